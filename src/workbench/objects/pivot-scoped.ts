import { type Area, intersection, oneCell, sameArea } from '../model/address';
import type { Pivot } from '../model/pivot';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { itemNotFound } from '../problem';
import { type Argument, hostObject, refer, type Reference } from '../wire/host-object';
import { referTo } from './kinds';
import { allPivots, type PivotsModel } from './pivot';

interface ScopedModel extends PivotsModel {
  readonly area: Area;
  readonly isWhole: boolean;
}

const within = ({ area, isWhole, ...model }: ScopedModel): Pivot[] =>
  allPivots(model).filter(({ filled: own, corner }) => {
    const covered = own ?? oneCell(corner.row, corner.column);
    const shared = intersection(covered, area);
    return shared !== undefined && (!isWhole || sameArea(shared, covered));
  });

const scopedAt = (model: ScopedModel, name: Argument | undefined): Reference | null => {
  const pivot = within(model).find((one) => one.name === name || one.id === name);
  return pivot ? referTo('PivotTable', { book: model.book, pivot }) : null;
};
const firstOf = (model: ScopedModel): Reference | null => {
  const [pivot] = within(model);
  return pivot ? referTo('PivotTable', { book: model.book, pivot }) : null;
};

const scopedPivots = hostObject<ScopedModel>({
  name: 'PivotTableScopedCollection',
  items: (model) => within(model).map((pivot) => referTo('PivotTable', { book: model.book, pivot })),
  item: (model, name) => {
    const found = scopedAt(model, name);
    if (!found) throw itemNotFound(`pivot table ${String(name)}`);
    return found;
  },
  call: {
    GetFirst: (model) => {
      const found = firstOf(model);
      if (!found) throw itemNotFound('pivot table');
      return found;
    },
    GetFirstOrNullObject: firstOf,
    GetItemOrNullObject: (model, [name]) => scopedAt(model, name),
  },
});

/** The pivot tables that a range touches, or holds whole. */
export function referScopedPivots(book: Workbook, sheet: Sheet, area: Area, isWhole: boolean): Reference {
  book.calculate();
  return refer(scopedPivots, { book, sheet, area, isWhole });
}
