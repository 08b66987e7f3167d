import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { planReport } from '../../../src/cli/report';
import { comparePlans } from '../../../src/plan/comparing/compare-plans';
import { planDocument } from '../../../src/plan/exporting/plan-document';
import { taskFields } from '../../../src/plan/fields/field-lists';
import { fields, type TaskField } from '../../../src/plan/fields/fields';
import { shownFields } from '../../../src/plan/fields/plan-fields';
import { emptyPlan } from '../../../src/plan/new-plan/new-plan';
import { appendixSchema, builtInSchemas } from '../../../src/plan/schema/schema';
import { agencyTabs, tabDraft } from '../../../src/plan/summary/agency-tabs';
import { contentHash } from '../../../src/plan/summary/content';
import { draftCells } from '../../../src/plan/summary/made-kinds';
import { readTab } from '../../../src/plan/summary/read-tab';
import { summaryWords } from '../../../src/plan/summary/words';
import { type Cells, planOf } from '../../support/snapshot';

const optional = { monitor: 'Văn phòng HĐND và UBND', note: 'Chuyển tiếp từ năm 2022' } as const;
const tabOf = (cells: Cells, status = ''): string[][] => {
  const plan = planOf(cells);
  const [tab] = agencyTabs(plan);
  if (!tab) throw new Error('no tab');
  const byTask = new Map(tab.leads.map((task) => [task, { status, result: '' }]));
  return draftCells(tabDraft(tab, 'Tư pháp', plan, { byTask, kept: [] }, summaryWords.vi));
};

test('notes and monitoring bodies are read, with their headings', () => {
  const plan = planOf(optional);
  expect([plan.tasks[0]?.monitor.text, plan.tasks[0]?.note.text]).toEqual([optional.monitor, optional.note]);
  expect(plan.columns.find(({ field }) => field === 'note')?.header).toBe('Ghi chú');
});

test('they are reported, exported, and stand on agency tabs', () => {
  const plan = planOf(optional);
  expect(planReport(plan, []).tasks[0]).toMatchObject(optional);
  const { columns, rows } = planDocument(plan);
  expect(columns.map(({ title }) => title)).toEqual(expect.arrayContaining(['Theo dõi, đôn đốc', 'Ghi chú']));
  expect(rows.at(-1)).toMatchObject({ texts: expect.arrayContaining(Object.values(optional)) });
  expect(tabOf(optional).flat()).toEqual(expect.arrayContaining(Object.values(optional)));
});

test('a change of a note alone is a change of its task and of the content', async () => {
  const [before, after] = [planOf(optional), planOf({ ...optional, note: 'Đã bỏ' })];
  expect(comparePlans(before, after).changes).toMatchObject([{ is: 'changed', fields: [{ field: 'note' }] }]);
  expect(await contentHash(before)).not.toBe(await contentHash(after));
});

test('what an agency filled in is read back wherever the optional columns put it', () => {
  for (const cells of [{}, { note: 'x' }, optional]) {
    const texts = tabOf(cells, 'Hoàn thành');
    const { agency, rows } = readTab(texts)!;
    expect(agency).toBe('Phòng Tư pháp');
    expect(rows.filter((row) => row.status !== '')).toMatchObject([{ status: 'Hoàn thành', result: '' }]);
  }
});

test('a plan without them shows nothing of them', () => {
  const plan = planOf();
  expect(shownFields(plan)).toEqual(taskFields.filter((field) => !fields[field].isOptional));
  const shown = JSON.stringify([
    planReport(plan, []).tasks,
    planReport(plan, []).columns,
    planDocument(plan),
    tabOf({}),
  ]);
  for (const word of ['Ghi chú', 'Theo dõi, đôn đốc', '"note"', '"monitor"']) expect(shown).not.toContain(word);
});

test('a schema with notes gives a new plan a column for them, and only that one', () => {
  const headings = (schema = appendixSchema): unknown[] =>
    (emptyPlan('Kế hoạch', 2026, schema).rows[2] ?? []).map((cell) => cell?.value);
  expect(headings()).not.toContain('Ghi chú');
  expect(headings(builtInSchemas.find(({ name }) => name === 'appendix-9'))).toContain('Ghi chú');
});

test('the contract of the command line knows every field', () => {
  const schema = readFileSync(join(__dirname, '../../../docs/plan-check.schema.json'), 'utf8');
  const { definitions } = JSON.parse(schema) as {
    definitions: {
      plan: { properties: { columns: { items: { properties: { field: { enum: string[] } } } } } };
      task: { properties: object; required: string[] };
    };
  };
  const { task, plan } = definitions;
  const standard: readonly TaskField[] = taskFields.filter((field) => !fields[field].isOptional);
  expect(new Set(Object.keys(task.properties))).toEqual(new Set(['row', ...taskFields]));
  expect(new Set(task.required)).toEqual(new Set(['row', ...standard]));
  expect(plan.properties.columns.items.properties.field.enum).toEqual(taskFields);
});

test('no heading names two fields', () => {
  const all = taskFields.flatMap((field) => fields[field].headings as readonly string[]);
  expect(new Set(all).size).toBe(all.length);
});
