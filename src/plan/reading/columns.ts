import { taskFields } from '../fields/field-lists';
import { fields, type TaskField } from '../fields/fields';
import type { PlanColumn } from '../model';
import { asTimes, type ColumnProfile, contentsFit, profileOf } from './column-profile';
import { looksLikeHour } from './contents';
import type { ColumnRole } from './heading-names';
import {
  bareHeading,
  columnRoles,
  type HeadedPeriod,
  headingRoles,
  isStranger,
  periodUnder,
  rolesOfTellingWords,
  unitOfHeading,
} from './headings';
import type { Heading, TableBlock } from './regions';
import type { SheetGrid } from './sheet-grid';
import { weights } from './weights';

/** Which column holds which field. */
export type ColumnMap = Readonly<Partial<Record<TaskField, number>>>;

/** Columns that the user has set: a column, or null for "there is none". */
export type OwnColumns = Readonly<Partial<Record<TaskField, number | null>>>;

/** A column of marks for a part of the year. */
export interface PeriodColumn {
  readonly column: number;
  readonly period: HeadedPeriod;
  readonly heading: string;
}

/** The columns of one block of a table, chosen together, with the evidence. */
export interface BlockColumns {
  readonly map: ColumnMap;
  /** The beginning of deadlines, if it has a column of its own. */
  readonly begin: number | null;
  /** Months, quarters or weeks as columns. */
  readonly periods: readonly PeriodColumn[];
  readonly columns: readonly PlanColumn[];
  /** Fields whose contents look like something else. */
  readonly unfit: readonly TaskField[];
  /** Columns with text in several rows, but without a heading of their own or a field. */
  readonly nameless: readonly number[];
  /** How surely the table is a plan: above 0 it is one. */
  readonly planScore: number;
}

/** Rows looked at to judge columns by their contents; more would cost time and tell nothing new. */
const sampleSize = 60;

/** Rows with several filled cells, spread evenly over a block; short rows only if there are no others. */
function sampleRows(grid: SheetGrid, from: number, to: number): number[] {
  const step = Math.max(1, Math.floor((to - from + 1) / (sampleSize * 2)));
  const rows: number[] = [];
  const short: number[] = [];
  for (let row = from; row <= to && rows.length < sampleSize; row += step) {
    const filled = grid.filled(row).length;
    if (filled >= 3) rows.push(row);
    else if (filled === 2) short.push(row);
  }
  return rows.length > 0 ? rows : short.slice(0, sampleSize);
}

interface Column {
  readonly column: number;
  readonly heading: Heading | undefined;
  readonly roles: ReadonlyMap<ColumnRole, number>;
  readonly profile: ColumnProfile;
  /** The heading reaches over this column and the next: "Nhiệm vụ cụ thể" over the numbers and the tasks. */
  readonly isShared: boolean;
}

/** How surely the headings above a column tell each role: its own first, then those of its group. */
function rolesOf(grid: SheetGrid, heading: Heading | undefined): ReadonlyMap<ColumnRole, number> {
  const roles = new Map<ColumnRole, number>();
  if (!heading) return roles;
  const { path, isSpread } = heading;
  const own = path.at(-1) ?? '';
  const raise = (text: string, weight: number): void => {
    for (const [role, score] of headingRoles(text, grid.ownHeaders))
      roles.set(role, Math.max(roles.get(role) ?? 0, score * weight));
  };
  raise(own, isSpread ? weights.columns.spreadHeading : 1);
  for (const role of rolesOfTellingWords(own))
    roles.set(role, Math.max(roles.get(role) ?? 0, isSpread ? 0 : weights.columns.tellingWord));
  if (path.length > 1) {
    raise(path.slice(-2).join(' '), 0.95);
    for (const parent of path.slice(0, -1)) raise(parent, weights.columns.parentHeading);
  }
  return roles;
}

