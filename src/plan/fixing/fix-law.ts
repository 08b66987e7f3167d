import type { AgencyCatalogue } from '../agency/catalogue';
import { splitAgencies } from '../agency/split-agencies';
import { cellKey } from '../cell-address';
import type { AgencyCell, CellEdit, CellValue, DeadlineCell, Finding, Fix, PlanSheet, Task } from '../model';
import { tidyLines, withPlainUnicode } from '../text/fold';
import { inUnicode } from '../text/legacy';
import { withTraditionalToneMarks } from '../text/tone-marks';

/**
 * The law of safe fixes. A fix may be made without a question only if every cell keeps its letters and digits, in their order: spaces,
 * punctuation, case, Unicode and the place of tone marks may differ, words may not. The engine asks this of every fix; a rule cannot.
 */

/** Words of a text for comparison: an old font's text after its conversion, composed, small, tone marks in one place. */
const comparableWords = (text: string): string[] =>
  withTraditionalToneMarks(withPlainUnicode(inUnicode(text)).normalize('NFKC'))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Letters and digits exactly as written: most fixes touch spaces and signs alone, and are judged by this. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** A cell of more letters is not read again to judge a fix: it is asked about. */
const longestReadAgain = 4_000;

const isTextual = (value: CellValue): value is string => typeof value === 'string';

/** True if a cell's letters and digits are the same, in the same order, before and after an edit. */
export function keepsEveryWord({ before, after }: CellEdit): boolean {
  if (!isTextual(before) || !isTextual(after)) return before === after;
  if (lettersOf(before) === lettersOf(after)) return true;
  if (before.length + after.length > 2 * longestReadAgain) return false;
  return comparableWords(before).join('') === comparableWords(after).join('');
}

/** True if an edit adds nothing but the year ("Quý I" → "Quý I năm 2026"), and takes nothing away. */
export function addsOnlyYear({ before, after }: CellEdit, year: number): boolean {
  if (!isTextual(before) || !isTextual(after)) return false;
  const words = comparableWords(before);
  let at = 0;
  for (const word of comparableWords(after)) {
    if (word === words[at]) at++;
    else if (word !== 'năm' && word !== 'nam' && word !== String(year)) return false;
  }
  return at === words.length && words.length > 0;
}

const standsIn = ({ cell, more = [] }: DeadlineCell, edit: CellEdit): boolean =>
  [cell, ...more.map((part) => part.cell)].some((place) => cellKey(place) === cellKey(edit.cell));

/** True if a phrase of time leaves the plan's year out, and the edit is of its cell. */
const leavesYearOut = (task: Task | undefined, edit: CellEdit): boolean =>
  task?.deadline.read?.yearImplied === true && standsIn(task.deadline, edit);

/** True if a cell of agencies still names the same ones after an edit, however they are parted. */
function keepsAgencies({ agencies, more, cell }: AgencyCell, edit: CellEdit, catalogue: AgencyCatalogue): boolean {
  if (cellKey(cell) !== cellKey(edit.cell) || more) return true;
  if (String(edit.after).length > longestReadAgain) return false;
  const keysOf = (names: readonly string[]): string => names.map(catalogue.key).join('|');
  const after = splitAgencies(tidyLines(inUnicode(String(edit.after))), catalogue);
  return keysOf(after) === keysOf(agencies);
}

/** True if an edit keeps a task's words, and what the task's cell was read as. */
function isSafeEdit(edit: CellEdit, { year, catalogue }: PlanSheet, task: Task | undefined): boolean {
  const keepsWords = keepsEveryWord(edit) || (year !== null && leavesYearOut(task, edit) && addsOnlyYear(edit, year));
  return (
    keepsWords &&
    (!task || (keepsAgencies(task.lead, edit, catalogue) && keepsAgencies(task.coordinating, edit, catalogue)))
  );
}

/** True if edits may be made without being asked about. @param task the task that they are of, if they are of one. */
export const isSafeFix = (edits: readonly CellEdit[], plan: PlanSheet, task: Task | undefined): boolean =>
  edits.every((edit) => isSafeEdit(edit, plan, task));

/** A fix that may be made without being asked about. */
export const isSafelyFixable = ({ fix }: Finding): boolean => fix?.is === 'edits' && fix.safe;

/** The edits of a fix; none if it deletes rows. */
export const editsOfFix = (fix: Fix | undefined): readonly CellEdit[] => (fix?.is === 'edits' ? fix.edits : []);

/** The rows that a fix deletes; none if it writes cells. */
export const rowsOfFix = (fix: Fix | undefined): readonly number[] => (fix?.is === 'rows' ? fix.rows : []);
