import { isCollective } from '../agency/collective';
import { isMember } from '../agency/members';
import { quotedSheet } from '../cell-address';
import { type DraftCell, draftCell, type DraftList, type DraftStyle, type SheetDraft } from '../draft/sheet-draft';
import type { CellArea, PlanSheet, Task } from '../model';
import { type GroupKey, leadKeys, noGroup, supportKeys } from './groups';
import { agencySheetName } from './sheet-names';
import { tabCell, type TabColumn, tabColumns, tabColumnTitle, tabColumnWidth, tabLayout } from './tab-columns';
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

/** True if a tab is one of those that were chosen. */
export function isChosen({ key, leads }: AgencyTab, choice: TabChoice): boolean {
  if (typeof choice === 'object') return choice.includes(key);
  return choice === 'all' || leads.length > 0;
}

/** A tab while tasks are dealt out. */
interface OpenTab {
  readonly name: string;
  readonly leads: Task[];
  readonly supports: Map<Task, string>;
}

/** Which tabs belong to a collective: looked up once for each collective, as thousands of tasks name the same few. */
function membersByCollective(
  tabs: ReadonlyMap<string, OpenTab>,
  { catalogue }: PlanSheet,
): (collective: GroupKey) => readonly (readonly [key: string, tab: OpenTab])[] {
  const known = new Map<string, readonly (readonly [string, OpenTab])[]>();
  return ({ key, name }) => {
    const members = known.get(key) ?? [...tabs].filter(([, tab]) => isMember(tab.name, name, catalogue));
    known.set(key, members);
    return members;
  };
}

/** What falls to each agency that was chosen (collectives are nobody's tab), by name. */
export function agencyTabs(plan: PlanSheet, choice: TabChoice = 'leads'): AgencyTab[] {
  const { tasks, catalogue } = plan;
  const named = tasks.map((task) => ({
    task,
    leads: leadKeys(task, catalogue),
    supports: supportKeys(task, catalogue),
  }));
  const tabs = new Map<string, OpenTab>();
  const open = ({ key, name }: GroupKey): OpenTab | undefined => {
    if (key === noGroup || isCollective(name)) return undefined;
    const tab = tabs.get(key) ?? { name, leads: [], supports: new Map<Task, string>() };
    tabs.set(key, tab);
    return tab;
  };
  for (const { task, leads } of named) for (const group of leads) open(group)?.leads.push(task);
  for (const { supports } of named) for (const group of supports) open(group);
  const membersOf = membersByCollective(tabs, plan);
  for (const { task, leads, supports } of named) {
    const isLead = new Set(leads.map(({ key }) => key));
    for (const group of [...supports, ...leads.filter(({ name }) => isCollective(name))]) {
      const own = tabs.get(group.key);
      if (own && !isLead.has(group.key)) own.supports.set(task, '');
      if (own) continue;
      for (const [key, tab] of membersOf(group))
        if (!isLead.has(key) && !tab.supports.has(task)) tab.supports.set(task, group.name);
    }
  }
  return [...tabs]
    .map(([key, { name, leads, supports }]) => ({
      key,
      name,
      leads: leads.sort(byDeadline),
      supports: [...supports].map(([task, through]) => ({ task, through })).sort((a, b) => byDeadline(a.task, b.task)),
    }))
    .filter((tab) => isChosen(tab, choice))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** What an agency has filled in on its tab. */
export interface FilledIn {
  readonly status: string;
  readonly result: string;
}

function taskRow(
  task: Task,
  filled: FilledIn | undefined,
  columns: readonly TabColumn[],
  words: SummaryWords,
): DraftCell[] {
  return columns.map((column) => {
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

const keptRow = (kept: CarriedOver['kept'][number], columns: readonly TabColumn[]): DraftCell[] =>
  columns.map((column) => {
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
    tasks.map((task) => taskRow(task, byTask.get(task), columns, words));
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
    columns.map((column) => draftCell(tabColumnTitle(column, plan, words), 'header')),
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
    kept.map((one) => keptRow(one, columns)),
    false,
  );
  return {
    name,
    rows,
    widths: columns.map(tabColumnWidth),
    merges,
    frozenRows: tabLayout.headerRow + 1,
    headerRows: [tabLayout.headerRow, tabLayout.headerRow],
    lists: statusLists(rows, columns.indexOf('status'), words),
  };
}

/** The lists of statuses, over each run of rows that are to be filled in. */
function statusLists(rows: readonly (readonly DraftCell[])[], column: number, words: SummaryWords): DraftList[] {
  const lists: { area: { top: number; left: number; bottom: number; right: number } }[] = [];
  rows.forEach((cells, row) => {
    if (cells[column]?.style !== 'input') return;
    const above = lists.at(-1);
    if (above?.area.bottom === row - 1) above.area.bottom = row;
    else lists.push({ area: { top: row, left: column, bottom: row, right: column } });
  });
  return lists.map(({ area }) => ({ area, items: words.statuses, message: words.statusMessage }));
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
  const led = new Set(tabs.flatMap(({ leads }) => leads));
  const entries = tabs.reduce((sum, { leads }) => sum + leads.length, 0);
  return {
    name: words.index,
    widths: [48, 12, 12, 16, 36],
    rows: [
      [draftCell(words.indexTitle, 'title')],
      [draftCell(words.from(plan.sheet), 'subtitle')],
      words.indexHeaders.map((header) => draftCell(header, 'header')),
      ...rows,
      [draftCell(words.indexNote, 'paragraph')],
      [draftCell(words.indexTotals({ tasks: plan.tasks.length, led: led.size, entries }), 'paragraph')],
    ],
    merges: [0, 1, rows.length + 3, rows.length + 4].map((row) => ({ top: row, left: 0, bottom: row, right: 4 })),
    frozenRows: 3,
    headerRows: [2, 2],
  };
}
