import { isCollective } from '../agency/collective';
import { isMember } from '../agency/members';
import { quotedSheet } from '../cell-address';
import { type DraftCell, draftCell, type DraftStyle, type SheetDraft } from '../draft/sheet-draft';
import type { CellArea, PlanSheet, Task } from '../model';
import { type GroupKey, leadKeys, noGroup, supportKeys } from './groups';
import { agencySheetName } from './sheet-names';
import { tabCell, tabColumns, tabColumnTitle, tabColumnWidth, tabLayout } from './tab-columns';
import type { SummaryWords } from './words';

/** A task that an agency supports; `through` is the collective in whose name it does, "" where it is named itself. */
export interface Support {
  readonly task: Task;
  readonly through: string;
}

/** What falls to one agency. */
export interface AgencyTab extends GroupKey {
  readonly leads: readonly Task[];
  readonly supports: readonly Support[];
}

/** By the last day, tasks without one behind, then in the order of the plan. */
const byDeadline = (a: Task, b: Task): number =>
  (a.deadline.read?.end ?? '9999').localeCompare(b.deadline.read?.end ?? '9999') || a.row - b.row;

/** For whom tabs are made: agencies that lead a task, all that are named, or some, by their keys. */
export type TabChoice = 'leads' | 'all' | readonly string[];

