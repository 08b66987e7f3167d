import { type DataField, fieldsOf, headingRows, labelColumns, type Pivot } from '../model/pivot';
import { clearPivot } from '../model/pivot-write';
import type { Sheet } from '../model/sheet';
import { fullAddress, type Workbook } from '../model/workbook';
import { HostProblem, itemNotFound } from '../problem';
import { type Argument, type HostObject, hostObject, refer } from '../wire/host-object';
import { camelKeys } from '../wire/names';
import type { Json } from '../wire/protocol';
import { givenCells } from './cells';
import { givenBoolean, givenNumber, givenText } from './given';
import { kept } from './kept';
import {
  type FieldModel,
  givenModel,
  hostKind,
  modelIn,
  type PivotModel,
  type RangeModel,
  referRange,
  referSheet,
  referTo,
} from './kinds';
import { fields, isDescending, pivotItem, renew } from './pivot-fields';

/** Puts a field elsewhere along its axis. */
function setPosition(model: FieldModel, given: Json): void {
  for (const axisFields of [model.pivot.rows, model.pivot.columns, model.pivot.filters]) {
    const at = axisFields.indexOf(model.field);
    if (at < 0) continue;
    axisFields.splice(at, 1);
    axisFields.splice(givenNumber(given, 'position'), 0, model.field);
  }
  renew(model);
}

type HierarchyKind = 'PivotHierarchy' | 'RowColumnPivotHierarchy' | 'FilterPivotHierarchy';

for (const name of ['PivotHierarchy', 'RowColumnPivotHierarchy', 'FilterPivotHierarchy'] as const)
  hostKind(name, {
    identity: ({ field }) => ({ Id: field }),
    read: {
      Id: ({ field }) => field,
      Name: ({ pivot, field }) => (pivot.kept.get(`hierarchy.${field}`) ?? field) as string,
      ...(name === 'PivotHierarchy'
        ? {}
        : {
            Position: ({ pivot, field }: FieldModel) =>
              [pivot.rows, pivot.columns, pivot.filters]
                .map((axisFields) => axisFields.indexOf(field))
                .find((at) => at >= 0) ?? 0,
          }),
      ...(name === 'FilterPivotHierarchy'
        ? {
            EnableMultipleFilterItems: ({ pivot, field }: FieldModel) =>
              (pivot.kept.get(`multiple.${field}`) ?? true) as boolean,
          }
        : {}),
    },
    write: {
      Name: ({ pivot, field }, given) => void pivot.kept.set(`hierarchy.${field}`, givenText(given, 'name')),
      ...(name === 'PivotHierarchy' ? {} : { Position: setPosition }),
      ...(name === 'FilterPivotHierarchy'
        ? {
            EnableMultipleFilterItems: ({ pivot, field }: FieldModel, given: Json) =>
              void pivot.kept.set(`multiple.${field}`, given),
          }
        : {}),
    },
    open: { Fields: (model) => refer(fields, model) },
    ...(name === 'PivotHierarchy'
      ? {}
      : { call: { SetToDefault: ({ pivot, field }: FieldModel) => void pivot.kept.delete(`hierarchy.${field}`) } }),
  });

const known = (model: PivotModel, name: string): FieldModel | undefined => {
  const field = fieldsOf(model.pivot).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return field === undefined ? undefined : { ...model, field };
};

const hierarchies = hostObject<PivotModel>({
  name: 'PivotHierarchyCollection',
  items: (model) => fieldsOf(model.pivot).map((field) => referTo('PivotHierarchy', { ...model, field })),
  item: (model, name) => {
    const found = known(model, givenText(name, 'name'));
    if (!found) throw itemNotFound(`pivot hierarchy ${String(name)}`);
    return referTo('PivotHierarchy', found);
  },
  call: {
    GetCount: ({ pivot }) => fieldsOf(pivot).length,
    GetItemOrNullObject: (model, [name]) => {
      const found = known(model, givenText(name, 'name'));
      return found ? referTo('PivotHierarchy', found) : null;
    },
  },
});

