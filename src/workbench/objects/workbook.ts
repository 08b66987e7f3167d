import { oneCell } from '../model/address';
import type { Workbook } from '../model/workbook';
import { itemNotFound } from '../problem';
import { hostObject, listening, nothing, refer, type Reference } from '../wire/host-object';
import { comments } from './comment';
import { names } from './name';
import { pivotTables } from './pivot';
import { referAreas, referRange } from './range';
import { givenText } from './given';
import { slicers } from './slicer';
import { tables } from './table';
import { selectedRange, worksheets } from './worksheet';
import type { Json } from '../wire/protocol';

interface SettingModel {
  readonly book: Workbook;
  readonly key: string;
}

const setting = hostObject<SettingModel>({
  name: 'Setting',
  identity: ({ key }) => ({ Key: key }),
  read: { Key: ({ key }) => key, Value: ({ book, key }) => (book.settings.get(key) ?? null) as Json },
  write: { Value: ({ book, key }, given) => void book.settings.set(key, given) },
  call: { Delete: ({ book, key }) => void book.settings.delete(key) },
});

const settingAt = (book: Workbook, key: string): Reference | null => (book.settings.has(key) ? refer(setting, { book, key }) : null);

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
    CreationDate: () => '2000-01-01T00:00:00.000Z', LastAuthor: () => '', RevisionNumber: () => 0,
  },
  write: Object.fromEntries(propertyNames.map((name) => [name, (book: Workbook, given: Json) => void book.properties.set(name, givenText(given, name))])),
});

interface XmlPartModel {
  readonly book: Workbook;
  readonly id: string;
}

const xmlPart = hostObject<XmlPartModel>({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  read: { Id: ({ id }) => id, NamespaceUri: ({ book, id }) => /xmlns="([^"]*)"/.exec(book.xmlParts.get(id) ?? '')?.[1] ?? '' },
  call: {
    Delete: ({ book, id }) => void book.xmlParts.delete(id),
    GetXml: ({ book, id }) => book.xmlParts.get(id) ?? '',
    SetXml: ({ book, id }, [xml]) => void book.xmlParts.set(id, givenText(xml, 'xml')),
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
    GetCount: (book) => book.xmlParts.size,
    GetItemOrNullObject: (book, [id]) => (book.xmlParts.has(String(id)) ? refer(xmlPart, { book, id: String(id) }) : null),
  },
});

const application = hostObject<Workbook>({
  name: 'Application',
  read: { CalculationMode: () => 'Automatic', CalculationState: () => 'Done', CalculationEngineVersion: () => 191029, DecimalSeparator: (book) => (book.locale === 'vi' ? ',' : '.'), ThousandsSeparator: (book) => (book.locale === 'vi' ? '.' : ','), UseSystemSeparators: () => true },
  write: { CalculationMode: () => undefined },
  call: { Calculate: (book) => book.calculate(), SuspendScreenUpdatingUntilNextSync: nothing, SuspendApiCalculationUntilNextSync: nothing },
});

export const workbook = hostObject<Workbook>({
  name: 'Workbook',
  read: { Name: (book) => book.name, ReadOnly: () => false, IsDirty: () => false },
  open: {
    Application: (book) => refer(application, book),
    Comments: (book) => refer(comments, { book, sheet: undefined }),
    Names: (book) => refer(names, { book, sheet: undefined }),
    CustomXmlParts: (book) => refer(xmlParts, book),
    Properties: (book) => refer(properties, book),
    Slicers: (book) => refer(slicers, { book, isOurs: () => true }),
    PivotTables: (book) => refer(pivotTables, { book, sheet: undefined }),
    Settings: (book) => refer(settings, book),
    Tables: (book) => refer(tables, { book, sheet: undefined }),
    Worksheets: (book) => refer(worksheets, book),
  },
  call: {
    GetActiveCell: (book) => {
      const { sheet, areas } = book.selection;
      const area = areas[0] ?? oneCell(0, 0);
      return referRange({ book, sheet, area: oneCell(area.top, area.left) });
    },
    GetSelectedRange: selectedRange,
    GetSelectedRanges: (book) => referAreas({ book, sheet: book.selection.sheet, areas: book.selection.areas }),
    ...listening('SelectionChanged'),
  },
});