/** True if a heading surely names a field of its own. */
const namesAnother = ({ roles, isShared }: Column): boolean =>
  !isShared && columnRoles.some((role) => role !== 'other' && (roles.get(role) ?? 0) >= 0.9);

const fieldsOfEveryPlan = new Set<ColumnRole>(['task', 'lead', 'deadline']);
/** "#", "N°": a heading so short may well be that of numbers. */
const shortestName = 3;
const tellsNothing = ({ heading, isShared }: Column, role: ColumnRole): boolean =>
  heading?.isSpread === false &&
  !isShared &&
  !fieldsOfEveryPlan.has(role) &&
  !(role === 'number' && bareHeading(heading.path.at(-1) ?? '').length < shortestName);

const scoreOf = (column: Column, role: ColumnRole, certainty: number): number => {
  const { roles, profile } = column;
  const heading = weights.columns.heading * (roles.get(role) ?? 0);
  const score = heading + weights.columns.contents * certainty * contentsFit(profile, role);
  if (role === 'other') return score;
  if (heading === 0 && namesAnother(column)) return -Infinity;
  // A heading of its own that tells nothing of the field: contents alone make it one that every plan has, or none.
  if (heading === 0 && tellsNothing(column, role)) return -Infinity;
  if (heading < 1 && (role === 'begin' || fields[role].isOptional)) return -Infinity;
  return score >= (heading > 0 ? weights.columns.least : weights.columns.leastWithoutHeading) ? score : -Infinity;
};

/** Fields that usually stand left of a field. */
const usuallyBefore: Readonly<Partial<Record<ColumnRole, readonly ColumnRole[]>>> = {
  task: ['number', 'area'],
  product: ['task'],
  lead: ['task'],
  coordinating: ['lead'],
  deadline: ['task', 'begin'],
  funding: ['task', 'lead'],
};
const bitOf = (role: ColumnRole): number => 1 << columnRoles.indexOf(role);

const orderGain = (role: ColumnRole, taken: number): number =>
  (role === 'number' && (taken & bitOf('task')) !== 0 ? weights.columns.numberBehindTask : 0) +
  (usuallyBefore[role] ?? []).filter((before) => (taken & bitOf(before)) !== 0).length * weights.columns.order;

interface Assignment {
  readonly score: number;
  readonly roles: readonly ColumnRole[];
}

/** The assignment of roles to columns with the best sum of evidence; each field has one column at most. */
function assign(columns: readonly Column[], certainty: number, own: OwnColumns, earlier: ColumnMap): Assignment {
  interface Step {
    readonly score: number;
    readonly role: ColumnRole;
    readonly before: Step | null;
  }
  let states = new Map<number, Step | null>([[0, null]]);
  for (const column of columns) {
    const options = columnRoles.flatMap((role) => {
      const score = ownScore(column, role, own) ?? scoreOf(column, role, certainty);
      const isAgain = role !== 'other' && role !== 'begin' && earlier[role] === column.column;
      return score === -Infinity ? [] : [{ role, score: isAgain ? score + weights.columns.again : score }];
    });
    const next = new Map<number, Step | null>();
    for (const [taken, before] of states) {
      for (const { role, score } of options) {
        const bit = role === 'other' ? 0 : bitOf(role);
        if ((taken & bit) !== 0) continue;
        const sum = (before?.score ?? 0) + score + orderGain(role, taken);
        const rival = next.get(taken | bit);
        if (!rival || sum > rival.score) next.set(taken | bit, { score: sum, role, before });
      }
    }
    states = next;
  }
  let best: Step | null = null;
  for (const step of states.values()) if (step && step.score > (best?.score ?? -Infinity)) best = step;
  const roles: ColumnRole[] = [];
  for (let step = best; step; step = step.before) roles.unshift(step.role);
  return { score: best?.score ?? 0, roles };
}

const surely = 1_000;

