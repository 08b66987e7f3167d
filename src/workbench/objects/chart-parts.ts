import { chartData, valuesIn } from '../model/chart-data';
import { fullAddress, plainValue } from '../model/workbook';
import { itemNotFound } from '../problem';
import { type HostObject, hostObject, refer, type Reference } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import { givenNumber } from './given';
import { type ChartModel, givenModel, type RangeModel } from './kinds';

/** A part of a chart, by the way that leads to it: "axes.valueAxis.title". */
export interface PartModel extends ChartModel {
  readonly path: string;
}

const kept = ({ chart, path }: PartModel, name: string): Json => (chart.parts.get(`${path}.${name}`) ?? null) as Json;
const keep = ({ book, chart, path }: PartModel, name: string, value: unknown): void => {
  chart.parts.set(`${path}.${name}`, value);
  book.redrawn.tell();
};

/** A part whose properties are kept as given and read back, with the parts below it. Standard values stand where nothing was set. */
function part(
  name: string,
  standards: Readonly<Record<string, Json>>,
  below: Readonly<Record<string, HostObject<PartModel>>> = {},
  call: HostObject<PartModel>['call'] = {},
): HostObject<PartModel> {
  return hostObject({
    name,
    read: Object.fromEntries(
      Object.entries(standards).map(([property, standard]) => [
        property,
        (model: PartModel) => kept(model, property) ?? standard,
      ]),
    ),
    write: Object.fromEntries(
      Object.keys(standards).map((property) => [
        property,
        (model: PartModel, given: Json) => keep(model, property, given),
      ]),
    ),
    open: Object.fromEntries(
      Object.entries(below).map(([property, object]) => [
        property,
        (model: PartModel) => refer(object, { ...model, path: `${model.path}.${property}` }),
      ]),
    ),
    call,
  });
}

const fill = part(
  'ChartFill',
  {},
  {},
  {
    Clear: (model) => keep(model, 'color', null),
    SetSolidColor: (model, [color]) => keep(model, 'color', color),
    GetSolidColor: (model) => kept(model, 'color') ?? '',
  },
);
const line = part(
  'ChartLineFormat',
  { Color: '#000000', LineStyle: 'Automatic', Weight: 0.75 },
  {},
  { Clear: (model) => keep(model, 'LineStyle', 'None') },
);
const border = part(
  'ChartBorder',
  { Color: '#000000', LineStyle: 'Automatic', Weight: 0.75 },
  {},
  { Clear: (model) => keep(model, 'LineStyle', 'None') },
);
const font = part('ChartFont', {
  Bold: false,
  Color: '#000000',
  Italic: false,
  Name: 'Calibri',
  Size: 10,
  Underline: 'None',
});
const textFormat = (name: string): HostObject<PartModel> => part(name, {}, { Border: border, Fill: fill, Font: font });

