import type { Doubt, DoubtReason } from '../model';
import { rowFit } from './cells';
import type { GatheredTask } from './gather';
import type { LabelledRow } from './rows';
import type { SheetGrid } from './sheet-grid';
import type { ReadBlock } from './tables';

/** A run of further rows as long as this is hardly one task. */
const mostRows = 4;
/** A text of more letters is hardly one task. */
const longestTask = 3_000;
/** Kinds that outweigh the next by less than this are told. */
const narrowMargin = 0.35;
/** Cells of a row that speak against their columns, at least so much together. */
const poorFit = -1.5;

export interface DoubtEvidence {
  readonly grid: SheetGrid;
  readonly blocks: readonly ReadBlock[];
  readonly labelled: readonly LabelledRow[];
  readonly tasks: readonly GatheredTask[];
  readonly ownRows: ReadonlySet<number>;
}

const doubt = (why: DoubtReason, rows: readonly number[]): Doubt[] => (rows.length === 0 ? [] : [{ why, rows }]);

/** What the reading of a table is not sure of, but for rows that a person has told the kind of. */
export const doubtsOf = (evidence: DoubtEvidence): Doubt[] =>
  findDoubts(evidence).flatMap(({ why, rows }) =>
    doubt(
      why,
      rows.filter((row) => !evidence.ownRows.has(row)),
    ),
  );

function findDoubts({ grid, blocks, labelled, tasks }: DoubtEvidence): Doubt[] {
  const taskRows = (from: number, to: number): number[] =>
    tasks.map(({ row }) => row).filter((row) => row >= from && row <= to);
  return [
    ...blocks.flatMap(({ block }) => (block.header ? [] : doubt('no-header', taskRows(block.from, block.to)))),
    ...blocks.flatMap(({ block, columns }) =>
      columns.unfit.length > 0 || (block.header !== null && columns.nameless.length > 0)
        ? doubt('unfit-column', taskRows(block.from, block.to))
        : [],
    ),
    ...tasks.flatMap(({ rows }) => (rows.length > mostRows ? doubt('long-run', rows) : [])),
    ...tasks.flatMap(({ rows, texts }) =>
      (texts.task?.text.length ?? 0) > longestTask ? doubt('long-task', rows) : [],
    ),
    ...tasks.flatMap((task, index) =>
      isHole(tasks[index - 1], task) ? doubt('number-hole', tasks[index - 1]?.rows ?? []) : [],
    ),
    ...doubt(
      'poor-fit',
      labelled
        .filter(
          ({ kind, facts }) => kind === 'task' && facts.cells >= 3 && rowFit(grid, facts.row, facts.map) <= poorFit,
        )
        .map(({ facts }) => facts.row),
    ),
    ...doubt(
      'unsure-kind',
      labelled.filter(({ kind, margin }) => isUnsure(kind) && margin < narrowMargin).map(({ facts }) => facts.row),
    ),
    ...doubt(
      'unread-rows',
      labelled.filter(({ kind }) => kind === 'unread').map(({ facts }) => facts.row),
    ),
  ];
}

/** Text at the end and totals are no harm; a task, an area or the rest of a task is. */
const isUnsure = (kind: LabelledRow['kind']): boolean => kind === 'continuation' || kind === 'area';

/** A number is skipped just where rows were joined to the task before. */
function isHole(before: GatheredTask | undefined, task: GatheredTask): boolean {
  if (!before || before.rows.length < 2) return false;
  const step = Number(task.number.text) - Number(before.number.text);
  return Number.isFinite(step) && step > 1 && step <= before.rows.length + 1;
}
