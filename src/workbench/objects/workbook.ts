import { oneCell } from '../model/address';
import type { Chart } from '../model/chart';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { accessDenied, HostProblem, itemNotFound } from '../problem';
import { hostObject, listening, nothing, refer, type Reference } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import { bindings } from './binding';
import { comments } from './comment';
import { documentProperties } from './custom-properties';
import { functions } from './functions';
import { givenText } from './given';
import { kept } from './kept';
import { referAreas, referRange, referTo } from './kinds';
import { names } from './name';
import { pivotTables } from './pivot';
import { slicers } from './slicer';
import { styles } from './style';
import { tables } from './table';
import { selectedRange, worksheets } from './worksheet';

interface SettingModel {
  readonly book: Workbook;
  readonly key: string;
}

const setting = hostObject<SettingModel>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  read: { Key: ({ key }) => key, Value: ({ book, key }) => (book.settings.get(key) ?? null) as Json },
  write: { Value: ({ book, key }, given) => void book.settings.set(key, given) },
  call: { Delete: ({ book, key }) => void book.settings.delete(key) },
});

const settingAt = (book: Workbook, key: string): Reference | null =>
  book.settings.has(key) ? refer(setting, { book, key }) : null;

const settings = hostObject<Workbook>({
  name: 'SettingCollection',
  items: (book) => [...book.settings.keys()].map((key) => refer(setting, { book, key })),
  item: (book, key) => {
    const found = settingAt(book, givenText(key, 'key'));
    if (!found) throw itemNotFound(`setting ${String(key)}`);
    return found;
  },
  call: {
    Add: (book, [key, value]) => {
      const name = givenText(key, 'key');
      book.settings.set(name, (value ?? null) as Json);
      return refer(setting, { book, key: name });
    },
    GetItemOrNullObject: (book, [key]) => settingAt(book, givenText(key, 'key')),
  },
});

const propertyNames = ['Author', 'Category', 'Comments', 'Company', 'Keywords', 'Manager', 'Subject', 'Title'] as const;

const properties = hostObject<Workbook>({
  name: 'DocumentProperties',
  read: {
    ...Object.fromEntries(propertyNames.map((name) => [name, (book: Workbook) => book.properties.get(name) ?? ''])),
    CreationDate: () => '2000-01-01T00:00:00.000Z',
    LastAuthor: () => '',
    RevisionNumber: (book) => (book.kept.get('RevisionNumber') ?? 0) as Json,
  },
  write: {
    ...Object.fromEntries(
      propertyNames.map((name) => [
        name,
        (book: Workbook, given: Json) => void book.properties.set(name, givenText(given, name)),
      ]),
    ),
    RevisionNumber: (book, given) => void book.kept.set('RevisionNumber', given),
  },
  open: { Custom: ({ customProperties }) => refer(documentProperties, { properties: customProperties }) },
});

interface XmlPartModel {
  readonly book: Workbook;
  readonly id: string;
}

const xmlPart = hostObject<XmlPartModel>({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: ({ id }) => id,
    NamespaceUri: ({ book, id }) => /xmlns="([^"]*)"/.exec(book.xmlParts.get(id) ?? '')?.[1] ?? '',
  },
  call: {
    Delete: ({ book, id }) => void book.xmlParts.delete(id),
    GetXml: ({ book, id }) => book.xmlParts.get(id) ?? '',
    SetXml: ({ book, id }, [xml]) => void book.xmlParts.set(id, givenText(xml, 'xml')),
  },
});

interface NamespaceModel {
  readonly book: Workbook;
  readonly namespace: string;
}

const idsIn = ({ book, namespace }: NamespaceModel): string[] =>
  [...book.xmlParts].filter(([, xml]) => /xmlns="([^"]*)"/.exec(xml)?.[1] === namespace).map(([id]) => id);
const onlyIn = (model: NamespaceModel): Reference | null => {
  const [id, more] = idsIn(model);
  return id !== undefined && more === undefined ? refer(xmlPart, { book: model.book, id }) : null;
};

const scopedXmlParts = hostObject<NamespaceModel>({
  name: 'CustomXmlPartScopedCollection',
  items: (model) => idsIn(model).map((id) => refer(xmlPart, { book: model.book, id })),
  item: (model, id) => {
    if (!idsIn(model).includes(String(id))) throw itemNotFound(`custom XML part ${String(id)}`);
    return refer(xmlPart, { book: model.book, id: String(id) });
  },
  call: {
    GetCount: (model) => idsIn(model).length,
    GetItemOrNullObject: (model, [id]) =>
      idsIn(model).includes(String(id)) ? refer(xmlPart, { book: model.book, id: String(id) }) : null,
    GetOnlyItem: (model) => {
      const found = onlyIn(model);
      if (!found)
        throw new HostProblem('GeneralException', `There are ${idsIn(model).length} parts of this namespace.`);
      return found;
    },
    GetOnlyItemOrNullObject: onlyIn,
  },
});