/** What the user has set outweighs all evidence; undefined where nothing is set. */
function ownScore({ column }: Column, role: ColumnRole, own: OwnColumns): number | undefined {
  const given = taskFields.find((field) => own[field] === column);
  if (given !== undefined) return role === given ? surely : -Infinity;
  return role in own ? -Infinity : undefined;
}

/** Months, quarters or weeks as columns: at least three of one unit that rise from left to right. */
function periodColumns(headings: readonly Heading[]): PeriodColumn[] {
  const found = headings.flatMap(({ column, path, isSpread }): PeriodColumn[] => {
    const heading = path.at(-1) ?? '';
    const period = isSpread ? null : periodUnder(heading, path.slice(0, -1).join(' '));
    return period ? [{ column, period, heading }] : [];
  });
  const unit = found[0]?.period.unit;
  const isRun = found.every(({ period }, index) => {
    const before = found[index - 1]?.period;
    return period.unit === unit && (!before || period.index > before.index);
  });
  return isRun && found.length >= 3 ? found : [];
}

interface Hypothesis extends Assignment {
  readonly columns: readonly Column[];
}

/**
 * Headings that stand one column left of what they name: a header without a column for the number over rows that have one.
 * Source: the sample plan, rows 5 to 12.
 */
function shiftedHeadings(headings: readonly Heading[], from: number): Heading[] {
  return headings.flatMap((heading) => {
    if (heading.isSpread) return [];
    if (heading.column < from) return [heading];
    const moved = { ...heading, column: heading.column + 1 };
    return heading.column === from ? [{ ...heading, isSpread: true }, moved] : [moved];
  });
}

/** The columns of a block of a table. @param earlier the columns of the first block below the same header, which a few rows do not overthrow */
export function columnsOf(
  grid: SheetGrid,
  block: TableBlock,
  own: OwnColumns = {},
  earlier: ColumnMap = {},
): BlockColumns {
  const rows = sampleRows(grid, block.from, block.to);
  const headings = block.header?.headings ?? [];
  const periods = periodColumns(headings);
  const isPeriod = new Set(periods.map(({ column }) => column));
  const profiles = new Map<number, ColumnProfile>();
  const columnsWith = (given: readonly Heading[]): Column[] => {
    const columns: Column[] = [];
    for (let column = grid.left; column <= grid.right; column++) {
      if (isPeriod.has(column)) continue;
      const heading = given.find((one) => one.column === column);
      const plain = profiles.get(column) ?? profileOf(grid, column, rows);
      profiles.set(column, plain);
      const profile = unitOfHeading(heading?.path.join(' ') ?? '') === '' ? plain : asTimes(plain);
      if (heading?.isSpread !== false && profile.filled === 0 && !Object.values(own).includes(column)) continue;
      const isShared = heading?.isSpread === true || given.some((one) => one.isSpread && one.column === column + 1);
      columns.push({ column, heading, roles: rolesOf(grid, heading), profile, isShared });
    }
    return columns;
  };
  const certainty = Math.min(1, 0.4 + rows.length * 0.2);
  const hypothesis = (given: readonly Heading[]): Hypothesis => {
    const columns = columnsWith(given);
    return { columns, ...assign(columns, certainty, own, earlier) };
  };
  const straight = hypothesis(headings);
  const shifted = shiftPlaces(grid, headings, rows, periods).map((from) => hypothesis(shiftedHeadings(headings, from)));
  const best = shifted.reduce((one, other) => (other.score > one.score ? other : one), straight);
  const isClear = best.score > straight.score + weights.columns.shift;
  return chosen(grid, isClear ? best : straight, periods, certainty, rows);
}

/** Where headings may be shifted: before any of them, if the column right of the last one has contents and no heading. */
function shiftPlaces(
  grid: SheetGrid,
  headings: readonly Heading[],
  rows: readonly number[],
  periods: readonly PeriodColumn[],
): number[] {
  const last = headings.filter(({ isSpread }) => !isSpread).at(-1)?.column;
  if (last === undefined || periods.length > 0) return [];
  const beyond = rows.filter((row) => grid.text(row, last + 1) !== '').length;
  return beyond === 0 ? [] : headings.map(({ column }) => column);
}

