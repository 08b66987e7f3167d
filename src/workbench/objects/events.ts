import { areaName, intersection } from '../model/address';
import { tellsTrigger } from '../model/excel-kind';
import { plainValue, type Selection, type SheetChange, type Workbook } from '../model/workbook';
import type { HostEvent, Json } from '../wire/protocol';

/** Numbers of office.js's event registrations, from its own source. */
const eventType = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  selectionChanged: 14,
  sheetAdded: 13,
  sheetDeleted: 15,
  rowSorted: 19,
  rowHidden: 22,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;

/** The target of events that are heard for all sheets (OfficeExtension.Constants.eventWorkbookId). */
const wholeWorkbook = 'Workbook';

function changeMessage(
  { excel }: Workbook,
  { sheet, area, by, before, after, kind }: SheetChange,
): Record<string, Json> {
  const message: Record<string, Json> = {
    worksheetId: sheet.id,
    address: areaName(area),
    changeType: kind ?? 'RangeEdited',
    source: by === 'another-person' ? 'Remote' : 'Local',
  };
  if (by === 'add-in' && tellsTrigger(excel)) message.triggerSource = 'ThisLocalAddin';
  if (before !== undefined) message.details = { valueBefore: plainValue(before), valueAfter: plainValue(after) };
  return message;
}

/** What a change of cells is to the tables that they are in: told to each, to its sheet's tables and to all. */
const tableEvents = (book: Workbook, change: SheetChange): HostEvent[] =>
  book.tables
    .filter((table) => table.sheet === change.sheet && intersection(table.area, change.area))
    .flatMap(({ id }) =>
      [id, change.sheet.id, wholeWorkbook].map((target) => ({
        type: eventType.tableChanged,
        target,
        message: { ...changeMessage(book, change), tableId: id },
      })),
    );

/** Each table is told whether the selection is in it. */
const tableSelectionEvents = (book: Workbook, { sheet, areas: [area] }: Selection): HostEvent[] =>
  book.tables
    .filter((table) => table.sheet === sheet)
    .map((table) => {
      const inside = area && intersection(table.area, area);
      return {
        type: eventType.tableSelectionChanged,
        target: table.id,
        message: {
          tableId: table.id,
          worksheetId: sheet.id,
          isInsideTable: inside !== undefined,
          address: inside ? areaName(inside) : '',
        },
      };
    });

const selectionEvents = ({ sheet, areas }: Selection): HostEvent[] => {
  const message = { worksheetId: sheet.id, address: areas.map(areaName).join(',') };
  return [
    { type: eventType.selectionChanged, target: sheet.id, message },
    { type: eventType.selectionChanged, target: wholeWorkbook, message },
  ];
};

/** Tells what happens in the workbook as the events of Office.js. @returns the call that ends it. */
export function hearEvents(book: Workbook, tellAll: (events: readonly HostEvent[]) => void): () => void {
  const tell = (events: readonly HostEvent[]): void => {
    if (book.tellsEvents) tellAll(events);
  };
  const both = (event: HostEvent): void => tell([event, { ...event, target: wholeWorkbook }]);
  const ends = [
    book.rowsHidden.add(({ sheet, area, isHidden }) =>
      both({
        type: eventType.rowHidden,
        target: sheet.id,
        message: {
          worksheetId: sheet.id,
          address: areaName(area),
          changeType: isHidden ? 'Hidden' : 'Unhidden',
          source: 'Local',
        },
      }),
    ),
    book.sorted.add(({ sheet, area }) =>
      both({
        type: eventType.rowSorted,
        target: sheet.id,
        message: { worksheetId: sheet.id, address: areaName(area), source: 'Local' },
      }),
    ),
    book.changed.add((change) => {
      both({ type: eventType.sheetChanged, target: change.sheet.id, message: changeMessage(book, change) });
      tell(tableEvents(book, change));
    }),
    book.selected.add((selection) => tell([...selectionEvents(selection), ...tableSelectionEvents(book, selection)])),
    book.sheetsChanged.add(({ sheet, isThere }) =>
      tell([
        {
          type: isThere ? eventType.sheetAdded : eventType.sheetDeleted,
          target: wholeWorkbook,
          message: { worksheetId: sheet.id, source: 'Local' },
        },
      ]),
    ),
    book.activated.add(({ sheet, before }) =>
      tell([
        { type: eventType.sheetActivated, target: sheet.id, message: { worksheetId: sheet.id } },
        { type: eventType.sheetActivated, target: wholeWorkbook, message: { worksheetId: sheet.id } },
        { type: eventType.sheetDeactivated, target: before.id, message: { worksheetId: before.id } },
        { type: eventType.sheetDeactivated, target: wholeWorkbook, message: { worksheetId: before.id } },
      ]),
    ),
  ];
  return () => ends.forEach((end) => end());
}
