import type { CellArea } from '../model';
import { foldWords } from '../text/fold';
import { isDateFormat, looksLikeAgency, looksLikeDeadline } from './contents';
import { headingRoles, headingScore, isStranger, periodUnder } from './headings';
import { numberStyle } from './numbering';
import type { SheetGrid } from './sheet-grid';
import { weights } from './weights';

/** The heading of a column, with those that stand above it: "Cơ quan thực hiện" over "Chủ trì". */
export interface Heading {
  readonly column: number;
  /** From the topmost down to the column's own. */
  readonly path: readonly string[];
  /** Where the column's own heading stands. */
  readonly row: number;
  /** True if the heading stands further left and only reaches over this column, which has none of its own. */
  readonly isSpread: boolean;
}

/** A table's header: one row, or up to four with headings over headings, and the row of column numbers below it. */
export interface Header {
  readonly rows: readonly number[];
  readonly numberRow: number | null;
  readonly headings: readonly Heading[];
}

/** A table, or the part of one down to the next header. */
export interface TableBlock {
  readonly header: Header | null;
  readonly from: number;
  readonly to: number;
  /** The table that it belongs to, by number: a header said again begins no table. */
  readonly table: number;
}

const longestHeading = 100;
const mostHeaderRows = 4;
const anchor = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no', 's tt']);

const isAnchor = (text: string): boolean => text.length <= 12 && anchor.has(foldWords(text));

/** True if a text can stand in a header: a name, no number, date, sentence or agency. */
function isLabel(grid: SheetGrid, row: number, column: number): boolean {
  const text = grid.text(row, column);
  if (isAnchor(text)) return true;
  if (text.length > longestHeading || /[.;]$/.test(text)) return false;
  const value = grid.value(row, column);
  if (typeof value === 'number' && isDateFormat(grid.numberFormat(row, column))) return false;
  if (headingScore(text, grid.ownHeaders) >= weights.header.surelyHeading) return true;
  return (
    numberStyle(text) === undefined &&
    !/^\d/.test(text) &&
    text.length <= 60 &&
    !looksLikeDeadline(text) &&
    !looksLikeAgency(text)
  );
}

/** Half of a header's cells are known names; a row is looked at only until it can no longer be one. */
function canBeHeader(grid: SheetGrid, row: number): boolean {
  const filled = grid.filled(row);
  if (filled.length < 2) return false;
  const [first = 0] = filled;
  if (numberStyle(grid.text(row, first)) !== undefined && !isAnchor(grid.text(row, first))) return false;
  return filled.every((column) => grid.text(row, column).length <= longestHeading);
}

/** True if merged cells show a header of several rows: headings that reach down beside one that reaches over those below it. */
function isTopOfMergedHeader(grid: SheetGrid, row: number, filled: readonly number[]): boolean {
  const merges = filled.flatMap((column) => grid.mergeAt(row, column) ?? []).filter(({ top }) => top === row);
  const reachesDown = merges.some(({ bottom }) => bottom > row && bottom < row + mostHeaderRows);
  const isGroup = ({ bottom, left, right }: CellArea): boolean =>
    bottom === row && right > left && grid.text(row + 1, left) !== '';
  return reachesDown && merges.some(isGroup);
}

/** True if a row is the upper or only row of a header. */
function isHeaderRow(grid: SheetGrid, row: number): boolean {
  if (!canBeHeader(grid, row)) return false;
  const filled = grid.filled(row);
  const texts = filled.map((column) => grid.text(row, column));
  const known = texts.filter((text) => headingScore(text, grid.ownHeaders) >= weights.header.knownHeading);
  const roles = new Set(known.flatMap((text) => bestRole(grid, text)));
  const labels = filled.filter(
    (column) => isLabel(grid, row, column) || periodUnder(grid.text(row, column), '') !== null,
  );
  if (texts.some(isAnchor) && filled.length >= 3) return roles.size >= 2 && labels.length >= filled.length * 0.7;
  if (texts.some(isAnchor)) return roles.size >= 2 && known.length === filled.length;
  const isMerged = isTopOfMergedHeader(grid, row, filled);
  // One heading among four known ones, or in a merged header, may look like something else: "Chuyên viên theo dõi".
  const strangest = isMerged || (roles.size >= 4 && known.length >= 4) ? 1 : 0;
  if (labels.length < filled.length - strangest) return false;
  if (filled.length === 2) return roles.size === 2 && known.length === 2 && roles.has('task');
  return roles.size >= (isMerged ? 2 : 3) && known.length >= filled.length / 2;
}

