import { freeSheetName, type SheetDraft } from '../plan/draft/sheet-draft';
import { type MadeRecord, type MadeSheets, madeSheetsKey } from './made-sheets';
import { asProblem, inExcel, isAnswerLost, isDoneAfterAll } from './problem';
import { hasExcel } from './requirements';
import { loadMark, queueMark } from './sheet-marks';
import { queueDraft, queuePrintSetUp } from './write-draft';

/** As much as is sent at once: Excel on the web refuses requests of more than 5 MB. */
const mostBytes = 3_000_000;
/** What looks, widths and print set-up of a sheet come to on the wire, and what stands around a cell's text. */
const bytesOfSheet = 16_000;
const bytesOfCell = 12;

const sizeOf = ({ rows }: SheetDraft): number =>
  rows.reduce(
    (sum, cells) =>
      sum + cells.reduce((row, cell) => row + bytesOfCell + 2 * String(cell?.formula ?? cell?.value ?? '').length, 0),
    bytesOfSheet,
  );

/** A draft with the sheet that it takes the place of; null for a new one. */
export interface SheetToWrite {
  readonly draft: SheetDraft;
  readonly sheetId: string | null;
  /** What it is known again by: an agency's key for its tab, else `madeKey` of its kind; null for a sheet that is the user's from now on. */
  readonly key: string | null;
  /** The sum of what is written, by which a person's changes are seen later. */
  readonly hash: string;
}

/** A sheet of ours that is to be written over, with what must be taken off it first. */
function loadOld(sheet: Excel.Worksheet): void {
  sheet.charts.load('items/id');
  sheet.tables.load('items/id');
}

/**
 * Queues that a sheet of ours is emptied. Filters and hidden rows go first: values that are written over rows that a filter hides come to stand in other
 * rows (OfficeDev/office-js#224).
 */
function queueEmpty(sheet: Excel.Worksheet, hasNewCharts: boolean): void {
  if (hasExcel('autoFilter')) sheet.autoFilter.remove();
  for (const table of sheet.tables.items) table.convertToRange();
  if (hasNewCharts) for (const chart of sheet.charts.items) chart.delete();
  const all = sheet.getRange();
  all.rowHidden = false;
  all.columnHidden = false;
  all.clear();
}

/** What is remembered of our sheets: those written now, and those that stay. */
function recordsAfter(
  toWrite: readonly SheetToWrite[],
  ids: readonly string[],
  before: MadeSheets,
): Record<string, MadeRecord> {
  const earlier = before.made.map(
    ({ sheetId, record, name }) => [sheetId, { ...record, name: record.name ?? name }] as const,
  );
  const now = toWrite.flatMap(({ key, hash, draft }, index) =>
    key === null ? [] : [[ids[index] ?? '', { agency: key, hash, name: draft.name }] as const],
  );
  return Object.fromEntries([...earlier, ...now]);
}

/** Queues all sheets, with a sync whenever enough is gathered: the last of it is for the caller to send. */
async function queueSheets(
  context: Excel.RequestContext,
  toWrite: readonly SheetToWrite[],
  sheets: readonly Excel.Worksheet[],
  marks: readonly (ReturnType<typeof loadMark> | undefined)[],
): Promise<void> {
  let queued = 0;
  for (const [index, { draft, sheetId, key }] of toWrite.entries()) {
    const sheet = sheets[index];
    if (!sheet) continue;
    if (sheetId !== null) queueEmpty(sheet, draft.charts !== undefined);
    queueDraft(sheet, draft);
    if (key !== null) queueMark(sheet, key, marks[index]);
    queued += sizeOf(draft);
    if (queued > mostBytes) {
      await context.sync();
      queued = 0;
    }
  }
}

/**
 * Writes sheets, in place of those before or new, remembers and marks them, and turns to the first. Three syncs, whatever their number, and more only past
 * Excel's limit of 5 MB a request; where Excel refuses, the sheets that were begun are taken away again. Sheets are rewritten, never deleted and added: that would clear the user's undo.
 * @returns the sheets' ids, in their order.
 * @param before sheets of ours from earlier: those not written now stay known.
 * @param settings what else is kept in the workbook with them, by its name.
 * @throws ExcelProblem
 */
