import { areaAddress, areaOfAddress, cellAddress, withoutSheet } from '../plan/cell-address';
import type { CellAddress, CellArea, Finding } from '../plan/model';
import { withAddressLists } from './address-lists';
import { findHighlights } from './find-highlights';
import { type FoundHighlights, queueClear, queueHighlights } from './highlight';
import { asProblem, inExcel } from './problem';
import { hasExcel } from './requirements';

/**
 * Replaces the highlights of a sheet by those of its findings. Two syncs; if somebody else replaced them in between (another person has the pane open),
 * they are read once more. @returns false if highlights from before may remain, as Excel could not read all formats. @throws ExcelProblem
 */
export async function showHighlights(sheetId: string, findings: readonly Finding[]): Promise<boolean> {
  // What a refused try has set is found by the next, and taken over or away.
  return withAddressLists((lists) =>
    withHighlights(sheetId, async (found) => {
      await inExcel(async (context) => {
        queueHighlights(context.workbook.worksheets.getItem(sheetId), found, findings, lists);
        await context.sync();
      });
      return found.isWhole;
    }),
  );
}

/** Works on the highlights that are found; once more if they are gone meanwhile. */
async function withHighlights<Result>(
  sheetId: string,
  work: (found: FoundHighlights) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(await findHighlights(sheetId));
  } catch (error) {
    if (asProblem(error).kind !== 'gone') throw error;
    return work(await findHighlights(sheetId));
  }
}

/** Removes every highlight of ours from every sheet; all other formats stay. Two syncs, and one for each sheet. @throws ExcelProblem */
export async function clearHighlights(): Promise<number> {
  const sheetIds = await inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id');
    await context.sync();
    return sheets.items.map(({ id }) => id);
  });
  const found = new Map<string, FoundHighlights>();
  for (const sheetId of sheetIds) found.set(sheetId, await findHighlights(sheetId));
  const withAny = [...found].filter(([, { highlights }]) => highlights.length > 0);
  if (withAny.length > 0)
    await inExcel(async (context) => {
      for (const [sheetId, own] of withAny) queueClear(context.workbook.worksheets.getItem(sheetId), own);
      await context.sync();
    });
  return withAny.reduce((sum, [, { highlights }]) => sum + highlights.length, 0);
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

const selectedAddress = (context: Excel.RequestContext): Excel.Range =>
  context.workbook.getSelectedRange().load('address');

/**
 * Selects an area for a moment, to show it; then what was selected before, unless a person has selected something else meanwhile. Writes nothing. Where
 * more than one area is selected, Excel tells of none, and the selection stays as it is. @throws ExcelProblem
 */
export async function showForAMoment(sheetId: string, area: CellArea, moment: () => Promise<void>): Promise<void> {
  const address = areaAddress(area);
  const before = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const active = context.workbook.worksheets.getActiveWorksheet().load('id');
    const selected = selectedAddress(context);
    await context.sync();
    if (active.id !== sheetId) return null;
    sheet.getRange(address).select();
    await context.sync();
    return withoutSheet(selected.address);
  });
  if (before === null) return;
  await moment();
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    const active = context.workbook.worksheets.getActiveWorksheet().load('id');
    const selected = selectedAddress(context);
    await context.sync();
    if (sheet.isNullObject || active.id !== sheetId || withoutSheet(selected.address) !== address) return;
    sheet.getRange(before).select();
    await context.sync();
  });
}

/** Rows or columns inserted (count > 0) or deleted (count < 0). */
export interface MovedLines {
  /** From 0. */
  readonly at: number;
  readonly count: number;
}

/** Something that somebody did to a sheet. */
export interface SheetEvent {
  readonly sheetId: string;
  /** The cells that were edited; undefined if rows or columns moved, or were sorted, hidden or shown: then all is to be read anew. */
  readonly address: string | undefined;
  readonly rows?: MovedLines;
  readonly columns?: MovedLines;
  /** True if cells were shifted, so that nobody can tell where merged cells went without asking Excel. */
  readonly isShift?: boolean;
  /** True if this add-in did it, in this window (known from ExcelApi 1.14 on). */
  readonly isOwn?: boolean;
  /** True if another person did it, in a window of their own. */
  readonly isRemote?: boolean;
}

export interface WorkbookListener {
  readonly changed: (event: SheetEvent) => void;
  readonly activated: (sheetId: string) => void;
  readonly selected: (sheetId: string, address: string) => void;
}

/** "5:7" → rows 4 to 6. */
function movedRows(address: string, isDeleted: boolean): MovedLines | undefined {
  const [, from, to] = /^(\d+):(\d+)$/.exec(address.replaceAll('$', '')) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const count = Number(to) - Number(from) + 1;
  return { at: Number(from) - 1, count: isDeleted ? -count : count };
}

/** "B:C" → columns 1 to 2. */
function movedColumns(address: string, isDeleted: boolean): MovedLines | undefined {
  const [, from, to] = /^([A-Z]+):([A-Z]+)$/.exec(address.replaceAll('$', '')) ?? [];
  const first = from === undefined ? undefined : areaOfAddress(`${from}1`);
  const last = to === undefined ? undefined : areaOfAddress(`${to}1`);
  if (!first || !last) return undefined;
  const count = last.left - first.left + 1;
  return { at: first.left, count: isDeleted ? -count : count };
}

/** What an event says of rows, columns and cells that moved, by Excel.DataChangeType. */
function movementOf(changeType: string, address: string): Pick<SheetEvent, 'rows' | 'columns' | 'isShift'> {
  const isDeleted = changeType.endsWith('Deleted');
  if (changeType.startsWith('Row')) {
    const rows = movedRows(address, isDeleted);
    return rows ? { rows } : { isShift: true };
  }
  if (changeType.startsWith('Column')) {
    const columns = movedColumns(address, isDeleted);
    return columns ? { columns } : { isShift: true };
  }
  return changeType.startsWith('Cell') ? { isShift: true } : {};
}

function sheetEvent(event: Excel.WorksheetChangedEventArgs): SheetEvent {
  const { worksheetId: sheetId, address, changeType, source, triggerSource } = event;
  return {
    sheetId,
    address: changeType === 'RangeEdited' ? address : undefined,
    ...movementOf(changeType, address),
    ...(source === 'Remote' ? { isRemote: true } : {}),
    ...(triggerSource === 'ThisLocalAddin' ? { isOwn: true } : {}),
  };
}

/**
 * Tells when a person or another add-in changes a cell, turns to another sheet, or selects cells. One sync to begin.
 * @returns what ends it, with one sync of its own. @throws ExcelProblem
 */
export async function watchWorkbook({ changed, activated, selected }: WorkbookListener): Promise<() => Promise<void>> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers: readonly { readonly remove: () => void }[] = [
      worksheets.onChanged.add(async (event) => changed(sheetEvent(event))),
      worksheets.onActivated.add(async ({ worksheetId }) => activated(worksheetId)),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => selected(worksheetId, address)),
      ...(hasExcel('rowSortedEvent')
        ? [worksheets.onRowSorted.add(async ({ worksheetId }) => changed({ sheetId: worksheetId, address: undefined }))]
        : []),
      ...(hasExcel('rowHiddenEvent')
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
