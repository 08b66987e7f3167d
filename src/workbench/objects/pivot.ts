import { clearPivot, type DataField, fieldsOf, type Pivot } from '../model/pivot';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { HostProblem, itemNotFound } from '../problem';
import { type Argument, type HostObject, hostObject, refer } from '../wire/host-object';
import { givenCells, type RangeModel } from './cells';
import { givenBoolean, givenNumber, givenObject, givenText } from './given';
import { referRange } from './range';
import { referSheet } from './worksheet';

interface PivotModel {
  readonly book: Workbook;
  readonly pivot: Pivot;
}

interface FieldModel extends PivotModel {
  readonly field: string;
}

interface DataModel extends PivotModel {
  readonly data: DataField;
}

/** Its cells are written before they are next read: an add-in builds a pivot field by field. */
const renew = ({ book, pivot }: PivotModel): void => {
  book.stalePivots.add(pivot);
  book.redrawn.tell();
};

const pivotField = hostObject<FieldModel>({ name: 'PivotField', read: { Id: ({ field }) => field, Name: ({ field }) => field, ShowAllItems: () => false } });

const fields = hostObject<FieldModel>({
  name: 'PivotFieldCollection',
  items: (model) => [refer(pivotField, model)],
  item: (model) => refer(pivotField, model),
  call: { GetCount: () => 1, GetItemOrNullObject: (model) => refer(pivotField, model) },
});

const hierarchyOf = (name: string): HostObject<FieldModel> => hostObject({
  name,
  identity: ({ field }) => ({ Id: field }),
  read: { Id: ({ field }) => field, Name: ({ field }) => field, Position: ({ pivot, field }) => [pivot.rows, pivot.columns, pivot.filters].map((axis) => axis.indexOf(field)).find((at) => at >= 0) ?? 0 },
  open: { Fields: (model) => refer(fields, model) },
});

const pivotHierarchy = hierarchyOf('PivotHierarchy');

const known = (model: PivotModel, name: string): FieldModel | undefined => {
  const field = fieldsOf(model.pivot).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return field === undefined ? undefined : { ...model, field };
};

const hierarchies = hostObject<PivotModel>({
  name: 'PivotHierarchyCollection',
  items: (model) => fieldsOf(model.pivot).map((field) => refer(pivotHierarchy, { ...model, field })),
  item: (model, name) => {
    const found = known(model, givenText(name, 'name'));
    if (!found) throw itemNotFound(`pivot hierarchy ${String(name)}`);
    return refer(pivotHierarchy, found);
  },
  call: {
    GetCount: ({ pivot }) => fieldsOf(pivot).length,
    GetItemOrNullObject: (model, [name]) => {
      const found = known(model, givenText(name, 'name'));
      return found ? refer(pivotHierarchy, found) : null;
    },
  },
});

type Axis = 'rows' | 'columns' | 'filters';

/** Fields along an axis; a field stands on one axis at a time. */
function axis(name: string, item: string, which: Axis): HostObject<PivotModel> {
  const hierarchy = hierarchyOf(item);
  const find = (model: PivotModel, wanted: Argument | undefined): FieldModel | undefined => {
    const field = model.pivot[which].find((candidate) => candidate.toLowerCase() === givenText(wanted, 'name').toLowerCase());
    return field === undefined ? undefined : { ...model, field };
  };
  return hostObject<PivotModel>({
    name,
    items: (model) => model.pivot[which].map((field) => refer(hierarchy, { ...model, field })),
    item: (model, wanted) => {
      const found = find(model, wanted);
      if (!found) throw itemNotFound(`${item} ${String(wanted)}`);
      return refer(hierarchy, found);
    },
    call: {
      Add: (model, [given]) => {
        const { field } = givenObject(given, 'pivotHierarchy').model as FieldModel;
        for (const other of ['rows', 'columns', 'filters'] as const) model.pivot[other] = model.pivot[other].filter((one) => one !== field);
        model.pivot[which].push(field);
        renew(model);
        return refer(hierarchy, { ...model, field });
      },
      Remove: (model, [given]) => {
        const { field } = givenObject(given, 'hierarchy').model as FieldModel;
        model.pivot[which] = model.pivot[which].filter((one) => one !== field);
        renew(model);
      },
      GetCount: ({ pivot }) => pivot[which].length,
      GetItemOrNullObject: (model, [wanted]) => {
        const found = find(model, wanted);
        return found ? refer(hierarchy, found) : null;
      },
    },
  });
}

const rowAxis = axis('RowColumnPivotHierarchyCollection', 'RowColumnPivotHierarchy', 'rows');
const columnAxis = axis('RowColumnPivotHierarchyCollection', 'RowColumnPivotHierarchy', 'columns');
const filterAxis = axis('FilterPivotHierarchyCollection', 'FilterPivotHierarchy', 'filters');

