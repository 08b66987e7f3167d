import { hasPivots, makePivots, type PivotPlan } from '../excel/pivots';
import { stampKey } from '../excel/settings';
import { readTabs, type SheetToWrite, type TabNow, type TabsNow, writeSheets } from '../excel/summary-sheets';
import type { CheckedSheet } from '../plan/checking/check-sheet';
import { draftCell, type SheetDraft } from '../plan/draft/sheet-draft';
import type { SheetSnapshot } from '../plan/model';
import type { Language } from '../plan/schema/schema';
import { draftTexts, filledIn, tabAgency, type TabChoice, tabHash } from '../plan/summary/agency-tabs';
import { summaryDrafts, tabDrafts } from '../plan/summary/all-drafts';
import { collect, type Collected, type Returned } from '../plan/summary/collect';
import { type CheckStamp, reportDraft } from '../plan/summary/report-draft';
import { reportedSoFar, type ResultColumns, resultColumns } from '../plan/summary/result-columns';
import { type SummaryWords, summaryWords } from '../plan/summary/words';

/** What making summaries came to: made, or what must be asked or mended first. */
export type SummariesOutcome =
  /** `pivots`: whether PivotTables were made; formulas give the same figures where not. */
  | { readonly is: 'made'; readonly tabs: number; readonly pivots: boolean }
  | { readonly is: 'changed-by-hand'; readonly names: readonly string[] }
  | { readonly is: 'name-taken'; readonly name: string };

/** Our sheets that are no agency's are known by this before their kind. */
const own = 'sheet:';

const isAgencyTab = ({ agency }: TabNow): boolean => !agency.startsWith(own);

/** The sheet that a draft of ours takes the place of; undefined where a sheet of that name is not ours. */
function placeOf(kind: string, name: string, { sheets, tabs }: TabsNow): string | null | undefined {
  const known = tabs.find(({ agency }) => agency === `${own}${kind}`);
  if (known) return known.sheetId;
  return sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ? undefined : null;
}

/**
 * Makes or renews the data, summary, dashboard and index, and a tab for every agency that was chosen; what agencies filled in is carried over.
 * @param isForced write over tabs that were changed by hand too. @throws ExcelProblem
 */
export async function makeSummaries(
  checked: CheckedSheet,
  language: Language,
  today: string,
  choice: TabChoice,
  isForced: boolean,
  isCancelled: () => boolean,
): Promise<SummariesOutcome | null> {
  const words = summaryWords[language];
  const now = await readTabs();
  const agencyNow = now.tabs.filter(isAgencyTab);
  const ours = new Set(now.tabs.map(({ sheetId }) => sheetId));
  const taken = now.sheets.filter(({ id }) => !ours.has(id)).map(({ name }) => name);
  const filled = new Map(agencyNow.map(({ agency, texts }) => [agency, filledIn(texts)]));
  const kept = new Map(agencyNow.map(({ agency, name }) => [agency, name]));
  const { index, tabs } = tabDrafts(checked, taken, language, choice, { filled, kept });
  const renewed = new Set(tabs.map(({ tab: { key } }) => key));
  const changed = agencyNow.filter(({ agency, texts, hash }) => renewed.has(agency) && tabHash(texts) !== hash);
  if (changed.length > 0 && !isForced) return { is: 'changed-by-hand', names: changed.map(({ name }) => name) };
  const { dashboard, summary, data } = summaryDrafts(checked, today, language);
  const toWrite: SheetToWrite[] = [];
  const pivots: SheetDraft = {
    name: words.pivots,
    widths: [40],
    rows: [[draftCell(words.pivotsTitle, 'note')]],
    merges: [],
    frozenRows: 0,
    headerRows: null,
    charts: [],
  };
  const sheets = { dashboard, summary, index, data, ...(hasPivots() ? { pivots } : {}) };
  for (const [kind, draft] of Object.entries(sheets)) {
    const sheetId = placeOf(kind, draft.name, now);
    if (sheetId === undefined) return { is: 'name-taken', name: draft.name };
    toWrite.push({ draft, sheetId, tab: { agency: `${own}${kind}`, hash: '' } });
  }
  for (const { tab, draft } of tabs) {
    toWrite.push({
      draft,
      sheetId: agencyNow.find(({ agency }) => agency === tab.key)?.sheetId ?? null,
      tab: { agency: tab.key, hash: tabHash(draftTexts(draft)) },
    });
  }
  if (isCancelled()) return null;
  const ids = await writeSheets(toWrite, now.tabs);
  const made =
    hasPivots() &&
    (await pivotsOn(
      ids[Object.keys(sheets).indexOf('pivots')],
      ids[Object.keys(sheets).indexOf('data')],
      data,
      checked,
      words,
    ));
  return { is: 'made', tabs: tabs.length, pivots: made };
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
  const [, , area, , agency, role, , , quarter, funding, , , , once] = words.dataHeaders;
  const byOne = (name: string, rows: string): PivotPlan => ({ name, rows, columns: null, data: once, how: 'Sum' });
  const plans: readonly PivotPlan[] = [
    { name: 'CoQuan', rows: agency, columns: role, data: words.dataHeaders[1], how: 'Count' },
    byOne('LinhVuc', area),
    byOne('Quy', quarter),
    byOne('KinhPhi', funding),
    { name: 'CoQuanLinhVuc', rows: agency, columns: area, data: once, how: 'Sum' },
  ];
  try {
    await makePivots(
      pivotSheet,
      dataSheet,
      data,
      plans,
      ({ columns }) => (columns === role ? 4 : columns === area ? plan.areas.length + 3 : 2),
      {
        slicers: [
          { pivot: 'CoQuan', field: area },
          { pivot: 'CoQuan', field: quarter },
        ],
        charts: [
          { pivot: 'CoQuan', title: words.byLead },
          { pivot: 'LinhVuc', title: words.byArea },
        ],
      },
    );
    return true;
  } catch {
    return false;
  }
}

