import { dateOfSerial, isDate, iso, monthOf, serialOf, yearOf } from '../deadline/calendar';
import type { CellAddress, CellEdit, CellValue, PlanSheet, SheetSnapshot, Task } from '../model';
import { isOngoing } from '../summary/groups';

/** A cell whose years move on by one; a person may refuse it. */
export interface YearMove extends CellEdit {
  readonly kind: 'title' | 'decision' | 'area' | 'task' | 'deadline';
  /** The task it belongs to; null above the table and for areas. */
  readonly task: Task | null;
}

/**
 * A year by itself or at the end of a date: not one of a document's number (30/2020/NĐ-CP), nor of a span of years (2021-2025, 2021 đến 2030).
 */
const years =
  /(?<![\d/.-]\d{0,3}|\d{4}\s?[-–]\s?)(?:\d{1,2}([/.-])\d{1,2}\1|\d{1,2}[/.-])?(20\d{2})(?!\d|\s?[-–/]\s?\d|\/\p{L}|-\p{L})/gu;

/** A document cited with its date: that day stays what it was. */
const citedDate =
  /(?:số|So)\s*[\d.…]+[\p{L}\d]*[/-][\p{L}\d/-]+\s*,?\s*ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/giu;
const span = /20\d{2}\s?(?:[-–]|đến)\s?(?:năm\s)?20\d{2}/gu;

/** Parts of a text that keep their years. */
function kept(text: string): { from: number; to: number }[] {
  return [citedDate, span].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
}

/** A text in which the plan's year, the one before and the one after are each a year later; cited documents and spans of years stay. */
export function yearLater(text: string, year: number): string {
  const fixed = kept(text);
  return text.replace(years, (whole: string, _sign: string | undefined, found: string, at: number) => {
    const isKept = fixed.some(({ from, to }) => at >= from && at < to);
    const number = Number(found);
    return isKept || Math.abs(number - year) > 1 ? whole : `${whole.slice(0, -4)}${number + 1}`;
  });
}

/** The same day a year later; the 29th of February becomes the 28th. */
function dateLater(serial: number): number {
  const date = dateOfSerial(serial);
  if (!date) return serial;
  const [year, month, day] = [yearOf(date) + 1, monthOf(date), Number(date.slice(8))];
  return serialOf(isDate(year, month, day) ? iso(year, month, day) : iso(year, month, day - 1)) + (serial % 1);
}

/** The decision's line with its number and day left open, as a draft has it. */
export const openDecision = (text: string, year: number): string =>
  text
    .replace(/(số\s*:?\s*)\d+[\p{L}\d]*(\s*\/)/iu, '$1.....$2')
    .replace(/ngày\s+[\d.…]+\s+tháng\s+[\d.…]+\s+năm\s+[\d.…]+/iu, `ngày ..... tháng ..... năm ${year + 1}`)
    .replace(/ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/iu, `ngày ..... tháng ..... năm ${year + 1}`);

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
        ? openDecision(yearLater(before.replace(decision.text, openDecision(decision.text, year)), year), year)
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
