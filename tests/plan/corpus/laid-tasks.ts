import { iso, serialOf } from '../../../src/plan/deadline/calendar';
import type { CellValue } from '../../../src/plan/model';
import { type CorpusPlan, corpusPlans } from './corpus-plans';
import type { ExtraKind, Layout } from './layout';
import type { RightDeadline } from './right-reading';

/** A cell to be written. */
export interface LaidCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
}

export const textCell = (text: string): LaidCell => ({ value: text, text, format: 'General' });

/** A task with the cells that its layout gives it, by the column's name. */
export interface LaidTask {
  readonly area: number;
  readonly number: string;
  readonly task: string;
  readonly productParts: readonly string[];
  readonly lead: string;
  readonly coordinating: string;
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

const pad = (number: number): string => String(number).padStart(2, '0');

/** A date as a cell of a number format shows it. */
export function dateCell(year: number, month: number, day: number, format: string): LaidCell {
  const isShort = format === 'd/m/yyyy';
  const [shownDay, shownMonth] = isShort ? [String(day), String(month)] : [pad(day), pad(month)];
  const sign = format.includes('-mm') ? '-' : '/';
  return { value: serialOf(iso(year, month, day)), text: [shownDay, shownMonth, year].join(sign), format };
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

interface Laid {
  readonly right: RightDeadline;
  readonly cells: Readonly<Record<string, LaidCell>>;
}

function laidMonths(year: number, begin: number, end: number, isQuarters: boolean): Laid {
  const size = isQuarters ? 3 : 1;
  const [from, to] = [Math.ceil(begin / size), Math.ceil(end / size)];
  const cells: Record<string, LaidCell> = {};
  for (let period = 1; period <= 12 / size; period++)
    cells[`period${period}`] = textCell(period >= from && period <= to ? 'x' : '');
  const right = {
    is: 'days' as const,
    start: iso(year, (from - 1) * size + 1, 1),
    end: iso(year, to * size, lastDay(year, to * size)),
  };
  return { right, cells };
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
      return {
        right: { is: 'days', start: iso(year, begin, 2), end: iso(year, end, endDay) },
        cells: { begin: dateCell(year, begin, 2, dateFormat), end: dateCell(year, end, endDay, dateFormat) },
      };
    default:
      return laidMonths(year, begin, end, deadlineAs === 'quarters');
  }
}

const persons = ['Nguyễn Văn An', 'Đ/c Trần Thị Bình', 'Lê Hoàng Nam', 'Phạm Thu Hà'];

/** What a further column holds for a task. */
function extraText(kind: ExtraKind, index: number): string {
  switch (kind) {
    case 'note':
      return index % 3 === 0 ? `Chuyển tiếp lần ${index + 1}` : '';
    case 'code':
      return `NV-${pad(index + 1)}`;
    case 'percent':
      return `${60 + ((index * 5) % 45)}%`;
    case 'person':
      return persons[index % persons.length] ?? '';
    case 'status':
      return index % 2 === 0 ? 'Đang thực hiện' : 'Chưa thực hiện';
    case 'basis':
      return `Công văn số ${120 + index}/SNV-CCHC`;
    case 'monitor':
      return index % 2 === 0 ? 'Văn phòng HĐND và UBND' : 'Sở Nội vụ';
    case 'level':
      return index % 2 === 0 ? 'Cấp tỉnh' : 'Cấp xã';
    case 'result':
      return index % 4 === 0 ? 'Đã có dự thảo' : '';
  }
}

function numberOf({ numbers }: Layout, area: number, inArea: number, index: number): string {
  if (numbers === 'none') return '';
  if (numbers === 'nested') return `${area + 1}.${inArea + 1}`;
  return String(numbers === 'restarted' ? inArea + 1 : index + 1);
}

/** The tasks of a layout, each with what its cells hold and how it is read. */
export function laidTasks(layout: Layout): LaidTask[] {
  const tasks: LaidTask[] = [];
  const { areas } = planOfLayout(layout);
  areas.slice(0, layout.areas).forEach((area, areaIndex) =>
    area.tasks.slice(0, layout.tasksOfArea).forEach((given, inArea) => {
      const index = tasks.length;
      const { right, cells } = laidDeadline(layout, given.deadline, given.beginMonth, given.endMonth, index);
      const extras = layout.extras.map(({ kind }) => [kind, textCell(extraText(kind, index))] as const);
      const isSplit = layout.taskRows !== 'one' && index % 3 === 1;
      const extra = (kind: ExtraKind): string =>
        layout.extras.some((one) => one.kind === kind) ? extraText(kind, index) : '';
      tasks.push({
        area: areaIndex,
        number: numberOf(layout, areaIndex, inArea, index),
        task: given.task,
        productParts: isSplit ? [given.product, 'Báo cáo kết quả thực hiện'] : [given.product],
        lead: given.lead,
        coordinating: given.coordinating,
        funding: given.funding,
        deadline: right,
        note: extra('note'),
        monitor: extra('monitor'),
        cells: { ...cells, ...Object.fromEntries(extras) },
      });
    }),
  );
  return layout.merged === 'none' ? tasks : withSharedValues(tasks, layout.merged);
}

/** True for a task that shares a value with the one above it: the second and third of each area. */
export const sharesAbove = (tasks: readonly LaidTask[], index: number): boolean => {
  const [above, task] = [tasks[index - 1], tasks[index]];
  if (!above || !task || above.area !== task.area) return false;
  const inArea = tasks.slice(0, index).filter(({ area }) => area === task.area).length;
  return inArea === 1 || inArea === 2;
};

function withSharedValues(tasks: readonly LaidTask[], field: Exclude<Layout['merged'], 'none'>): LaidTask[] {
  const shared: LaidTask[] = [];
  tasks.forEach((task, index) => {
    const above = shared.at(-1);
    if (!above || !sharesAbove(tasks, index)) shared.push(task);
    else if (field === 'product') shared.push({ ...task, productParts: above.productParts });
    else if (field === 'deadline') {
      const { deadline = textCell('') } = above.cells;
      shared.push({ ...task, deadline: above.deadline, cells: { ...task.cells, deadline } });
    } else shared.push({ ...task, [field]: above[field] });
  });
  return shared;
}
