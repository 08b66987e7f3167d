import type { PlanSheet, Task } from '../model';
import { isShifted, movesToColumns } from './move-cells';
import { defineRule, type PlanRule } from './rule';

/** Every row's cells stand below their headers. Seen in the sample plan, rows 45 to 57; told once for rows in a run. */
export const structureShiftedCells = defineRule<PlanRule>({
  id: 'structure/shifted-cells',
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
  check: (plan) =>
    shiftedRuns(plan).map((run) => {
      const [first] = run;
      const moves = run.map((task) => movesToColumns(task, plan));
      const isWhole = moves.every((edits) => edits !== undefined);
      return {
        cell: first.task.cell,
        field: 'task' as const,
        values: { row: String(first.row + 1), count: String(run.length) },
        ...(isWhole ? { fix: { safe: false, edits: moves.flatMap((edits) => edits ?? []) } } : {}),
      };
    }),
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
