import { type Area, cellCount, intersection } from '../model/address';
import { areasOf } from '../model/areas-of';
import type { CellValue } from '../model/cell';
import type { DataValidation } from '../model/data-validation';
import { calculateOne } from '../model/formula';
import type { FormulaSheet } from '../model/formula-sheet';
import { refusalOfRuleFormula } from '../model/rule-formula';
import { fullAddress, plainValue } from '../model/workbook';
import { accessDenied, invalidArgument, itemNotFound } from '../problem';
import { hostObject, Reference } from '../wire/host-object';
import { camel, camelKeys } from '../wire/names';
import type { Json } from '../wire/protocol';
import { cellsAt, eachCell, gridOf, occupied } from './cells';
import { givenBoolean } from './given';
import { type AreasModel, givenModel, referAreas } from './kinds';

const noPrompt = { showPrompt: true, title: '', message: '' };
const noAlert = { showAlert: true, style: 'Stop', title: '', message: '' };

const typeNames: Readonly<Record<string, string>> = {
  list: 'List',
  custom: 'Custom',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
};

const touching = ({ sheet, areas }: AreasModel): DataValidation[] =>
  sheet.validations.filter((one) => one.areas.some((own) => areas.some((area) => intersection(own, area))));

/** The one validation of the cells; undefined where they have none, null where they differ. */
function sharedOf(cells: AreasModel): DataValidation | null | undefined {
  const found = touching(cells);
  const [only] = found;
  if (!only) return undefined;
  const isWhole = cells.areas.every((area) =>
    only.areas.some(
      (own) => own.top <= area.top && own.left <= area.left && own.bottom >= area.bottom && own.right >= area.right,
    ),
  );
  return found.length === 1 && isWhole ? only : null;
}

/** What is left of areas when one is taken out of them. */
const without = (areas: readonly Area[], gone: Area): Area[] =>
  areas.flatMap((area) => {
    const shared = intersection(area, gone);
    if (!shared) return [area];
    const parts = [
      { ...area, bottom: shared.top - 1 },
      { ...area, top: shared.bottom + 1 },
      { ...shared, left: area.left, right: shared.left - 1 },
      { ...shared, left: shared.right + 1, right: area.right },
    ];
    return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  });

function clear({ book, sheet, areas }: AreasModel): void {
  if (sheet.isProtected) throw accessDenied();
  for (const one of sheet.validations) for (const area of areas) one.areas = without(one.areas, area);
  sheet.validations = sheet.validations.filter((one) => one.areas.length > 0);
  sheet.hasNewValidations = true;
  book.redrawn.tell();
}

/** Changes the validation of just these cells; those beside them keep theirs. */
function change(cells: AreasModel, patch: Partial<DataValidation>): void {
  const before = sharedOf(cells);
  const base = before ?? { type: 'None', rule: {}, prompt: noPrompt, errorAlert: noAlert, ignoreBlanks: true };
  clear(cells);
  cells.sheet.validations.push({ ...base, ...patch, areas: cells.areas });
  cells.book.redrawn.tell();
}

/** A rule with its range sources written as formulas, as the file has them. */
function ruleOf(given: Json): { type: string; rule: Readonly<Record<string, unknown>> } {
  const entry = Object.entries(given as Record<string, Json>).find(
    ([name, value]) => value !== null && typeNames[camel(name)] !== undefined,
  );
  if (!entry) throw invalidArgument('The rule has no known kind.');
  const kind = camel(entry[0]);
  const parts = Object.fromEntries(
    Object.entries(entry[1] as Record<string, unknown>).map(([name, value]) => [
      camel(name),
      value instanceof Reference ? `=${addressOf(value)}` : value,
    ]),
  );
  if (/^(Not)?Between$/.test(String(parts.operator)) && (parts.formula2 ?? null) === null)
    throw invalidArgument('A rule with two bounds needs formula2.');
  for (const part of Object.values(parts)) {
    const refusal = typeof part === 'string' && part.startsWith('=') ? refusalOfRuleFormula(part) : undefined;
    if (refusal !== undefined) throw invalidArgument(refusal);
  }
  if (typeof parts.source === 'string' && !parts.source.startsWith('=') && parts.source.length > 255)
    throw invalidArgument('A list that is written out has at most 255 letters.');
  return { type: typeNames[kind] ?? 'None', rule: { [kind]: parts } };
}

/** What is said to whoever fills a cell in. @throws InvalidArgument past what Excel's own dialog takes: 32 letters of title, 255 of message */
function wordsOf(given: Json): Record<string, unknown> {
  const parts = camelKeys(given);
  if (String(parts.title ?? '').length > 32 || String(parts.message ?? '').length > 255)
    throw invalidArgument('A title has at most 32 letters, a message 255.');
  return parts;
}

