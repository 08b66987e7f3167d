import { taskFields } from '../fields/field-lists';
import { fields, type TaskField } from '../fields/fields';
import type { PlanColumn } from '../model';
import {
  isDateFormat,
  looksLikeAgency,
  looksLikeDeadline,
  looksLikeFunding,
  looksLikeNumber,
  looksLikeProduct,
  looksLikeTask,
} from './contents';
import type { Header, HeaderCell } from './headers';
import type { SheetGrid } from './sheet-grid';

/** Which column holds which field. */
export type ColumnMap = Readonly<Partial<Record<TaskField, number>>>;

/** Columns that the user has set: a column, or null for "there is none". */
export type OwnColumns = Readonly<Partial<Record<TaskField, number | null>>>;

const isDateCell = (grid: SheetGrid, row: number, column: number): boolean =>
  typeof grid.value(row, column) === 'number' && isDateFormat(grid.numberFormat(row, column));

/** How well a cell's contents suit a field: 1 well, 0 no telling, −1 not at all. */
function suits(grid: SheetGrid, row: number, column: number, field: TaskField): number {
  const text = grid.text(row, column);
  if (text === '') return 0;
  switch (fields[field].looks) {
    case 'number':
      return looksLikeNumber(text) ? 1 : -1;
    case 'task':
      return looksLikeTask(text) ? 1 : looksLikeNumber(text) || looksLikeDeadline(text) ? -1 : 0;
    case 'product':
      return looksLikeProduct(text)
        ? 0.5
        : looksLikeNumber(text) || looksLikeDeadline(text)
          ? -1
          : looksLikeAgency(text)
            ? -0.5
            : 0.1;
    case 'agency':
      return looksLikeAgency(text) ? 1 : looksLikeDeadline(text) ? -1 : -0.3;
    case 'deadline':
      return isDateCell(grid, row, column) || looksLikeDeadline(text) ? 1 : looksLikeAgency(text) ? -1 : -0.3;
    case 'funding':
      return looksLikeFunding(text) ? 0.5 : looksLikeDeadline(text) || looksLikeAgency(text) ? -1 : 0;
    case 'heading':
      return looksLikeDeadline(text) ? -1 : 0;
    case 'anything':
      return 0;
  }
}

/** How well a row's cells suit a column map. */
function fit(grid: SheetGrid, row: number, map: ColumnMap): number {
  let sum = 0;
  for (const field of taskFields) {
    const column = map[field];
    if (column !== undefined) sum += suits(grid, row, column, field);
  }
  return sum;
}

const totalFit = (grid: SheetGrid, rows: readonly number[], map: ColumnMap): number =>
  rows.reduce((sum, row) => sum + fit(grid, row, map), 0);

/** Rows looked at to judge columns by their contents; more would cost time and tell nothing new. */
const sampleSize = 60;

/** Rows with several filled cells, spread evenly over a block. */
function sampleRows(grid: SheetGrid, from: number, to: number): number[] {
  const step = Math.max(1, Math.floor((to - from + 1) / (sampleSize * 2)));
  const rows: number[] = [];
  for (let row = from; row <= to && rows.length < sampleSize; row += step)
    if (grid.filled(row).length >= 3) rows.push(row);
  return rows;
}

/** The best column of each field by the header's names. Without a task column, "Nội dung" is the task and not the area. */
function byHeader(cells: readonly HeaderCell[]): Map<TaskField, HeaderCell> {
  const best = new Map<TaskField, HeaderCell>();
  for (const cell of cells) {
    const field = cell.match?.field;
    if (!field || field === 'other') continue;
    const rival = best.get(field);
    if (!rival || (cell.match?.score ?? 0) > (rival.match?.score ?? 0)) best.set(field, cell);
  }
  const area = best.get('area');
  if (!best.has('task') && area) {
    best.set('task', area);
    best.delete('area');
  }
  return best;
}

/** The header said where a field is; what the rows hold may say that everything stands one column further. */
function shiftRight(map: ColumnMap, from: number): ColumnMap {
  return Object.fromEntries(
    Object.entries(map).map(([field, column]) => [field, column >= from ? column + 1 : column]),
  );
}

/** A header without a number column, over rows that have one: it is the column headed as task, and the task stands right of it. */
function withNumberColumn(map: ColumnMap, header: Header): ColumnMap | undefined {
  const { task } = map;
  if (task === undefined || map.number !== undefined) return undefined;
  const isFree = !header.cells.some(({ column }) => column === task + 1);
  return isFree ? { ...map, number: task, task: task + 1 } : { ...shiftRight(map, task), number: task };
}

