import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../../src/plan/reading/read-plan';
import { checkPlan } from '../../../src/plan/rules/check-plan';
import { rules } from '../../../src/plan/rules';
import { asGold, gold, goldReading } from '../../support/gold';
import { snapshotOf } from '../../support/snapshot';

const rows = readFileSync(join(__dirname, '../../../assets/samples/plan-2023.tsv'), 'utf8').replace(/\n+$/, '').split('\n').map((line) => line.split('\t'));
const plan = readPlan(snapshotOf(rows));

test('the sample plan reads as the hand-made reading has it', () => {
  expect(asGold(plan)).toEqual(goldReading);
});

test('the rules find on the sample what the hand-made reading lists, and nothing that it rules out', () => {
  const findings = checkPlan(plan);
  for (const { id } of rules) {
    const expected = gold.findings.expected.find(({ rule }) => rule === id);
    expect([id, findings.filter(({ rule }) => rule === id).map(({ taskNumber }) => taskNumber)]).toEqual([id, expected?.tasks ?? []]);
  }
  expect(findings.filter(({ rule }) => gold.findings.never.includes(rule))).toEqual([]);
});