export async function writeSheets(
  toWrite: readonly SheetToWrite[],
  before: MadeSheets,
  settings: Readonly<Record<string, object>> = {},
): Promise<string[]> {
  const added: string[] = [];
  let written: { readonly ids: string[]; readonly kept: Readonly<Record<string, object>> } | undefined;
  try {
    const ids = await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const sheets = toWrite.map(({ draft, sheetId }) =>
        (sheetId === null ? worksheets.add(draft.name) : worksheets.getItem(sheetId)).load('id'),
      );
      const marks = toWrite.map(({ sheetId }, index) => {
        const sheet = sheets[index];
        if (sheetId === null || !sheet) return undefined;
        loadOld(sheet);
        return loadMark(sheet);
      });
      await context.sync();
      toWrite.forEach(({ sheetId }, index) => {
        if (sheetId === null) added.push(sheets[index]?.id ?? '');
      });
      await queueSheets(context, toWrite, sheets, marks);
      const ids = sheets.map(({ id }) => id);
      const isKnown = toWrite.some(({ key }) => key !== null);
      const kept = { ...settings, ...(isKnown ? { [madeSheetsKey]: recordsAfter(toWrite, ids, before) } : {}) };
      for (const [name, value] of Object.entries(kept)) context.workbook.settings.add(name, value);
      sheets[0]?.activate();
      if (isKnown) written = { ids, kept };
      await context.sync();
      return ids;
    });
    await setUpPrint(toWrite, ids);
    return ids;
  } catch (error) {
    const last = written;
    // The settings are written with the last of the sheets: where they are kept, all is.
    if (last && (await isDoneAfterAll((context) => areKept(context, last.kept)))) {
      await setUpPrint(toWrite, last.ids);
      return last.ids;
    }
    if (added.length > 0) await takeAway(added).catch(() => undefined);
    else if (isAnswerLost(error))
      await takeAwayBlank(toWrite.flatMap(({ draft, sheetId }) => (sheetId === null ? [draft.name] : [])));
    throw asProblem(error);
  }
}

/**
 * Sets up how sheets are printed, once they stand. Never fails: sheets without their paper size are worth more than none (setting it may fail on Windows
 * without a printer, as in VBA; fitting to a page did in some builds: OfficeDev/office-js#1860). One sync; one a sheet where Excel refuses them together.
 */
async function setUpPrint(toWrite: readonly SheetToWrite[], ids: readonly string[]): Promise<void> {
  const set = (from: number, to: number): Promise<boolean> =>
    isDoneAfterAll(async (context) => {
      for (let index = from; index < to; index++) {
        const draft = toWrite[index]?.draft;
        if (draft) queuePrintSetUp(context.workbook.worksheets.getItem(ids[index] ?? ''), draft);
      }
      await context.sync();
      return true;
    });
  if (await set(0, toWrite.length)) return;
  for (let index = 0; index < toWrite.length; index++) await set(index, index + 1);
}

async function areKept(context: Excel.RequestContext, kept: Readonly<Record<string, object>>): Promise<boolean> {
  const settings = Object.entries(kept).map(([name, value]) => ({
    value,
    setting: context.workbook.settings.getItemOrNullObject(name).load('value'),
  }));
  await context.sync();
  return settings.every(
    ({ value, setting }) => !setting.isNullObject && JSON.stringify(setting.value) === JSON.stringify(value),
  );
}

/** Takes away sheets that Excel added though its answer was lost; only what is blank, as a sheet just added is. */
const takeAwayBlank = (names: readonly string[]): Promise<boolean> =>
  isDoneAfterAll(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
    await context.sync();
    sheets.forEach((sheet, index) => {
      if (used[index]?.isNullObject) sheet.delete();
    });
    await context.sync();
    return true;
  });

/** Puts a draft on a new sheet that is the user's from now on, and turns to it. @param draft with a name that is free. @throws ExcelProblem */
export async function writeSheet(draft: SheetDraft): Promise<void> {
  await writeSheets([{ draft, sheetId: null, key: null, hash: '' }], { sheets: [], made: [], copies: [] });
}

/**
 * Writes a sheet of ours of which there is one: in place of the one before, or, where a person changed that or has another sheet of its name, beside it.
 * @param beside sheets that are written with it. @returns the sheet's name. @throws ExcelProblem
 */
export async function writeMadeSheet(
  draft: SheetDraft,
  key: string,
  hash: string,
  now: MadeSheets,
  settings: Readonly<Record<string, object>> = {},
  beside: readonly SheetToWrite[] = [],
): Promise<string> {
  const before = now.made.find(({ agency, isChanged }) => agency === key && !isChanged);
  const names = now.sheets.map(({ name }) => name);
  const name = before?.name ?? freeSheetName(draft.name, names);
  await writeSheets(
    [{ draft: { ...draft, name }, sheetId: before?.sheetId ?? null, key, hash }, ...beside],
    now,
    settings,
  );
  return name;
}

const takeAway = (sheetIds: readonly string[]): Promise<void> =>
  inExcel(async (context) => {
    for (const id of sheetIds) context.workbook.worksheets.getItemOrNullObject(id).delete();
    await context.sync();
  });