/** Fields that the header does not name, found by what unclaimed columns hold. */
function byContents(grid: SheetGrid, rows: readonly number[], map: ColumnMap, fields: readonly TaskField[]): ColumnMap {
  const found: Partial<Record<TaskField, number>> = { ...map };
  for (const field of fields) {
    if (found[field] !== undefined || rows.length === 0) continue;
    let best: { column: number; share: number } | undefined;
    for (let column = grid.left; column <= grid.right; column++) {
      if (Object.values(found).includes(column)) continue;
      const share = shareOf(grid, rows, column, field);
      if (share >= 0.6 && share > (best?.share ?? 0)) best = { column, share };
    }
    if (best) found[field] = best.column;
  }
  return found;
}

/** The share of a column's filled cells that suit a field, of at least a third of the rows. */
function shareOf(grid: SheetGrid, rows: readonly number[], column: number, field: TaskField): number {
  const filled = rows.filter((row) => grid.text(row, column) !== '');
  if (filled.length < rows.length / 3) return 0;
  return filled.filter((row) => suits(grid, row, column, field) >= 0.5).length / filled.length;
}

/** The user's columns over those found; a column that the user gave to one field is no other's. */
function withOwn(found: ColumnMap, own: OwnColumns): ColumnMap {
  const taken = new Set(Object.values(own));
  const kept = Object.entries(found).filter(([field, column]) => !(field in own) && !taken.has(column));
  return Object.fromEntries([...kept, ...Object.entries(own).filter(([, column]) => column !== null)]) as ColumnMap;
}

export interface BlockColumns {
  readonly map: ColumnMap;
  readonly columns: readonly PlanColumn[];
}

/**
 * The columns of the rows `from` to `to` below a header: its names first, contents second. Each column's confidence is drawn from both.
 */
export function columnsOf(
  grid: SheetGrid,
  header: Header | undefined,
  from: number,
  to: number,
  own: OwnColumns = {},
): BlockColumns {
  const rows = sampleRows(grid, from, to);
  const named = byHeader(header?.cells ?? []);
  const base = withOwn(Object.fromEntries([...named].map(([field, cell]) => [field, cell.column])), own);
  const isOwn = Object.keys(own).length > 0;
  const numbered = header && !isOwn ? withNumberColumn(base, header) : undefined;
  const best =
    numbered && totalFit(grid, rows, numbered) > totalFit(grid, rows, base) + rows.length * 0.5 ? numbered : base;
  const wanted: readonly TaskField[] = header
    ? ['deadline', 'lead', 'number']
    : ['deadline', 'number', 'task', 'lead', 'coordinating', 'product', 'funding'];
  const map = byContents(
    grid,
    rows,
    best,
    wanted.filter((field) => !(field in own)),
  );
  const columns = taskFields.flatMap((field): PlanColumn[] => {
    const column = map[field];
    if (column === undefined) return [];
    const cell = named.get(field);
    const headerScore = field in own ? 1 : (cell?.match?.score ?? 0);
    const isPlain = ['heading', 'product', 'funding', 'anything'].includes(fields[field].looks);
    const contents = isPlain ? 1 : shareOf(grid, rows, column, field);
    return [
      {
        field,
        header: cell?.text ?? '',
        column,
        confidence: Math.round((0.6 * headerScore + 0.4 * contents) * 100) / 100,
      },
    ];
  });
  return { map, columns };
}

/** How much better a shifted reading of a row must be before it is believed. */
const clearlyBetter = 2;

/** The columns of one row: the block's, unless its cells plainly stand one column to the left or right. */
export function columnsOfRow(grid: SheetGrid, row: number, map: ColumnMap): ColumnMap {
  const own = fit(grid, row, map);
  const mapped = Object.values(map).length;
  if (own >= mapped * 0.5) return map;
  const from = map.number ?? map.task ?? 0;
  const left = Object.fromEntries(
    Object.entries(map)
      .filter(([field]) => field !== 'number' || map.task === undefined)
      .map(([field, column]) => [field, column > from ? column - 1 : column]),
  );
  const right =
    map.number === undefined && map.task !== undefined
      ? { ...shiftRight(map, map.task), number: map.task }
      : shiftRight(map, (map.number ?? 0) + 1);
  const candidates: readonly ColumnMap[] = map.number === undefined ? [right] : [left, right, shiftRight(map, from)];
  let best: { map: ColumnMap; fit: number } = { map, fit: own };
  for (const candidate of candidates) {
    const value = fit(grid, row, candidate);
    if (value >= own + clearlyBetter && value > best.fit) best = { map: candidate, fit: value };
  }
  return best.map;
}
