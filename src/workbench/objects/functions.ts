import type { CellValue } from '../model/cell';
import { isError } from '../model/cell';
import { calculateFunction } from '../model/formula';
import { functionNames } from '../model/formula-functions';
import { plainValue, type Workbook } from '../model/workbook';
import { invalidArgument } from '../problem';
import { type Argument, hostObject, Reference } from '../wire/host-object';
import { cellsAt, gridOf, occupied } from './cells';
import { givenModel, hostKind, modelIn, type RangeModel, referTo } from './kinds';

hostKind('FunctionResult', {
  read: { Value: (value) => plainValue(value), Error: (value) => (isError(value) ? value.error : null) },
});

type Given = CellValue | readonly (readonly CellValue[])[];

/** Excel.RangeReference: a range by its address alone. */
const isRangeReference = (given: unknown): given is { readonly address: string } =>
  !(given instanceof Reference) &&
  typeof given === 'object' &&
  given !== null &&
  typeof (given as { address?: unknown }).address === 'string';

function valuesOf({ sheet, area }: RangeModel): Given {
  const bounded = occupied(sheet, area) ?? area;
  return gridOf(bounded, (row, column) => sheet.cell(row, column).value);
}

/** An argument as a function takes it: a range's values, another function's result, or the value itself. */
function argumentOf(book: Workbook, given: Argument): Given {
  if (isRangeReference(given)) {
    const cells = cellsAt(book, given.address, book.selection.sheet);
    if (!cells) throw invalidArgument(`"${given.address}" is not an address.`);
    return valuesOf(cells);
  }
  if (!(given instanceof Reference)) return given as CellValue;
  if (given.type.name === 'FunctionResult') return modelIn(given, 'FunctionResult') ?? null;
  return valuesOf(givenModel(given, 'argument', 'Range'));
}

/** Names over the wire have underscores for dots: "StDev_S". */
const calls = Object.fromEntries(
  functionNames().map((name) => [
    name.replaceAll('.', '_'),
    (book: Workbook, args: readonly Argument[]): Reference => {
      book.calculate();
      const given = (
        args.length === 1 && Array.isArray(args[0]) ? (args[0] as unknown as readonly Argument[]) : args
      ).map((argument) => argumentOf(book, argument));
      // What was left out at the end is not given at all.
      while (given.length > 0 && (given.at(-1) ?? null) === null) given.pop();
      return referTo('FunctionResult', calculateFunction(name, given));
    },
  ]),
);

/** `workbook.functions`: what the formulas' functions answer, without a cell. */
export const functions = hostObject<Workbook>({ name: 'Functions', call: calls });
