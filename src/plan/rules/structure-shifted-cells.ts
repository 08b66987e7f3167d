import type { CellEdit, Heading, PlanSheet, Task } from '../model';
import { headingMoves, headingShift } from './heading-fit';
import { isShifted, movesToColumns } from './move-cells';
import { defineRule, type PlanRule } from './rule';

/** Every row's cells stand below their headers. Seen in the sample plan, rows 45 to 57; told once for rows in a run. */
export const structureShiftedCells = defineRule<PlanRule>({
  id: 'structure/shifted-cells',
  name: { vi: 'Ô lệch cột', en: 'Cells off their columns' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Từ dòng {row}, các ô của {count} nhiệm vụ lệch sang cột khác so với tiêu đề.',
      why: 'Lọc, sắp xếp và bảng tổng hợp của Excel lấy nhầm cột.',
      todo: 'Chuyển các ô về đúng cột.',
    },
    en: {
      what: 'From row {row} on, the cells of {count} tasks stand in other columns than the header says.',
      why: 'Filters, sorting and pivots of Excel take the wrong column.',
      todo: 'Move the cells to their columns.',
    },
  },
  check: (plan) => {
    const [heading] = plan.headings;
    // A heading that is off is the cause, and rows that it fits by chance are not to be moved after it.
    if (heading && headingShift(heading, plan) !== undefined) return [];
    return shiftedRuns(plan).map((run) => {
      const [first] = run;
      const edits = blockMoves(run, plan);
      return {
        cell: first.task.cell,
        field: 'task' as const,
        values: { row: String(first.row + 1), count: String(run.length) },
        ...(edits ? { fix: { is: 'edits' as const, edits } } : {}),
      };
    });
  },
  good: [{}],
  bad: [
    {
      rows: [
        [
          '',
          '2',
          '',
          'Kiểm tra văn bản quy phạm pháp luật của các phường',
          'Báo cáo của UBND thành phố',
          'Phòng Tư pháp',
          'Các cơ quan, đơn vị',
          'Quý II năm 2023',
          'NSTP',
        ],
      ],
    },
  ],
});

/** Tasks that are shifted, in runs without a straight one between them. */
function shiftedRuns(plan: PlanSheet): (readonly [Task, ...Task[]])[] {
  const runs: [Task, ...Task[]][] = [];
  let isInRun = false;
  for (const task of plan.tasks) {
    const shifted = isShifted(task, plan);
    if (shifted && isInRun) runs.at(-1)?.push(task);
    else if (shifted) runs.push([task]);
    isInRun = shifted;
  }
  return runs;
}

/** Edits that move a run of tasks under the first heading, with the heading that they stand under, if it is theirs; undefined if not all can be. */
function blockMoves(run: readonly Task[], plan: PlanSheet): CellEdit[] | undefined {
  const moves = run.map((task) => movesToColumns(task, plan));
  if (moves.some((edits) => edits === undefined)) return undefined;
  const own = plan.headings
    .slice(1)
    .filter((heading) => isBetween(heading, run, plan) && headingShift(heading, plan) !== undefined);
  const headingEdits = own.map((heading) => headingMoves(heading, plan));
  if (headingEdits.some((edits) => edits === undefined)) return undefined;
  return [...headingEdits, ...moves].flatMap((edits) => edits ?? []);
}

/** True if a heading stands right above a run of tasks or amid it, so that it goes with them. */
function isBetween({ rows }: Heading, run: readonly Task[], { tasks }: PlanSheet): boolean {
  const from = rows.at(-1) ?? 0;
  const below = tasks.find(({ row }) => row > from);
  return below !== undefined && run.includes(below);
}
