import { dateOfSerial, isDate, iso, monthOf, serialOf, yearOf } from '../deadline/calendar';
import type { CellAddress, CellEdit, CellValue, PlanSheet, SheetSnapshot, Task } from '../model';
import { isOngoing } from '../summary/groups';
import { openDecision, yearLater } from './year-later';

/** A cell whose years move on by one; a person may refuse it. */
export interface YearMove extends CellEdit {
  readonly kind: 'title' | 'decision' | 'area' | 'task' | 'deadline';
  /** The task it belongs to; null above the table and for areas. */
  readonly task: Task | null;
}

/** The same day a year later; the 29th of February becomes the 28th. */
function dateLater(serial: number): number {
  const date = dateOfSerial(serial);
  if (!date) return serial;
  const [year, month, day] = [yearOf(date) + 1, monthOf(date), Number(date.slice(8))];
  return serialOf(isDate(year, month, day) ? iso(year, month, day) : iso(year, month, day - 1)) + (serial % 1);
}

/** A cell with the decision's line in it, and what else stands there. */
function decisionLater(text: string, decision: string, year: number): string {
  const at = text.indexOf(decision);
  if (at < 0) return openDecision(yearLater(text, year), year);
  const behind = text.slice(at + decision.length);
  return `${yearLater(text.slice(0, at), year)}${openDecision(decision, year)}${yearLater(behind, year)}`;
}

const valueAt = ({ values, top, left }: SheetSnapshot, { row, column }: CellAddress): CellValue =>
  values[row - top]?.[column - left] ?? '';

function moved(value: CellValue, year: number, isDateCell: boolean): CellValue {
  if (typeof value === 'string') return yearLater(value, year);
  return typeof value === 'number' && isDateCell ? dateLater(value) : value;
}

/** All cells that next year's plan says otherwise: title, decision, areas, tasks, products, deadlines. None where the plan's year is not known. */
export function yearMoves(plan: PlanSheet, snapshot: SheetSnapshot): YearMove[] {
  const {
    year,
    plan: { decision },
    headerRows: [firstHeader = snapshot.top],
  } = plan;
  if (year === null) return [];
  const moves: YearMove[] = [];
  const add = (cell: CellAddress, kind: YearMove['kind'], task: Task | null, isDateCell = false): void => {
    const before = valueAt(snapshot, cell);
    const isDecision = decision !== null && cell.row === decision.cell.row && cell.column === decision.cell.column;
    const after =
      isDecision && typeof before === 'string'
        ? decisionLater(before, decision.text, year)
        : moved(before, year, isDateCell);
    if (after !== before) moves.push({ cell, before, after, kind: isDecision ? 'decision' : kind, task });
  };
  for (let row = snapshot.top; row < firstHeader; row++)
    for (
      let column = snapshot.left;
      column < snapshot.left + (snapshot.values[row - snapshot.top]?.length ?? 0);
      column++
    )
      add({ row, column }, 'title', null);
  for (const { cell } of plan.areas) add(cell, 'area', null);
  for (const task of plan.tasks) {
    for (const cell of [task.task, ...(task.task.more ?? []), task.product, ...(task.product.more ?? [])])
      if (cell.text !== '') add(cell.cell, 'task', task);
    for (const cell of [task.deadline, ...(task.deadline.more ?? [])])
      if (cell.text !== '') add(cell.cell, 'deadline', task, true);
  }
  return moves.filter(
    ({ cell }, index) =>
      moves.findIndex((other) => other.cell.row === cell.row && other.cell.column === cell.column) === index,
  );
}

/** Tasks that may have been for this year alone: those with a day of their own, and not what goes on or comes round again. */
export const mayBeOneOff = ({ deadline: { read } }: Task): boolean =>
  read !== null && !isOngoing(read) && ['date', 'before_date', 'date_range', 'dates'].includes(read.kind);
