import { iso } from '../../../src/plan/deadline/calendar';
import { type CorpusPlan, corpusPlans } from './corpus-plans';
import { dateCell, type LaidCell, numberCell, pad, textCell } from './laid-cells';
import { extraCell, extraText } from './laid-extras';
import type { ExtraKind, Layout } from './layout';
import type { RightDeadline } from './right-reading';

/** A task with the cells that its layout gives it, by the column's name. */
export interface LaidTask {
  readonly area: number;
  readonly number: string;
  /** The half of an area that it belongs to, if areas are parted again. */
  readonly subArea: number;
  /** Texts in parts: the first stands in the task's first row, the other in the row below it. */
  readonly taskParts: readonly string[];
  readonly productParts: readonly string[];
  readonly lead: string;
  readonly coordinatingParts: readonly string[];
  readonly funding: string;
  readonly deadline: RightDeadline;
  readonly note: string;
  readonly monitor: string;
  readonly cells: Readonly<Record<string, LaidCell>>;
}

export const planOfLayout = ({ plan }: Layout): CorpusPlan => corpusPlans[plan] as CorpusPlan;

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const letters = ['A', 'B', 'C', 'D', 'Đ', 'E', 'G'];

/** An area's numeral; "" where areas have none. */
export function areaNumeral({ areaNumerals }: Layout, index: number): string {
  if (areaNumerals === 'roman') return romans[index] ?? '';
  if (areaNumerals === 'letters') return letters[index] ?? '';
  return areaNumerals === 'arabic' ? String(index + 1) : '';
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

interface Laid {
  readonly right: RightDeadline;
  readonly cells: Readonly<Record<string, LaidCell>>;
}

function laidWeeks(begin: number, end: number, mark: string): Laid {
  const [from, to] = [1 + ((begin * 2) % 5), 1 + ((begin * 2) % 5) + (end % 3)];
  const cells: Record<string, LaidCell> = {};
  for (let week = 1; week <= 8; week++) cells[`period${week}`] = textCell(week >= from && week <= to ? mark : '');
  const text = from === to ? `Tuần ${from}` : `Tuần ${from} - Tuần ${to}`;
  return { right: { is: 'text', text }, cells };
}

function laidMonths(year: number, begin: number, end: number, isQuarters: boolean, mark: string): Laid {
  const size = isQuarters ? 3 : 1;
  const [from, to] = [Math.ceil(begin / size), Math.ceil(end / size)];
  const cells: Record<string, LaidCell> = {};
  for (let period = 1; period <= 12 / size; period++)
    cells[`period${period}`] = textCell(period >= from && period <= to ? mark : '');
  const right = {
    is: 'days' as const,
    start: iso(year, (from - 1) * size + 1, 1),
    end: iso(year, to * size, lastDay(year, to * size)),
  };
  return { right, cells };
}

const quarterNames = ['I', 'II', 'III', 'IV'];

/** Begin and end in columns of their own, as dates or in words. */
function laidBeginEnd({ beginEndAs, dateFormat }: Layout, year: number, begin: number, end: number, day: number): Laid {
  const months: Laid['right'] = { is: 'days', start: iso(year, begin, 1), end: iso(year, end, lastDay(year, end)) };
  const days: Laid['right'] = { is: 'days', start: iso(year, begin, 2), end: iso(year, end, day) };
  const words = (of: (month: number) => string): Laid['cells'] => ({
    begin: textCell(of(begin)),
    end: textCell(of(end)),
  });
  switch (beginEndAs) {
    case 'dates':
      return {
        right: days,
        cells: { begin: dateCell(year, begin, 2, dateFormat), end: dateCell(year, end, day, dateFormat) },
      };
    case 'text-dates':
      return {
        right: days,
        cells: { begin: textCell(`02/${pad(begin)}/${year}`), end: textCell(`${pad(day)}/${pad(end)}/${year}`) },
      };
    case 'months':
      return { right: months, cells: words((month) => `Tháng ${month}`) };
    case 'short-months':
      return { right: months, cells: words((month) => `${pad(month)}/${year}`) };
    case 'quarters': {
      const [from, to] = [Math.ceil(begin / 3), Math.ceil(end / 3)];
      return {
        right: { is: 'days', start: iso(year, from * 3 - 2, 1), end: iso(year, to * 3, lastDay(year, to * 3)) },
        cells: words((month) => `Quý ${quarterNames[Math.ceil(month / 3) - 1] ?? ''}/${year}`),
      };
    }
  }
}

/** A deadline in the cells of its layout. */
function laidDeadline(layout: Layout, text: string, begin: number, end: number, index: number): Laid {
  const { year } = planOfLayout(layout);
  const { deadlineAs, dateFormat } = layout;
  const endDay = 5 + ((index * 7) % 20);
  switch (deadlineAs) {
    case 'text':
      return { right: { is: 'text', text }, cells: { deadline: textCell(text) } };
    case 'dates': {
      // Plans mix date cells and text.
      if (index % 3 === 2) return { right: { is: 'text', text }, cells: { deadline: textCell(text) } };
      const day = iso(year, end, endDay);
      return {
        right: { is: 'days', start: day, end: day },
        cells: { deadline: dateCell(year, end, endDay, dateFormat) },
      };
    }
    case 'begin-end':
      return laidBeginEnd(layout, year, begin, end, endDay);
    case 'bare-month':
      return {
        right: { is: 'days', start: iso(year, end, 1), end: iso(year, end, lastDay(year, end)) },
        cells: { deadline: numberCell(end) },
      };
    case 'weeks':
      return laidWeeks(begin, end, layout.mark);
    case 'months':
    case 'quarters':
      return laidMonths(year, begin, end, deadlineAs === 'quarters', layout.mark);
  }
}

interface Place {
  readonly area: number;
  readonly subArea: number;
  readonly inArea: number;
  /** Among the tasks of its half of the area. */
  readonly inSubArea: number;
  readonly index: number;
}

function numberOf(layout: Layout, { area, subArea, inArea, inSubArea, index }: Place): string {
  switch (layout.numbers) {
    case 'none':
      return '';
    case 'nested':
      return layout.hasSubAreas ? `${subArea + 1}.${inSubArea + 1}` : `${area + 1}.${inArea + 1}`;
    case 'roman-nested':
      return `${romans[area] ?? ''}.${inArea + 1}`;
    case 'restarted':
      return String((layout.hasSubAreas ? inSubArea : inArea) + 1);
    case 'letters':
      return String.fromCharCode(97 + inArea);
    case 'padded':
      return pad(index + 1);
    case 'own':
    case 'glued':
      return String(index + 1);
  }
}

/** A text cut before a small letter near its middle; whole if there is no such place. */
export function cutText(text: string): readonly string[] {
  const places = [...text.matchAll(/(?<=[\p{L},]) (?=\p{Ll}{2})/gu)].map(({ index }) => index);
  const at = places[Math.floor(places.length / 2)];
  return at === undefined || text.length < 30 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Where each task of a layout stands. */
function placesOf(layout: Layout): Place[] {
  const places: Place[] = [];
  const { areas } = planOfLayout(layout);
  areas.slice(0, layout.areas).forEach((given, area) => {
    const count = Math.min(given.tasks.length, layout.tasksOfArea);
    const half = layout.hasSubAreas && count >= 4 ? Math.ceil(count / 2) : count;
    for (let inArea = 0; inArea < count; inArea++) {
      const subArea = inArea < half ? 0 : 1;
      places.push({ area, subArea, inArea, inSubArea: inArea - subArea * half, index: places.length });
    }
  });
  return places;
}

/** The tasks of a layout, each with what its cells hold and how it is read. */
export function laidTasks(layout: Layout): LaidTask[] {
  const { areas } = planOfLayout(layout);
  const tasks = placesOf(layout).flatMap((place): LaidTask[] => {
    const given = areas[place.area]?.tasks[place.inArea];
    if (!given) return [];
    const { index } = place;
    const { right, cells } = laidDeadline(layout, given.deadline, given.beginMonth, given.endMonth, index);
    const extras = layout.extras.map(({ kind }) => [kind, extraCell(kind, index)] as const);
    const isSplit = layout.taskRows !== 'one' && index % 3 === 1;
    const isProductSplit = isSplit && layout.taskRows !== 'coordinating' && layout.taskRows !== 'text';
    const extra = (kind: ExtraKind): string =>
      layout.extras.some((one) => one.kind === kind) ? extraText(kind, index) : '';
    return [
      {
        area: place.area,
        subArea: place.subArea,
        number: numberOf(layout, place),
        taskParts: isSplit && layout.taskRows === 'text' ? cutText(given.task) : [given.task],
        productParts: isProductSplit ? [given.product, 'Báo cáo kết quả thực hiện'] : [given.product],
        lead: given.lead,
        coordinatingParts:
          isSplit && layout.taskRows === 'coordinating' ? [given.coordinating, 'UBND các xã'] : [given.coordinating],
        funding: given.funding,
        deadline: right,
        note: extra('note'),
        monitor: extra('monitor'),
        cells: { ...cells, ...Object.fromEntries(extras) },
      },
    ];
  });
  return layout.merged === 'none' ? tasks : withSharedValues(tasks, layout.merged);
}

/** True for a task that shares a value with the one above it: the second and third of each area. */
export const sharesAbove = (tasks: readonly LaidTask[], index: number): boolean => {
  const [above, task] = [tasks[index - 1], tasks[index]];
  if (!above || !task || above.area !== task.area || above.subArea !== task.subArea) return false;
  const inArea = tasks.slice(0, index).filter(({ area }) => area === task.area).length;
  return inArea === 1 || inArea === 2;
};

function withSharedValues(tasks: readonly LaidTask[], field: Exclude<Layout['merged'], 'none'>): LaidTask[] {
  const shared: LaidTask[] = [];
  tasks.forEach((task, index) => {
    const above = shared.at(-1);
    if (!above || !sharesAbove(tasks, index)) shared.push(task);
    else if (field === 'coordinating') shared.push({ ...task, coordinatingParts: above.coordinatingParts });
    else if (field === 'product') shared.push({ ...task, productParts: above.productParts });
    else if (field === 'deadline') {
      const { deadline = textCell('') } = above.cells;
      shared.push({ ...task, deadline: above.deadline, cells: { ...task.cells, deadline } });
    } else shared.push({ ...task, [field]: above[field] });
  });
  return shared;
}
