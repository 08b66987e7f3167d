import type { SheetDraft } from '../plan/draft/sheet-draft';
import { asProblem, inExcel, isAnswerLost, isDoneAfterAll } from './problem';
import { queueDraft } from './write-draft';

/** Where the workbook keeps which sheets are agency tabs of ours: the sheet's id → the agency's key, and the sum of what we wrote. */
const key = 'cchc.tabs';

export interface KnownTab {
  readonly agency: string;
  readonly hash: string;
}

/** A tab as it stands now. */
export interface TabNow extends KnownTab {
  readonly sheetId: string;
  readonly name: string;
  readonly texts: readonly (readonly string[])[];
}

/** The workbook's sheets, and the tabs among them. */
export interface TabsNow {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly tabs: readonly TabNow[];
}

const isKnown = (value: unknown): value is KnownTab =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as KnownTab).agency === 'string' &&
  typeof (value as KnownTab).hash === 'string';

/** Reads all tabs of ours, whatever their number in two syncs. @throws ExcelProblem */
export async function readTabs(): Promise<TabsNow> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id, items/name');
    const setting = context.workbook.settings.getItemOrNullObject(key).load('value');
    await context.sync();
    const given: unknown = setting.isNullObject ? {} : setting.value;
    const known = new Map(
      Object.entries(typeof given === 'object' && given !== null ? given : {}).filter(
        (entry): entry is [string, KnownTab] => isKnown(entry[1]),
      ),
    );
    const ours = sheets.items.filter(({ id }) => known.has(id));
    const used = ours.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('text, rowIndex'));
    await context.sync();
    const tabs = ours.map((sheet, index): TabNow => {
      const range = used[index];
      const texts =
        !range || range.isNullObject ? [] : [...Array.from({ length: range.rowIndex }, () => []), ...range.text];
      return { ...(known.get(sheet.id) as KnownTab), sheetId: sheet.id, name: sheet.name, texts };
    });
    return { sheets: sheets.items.map(({ id, name }) => ({ id, name })), tabs };
  });
}

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
  /** For an agency's tab: what it is known again by. */
  readonly tab: KnownTab | null;
}

/**
 * Writes sheets, in place of those before or new, remembers them, and turns to the first. Two syncs, whatever their number, and more only past
 * Excel's limit of 5 MB a request; where Excel refuses, the sheets that were begun are taken away again. Sheets are rewritten, never deleted and added: that would clear the user's undo.
 * @returns the sheets' ids, in their order.
 * @param before sheets of ours from earlier: those not written now stay known.
 * @param settings what else is kept in the workbook with them, by its name.
 * @throws ExcelProblem
 */
export async function writeSheets(
  toWrite: readonly SheetToWrite[],
  before: readonly TabNow[],
  settings: Readonly<Record<string, object>> = {},
): Promise<string[]> {
  const added: string[] = [];
  let written: { readonly ids: string[]; readonly kept: Readonly<Record<string, object>> } | undefined;
  try {
    return await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const sheets = toWrite.map(({ draft, sheetId }) => {
        const sheet = sheetId === null ? worksheets.add(draft.name) : worksheets.getItem(sheetId);
        sheet.load('id');
        if (sheetId !== null) {
          if (draft.charts) sheet.charts.load('items/id');
          if (draft.tables) sheet.tables.load('items/id');
        }
        return sheet;
      });
      await context.sync();
      toWrite.forEach(({ sheetId }, index) => {
        if (sheetId === null) added.push(sheets[index]?.id ?? '');
      });
      let queued = 0;
      for (const [index, { draft, sheetId }] of toWrite.entries()) {
        const sheet = sheets[index];
        if (!sheet) continue;
        if (sheetId !== null) {
          if (draft.charts) for (const chart of sheet.charts.items) chart.delete();
          if (draft.tables) for (const table of sheet.tables.items) table.delete();
          sheet.getRange().clear();
        }
        queueDraft(sheet, draft);
        queued += sizeOf(draft);
        if (queued > mostBytes) {
          await context.sync();
          queued = 0;
        }
      }
      const earlier = before.map(({ sheetId, agency, hash }) => [sheetId, { agency, hash }] as const);
      const now = toWrite.flatMap(({ tab }, index) => (tab ? [[sheets[index]?.id ?? '', tab] as const] : []));
      const kept = { ...settings, [key]: Object.fromEntries([...earlier, ...now]) };
      for (const [name, value] of Object.entries(kept)) context.workbook.settings.add(name, value);
      sheets[0]?.activate();
      const ids = sheets.map(({ id }) => id);
      written = { ids, kept };
      await context.sync();
      return ids;
    });
  } catch (error) {
    const last = written;
    // The settings are written with the last of the sheets: where they are kept, all is.
    if (last && (await isDoneAfterAll((context) => areKept(context, last.kept)))) return last.ids;
    if (added.length > 0) await takeAway(added).catch(() => undefined);
    else if (isAnswerLost(error))
      await takeAwayBlank(toWrite.flatMap(({ draft, sheetId }) => (sheetId === null ? [draft.name] : [])));
    throw asProblem(error);
  }
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

const takeAway = (sheetIds: readonly string[]): Promise<void> =>
  inExcel(async (context) => {
    for (const id of sheetIds) context.workbook.worksheets.getItemOrNullObject(id).delete();
    await context.sync();
  });