const titleParts = {
  Visible: true,
  Overlay: false,
  ShowShadow: false,
  HorizontalAlignment: 'Center',
  VerticalAlignment: 'Top',
  Position: 'Top',
  TextOrientation: 0,
  Top: 0,
  Left: 0,
  Height: 0,
  Width: 0,
} as const;
const axisTitle = part(
  'ChartAxisTitle',
  { Text: '', Visible: true, TextOrientation: 0 },
  { Format: part('ChartAxisTitleFormat', {}, { Border: border, Fill: fill, Font: font }) },
  { SetFormula: (model, [formula]) => keep(model, 'formula', formula) },
);
const gridlines = part(
  'ChartGridlines',
  { Visible: false },
  { Format: part('ChartGridlinesFormat', {}, { Line: line }) },
);
const axis = part(
  'ChartAxis',
  {
    MajorUnit: '',
    MinorUnit: '',
    Maximum: '',
    Minimum: '',
    AxisGroup: 'Primary',
    BaseTimeUnit: 'Days',
    CategoryType: 'Automatic',
    DisplayUnit: 'None',
    IsBetweenCategories: true,
    LinkNumberFormat: true,
    LogBase: 10,
    MajorTickMark: 'Outside',
    MajorTimeUnitScale: 'Days',
    MinorTickMark: 'None',
    MinorTimeUnitScale: 'Days',
    Multilevel: true,
    NumberFormat: 'General',
    Offset: 100,
    Position: 'Automatic',
    ReversePlotOrder: false,
    ScaleType: 'Linear',
    ShowDisplayUnitLabel: true,
    TextOrientation: 0,
    TickLabelPosition: 'NextToAxis',
    TickLabelSpacing: 1,
    TickMarkSpacing: 1,
    Visible: true,
    Type: 'Value',
    Height: 0,
    Width: 0,
    Top: 0,
    Left: 0,
    CustomDisplayUnit: 1,
    PositionAt: 0,
    Alignment: 'Center',
  },
  {
    Format: part('ChartAxisFormat', {}, { Fill: fill, Font: font, Line: line }),
    MajorGridlines: gridlines,
    MinorGridlines: gridlines,
    Title: axisTitle,
  },
  {
    SetCategoryNames: (model, [range]) => keep(model, 'categoryNames', String(range)),
    SetCustomDisplayUnit: (model, [value]) => keep(model, 'CustomDisplayUnit', value),
    SetPositionAt: (model, [value]) => keep(model, 'PositionAt', value),
  },
);
const axes = hostObject<PartModel>({
  ...part('ChartAxes', {}, { CategoryAxis: axis, ValueAxis: axis, SeriesAxis: axis }),
  call: { GetItem: (model, [type]) => refer(axis, { ...model, path: `${model.path}.${String(type)}Axis` }) },
});
const labelFormat = textFormat('ChartDataLabelFormat');
const labelProperties = {
  Position: 'BestFit',
  Separator: ',',
  ShowBubbleSize: false,
  ShowCategoryName: false,
  ShowLegendKey: false,
  ShowPercentage: false,
  ShowSeriesName: false,
  ShowValue: false,
  NumberFormat: 'General',
  LinkNumberFormat: true,
  AutoText: true,
  HorizontalAlignment: 'Center',
  VerticalAlignment: 'Center',
  TextOrientation: 0,
} as const;
const dataLabels = part('ChartDataLabels', labelProperties, { Format: labelFormat });
const places = { Height: 0, Left: 0, Top: 0, Width: 0 } as const;
const trendlineLabel = part(
  'ChartTrendlineLabel',
  {
    AutoText: true,
    Formula: '',
    HorizontalAlignment: 'Center',
    LinkNumberFormat: true,
    NumberFormat: 'General',
    Text: '',
    TextOrientation: 0,
    VerticalAlignment: 'Center',
    ...places,
  },
  { Format: textFormat('ChartTrendlineLabelFormat') },
);
const trendline = part(
  'ChartTrendline',
  {
    Type: 'Linear',
    Name: '',
    Intercept: 0,
    MovingAveragePeriod: 2,
    PolynomialOrder: 2,
    ShowEquation: false,
    ShowRSquared: false,
    BackwardPeriod: 0,
    ForwardPeriod: 0,
  },
  { Format: part('ChartTrendlineFormat', {}, { Line: line }), Label: trendlineLabel },
  { Delete: (model) => keep(model, 'isDeleted', true) },
);
const trendlines = hostObject<PartModel>({
  name: 'ChartTrendlineCollection',
  items: (model) =>
    Array.from({ length: Number(kept(model, 'count') ?? 0) }, (_, index) =>
      refer(trendline, { ...model, path: `${model.path}.${index}` }),
    ),
  call: {
    Add: (model, [type]) => {
      const index = Number(kept(model, 'count') ?? 0);
      keep(model, 'count', index + 1);
      const added = { ...model, path: `${model.path}.${index}` };
      if (typeof type === 'string') keep(added, 'Type', type);
      return refer(trendline, added);
    },
    GetCount: (model) => Number(kept(model, 'count') ?? 0),
    GetItem: (model, [index]) => refer(trendline, { ...model, path: `${model.path}.${String(index)}` }),
  },
});
/** Which series a part is or belongs to: "series.2.Points.0" is of the third. */
const seriesIndex = ({ path }: PartModel): number => Number(/^series\.(\d+)/.exec(path)?.[1] ?? path.split('.').at(-1));
const seriesOf = (model: PartModel): PartModel => ({ ...model, path: `series.${seriesIndex(model)}` });