const addressOf = (range: Reference): string => {
  const { sheet, area } = givenModel(range, 'formula', 'Range');
  return fullAddress(sheet, [area]).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
};

const compares: Readonly<Record<string, (value: number, one: number, other: number) => boolean>> = {
  Between: (value, one, other) => value >= one && value <= other,
  NotBetween: (value, one, other) => value < one || value > other,
  EqualTo: (value, one) => value === one,
  NotEqualTo: (value, one) => value !== one,
  GreaterThan: (value, one) => value > one,
  LessThan: (value, one) => value < one,
  GreaterThanOrEqualTo: (value, one) => value >= one,
  LessThanOrEqualTo: (value, one) => value <= one,
};

/** Whether a value is one that the rule allows. */
function isValid(
  { book, sheet }: AreasModel,
  { type, rule, ignoreBlanks }: DataValidation,
  row: number,
  column: number,
): boolean {
  const { value } = sheet.cell(row, column);
  const look: FormulaSheet = {
    values: (name, area) => {
      const from = name === undefined ? sheet : book.sheet(name);
      return from ? gridOf(area, (y, x) => from.cell(y, x).value) : [[null]];
    },
    cell: { row, column },
  };
  const worked = (formula: unknown): CellValue =>
    typeof formula === 'string' && formula.startsWith('=')
      ? (calculateOne(formula, look) ?? null)
      : ((formula ?? null) as CellValue);
  const parts = Object.values(rule)[0] as Readonly<Record<string, unknown>> | undefined;
  if (value === null) return ignoreBlanks;
  if (type === 'Custom') return worked(parts?.formula) === true;
  if (type === 'List') {
    const source = String(parts?.source ?? '');
    const area = source.startsWith('=') ? cellsAt(book, source.slice(1), sheet) : undefined;
    const items = area
      ? gridOf(area.area, (y, x) => plainValue(area.sheet.cell(y, x).value))
          .flat()
          .map(String)
      : source.split(',').map((item) => item.trim());
    return items.includes(String(plainValue(value)));
  }
  const number = type === 'TextLength' ? String(plainValue(value)).length : value;
  if (typeof number !== 'number' || (type === 'WholeNumber' && !Number.isInteger(number))) return false;
  const bound = (formula: unknown): number => {
    const found = worked(formula);
    return typeof found === 'string' ? Number(found) : Number(found ?? 0);
  };
  return (
    compares[String(parts?.operator ?? 'Between')]?.(number, bound(parts?.formula1), bound(parts?.formula2)) ?? true
  );
}

function invalidCells(cells: AreasModel): Area[] {
  const found: { row: number; column: number }[] = [];
  cells.book.calculate();
  for (const one of touching(cells)) {
    for (const own of one.areas)
      for (const area of cells.areas) {
        const shared = intersection(own, area);
        const bounded = shared && occupied(cells.sheet, shared);
        if (bounded)
          eachCell(bounded, (row, column) => {
            if (!isValid(cells, one, row, column)) found.push({ row, column });
          });
      }
  }
  return areasOf(found);
}

export const dataValidation = hostObject<AreasModel>({
  name: 'DataValidation',
  read: {
    Type: (cells) => {
      const shared = sharedOf(cells);
      return shared === null ? 'MixedCriteria' : (shared?.type ?? 'None');
    },
    Rule: (cells) => (sharedOf(cells)?.rule ?? {}) as Json,
    Prompt: (cells) => sharedOf(cells)?.prompt ?? noPrompt,
    ErrorAlert: (cells) => sharedOf(cells)?.errorAlert ?? noAlert,
    IgnoreBlanks: (cells) => sharedOf(cells)?.ignoreBlanks ?? true,
    Valid: (cells) => {
      const invalid = invalidCells(cells);
      const count = cells.areas.reduce((sum, area) => sum + cellCount(area), 0);
      if (invalid.length === 0) return true;
      return invalid.length === count ? false : null;
    },
  },
  write: {
    Rule: (cells, given) => change(cells, ruleOf(given)),
    Prompt: (cells, given) => change(cells, { prompt: { ...noPrompt, ...wordsOf(given) } }),
    ErrorAlert: (cells, given) => change(cells, { errorAlert: { ...noAlert, ...wordsOf(given) } }),
    IgnoreBlanks: (cells, given) => change(cells, { ignoreBlanks: givenBoolean(given, 'ignoreBlanks') }),
  },
  call: {
    Clear: clear,
    GetInvalidCells: (cells) => {
      const areas = invalidCells(cells);
      if (areas.length === 0) throw itemNotFound('invalid cells');
      return referAreas({ ...cells, areas });
    },
    GetInvalidCellsOrNullObject: (cells) => {
      const areas = invalidCells(cells);
      return areas.length > 0 ? referAreas({ ...cells, areas }) : null;
    },
  },
});
