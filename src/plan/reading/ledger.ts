import { type Ledger, type LedgerPlace, ledgerPlaces } from '../model';
import type { BlockColumns, ColumnMap } from './columns';
import type { SheetGrid } from './sheet-grid';

/** The place of each row's cells; cells of tasks are told apart by their columns. */
export type RowPlaces = ReadonlyMap<number, LedgerPlace>;

/** A row of a task: its columns, and those of times beside them. */
export interface TaskRow {
  readonly map: ColumnMap;
  readonly columns: BlockColumns;
}

/** Counts every cell with text by its place. A row that no step of the reading has named is unread. */
export function ledgerOf(grid: SheetGrid, places: RowPlaces, tasks: ReadonlyMap<number, TaskRow>): Ledger {
  const ledger = Object.fromEntries(ledgerPlaces.map((place) => [place, 0])) as Record<LedgerPlace, number>;
  for (let row = grid.top; row <= grid.bottom; row++) {
    const filled = grid.filled(row);
    const task = tasks.get(row);
    if (!task) {
      ledger[places.get(row) ?? 'unread'] += filled.length;
      continue;
    }
    const fields = fieldColumns(task);
    for (const column of filled) ledger[fields.has(column) ? 'field' : 'other-column']++;
  }
  return ledger;
}

const known = new WeakMap<ColumnMap, ReadonlySet<number>>();

function fieldColumns({ map, columns: { begin, periods } }: TaskRow): ReadonlySet<number> {
  const before = known.get(map);
  if (before) return before;
  const fields = new Set(Object.values(map));
  if (begin !== null) fields.add(begin);
  if (map.deadline === undefined) for (const { column } of periods) fields.add(column);
  known.set(map, fields);
  return fields;
}
