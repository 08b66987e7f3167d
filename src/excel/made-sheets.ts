import { asWrittenDate, dateOfSerial } from '../plan/deadline/calendar';
import { contentSum, isAgencyKey, madeContents, madeKey, tellingRows } from '../plan/summary/made-kinds';
import { agencysOwnColumns } from '../plan/summary/read-tab';
import { inExcel, isDoneAfterAll } from './problem';
import { hasExcel } from './requirements';
import { loadMark, markIn } from './sheet-marks';

/** Where the workbook keeps which sheets are ours: the sheet's id → what it is, the sum of what we wrote, and its name then. */
export const madeSheetsKey = 'cchc.tabs';

export interface MadeRecord {
  /** An agency's key for its tab, else `madeKey` of its kind. */
  readonly agency: string;
  readonly hash: string;
  readonly name?: string;
}

/** A sheet of ours as it stands now. */
export interface MadeSheet {
  readonly agency: string;
  readonly sheetId: string;
  readonly name: string;
  /** As shown, from A1 on; for agencies' tabs alone, others are not read back. */
  readonly texts: readonly (readonly string[])[];
  /** True where a person changed it since it was made, or that cannot be known. */
  readonly isChanged: boolean;
  readonly record: MadeRecord;
}

export interface MadeSheets {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** One sheet at most for each agency and kind: these may be made anew. */
  readonly made: readonly MadeSheet[];
  /** Further tabs of the same agency, as when a person copied one: read, never written. */
  readonly copies: readonly MadeSheet[];
}

const isRecord = (value: unknown): value is MadeRecord =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as MadeRecord).agency === 'string' &&
  typeof (value as MadeRecord).hash === 'string';

function recordsIn(setting: Excel.Setting): Map<string, MadeRecord> {
  const given: unknown = setting.isNullObject ? {} : setting.value;
  return new Map(
    Object.entries(typeof given === 'object' && given !== null ? given : {}).filter(
      (entry): entry is [string, MadeRecord] => isRecord(entry[1]),
    ),
  );
}

/** A sheet with all that tells whether it is ours. */
interface Candidate {
  readonly sheet: Excel.Worksheet;
  readonly mark: string | undefined;
  readonly record: MadeRecord | undefined;
  /** What its contents say it is: the key of an agency or kind. */
  readonly contents: string | undefined;
}

/** Our sheet of a key: by its mark before all else, then by id and contents, then by name and contents. An id alone is never enough. */
function likelihood({ sheet, mark, record, contents }: Candidate, key: string, name: string | undefined): number {
  if (mark === undefined ? contents !== key : mark !== key) return 0;
  return (mark === key ? 8 : 0) + (record?.agency === key ? 4 : 0) + (sheet.name === name ? 2 : 0) + 1;
}

/** Sheets that cannot be read as cells (a chart sheet among them) are told apart one by one only where all together fail. */
async function headsOf(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Map<Excel.Worksheet, string[][]>> {
  const heads = new Map<Excel.Worksheet, string[][]>();
  const load = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange(`A1:N${tellingRows}`).load('text');
  const ranges = sheets.map(load);
  if (await isDoneBy(context)) {
    sheets.forEach((sheet, index) => heads.set(sheet, ranges[index]?.text ?? []));
    return heads;
  }
  for (const sheet of sheets)
    await isDoneAfterAll(async (own) => {
      const range = own.workbook.worksheets.getItem(sheet.id).getRange(`A1:N${tellingRows}`).load('text');
      await own.sync();
      heads.set(sheet, range.text);
      return true;
    });
  return heads;
}

/** @returns false where a sheet has no cells; any other refusal is thrown. */
async function isDoneBy(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    if (code === 'UnsupportedSheet' || code === 'InvalidOperation') return false;
    throw error;
  }
}

