import type { CellEdit, CellValue, PlanSheet, Task } from '../model';
import type { ProposedEdits } from './rule';

const isPlain = (number: string): boolean => /^\d+$/.test(number);

/** True where each area counts its tasks from 1 anew. */
function beginsAnew(tasks: readonly Task[]): boolean {
  const firsts = tasks.filter((task, index) => index > 0 && task.area !== tasks[index - 1]?.area);
  return firsts.length > 0 && firsts.filter(({ number }) => number.text === '1').length > firsts.length / 2;
}

/** The value that a number's cell shall hold, of the same kind as what stands there: 4, "4", "4." or "4 Rà soát…". */
function renumbered(value: CellValue, number: number, sample: CellValue): CellValue {
  if (typeof value === 'number') return number;
  if (typeof value === 'string' && value.trim() !== '') return value.replace(/\d+/, String(number));
  return typeof sample === 'string' && sample !== '' ? sample.replace(/\d+/, String(number)) : number;
}

/**
 * Numbers all tasks anew, in the order of the sheet: one fix for every number that is amiss, as one cannot be mended without those behind
 * it. Undefined for plans whose numbers are nested (1.1) or letters: how they should run on is not certain.
 */
export function renumbering({ tasks, columns }: PlanSheet): ProposedEdits | undefined {
  const column = columns.find(({ field }) => field === 'number')?.column;
  if (!tasks.every(({ number }) => number.text === '' || isPlain(number.text))) return undefined;
  const anew = beginsAnew(tasks);
  const sample = tasks.find(({ number }) => isPlain(number.text) && !number.glued)?.number.value ?? '';
  const edits: CellEdit[] = [];
  let next = Number(tasks[0]?.number.text || 1);
  for (const [index, task] of tasks.entries()) {
    const { number } = task;
    if (anew && index > 0 && task.area !== tasks[index - 1]?.area) next = 1;
    if (number.text !== String(next)) {
      const isMissing = number.text === '';
      if (isMissing && column === undefined) return undefined;
      const cell = isMissing ? { row: task.row, column: column ?? 0 } : number.cell;
      edits.push({
        cell,
        before: isMissing ? '' : number.value,
        after: renumbered(isMissing ? '' : number.value, next, sample),
      });
    }
    next++;
  }
  return edits.length > 0 ? { is: 'edits', edits } : undefined;
}

const known = new WeakMap<PlanSheet, { readonly fix?: ProposedEdits }>();

/** The fix that all findings about numbers share, worked out once for a plan; to be spread into a flaw. */
export function sharedRenumbering(plan: PlanSheet): { readonly fix?: ProposedEdits } {
  const before = known.get(plan);
  if (before) return before;
  const fix = renumbering(plan);
  const shared = fix ? { fix } : {};
  known.set(plan, shared);
  return shared;
}

/**
 * True if a task without an area begins a run of numbers of its own: a 1 that a 2 follows. Plans whose areas stand elsewhere, or nowhere, count
 * anew all the same.
 */
export const beginsRun = ({ number, area }: Task, next: Task | undefined): boolean =>
  area === null && number.text === '1' && next?.number.text === '2';

/** Fewer places out of order are told one by one. */
const fewestOfDisorder = 5;
const disorderShare = 0.4;
const knownDisorder = new WeakMap<PlanSheet, boolean>();

/** True where the numbers do not run on in so many places that they are no running numbers: that is one cause, and one finding. */
export function isDisordered(plan: PlanSheet): boolean {
  const before = knownDisorder.get(plan);
  if (before !== undefined) return before;
  const breaks = plan.tasks.filter((task, index) => {
    const previous = plan.tasks[index - 1];
    if (!previous || !isPlain(task.number.text) || !isPlain(previous.number.text)) return false;
    const isAnew = previous.area !== task.area && task.number.text === '1';
    return (
      !isAnew &&
      Number(task.number.text) !== Number(previous.number.text) + 1 &&
      !beginsRun(task, plan.tasks[index + 1])
    );
  });
  const disordered = breaks.length >= fewestOfDisorder && breaks.length >= plan.tasks.length * disorderShare;
  knownDisorder.set(plan, disordered);
  return disordered;
}
