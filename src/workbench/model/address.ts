/** Cell addresses. Rows and columns are 0-based, areas inclusive; text is A1 style, as Excel writes it. */

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** "A" → 0, "AA" → 26. */
export const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** "A1", "A1:B2", "A:C" for whole columns, "1:3" for whole rows. */
export function areaName({ top, left, bottom, right }: Area): string {
  if (top === 0 && bottom === maxRows - 1) return `${columnName(left)}:${columnName(right)}`;
  if (left === 0 && right === maxColumns - 1) return `${top + 1}:${bottom + 1}`;
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

const corner = /^([A-Z]{1,3})?(\d{1,7})?$/i;

/** Reads "A1", "$A$1:B2", "A:C", "1:3", also behind a sheet's name ("Plan!A1"). Undefined where it is no address. */
export function parseArea(text: string): Area | undefined {
  const address = text
    .slice(text.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .trim();
  const [from = '', to = from, more] = address.split(':');
  const first = corner.exec(from);
  const last = corner.exec(to);
  if (!first || !last || more !== undefined || from === '') return undefined;
  if ((first[1] === undefined) !== (last[1] === undefined) || (first[2] === undefined) !== (last[2] === undefined))
    return undefined;
  if (!address.includes(':') && (first[1] === undefined || first[2] === undefined)) return undefined;
  const rows = [first[2] ? Number(first[2]) - 1 : 0, last[2] ? Number(last[2]) - 1 : maxRows - 1] as const;
  const columns = [first[1] ? columnIndex(first[1]) : 0, last[1] ? columnIndex(last[1]) : maxColumns - 1] as const;
  const area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  return isInSheet(area) ? area : undefined;
}

/** True for what can be the name of a range, and so is no address: "Rate", "\\x". */
export const isDefinedName = (text: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text) && parseArea(text) === undefined;

export const isInSheet = ({ top, left, bottom, right }: Area): boolean =>
  top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < maxRows && right < maxColumns;

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const oneCell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** What two areas share; undefined where they do not touch. */
export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** The smallest area that holds both. */
export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
