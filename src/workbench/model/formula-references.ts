import { areaName, cellCount, cellName, columnCount, isInSheet, oneCell, parseArea, rowCount } from './address';
import { isBlank } from './cell';
import { callFunction } from './formula-functions';
import type { Lambda } from './formula-lambda';
import { type Operand, type Place, Places } from './formula-places';
import type { FormulaSheet } from './formula-sheet';
import { tokens, Unknown } from './formula-tokens';
import { asNumber, one, type Value } from './formula-values';

/** Functions that ask where cells are, and not only what they hold. */
export interface ReferenceCall {
  readonly args: readonly Operand[];
  readonly sheet: FormulaSheet;
  readonly valueOf: (operand: Operand) => Value;
}

const placesIn = (operand: Operand | undefined): Places | undefined =>
  operand instanceof Places ? operand : undefined;
const firstPlace = (operand: Operand | undefined): Place => {
  const [place] = placesIn(operand)?.parts ?? [];
  if (!place) throw new Error('#VALUE!');
  return place;
};

/** The first cell of what was given; the formula's own if nothing was. */
function cellOf({ args: [given], sheet }: ReferenceCall): { row: number; column: number } {
  if (given === undefined) return sheet.cell ?? { row: 0, column: 0 };
  const { area } = firstPlace(given);
  return { row: area.top, column: area.left };
}

/** The rows or columns of an array count too: ROWS({1;2}). */
const gridOf = ({ args: [given = null], valueOf }: ReferenceCall): Value[][] => {
  const value = valueOf(given);
  return Array.isArray(value) ? value : [[value]];
};

function numberAt({ args, valueOf }: ReferenceCall, at: number): number | undefined {
  const given = args[at];
  if (given === undefined || given === null) return undefined;
  return asNumber(valueOf(given));
}

/** OFFSET(cells, rows, columns, height, width) @throws #REF! beyond the sheet */
function offset(call: ReferenceCall): Operand {
  const { sheet, area } = firstPlace(call.args[0]);
  const [rows = 0, columns = 0] = [numberAt(call, 1), numberAt(call, 2)];
  const [height = rowCount(area), width = columnCount(area)] = [numberAt(call, 3), numberAt(call, 4)];
  const moved = {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.top + rows + height - 1,
    right: area.left + columns + width - 1,
  };
  if (!isInSheet(moved)) throw new Error('#REF!');
  return new Places([{ sheet, area: moved }]);
}

function indirect({ args: [given = null], sheet, valueOf }: ReferenceCall): Operand {
  const text = String(one(valueOf(given)));
  const named = sheet.named?.(text)?.replace(/^=/, '') ?? text;
  const [token, colon, end, ...more] = tokens(named);
  const from = token?.is === 'area' ? parseArea(token.text) : undefined;
  if (!token || !from || more.length > 0) throw new Error('#REF!');
  if (colon === undefined) return new Places([{ sheet: token.sheet, area: from }]);
  if (colon.is === 'structured' || end !== undefined) throw new Error('#REF!');
  const area = sheet.spill?.(token.sheet, from);
  if (colon.is !== 'spill' || !area) throw new Error('#REF!');
  return new Places([{ sheet: token.sheet, area }]);
}

/** INDEX over cells gives a reference; over an array, or with arrays for rows, it gives values. */
function index(call: ReferenceCall): Operand {
  const { args, valueOf } = call;
  const places = placesIn(args[0]);
  const isPlain = args.slice(1).every((arg) => !(arg instanceof Places) && !Array.isArray(arg));
  const numbers = args.slice(1).map((arg) => (arg === null ? null : valueOf(arg)));
  if (!places || !(isPlain || numbers.every((number) => !Array.isArray(number))))
    return callFunction('INDEX', args.map(valueOf));
  const [first, second] = numbers;
  const { sheet, area } = places.parts[(numberAt(call, 3) ?? 1) - 1] ?? firstPlace(undefined);
  const isAcross = rowCount(area) === 1 && second === undefined;
  const row = isAcross ? 0 : asNumber(first ?? 0);
  const column = isAcross ? asNumber(first ?? 0) : asNumber(second ?? 0);
  if (row < 0 || column < 0 || row > rowCount(area) || column > columnCount(area)) throw new Error('#REF!');
  const rows = row === 0 ? area : { ...area, top: area.top + row - 1, bottom: area.top + row - 1 };
  const cells = column === 0 ? rows : { ...rows, left: area.left + column - 1, right: area.left + column - 1 };
  return new Places([{ sheet, area: cells }]);
}

const subtotals: Readonly<Record<number, string>> = {
  1: 'AVERAGE',
  2: 'COUNT',
  3: 'COUNTA',
  4: 'MAX',
  5: 'MIN',
  6: 'PRODUCT',
  7: 'STDEV.S',
  8: 'STDEV.P',
  9: 'SUM',
  10: 'VAR.S',
  11: 'VAR.P',
};