const xmlParts = hostObject<Workbook>({
  name: 'CustomXmlPartCollection',
  items: (book) => [...book.xmlParts.keys()].map((id) => refer(xmlPart, { book, id })),
  item: (book, id) => {
    if (!book.xmlParts.has(String(id))) throw itemNotFound(`custom XML part ${String(id)}`);
    return refer(xmlPart, { book, id: String(id) });
  },
  call: {
    Add: (book, [xml]) => {
      const id = book.nextFormatId();
      book.xmlParts.set(id, givenText(xml, 'xml'));
      return refer(xmlPart, { book, id });
    },
    GetByNamespace: (book, [namespace]) => refer(scopedXmlParts, { book, namespace: String(namespace) }),
    GetCount: (book) => book.xmlParts.size,
    GetItemOrNullObject: (book, [id]) =>
      book.xmlParts.has(String(id)) ? refer(xmlPart, { book, id: String(id) }) : null,
  },
});

const iteration = hostObject<Workbook>({
  name: 'IterativeCalculation',
  ...kept((book) => book.kept, { Enabled: false, MaxChange: 0.001, MaxIteration: 100 }, 'iteration.'),
});

const isVietnamese = ({ locale }: Workbook): boolean => locale === 'vi';
const numberInfo = hostObject<Workbook>({
  name: 'NumberFormatInfo',
  read: {
    NumberDecimalSeparator: (book) => (isVietnamese(book) ? ',' : '.'),
    NumberGroupSeparator: (book) => (isVietnamese(book) ? '.' : ','),
  },
});
const dateInfo = hostObject<Workbook>({
  name: 'DatetimeFormatInfo',
  read: {
    DateSeparator: () => '/',
    TimeSeparator: () => ':',
    ShortDatePattern: (book) => (isVietnamese(book) ? 'dd/MM/yyyy' : 'M/d/yyyy'),
    LongDatePattern: (book) => (isVietnamese(book) ? 'dd MMMM yyyy' : 'dddd, MMMM d, yyyy'),
    LongTimePattern: (book) => (isVietnamese(book) ? 'HH:mm:ss' : 'h:mm:ss tt'),
  },
});
const culture = hostObject<Workbook>({
  name: 'CultureInfo',
  read: { Name: (book) => (isVietnamese(book) ? 'vi-VN' : 'en-US') },
  open: { NumberFormat: (book) => refer(numberInfo, book), DatetimeFormat: (book) => refer(dateInfo, book) },
});

const application = hostObject<Workbook>({
  name: 'Application',
  read: {
    CalculationMode: (book) => (book.kept.get('CalculationMode') ?? 'Automatic') as Json,
    CalculationState: () => 'Done',
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: (book) => (book.locale === 'vi' ? ',' : '.'),
    ThousandsSeparator: (book) => (book.locale === 'vi' ? '.' : ','),
    UseSystemSeparators: () => true,
  },
  write: {
    CalculationMode: (book, given) => void book.kept.set('CalculationMode', givenText(given, 'calculationMode')),
  },
  open: { CultureInfo: (book) => refer(culture, book), IterativeCalculation: (book) => refer(iteration, book) },
  call: {
    Calculate: (book) => book.calculate(),
    SuspendScreenUpdatingUntilNextSync: nothing,
    SuspendApiCalculationUntilNextSync: nothing,
  },
});

const runtime = hostObject<Workbook>({
  name: 'Runtime',
  read: { EnableEvents: (book) => book.tellsEvents },
  write: { EnableEvents: (book, given) => void (book.tellsEvents = given === true) },
});

const protection = hostObject<Workbook>({
  name: 'WorkbookProtection',
  read: { Protected: (book) => book.kept.get('isProtected') === true },
  call: {
    Protect: (book, [password]) => {
      if (book.kept.get('isProtected') === true)
        throw new HostProblem('InvalidOperation', 'The workbook is already protected.');
      book.kept.set('isProtected', true);
      book.kept.set('password', password ?? null);
    },
    Unprotect: (book, [password]) => {
      if ((book.kept.get('password') ?? null) !== (password ?? null)) throw accessDenied();
      book.kept.set('isProtected', false);
    },
  },
});

const connections = hostObject<Workbook>({ name: 'DataConnectionCollection', call: { RefreshAll: nothing } });
const queries = hostObject<Workbook>({ name: 'QueryCollection', items: () => [] });

const allCharts = (book: Workbook): { sheet: Sheet; chart: Chart }[] =>
  book.sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ sheet, chart })));
