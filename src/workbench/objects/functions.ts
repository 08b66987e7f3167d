import type { CellValue } from '../model/cell';
import { isError } from '../model/cell';
import { calculateFunction } from '../model/formula';
import { functionNames } from '../model/formula-functions';
import { plainValue, type Workbook } from '../model/workbook';
import { type Argument, hostObject, Reference } from '../wire/host-object';
import { gridOf, occupied } from './cells';
import { givenModel, hostKind, modelIn, referTo } from './kinds';

hostKind('FunctionResult', {
  read: { Value: (value) => plainValue(value), Error: (value) => (isError(value) ? value.error : null) },
});

type Given = CellValue | readonly (readonly CellValue[])[];

/** An argument as a function takes it: a range's values, another function's result, or the value itself. */
function argumentOf(given: Argument): Given {
  if (!(given instanceof Reference)) return given as CellValue;
  if (given.type.name === 'FunctionResult') return modelIn(given, 'FunctionResult') ?? null;
  const { sheet, area } = givenModel(given, 'argument', 'Range');
  const bounded = occupied(sheet, area) ?? area;
  return gridOf(bounded, (row, column) => sheet.cell(row, column).value);
}

/** Names over the wire have underscores for dots: "StDev_S". */
const calls = Object.fromEntries(
  functionNames().map((name) => [
    name.replaceAll('.', '_'),
    (book: Workbook, args: readonly Argument[]): Reference => {
      book.calculate();
      const given = (
        args.length === 1 && Array.isArray(args[0]) ? (args[0] as unknown as readonly Argument[]) : args
      ).map(argumentOf);
      return referTo('FunctionResult', calculateFunction(name, given));
    },
  ]),
);

/** `workbook.functions`: what the formulas' functions answer, without a cell. */
export const functions = hostObject<Workbook>({ name: 'Functions', call: calls });
