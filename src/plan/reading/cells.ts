import { taskFields } from '../fields/field-lists';
import { type FieldLooks, fields } from '../fields/fields';
import type { ColumnMap } from './columns';
import {
  isDateFormat,
  looksEmpty,
  looksLikeAgency,
  looksLikeAssignment,
  looksLikeDeadline,
  looksLikeDitto,
  looksLikeFunding,
  looksLikeNumber,
  looksLikeProduct,
  looksLikeTask,
} from './contents';
import type { SheetGrid } from './sheet-grid';
import { weights } from './weights';

const isDateCell = (grid: SheetGrid, row: number, column: number): boolean =>
  typeof grid.value(row, column) === 'number' && isDateFormat(grid.numberFormat(row, column));

type Suits = (text: string, isDate: boolean) => number;

const suitsAgency: Suits = (text) => {
  if (looksLikeAgency(text) || looksLikeAssignment(text)) return 1;
  return looksLikeDeadline(text) ? -1 : -0.3;
};
const isNoText = (text: string): boolean => looksLikeNumber(text) || looksLikeDeadline(text);

/** How well a cell's text suits a field that looks so: 1 well, 0 no telling, −1 not at all. */
const suits: Readonly<Record<FieldLooks, Suits>> = {
  number: (text) => (looksLikeNumber(text) ? 1 : -1),
  task: (text) => {
    if (looksLikeTask(text)) return 1;
    return isNoText(text) ? -1 : 0;
  },
  product: (text) => {
    if (looksLikeProduct(text)) return 0.5;
    if (isNoText(text)) return -1;
    return looksLikeAgency(text) || looksLikeAssignment(text) ? -0.5 : 0.1;
  },
  agency: suitsAgency,
  anything: () => 0,
  deadline: (text, isDate) => {
    if (isDate || looksLikeDeadline(text)) return 1;
    return looksLikeAgency(text) ? -1 : -0.3;
  },
  funding: (text) => {
    if (looksLikeFunding(text)) return 0.5;
    return looksLikeDeadline(text) || looksLikeAgency(text) ? -1 : 0;
  },
  heading: (text) => (looksLikeDeadline(text) ? -1 : 0),
};

/** Ditto signs and dots stand in any column: they tell nothing of which one it is. */
const saysNothing = (text: string): boolean =>
  text === '' || looksLikeDitto(text) || (looksEmpty(text) && !looksLikeNumber(text));

/** How well a row's cells suit a column map, blank cells and ditto signs telling nothing. */
export function rowFit(grid: SheetGrid, row: number, map: ColumnMap): number {
  let sum = 0;
  for (const field of taskFields) {
    const column = map[field];
    if (column === undefined) continue;
    const text = grid.text(row, column);
    if (!saysNothing(text)) sum += suits[fields[field].looks](text, isDateCell(grid, row, column));
  }
  return sum;
}

/** The same map with every column from one on moved by a step. */
const moved = (map: ColumnMap, from: number, step: number): ColumnMap =>
  Object.fromEntries(Object.entries(map).map(([field, column]) => [field, column >= from ? column + step : column]));

/** Maps for a row whose cells stand one column further left or right than its headings. */
function shiftedMaps(map: ColumnMap): ColumnMap[] {
  const { number, task } = map;
  if (task === undefined) return [];
  if (number === undefined) return [{ ...moved(map, task, 1), number: task }];
  const withoutNumber = Object.fromEntries(Object.entries(map).filter(([field]) => field !== 'number'));
  return [moved(withoutNumber, number + 1, -1), moved(map, number + 1, 1), moved(map, number, 1)];
}

/** Fewer cells than this are no evidence that a row is shifted. */
const fewestCells = 4;

/** The columns of one row: the block's, unless its cells plainly stand one column to the left or right. */
export function mapOfRow(grid: SheetGrid, row: number, map: ColumnMap): ColumnMap {
  if (grid.filled(row).length < fewestCells) return map;
  const own = rowFit(grid, row, map);
  if (own >= Object.keys(map).length * 0.5) return map;
  let best: { map: ColumnMap; fit: number } = { map, fit: own };
  for (const candidate of shiftedMaps(map)) {
    const fit = rowFit(grid, row, candidate);
    if (fit >= own + weights.rows.shift && fit > best.fit) best = { map: candidate, fit };
  }
  return best.map;
}
