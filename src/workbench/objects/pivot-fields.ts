import { itemsOf } from '../model/pivot-records';
import { itemNotFound } from '../problem';
import { type Argument, hostObject, refer, type Reference } from '../wire/host-object';
import { camelKeys } from '../wire/names';
import type { Json } from '../wire/protocol';
import { givenText } from './given';
import { type FieldModel, givenModel, hostKind, type PivotModel, referTo } from './kinds';

/** Its cells are written before they are next read: an add-in builds a pivot field by field. */
export const renew = ({ book, pivot }: PivotModel): void => {
  book.stalePivots.add(pivot);
  book.redrawn.tell();
};

interface ItemModel extends FieldModel {
  readonly item: string;
}

export const pivotItem = hostObject<ItemModel>({
  name: 'PivotItem',
  identity: ({ item }) => ({ Id: item }),
  read: {
    Id: ({ item }) => item,
    Name: ({ item }) => item,
    IsExpanded: ({ pivot, field, item }) => (pivot.kept.get(`expanded.${field}.${item}`) ?? true) as boolean,
    Visible: ({ pivot, field, item }) => !(pivot.hidden.get(field)?.has(item) ?? false),
  },
  write: {
    IsExpanded: ({ pivot, field, item }, given) => void pivot.kept.set(`expanded.${field}.${item}`, given),
    Visible: (model, given) => {
      const hidden = new Set(model.pivot.hidden.get(model.field));
      if (given === true) hidden.delete(model.item);
      else hidden.add(model.item);
      model.pivot.hidden.set(model.field, hidden);
      renew(model);
    },
  },
});

const itemAt = (model: FieldModel, name: Argument | undefined): Reference | null => {
  const item = itemsOf(model.pivot, model.field).find((one) => one.toLowerCase() === String(name).toLowerCase());
  return item === undefined ? null : refer(pivotItem, { ...model, item });
};

const pivotItems = hostObject<FieldModel>({
  name: 'PivotItemCollection',
  items: (model) => itemsOf(model.pivot, model.field).map((item) => refer(pivotItem, { ...model, item })),
  item: (model, name) => {
    const found = itemAt(model, name);
    if (!found) throw itemNotFound(`pivot item ${String(name)}`);
    return found;
  },
  call: { GetItemOrNullObject: (model, [name]) => itemAt(model, name) },
});

/** Filters of a field (Excel.PivotFilters), small names throughout. */
const filtersOf = (given: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(camelKeys(given)).map(([name, filter]) => [
      name,
      filter && typeof filter === 'object' ? camelKeys(filter) : filter,
    ]),
  );

const standardSubtotals = {
  automatic: true,
  average: false,
  count: false,
  countNumbers: false,
  max: false,
  min: false,
  product: false,
  standardDeviation: false,
  standardDeviationP: false,
  sum: false,
  variance: false,
  varianceP: false,
};

hostKind('PivotField', {
  identity: ({ field }) => ({ Id: field }),
  read: {
    Id: ({ field }) => field,
    Name: ({ pivot, field }) => (pivot.kept.get(`name.${field}`) ?? field) as string,
    ShowAllItems: ({ pivot, field }) => (pivot.kept.get(`showAll.${field}`) ?? false) as boolean,
    Subtotals: ({ pivot, field }) => ({
      ...standardSubtotals,
      ...(pivot.kept.get(`subtotals.${field}`) as object | undefined),
    }),
  },
  write: {
    Name: ({ pivot, field }, given) => void pivot.kept.set(`name.${field}`, givenText(given, 'name')),
    ShowAllItems: ({ pivot, field }, given) => void pivot.kept.set(`showAll.${field}`, given),
    Subtotals: (model, given) => {
      model.pivot.kept.set(`subtotals.${model.field}`, camelKeys(given));
      renew(model);
    },
  },
  open: { Items: (model) => refer(pivotItems, model) },
  call: {
    ApplyFilter: (model, [given]) => {
      model.pivot.fieldFilters.set(model.field, { ...model.pivot.fieldFilters.get(model.field), ...filtersOf(given) });
      renew(model);
    },
    ClearAllFilters: (model) => {
      model.pivot.fieldFilters.delete(model.field);
      renew(model);
    },
    ClearFilter: (model, [kind]) => {
      const left = Object.fromEntries(
        Object.entries(model.pivot.fieldFilters.get(model.field) ?? {}).filter(
          ([name]) => name !== filterNames[String(kind)],
        ),
      );
      model.pivot.fieldFilters.set(model.field, left);
      renew(model);
    },
    GetFilters: ({ pivot, field }) => (pivot.fieldFilters.get(field) ?? {}) as Json,
    IsFiltered: ({ pivot, field }) =>
      Object.keys(pivot.fieldFilters.get(field) ?? {}).length > 0 || (pivot.hidden.get(field)?.size ?? 0) > 0,
    SortByLabels: (model, [order]) => {
      model.pivot.sorts.set(model.field, { isDescending: isDescending(order), byData: undefined });
      renew(model);
    },
    SortByValues: (model, [order, values]) => {
      const { data } = givenModel(values, 'valuesHierarchy', 'DataPivotHierarchy');
      model.pivot.sorts.set(model.field, { isDescending: isDescending(order), byData: data.name });
      renew(model);
    },
  },
});

/** As it is written, or as office.js tells it of some calls: whether it rises. */
export const isDescending = (order: unknown): boolean => order === 'Descending' || order === false;

const filterNames: Readonly<Record<string, string>> = {
  Manual: 'manualFilter',
  Label: 'labelFilter',
  Value: 'valueFilter',
  Date: 'dateFilter',
};

export const fields = hostObject<FieldModel>({
  name: 'PivotFieldCollection',
  items: (model) => [referTo('PivotField', model)],
  item: (model) => referTo('PivotField', model),
  call: { GetCount: () => 1, GetItemOrNullObject: (model) => referTo('PivotField', model) },
});
