import type { Deadline } from '../deadline/deadline';
import { textFields } from '../fields/field-lists';
import type { AgencyCell, DeadlineCell, PlanArea, PlanSheet, Task, TextCell } from '../model';

/** A reading made anew keeps the objects of the one before for areas and tasks that are the same: what is known of them stays known. */
export function withKnownObjects(plan: PlanSheet, before: PlanSheet): PlanSheet {
  if (plan.year !== before.year || plan.catalogue !== before.catalogue) return plan;
  const known = new Map<PlanArea, PlanArea>();
  const areasBefore = new Map(before.areas.map((area) => [area.cell.row, area]));
  const areas = plan.areas.map((area) => {
    const earlier = areasBefore.get(area.cell.row);
    const kept =
      earlier && isSameArea(area, earlier, known)
        ? earlier
        : { ...area, parent: area.parent && (known.get(area.parent) ?? area.parent) };
    known.set(area, kept);
    return kept;
  });
  const tasksBefore = new Map(before.tasks.map((task) => [task.row, task]));
  const tasks = plan.tasks.map((task) => {
    const placed = { ...task, area: task.area && (known.get(task.area) ?? task.area) };
    const earlier = tasksBefore.get(task.row);
    return earlier && isSameTask(placed, earlier) ? earlier : placed;
  });
  return { ...plan, areas, tasks };
}

const isSameArea = (one: PlanArea, other: PlanArea, known: ReadonlyMap<PlanArea, PlanArea>): boolean =>
  one.numeral === other.numeral &&
  one.name === other.name &&
  one.cell.column === other.cell.column &&
  one.numeralCell.row === other.numeralCell.row &&
  one.numeralCell.column === other.numeralCell.column &&
  one.numeralValue === other.numeralValue &&
  (one.parent === null ? null : (known.get(one.parent) ?? one.parent)) === other.parent;

function isSameCell(one: TextCell, other: TextCell): boolean {
  if (one === other) return true;
  return (
    one.value === other.value &&
    one.text === other.text &&
    one.lines === other.lines &&
    one.written === other.written &&
    one.cell.column === other.cell.column &&
    one.cell.row === other.cell.row &&
    one.isPart === other.isPart &&
    one.inheritedFrom?.row === other.inheritedFrom?.row &&
    one.inheritedFrom?.column === other.inheritedFrom?.column &&
    one.more?.length === other.more?.length &&
    (one.more ?? []).every((cell, index) => isSameCell(cell, other.more?.[index] ?? one))
  );
}

const isSameAgencies = (one: AgencyCell, other: AgencyCell): boolean =>
  isSameCell(one, other) &&
  one.agencies.length === other.agencies.length &&
  one.agencies.every((name, index) => name === other.agencies[index]);

const isSameRead = (one: DeadlineCell['read'], other: DeadlineCell['read']): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    (Object.keys(one) as (keyof Deadline)[]).every((name) => one[name] === other[name]));

const isSameDeadline = (one: DeadlineCell, other: DeadlineCell): boolean =>
  isSameCell(one, other) &&
  isSameRead(one.read, other.read) &&
  (one.begin === other.begin ||
    (one.begin !== undefined && other.begin !== undefined && isSameCell(one.begin, other.begin)));

/** True where a task of an earlier reading is the one read now, cell by cell. */
const isSameTask = (one: Task, other: Task): boolean =>
  one.area === other.area &&
  one.number.glued === other.number.glued &&
  isSameCell(one.number, other.number) &&
  textFields.every((field) => isSameCell(one[field], other[field])) &&
  isSameAgencies(one.lead, other.lead) &&
  isSameAgencies(one.coordinating, other.coordinating) &&
  isSameDeadline(one.deadline, other.deadline);
