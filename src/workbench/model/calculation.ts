import { type Area, areaName, bounding, contains, oneCell } from './address';
import { type CellValue, emptyCell, isBlank, isError } from './cell';
import { calculate, calculateOne } from './formula';
import type { FormulaSheet } from './formula-sheet';
import type { Value } from './formula-values';
import { referencesIn } from './references';
import type { Sheet } from './sheet';
import { bodyArea, structuredArea, type Table } from './table';

/** What formulas need to know of a workbook. */
interface Book {
  readonly sheets: readonly Sheet[];
  readonly tables: readonly Table[];
  readonly names: readonly { readonly name: string; readonly formula: string; readonly sheet: Sheet | undefined }[];
  readonly sheet: (name: string) => Sheet | undefined;
}

interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** So many rounds settle chains of formulas as they are written in practice; what still changes is looked at for circles. */
const quietRounds = 20;
/** No chain of formulas is followed further than this. */
const mostRounds = 1_000;

/** Values of areas, by sheet and address: the same ranges stand in many formulas. */
type KnownValues = Map<string, readonly (readonly CellValue[])[]>;

/** Works out the formulas of all sheets if anything changed since; formulas that hang on themselves are 0. */
export function calculateSheets(book: Book): void {
  if (book.sheets.every((sheet) => sheet.isCalculated)) return;
  for (const sheet of book.sheets) {
    sheet.isCalculated = true;
    sheet.dropSpills();
  }
  const circular = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const changed = calculateOnce(book, circular);
    const isSettled = changed.length === 0;
    if (!isSettled && (round < quietRounds || round % quietRounds !== 0)) continue;
    const circles = circlesAmong(book, isSettled ? unknownResults(book, circular) : changed);
    for (const place of circles) {
      circular.add(keyOf(place));
      place.sheet.putResult(place.row, place.column, [[0]]);
    }
    if (isSettled && circles.length === 0) return;
  }
}

const keyOf = ({ sheet, row, column }: FormulaPlace): string => `${sheet.id} ${row}:${column}`;

/** Formulas that gave no result but #NAME?, which they begin with: in a circle they wait for one another. */
function unknownResults(book: Book, circular: ReadonlySet<string>): FormulaPlace[] {
  return book.sheets.flatMap((sheet) =>
    [...sheet.formulas()]
      .filter(({ value }) => isError(value) && value.error === '#NAME?')
      .map(({ row, column }) => ({ sheet, row, column }))
      .filter((place) => !circular.has(keyOf(place))),
  );
}

/** One round over all formulas. @returns the places whose result is another than before */
function calculateOnce(book: Book, circular: ReadonlySet<string>): FormulaPlace[] {
  const known: KnownValues = new Map();
  const changed: FormulaPlace[] = [];
  for (const sheet of book.sheets) {
    for (const { row, column, formula } of [...sheet.formulas()]) {
      const place = { sheet, row, column };
      if (circular.has(keyOf(place))) continue;
      const result = calculate(formula, formulaSheet(book, place, known));
      // What cannot be worked out keeps the result that the file brought.
      if (result === undefined) continue;
      if (sheet.putResult(row, column, withinTable(book, place, result))) changed.push(place);
    }
  }
  return changed;
}

/** Those of some formulas that hang on themselves, directly or through others of them. */
function circlesAmong(book: Book, places: readonly FormulaPlace[]): FormulaPlace[] {
  const few = places.slice(0, 2_000);
  const next = few.map(({ sheet, row, column }) => {
    const references = referencesIn(sheet.cell(row, column).formula ?? '');
    return few.flatMap((other, at) =>
      references.some(
        (reference) =>
          (reference.sheet === undefined ? sheet : book.sheet(reference.sheet)) === other.sheet &&
          contains(reference.area, other.row, other.column),
      )
        ? [at]
        : [],
    );
  });
  return few.filter((_, start) => {
    const seen = new Set<number>();
    const open = [...(next[start] ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === start) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(next[at] ?? []));
    }
    return false;
  });
}

