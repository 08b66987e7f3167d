import { type MadeSheet, type MadeSheets, readMadeSheets } from '../excel/made-sheets';
import { makePivots } from '../excel/pivots';
import { stampKey } from '../excel/settings';
import { type SheetToWrite, writeMadeSheet, writeSheets } from '../excel/summary-sheets';
import type { CheckedSheet } from '../plan/checking/check-sheet';
import type { SheetDraft } from '../plan/draft/sheet-draft';
import type { SheetSnapshot } from '../plan/model';
import type { Language } from '../plan/schema/schema';
import type { TabChoice } from '../plan/summary/agency-tabs';
import { summaryDrafts, tabDrafts } from '../plan/summary/all-drafts';
import { collect, type Collected } from '../plan/summary/collect';
import { agencyKeyOf } from '../plan/summary/groups';
import { contentSum, draftCells, isAgencyKey, madeKey, type MadeKind } from '../plan/summary/made-kinds';
import { pivotSheetDraft, placedPivots } from '../plan/summary/pivot-plans';
import { agencysOwnColumns, type ReadTab, readTab } from '../plan/summary/read-tab';
import { type CheckStamp, reportDraft } from '../plan/summary/report-draft';
import { reportedSoFar, type ResultColumns, resultColumns } from '../plan/summary/result-columns';
import { type SummaryWords, summaryWords } from '../plan/summary/words';
import type { WorkStep } from './state';

/** What making summaries came to: made, or what must be asked or put right first. */
export type SummariesOutcome =
  /** `pivots`: whether PivotTables were made; formulas give the same figures where not. `kept`: sheets that were left as a person changed them. */
  | { readonly is: 'made'; readonly tabs: number; readonly pivots: boolean; readonly kept?: readonly string[] }
  | { readonly is: 'changed-by-hand'; readonly names: readonly string[] }
  | { readonly is: 'name-taken'; readonly name: string };

/** Which of the sheets that a person changed are written over: none is before asking (false), all, or those of these names. */
export type Overwrite = boolean | readonly string[];

const madeSheetsOf = ({ plan }: CheckedSheet): Promise<MadeSheets> =>
  readMadeSheets((agency) => agencyKeyOf(agency, plan.catalogue));

/** Hears how far the work is, and says whether it is to stop. */
interface Progress {
  readonly reaches: (step: WorkStep, at: number, of: number) => Promise<boolean>;
}

/** The drafts of the sheets that are the same however many agencies there are, in the order in which they are written. */
function planDrafts(
  checked: CheckedSheet,
  index: SheetDraft,
  language: Language,
  today: string,
): readonly { readonly kind: MadeKind; readonly draft: SheetDraft }[] {
  const words = summaryWords[language];
  const { dashboard, summary, data } = summaryDrafts(checked, today, language);
  const all = {
    dashboard,
    summary,
    index,
    data,
    pivots: pivotSheetDraft(checked.plan, words),
  };
  return Object.entries(all).map(([kind, draft]) => ({ kind: kind as MadeKind, draft }));
}

/** All that is to be written, each in the place of the sheet that it renews; or the name of a sheet of the user's own that is in the way. */
function placed(
  drafts: readonly { readonly key: string; readonly draft: SheetDraft }[],
  { sheets, made }: MadeSheets,
): readonly SheetToWrite[] | { readonly taken: string } {
  const toWrite: SheetToWrite[] = [];
  for (const { key, draft } of drafts) {
    const before = made.find(({ agency }) => agency === key);
    const isTaken = !before && sheets.some(({ name }) => name.toLowerCase() === draft.name.toLowerCase());
    if (isTaken) return { taken: draft.name };
    const cells = draftCells(draft);
    const hash = contentSum(cells, isAgencyKey(key) ? agencysOwnColumns(cells) : []);
    toWrite.push({
      draft: { ...draft, name: before?.name ?? draft.name },
      sheetId: before?.sheetId ?? null,
      key,
      hash,
    });
  }
  return toWrite;
}

/**
 * Makes or renews the data, summary, dashboard and index, and a tab for every agency that was chosen; what agencies filled in is carried over. What a person
 * changed on any of them is asked for first. @throws ExcelProblem
 */
export async function makeSummaries(
  checked: CheckedSheet,
  language: Language,
  today: string,
  choice: TabChoice,
  overwrite: Overwrite,
  progress: Progress,
): Promise<SummariesOutcome | null> {
  if (await progress.reaches('counting', 2, 4)) return null;
  const now = await madeSheetsOf(checked);
  const agencyNow = now.made.filter(({ agency }) => isAgencyKey(agency));
  const ours = new Set(now.made.map(({ sheetId }) => sheetId));
  const taken = now.sheets.filter(({ id }) => !ours.has(id)).map(({ name }) => name);
  const rows = new Map(agencyNow.map(({ agency, texts }) => [agency, readTab(texts)?.rows ?? []]));
  const kept = new Map(agencyNow.map(({ agency, name }) => [agency, name]));
  const { index, tabs } = tabDrafts(checked, taken, language, choice, { rows, kept });
  const drafts = [
    ...planDrafts(checked, index, language, today).map(({ kind, draft }) => ({ key: madeKey(kind), draft })),
    ...tabs.map(({ tab, draft }) => ({ key: tab.key, draft })),
  ];
  const all = placed(drafts, now);
  if ('taken' in all) return { is: 'name-taken', name: all.taken };
  const changed = all.flatMap(({ sheetId }) => now.made.filter((one) => one.sheetId === sheetId && one.isChanged));
  if (changed.length > 0 && overwrite === false)
    return { is: 'changed-by-hand', names: changed.map(({ name }) => name) };
  if (await progress.reaches('writing', 3, 4)) return null;
  const left = typeof overwrite === 'object' ? changed.filter(({ name }) => !overwrite.includes(name)) : [];
  return writeAll(
    checked,
    all.filter(({ sheetId }) => left.every((one) => one.sheetId !== sheetId)),
    now,
    left,
    summaryWords[language],
  );
}