/** The role that a heading tells most surely; strangers count as roles of their own. */
function bestRole(grid: SheetGrid, text: string): string[] {
  if (isStranger(text)) return [`stranger ${foldWords(text)}`];
  let best: [string, number] | undefined;
  for (const [role, score] of headingRoles(text, grid.ownHeaders)) if (score > (best?.[1] ?? 0)) best = [role, score];
  return best ? [best[0]] : [];
}

/** True if a row only counts the columns: "(1) (2) (3)", "A B 1 2 3", "[1] [2]", "1 2 3 4 5=3+4". */
export function isColumnNumbers(grid: SheetGrid, row: number): boolean {
  const filled = grid.filled(row);
  if (filled.length < 3) return false;
  let last: number | undefined;
  let kind = '';
  for (const column of filled) {
    const token = /^[([]?\s*(\d{1,2}|[a-zđA-ZĐ])\s*[)\]]?(?:\s*=.*)?$/.exec(grid.text(row, column))?.[1];
    if (token === undefined) return false;
    const now = /\d/.test(token) ? 'digit' : 'letter';
    const value = now === 'digit' ? Number(token) : token.toLowerCase().charCodeAt(0);
    const step = value - (last ?? value - 1);
    if (now === kind ? step < 1 || step > 2 : kind !== '' && now === 'letter') return false;
    if (now === 'digit' && kind !== 'digit' && value > 2) return false;
    kind = now;
    last = value;
  }
  return true;
}

const firstColumn = (grid: SheetGrid, row: number): number => grid.filled(row)[0] ?? grid.left;
const lastColumn = (grid: SheetGrid, row: number): number => grid.filled(row).at(-1) ?? grid.left;

/** True if a row names columns below the headings of the row above it. */
function isLowerRow(grid: SheetGrid, row: number, above: number, top: number): boolean {
  const filled = grid.filled(row);
  if (filled.length === 0 || isColumnNumbers(grid, row) || isTitleLine(grid, row)) return false;
  const isBelowMerge = grid.filled(top).some((column) => (grid.mergeAt(top, column)?.bottom ?? top) >= row);
  let known = 0;
  for (const column of filled) {
    const text = grid.text(row, column);
    const parent = parentAt(grid, above, column) || parentAt(grid, top, column);
    if (periodUnder(text, parent)) known++;
    else if (!isLabel(grid, row, column) || text.length > 60) return false;
    else if (headingScore(text, grid.ownHeaders) >= weights.header.knownHeading) known++;
  }
  if (isBelowMerge) return filled.length < grid.filled(top).length || known >= filled.length / 2;
  const isUnderGroups = filled.every(
    (column) => grid.text(above, column) === '' || grid.text(above, column + 1) === '',
  );
  return known >= filled.length * 0.6 && (isUnderGroups || known === filled.length) && !saysAgain(grid, row, top);
}

/** The heading in a row that reaches over a column: its own, or the one to its left if that is merged or has no neighbour. */
function parentAt(grid: SheetGrid, row: number, column: number): string {
  const merge = grid.mergeAt(row, column);
  if (merge) return grid.text(merge.top, merge.left);
  const filled = grid.filled(row);
  for (let index = filled.length - 1; index >= 0; index--) {
    const at = filled[index] as number;
    if (at > column) continue;
    const reach = grid.mergeAt(row, at);
    return reach && reach.right < column ? '' : grid.text(row, at);
  }
  return '';
}

/** True if a row's texts are those of another row, cell by cell, whatever their columns. */
function saysAgain(grid: SheetGrid, row: number, earlier: number): boolean {
  const texts = (at: number): string =>
    grid
      .filled(at)
      .map((column) => foldWords(grid.text(at, column)))
      .join('|');
  return texts(row) === texts(earlier);
}

/** One text over the whole table is a title, however much it sounds like a heading. */
const isTitleLine = (grid: SheetGrid, row: number): boolean => {
  const filled = grid.filled(row);
  const [only = 0] = filled;
  const merge = grid.mergeAt(row, only);
  return filled.length === 1 && (merge ? merge.right - merge.left >= 3 : only === grid.left);
};

/** The rows of the header that begins at a row: by its merged cells, else by what the rows below it say. */
function headerRows(grid: SheetGrid, row: number): number[] {
  const rows = [row];
  while (rows.length < mostHeaderRows) {
    const next = row + rows.length;
    if (next > grid.bottom || !isLowerRow(grid, next, next - 1, row)) break;
    rows.push(next);
  }
  const above = row - 1;
  if (above >= grid.top && isUpperRow(grid, above, row)) rows.unshift(above);
  return rows;
}

/** True for a row that goes on with the one above it: its cells are merged with those. */
function isRowOfTask(grid: SheetGrid, row: number): boolean {
  for (let column = grid.left; column <= grid.right; column++) if (grid.continuesFromAbove(row, column)) return true;
  return false;
}

