import { daysAfter, daysBetween } from '../deadline/calendar';
import type { PlanProgress, Task } from '../model';
import { isDone } from './read-progress';

/** So many days before its last day a task is worth a look. */
const soonWithin = 30;

/** True where the status says that the task is done; a plan without statuses has nothing done. */
const isReportedDone = ({ row }: Task, progress: PlanProgress | null): boolean =>
  isDone(progress?.statuses.get(row) ?? '');

/** Days by which a task that is not done is late; 0 where it is not late. */
export function daysLate(task: Task, progress: PlanProgress): number {
  const end = task.deadline.read?.end;
  return end && end < progress.today && !isReportedDone(task, progress) ? daysBetween(end, progress.today) : 0;
}

/** True for a task whose last day is today or one of the next thirty, and that is not done. */
export function isDueSoon(task: Task, today: string, progress: PlanProgress | null): boolean {
  const end = task.deadline.read?.end;
  if (!end || isReportedDone(task, progress)) return false;
  return end >= today && end <= daysAfter(today, soonWithin);
}
