import type { PlanSheet, Task } from '../model';
import type { FilledIn } from './agency-tabs';
import { agencyKeyOf, leadKeys } from './groups';
import { type AlikeGroup, matchRows } from './match-rows';
import { isFilledIn, type ReadTab, type TabRow } from './read-tab';

export interface Option extends FilledIn {
  /** The agency; "" for what stands in the plan. */
  readonly from: string;
}

/** A task for which a person chooses. */
export interface Conflict {
  readonly task: Task;
  readonly options: readonly Option[];
  /** `differ`: different things were said of it. `alike`: it is not known whether it was said of this task or of another in the same words. */
  readonly why: 'differ' | 'alike';
}

export interface Collected {
  readonly updates: readonly { readonly task: Task; readonly filled: FilledIn }[];
  readonly conflicts: readonly Conflict[];
  /** Tasks of tabs that the plan does not have: reworded or dropped since. */
  readonly unmatched: readonly string[];
}

const isSame = (one: FilledIn, other: FilledIn): boolean => one.status === other.status && one.result === other.result;

const distinct = (options: readonly Option[]): Option[] =>
  options.filter(
    (option, index) => options.findIndex((other) => other.from === option.from && isSame(other, option)) === index,
  );

/** What was said of tasks, by task. */
interface Said {
  readonly options: Map<Task, Option[]>;
  readonly alike: Set<Task>;
  readonly unmatched: string[];
}

/** True where an agency answers for a task: it leads it now, or led it when its tab was made. */
const answersFor = (agency: string, row: TabRow, task: Task, { catalogue }: PlanSheet): boolean =>
  row.role === 'lead' || leadKeys(task, catalogue).some(({ key }) => key === agencyKeyOf(agency, catalogue));

/** Lines in the same words: where all say the same of as many tasks, it does not matter which is which. */
function addAlike({ rows, tasks }: AlikeGroup, agency: string, said: Said): void {
  const filled = rows.filter((row) => row.role !== 'coordinating' && isFilledIn(row));
  const [first] = filled;
  if (!first) return;
  const isClear =
    rows.length === tasks.length && filled.length === rows.length && filled.every((row) => isSame(row, first));
  for (const task of tasks) {
    add(said, task, ...filled.map(({ status, result }) => ({ from: agency, status, result })));
    if (!isClear) said.alike.add(task);
  }
}

function add({ options }: Said, task: Task, ...more: readonly Option[]): void {
  options.set(task, distinct([...(options.get(task) ?? []), ...more]));
}

function saidIn(plan: PlanSheet, tabs: readonly ReadTab[]): Said {
  const said: Said = { options: new Map(), alike: new Set(), unmatched: [] };
  for (const { agency, rows } of tabs) {
    const { pairs, alike, unmatched } = matchRows(rows, plan.tasks);
    for (const { row, task } of pairs)
      if (isFilledIn(row) && answersFor(agency, row, task, plan))
        add(said, task, { from: agency, status: row.status, result: row.result });
    for (const group of alike) addAlike(group, agency, said);
    said.unmatched.push(
      ...unmatched.filter((row) => row.role !== 'coordinating' && isFilledIn(row)).map(({ task }) => task),
    );
  }
  return said;
}

/**
 * What lead agencies filled in, task by task. Nothing is overwritten silently: where leads differ, where the plan says otherwise already, or where it cannot
 * be told which of several tasks was meant, that is a conflict. What supporting agencies filled in stays on their tabs, as the lead answers for the task.
 * @param now what the plan says already, by the task's row.
 */
export function collect(plan: PlanSheet, tabs: readonly ReadTab[], now: ReadonlyMap<number, FilledIn>): Collected {
  const { options: said, alike, unmatched } = saidIn(plan, tabs);
  const updates: { task: Task; filled: FilledIn }[] = [];
  const conflicts: Conflict[] = [];
  for (const task of plan.tasks) {
    const options = said.get(task) ?? [];
    const [first] = options;
    if (!first) continue;
    const before = now.get(task.row);
    const all: Option[] = before && isFilledIn(before) ? [{ from: '', ...before }, ...options] : options;
    const areSame = all.every((option) => isSame(option, first));
    if (areSame && all.length > options.length) continue;
    if (areSame && !alike.has(task)) updates.push({ task, filled: { status: first.status, result: first.result } });
    else conflicts.push({ task, options: all, why: alike.has(task) ? 'alike' : 'differ' });
  }
  return { updates, conflicts, unmatched: [...new Set(unmatched)] };
}

/** The task of a newer reading that a task of an earlier one is; undefined where it is gone, or not to be told from another. */
export function sameTask(task: Task, before: readonly Task[], after: readonly Task[]): Task | undefined {
  const identity = ({ number, area, task: words, lead, deadline, product }: Task): string =>
    JSON.stringify([words.text, number.text, area?.name ?? '', lead.text, deadline.text, product.text]);
  const wanted = identity(task);
  const [olds, news] = [before, after].map((tasks) => tasks.filter((one) => identity(one) === wanted)) as [
    Task[],
    Task[],
  ];
  return olds.length === news.length ? news[olds.indexOf(task)] : undefined;
}