/** What came back from agencies, and which files hold no tab of ours. */
interface ReturnedTabs {
  readonly returned: readonly Returned[];
  readonly unread: readonly string[];
}

/** The tabs of the workbook itself. @throws ExcelProblem */
async function returnedTabs(): Promise<ReturnedTabs> {
  const { tabs } = await readTabs();
  return {
    returned: tabs.filter(isAgencyTab).map(({ name, texts }) => ({ agency: name, filled: filledIn(texts) })),
    unread: [],
  };
}

/** A sheet's texts from A1 on, wherever its used range begins. */
const fromCorner = ({ texts, top, left }: SheetSnapshot): string[][] => [
  ...Array.from({ length: top }, () => []),
  ...texts.map((row) => [...Array.from({ length: left }, () => ''), ...row]),
];

/** The tabs in files that agencies sent back; a file that cannot be read stops no other. */
async function returnedFiles(files: readonly File[]): Promise<ReturnedTabs> {
  const { readSheets } = await import('../files/read-sheets');
  const returned: Returned[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const sheets = await readSheets(new Uint8Array(await file.arrayBuffer()), file.name).catch(
      (): SheetSnapshot[] => [],
    );
    const tabs = sheets.map(fromCorner).flatMap((texts): Returned[] => {
      const agency = tabAgency(texts);
      return agency === undefined ? [] : [{ agency, filled: filledIn(texts) }];
    });
    if (tabs.length === 0) unread.push(file.name);
    returned.push(...tabs);
  }
  return { returned, unread };
}

/**
 * What lead agencies filled in, beside what the plan says: in files that they sent back, or with none given on their tabs in the workbook.
 * @throws ExcelProblem
 */
export async function collectResults(
  { plan, snapshot }: CheckedSheet,
  files: readonly File[],
): Promise<Collected & { readonly columns: ResultColumns; readonly unread: readonly string[] }> {
  const columns = resultColumns(snapshot, plan);
  const { returned, unread } = files.length > 0 ? await returnedFiles(files) : await returnedTabs();
  return { ...collect(plan, returned, reportedSoFar(snapshot, plan, columns)), columns, unread };
}

/** Writes the report, and keeps its stamp with it: both, or neither. @throws ExcelProblem */
export async function writeReport(
  checked: CheckedSheet,
  stamp: CheckStamp,
  language: Language,
): Promise<SummariesOutcome> {
  const now = await readTabs();
  const draft = reportDraft(checked, stamp, language);
  const sheetId = placeOf('report', draft.name, now);
  if (sheetId === undefined) return { is: 'name-taken', name: draft.name };
  await writeSheets([{ draft, sheetId, tab: { agency: `${own}report`, hash: '' } }], now.tabs, { [stampKey]: stamp });
  return { is: 'made', tabs: 0, pivots: false };
}

export { reportEdits, resultColumns } from '../plan/summary/result-columns';
export { contentHash } from '../plan/summary/content';
