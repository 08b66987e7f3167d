import { type Area, bounding, cellCount, intersection, maxColumns, maxRows } from '../model/address';
import { fullAddress } from '../model/workbook';
import { invalidArgument } from '../problem';
import { type Argument, hostObject, refer, type Reference } from '../wire/host-object';
import { conditionalFormats } from './conditional-format';
import { copyFrom } from './copy';
import { dataValidation } from './data-validation';
import { rangeFormat, sharedMore } from './format';
import { givenNumber, givenText } from './given';
import { type AreasModel, hostKind, modelIn, referAreas, referRange, referSheet } from './kinds';
import { clear, isWholeColumns, isWholeRows, notThere, otherArea, rangeTables, shifted, usedWithin } from './range';
import { specialCells } from './range-work';
import { applyStyle } from './style';

const rangeCollection = hostObject<AreasModel>({
  name: 'RangeCollection',
  items: ({ book, sheet, areas }) => areas.map((area) => referRange({ book, sheet, area })),
  call: {
    GetItemAt: ({ book, sheet, areas }, [index]) => {
      const area = areas[givenNumber(index, 'index')];
      if (!area) throw invalidArgument(`There is no area ${String(index)}.`);
      return referRange({ book, sheet, area });
    },
  },
});

hostKind('RangeAreas', {
  read: {
    Address: ({ sheet, areas }) => fullAddress(sheet, areas),
    AddressLocal: ({ sheet, areas }) => fullAddress(sheet, areas),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
    IsEntireColumn: ({ areas }) => areas.every(isWholeColumns),
    IsEntireRow: ({ areas }) => areas.every(isWholeRows),
    Style: (model) => sharedMore(model, 'styleName', 'Normal'),
  },
  write: { Style: (model, given) => applyStyle(model, givenText(given, 'style')) },
  open: {
    Areas: (model) => refer(rangeCollection, model),
    ConditionalFormats: (model) => refer(conditionalFormats, model),
    DataValidation: (model) => refer(dataValidation, model),
    Format: (model) => refer(rangeFormat, model),
    Worksheet: ({ book, sheet }) => referSheet(book, sheet),
  },
  call: {
    Clear: ({ book, sheet, areas }, [what]) =>
      areas.forEach((area) => clear({ book, sheet, area }, typeof what === 'string' ? what : 'All')),
    Calculate: ({ book }) => book.calculate(),
    CopyFrom: ({ book, sheet, areas }, given) => areas.forEach((area) => copyFrom({ book, sheet, area }, given)),
    GetEntireColumn: (model) =>
      referAreas({ ...model, areas: model.areas.map((area) => ({ ...area, top: 0, bottom: maxRows - 1 })) }),
    GetEntireRow: (model) =>
      referAreas({ ...model, areas: model.areas.map((area) => ({ ...area, left: 0, right: maxColumns - 1 })) }),
    GetIntersection: (model, [other]) => someAreas(model, sharedWith(model, other)) ?? notThere('intersection'),
    GetIntersectionOrNullObject: (model, [other]) => someAreas(model, sharedWith(model, other)),
    GetOffsetRangeAreas: (model, [rows, columns]) =>
      referAreas({
        ...model,
        areas: model.areas.map((area) =>
          shifted({ ...model, area }, givenNumber(rows, 'rowOffset'), givenNumber(columns, 'columnOffset')),
        ),
      }),
    GetSpecialCells: (model, given) => someAreas(model, specialIn(model, given)) ?? notThere('cells of this kind'),
    GetSpecialCellsOrNullObject: (model, given) => someAreas(model, specialIn(model, given)),
    GetTables: (model) => refer(rangeTables, { ...model, area: model.areas.reduce(bounding) }),
    GetUsedRangeAreas: (model) => someAreas(model, usedIn(model)) ?? notThere('used cells'),
    GetUsedRangeAreasOrNullObject: (model) => someAreas(model, usedIn(model)),
    SetDirty: ({ sheet }) => void (sheet.isCalculated = false),
    Select: ({ book, sheet, areas }) => book.select(sheet, areas),
  },
});

const someAreas = (model: AreasModel, areas: readonly Area[]): Reference | null =>
  areas.length > 0 ? referAreas({ ...model, areas }) : null;
const specialIn = ({ book, sheet, areas }: AreasModel, given: readonly Argument[]): Area[] =>
  areas.flatMap((area) => specialCells({ book, sheet, area }, given));
const usedIn = ({ book, sheet, areas }: AreasModel): Area[] =>
  areas.flatMap((area) => usedWithin({ book, sheet, area }) ?? []);

/** What areas share with a range, an address, or other areas. */
function sharedWith({ areas }: AreasModel, given: Argument | undefined): Area[] {
  const other = modelIn(given, 'RangeAreas')?.areas ?? [otherArea(given)];
  return areas.flatMap((area) => other.flatMap((one) => intersection(area, one) ?? []));
}