/** Excel shows signs for a number that its column is too narrow for: then the number itself is taken, or the day that it is. */
function shown(text: string, formula: unknown): string {
  if (!/^#{2,}$/.test(text) || typeof formula !== 'number') return text;
  const day = formula > 20_000 && formula < 80_000 ? dateOfSerial(formula) : undefined;
  return day ? asWrittenDate(day) : String(formula);
}

/** As many cells as are read at once: Excel on the web refuses answers of more than 5 MB. */
const mostCells = 12_000;

interface Contents {
  readonly texts: string[][];
  readonly cells: string[][];
}

const blankRow = (): string[] => [];

/** What sheets hold, read in pieces that Excel can answer. */
async function contentsOf(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Contents[]> {
  const used = sheets.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load('rowIndex, columnIndex, rowCount, columnCount'),
  );
  await context.sync();
  const results: Contents[] = [];
  let queued = 0;
  const take: (() => void)[] = [];
  const flush = async (): Promise<void> => {
    await context.sync();
    for (const one of take.splice(0)) one();
    queued = 0;
  };
  for (const [index, sheet] of sheets.entries()) {
    const range = used[index];
    const result: Contents = { texts: [], cells: [] };
    results.push(result);
    if (!range || range.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    for (let row = 0; row < rowIndex; row++) for (const grid of [result.texts, result.cells]) grid.push(blankRow());
    const step = Math.max(1, Math.floor(mostCells / columnCount));
    for (let at = 0; at < rowCount; at += step) {
      const rows = Math.min(step, rowCount - at);
      const piece = sheet.getRangeByIndexes(rowIndex + at, columnIndex, rows, columnCount).load('text, formulas');
      take.push(() => {
        const left = Array.from({ length: columnIndex }, () => '');
        piece.text.forEach((texts, line) => {
          const formulas: unknown[] = piece.formulas[line] ?? [];
          result.texts.push([...left, ...texts.map((text, column) => shown(text, formulas[column]))]);
          result.cells.push([...left, ...formulas.map(String)]);
        });
      });
      queued += rows * columnCount;
      if (queued >= mostCells) await flush();
    }
  }
  if (take.length > 0) await flush();
  return results;
}

/** A pivot table's filter stands so many rows above it, a blank row between. */
const filterRows = 2;

/** Pivot tables write into their sheet themselves: only what stands beside them is a person's. */
function withoutPivots(cells: string[][], areas: readonly Excel.Range[]): string[][] {
  const isInPivot = (row: number, column: number): boolean =>
    areas.some(
      ({ rowIndex, columnIndex, rowCount, columnCount }) =>
        row >= rowIndex - filterRows &&
        row < rowIndex + rowCount &&
        column >= columnIndex &&
        column < columnIndex + columnCount,
    );
  return cells.map((line, row) => line.map((text, column) => (isInPivot(row, column) ? '' : text)));
}

async function pivotAreas(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Excel.Range[]> {
  if (!hasExcel('pivots')) return [];
  const pivots = sheet.pivotTables.load('items/name');
  await context.sync();
  const areas = pivots.items.map(({ layout }) =>
    layout.getRange().load('rowIndex, columnIndex, rowCount, columnCount'),
  );
  if (areas.length > 0) await context.sync();
  return areas;
}

/**
 * Reads which sheets are ours, and what the agencies' tabs hold. Three syncs or more, by size.
 * @param keyOf the key of an agency's name, for tabs that bear no mark. @throws ExcelProblem
 */
export async function readMadeSheets(keyOf: (agency: string) => string): Promise<MadeSheets> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id, items/name');
    const setting = context.workbook.settings.getItemOrNullObject(madeSheetsKey).load('value');
    await context.sync();
    const records = recordsIn(setting);
    const marks = sheets.items.map((sheet) => ({ sheet, mark: loadMark(sheet) }));
    await context.sync();
    const unmarked = marks.filter(({ mark }) => markIn(mark) === undefined).map(({ sheet }) => sheet);
    const heads = unmarked.length > 0 ? await headsOf(context, unmarked) : new Map<Excel.Worksheet, string[][]>();
    const candidates = marks.map(({ sheet, mark }): Candidate => {
      const found = madeContents(heads.get(sheet) ?? []);
      const contents = found && (found.is === 'kind' ? madeKey(found.kind) : keyOf(found.agency));
      return { sheet, mark: markIn(mark), record: records.get(sheet.id), contents };
    });
    const { own, copies } = chosen(candidates, records);
    const all = [...own, ...copies];
    const contents = await contentsOf(
      context,
      all.map(({ sheet }) => sheet),
    );
    const made: MadeSheet[] = [];
    for (const [index, { sheet, key, record }] of all.entries()) {
      const { texts, cells } = contents[index] ?? { texts: [], cells: [] };
      const isPivots = key === madeKey('pivots');
      const compared = isPivots ? withoutPivots(cells, await pivotAreas(context, sheet)) : cells;
      const sum = contentSum(compared, isAgencyKey(key) ? agencysOwnColumns(cells) : []);
      made.push({
        agency: key,
        sheetId: sheet.id,
        name: sheet.name,
        texts: isAgencyKey(key) ? texts : [],
        isChanged: record?.hash !== sum,
        record: record ?? { agency: key, hash: '' },
      });
    }
    return {
      sheets: sheets.items.map(({ id, name }) => ({ id, name })),
      made: made.slice(0, own.length),
      copies: made.slice(own.length).filter(({ agency }) => isAgencyKey(agency)),
    };
  });
}

interface Chosen {
  readonly sheet: Excel.Worksheet;
  readonly key: string;
  readonly record: MadeRecord | undefined;
}

/** Of several sheets that may be the same one of ours, the likeliest; the others are copies. */
function chosen(
  candidates: readonly Candidate[],
  records: ReadonlyMap<string, MadeRecord>,
): { readonly own: Chosen[]; readonly copies: Chosen[] } {
  const keys = new Set(candidates.flatMap(({ mark, contents }) => mark ?? contents ?? []));
  const own: Chosen[] = [];
  const copies: Chosen[] = [];
  for (const key of keys) {
    const remembered = [...records.values()].find(({ agency }) => agency === key);
    const ranked = candidates
      .map((candidate) => ({ candidate, score: likelihood(candidate, key, remembered?.name) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    ranked.forEach(({ candidate: { sheet, record } }, index) =>
      (index === 0 ? own : copies).push({
        sheet,
        key,
        record: record?.agency === key || index > 0 ? record : remembered,
      }),
    );
  }
  const place = (one: Chosen): number => candidates.findIndex(({ sheet }) => sheet === one.sheet);
  return { own: own.sort((a, b) => place(a) - place(b)), copies };
}
