import type { Task } from '../model';
import { type AgencyTab, type CarriedOver, type FilledIn } from './agency-tabs';
import { matchRows } from './match-rows';
import { isFilledIn, type TabRow } from './read-tab';

/**
 * What an agency filled in on its tab, for the tab that takes its place. What belongs to no task of the new tab, or cannot be told to which, is kept below
 * its tasks. @param rows the tab as it stands now.
 */
export function carriedOver(
  { leads, supports }: AgencyTab,
  rows: readonly TabRow[],
  tasks: readonly Task[],
): CarriedOver {
  const { pairs, alike, unmatched } = matchRows(rows, tasks);
  const own = new Set([...leads, ...supports.map(({ task }) => task)]);
  const byTask = new Map<Task, FilledIn>();
  const kept: TabRow[] = [...unmatched, ...alike.flatMap((group) => group.rows)];
  for (const { row, task } of pairs) {
    if (own.has(task)) byTask.set(task, { status: row.status, result: row.result });
    else kept.push(row);
  }
  return { byTask, kept: kept.filter(isFilledIn) };
}
