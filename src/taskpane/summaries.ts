import { officeCriteria } from '../excel/criteria-sheet';
import { type MadeSheet, type MadeSheets, readMadeSheets } from '../excel/made-sheets';
import { makePivots } from '../excel/pivots';
import { stampKey } from '../excel/settings';
import { type SheetToWrite, writeMadeSheet, writeSheets } from '../excel/summary-sheets';
import type { CheckedSheet } from '../plan/checking/check-sheet';
import { freeSheetName, type SheetDraft } from '../plan/draft/sheet-draft';
import type { SheetSnapshot } from '../plan/model';
import type { Language } from '../plan/schema/schema';
import type { TabChoice } from '../plan/summary/agency-tabs';
import { type KeyedDraft, orderedDrafts, summaryDrafts, tabDrafts } from '../plan/summary/all-drafts';
import { collect, type Collected } from '../plan/summary/collect';
import { agencyKeyOf } from '../plan/summary/groups';
import { contentSum, draftCells, isAgencyKey, madeKey, type MadeKind } from '../plan/summary/made-kinds';
import { criteriaDraft, criteriaSheetName, defaultCriteria } from '../plan/summary/par-index';
import { pivotSheetDraft, placedPivots } from '../plan/summary/pivot-plans';
import { agencysOwnColumns, type ReadTab, readTab } from '../plan/summary/read-tab';
import { type CheckStamp, reportDraft } from '../plan/summary/report-draft';
import { reportedSoFar, type ResultColumns, resultColumns } from '../plan/summary/result-columns';
import { silentAgencies } from '../plan/summary/silent';
import { type SummaryWords, summaryWords } from '../plan/summary/words';
import type { WorkStep } from './work-under-way';

/** What making summaries came to: made, or what must be asked or put right first. */
export type SummariesOutcome =
  ({ readonly is: 'made' } & SummariesMade) | { readonly is: 'changed-by-hand'; readonly names: readonly string[] };

export interface SummariesMade {
  readonly tabs: number;
  /** Whether PivotTables were made; formulas give the same figures where not. */
  readonly pivots: boolean;
  /** Sheets that were left as a person changed them. */
  readonly kept?: readonly string[];
  /** New sheets under other names than usual, as the user has sheets of those names. */
  readonly beside?: readonly string[];
}

/** Which of the sheets that a person changed are written over: none is before asking (false), all, or those of these names. */
export type Overwrite = boolean | readonly string[];

const madeSheetsOf = ({ plan }: CheckedSheet): Promise<MadeSheets> =>
  readMadeSheets((agency) => agencyKeyOf(agency, plan.catalogue));

/** Hears how far the work is, and says whether it is to stop. */
interface Progress {
  readonly reaches: (step: WorkStep, at: number, of: number) => Promise<boolean>;
}

/** The sheets of a plan as a whole, in the order in which they are written. */
const planKinds = ['dashboard', 'summary', 'index', 'data', 'pivots'] as const satisfies readonly MadeKind[];

/** The words of a language with the names that the sheets bear in this workbook: what stands there keeps its name, what is new takes none of the user's. */
function wordsHere(language: Language, { sheets, made }: MadeSheets): SummaryWords {
  const words = summaryWords[language];
  const taken = sheets.map(({ name }) => name);
  const names = planKinds.map((kind): [MadeKind, string] => {
    const before = made.find(({ agency }) => agency === madeKey(kind));
    const name = before?.name ?? freeSheetName(words[kind], taken);
    taken.push(name);
    return [kind, name];
  });
  return { ...words, ...Object.fromEntries(names) };
}

/** All that is to be written, each in the place of the sheet that it renews. */
const placed = (drafts: readonly KeyedDraft[], { made }: MadeSheets): readonly SheetToWrite[] =>
  drafts.map(({ key, draft }) => {
    const cells = draftCells(draft);
    const hash = contentSum(cells, isAgencyKey(key) ? agencysOwnColumns(cells) : []);
    return { draft, sheetId: made.find(({ agency }) => agency === key)?.sheetId ?? null, key, hash };
  });

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
  const words = wordsHere(language, now);
  const tabs = tabDrafts(checked, taken, words, choice, { rows, kept });
  const all = placed(
    orderedDrafts(summaryDrafts(checked, today, words), tabs, pivotSheetDraft(checked.plan, words)),
    now,
  );
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
    words,
  );
}

/** True if a sheet got a number behind its name for another's sake: "Tổng hợp (2)" beside "Tổng hợp". */
const isBeside = (name: string, other: string): boolean =>
  / \(\d+\)$/.test(name) && name.replace(/ \(\d+\)$/, '').toLowerCase() === other.toLowerCase();

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
  const beside = toWrite.flatMap(({ sheetId, draft: { name } }) =>
    sheetId === null && now.sheets.some((own) => isBeside(name, own.name)) ? [name] : [],
  );
  return {
    is: 'made',
    tabs: toWrite.filter(({ key }) => key !== null && isAgencyKey(key)).length,
    pivots,
    ...(left.length > 0 ? { kept: left.map(({ name }) => name) } : {}),
    ...(beside.length > 0 ? { beside } : {}),
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
  /** Lead agencies that have told nothing yet. */
  readonly silent: readonly string[];
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
  const now = reportedSoFar(snapshot, plan, columns);
  const silent = silentAgencies(plan, returned, now);
  return { ...collect(plan, returned, now), columns, unread, silent, tabs: returned.length };
}

/**
 * Writes the report, and keeps its stamp with it: both, or neither. A report that a person changed stays, and the new one stands beside it.
 * @returns the report's sheet. @throws ExcelProblem
 */
export async function writeReport(checked: CheckedSheet, stamp: CheckStamp, language: Language): Promise<string> {
  const own = await officeCriteria();
  const draft = reportDraft(checked, stamp, language, own);
  const now = await madeSheetsOf(checked);
  const name = freeSheetName(
    criteriaSheetName(language),
    now.sheets.map((sheet) => sheet.name),
  );
  const criteria = { ...criteriaDraft(defaultCriteria(language), language), name };
  // From then on the sheet of criteria is the office's own: it is never written again.
  const beside = own ? [] : [{ draft: criteria, sheetId: null, key: null, hash: '' }];
  return writeMadeSheet(draft, madeKey('report'), contentSum(draftCells(draft)), now, { [stampKey]: stamp }, beside);
}

export { reportedSoFar, reportEdits, resultColumns } from '../plan/summary/result-columns';
export { sameTask } from '../plan/summary/collect';
export { contentHash } from '../plan/summary/content';
