import type { CellAddress, CellArea, CellEdit, Heading, HeadingLabel, PlanSheet, TaskField } from '../model';

/** How headings fit the columns below them. */

const isCoveredCell = (merges: readonly CellArea[], { row, column }: CellAddress): boolean =>
  merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );

/** The label that heads a column: its own, else the next to the left, which may stretch over it. */
const labelOver = ({ labels }: Heading, column: number): HeadingLabel | undefined =>
  labels.filter(({ cell }) => cell.column <= column).at(-1);

interface Offset {
  readonly field: TaskField;
  readonly label: HeadingLabel;
  /** By how many columns the label stands to the left of what it names. */
  readonly by: number;
}

/** The labels that stand over another column than the one that holds what they name. */
function offsets(heading: Heading, { columns }: PlanSheet): Offset[] {
  return columns.flatMap(({ field, column }) => {
    const label = heading.labels.find((one) => one.field === field);
    if (!label || labelOver(heading, column)?.field === field) return [];
    return [{ field, label, by: column - label.cell.column }];
  });
}

/** One label aside is a column of its own kind; with two, the heading is off. */
const fewestOffsets = 2;

/** By how many columns a heading is off from the plan's columns, all its misplaced labels alike; undefined if it fits. */
export function headingShift(heading: Heading, plan: PlanSheet): number | undefined {
  const found = offsets(heading, plan);
  const [first] = found;
  return first && found.length >= fewestOffsets && found.every(({ by }) => by === first.by) ? first.by : undefined;
}

/**
 * Edits that put the labels of a heading over the columns that hold what they name. Undefined if one would come to be over another's cell,
 * under a merged one, or the heading has several rows: then nothing is moved.
 */
export function headingMoves(heading: Heading, plan: PlanSheet): CellEdit[] | undefined {
  const by = headingShift(heading, plan);
  const off = offsets(heading, plan).map(({ label }) => label.cell.column);
  const first = Math.min(...off);
  let last = Math.max(...off);
  if (by === undefined || heading.rows.length > 1) return undefined;
  const labelled = new Set(heading.labels.map(({ cell }) => cell.column));
  while (labelled.has(last + 1)) last++;
  // Labels beyond a gap (a status that was written beside the table) are not off: they stay, and nothing may land on them.
  if (Array.from({ length: Math.max(by, 0) }, (_, index) => last + 1 + index).some((column) => labelled.has(column)))
    return undefined;
  const moved = heading.labels.filter(({ cell }) => cell.column >= first && cell.column <= last);
  const row = heading.rows[0] ?? 0;
  const after = new Map(moved.map(({ cell, value }) => [cell.column + by, value]));
  if ([...after.keys()].some((column) => column < 0 || isCoveredCell(plan.merges, { row, column }))) return undefined;
  const before = new Map(moved.map(({ cell, value }) => [cell.column, value]));
  if ([...after.keys()].some((column) => column < first && heading.labels.some(({ cell }) => cell.column === column)))
    return undefined;
  const touched = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  return touched.map((column) => ({
    cell: { row, column },
    before: before.get(column) ?? '',
    after: after.get(column) ?? headOfNumbers(column, heading, plan),
  }));
}

/** The column of numbers that comes to have no label gets the usual one. */
const headOfNumbers = (column: number, { labels }: Heading, { columns }: PlanSheet): string =>
  columns.some((one) => one.field === 'number' && one.column === column) &&
  !labels.some(({ field }) => field === 'number')
    ? 'STT'
    : '';