/** The cells that a series was given for its values or its axis; undefined where they are the chart's own. */
const givenValues = (model: PartModel, name: string): Json[] | undefined => {
  const cells = model.chart.parts.get(`${seriesOf(model).path}.${name}`) as RangeModel | undefined;
  return cells && valuesIn(cells.sheet, cells.area).map(plainValue);
};

function seriesValues(model: PartModel): Json[] {
  return (
    givenValues(model, 'values') ?? (chartData(model.chart).series[seriesIndex(model)]?.values ?? []).map(plainValue)
  );
}

function seriesCategories(model: PartModel): Json[] {
  return givenValues(model, 'xAxisValues') ?? chartData(model.chart).categories.map(plainValue);
}

const chartPart = ({ chart }: ChartModel, path: string): unknown => chart.parts.get(path);

function seriesName(model: PartModel): string {
  const given = kept(model, 'Name');
  return typeof given === 'string' ? given : (chartData(model.chart).series[seriesIndex(model)]?.name ?? '');
}

const pointBase = part(
  'ChartPoint',
  {
    HasDataLabel: false,
    MarkerBackgroundColor: '',
    MarkerForegroundColor: '',
    MarkerSize: 5,
    MarkerStyle: 'Automatic',
  },
  {
    Format: part('ChartPointFormat', {}, { Border: border, Fill: fill }),
    DataLabel: part(
      'ChartDataLabel',
      { ...labelProperties, Text: '', Formula: '', ...places },
      { Format: labelFormat },
    ),
  },
);
const point = hostObject<PartModel>({
  ...pointBase,
  read: { ...pointBase.read, Value: (model) => seriesValues(model)[Number(model.path.split('.').at(-1))] ?? 0 },
});

const points = hostObject<PartModel>({
  name: 'ChartPointsCollection',
  read: { Count: (model) => seriesValues(model).length },
  items: (model) => seriesValues(model).map((_, index) => refer(point, { ...model, path: `${model.path}.${index}` })),
  call: {
    GetCount: (model) => seriesValues(model).length,
    GetItemAt: (model, [index]) => refer(point, { ...model, path: `${model.path}.${givenNumber(index, 'index')}` }),
  },
});

const errorBars = part(
  'ChartErrorBars',
  { EndStyleCap: true, Include: 'Both', Type: 'FixedValue', Visible: false },
  { Format: part('ChartErrorBarsFormat', {}, { Line: line }) },
);
const binOptions = part('ChartBinOptions', {
  AllowOverflow: false,
  AllowUnderflow: false,
  Count: 0,
  OverflowValue: 0,
  Type: 'Auto',
  UnderflowValue: 0,
  Width: 0,
});
const boxOptions = part('ChartBoxwhiskerOptions', {
  QuartileCalculation: 'Exclusive',
  ShowInnerPoints: false,
  ShowMeanLine: false,
  ShowMeanMarker: true,
  ShowOutlierPoints: true,
});
const mapOptions = part('ChartMapOptions', {
  LabelStrategy: 'BestFit',
  Level: 'Automatic',
  ProjectionType: 'Automatic',
});

