import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ruleFile, withRule } from '../tools/new-rule';

const index = readFileSync(join(__dirname, '../src/plan/rules/index.ts'), 'utf8');

test('a new rule stands behind the last of its group, and is imported in order', () => {
  const lines = withRule(index, 'product/too-long').split('\n');
  expect(lines[lines.indexOf('  productTooLong,') - 1]).toMatch(/^ {2}product[A-Z]\w*,$/);
  expect(lines[lines.indexOf("import { productTooLong } from './product-too-long';") - 1]).toMatch(
    /^import \{ product\w+ \}/,
  );
  expect(lines.length).toBe(index.split('\n').length + 2);
});

test.each(['task', 'plan'] as const)('the file of a %s rule says what is left to do', (each) => {
  const file = ruleFile('product/too-long', each);
  expect(file).toContain(`each: '${each}'`);
  expect(file).toContain("id: 'product/too-long'");
  expect(file.match(/TODO/g)?.length).toBeGreaterThan(6);
});
