import type { PlanSheet, Task, TextCell } from '../model';
import { isShifted } from './move-cells';

/** A task of more rows was joined by mistake oftener than not. */
const mostRows = 3;

const rowsOfCell = ({ cell, more = [] }: TextCell): number[] => [cell.row, ...more.map((part) => part.cell.row)];

/** The rows whose cells a task is made of. */
export const rowsOfTask = ({ row, task, product, lead, coordinating, deadline, funding }: Task): ReadonlySet<number> =>
  new Set([row, ...[task, product, lead, coordinating, deadline, funding].flatMap(rowsOfCell)]);

const knownDoubt = new WeakMap<PlanSheet, ReadonlySet<number>>();

/** Rows of which it is not certain what they say: no fix writes there. Counted from 0. */
export function doubtfulRows(plan: PlanSheet): ReadonlySet<number> {
  const before = knownDoubt.get(plan);
  if (before) return before;
  const rows = new Set<number>();
  for (const task of plan.tasks) {
    const own = rowsOfTask(task);
    if (own.size > mostRows || isShifted(task, plan)) for (const row of own) rows.add(row);
  }
  for (const doubt of plan.doubts) for (const row of doubt.rows) rows.add(row);
  knownDoubt.set(plan, rows);
  return rows;
}