const seriesBase = part(
  'ChartSeries',
  {
    ChartType: '',
    HasDataLabels: false,
    AxisGroup: 'Primary',
    DoughnutHoleSize: 50,
    Explosion: 0,
    Filtered: false,
    FirstSliceAngle: 0,
    GapWidth: 150,
    InvertColor: '',
    InvertIfNegative: false,
    MarkerBackgroundColor: '',
    MarkerForegroundColor: '',
    MarkerSize: 5,
    GradientMaximumColor: '',
    GradientMaximumType: 'ExtremeValue',
    GradientMaximumValue: 0,
    GradientMidpointColor: '',
    GradientMidpointType: 'Percent',
    GradientMidpointValue: 50,
    GradientMinimumColor: '',
    GradientMinimumType: 'ExtremeValue',
    GradientMinimumValue: 0,
    GradientStyle: 'TwoPhaseColor',
    ParentLabelStrategy: 'None',
    ShowConnectorLines: true,
    ShowLeaderLines: true,
    MarkerStyle: 'Automatic',
    Overlap: 0,
    PlotOrder: 0,
    ShowShadow: false,
    Smooth: false,
    SplitType: 'SplitByPosition',
    SplitValue: 0,
    VaryByCategories: false,
    SecondPlotSize: 75,
    BubbleScale: 100,
  },
  {
    DataLabels: dataLabels,
    Format: part('ChartSeriesFormat', {}, { Fill: fill, Line: line }),
    Points: points,
    Trendlines: trendlines,
    BinOptions: binOptions,
    BoxwhiskerOptions: boxOptions,
    MapOptions: mapOptions,
    XErrorBars: errorBars,
    YErrorBars: errorBars,
  },
  {
    Delete: (model) => keep(model, 'isDeleted', true),
    SetValues: (model, [range]) => keep(model, 'values', givenModel(range, 'sourceData', 'Range')),
    SetXAxisValues: (model, [range]) => keep(model, 'xAxisValues', givenModel(range, 'sourceData', 'Range')),
    SetBubbleSizes: (model, [range]) => keep(model, 'bubbleSizes', givenModel(range, 'sourceData', 'Range')),
    GetDimensionValues: (model, [dimension]) =>
      /categories|x/i.test(String(dimension)) ? seriesCategories(model) : seriesValues(model),
    GetDimensionDataSourceString: (model) => {
      const cells = model.chart.parts.get(`${model.path}.values`) as RangeModel | undefined;
      return fullAddress(cells?.sheet ?? model.chart.sourceSheet, [cells?.area ?? model.chart.source]);
    },
    GetDimensionDataSourceType: () => 'LocalRange',
  },
);
const series = hostObject<PartModel>({
  ...seriesBase,
  read: { ...seriesBase.read, Name: seriesName, ChartType: (model) => kept(model, 'ChartType') ?? model.chart.type },
  write: { ...seriesBase.write, Name: (model, given) => keep(model, 'Name', given) },
});

const seriesCount = (model: PartModel): number =>
  chartData(model.chart).series.length + Number(chartPart(model, 'series.added') ?? 0);
const isThere = (model: PartModel, index: number): boolean =>
  kept({ ...model, path: `${model.path}.${index}` }, 'isDeleted') !== true;
const indexes = (model: PartModel): number[] =>
  Array.from({ length: seriesCount(model) }, (_, index) => index).filter((index) => isThere(model, index));

const seriesCollection = hostObject<PartModel>({
  name: 'ChartSeriesCollection',
  read: { Count: (model) => indexes(model).length },
  items: (model) => indexes(model).map((index) => refer(series, { ...model, path: `${model.path}.${index}` })),
  call: {
    Add: (model, [name]) => {
      const index = seriesCount(model);
      keep(model, 'added', Number(chartPart(model, 'series.added') ?? 0) + 1);
      const added = { ...model, path: `${model.path}.${index}` };
      keep(added, 'Name', typeof name === 'string' ? name : `Series${index + 1}`);
      return refer(series, added);
    },
    GetCount: (model) => indexes(model).length,
    GetItemAt: (model, [at]) => {
      const index = indexes(model)[givenNumber(at, 'index')];
      if (index === undefined) throw itemNotFound(`series ${String(at)}`);
      return refer(series, { ...model, path: `${model.path}.${index}` });
    },
  },
});

