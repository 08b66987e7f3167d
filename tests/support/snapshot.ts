import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { asWrittenDate, dateOfSerial } from '../../src/plan/deadline/calendar';
import { appendixHeading, isOptionalField, taskFields } from '../../src/plan/fields/field-lists';
import type { OptionalField, TaskField } from '../../src/plan/fields/fields';
import type { SheetSnapshot } from '../../src/plan/model';
import type { PlanSheet } from '../../src/plan/model';
import { readPlan } from '../../src/plan/reading/read-plan';

export const fixture = (name: string): string => readFileSync(join(__dirname, '..', 'fixtures', name), 'utf8');

/** A sheet of texts, as a snapshot takes it; deep-frozen, so that whoever writes into it fails. */
export function snapshotOf(rows: readonly (readonly string[])[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const grid = Object.freeze(
    rows.map((row) => Object.freeze(Array.from({ length: width }, (_, column) => row[column] ?? ''))),
  );
  return Object.freeze({
    name: 'Phụ lục',
    top: 0,
    left: 0,
    values: grid,
    texts: grid,
    numberFormats: grid.map((row) => row.map(() => 'General')),
    merges: [],
    hiddenRows: [],
    isProtected: false,
    ...more,
  });
}

/** A .tsv of tests/fixtures: "⏎" is a line break in a cell, "^" a cell merged with the one above. */
export const fixtureRows = (name: string): string[][] =>
  fixture(name)
    .replace(/\r/g, '')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => (cell === '^' ? '' : cell.replaceAll('⏎', '\n'))));

/** The rows of the sample plan as they stand. */
export const sampleRows = (): string[][] =>
  fixture('../../assets/samples/plan-2023.tsv')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
export const sampleSnapshot = (): SheetSnapshot => snapshotOf(sampleRows());

const headers = taskFields.map((field) => [field, appendixHeading(field)] as const);

/** Optional fields have a column only if a task says something in them. */
const plain: Readonly<Record<Exclude<TaskField, OptionalField>, string>> = {
  area: 'I. Cải cách thể chế',
  number: '1',
  task: 'Xây dựng và triển khai kế hoạch rà soát văn bản',
  product: 'Kế hoạch của UBND thành phố',
  lead: 'Phòng Tư pháp',
  coordinating: 'Các cơ quan, đơn vị',
  deadline: 'Quý I năm 2023',
  funding: 'NSTP',
};

const blank: Readonly<Record<OptionalField, string>> = { monitor: '', note: '' };

/** What a task's cells hold; a number is a date's serial number. */
export type Cells = Readonly<Partial<Record<TaskField, string | number>>>;

export interface PlanLayout {
  readonly without?: readonly TaskField[];
  readonly tasks?: readonly Cells[];
  readonly heading?: readonly string[];
  readonly title?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  readonly hidden?: readonly number[];
  readonly statuses?: readonly string[];
  readonly today?: string;
}

const shown = (value: string | number): string =>
  typeof value === 'number' ? asWrittenDate(dateOfSerial(value) ?? '') : value;

/** A sheet with a plan for 2023; what the caller does not say is filled in so that no rule minds. */
export function planSnapshot({
  without = [],
  tasks = [{}],
  heading,
  title = ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2023'],
  rows = [],
  hidden = [],
  statuses,
}: PlanLayout): SheetSnapshot {
  const said = new Set(tasks.flatMap((task) => Object.keys(task)));
  const columns = headers.filter(([field]) => !without.includes(field) && (!isOptionalField(field) || said.has(field)));
  const taskRows = tasks.map((task, index) => [
    ...columns.map(([field]): string | number => ({ ...blank, ...plain, ...task })[field]),
    ...(statuses ? [statuses[index] ?? ''] : []),
  ]);
  const all = [
    ...title.map((line) => [line]),
    [...(heading ?? columns.map(([, label]) => label)), ...(statuses ? ['Tình trạng'] : [])],
    ...taskRows,
    ...rows,
  ];
  const width = Math.max(...all.map((row) => row.length));
  const values = Object.freeze(
    all.map((row) => Object.freeze(Array.from({ length: width }, (_, column) => row[column] ?? ''))),
  );
  const texts = values.map((row) => row.map(shown));
  const numberFormats = values.map((row) => row.map((value) => (typeof value === 'number' ? 'dd/mm/yyyy' : 'General')));
  return { ...snapshotOf(texts), values, numberFormats, hiddenRows: hidden };
}

/** A layout read, on the day that it names. */
export const planWith = (layout: PlanLayout): PlanSheet =>
  readPlan(planSnapshot(layout), layout.today === undefined ? {} : { today: layout.today });

/** A plan of one task for 2023. */
export const planOf = (cells: Cells = {}, without: readonly TaskField[] = []): PlanSheet =>
  planWith({ tasks: [cells], without });
