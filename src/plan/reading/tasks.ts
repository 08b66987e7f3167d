import type { AgencyCatalogue } from '../agency/catalogue';
import { splitAgencies } from '../agency/split-agencies';
import { deadlineOfCell } from '../deadline/date-cell';
import type { Deadline } from '../deadline/deadline';
import type { PlanYears } from '../deadline/plan-years';
import { readDeadline } from '../deadline/read-deadline';
import type { AgencyCell, DeadlineCell, Task, TextCell } from '../model';
import { splitAssignment } from './assignment';
import type { GatheredTask } from './gather';
import { unitOfHeading } from './headings';
import type { SheetGrid } from './sheet-grid';
import { blankCell } from './task-cells';

/** Gives the language of gathered tasks its meaning: agencies and deadlines. A plan has a few phrases, written again and again. */
export class TaskFinisher {
  private readonly deadlines = new Map<string, Deadline>();
  private readonly splits = new Map<string, readonly string[]>();

  constructor(
    private readonly grid: SheetGrid,
    private readonly catalogue: AgencyCatalogue,
    private readonly year: number | null,
  ) {}

  finish({ row, area, number, texts, begin, columns }: GatheredTask): Task {
    const blank = blankCell(number.cell);
    const { lead, coordinating } = assigned(texts.lead ?? blank, texts.coordinating ?? blank);
    const { task = blank, product = blank, monitor = blank, funding = blank, note = blank } = texts;
    return {
      row,
      number,
      area,
      task,
      product,
      monitor,
      lead: this.agencies(lead),
      coordinating: this.agencies(coordinating),
      deadline: this.deadline(
        texts.deadline ?? blank,
        begin,
        unitOfHeading(columns.columns.find(({ field }) => field === 'deadline')?.header ?? ''),
      ),
      funding,
      note,
    };
  }

  private agencies(cell: TextCell): AgencyCell {
    let agencies = this.splits.get(cell.lines);
    if (!agencies) this.splits.set(cell.lines, (agencies = splitAgencies(cell.lines, this.catalogue)));
    return { ...cell, agencies };
  }

  private deadline(cell: TextCell, begin: TextCell | undefined, unit: string): DeadlineCell {
    if (cell.text === '') return begin ? { ...cell, read: null, begin } : { ...cell, read: null };
    const end = this.read(cell, unit);
    if (!begin) return { ...cell, read: end };
    const start = this.read(begin, unit);
    const read: Deadline =
      start.start === null || end.end === null
        ? end
        : { kind: 'date_range', start: start.start, end: end.end, yearImplied: start.yearImplied && end.yearImplied };
    return { ...cell, begin, read };
  }

  private read({ cell: own, inheritedFrom, lines, text }: TextCell, unit: string): Deadline {
    const { row, column } = inheritedFrom ?? own;
    const value = this.grid.value(row, column);
    if (typeof value === 'number' && unit === '')
      return deadlineOfCell({ value, numberFormat: this.grid.numberFormat(row, column), lines }, this.year);
    const phrase = unit !== '' && /^(?:\d{1,2}|I{1,3}|IV)$/.test(text) ? `${unit} ${text}` : lines;
    let read = this.deadlines.get(phrase);
    if (!read) this.deadlines.set(phrase, (read = readDeadline(phrase, this.year)));
    return read;
  }
}

/** One column that says who leads and who helps becomes both; a column of its own for helpers keeps what it says. */
function assigned(lead: TextCell, coordinating: TextCell): { lead: TextCell; coordinating: TextCell } {
  const found = lead.text === '' ? undefined : splitAssignment(lead.lines);
  if (!found) return { lead, coordinating };
  const part = (lines: string): TextCell => {
    const text = lines.replace(/\n/g, ' ');
    return { ...lead, text, lines, written: text, isPart: true };
  };
  return { lead: part(found.lead), coordinating: coordinating.text === '' ? part(found.coordinating) : coordinating };
}

/** A year that fewer of the named years than this agree on is not the plan's. */
const clearMajority = 0.75;

/** The years that deadlines name: the least and the greatest, and the one that most of them name. */
export function yearsOfDeadlines(tasks: readonly GatheredTask[]): PlanYears | null {
  const counts = new Map<number, number>();
  for (const { texts } of tasks) {
    const text = texts.deadline?.text ?? '';
    if (text.length > 200) continue;
    for (const [year] of text.matchAll(/(?<!\d)20\d{2}(?!\d)/g))
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most) return null;
  const sum = [...counts.values()].reduce((all, count) => all + count, 0);
  if (most[1] / sum >= clearMajority) return { first: most[0], last: most[0], year: most[0], isSchoolYear: false };
  const years = [...counts.keys()];
  return { first: Math.min(...years), last: Math.max(...years), year: null, isSchoolYear: false };
}
