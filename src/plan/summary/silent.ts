import type { PlanSheet } from '../model';
import { agencyTabs, type FilledIn } from './agency-tabs';
import { agencyKeyOf } from './groups';
import { isFilledIn, type ReadTab } from './read-tab';

/** Lead agencies of which nothing is known: no returned tab of theirs says anything, and neither does the plan of any task that they lead; by name. */
export function silentAgencies(
  plan: PlanSheet,
  returned: readonly ReadTab[],
  now: ReadonlyMap<number, FilledIn>,
): string[] {
  const answered = new Set(
    returned.filter(({ rows }) => rows.some(isFilledIn)).map(({ agency }) => agencyKeyOf(agency, plan.catalogue)),
  );
  const isTold = (row: number): boolean => {
    const filled = now.get(row);
    return filled !== undefined && isFilledIn(filled);
  };
  return agencyTabs(plan, 'leads')
    .filter(({ key, leads }) => !answered.has(key) && !leads.some(({ row }) => isTold(row)))
    .map(({ name }) => name);
}