/** What falls to each agency that was chosen (collectives are nobody's tab), by name. */
export function agencyTabs({ tasks, catalogue }: PlanSheet, choice: TabChoice = 'leads'): AgencyTab[] {
  const tabs = new Map<string, { name: string; leads: Task[]; supports: Map<Task, string> }>();
  for (const task of tasks) {
    for (const { key, name } of leadKeys(task, catalogue)) {
      if (key === noGroup || isCollective(name)) continue;
      const tab = tabs.get(key) ?? { name, leads: [], supports: new Map<Task, string>() };
      tab.leads.push(task);
      tabs.set(key, tab);
    }
  }
  if (choice !== 'leads') {
    for (const { key, name } of tasks.flatMap((task) => supportKeys(task, catalogue))) {
      if (key !== noGroup && !isCollective(name) && !tabs.has(key))
        tabs.set(key, { name, leads: [], supports: new Map() });
    }
  }
  for (const task of tasks) {
    const leads = new Set(leadKeys(task, catalogue).map(({ key }) => key));
    for (const { key, name } of [
      ...supportKeys(task, catalogue),
      ...leadKeys(task, catalogue).filter(({ name: lead }) => isCollective(lead)),
    ]) {
      const own = tabs.get(key);
      if (own) {
        if (!leads.has(key)) own.supports.set(task, '');
      } else {
        for (const [other, tab] of tabs)
          if (!leads.has(other) && !tab.supports.has(task) && isMember(tab.name, name, catalogue))
            tab.supports.set(task, name);
      }
    }
  }
  return [...tabs]
    .filter(([key]) => typeof choice === 'string' || choice.includes(key))
    .map(([key, { name, leads, supports }]) => ({
      key,
      name,
      leads: leads.sort(byDeadline),
      supports: [...supports].map(([task, through]) => ({ task, through })).sort((a, b) => byDeadline(a.task, b.task)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** What an agency has filled in on its tab. */
export interface FilledIn {
  readonly status: string;
  readonly result: string;
}

function taskRow(task: Task, filled: FilledIn | undefined, plan: PlanSheet, words: SummaryWords): DraftCell[] {
  return tabColumns(plan).map((column) => {
    const cell = tabCell(column, task, words);
    return column === 'status' || column === 'result' ? { ...cell, value: filled?.[column] ?? '' } : cell;
  });
}

/** What an agency filled in earlier, as a tab that is made anew takes it over. */
export interface CarriedOver {
  readonly byTask: ReadonlyMap<Task, FilledIn>;
  /** Filled in for tasks that the plan no longer has in these words: kept below, so that nothing is lost. */
  readonly kept: readonly (FilledIn & { readonly number: string; readonly task: string })[];
}

const keptRow = (kept: CarriedOver['kept'][number], plan: PlanSheet): DraftCell[] =>
  tabColumns(plan).map((column) => {
    if (column === 'status' || column === 'result') return { value: kept[column], style: 'input' };
    return column === 'number' || column === 'task' ? draftCell(kept[column]) : draftCell('');
  });

/** An agency's tab: the tasks it leads, those it supports, by deadline, laid out as an official appendix. */
export function tabDraft(
  tab: AgencyTab,
  name: string,
  plan: PlanSheet,
  { byTask, kept }: CarriedOver,
  words: SummaryWords,
): SheetDraft {
  const columns = tabColumns(plan);
  const last = columns.length - 1;
  const line = (title: string, style: DraftStyle): DraftCell[] =>
    columns.map((_, column) => draftCell(column === 0 ? title : '', style));
  const rowsOf = (tasks: readonly Task[]): DraftCell[][] =>
    tasks.map((task) => taskRow(task, byTask.get(task), plan, words));
  const supportsOf = (isOfGroup: boolean): Task[] =>
    tab.supports.filter(({ through }) => (through !== '') === isOfGroup).map(({ task }) => task);
  const rows: DraftCell[][] = [
    [
      { value: words.back, style: 'plain', link: `${quotedSheet(plan.sheet)}!A1` },
      draftCell('', 'plain'),
      { value: words.backToIndex, style: 'plain', link: `${quotedSheet(words.index)}!A1` },
    ],
    [draftCell(plan.plan.title ?? words.tabTitle, 'title')],
    [draftCell(words.tabAgency(tab.name), 'title')],
    [draftCell(plan.plan.decision?.text ?? words.from(plan.sheet), 'subtitle')],
    [],
    columns.map((column) => draftCell(tabColumnTitle(column, words), 'header')),
  ];
  const merged = (row: number): CellArea => ({ top: row, left: 0, bottom: row, right: last });
  const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }, ...[1, 2, 3].map(merged)];
  const addSection = (title: string, lines: readonly DraftCell[][], isAlwaysShown: boolean): void => {
    if (lines.length === 0 && !isAlwaysShown) return;
    merges.push(merged(rows.length), ...(lines.length === 0 ? [merged(rows.length + 1)] : []));
    rows.push(line(title, 'area'), ...(lines.length > 0 ? lines : [line(words.nothing, 'text')]));
  };
  addSection(words.leads, rowsOf(tab.leads), true);
  addSection(words.supports, rowsOf(supportsOf(false)), true);
  addSection(words.throughCollectives, rowsOf(supportsOf(true)), false);
  addSection(
    words.keptResults,
    kept.map((one) => keptRow(one, plan)),
    false,
  );
  return {
    name,
    rows,
    widths: columns.map(tabColumnWidth),
    merges,
    frozenRows: tabLayout.headerRow + 1,
    headerRows: [tabLayout.headerRow, tabLayout.headerRow],
  };
}

/** Names for the tabs, safe and unique, in the tabs' order; tabs that are there keep theirs, and so do sheets that are not ours. */
export function tabNames(
  tabs: readonly AgencyTab[],
  taken: readonly string[],
  kept: ReadonlyMap<string, string>,
): string[] {
  const used = [...taken, ...kept.values()];
  return tabs.map(({ key, name }) => {
    const free = kept.get(key) ?? agencySheetName(name, used);
    used.push(free);
    return free;
  });
}

/** The sheet from which every tab is reached. */
export function indexDraft(
  tabs: readonly AgencyTab[],
  names: readonly string[],
  plan: PlanSheet,
  words: SummaryWords,
): SheetDraft {
  const rows = tabs.map(({ name, leads, supports }, index): DraftCell[] => {
    const sheet = names[index] ?? name;
    return [
      draftCell(name),
      draftCell(leads.length, 'centre'),
      draftCell(supports.filter(({ through }) => through === '').length, 'centre'),
      draftCell(supports.filter(({ through }) => through !== '').length, 'centre'),
      { value: sheet, style: 'text', link: `${quotedSheet(sheet)}!A1` },
    ];
  });
  return {
    name: words.index,
    widths: [48, 12, 12, 16, 36],
    rows: [
      [draftCell(words.indexTitle, 'title')],
      [draftCell(words.from(plan.sheet), 'subtitle')],
      words.indexHeaders.map((header) => draftCell(header, 'header')),
      ...rows,
      [draftCell(words.indexNote, 'note')],
    ],
    merges: [0, 1, rows.length + 3].map((row) => ({ top: row, left: 0, bottom: row, right: 4 })),
    frozenRows: 3,
    headerRows: [2, 2],
  };
}
