import type { CellValue } from '../model/cell';
import { isError } from '../model/cell';
import { calculateFunction } from '../model/formula';
import { functionNames } from '../model/formula-functions';
import { plainValue, type Workbook } from '../model/workbook';
import { type Argument, hostObject, refer, Reference } from '../wire/host-object';
import { gridOf, occupied, type RangeModel } from './cells';

const result = hostObject<CellValue>({
  name: 'FunctionResult',
  read: { Value: (value) => plainValue(value), Error: (value) => (isError(value) ? value.error : null) },
});

type Given = CellValue | readonly (readonly CellValue[])[];

/** An argument as a function takes it: a range's values, another function's result, or the value itself. */
function argumentOf(given: Argument): Given {
  if (!(given instanceof Reference)) return given as CellValue;
  const model = given.model as RangeModel | CellValue;
  if (typeof model !== 'object' || model === null || 'error' in model) return model as CellValue;
  const { sheet, area } = model as RangeModel;
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
      return refer(result, calculateFunction(name, given));
    },
  ]),
);

/** `workbook.functions`: what the formulas' functions answer, without a cell. */
export const functions = hostObject<Workbook>({ name: 'Functions', call: calls });