type Axis = 'rows' | 'columns' | 'filters';

/** Fields along an axis; a field stands on one axis at a time. */
function axis(name: string, item: HierarchyKind, which: Axis): HostObject<PivotModel> {
  const find = (model: PivotModel, wanted: Argument | undefined): FieldModel | undefined => {
    const field = model.pivot[which].find(
      (candidate) => candidate.toLowerCase() === givenText(wanted, 'name').toLowerCase(),
    );
    return field === undefined ? undefined : { ...model, field };
  };
  return hostObject<PivotModel>({
    name,
    items: (model) => model.pivot[which].map((field) => referTo(item, { ...model, field })),
    item: (model, wanted) => {
      const found = find(model, wanted);
      if (!found) throw itemNotFound(`${item} ${String(wanted)}`);
      return referTo(item, found);
    },
    call: {
      Add: (model, [given]) => {
        const { field } = givenModel(given, 'pivotHierarchy', 'PivotHierarchy');
        for (const other of ['rows', 'columns', 'filters'] as const)
          model.pivot[other] = model.pivot[other].filter((one) => one !== field);
        model.pivot[which].push(field);
        renew(model);
        return referTo(item, { ...model, field });
      },
      Remove: (model, [given]) => {
        const { field } = givenModel(given, 'hierarchy', 'RowColumnPivotHierarchy', 'FilterPivotHierarchy');
        model.pivot[which] = model.pivot[which].filter((one) => one !== field);
        renew(model);
      },
      GetCount: ({ pivot }) => pivot[which].length,
      GetItemOrNullObject: (model, [wanted]) => {
        const found = find(model, wanted);
        return found ? referTo(item, found) : null;
      },
    },
  });
}

const rowAxis = axis('RowColumnPivotHierarchyCollection', 'RowColumnPivotHierarchy', 'rows');
const columnAxis = axis('RowColumnPivotHierarchyCollection', 'RowColumnPivotHierarchy', 'columns');
const filterAxis = axis('FilterPivotHierarchyCollection', 'FilterPivotHierarchy', 'filters');

hostKind('DataPivotHierarchy', {
  identity: ({ data }) => ({ Id: data.id }),
  read: {
    Id: ({ data }) => data.id,
    Name: ({ data }) => data.name,
    SummarizeBy: ({ data }) => data.summarizeBy,
    Position: ({ pivot, data }) => pivot.data.indexOf(data),
    NumberFormat: ({ data }) => data.numberFormat,
    ShowAs: ({ data }) => (data.showAs ?? { calculation: 'None' }) as Json,
  },
  write: {
    NumberFormat: ({ data }, given) => void (data.numberFormat = givenText(given, 'numberFormat')),
    ShowAs: (model, given) => {
      model.data.showAs = camelKeys(given);
      renew(model);
    },
    Position: ({ book, pivot, data }, given) => {
      pivot.data.splice(pivot.data.indexOf(data), 1);
      pivot.data.splice(givenNumber(given, 'position'), 0, data);
      renew({ book, pivot });
    },
    Name: (model, given) => {
      model.data.name = givenText(given, 'name');
      renew(model);
    },
    SummarizeBy: (model, given) => {
      const { pivot, data } = model;
      const isStandardName = data.name === standardName(pivot, data);
      data.summarizeBy = givenText(given, 'summarizeBy');
      if (isStandardName) data.name = standardName(pivot, data);
      renew(model);
    },
  },
  open: { Field: ({ data, ...model }) => referTo('PivotField', { ...model, field: data.field }) },
  call: {
    SetToDefault: (model) => {
      model.data.name = standardName(model.pivot, model.data);
      renew(model);
    },
  },
});

/** What Excel calls the ways of summing up. */
const spoken: Readonly<Record<string, string>> = {
  CountNumbers: 'Count',
  StandardDeviation: 'StdDev',
  StandardDeviationP: 'StdDevp',
  Variance: 'Var',
  VarianceP: 'Varp',
};

