import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readPlan } from '../../../src/plan/reading/read-plan';
import { fixtureRows, snapshotOf } from '../../support/snapshot';

/** Invented sheets of public offices that are no plans: targets, budgets, agendas, opinions, lists, registers. */
const names = readdirSync(join(__dirname, '../../fixtures/not-plans')).sort();

test.each(names)('%s is no plan, and all its cells are told as unread', (name) => {
  const rows = fixtureRows(`not-plans/${name}`);
  const plan = readPlan(snapshotOf(rows));
  expect([plan.columns, plan.tasks, plan.areas]).toEqual([[], [], []]);
  expect(plan.ledger.unread).toBe(rows.flat().filter((text) => text.trim() !== '').length);
});
