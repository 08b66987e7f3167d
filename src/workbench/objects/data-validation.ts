import { type Area, intersection } from '../model/address';
import type { DataValidation } from '../model/data-validation';
import { accessDenied, invalidArgument } from '../problem';
import { fullAddress } from '../model/workbook';
import { hostObject, Reference } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import type { AreasModel, RangeModel } from './cells';
import { givenBoolean } from './given';
import { camel, camelKeys } from '../wire/names';

const noPrompt = { showPrompt: true, title: '', message: '' };
const noAlert = { showAlert: true, style: 'Stop', title: '', message: '' };

const typeNames: Readonly<Record<string, string>> = { list: 'List', custom: 'Custom', wholeNumber: 'WholeNumber', decimal: 'Decimal', date: 'Date', time: 'Time', textLength: 'TextLength' };

const touching = ({ sheet, areas }: AreasModel): DataValidation[] => sheet.validations.filter((one) => one.areas.some((own) => areas.some((area) => intersection(own, area))));

/** The one validation of the cells; undefined where they have none, null where they differ. */
function sharedOf(cells: AreasModel): DataValidation | null | undefined {
  const found = touching(cells);
  const [only] = found;
  if (!only) return undefined;
  const isWhole = cells.areas.every((area) => only.areas.some((own) => own.top <= area.top && own.left <= area.left && own.bottom >= area.bottom && own.right >= area.right));
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
  const entry = Object.entries(given as Record<string, Json>).find(([name, value]) => value !== null && typeNames[camel(name)] !== undefined);
  if (!entry) throw invalidArgument('The rule has no known kind.');
  const kind = camel(entry[0]);
  const parts = Object.fromEntries(Object.entries(entry[1] as Record<string, unknown>).map(([name, value]) => [camel(name), value instanceof Reference ? `=${addressOf(value)}` : value]));
  return { type: typeNames[kind] ?? 'None', rule: { [kind]: parts } };
}

const addressOf = (range: Reference): string => {
  const { sheet, area } = range.model as RangeModel;
  return fullAddress(sheet, [area]).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
};

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
  },
  write: {
    Rule: (cells, given) => change(cells, ruleOf(given)),
    Prompt: (cells, given) => change(cells, { prompt: { ...noPrompt, ...camelKeys(given) } }),
    ErrorAlert: (cells, given) => change(cells, { errorAlert: { ...noAlert, ...camelKeys(given) } }),
    IgnoreBlanks: (cells, given) => change(cells, { ignoreBlanks: givenBoolean(given, 'ignoreBlanks') }),
  },
  call: { Clear: clear },
});