/** "Sum of Sales", and "Sum of Sales2" where that is taken. */
function standardName(pivot: Pivot, data: Pick<DataField, 'id' | 'summarizeBy' | 'field'>): string {
  const name = `${spoken[data.summarizeBy] ?? data.summarizeBy} of ${data.field}`;
  const isTaken = (wanted: string): boolean =>
    pivot.data.some((other) => other.id !== data.id && other.name === wanted);
  let number = 1;
  while (isTaken(number === 1 ? name : `${name}${number}`)) number++;
  return number === 1 ? name : `${name}${number}`;
}

/** Numbers are summed and texts counted, unless the add-in says otherwise; as Excel does. */
function isNumeric(pivot: Pivot, field: string): boolean {
  const { sheet, area } = pivot.source;
  const column = area.left + fieldsOf(pivot).indexOf(field);
  return Array.from(
    { length: area.bottom - area.top },
    (_, index) => sheet.cell(area.top + 1 + index, column).value,
  ).every((value) => typeof value === 'number');
}

const dataNamed = ({ data }: Pivot, name: unknown): DataField | undefined =>
  data.find((one) => one.id === name || one.name === name) ?? data.find((one) => one.field === name);

const dataHierarchies = hostObject<PivotModel>({
  name: 'DataPivotHierarchyCollection',
  items: ({ pivot, ...model }) => pivot.data.map((data) => referTo('DataPivotHierarchy', { ...model, pivot, data })),
  item: ({ pivot, ...model }, name) => {
    const data = dataNamed(pivot, name);
    if (!data) throw itemNotFound(`data hierarchy ${String(name)}`);
    return referTo('DataPivotHierarchy', { ...model, pivot, data });
  },
  call: {
    Add: (model, [given]) => {
      const { field } = givenModel(given, 'pivotHierarchy', 'PivotHierarchy');
      const summarizeBy = isNumeric(model.pivot, field) ? 'Sum' : 'Count';
      const part = { id: model.book.nextFormatId(), field, summarizeBy };
      const data: DataField = {
        ...part,
        name: standardName(model.pivot, part),
        numberFormat: 'General',
        showAs: undefined,
      };
      model.pivot.data.push(data);
      renew(model);
      return referTo('DataPivotHierarchy', { ...model, data });
    },
    Remove: (model, [given]) => {
      const { data } = givenModel(given, 'DataPivotHierarchy', 'DataPivotHierarchy');
      model.pivot.data = model.pivot.data.filter((one) => one !== data);
      renew(model);
    },
    GetCount: ({ pivot }) => pivot.data.length,
    GetItemOrNullObject: ({ pivot, ...model }, [name]) => {
      const data = dataNamed(pivot, name);
      return data ? referTo('DataPivotHierarchy', { ...model, pivot, data }) : null;
    },
  },
});

function filled({ book, pivot }: PivotModel): { top: number; left: number; bottom: number; right: number } {
  book.calculate();
  const { filled: area, corner } = pivot;
  return area ?? { top: corner.row, left: corner.column, bottom: corner.row, right: corner.column };
}

const chosenItems = hostObject<FieldModel & { readonly labels: readonly string[] }>({
  name: 'PivotItemCollection',
  items: ({ labels, ...model }) => labels.map((item) => refer(pivotItem, { ...model, item })),
});

const ofLayout = kept(
  ({ pivot }: PivotModel) => pivot.kept,
  {
    SubtotalLocation: 'AtTop',
    AutoFormat: true,
    PreserveFormatting: true,
    AltTextDescription: '',
    AltTextTitle: '',
    EmptyCellText: '',
    EnableFieldList: true,
    FillEmptyCells: true,
    ShowFieldHeaders: true,
  },
  'layout.',
);
const ofPivot = kept(
  ({ pivot }: PivotModel) => pivot.kept,
  {
    AllowMultipleFiltersPerField: false,
    EnableDataValueEditing: false,
    RefreshOnOpen: false,
    UseCustomSortLists: true,
  },
  'pivot.',
);

