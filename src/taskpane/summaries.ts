import { hasPivots, makePivots, type PivotPlan } from '../excel/pivots';
import { readTabs, type SheetToWrite, type TabNow, type TabsNow, writeSheets } from '../excel/summary-sheets';
import type { CheckedSheet } from '../plan/checking/check-sheet';
import { draftCell, type SheetDraft } from '../plan/draft/sheet-draft';
import type { Language } from '../plan/schema/schema';
import { draftTexts, filledIn, tabHash } from '../plan/summary/agency-tabs';
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
 * Makes or renews the data, summary, dashboard and index, and a tab for every lead agency; what agencies filled in is carried over.
 * @param isForced write over tabs that were changed by hand too. @throws ExcelProblem
 */
export async function makeSummaries(checked: CheckedSheet, language: Language, today: string, isForced: boolean, isCancelled: () => boolean): Promise<SummariesOutcome | null> {
  const words = summaryWords[language];
  const now = await readTabs();
  const agencyNow = now.tabs.filter(isAgencyTab);
  const changed = agencyNow.filter(({ texts, hash }) => tabHash(texts) !== hash);
  if (changed.length > 0 && !isForced) return { is: 'changed-by-hand', names: changed.map(({ name }) => name) };
  const ours = new Set(now.tabs.map(({ sheetId }) => sheetId));
  const taken = now.sheets.filter(({ id }) => !ours.has(id)).map(({ name }) => name);
  const filled = new Map(agencyNow.map(({ agency, texts }) => [agency, filledIn(texts, words)]));
  const kept = new Map(agencyNow.map(({ agency, name }) => [agency, name]));
  const { dashboard, summary, data } = summaryDrafts(checked, today, language);
  const { index, tabs } = tabDrafts(checked, taken, language, { filled, kept });
  const toWrite: SheetToWrite[] = [];
  const pivots: SheetDraft = { name: words.pivots, widths: [40], rows: [[draftCell(words.pivotsTitle, 'note')]], merges: [], frozenRows: 0, headerRows: null };
  const sheets = { dashboard, summary, index, data, ...(hasPivots() ? { pivots } : {}) };
  for (const [kind, draft] of Object.entries(sheets)) {
    const sheetId = placeOf(kind, draft.name, now);
    if (sheetId === undefined) return { is: 'name-taken', name: draft.name };
    toWrite.push({ draft, sheetId, tab: { agency: `${own}${kind}`, hash: '' } });
  }
  for (const { tab, draft } of tabs) {
    toWrite.push({ draft, sheetId: agencyNow.find(({ agency }) => agency === tab.key)?.sheetId ?? null, tab: { agency: tab.key, hash: tabHash(draftTexts(draft)) } });
  }
  if (isCancelled()) return null;
  const ids = await writeSheets(toWrite, now.tabs);
  const made = hasPivots() && (await pivotsOn(ids[Object.keys(sheets).indexOf('pivots')], ids[Object.keys(sheets).indexOf('data')], data, checked, words));
  return { is: 'made', tabs: tabs.length, pivots: made };
}

/** Pivot tables by lead, area, quarter and funding. Where Excel refuses them, the summary's formulas do. */
async function pivotsOn(pivotSheet: string | undefined, dataSheet: string | undefined, data: SheetDraft, { plan }: CheckedSheet, words: SummaryWords): Promise<boolean> {
  if (pivotSheet === undefined || dataSheet === undefined || plan.tasks.length === 0) return false;
  const [, , area, , agency, role, , , quarter, funding, , , , once] = words.dataHeaders;
  const byOne = (name: string, rows: string): PivotPlan => ({ name, rows, columns: null, data: once, how: 'Sum' });
  const plans: readonly PivotPlan[] = [
    { name: 'CoQuan', rows: agency, columns: role, data: words.dataHeaders[1], how: 'Count' },
    byOne('LinhVuc', area), byOne('Quy', quarter), byOne('KinhPhi', funding),
    { name: 'CoQuanLinhVuc', rows: agency, columns: area, data: once, how: 'Sum' },
  ];
  try {
    await makePivots(pivotSheet, dataSheet, data, plans, ({ columns }) => (columns === role ? 4 : columns === area ? plan.areas.length + 3 : 2));
    return true;
  } catch {
    return false;
  }
}

/** What lead agencies filled in on their tabs, beside what the plan says. @throws ExcelProblem */
export async function collectResults({ plan, snapshot }: CheckedSheet, language: Language): Promise<Collected & { readonly columns: ResultColumns }> {
  const { tabs } = await readTabs();
  const columns = resultColumns(snapshot, plan);
  const returned: Returned[] = tabs.filter(isAgencyTab).map(({ name, texts }) => ({ agency: name, filled: filledIn(texts, summaryWords[language]) }));
  return { ...collect(plan, returned, reportedSoFar(snapshot, plan, columns)), columns };
}

/** Writes the report, stamped. @throws ExcelProblem */
export async function writeReport(checked: CheckedSheet, stamp: CheckStamp, language: Language): Promise<SummariesOutcome> {
  const now = await readTabs();
  const draft = reportDraft(checked, stamp, language);
  const sheetId = placeOf('report', draft.name, now);
  if (sheetId === undefined) return { is: 'name-taken', name: draft.name };
  await writeSheets([{ draft, sheetId, tab: { agency: `${own}report`, hash: '' } }], now.tabs);
  return { is: 'made', tabs: 0, pivots: false };
}

export { reportEdits, resultColumns } from '../plan/summary/result-columns';
export { contentHash } from '../plan/summary/content';