/** True if the only text of a row is merged over several columns, or names a field: what goes on below a task does neither. */
function isGroupHeading(grid: SheetGrid, row: number): boolean {
  const [only = grid.left] = grid.filled(row);
  const merge = grid.mergeAt(row, only);
  if (merge && merge.right > merge.left) return true;
  const roles = [...headingRoles(grid.text(row, only), grid.ownHeaders)];
  return roles.some(([role, score]) => role !== 'other' && score >= weights.header.surelyHeading);
}

/** A row of headings over groups of columns, above a row that names every column. */
function isUpperRow(grid: SheetGrid, row: number, below: number): boolean {
  const filled = grid.filled(row);
  if (filled.length === 0 || isTitleLine(grid, row)) return false;
  if (isRowOfTask(grid, row) || (filled.length === 1 && !isGroupHeading(grid, row))) return false;
  if (firstColumn(grid, row) < firstColumn(grid, below) || lastColumn(grid, row) > lastColumn(grid, below))
    return false;
  const isKnown = filled.every(
    (column) =>
      isLabel(grid, row, column) &&
      headingScore(grid.text(row, column), grid.ownHeaders) >= weights.header.knownHeading,
  );
  return (
    isKnown &&
    filled.length < grid.filled(below).length &&
    (filled.length >= 2 || firstColumn(grid, row) > firstColumn(grid, below))
  );
}

/** True if a heading above a row begins at a column: what stands left of it in the row, unmerged, does not reach so far. */
function beginsGroup(grid: SheetGrid, rows: readonly number[], row: number, column: number): boolean {
  if (grid.mergeAt(row, column)) return false;
  const left =
    grid
      .filled(row)
      .filter((at) => at <= column)
      .at(-1) ?? column;
  return rows.some(
    (above) => above < row && grid.filled(above).some((at) => at > left && at <= column && !grid.mergeAt(above, at)),
  );
}

function headingsOf(grid: SheetGrid, rows: readonly number[]): Heading[] {
  const left = Math.min(...rows.map((row) => firstColumn(grid, row)));
  const right = Math.max(
    ...rows.map((row) => Math.max(lastColumn(grid, row), grid.mergeAt(row, lastColumn(grid, row))?.right ?? 0)),
  );
  const headings: Heading[] = [];
  for (let column = left; column <= Math.min(right + 1, grid.right); column++) {
    const path: string[] = [];
    let own: number | undefined;
    for (const row of rows) {
      const text = grid.text(row, column);
      if (text !== '') own = row;
      const parent = column > right || beginsGroup(grid, rows, row, column) ? '' : parentAt(grid, row, column);
      const said = text !== '' ? text : parent;
      if (said !== '' && said !== path.at(-1)) path.push(said);
    }
    const isMergedDown = rows.some((row) => (grid.mergeAt(row, column)?.left ?? -1) === column);
    if (path.length > 0)
      headings.push({ column, path, row: own ?? rows[0] ?? 0, isSpread: own === undefined && !isMergedDown });
  }
  return headings;
}

/** Every header of a sheet, from the first to those repeated at page breaks. */
export function findHeaders(grid: SheetGrid): Header[] {
  const headers: Header[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (!isHeaderRow(grid, row)) continue;
    const rows = headerRows(grid, row).filter((at) => at > (headers.at(-1)?.rows.at(-1) ?? -1));
    const below = (rows.at(-1) ?? row) + 1;
    const numberRow = below <= grid.bottom && isColumnNumbers(grid, below) ? below : null;
    headers.push({ rows, numberRow, headings: headingsOf(grid, rows) });
    row = numberRow ?? rows.at(-1) ?? row;
  }
  return headers;
}

const textsOf = ({ headings }: Header): string =>
  headings
    .filter(({ isSpread }) => !isSpread)
    .map(({ path }) => foldWords(path.join(' ')))
    .join('|');

/** The blocks of a sheet's tables, in order. A header that says again what an earlier one said goes on with that table. */
export function blocksOf(grid: SheetGrid, headers: readonly Header[]): TableBlock[] {
  const tables = new Map<string, number>();
  return headers.map((header, index) => {
    const key = textsOf(header);
    const table = tables.get(key) ?? tables.size;
    tables.set(key, table);
    return {
      header,
      from: (header.numberRow ?? header.rows.at(-1) ?? 0) + 1,
      to: (headers[index + 1]?.rows[0] ?? grid.bottom + 1) - 1,
      table,
    };
  });
}

/** The first row with several filled cells: where a table without a header begins. */
export function firstFullRow(grid: SheetGrid): number {
  for (let row = grid.top; row <= grid.bottom; row++) if (grid.filled(row).length >= 3) return row;
  return grid.top;
}
