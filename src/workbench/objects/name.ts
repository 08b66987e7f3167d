import { isDefinedName } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { DefinedName, Workbook } from '../model/workbook';
import { fullAddress, plainValue } from '../model/workbook';
import { HostProblem, invalidArgument, itemNotFound } from '../problem';
import { type Argument, hostObject, refer, Reference } from '../wire/host-object';
import { cellsAt, gridOf } from './cells';
import { givenBoolean, givenText } from './given';
import { givenModel, type RangeModel, referRange, referSheet } from './kinds';

interface NamesModel {
  readonly book: Workbook;
  /** Names of one sheet alone; undefined for those of the whole workbook. */
  readonly sheet: Sheet | undefined;
}

interface NameModel extends NamesModel {
  readonly name: DefinedName;
}

/** The cells that a name stands for; undefined for a value or a formula. */
function cellsOf({ book, sheet, name }: NameModel): RangeModel | undefined {
  const address = name.formula.replace(/^=/, '');
  return /^('?[^!]+'?!)?\$?[A-Z]/i.test(address) ? cellsAt(book, address, sheet ?? book.selection.sheet) : undefined;
}

function rangeOf(model: NameModel): Reference | null {
  const cells = cellsOf(model);
  return cells ? referRange(cells) : null;
}

const valueOf = (model: NameModel): string | number | boolean => {
  if (cellsOf(model)) return model.name.formula;
  const { book, sheet, name } = model;
  return plainValue(book.valueOf(name.formula, sheet ?? book.selection.sheet) ?? { error: '#NAME?' });
};

/** A value's kind, as Excel.RangeValueType names it. */
function valueType(value: unknown): string {
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

const typeOf = (model: NameModel): string => {
  if (cellsOf(model)) return 'Range';
  return valueType(valueOf(model));
};

function notOfSheet(): never {
  throw new HostProblem('InvalidOperation', 'The name is of the whole workbook.');
}

/** What a name stands for, as a grid. */
const arrayValues = hostObject<NameModel>({
  name: 'NamedItemArrayValues',
  read: {
    Values: (model) => {
      const cells = cellsOf(model);
      return cells
        ? gridOf(cells.area, (row, column) => plainValue(cells.sheet.cell(row, column).value))
        : [[valueOf(model)]];
    },
    Types: (model) => {
      const cells = cellsOf(model);
      const typeAt = (value: unknown): string => (value === '' || value === null ? 'Empty' : valueType(value));
      return cells
        ? gridOf(cells.area, (row, column) => typeAt(plainValue(cells.sheet.cell(row, column).value)))
        : [[typeAt(valueOf(model))]];
    },
  },
});

const nameObject = hostObject<NameModel>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name.name }),
  read: {
    Name: ({ name }) => name.name,
    Comment: ({ name }) => name.comment,
    Formula: ({ name }) => name.formula,
    Visible: ({ name }) => name.isVisible,
    Scope: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook'),
    Type: typeOf,
    Value: valueOf,
  },
  write: {
    Comment: ({ name }, given) => void (name.comment = givenText(given, 'comment')),
    Formula: ({ name }, given) => void (name.formula = givenText(given, 'formula')),
    Visible: ({ name }, given) => void (name.isVisible = givenBoolean(given, 'visible')),
  },
  open: {
    ArrayValues: (model) => refer(arrayValues, model),
    Worksheet: (model) => (model.sheet ? referSheet(model.book, model.sheet) : notOfSheet()),
    WorksheetOrNullObject: ({ book, sheet }) => (sheet ? referSheet(book, sheet) : null),
  },
  call: {
    Delete: ({ book, name }) => void book.names.splice(book.names.indexOf(name), 1),
    GetRange: (model) => {
      const range = rangeOf(model);
      if (!range) throw new HostProblem('InvalidArgument', `"${model.name.name}" stands for no range.`);
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
});

const all = ({ book, sheet }: NamesModel): DefinedName[] => book.names.filter((name) => name.sheet === sheet);
const find = (model: NamesModel, wanted: string): DefinedName | undefined =>
  all(model).find(({ name }) => name.toLowerCase() === wanted.toLowerCase());

const absolute = (address: string): string =>
  `=${address.replace(/(?<![A-Z$'])\$?([A-Z]{1,3})\$?(\d+)(?=:|$)/g, '$$$1$$$2')}`;

/** What a name stands for: a range, a number or truth value, or a formula. */
function nameFormula(reference: Argument | undefined): string {
  if (reference instanceof Reference) {
    const { sheet, area } = givenModel(reference, 'reference', 'Range');
    return absolute(fullAddress(sheet, [area]));
  }
  if (typeof reference === 'number' || typeof reference === 'boolean') return String(reference).toUpperCase();
  return givenText(reference, 'reference');
}

function add(model: NamesModel, [name, reference, comment]: readonly Argument[]): Reference {
  const title = givenText(name, 'name');
  if (!isDefinedName(title)) throw invalidArgument(`"${title}" is not a valid name.`);
  if (find(model, title)) throw new HostProblem('ItemAlreadyExists', `The name "${title}" is taken.`);
  const formula = nameFormula(reference);
  const added: DefinedName = {
    name: title,
    formula: formula.startsWith('=') ? formula : `=${formula}`,
    comment: typeof comment === 'string' ? comment : '',
    isVisible: true,
    sheet: model.sheet,
  };
  model.book.names.push(added);
  return refer(nameObject, { ...model, name: added });
}

export const names = hostObject<NamesModel>({
  name: 'NamedItemCollection',
  items: (model) => all(model).map((name) => refer(nameObject, { ...model, name })),
  item: (model, wanted) => {
    const name = find(model, givenText(wanted, 'name'));
    if (!name) throw itemNotFound(`name ${String(wanted)}`);
    return refer(nameObject, { ...model, name });
  },
  call: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (model) => all(model).length,
    GetItemOrNullObject: (model, [wanted]) => {
      const name = find(model, givenText(wanted, 'name'));
      return name ? refer(nameObject, { ...model, name }) : null;
    },
  },
});

/** The area that a name of the workbook or the sheet stands for. */
export function namedRange(book: Workbook, sheet: Sheet, wanted: string): Reference | null {
  for (const scope of [sheet, undefined]) {
    const name = find({ book, sheet: scope }, wanted);
    if (name) return rangeOf({ book, sheet: scope, name });
  }
  return null;
}
