import {
  type Area,
  areaName,
  cellName,
  columnIndex,
  columnName,
  intersection,
  maxColumns,
  maxRows,
  parseArea,
} from './address';
import { movedArea } from './shift';

/** A place that a formula names, as it stands in its text. */
export interface FormulaReference {
  /** The sheet's name without quotes; undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  /** With its dollars: "$A$1:B2". */
  readonly address: string;
  readonly area: Area;
}

/** Texts in quotes are passed over; addresses within names and before brackets ("LOG10(") are none. */
const pattern =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$\]])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/giu;

const sheetOf = (prefix: string | undefined): string | undefined =>
  prefix?.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");

/** Puts another text in the place of each reference of a formula. */
function replaced(formula: string, becomes: (reference: FormulaReference) => string): string {
  return formula.replace(pattern, (whole: string, prefix: string | undefined, address: string | undefined) => {
    if (address === undefined) return whole;
    const area = parseArea(address);
    return area ? `${prefix ?? ''}${becomes({ sheet: sheetOf(prefix), address, area })}` : whole;
  });
}

/** All places that a formula names. */
export function referencesIn(formula: string): FormulaReference[] {
  const found: FormulaReference[] = [];
  replaced(formula, (reference) => {
    found.push(reference);
    return reference.address;
  });
  return found;
}

/** A sheet's name as it stands before an address: "Plan!", "'Kế hoạch'!", "'A1'!". */
export const sheetPrefix = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === undefined && !/^(?:R\d*C\d*|[RC]\d*)$/i.test(name)
    ? `${name}!`
    : `'${name.replaceAll("'", "''")}'!`;

/** A formula after a sheet got another name, or none: what was on a sheet that is gone is lost, "#REF!A1". */
export const withSheetRenamed = (formula: string, before: string, after: string | undefined): string =>
  formula.replace(pattern, (whole: string, prefix: string | undefined, address: string | undefined) => {
    if (address === undefined || sheetOf(prefix)?.toLowerCase() !== before.toLowerCase()) return whole;
    return `${after === undefined ? lost : sheetPrefix(after)}${address}`;
  });

const lost = '#REF!';

/** An address with the dollars of another. */
function withDollars(area: Area, like: string): string {
  const parts = like.split(':');
  const marks = parts.map((part) => ({ column: /^\$[A-Z]/i.test(part), row: /\$\d/.test(part) }));
  return areaName(area)
    .split(':')
    .map((part, index) => {
      const { column, row } = marks[Math.min(index, marks.length - 1)] ?? { column: false, row: false };
      return part.replace(
        /^([A-Z]*)(\d*)$/,
        (_, letters: string, digits: string) =>
          `${column && letters ? '$' : ''}${letters}${row && digits ? '$' : ''}${digits}`,
      );
    })
    .join(':');
}

/**
 * A formula after cells were moved: each place that it names on the sheet where they moved goes with them, or is lost.
 * @param isHere whether a reference is to that sheet, by its name; undefined stands for the formula's own.
 */
export const withMoved = (
  formula: string,
  isHere: (sheet: string | undefined) => boolean,
  move: (area: Area) => Area | undefined,
): string =>
  replaced(formula, ({ sheet, address, area }) => {
    if (!isHere(sheet)) return address;
    const moved = move(area);
    if (moved === undefined) return lost;
    return moved === area ? address : withDollars(moved, address);
  });

/**
 * A formula copied so many rows down and columns to the right: what has no dollar goes along.
 * @param isCopied false for references that stay as they are.
 */
export const copiedBy = (
  formula: string,
  down: number,
  right: number,
  isCopied: (reference: FormulaReference) => boolean = () => true,
): string =>
  replaced(formula, (reference) => {
    const { address } = reference;
    if (!isCopied(reference)) return address;
    const parts = address.split(':').map((part) => {
      const [, columnMark = '', letters = '', rowMark = '', digits = ''] =
        /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(part) ?? [];
      const column = letters === '' ? undefined : columnIndex(letters) + (columnMark ? 0 : right);
      const row = digits === '' ? undefined : Number(digits) - 1 + (rowMark ? 0 : down);
      if ((column ?? 0) < 0 || (row ?? 0) < 0 || (column ?? 0) >= maxColumns || (row ?? 0) >= maxRows) return undefined;
      // A whole column's mark stands before its letters, a whole row's before its digits; the pattern reads both alike.
      return `${columnMark}${column === undefined ? '' : columnName(column)}${rowMark}${row === undefined ? '' : row + 1}`;
    });
    return parts.includes(undefined) ? lost : parts.join(':');
  });

function relative(letter: 'R' | 'C', place: number, own: number, isFixed: boolean): string {
  if (isFixed) return `${letter}${place + 1}`;
  return place === own ? letter : `${letter}[${place - own}]`;
}

/** "=A1+$B$2" in C3 → "=R[-2]C[-2]+R2C2". */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  replaced(formula, ({ address }) =>
    address
      .split(':')
      .map((part) => {
        const [, columnMark = '', letters = '', rowMark = '', digits = ''] =
          /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(part) ?? [];
        return `${digits === '' ? '' : relative('R', Number(digits) - 1, row, rowMark === '$')}${letters === '' ? '' : relative('C', columnIndex(letters), column, columnMark === '$')}`;
      })
      .join(':'),
  );

const place = (text: string | undefined, own: number): { at: number; isFixed: boolean } => {
  if (text === undefined || text === '') return { at: own, isFixed: false };
  return text.startsWith('[')
    ? { at: own + Number(text.slice(1, -1)), isFixed: false }
    : { at: Number(text) - 1, isFixed: true };
};

/** "=R[-2]C[-2]+R2C2" in C3 → "=A1+$B$2". */
export const fromR1C1 = (formula: string, row: number, column: number): string =>
  formula.replace(
    /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_(])/gu,
    (whole: string, down: string | undefined, right: string | undefined) => {
      if (whole.startsWith('"')) return whole;
      const [to, across] = [place(down, row), place(right, column)];
      return cellName(to.at, across.at).replace(
        /^([A-Z]+)(\d+)$/,
        `${across.isFixed ? '$$' : ''}$1${to.isFixed ? '$$' : ''}$2`,
      );
    },
  );

const turned = ({ top, left, bottom, right }: Area): Area => ({ top: left, left: top, bottom: right, right: bottom });

/** An area after columns were inserted (count > 0) or deleted (count < 0); undefined where nothing is left of it. */
export function movedAcross(area: Area, at: number, count: number): Area | undefined {
  if (area.left === 0 && area.right === maxColumns - 1) return area;
  const moved = movedArea(turned(area), at, count);
  return moved && turned(moved);
}

/** True where a formula's place on a sheet touches an area. */
export const touches = ({ area }: FormulaReference, other: Area): boolean => intersection(area, other) !== undefined;