/** Fewer cells than this tell nothing of a column. */
const fewestCells = 3;

function chosen(
  grid: SheetGrid,
  { columns, roles }: Hypothesis,
  periods: readonly PeriodColumn[],
  certainty: number,
  rows: readonly number[],
): BlockColumns {
  const map: Partial<Record<TaskField, number>> = {};
  let begin: number | null = null;
  const found: PlanColumn[] = [];
  const unfit: TaskField[] = [];
  const nameless: number[] = [];
  columns.forEach((column, index) => {
    const role = roles[index] ?? 'other';
    if (role === 'begin') begin = column.column;
    if (role === 'other' && column.heading?.isSpread !== false && column.profile.filled >= fewestCells)
      nameless.push(column.column);
    if (role === 'other' || role === 'begin') return;
    map[role] = column.column;
    found.push({
      field: role,
      header: column.heading?.path.join(' ') ?? '',
      column: column.column,
      confidence: confidenceOf(column, role, certainty),
    });
    if (column.profile.filled >= fewestCells && contentsFit(column.profile, role) < -0.4) unfit.push(role);
  });
  if (map.deadline === undefined && begin !== null) {
    map.deadline = begin;
    begin = null;
  }
  const order = (field: TaskField): number => taskFields.indexOf(field);
  found.sort((a, b) => order(a.field) - order(b.field));
  return {
    map,
    begin,
    periods,
    columns: found,
    unfit,
    nameless,
    planScore: planScore(grid, columns, map, periods, rows),
  };
}

/** From heading and contents, lowered where another role would do nearly as well. */
function confidenceOf(column: Column, role: ColumnRole, certainty: number): number {
  const heading = column.roles.get(role) ?? 0;
  const contents = column.profile.filled === 0 ? 0 : Math.max(0, contentsFit(column.profile, role));
  const own = scoreOf(column, role, certainty);
  const rival = Math.max(
    ...columnRoles.filter((other) => other !== role).map((other) => scoreOf(column, other, certainty)),
  );
  const margin = Math.max(0, Math.min(1, (own - rival) / 1.5));
  const base = Math.min(1, 0.65 * heading + 0.5 * contents);
  return Math.round(base * (0.6 + 0.4 * margin) * 100) / 100;
}

const w = weights.plan;

/** A table of tasks has who or when beside what, and no columns of targets, money, agendas or opinions. */
function planScore(
  grid: SheetGrid,
  columns: readonly Column[],
  map: ColumnMap,
  periods: readonly PeriodColumn[],
  rows: readonly number[],
): number {
  const hasTime = map.deadline !== undefined || periods.length > 0;
  const strangers = columns.filter(
    ({ heading }) => heading !== undefined && isStranger(heading.path.at(-1) ?? ''),
  ).length;
  const isHour = (row: number): boolean => columns.some(({ column }) => looksLikeHour(grid.text(row, column)));
  const hours = rows.filter(isHour).length / Math.max(1, rows.length);
  const taskColumn = columns.find(({ column }) => column === map.task);
  const named = taskColumn?.roles.get('task') ?? 0;
  const isList = named < w.surelyTask && (taskColumn?.profile.share.verb ?? 0) < w.fewVerbs;
  const hasBodies = map.lead !== undefined;
  return (
    (map.task === undefined ? 0 : w.task + w.namedTask * named) +
    (isList ? w.list : 0) +
    (hasTime ? w.time : 0) +
    // Who does a thing makes a plan of it only beside when or what comes of it: a budget by agencies is none.
    (hasBodies && (hasTime || map.product !== undefined) ? w.bodies : 0) +
    (map.product === undefined ? 0 : w.product) +
    w.stranger * Math.min(strangers, w.mostStrangers) +
    (hours > w.manyHours ? w.hours : 0) -
    w.least
  );
}