const layout = hostObject<PivotModel>({
  name: 'PivotLayout',
  read: {
    LayoutType: ({ pivot }) => pivot.layoutType,
    ShowColumnGrandTotals: ({ pivot }) => pivot.showColumnGrandTotals,
    ShowRowGrandTotals: ({ pivot }) => pivot.showRowGrandTotals,
    ...ofLayout.read,
  },
  write: {
    LayoutType: (model, given) => {
      model.pivot.layoutType = givenText(given, 'layoutType');
      renew(model);
    },
    ShowColumnGrandTotals: (model, given) => {
      model.pivot.showColumnGrandTotals = givenBoolean(given, 'showColumnGrandTotals');
      renew(model);
    },
    ShowRowGrandTotals: (model, given) => {
      model.pivot.showRowGrandTotals = givenBoolean(given, 'showRowGrandTotals');
      renew(model);
    },
    ...ofLayout.write,
    SubtotalLocation: (model, given) => {
      model.pivot.kept.set('layout.SubtotalLocation', givenText(given, 'subtotalLocation'));
      renew(model);
    },
  },
  call: {
    DisplayBlankLineAfterEachItem: ({ pivot }, [isShown]) => void pivot.kept.set('layout.blankLines', isShown),
    RepeatAllItemLabels: (model, [isRepeated]) => {
      model.pivot.kept.set('layout.repeatLabels', isRepeated);
      renew(model);
    },
    SetAutoSortOnCell: ({ pivot }, [, order]) => {
      const [field] = pivot.rows;
      if (field !== undefined)
        pivot.sorts.set(field, { isDescending: isDescending(order), byData: pivot.data[0]?.name });
    },
    GetFilterAxisRange: (model) => {
      model.book.calculate();
      const { filterArea, sheet } = model.pivot;
      // Real Excel breaks down here too where there is no filter.
      if (!filterArea) throw new HostProblem('GeneralException', 'The pivot table has no filter.');
      return referRange({ book: model.book, sheet, area: filterArea });
    },
    GetDataHierarchy: (model, [cell]) => {
      const { data } = model.pivot;
      const at = givenCells(model.book, cell, model.pivot.sheet, 'cell').area;
      const one =
        data[Math.max(0, at.left - filled(model).left - labelColumns(model.pivot)) % Math.max(data.length, 1)];
      if (!one) throw itemNotFound('data hierarchy');
      return referTo('DataPivotHierarchy', { ...model, data: one });
    },
    GetPivotItems: (model, [which, cell]) => {
      const { rows, columns } = model.pivot;
      const at = givenCells(model.book, cell, model.pivot.sheet, 'cell').area;
      const area = filled(model);
      const fieldsAlong = which === 'Row' ? rows : columns;
      const label =
        which === 'Row'
          ? model.pivot.sheet.cell(at.top, area.left).value
          : model.pivot.sheet.cell(area.top + 1, at.left).value;
      // Real Excel breaks down on the grand total (OfficeDev/office-js#2926); the workbench says so.
      if (label === 'Grand Total') throw new HostProblem('GeneralException', 'The grand total has no pivot items.');
      return refer(chosenItems, { ...model, field: fieldsAlong[0] ?? '', labels: [String(label)] });
    },
    GetRange: (model) => referRange({ book: model.book, sheet: model.pivot.sheet, area: filled(model) }),
    GetDataBodyRange: (model) => {
      const { pivot, book } = model;
      // Real Excel breaks down here (OfficeDev/office-js#2926); the workbench says so.
      if (pivot.data.length === 0) throw new HostProblem('GeneralException', 'The pivot table has no data field.');
      const area = filled(model);
      return referRange({
        book,
        sheet: pivot.sheet,
        area: { ...area, top: area.top + headingRows(pivot), left: area.left + labelColumns(pivot) },
      });
    },
    GetRowLabelRange: (model) => {
      const area = filled(model);
      return referRange({
        book: model.book,
        sheet: model.pivot.sheet,
        area: {
          ...area,
          top: area.top + headingRows(model.pivot) - 1,
          right: area.left + labelColumns(model.pivot) - 1,
        },
      });
    },
    GetColumnLabelRange: (model) => {
      const area = filled(model);
      return referRange({
        book: model.book,
        sheet: model.pivot.sheet,
        area: { ...area, left: area.left + labelColumns(model.pivot), bottom: area.top + headingRows(model.pivot) - 1 },
      });
    },
  },
});

