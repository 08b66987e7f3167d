/**
 * Writes tests/fixtures/rule-examples.tsv: what each rule says of each of its bad examples, and what its fix makes of the cells. The tests compare
 * it; whoever changes a rule writes it anew and reads the difference. Run: npm run rule-examples
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cellAddress } from '../src/plan/cell-address';
import { editsOfFix, rowsOfFix } from '../src/plan/fixing/fix-law';
import type { Finding } from '../src/plan/model';
import { rules } from '../src/plan/rules';
import { checkPlan, wordsOf } from '../src/plan/rules/check-plan';
import { type PlanLayout, planWith } from '../tests/support/snapshot';

const shown = (value: unknown): string => JSON.stringify(value).replaceAll('\t', '\\t');

function line({ rule, severity, cell, field, taskNumber, fix, ...finding }: Finding): string {
  const { what, todo } = wordsOf({ rule, severity, cell, field, taskNumber, ...finding }, 'vi');
  const { what: en } = wordsOf({ rule, severity, cell, field, taskNumber, ...finding }, 'en');
  const isSafe = fix?.is === 'edits' && fix.safe;
  const howFixed = isSafe ? 'safe' : 'asks';
  const how = fix ? howFixed : '-';
  const edits = fix
    ? [
        ...editsOfFix(fix).map(
          ({ cell: at, before, after }) => `${cellAddress(at)} ${shown(before)} → ${shown(after)}`,
        ),
        ...rowsOfFix(fix).map((row) => `row ${row + 1} deleted`),
      ].join('; ')
    : '';
  return [rule, severity, cellAddress(cell), field ?? '', taskNumber, what, todo, en, how, edits].join('\t');
}

/** The table: a heading, then a line for each finding of each bad example. */
export function ruleExamples(): string {
  const lines = rules.flatMap((rule) =>
    rule.bad.flatMap((example) => {
      const layout = (rule.each === 'plan' ? example : { tasks: [example] }) as PlanLayout;
      return checkPlan(planWith(layout), { rules: [rule] }).map(line);
    }),
  );
  return `${['rule', 'severity', 'cell', 'field', 'task', 'what', 'todo', 'in English', 'fix', 'edits'].join('\t')}\n${lines.join('\n')}\n`;
}

if (require.main === module)
  writeFileSync(join(__dirname, '..', 'tests', 'fixtures', 'rule-examples.tsv'), ruleExamples());
