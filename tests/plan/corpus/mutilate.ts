import fc from 'fast-check';

import { isTextField, taskFields } from '../../../src/plan/fields/field-lists';
import type { CellValue, PlanSheet, SheetSnapshot, Task, TextCell } from '../../../src/plan/model';

/** What is done to a sheet; places are taken by their remainder, so that each fits every sheet. */
export type Mutilation =
  | { readonly is: 'blank-row' | 'blank-column' | 'delete-row' | 'delete-column'; readonly at: number }
  | { readonly is: 'blank-cell'; readonly at: number; readonly column: number }
  | { readonly is: 'rubbish-row'; readonly at: number; readonly words: string }
  | { readonly is: 'swap-rows'; readonly at: number; readonly with: number };

const place = fc.nat(999);
const rubbish = fc.constantFrom(
  'x',
  '???',
  'Xem thêm trang sau',
  '12345',
  'Tổng',
  'Ghi chú',
  '#REF!',
  'a) b) c)',
  'STT',
);

export const arbitraryMutilations: fc.Arbitrary<readonly Mutilation[]> = fc.array(
  fc.oneof(
    fc.record({ is: fc.constantFrom('blank-row', 'blank-column', 'delete-row', 'delete-column'), at: place }),
    fc.record({ is: fc.constant('blank-cell' as const), at: place, column: place }),
    fc.record({ is: fc.constant('rubbish-row' as const), at: place, words: rubbish }),
    fc.record({ is: fc.constant('swap-rows' as const), at: place, with: place }),
  ),
  { minLength: 1, maxLength: 6 },
);

type Grid<Value> = readonly (readonly Value[])[];

function changedGrid<Value>(grid: Grid<Value>, step: Mutilation, blank: Value, rubbishCell: Value): Value[][] {
  const rows = grid.map((row) => [...row]);
  const width = rows[0]?.length ?? 0;
  const at = rows.length === 0 ? 0 : step.at % rows.length;
  const column = width === 0 ? 0 : step.at % width;
  switch (step.is) {
    case 'blank-row':
      return rows.map((row, index) => (index === at ? row.map(() => blank) : row));
    case 'blank-column':
      return rows.map((row) => row.map((cell, index) => (index === column ? blank : cell)));
    case 'delete-row':
      return rows.length > 1 ? rows.filter((_, index) => index !== at) : rows;
    case 'delete-column':
      return width > 1 ? rows.map((row) => row.filter((_, index) => index !== column)) : rows;
    case 'blank-cell': {
      const own = width === 0 ? 0 : step.column % width;
      return rows.map((row, index) =>
        index === at ? row.map((cell, place_) => (place_ === own ? blank : cell)) : row,
      );
    }
    case 'rubbish-row':
      return [
        ...rows.slice(0, at),
        Array.from({ length: width }, (_, index) => (index === column ? rubbishCell : blank)),
        ...rows.slice(at),
      ];
    case 'swap-rows': {
      const other = step.with % Math.max(rows.length, 1);
      const swapped = new Map([
        [at, rows[other]],
        [other, rows[at]],
      ]);
      return rows.map((row, index) => swapped.get(index) ?? row);
    }
  }
}

/** The sheet after some mutilations. Merges go, as their cells have moved. */
export function mutilated(snapshot: SheetSnapshot, steps: readonly Mutilation[]): SheetSnapshot {
  let { values, texts, numberFormats }: { values: Grid<CellValue>; texts: Grid<string>; numberFormats: Grid<string> } =
    snapshot;
  for (const step of steps) {
    const words = step.is === 'rubbish-row' ? step.words : '';
    values = changedGrid<CellValue>(values, step, '', words);
    texts = changedGrid(texts, step, '', words);
    numberFormats = changedGrid(numberFormats, step, 'General', 'General');
  }
  return { ...snapshot, values, texts, numberFormats, merges: [] };
}

