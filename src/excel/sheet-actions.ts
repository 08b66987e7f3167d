import { cellAddress } from '../plan/cell-address';
import type { CellAddress, Finding } from '../plan/model';
import { highlightIds, loadHighlights, queueClear, queueHighlights } from './highlight';
import { inExcel } from './problem';
import type { SheetPicture } from './snapshot';

/** Replaces the highlights of a sheet by those of its findings. One sync. @returns the ids of the new ones. @throws ExcelProblem */
export async function showHighlights(
  { sheetId, highlightIds: old }: Pick<SheetPicture, 'sheetId' | 'highlightIds'>,
  findings: readonly Finding[],
): Promise<string[]> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    queueClear(sheet, old);
    const added = queueHighlights(sheet, findings);
    await context.sync();
    return added.map(({ id }) => id);
  });
}

/** Removes every highlight of ours from every sheet; all other formats stay. Three syncs. @throws ExcelProblem */
export async function clearHighlights(): Promise<number> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id');
    await context.sync();
    const loaded = sheets.items.map((sheet) => ({ sheet, formats: loadHighlights(sheet) }));
    await context.sync();
    const found = loaded.map(({ sheet, formats }) => ({ sheet, ids: highlightIds(formats) }));
    for (const { sheet, ids } of found) queueClear(sheet, ids);
    await context.sync();
    return found.reduce((sum, { ids }) => sum + ids.length, 0);
  });
}

/** Goes to a cell of a sheet. One sync. @throws ExcelProblem */
export async function goToCell(sheetId: string, cell: CellAddress): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(cellAddress(cell)).select();
    await context.sync();
  });
}

/** Something that a person or another add-in did to a sheet. */
export interface SheetEvent {
  readonly sheetId: string;
  /** The cells that were edited; undefined where rows or columns moved, or were sorted, hidden or shown: then all is to be read anew. */
  readonly address: string | undefined;
  /** Rows inserted (count > 0) or deleted (count < 0). */
  readonly rows?: { readonly at: number; readonly count: number };
}

export interface WorkbookListener {
  readonly changed: (event: SheetEvent) => void;
  readonly activated: (sheetId: string) => void;
  readonly selected: (sheetId: string, address: string) => void;
}

/** "5:7" → rows 4 to 6. */
function movedRows(address: string, changeType: string): SheetEvent['rows'] {
  const [, from, to] = /^(\d+):(\d+)$/.exec(address.replaceAll('$', '')) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const count = Number(to) - Number(from) + 1;
  return { at: Number(from) - 1, count: changeType === 'RowDeleted' ? -count : count };
}

function sheetEvent({ worksheetId: sheetId, address, changeType }: Excel.WorksheetChangedEventArgs): SheetEvent {
  if (changeType === 'RangeEdited') return { sheetId, address };
  const rows = changeType === 'RowInserted' || changeType === 'RowDeleted' ? movedRows(address, changeType) : undefined;
  return { sheetId, address: undefined, ...(rows ? { rows } : {}) };
}

/**
 * Tells when a person or another add-in changes a cell, turns to another sheet, or selects cells. One sync to begin.
 * @returns what ends it, with one sync of its own. @throws ExcelProblem
 */
export async function watchWorkbook({ changed, activated, selected }: WorkbookListener): Promise<() => Promise<void>> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const has = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
    const handlers: readonly { readonly remove: () => void }[] = [
      worksheets.onChanged.add(async (event) => changed(sheetEvent(event))),
      worksheets.onActivated.add(async ({ worksheetId }) => activated(worksheetId)),
      ...(has('1.9')
        ? [worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => selected(worksheetId, address))]
        : []),
      ...(has('1.10')
        ? [worksheets.onRowSorted.add(async ({ worksheetId }) => changed({ sheetId: worksheetId, address: undefined }))]
        : []),
      ...(has('1.11')
        ? [
            worksheets.onRowHiddenChanged.add(async ({ worksheetId }) =>
              changed({ sheetId: worksheetId, address: undefined }),
            ),
          ]
        : []),
    ];
    await context.sync();
    return async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    };
  });
}