/** Writes the sheets, then the PivotTables over the data where both of their sheets were written. */
async function writeAll(
  checked: CheckedSheet,
  toWrite: readonly SheetToWrite[],
  now: MadeSheets,
  left: readonly MadeSheet[],
  words: SummaryWords,
): Promise<SummariesOutcome> {
  const ids = toWrite.length > 0 ? await writeSheets(toWrite, now) : [];
  const idOf = (kind: MadeKind): string | undefined => ids[toWrite.findIndex(({ key }) => key === madeKey(kind))];
  const data = toWrite.find(({ key }) => key === madeKey('data'))?.draft;
  const pivots = data !== undefined && (await pivotsOn(idOf('pivots'), idOf('data'), data, checked, words));
  return {
    is: 'made',
    tabs: toWrite.filter(({ key }) => key !== null && isAgencyKey(key)).length,
    pivots,
    ...(left.length > 0 ? { kept: left.map(({ name }) => name) } : {}),
  };
}

/** Pivot tables by lead, area, quarter and funding. Where Excel refuses them, the summary's formulas do. */
async function pivotsOn(
  pivotSheet: string | undefined,
  dataSheet: string | undefined,
  data: SheetDraft,
  { plan }: CheckedSheet,
  words: SummaryWords,
): Promise<boolean> {
  if (pivotSheet === undefined || dataSheet === undefined || plan.tasks.length === 0) return false;
  const { area, quarter } = words.dataHeaders;
  try {
    await makePivots(pivotSheet, dataSheet, data, placedPivots(plan, words), {
      slicers: [
        { pivot: 'CoQuan', field: area },
        { pivot: 'CoQuan', field: quarter },
      ],
      charts: [
        { pivot: 'CoQuan', title: words.byLead },
        { pivot: 'LinhVuc', title: words.byArea },
      ],
    });
    return true;
  } catch {
    return false;
  }
}

/** What came back from agencies, and which files or tabs could not be read as one of ours. */
interface ReturnedTabs {
  readonly returned: readonly ReadTab[];
  readonly unread: readonly string[];
}

/** The tabs of the workbook itself, copies of them that a person made among them. @throws ExcelProblem */
async function returnedTabs(checked: CheckedSheet): Promise<ReturnedTabs> {
  const { made, copies } = await madeSheetsOf(checked);
  const returned: ReadTab[] = [];
  const unread: string[] = [];
  for (const { agency, name, texts } of [...made, ...copies].filter((one) => isAgencyKey(one.agency))) {
    const tab = readTab(texts);
    if (tab) returned.push({ ...tab, agency: tab.agency === '' ? agency : tab.agency });
    else unread.push(name);
  }
  return { returned, unread };
}

/** A sheet's texts from A1 on, wherever its used range begins. */
const fromCorner = ({ texts, top, left }: SheetSnapshot): string[][] => [
  ...Array.from({ length: top }, () => []),
  ...texts.map((row) => [...Array.from({ length: left }, () => ''), ...row]),
];

/** The tabs in files that agencies sent back; a file that cannot be read stops no other. */
async function returnedFiles(files: readonly File[], progress: Progress): Promise<ReturnedTabs> {
  const { readSheets } = await import('../files/read-sheets');
  const returned: ReadTab[] = [];
  const unread: string[] = [];
  for (const [index, file] of files.entries()) {
    if (await progress.reaches('file', index + 1, files.length)) break;
    const sheets = await readSheets(new Uint8Array(await file.arrayBuffer()), file.name).catch(
      (): SheetSnapshot[] => [],
    );
    const tabs = sheets.flatMap((sheet) => readTab(fromCorner(sheet)) ?? []);
    if (tabs.length === 0) unread.push(file.name);
    returned.push(...tabs);
  }
  return { returned, unread };
}

/** What was collected, and from how many tabs. */
export interface CollectedTabs extends Collected {
  readonly columns: ResultColumns;
  readonly unread: readonly string[];
  readonly tabs: number;
}

/**
 * What lead agencies filled in, beside what the plan says: in files that they sent back, or with none given on their tabs in the workbook.
 * @throws ExcelProblem
 */
export async function collectResults(
  checked: CheckedSheet,
  files: readonly File[],
  progress: Progress,
): Promise<CollectedTabs> {
  const { plan, snapshot } = checked;
  const columns = resultColumns(snapshot, plan);
  const { returned, unread } = files.length > 0 ? await returnedFiles(files, progress) : await returnedTabs(checked);
  const collected = collect(plan, returned, reportedSoFar(snapshot, plan, columns));
  return { ...collected, columns, unread, tabs: returned.length };
}

/**
 * Writes the report, and keeps its stamp with it: both, or neither. A report that a person changed stays, and the new one stands beside it.
 * @returns the report's sheet. @throws ExcelProblem
 */
export async function writeReport(checked: CheckedSheet, stamp: CheckStamp, language: Language): Promise<string> {
  const draft = reportDraft(checked, stamp, language);
  const hash = contentSum(draftCells(draft));
  return writeMadeSheet(draft, madeKey('report'), hash, await madeSheetsOf(checked), { [stampKey]: stamp });
}

export { reportEdits, resultColumns } from '../plan/summary/result-columns';
export { sameTask } from '../plan/summary/collect';
export { contentHash } from '../plan/summary/content';