const dataHierarchy = hostObject<DataModel>({
  name: 'DataPivotHierarchy',
  identity: ({ data }) => ({ Id: data.name }),
  read: { Id: ({ data }) => data.name, Name: ({ data }) => data.name, SummarizeBy: ({ data }) => data.summarizeBy, Position: ({ pivot, data }) => pivot.data.indexOf(data), NumberFormat: () => '' },
  write: {
    Name: (model, given) => {
      model.data.name = givenText(given, 'name');
      renew(model);
    },
    SummarizeBy: (model, given) => {
      const { data } = model;
      const isStandardName = data.name === standardName(data);
      data.summarizeBy = givenText(given, 'summarizeBy');
      if (isStandardName) data.name = standardName(data);
      renew(model);
    },
  },
  open: { Field: ({ data, ...model }) => refer(pivotField, { ...model, field: data.field }) },
});

const standardName = ({ summarizeBy, field }: Pick<DataField, 'summarizeBy' | 'field'>): string => `${summarizeBy} of ${field}`;

/** Numbers are summed and texts counted, unless the add-in says otherwise; as Excel does. */
function isNumeric(pivot: Pivot, field: string): boolean {
  const { sheet, area } = pivot.source;
  const column = area.left + fieldsOf(pivot).indexOf(field);
  return Array.from({ length: area.bottom - area.top }, (_, index) => sheet.cell(area.top + 1 + index, column).value).every((value) => typeof value === 'number');
}

const dataHierarchies = hostObject<PivotModel>({
  name: 'DataPivotHierarchyCollection',
  items: ({ pivot, ...model }) => pivot.data.map((data) => refer(dataHierarchy, { ...model, pivot, data })),
  item: ({ pivot, ...model }, name) => {
    const data = pivot.data.find((one) => one.name === name || one.field === name);
    if (!data) throw itemNotFound(`data hierarchy ${String(name)}`);
    return refer(dataHierarchy, { ...model, pivot, data });
  },
  call: {
    Add: (model, [given]) => {
      const { field } = givenObject(given, 'pivotHierarchy').model as FieldModel;
      const summarizeBy = isNumeric(model.pivot, field) ? 'Sum' : 'Count';
      const data: DataField = { field, summarizeBy, name: standardName({ field, summarizeBy }) };
      model.pivot.data.push(data);
      renew(model);
      return refer(dataHierarchy, { ...model, data });
    },
    Remove: (model, [given]) => {
      const { data } = givenObject(given, 'DataPivotHierarchy').model as DataModel;
      model.pivot.data = model.pivot.data.filter((one) => one !== data);
      renew(model);
    },
    GetCount: ({ pivot }) => pivot.data.length,
    GetItemOrNullObject: ({ pivot, ...model }, [name]) => {
      const data = pivot.data.find((one) => one.name === name || one.field === name);
      return data ? refer(dataHierarchy, { ...model, pivot, data }) : null;
    },
  },
});

function filled({ book, pivot }: PivotModel): { top: number; left: number; bottom: number; right: number } {
  book.calculate();
  const { filled: area, corner } = pivot;
  return area ?? { top: corner.row, left: corner.column, bottom: corner.row, right: corner.column };
}

const layout = hostObject<PivotModel>({
  name: 'PivotLayout',
  read: {
    LayoutType: ({ pivot }) => pivot.layoutType,
    ShowColumnGrandTotals: ({ pivot }) => pivot.showColumnGrandTotals,
    ShowRowGrandTotals: ({ pivot }) => pivot.showRowGrandTotals,
    SubtotalLocation: () => 'Off',
    AutoFormat: () => true,
    PreserveFormatting: () => true,
  },
  write: {
    LayoutType: (model, given) => void (model.pivot.layoutType = givenText(given, 'layoutType')),
    ShowColumnGrandTotals: (model, given) => {
      model.pivot.showColumnGrandTotals = givenBoolean(given, 'showColumnGrandTotals');
      renew(model);
    },
    ShowRowGrandTotals: (model, given) => {
      model.pivot.showRowGrandTotals = givenBoolean(given, 'showRowGrandTotals');
      renew(model);
    },
    SubtotalLocation: () => undefined,
    AutoFormat: () => undefined,
    PreserveFormatting: () => undefined,
  },
  call: {
    GetRange: (model) => referRange({ book: model.book, sheet: model.pivot.sheet, area: filled(model) }),
    GetDataBodyRange: (model) => {
      const { pivot, book } = model;
      // Real Excel breaks down here (OfficeDev/office-js#2926); the workbench says so.
      if (pivot.data.length === 0) throw new HostProblem('GeneralException', 'The pivot table has no data field.');
      const area = filled(model);
      return referRange({ book, sheet: pivot.sheet, area: { ...area, top: area.top + (pivot.columns.length > 0 ? 2 : 1), left: area.left + Math.max(pivot.rows.length, 1) } });
    },
    GetRowLabelRange: (model) => {
      const area = filled(model);
      return referRange({ book: model.book, sheet: model.pivot.sheet, area: { ...area, right: area.left + Math.max(model.pivot.rows.length, 1) - 1 } });
    },
    GetColumnLabelRange: (model) => {
      const area = filled(model);
      return referRange({ book: model.book, sheet: model.pivot.sheet, area: { ...area, bottom: area.top + (model.pivot.columns.length > 0 ? 1 : 0) } });
    },
  },
});

