import { parseArea } from '../model/address';
import type { Chart } from '../model/chart';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { accessDenied, invalidArgument, itemNotFound } from '../problem';
import { type Argument, hostObject, refer, Reference } from '../wire/host-object';
import { chartParts, referDataTable } from './chart-parts';
import { givenNumber, givenText } from './given';
import { kept } from './kept';
import { type ChartModel, givenModel, hostKind, type RangeModel, referSheet, referTo, type SheetModel } from './kinds';
import { blankPicture } from './picture';

const sizes = ['Top', 'Left', 'Width', 'Height'] as const;
type Size = 'top' | 'left' | 'width' | 'height';
const sizeOf = (name: (typeof sizes)[number]): Size => name.toLowerCase() as Size;

const pointsPerPixel = 0.75;
const defaultRow = 20;
const defaultColumn = 64;

/** Points from the sheet's corner to a row or column. */
const offset = (before: number, sizeAt: (line: number) => number): number =>
  Array.from({ length: before }, (_, line) => sizeAt(line)).reduce((sum, size) => sum + size, 0) * pointsPerPixel;

/** What is kept of a chart's own properties, and only given back. */
const ofChart = kept(
  ({ chart: { parts } }: ChartModel) => parts,
  {
    CategoryLabelLevel: 0,
    DisplayBlanksAs: 'NotPlotted',
    PlotVisibleOnly: true,
    SeriesNameLevel: 0,
    ShowAllFieldButtons: true,
    ShowDataLabelsOverMaximum: true,
    Style: 2,
  },
  'chart.',
);

const pivotOptions = hostObject<ChartModel>({
  name: 'ChartPivotOptions',
  ...kept(
    ({ chart: { parts } }) => parts,
    {
      ShowAxisFieldButtons: true,
      ShowLegendFieldButtons: true,
      ShowReportFilterFieldButtons: true,
      ShowValueFieldButtons: true,
    },
    'pivotOptions.',
  ),
});

hostKind('Chart', {
  identity: ({ chart: { id } }) => ({ Id: id }),
  read: {
    Id: ({ chart: { id } }) => id,
    Name: ({ chart: { name } }) => name,
    ...ofChart.read,
    PlotBy: ({ chart: { seriesBy } }) => (seriesBy === 'Rows' ? 'Rows' : 'Columns'),
    ChartType: ({ chart: { type } }) => type,
    ...Object.fromEntries(sizes.map((name) => [name, ({ chart: one }: ChartModel) => one[sizeOf(name)]])),
  },
  write: {
    ...ofChart.write,
    PlotBy: ({ chart: one }, given) => void (one.seriesBy = givenText(given, 'plotBy')),
    Name: ({ chart: one }, given) => void (one.name = givenText(given, 'name')),
    ChartType: ({ book, chart: one }, given) => {
      one.type = givenText(given, 'chartType');
      book.redrawn.tell();
    },
    ...Object.fromEntries(
      sizes.map((name) => [
        name,
        ({ book, chart: one }: ChartModel, given: unknown) => {
          one[sizeOf(name)] = givenNumber(given as number, name);
          book.redrawn.tell();
        },
      ]),
    ),
  },
  open: {
    ...chartParts,
    PivotOptions: (model) => refer(pivotOptions, model),
    Worksheet: ({ book, sheet }) => referSheet(book, sheet),
  },
  call: {
    Activate: ({ book, sheet, chart: one }) => {
      book.activate(sheet);
      book.kept.set('activeChart', one);
    },
    GetImage: () => blankPicture,
    GetDataTable: (model) => referDataTable(model),
    GetDataTableOrNullObject: (model) => referDataTable(model),
    Delete: ({ book, sheet, chart: one }) => {
      sheet.charts = sheet.charts.filter((other) => other !== one);
      book.redrawn.tell();
    },
    SetData: ({ book, chart: one }, [source, seriesBy]) => {
      const { sheet: sourceSheet, area } = givenModel(source, 'sourceData', 'Range');
      Object.assign(one, { sourceSheet, source: area });
      if (typeof seriesBy === 'string') one.seriesBy = seriesBy;
      book.redrawn.tell();
    },
    SetPosition: ({ book, sheet, chart: one }, [from, to]) => {
      const { area } = placeOf(book, sheet, from);
      const rowAt = (line: number): number => sheet.rowHeights.get(line) ?? defaultRow;
      const columnAt = (line: number): number => sheet.columnWidths.get(line) ?? defaultColumn;
      one.top = offset(area.top, rowAt);
      one.left = offset(area.left, columnAt);
      if (to instanceof Reference || typeof to === 'string') {
        const end = placeOf(book, sheet, to).area;
        one.height = offset(end.bottom + 1, rowAt) - one.top;
        one.width = offset(end.right + 1, columnAt) - one.left;
      }
      book.redrawn.tell();
    },
  },
});

/** A range, or an address on the chart's sheet. */
function placeOf(book: Workbook, sheet: Sheet, given: Argument | undefined): RangeModel {
  if (given instanceof Reference) return givenModel(given, 'cell', 'Range');
  const area = parseArea(givenText(given, 'cell'));
  if (!area) throw invalidArgument(`"${String(given)}" is not an address.`);
  return { book, sheet, area };
}

const find = ({ book, sheet }: SheetModel, wanted: (chart: Chart) => boolean): Reference | null => {
  const found = sheet.charts.find(wanted);
  return found ? referTo('Chart', { book, sheet, chart: found }) : null;
};

const byName =
  (name: string) =>
  (one: Chart): boolean =>
    one.id === name || one.name.toLowerCase() === name.toLowerCase();

export const charts = hostObject<SheetModel>({
  name: 'ChartCollection',
  read: { Count: ({ sheet }) => sheet.charts.length },
  items: ({ book, sheet }) => sheet.charts.map((one) => referTo('Chart', { book, sheet, chart: one })),
  item: (model, name) => {
    const found = find(model, byName(givenText(name, 'name')));
    if (!found) throw itemNotFound(`chart ${String(name)}`);
    return found;
  },
  call: {
    Add: ({ book, sheet }, [type, source, seriesBy]) => {
      if (sheet.isProtected) throw accessDenied();
      const { sheet: sourceSheet, area } = givenModel(source, 'sourceData', 'Range');
      const added: Chart = {
        id: book.nextFormatId(),
        name: `Chart ${sheet.charts.length + 1}`,
        type: givenText(type, 'type'),
        sourceSheet,
        source: area,
        seriesBy: typeof seriesBy === 'string' ? seriesBy : 'Auto',
        parts: new Map(),
        top: 20,
        left: 20,
        width: 360,
        height: 216,
      };
      sheet.charts.push(added);
      book.redrawn.tell();
      return referTo('Chart', { book, sheet, chart: added });
    },
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItemAt: ({ book, sheet }, [index]) => {
      const found = sheet.charts[givenNumber(index, 'index')];
      if (!found) throw itemNotFound(`chart ${String(index)}`);
      return referTo('Chart', { book, sheet, chart: found });
    },
    GetItemOrNullObject: (model, [name]) => find(model, byName(givenText(name, 'name'))),
  },
});
