import { areaName } from '../model/address';
import { plainValue, type Selection, type SheetChange, type Workbook } from '../model/workbook';
import type { HostEvent, Json } from '../wire/protocol';

/** Numbers of office.js's event registrations, from its own source. */
const eventType = { sheetChanged: 10, sheetActivated: 11, sheetDeactivated: 12, selectionChanged: 14, rowSorted: 19, rowHidden: 22 } as const;

/** The target of events that are heard for all sheets (OfficeExtension.Constants.eventWorkbookId). */
const wholeWorkbook = 'Workbook';

function changeEvent({ sheet, area, by, before, after, kind }: SheetChange): HostEvent {
  const message: Record<string, Json> = { worksheetId: sheet.id, address: areaName(area), changeType: kind ?? 'RangeEdited', source: 'Local' };
  if (by === 'add-in') message.triggerSource = 'ThisLocalAddin';
  if (before !== undefined) message.details = { valueBefore: plainValue(before), valueAfter: plainValue(after) };
  return { type: eventType.sheetChanged, target: sheet.id, message };
}

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
      both({ type: eventType.rowHidden, target: sheet.id, message: { worksheetId: sheet.id, address: areaName(area), changeType: isHidden ? 'Hidden' : 'Unhidden', source: 'Local' } }),
    ),
    book.sorted.add(({ sheet, area }) => both({ type: eventType.rowSorted, target: sheet.id, message: { worksheetId: sheet.id, address: areaName(area), source: 'Local' } })),
    book.changed.add((change) => both(changeEvent(change))),
    book.selected.add((selection) => tell(selectionEvents(selection))),
    book.activated.add(({ sheet, before }) =>
      tell([
        { type: eventType.sheetActivated, target: sheet.id, message: { worksheetId: sheet.id } },
        { type: eventType.sheetActivated, target: wholeWorkbook, message: { worksheetId: sheet.id } },
        { type: eventType.sheetDeactivated, target: before.id, message: { worksheetId: before.id } },
      ]),
    ),
  ];
  return () => ends.forEach((end) => end());
}