/** Where the formulas of a place look up what they name. */
function formulaSheet(book: Book, place: FormulaPlace, known: KnownValues = new Map()): FormulaSheet {
  const { sheet, row, column } = place;
  const sheetNamed = (name: string | undefined): Sheet | undefined => (name === undefined ? sheet : book.sheet(name));
  return {
    values: (name, area) => {
      const from = sheetNamed(name);
      // Those that hold no formulas are the same all through a round.
      if (from?.hasFormulaIn(area) ?? true) return valuesOf(from, area);
      const key = `${from?.id} ${areaName(area)}`;
      const before = known.get(key) ?? valuesOf(from, area);
      known.set(key, before);
      return before;
    },
    named: (name) => {
      const wanted = name.toLowerCase();
      const all = book.names.filter((one) => one.name.toLowerCase() === wanted);
      return (all.find((one) => one.sheet === sheet) ?? all.find((one) => one.sheet === undefined))?.formula;
    },
    structured: (table, inside) => structuredArea(book.tables, place, table, inside),
    spill: (name, { top, left }) => sheetNamed(name)?.spillOf(top, left),
    shown: (name, area, passesHidden) => shownValues(book, sheetNamed(name), area, passesHidden),
    filled: (name, area) => filledArea(sheetNamed(name), area),
    cellAt: (name, y, x) => sheetNamed(name)?.cell(y, x) ?? emptyCell,
    cell: { row, column },
    name: sheet.name,
    sheetNames: () => book.sheets.map((one) => one.name),
  };
}

/** A formula's one value as it would be in a sheet's first cell. */
export const valueOnSheet = (book: Book, sheet: Sheet, formula: string): CellValue | undefined =>
  calculateOne(formula, formulaSheet(book, { sheet, row: 0, column: 0 }));

/** Within a table nothing runs over: of a whole column of it, a row takes what stands beside it. */
function withinTable(
  book: Book,
  { sheet, row, column }: FormulaPlace,
  result: readonly (readonly CellValue[])[],
): readonly (readonly CellValue[])[] {
  if (result.length < 2) return result;
  const body = book.tables
    .filter((table) => table.sheet === sheet)
    .map(bodyArea)
    .find((area) => contains(area, row, column));
  const own = body?.bottom === (body?.top ?? 0) + result.length - 1 ? result[row - body.top] : undefined;
  return own ? [own] : result;
}

/** The part of an area that the sheet's contents reach. */
function boundedArea(sheet: Sheet, area: Area): Area {
  const used = sheet.used();
  const isOpen = area.bottom - area.top > 100_000 || area.right - area.left > 10_000;
  if (!isOpen || !used) return area;
  return { ...area, bottom: Math.min(area.bottom, used.bottom), right: Math.min(area.right, used.right) };
}

function valuesOf(sheet: Sheet | undefined, area: Area): CellValue[][] {
  if (!sheet) return [[{ error: '#REF!' }]];
  const bounded = boundedArea(sheet, area);
  return Array.from({ length: bounded.bottom - bounded.top + 1 }, (_, row) =>
    Array.from(
      { length: bounded.right - bounded.left + 1 },
      (_unused, column) => sheet.cell(bounded.top + row, bounded.left + column).value,
    ),
  );
}

function filledArea(sheet: Sheet | undefined, area: Area): Area | undefined {
  let found: Area | undefined;
  if (!sheet) return found;
  const { top, left, bottom, right } = boundedArea(sheet, area);
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (!isBlank(sheet.cell(row, column)))
        found = found ? bounding(found, oneCell(row, column)) : oneCell(row, column);
  return found;
}

/** What SUBTOTAL counts of an area: no row that a filter hides, no hidden one at all if so asked, no other subtotal. */
function shownValues(book: Book, sheet: Sheet | undefined, area: Area, passesHidden: boolean): Value[] {
  if (!sheet) return [new Error('#REF!')];
  const filtered = [
    ...(sheet.filter && sheet.filter.columns.size > 0 ? [sheet.filter.area] : []),
    ...book.tables.filter((table) => table.sheet === sheet && table.filters.size > 0).map((table) => table.area),
  ];
  const isLeftOut = (row: number): boolean =>
    sheet.hiddenRows.has(row) && (passesHidden || filtered.some(({ top, bottom }) => row >= top && row <= bottom));
  const { top, left, bottom, right } = boundedArea(sheet, area);
  const values: Value[] = [];
  for (let row = top; row <= bottom; row++) {
    if (isLeftOut(row)) continue;
    for (let column = left; column <= right; column++) {
      const { value, formula } = sheet.cell(row, column);
      if (formula !== undefined && /^=SUBTOTAL\(/i.test(formula)) continue;
      values.push(isError(value) ? new Error(value.error) : value);
    }
  }
  return values;
}