hostKind('PivotTable', {
  identity: ({ pivot }) => ({ Id: pivot.id }),
  read: { Id: ({ pivot }) => pivot.id, Name: ({ pivot }) => pivot.name, ...ofPivot.read },
  write: { ...ofPivot.write, Name: ({ pivot }, given) => void (pivot.name = givenText(given, 'name')) },
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
    GetDataSourceString: ({ pivot: { source } }) => fullAddress(source.sheet, [source.area]),
    GetDataSourceType: () => 'LocalRange',
  },
});

export interface PivotsModel {
  readonly book: Workbook;
  readonly sheet: Sheet | undefined;
}

export const allPivots = ({ book, sheet }: PivotsModel): Pivot[] =>
  book.pivots.filter((pivot) => sheet === undefined || pivot.sheet === sheet);

/** A range object, or an address with or without its sheet. */
const placeOf = ({ book, sheet }: PivotsModel, given: Argument | undefined): RangeModel =>
  givenCells(book, given, sheet ?? book.selection.sheet, 'range');

/** The cells of a table as it stands when the pivot is made, or of a range. */
function sourceOf(model: PivotsModel, given: Argument | undefined): Pivot['source'] {
  const table = modelIn(given, 'Table')?.table;
  const { sheet, area } = table ?? placeOf(model, given);
  return { sheet, area };
}

export const pivotTables = hostObject<PivotsModel>({
  name: 'PivotTableCollection',
  items: (model) => allPivots(model).map((pivot) => referTo('PivotTable', { book: model.book, pivot })),
  item: (model, name) => {
    const pivot = allPivots(model).find((one) => one.name === name || one.id === name);
    if (!pivot) throw itemNotFound(`pivot table ${String(name)}`);
    return referTo('PivotTable', { book: model.book, pivot });
  },
  call: {
    Add: (model, [name, source, destination]) => {
      const from = sourceOf(model, source);
      const to = placeOf(model, destination);
      const title = givenText(name, 'name');
      if (model.book.pivots.some((pivot) => pivot.name.toLowerCase() === title.toLowerCase()))
        throw new HostProblem('ItemAlreadyExists', `There is a pivot table "${title}" already.`);
      const pivot: Pivot = {
        id: model.book.nextFormatId(),
        name: title,
        source: from,
        sheet: to.sheet,
        corner: { row: to.area.top, column: to.area.left },
        rows: [],
        columns: [],
        filters: [],
        data: [],
        hidden: new Map(),
        fieldFilters: new Map(),
        sorts: new Map(),
        kept: new Map(),
        layoutType: 'Compact',
        showRowGrandTotals: true,
        showColumnGrandTotals: true,
        filled: undefined,
      };
      model.book.pivots.push(pivot);
      model.book.redrawn.tell();
      return referTo('PivotTable', { book: model.book, pivot });
    },
    GetCount: (model) => allPivots(model).length,
    GetFirst: (model) => {
      const [pivot] = allPivots(model);
      return pivot ? referTo('PivotTable', { book: model.book, pivot }) : null;
    },
    GetItemAt: (model, [index]) => {
      const pivot = allPivots(model)[givenNumber(index, 'index')];
      if (!pivot) throw itemNotFound(`pivot table ${String(index)}`);
      return referTo('PivotTable', { book: model.book, pivot });
    },
    GetItemOrNullObject: (model, [name]) => {
      const pivot = allPivots(model).find((one) => one.name === name || one.id === name);
      return pivot ? referTo('PivotTable', { book: model.book, pivot }) : null;
    },
    RefreshAll: (model) => allPivots(model).forEach((pivot) => renew({ book: model.book, pivot })),
  },
});
