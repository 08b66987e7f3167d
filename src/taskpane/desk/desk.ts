import { asProblem, type ExcelProblem } from '../../excel/problem';
import { WorkQueue } from '../queue';
import type { PaneEvent } from '../state';
import { EditLog } from './edit-log';
import { EditWriter } from './edit-writer';
import { LongWork } from './long-work';
import { PlanAtHand } from './plan-at-hand';
import { StampKeeper } from './stamps';
import { UndoSteps } from './undo-steps';

/** What all desks share. A desk is a function of it that gives the effects of one subject. */
export interface Desk {
  readonly tell: (event: PaneEvent) => void;
  readonly queue: WorkQueue;
  readonly longWork: LongWork;
  readonly plan: PlanAtHand;
  readonly log: EditLog;
  readonly undoSteps: UndoSteps;
  readonly stamps: StampKeeper;
  readonly writer: EditWriter;
}

/** What Excel said goes to the console of whoever looks into it; the user is told in plain words. */
function report(problem: ExcelProblem): ExcelProblem {
  if (problem.kind === 'unknown') console.error(problem.cause);
  return problem;
}

/** Tells the pane what went wrong. */
export const tellFailure =
  (tell: Desk['tell']) =>
  (error: unknown): void =>
    tell({ type: 'failed', problem: report(asProblem(error)).kind });

/** A desk with nothing on it. */
export function newDesk(tell: Desk['tell']): Desk {
  const stamps = new StampKeeper(tell);
  const log = new EditLog();
  const plan = new PlanAtHand(tell, stamps, log);
  const undoSteps = new UndoSteps(tell);
  const queue = new WorkQueue(tellFailure(tell));
  return {
    tell,
    queue,
    longWork: new LongWork(tell, queue),
    plan,
    log,
    undoSteps,
    stamps,
    writer: new EditWriter(tell, plan, undoSteps),
  };
}