/** SUBTOTAL(code, cells…): rows that a filter hides do not count; from 101 on, no hidden row does; other subtotals do not either. */
function subtotal(call: ReferenceCall): Operand {
  const { args, sheet } = call;
  const code = numberAt(call, 0) ?? 0;
  const name = subtotals[code % 100];
  if (!name || (code > 11 && code < 101)) throw new Error('#VALUE!');
  const values = args
    .slice(1)
    .flatMap((given) => placesIn(given)?.parts ?? [firstPlace(given)])
    .flatMap((place) => sheet.shown?.(place.sheet, place.area, code > 100) ?? []);
  return callFunction(name, [values.map((value): Value[] => [value])]);
}

const isOneCell = ({ area }: Place): boolean => cellCount(area) === 1;

function formulaAt({ args: [given], sheet }: ReferenceCall): string | undefined {
  const { sheet: name, area } = firstPlace(given);
  return sheet.cellAt?.(name, area.top, area.left).formula;
}

/** CELL(what, cells): what does not depend on the computer or the window. */
function cell(call: ReferenceCall): Operand {
  const what = String(one(call.valueOf(call.args[0] ?? null))).toLowerCase();
  const own = call.sheet.cell ?? { row: 0, column: 0 };
  const place =
    call.args[1] === undefined ? { sheet: undefined, area: oneCell(own.row, own.column) } : firstPlace(call.args[1]);
  const { area } = place;
  const at = call.sheet.cellAt?.(place.sheet, area.top, area.left);
  switch (what) {
    case 'row':
      return area.top + 1;
    case 'col':
      return area.left + 1;
    case 'address':
      return cellName(area.top, area.left).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    case 'contents':
      return call.valueOf(new Places([{ ...place, area: oneCell(area.top, area.left) }]));
    case 'type':
      if (!at || isBlank(at)) return 'b';
      return typeof at.value === 'string' ? 'l' : 'v';
    case 'protect':
      return at?.style.locked === false ? 0 : 1;
    default:
      throw new Unknown(`CELL ${what}`);
  }
}

/** SHEET(cells or a sheet's name): the place of the sheet among all, from 1. */
function sheetNumber({ args: [given], sheet, valueOf }: ReferenceCall): Operand {
  const names = sheet.sheetNames?.() ?? [];
  const named = given === undefined || given instanceof Places ? undefined : String(one(valueOf(given)));
  const wanted = named ?? placesIn(given)?.parts[0]?.sheet ?? sheet.name ?? '';
  const at = names.findIndex((one) => one.toLowerCase() === wanted.toLowerCase());
  if (at < 0) throw new Error('#N/A');
  return at + 1;
}

export const referenceFunctions: Readonly<Record<string, (call: ReferenceCall) => Operand | Lambda>> = {
  ROW: (call) => lineNumbers(call, true),
  COLUMN: (call) => lineNumbers(call, false),
  ROWS: (call) => (call.args[0] instanceof Places ? rowCount(firstPlace(call.args[0]).area) : gridOf(call).length),
  COLUMNS: (call) =>
    call.args[0] instanceof Places ? columnCount(firstPlace(call.args[0]).area) : (gridOf(call)[0]?.length ?? 0),
  AREAS: ({ args: [given] }) => placesIn(given)?.parts.length ?? 1,
  ISREF: ({ args: [given] }) => given instanceof Places,
  ISFORMULA: (call) => formulaAt(call) !== undefined,
  FORMULATEXT: (call) => {
    const formula = formulaAt(call);
    if (formula === undefined) throw new Error('#N/A');
    return formula;
  },
  CELL: cell,
  SHEET: sheetNumber,
  SHEETS: ({ sheet }) => sheet.sheetNames?.().length ?? 1,
  OFFSET: offset,
  INDIRECT: indirect,
  INDEX: index,
  SUBTOTAL: subtotal,
  TRIMRANGE: ({ args: [given], sheet }) => {
    const place = firstPlace(given);
    const filled = sheet.filled?.(place.sheet, place.area);
    if (!filled) throw new Error('#REF!');
    return new Places([{ ...place, area: filled }]);
  },
};

/** ROW(A2:A4) counts up over the rows of an area. */
function lineNumbers(call: ReferenceCall, isRow: boolean): Operand {
  const [given] = call.args;
  if (given === undefined || isOneCell(firstPlace(given))) return (isRow ? cellOf(call).row : cellOf(call).column) + 1;
  const { area } = firstPlace(given);
  const count = isRow ? rowCount(area) : columnCount(area);
  if (count > 100_000) throw new Unknown(areaName(area));
  const numbers = Array.from({ length: count }, (_, at) => (isRow ? area.top : area.left) + at + 1);
  return isRow ? numbers.map((number) => [number]) : [numbers];
}
