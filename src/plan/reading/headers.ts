import { taskFields } from '../fields/field-lists';
import { fields, type TaskField } from '../fields/fields';
import { foldWords } from '../text/fold';
import { remember } from '../text/remember';
import type { SheetGrid } from './sheet-grid';

/** What a column is headed as: a field of the plan, or a further column that is kept and ignored. */
export type HeaderField = TaskField | 'other';

/**
 * Names of columns, without accents or signs; the longest name found in a header decides. Source: the fields' own headings, and the
 * plans of other offices in tests/fixtures/real for further columns.
 */
const headerNames: readonly (readonly [HeaderField, readonly string[]])[] = [
  ...taskFields.map((field) => [field, fields[field].headings] as const),
  [
    'other',
    [
      'nguoi phu trach',
      'so ky hieu',
      'tinh trang',
      'trang thai',
      'ket qua hien nay',
      'ket qua thuc hien',
      'tinh hinh thuc hien',
      'lanh dao phu trach',
      'can bo phu trach',
      'chuyen vien',
      'ket qua dat duoc',
      'co so phap ly',
      'can cu',
      'danh gia',
      'nguoi thuc hien',
      'lanh dao chi dao',
      'tien do hien nay',
      'ket qua den nay',
      'cap trinh',
      'ket qua thuc hien nhiem vu',
      'muc do hoan thanh',
      'minh chung',
      'tai lieu kiem chung',
    ],
  ],
];

const longestHeader = 80;

export interface HeaderMatch {
  readonly field: HeaderField;
  /** 0 to 1: a name as a whole counts 1, part of a longer header less. */
  readonly score: number;
}

/** The field that a header names. */
const headerMatch = (text: string): HeaderMatch | undefined =>
  text.length > longestHeader || /^\d*$/.test(text) ? undefined : (namedBy(text) ?? undefined);

/** The same, by the grid's own names first. */
const matchIn = ({ ownHeaders }: SheetGrid, text: string): HeaderMatch | undefined => {
  const own = ownHeaders.size > 0 && text.length <= longestHeader ? ownHeaders.get(foldWords(text)) : undefined;
  return own ? { field: own, score: 1 } : headerMatch(text);
};

const namedBy = remember((text): HeaderMatch | null => {
  const words = foldWords(text);
  let best: (HeaderMatch & { length: number }) | undefined;
  for (const [field, names] of headerNames) {
    for (const name of names) {
      const score =
        words === name ? 1 : ` ${words} `.includes(` ${name} `) ? 0.5 + (0.4 * name.length) / words.length : 0;
      if (score > 0 && name.length > (best?.length ?? 0)) best = { field, score, length: name.length };
    }
  }
  return best ? { field: best.field, score: best.score } : null;
});

export interface HeaderCell {
  readonly column: number;
  readonly text: string;
  readonly match: HeaderMatch | undefined;
}

/** A header of the table: one row, or two where a heading spans others ("Cơ quan thực hiện" over "Chủ trì | Phối hợp"). */
export interface Header {
  readonly rows: readonly number[];
  readonly cells: readonly HeaderCell[];
}

const cellsOf = (grid: SheetGrid, row: number): HeaderCell[] =>
  grid
    .filled(row)
    .map((column) => ({ column, text: grid.text(row, column), match: matchIn(grid, grid.text(row, column)) }));

const distinctFields = (cells: readonly HeaderCell[]): Set<HeaderField> =>
  new Set(cells.flatMap(({ match }) => match?.field ?? []));

const fewestFields = 3;

function isHeaderRow(cells: readonly HeaderCell[]): boolean {
  if (cells.length < fewestFields) return false;
  const matched = cells.filter(({ match }) => match);
  return distinctFields(cells).size >= fewestFields && matched.length >= cells.length / 2;
}

/** The second row of a header names columns that the first leaves blank or heads as a group, and holds nothing else. */
function isSecondRow(cells: readonly HeaderCell[]): boolean {
  return (
    cells.length > 0 &&
    cells.every(({ match, text }) => match !== undefined && match.score >= 0.6 && text.length <= 40) &&
    !isHeaderRow(cells)
  );
}

/** A second row's names win over the group above them; other columns keep the first row's. */
function joinRows(first: readonly HeaderCell[], second: readonly HeaderCell[]): HeaderCell[] {
  const below = new Map(second.map((cell) => [cell.column, cell]));
  const columns = [...new Set([...first, ...second].map(({ column }) => column))].sort((a, b) => a - b);
  return columns.map((column) => {
    const above = first.find((cell) => cell.column === column);
    const own = below.get(column);
    return own ? { ...own, text: above ? `${above.text} ${own.text}` : own.text } : (above as HeaderCell);
  });
}

/** Half of a header's cells name fields; a row is looked at only until it can no longer be one. */
const canBeHeader = (grid: SheetGrid, row: number): boolean => {
  const filled = grid.filled(row);
  if (filled.length < fewestFields) return false;
  let others = filled.length / 2;
  for (const column of filled) if (!matchIn(grid, grid.text(row, column)) && --others < 0) return false;
  return true;
};

/** Every header of a sheet, from the first to those repeated at page breaks. */
export function findHeaders(grid: SheetGrid): Header[] {
  const headers: Header[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (!canBeHeader(grid, row)) continue;
    const cells = cellsOf(grid, row);
    if (!isHeaderRow(cells)) continue;
    const next = row < grid.bottom ? cellsOf(grid, row + 1) : [];
    const before = row > grid.top ? cellsOf(grid, row - 1) : [];
    if (isSecondRow(next)) headers.push({ rows: [row, row + 1], cells: joinRows(cells, next) });
    else if (before.length > 1 && isSecondRow(before))
      headers.push({ rows: [row - 1, row], cells: joinRows(before, cells) });
    else headers.push({ rows: [row], cells });
    row = headers.at(-1)?.rows.at(-1) ?? row;
  }
  return headers;
}

/** "(1) (2) (3) …" below a header. */
export function isColumnNumbers(grid: SheetGrid, row: number): boolean {
  const numbers = grid.filled(row).map((column) => /^\(?\s*(\d{1,2})\s*\)?$/.exec(grid.text(row, column))?.[1]);
  return (
    numbers.length >= fewestFields &&
    numbers.every(
      (number, index) => number !== undefined && (index === 0 || Number(number) === Number(numbers[index - 1]) + 1),
    )
  );
}
