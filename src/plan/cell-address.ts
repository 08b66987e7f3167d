import type { CellAddress, CellArea } from './model';

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Row 5, column 0 → "A6". */
export const cellAddress = ({ row, column }: CellAddress): string => `${columnLetters(column)}${row + 1}`;

/** Tells a cell of a sheet from all others, as a key of maps and sets. */
export const cellKey = ({ row, column }: CellAddress): string => `${row}:${column}`;

/** A sheet's name as formulas and links write it: "Kế hoạch '26" → "'Kế hoạch ''26'". */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Rows 5 to 8, columns 3 to 4 → "D6:E9"; one cell → "D6". */
export function areaAddress({ top, left, bottom, right }: CellArea): string {
  const first = cellAddress({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${cellAddress({ row: bottom, column: right })}`;
}

/** "Phụ lục!D6" → "D6". */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

/** Cells as few areas as their columns allow: A1, A2, A3, C1 → "A1:A3", "C1". */
export function areaAddresses(cells: readonly CellAddress[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: { column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of sorted) {
    const last = areas.at(-1);
    if (last && last.column === column && row <= last.bottom + 1) last.bottom = row;
    else areas.push({ column, top: row, bottom: row });
  }
  return areas.map(({ column, top, bottom }) => areaAddress({ top, left: column, bottom, right: column }));
}

const corner = /^([A-Z]{1,3})(\d{1,7})$/;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "D6:E9", "$D$6", "Phụ lục!D6" → its rows and columns; undefined for whole rows or columns, for lists of areas, and for what is no address. */
export function areaOfAddress(address: string): CellArea | undefined {
  const [from = '', to = from, more] = withoutSheet(address).replaceAll('$', '').split(':');
  const [, left, top] = corner.exec(from) ?? [];
  const [, right, bottom] = corner.exec(to) ?? [];
  if (more !== undefined || left === undefined || top === undefined || right === undefined || bottom === undefined)
    return undefined;
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
}