const pivotTable = hostObject<PivotModel>({
  name: 'PivotTable',
  identity: ({ pivot }) => ({ Id: pivot.id }),
  read: { Id: ({ pivot }) => pivot.id, Name: ({ pivot }) => pivot.name, UseCustomSortLists: () => true, EnableDataValueEditing: () => false },
  write: { Name: ({ pivot }, given) => void (pivot.name = givenText(given, 'name')) },
  open: {
    Hierarchies: (model) => refer(hierarchies, model),
    RowHierarchies: (model) => refer(rowAxis, model),
    ColumnHierarchies: (model) => refer(columnAxis, model),
    FilterHierarchies: (model) => refer(filterAxis, model),
    DataHierarchies: (model) => refer(dataHierarchies, model),
    Layout: (model) => refer(layout, model),
    Worksheet: ({ book, pivot }) => referSheet(book, pivot.sheet),
  },
  call: {
    Delete: ({ book, pivot }) => {
      clearPivot(pivot);
      book.stalePivots.delete(pivot);
      book.pivots.splice(book.pivots.indexOf(pivot), 1);
      book.redrawn.tell();
    },
    Refresh: renew,
    GetDataSourceString: ({ pivot: { source } }) => `${source.sheet.name}!${source.area.top + 1}`,
  },
});

interface PivotsModel {
  readonly book: Workbook;
  readonly sheet: Sheet | undefined;
}

const all = ({ book, sheet }: PivotsModel): Pivot[] => book.pivots.filter((pivot) => sheet === undefined || pivot.sheet === sheet);

/** A range object, or an address with or without its sheet. */
const placeOf = ({ book, sheet }: PivotsModel, given: Argument | undefined): RangeModel => givenCells(book, given, sheet ?? book.selection.sheet, 'range');

export const pivotTables = hostObject<PivotsModel>({
  name: 'PivotTableCollection',
  items: (model) => all(model).map((pivot) => refer(pivotTable, { book: model.book, pivot })),
  item: (model, name) => {
    const pivot = all(model).find((one) => one.name === name || one.id === name);
    if (!pivot) throw itemNotFound(`pivot table ${String(name)}`);
    return refer(pivotTable, { book: model.book, pivot });
  },
  call: {
    Add: (model, [name, source, destination]) => {
      const from = placeOf(model, source);
      const to = placeOf(model, destination);
      const title = givenText(name, 'name');
      if (model.book.pivots.some((pivot) => pivot.name.toLowerCase() === title.toLowerCase())) throw new HostProblem('ItemAlreadyExists', `There is a pivot table "${title}" already.`);
      const pivot: Pivot = {
        id: model.book.nextFormatId(), name: title, source: { sheet: from.sheet, area: from.area }, sheet: to.sheet, corner: { row: to.area.top, column: to.area.left },
        rows: [], columns: [], filters: [], data: [], hidden: new Map(), layoutType: 'Compact', showRowGrandTotals: true, showColumnGrandTotals: true, filled: undefined,
      };
      model.book.pivots.push(pivot);
      model.book.redrawn.tell();
      return refer(pivotTable, { book: model.book, pivot });
    },
    GetCount: (model) => all(model).length,
    GetFirst: (model) => {
      const [pivot] = all(model);
      return pivot ? refer(pivotTable, { book: model.book, pivot }) : null;
    },
    GetItemAt: (model, [index]) => {
      const pivot = all(model)[givenNumber(index, 'index')];
      if (!pivot) throw itemNotFound(`pivot table ${String(index)}`);
      return refer(pivotTable, { book: model.book, pivot });
    },
    GetItemOrNullObject: (model, [name]) => {
      const pivot = all(model).find((one) => one.name === name || one.id === name);
      return pivot ? refer(pivotTable, { book: model.book, pivot }) : null;
    },
    RefreshAll: (model) => all(model).forEach((pivot) => renew({ book: model.book, pivot })),
  },
});
