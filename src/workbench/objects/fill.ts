import { type Area, columnCount, rowCount } from '../model/address';
import type { Cell, CellValue } from '../model/cell';
import { copiedBy } from '../model/references';
import { accessDenied, invalidArgument } from '../problem';
import type { Argument } from '../wire/host-object';
import { givenCells } from './cells';
import { type RangeModel } from './kinds';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const short = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));
/** Lists that Excel runs on by itself. */
const quarters = ['Q', 'Quarter '].map((prefix) => [1, 2, 3, 4].map((number) => `${prefix}${number}`));
const lists = [...quarters, months, days, short(months), short(days)];

const isDateFormat = (format: string): boolean =>
  /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) && format !== 'General';

/** The cell so many steps behind the last of a line of cells: series run on, all else is repeated. */
function next(line: readonly Cell[], step: number, type: string): CellValue | undefined {
  const values = line.map(({ value }) => value);
  if (type === 'FillCopy') return undefined;
  if (values.every((value): value is number => typeof value === 'number')) return nextNumber(line, values, step, type);
  if (!values.every((value): value is string => typeof value === 'string')) return undefined;
  return nextInList(values, step) ?? nextCounted(values, step);
}

/** Where a line of numbers ends, and by how much it goes on: one number alone by one. */
function steps(numbers: readonly number[]): { readonly last: number; readonly stride: number } {
  const [one = 0, last = one] = numbers.slice(-2);
  return { last, stride: numbers.length === 1 ? 1 : last - one };
}

/** Behind "Jan", "Mar" comes "May": the list runs on by the steps that the cells take. */
function nextInList(values: readonly string[], step: number): string | undefined {
  for (const list of lists) {
    const places = values.map((value) => list.findIndex((name) => name.toLowerCase() === value.toLowerCase()));
    if (places.includes(-1)) continue;
    const { last, stride } = steps(places);
    const isEven = places.every(
      (place, index) => index === 0 || (place - (places[index - 1] ?? 0) - stride) % list.length === 0,
    );
    if (isEven) return list[(((last + stride * step) % list.length) + list.length) % list.length];
  }
  return undefined;
}

/** Behind "Item 01", "Item 03" comes "Item 05". */
function nextCounted(values: readonly string[], step: number): string | undefined {
  const counted = values.map((value) => /^([\s\S]*?)(\d+)$/.exec(value));
  const [first, ...more] = counted;
  if (!first || more.some((one) => one?.[1] !== first[1])) return undefined;
  const { last, stride } = steps(counted.map((one) => Number(one?.[2])));
  return `${first[1] ?? ''}${String(last + stride * step).padStart(first[2]?.length ?? 1, '0')}`;
}

function nextNumber(line: readonly Cell[], values: readonly number[], step: number, type: string): number | undefined {
  const last = values.at(-1) ?? 0;
  const isDate = isDateFormat(line.at(-1)?.style.numberFormat ?? 'General') || type === 'FillDays';
  if (values.length === 1) return isDate || type === 'FillSeries' ? last + step : undefined;
  const growth = values.length > 1 ? last / (values.at(-2) ?? 1) : 1;
  if (type === 'GrowthTrend') return last * growth ** step;
  // The straight line that lies nearest to all, as Excel draws it.
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const slope =
    values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) /
    values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return Math.round((mean + slope * (values.length - 1 + step - middle)) * 1e10) / 1e10;
}

/** Runs a range on into another that holds it, down, up or sideways (Excel.AutoFillType). */
export function autoFill({ book, sheet, area }: RangeModel, [destination, given]: readonly Argument[]): void {
  if (sheet.isProtected) throw accessDenied();
  const target: Area =
    destination === undefined || destination === null || destination === ''
      ? area
      : givenCells(book, destination, sheet, 'destinationRange').area;
  if (target.top > area.top || target.left > area.left || target.bottom < area.bottom || target.right < area.right)
    throw invalidArgument('The destination must hold the range.');
  const type = typeof given === 'string' ? given : 'FillDefault';
  const isDown = columnCount(target) === columnCount(area);
  const length = isDown ? rowCount(area) : columnCount(area);
  const across = isDown ? columnCount(area) : rowCount(area);
  const [start, end] = isDown ? [target.top, target.bottom] : [target.left, target.right];
  const first = isDown ? area.top : area.left;
  for (let lane = 0; lane < across; lane++) {
    const at = (line: number): [number, number] => (isDown ? [line, area.left + lane] : [area.top + lane, line]);
    const cells = Array.from({ length }, (_, index) => sheet.cell(...at(first + index)));
    for (let line = start; line <= end; line++) {
      if (line >= first && line < first + length) continue;
      const isBehind = line >= first + length;
      const source = (((line - first) % length) + length) % length;
      const cell = cells[source];
      if (!cell) continue;
      const step = isBehind ? line - first - length + 1 : first - line;
      const value = next(isBehind ? cells : [...cells].reverse(), step, type);
      const [row, column] = at(line);
      const before = sheet.cell(row, column);
      const moved = line - first - source;
      const formula =
        cell.formula === undefined ? undefined : copiedBy(cell.formula, isDown ? moved : 0, isDown ? 0 : moved);
      const content =
        type === 'FillFormats'
          ? before
          : { value: formula === undefined && value !== undefined ? value : cell.value, formula };
      sheet.put(row, column, {
        value: content.value,
        formula: content.formula,
        style: type === 'FillValues' ? before.style : cell.style,
      });
    }
  }
  book.changed.tell({ sheet, area: target, by: 'add-in' });
}