const activeChart = (book: Workbook): Reference | null => {
  const found = allCharts(book).find(({ chart }) => chart === book.kept.get('activeChart'));
  return found ? referTo('Chart', { book, ...found }) : null;
};

/** The names of styles of tables, pivot tables and slicers. */
const namedStyle = (item: string) =>
  hostObject<string>({
    name: item,
    identity: (name) => ({ Name: name }),
    read: { Name: (name) => name, ReadOnly: () => true },
  });
function styleNames(collection: string, item: string, standard: string, known: readonly string[]) {
  const style = namedStyle(item);
  return hostObject<Workbook>({
    name: collection,
    items: () => known.map((name) => refer(style, name)),
    item: (_, name) => {
      if (!known.includes(String(name))) throw itemNotFound(`style ${String(name)}`);
      return refer(style, String(name));
    },
    call: {
      GetDefault: (book) => refer(style, (book.kept.get(`${collection}.default`) ?? standard) as string),
      SetDefault: (book, [name]) => void book.kept.set(`${collection}.default`, name),
      GetItemOrNullObject: (_, [name]) => (known.includes(String(name)) ? refer(style, String(name)) : null),
    },
  });
}
const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
const tableStyles = styleNames('TableStyleCollection', 'TableStyle', 'TableStyleMedium2', [
  ...numbered('TableStyleLight', 21),
  ...numbered('TableStyleMedium', 28),
  ...numbered('TableStyleDark', 11),
]);
const pivotStyles = styleNames('PivotTableStyleCollection', 'PivotTableStyle', 'PivotStyleLight16', [
  ...numbered('PivotStyleLight', 28),
  ...numbered('PivotStyleMedium', 28),
  ...numbered('PivotStyleDark', 28),
]);
const slicerStyles = styleNames('SlicerStyleCollection', 'SlicerStyle', 'SlicerStyleLight1', [
  ...numbered('SlicerStyleLight', 6),
  ...numbered('SlicerStyleDark', 6),
]);
const timelineStyles = styleNames('TimelineStyleCollection', 'TimelineStyle', 'TimeSlicerStyleLight1', [
  ...numbered('TimeSlicerStyleLight', 6),
  ...numbered('TimeSlicerStyleDark', 6),
]);

const ofWorkbook = kept((book: Workbook) => book.kept, {
  AutoSave: false,
  ChartDataPointTrack: true,
  IsDirty: false,
  PreviouslySaved: true,
  UsePrecisionAsDisplayed: false,
});

export const workbook = hostObject<Workbook>({
  name: 'Workbook',
  read: {
    ...ofWorkbook.read,
    Name: (book) => book.name,
    ReadOnly: () => false,
    CalculationEngineVersion: () => 191029,
  },
  write: ofWorkbook.write,
  open: {
    _Runtime: (book) => refer(runtime, book),
    Application: (book) => refer(application, book),
    Comments: (book) => refer(comments, { book, sheet: undefined }),
    Names: (book) => refer(names, { book, sheet: undefined }),
    CustomXmlParts: (book) => refer(xmlParts, book),
    Properties: (book) => refer(properties, book),
    Slicers: (book) => refer(slicers, { book, isOurs: () => true }),
    PivotTables: (book) => refer(pivotTables, { book, sheet: undefined }),
    Settings: (book) => refer(settings, book),
    Bindings: (book) => refer(bindings, book),
    DataConnections: (book) => refer(connections, book),
    Functions: (book) => refer(functions, book),
    Protection: (book) => refer(protection, book),
    Queries: (book) => refer(queries, book),
    Styles: (book) => refer(styles, book),
    TableStyles: (book) => refer(tableStyles, book),
    PivotTableStyles: (book) => refer(pivotStyles, book),
    SlicerStyles: (book) => refer(slicerStyles, book),
    TimelineStyles: (book) => refer(timelineStyles, book),
    Tables: (book) => refer(tables, { book, sheet: undefined }),
    Worksheets: (book) => refer(worksheets, book),
  },
  call: {
    GetActiveCell: (book) => {
      const { sheet, areas } = book.selection;
      const area = areas[0] ?? oneCell(0, 0);
      return referRange({ book, sheet, area: oneCell(area.top, area.left) });
    },
    Close: nothing,
    Save: nothing,
    Focus: nothing,
    GetIsActiveCollabSession: () => false,
    GetActiveChart: (book) => {
      const found = activeChart(book);
      if (!found) throw itemNotFound('active chart');
      return found;
    },
    GetActiveChartOrNullObject: activeChart,
    GetActiveSlicer: () => {
      throw itemNotFound('active slicer');
    },
    GetActiveSlicerOrNullObject: () => null,
    GetSelectedRange: selectedRange,
    GetSelectedRanges: (book) => referAreas({ book, sheet: book.selection.sheet, areas: book.selection.areas }),
    ...listening('SelectionChanged'),
  },
});