const legendEntry = part('ChartLegendEntry', { Visible: true, ...places });
const legendEntries = hostObject<PartModel>({
  name: 'ChartLegendEntryCollection',
  items: (model) => Array.from({ length: seriesCount(model) }, (_, index) => legendEntryAt(model, index)),
  call: {
    GetCount: (model) => seriesCount(model),
    GetItemAt: (model, [index]) => legendEntryAt(model, givenNumber(index, 'index')),
  },
});
const legendEntryAt = (model: PartModel, index: number): Reference =>
  refer(indexedEntry, { ...model, path: `${model.path}.${index}` });
const indexedEntry = hostObject<PartModel>({
  ...legendEntry,
  read: { ...legendEntry.read, Index: (model) => seriesIndex(model) },
});

const dataTable = part(
  'ChartDataTable',
  { ShowHorizontalBorder: true, ShowLegendKey: true, ShowOutlineBorder: true, ShowVerticalBorder: true, Visible: true },
  { Format: textFormat('ChartDataTableFormat') },
);
export const referDataTable = (model: ChartModel): Reference => refer(dataTable, { ...model, path: 'dataTable' });

/** A part of a title's text, with a look of its own. */
const titlePart = part('ChartFormatString', {}, { Font: font });

const root =
  (object: HostObject<PartModel>, path: string) =>
  (model: ChartModel): Reference =>
    refer(object, { ...model, path });

/** What a chart is called until it is given a title: by its only series, or "Chart Title". */
const standardTitle = ({ chart }: ChartModel): string => {
  const { series: all } = chartData(chart);
  return all.length === 1 ? (all[0]?.name ?? '') : 'Chart Title';
};
const titleBase = part(
  'ChartTitle',
  titleParts,
  { Format: part('ChartTitleFormat', {}, { Border: border, Fill: fill, Font: font }) },
  {
    SetFormula: (model, [formula]) => keep(model, 'formula', formula),
    GetSubstring: (model, [start, length]) =>
      refer(titlePart, { ...model, path: `${model.path}.${String(start)}.${String(length)}` }),
  },
);
const title = hostObject<PartModel>({
  ...titleBase,
  read: { ...titleBase.read, Text: (model) => kept(model, 'Text') ?? standardTitle(model) },
  write: { ...titleBase.write, Text: (model, given) => keep(model, 'Text', given) },
});

/** A chart with one series has no legend until it is asked for; a pie has one for its slices. */
const hasLegend = (model: PartModel): boolean =>
  chartData(model.chart).series.length > 1 || /pie|doughnut/i.test(model.chart.type);
const legendBase = part(
  'ChartLegend',
  { Position: 'Bottom', Overlay: false, ShowShadow: false, Top: 0, Left: 0, Height: 0, Width: 0 },
  { Format: part('ChartLegendFormat', {}, { Border: border, Fill: fill, Font: font }), LegendEntries: legendEntries },
);
const legend = hostObject<PartModel>({
  ...legendBase,
  read: { ...legendBase.read, Visible: (model) => kept(model, 'Visible') ?? hasLegend(model) },
  write: { ...legendBase.write, Visible: (model, given) => keep(model, 'Visible', given) },
});

/** The parts that a chart opens. */
export const chartParts = {
  Title: root(title, 'title'),
  Legend: root(legend, 'legend'),
  Axes: root(axes, 'axes'),
  DataLabels: root(dataLabels, 'dataLabels'),
  Series: root(seriesCollection, 'series'),
  Format: root(
    part(
      'ChartAreaFormat',
      { ColorScheme: 'ColorfulPalette1', RoundedCorners: false },
      { Border: border, Fill: fill, Font: font },
    ),
    'format',
  ),
  PlotArea: root(
    part(
      'ChartPlotArea',
      {
        Top: 0,
        Left: 0,
        Height: 0,
        Width: 0,
        InsideTop: 0,
        InsideLeft: 0,
        InsideHeight: 0,
        InsideWidth: 0,
        Position: 'Automatic',
      },
      { Format: part('ChartPlotAreaFormat', {}, { Border: border, Fill: fill }) },
    ),
    'plotArea',
  ),
} as const;
