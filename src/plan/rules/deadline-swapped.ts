import { asWrittenDate, type IsoDate } from '../deadline/calendar';
import type { Task } from '../model';
import { defineRule, type PlanRule } from './rule';

/**
 * Excel with American settings reads 5/3/2026 as 3 May, and leaves 13/02/2026 as text: told once for the column. The fix writes the dates
 * as text, as the column's others are: real dates would be as suspicious at the next check, and no machine can swap a text again.
 */
export const deadlineSwapped = defineRule<PlanRule>({
  id: 'deadline/swapped',
  name: { vi: 'Ngày tháng bị đảo', en: 'Day and month swapped' },
  severity: 'warning',
  clarity: 'time',
  each: 'plan',
  text: {
    vi: {
      what: '{count} ô ngày có lẽ bị Excel đảo ngày và tháng: {shown} lẽ ra là {meant}.',
      why: 'Trong cột này, ngày dạng chữ có ngày lớn hơn 12, còn mọi ô ngày đều đảo được: dấu hiệu máy dùng thứ tự tháng/ngày kiểu Mỹ.',
      todo: 'Đối chiếu bản gốc; nếu đúng, bấm Sửa để đảo lại tất cả.',
    },
    en: {
      what: '{count} date cells seem to have day and month swapped by Excel: {shown} for {meant}.',
      why: 'The dates typed as text have days over 12, and every date cell can be swapped: a sign of a machine with American settings.',
      todo: 'Compare with the original; if so, fix them all at once.',
    },
  },
  check: ({ tasks }) => {
    const dates = tasks.filter(({ deadline }) => typeof deadline.value === 'number' && deadline.read?.kind === 'date');
    const [first] = dates;
    if (
      !first ||
      !dates.every(({ deadline }) => canBeSwapped(deadline.read?.start ?? '')) ||
      !hasTextEvidence(tasks, dates)
    )
      return [];
    const wrong = dates.filter(({ deadline }) => swapped(deadline.read?.start ?? '') !== deadline.read?.start);
    const [example] = wrong;
    if (!example || dates.length + textDates(tasks).length < fewestCells) return [];
    const shown = example.deadline.read?.start ?? '';
    const edits = wrong.map(({ deadline: { cell, value, read } }) => ({
      cell,
      before: value,
      after: asWrittenDate(swapped(read?.start ?? '')),
    }));
    return [
      {
        cell: example.deadline.cell,
        field: 'deadline' as const,
        values: { count: String(wrong.length), shown: asWrittenDate(shown), meant: asWrittenDate(swapped(shown)) },
        fix: { is: 'edits' as const, edits },
      },
    ];
  },
  good: [
    { tasks: [{ deadline: '13/02/2023' }, { number: '2', area: '', deadline: '25/3/2023' }] },
    {
      tasks: [
        { deadline: 45049 },
        { number: '2', area: '', deadline: '25/3/2023' },
        { number: '3', area: '', deadline: 45015 },
      ],
    },
    {
      tasks: [
        { deadline: 45049 },
        { number: '2', area: '', deadline: '05/3/2023' },
        { number: '3', area: '', deadline: 45017 },
      ],
    },
    {
      tasks: [
        { deadline: 45049 },
        { number: '2', area: '', deadline: 45078 },
        { number: '3', area: '', deadline: 45017 },
      ],
    },
    { tasks: [{ deadline: 45049 }, { number: '2', area: '', deadline: '25/3/2023' }] },
    {
      tasks: [
        { deadline: 45049 },
        { number: '2', area: '', deadline: '12/3/2023' },
        { number: '3', area: '', deadline: 45078 },
      ],
    },
    {
      tasks: [
        { deadline: 45049 },
        { number: '2', area: '', deadline: '25/3/2023' },
        { number: '3', area: '', deadline: '05/3/2023' },
      ],
    },
    {
      tasks: [
        { deadline: 45051 },
        { number: '2', area: '', deadline: '25/3/2023' },
        { number: '3', area: '', deadline: 45083 },
      ],
    },
    {
      tasks: [
        { deadline: 45049 },
        { number: '2', area: '', deadline: '25/3/2023' },
        { number: '3', area: '', deadline: 5 },
      ],
    },
  ],
  bad: [
    {
      tasks: [
        { deadline: 44997 },
        { number: '2', area: '', deadline: '25/3/2023' },
        { number: '3', area: '', deadline: 45051 },
      ],
    },
    {
      tasks: [
        { deadline: 45049 },
        { number: '2', area: '', deadline: '25/3/2023' },
        { number: '3', area: '', deadline: 45078 },
      ],
    },
  ],
});

/** Fewer dates prove nothing. */
const fewestCells = 3;

/** A date typed alone: what Excel would have made a date cell, had it understood it. */
const bareDate = /^(\d{1,2})[/-]\d{1,2}[/-]\d{4}$/;

const textDates = (tasks: readonly Task[]): string[] =>
  tasks.flatMap(({ deadline: { text, value } }) => (typeof value === 'string' && bareDate.test(text) ? [text] : []));

/** One text date with a small day, typed as text, stands against so many with large ones, and so many date cells that can all be swapped. */
const textsForOneSmall = 4;
const cellsForOneSmall = 3;

/** Dates left as text with a day that an American month cannot be; a few with small days do not clear many cells. */
function hasTextEvidence(tasks: readonly Task[], dates: readonly Task[]): boolean {
  const days = textDates(tasks).map((text) => Number(bareDate.exec(text)?.[1]));
  const large = days.filter((day) => day > 12).length;
  const small = days.length - large;
  return large > 0 && (small === 0 || (large >= small * textsForOneSmall && dates.length >= cellsForOneSmall));
}

const canBeSwapped = (date: IsoDate): boolean => Number(date.slice(8, 10)) <= 12;
const swapped = (date: IsoDate): IsoDate => `${date.slice(0, 5)}${date.slice(8, 10)}-${date.slice(5, 7)}`;