const filledCells = ({ texts }: SheetSnapshot): number => texts.flat().filter((text) => text.trim() !== '').length;

/** The cells that a task says something from, its number and all rows of its fields. */
function cellsOfTask(task: Task): TextCell[] {
  const texts = taskFields.flatMap((field) => (isTextField(field) ? [task[field]] : []));
  return [task.number, ...texts].flatMap((cell) => [cell, ...(cell.more ?? [])]);
}

/** What is wrong with a reading of any sheet, however mutilated: cells that were lost, rows that were poured into another task. */
export function lossesOf(snapshot: SheetSnapshot, plan: PlanSheet): string[] {
  const counted = Object.values(plan.ledger).reduce((sum, count) => sum + count, 0);
  const filled = filledCells(snapshot);
  const losses = counted === filled ? [] : [`the ledger has ${counted} of ${filled} cells`];
  const numberColumn = plan.columns.find(({ field }) => field === 'number')?.column;
  for (const task of plan.tasks)
    for (const row of new Set(cellsOfTask(task).map(({ cell }) => cell.row))) {
      const number =
        numberColumn === undefined ? '' : (snapshot.texts[row - snapshot.top]?.[numberColumn - snapshot.left] ?? '');
      const isInherited = cellsOfTask(task).some(({ cell, inheritedFrom }) => inheritedFrom && cell.row === row);
      if (row !== task.row && !isInherited && /^\d+[.)]?$/.test(number.trim()))
        losses.push(`row ${row} with number ${number} went into the task of row ${task.row}`);
    }
  return losses;
}

const movesColumns = ({ is }: Mutilation): boolean => is === 'delete-column' || is === 'blank-column';

const rowText = ({ texts, top }: SheetSnapshot, row: number): string => (texts[row - top] ?? []).join('\t');

/** What is read of a task, by its words alone. */
const saidBy = ({ task, product, lead, deadline }: Task): string =>
  [task, product, lead, deadline].map(({ text }) => text).join('\t');

/** True for a task that other rows say something of: a ditto sign, a row that goes on with it. Where those are moved, the sheet says else. */
const dependsOnOthers = (task: Task): boolean =>
  cellsOfTask(task).some(({ cell, inheritedFrom }) => inheritedFrom !== undefined || cell.row !== task.row);

/**
 * Tasks whose rows are as they were, but which are read differently though the reading tells no doubt.
 * @param before the sheet as it was laid out, read exactly
 */
export function silentHarm(
  before: { readonly snapshot: SheetSnapshot; readonly plan: PlanSheet },
  after: { readonly snapshot: SheetSnapshot; readonly plan: PlanSheet },
  steps: readonly Mutilation[],
): string[] {
  const { plan, snapshot } = after;
  const isTold = plan.doubts.length > 0 || plan.unread.length > 0 || plan.columns.length === 0;
  if (isTold || steps.some(movesColumns)) return [];
  const rows = new Map(
    snapshot.texts.map((_, index) => [rowText(snapshot, snapshot.top + index), snapshot.top + index]),
  );
  const read = new Map(plan.tasks.map((task) => [task.row, task]));
  const goneOn = new Set(
    before.plan.tasks.flatMap((task) =>
      [...new Set(cellsOfTask(task).map(({ cell }) => cell.row))]
        .filter((at) => at > task.row)
        .map((at) => rowText(before.snapshot, at)),
    ),
  );
  return before.plan.tasks.flatMap((task) => {
    const row = rows.get(rowText(before.snapshot, task.row));
    const now = row === undefined ? undefined : read.get(row);
    if (row === undefined || (now && saidBy(now) === saidBy(task))) return [];
    if (dependsOnOthers(task) || goneOn.has(after.snapshot.texts[row + 1 - after.snapshot.top]?.join('\t') ?? ''))
      return [];
    return [`row ${row}: “${saidBy(task)}” is read as “${now ? saidBy(now) : 'no task'}”`];
  });
}
