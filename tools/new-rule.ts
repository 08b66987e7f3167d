/**
 * Makes a rule: its file, and its line in the index. Run: npm run new-rule -- group/name [task|plan]
 * What is left to do stands in the file: its words in both languages, the check, and examples, which the tests run by themselves.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', 'src', 'plan', 'rules');

const camel = (id: string): string => id.replace(/[/-]([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The file of a new rule. A rule about single tasks is checked again only where a task was edited. */
export function ruleFile(id: string, each: 'task' | 'plan'): string {
  const kind = each === 'task' ? 'TaskRule' : 'PlanRule';
  const field = each === 'task' ? `\n  field: 'product',` : '';
  const check =
    each === 'task'
      ? `({ product }) => product.text === 'TODO' && { cell: product.cell }`
      : `({ tasks }) => tasks.filter(({ product }) => product.text === 'TODO').map((task) => ({ cell: task.product.cell, field: 'product' as const, task }))`;
  const example = (cells: string): string => (each === 'task' ? `[${cells}]` : `[{ tasks: [${cells}] }]`);
  return `import { defineRule, type ${kind} } from './rule';

/** TODO: the rule as one sentence about a good plan, and where the fact is from. */
export const ${camel(id)} = defineRule<${kind}>({
  id: '${id}',
  name: { vi: 'TODO: hai đến năm chữ', en: 'TODO: two to five words' },
  severity: 'info',
  clarity: null,
  each: '${each}',${field}
  text: {
    vi: { what: 'TODO: sai ở đâu.', why: 'TODO: vì sao đáng để ý.', todo: 'TODO: làm gì.' },
    en: { what: 'TODO: what is wrong.', why: 'TODO: why it matters.', todo: 'TODO: what to do.' },
  },
  check: ${check},
  good: ${example(`{ product: 'Báo cáo' }`)},
  bad: ${example(`{ product: 'TODO' }`)},
});
`;
}

/** The index with a rule more: its import in the order of the files, its place behind the last rule of its group. */
export function withRule(index: string, id: string): string {
  const name = camel(id);
  const lines = index.split('\n');
  const imports = [
    ...lines.filter((line) => /^import \{ \w+ \} from '\.\/[a-z-]+';$/.test(line)),
    `import { ${name} } from './${id.replace('/', '-')}';`,
  ].sort((a, b) => (a.split(`'`)[1] ?? '').localeCompare(b.split(`'`)[1] ?? ''));
  const others = lines.filter((line) => !/^import \{ \w+ \} from '\.\/[a-z-]+';$/.test(line));
  const group = id.split('/')[0] ?? '';
  const isOfGroup = (line: string): boolean => new RegExp(`^  ${group}[A-Z]\\w*,$`).test(line);
  const last = others.findLastIndex(isOfGroup);
  const at = last >= 0 ? last + 1 : others.findIndex((line) => line === '];');
  return [...imports, ...others.slice(0, at), `  ${name},`, ...others.slice(at)].join('\n');
}

if (require.main === module) {
  const [id = '', each = 'task'] = process.argv.slice(2);
  const path = join(folder, `${id.replace('/', '-')}.ts`);
  if (!/^[a-z]+\/[a-z-]+$/.test(id) || (each !== 'task' && each !== 'plan'))
    throw new Error('npm run new-rule -- group/name [task|plan]');
  if (existsSync(path)) throw new Error(`${path} exists already.`);
  writeFileSync(path, ruleFile(id, each));
  const index = join(folder, 'index.ts');
  writeFileSync(index, withRule(readFileSync(index, 'utf8'), id));
  console.log(`${path}: fill in what is marked TODO, then npm run test:unit.`);
}
