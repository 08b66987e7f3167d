import type { CheckedSheet } from '../checking/check-sheet';
import type { IsoDate } from '../deadline/calendar';
import type { SheetDraft } from '../draft/sheet-draft';
import { type AgencyTab, agencyTabs, indexDraft, isChosen, type TabChoice, tabDraft, tabNames } from './agency-tabs';
import { carriedOver } from './carry-over';
import { dashboardDraft } from './dashboard-draft';
import { dataDraft } from './data-draft';
import { type PlanSummary, summarizePlan } from './groups';
import { madeKey, type MadeKind } from './made-kinds';
import type { TabRow } from './read-tab';
import { summaryDraft } from './summary-draft';
import type { SummaryWords } from './words';

/** The sheets of a plan's summary that are the same however many agencies there are. */
export interface SummaryDrafts {
  readonly dashboard: SheetDraft;
  readonly summary: SheetDraft;
  readonly data: SheetDraft;
}

export interface TabDrafts {
  readonly index: SheetDraft;
  readonly tabs: readonly { readonly tab: AgencyTab; readonly draft: SheetDraft }[];
}

/** Dashboard, summary and data of a checked plan. @param words among them the names that the sheets bear. */
export function summaryDrafts(
  checked: CheckedSheet,
  today: IsoDate,
  words: SummaryWords,
): SummaryDrafts & { readonly figures: PlanSummary } {
  const { plan, findings } = checked;
  const figures = summarizePlan(plan, findings);
  const data = dataDraft(plan, figures, findings, words);
  return {
    dashboard: dashboardDraft(checked, figures, today, words),
    summary: summaryDraft(plan, figures, data.rows.length - 1, words),
    data,
    figures,
  };
}

/** What is there already of a plan's tabs. */
export interface TabsBefore {
  /** The lines of the tabs as they stand, with what agencies filled in, by the agency's key. */
  readonly rows?: ReadonlyMap<string, readonly TabRow[]>;
  /** Names of tabs that are there, by the agency's key: a person may have given them others. */
  readonly kept?: ReadonlyMap<string, string>;
}

/**
 * The tabs of the chosen agencies, and an index of them and of those that are there already.
 * @param taken names of sheets that are not ours.
 */
export function tabDrafts(
  { plan }: CheckedSheet,
  taken: readonly string[],
  words: SummaryWords,
  choice: TabChoice,
  { rows = new Map(), kept = new Map() }: TabsBefore = {},
): TabDrafts {
  const everyTab = agencyTabs(plan, 'all');
  const chosen = new Set(everyTab.filter((tab) => isChosen(tab, choice)).map(({ key }) => key));
  const all = everyTab.filter(({ key }) => chosen.has(key) || kept.has(key));
  const names = tabNames(all, [...taken, words.data, words.summary, words.dashboard, words.index, words.report], kept);
  const tabs = all.flatMap((tab, index) =>
    chosen.has(tab.key)
      ? [
          {
            tab,
            draft: tabDraft(
              tab,
              names[index] ?? tab.name,
              plan,
              carriedOver(tab, rows.get(tab.key) ?? [], plan.tasks),
              words,
            ),
          },
        ]
      : [],
  );
  return { index: indexDraft(all, names, plan, words), tabs };
}

/** A sheet of a plan's summary, with what it is known by: an agency's key for its tab, else `madeKey` of its kind. */
export interface KeyedDraft {
  readonly key: string;
  readonly draft: SheetDraft;
}

/**
 * The sheets of a plan's summary in the order in which they stand in a workbook: what is looked at first is in front, the data behind the tabs.
 * @param pivots the sheet of PivotTables, where there is a program that makes them.
 */
export function orderedDrafts(
  { dashboard, summary, data }: SummaryDrafts,
  { index, tabs }: TabDrafts,
  pivots?: SheetDraft,
): KeyedDraft[] {
  const keyed = (kind: MadeKind, draft: SheetDraft): KeyedDraft => ({ key: madeKey(kind), draft });
  return [
    keyed('dashboard', dashboard),
    keyed('summary', summary),
    ...(pivots ? [keyed('pivots', pivots)] : []),
    keyed('index', index),
    ...tabs.map(({ tab, draft }) => ({ key: tab.key, draft })),
    keyed('data', data),
  ];
}
