import { remember } from '../text/remember';
import type { Deadline } from './deadline';
import { readDeadline } from './read-deadline';

/** Ways to mend a phrase. Each is read again before it is offered: what reads otherwise than meant is no fix. */

const sameDates = (one: Deadline, other: Deadline): boolean =>
  one.kind === other.kind && one.start === other.start && one.end === other.end;

/** Remembers by phrase and year, as staff write the same few phrases again and again; undefined where there is no mending. */
function mending(
  work: (text: string, year: number) => string | undefined,
): (text: string, year: number) => string | undefined {
  const known = remember((key) => work(key.slice(4), Number(key.slice(0, 4))) ?? '');
  return (text, year) => known(`${String(year).padStart(4, '0')}${text}`) || undefined;
}

const dayAndMonth = /(\d{1,2})(\s*[/.-]\s*)(\d{1,2})(\s*)$/;

/** Ways of adding a year, the most usual first. */
const additions: readonly ((text: string, year: number) => string)[] = [
  (text, year) => text.replace(dayAndMonth, `$1$2$3$2${year}$4`),
  (text, year) => text.replace(/(\s*[.,;]?\s*)$/, ` năm ${year}`),
];

/** The phrase with the plan's year written out: "Quý I" → "Quý I năm 2023", "30/6" → "30/6/2023". */
export const withYear = mending((text, year) => {
  const read = readDeadline(text, year);
  if (!read.yearImplied) return undefined;
  return additions
    .map((add) => add(text, year))
    .find((longer) => {
      const again = readDeadline(longer, year);
      return longer !== text && !again.yearImplied && sameDates(read, again);
    });
});

/** The phrase moved to another year, where it names just one: "Quý I năm 2024" → "Quý I năm 2023"; it must then lie within that year. */
export const inYear = mending((text, year) => {
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g));
  const [only] = years;
  if (years.size !== 1 || only === undefined) return undefined;
  const moved = text.replaceAll(only, String(year));
  const { start, end } = readDeadline(moved, year);
  const lies = [start, end].every((date) => date === null || date.startsWith(String(year)));
  return lies && (start !== null || end !== null) ? moved : undefined;
});

const range = /^(\s*từ\s+)?(.+?)(\s*[-–]\s*|\s+đến\s+)(.+?)(\s*)$/iu;

/** A range with its ends exchanged: "Từ 31/3/2023 đến 01/3/2023" → "Từ 01/3/2023 đến 31/3/2023". */
export const inOrder = mending((text, year) => {
  const swapped = text.replace(range, '$1$4$3$2$5');
  const { start, end } = readDeadline(text, year);
  const again = readDeadline(swapped, year);
  const isMended =
    start !== null && end !== null && again.start !== null && again.end !== null && again.start <= again.end;
  return isMended && swapped !== text ? swapped : undefined;
});
