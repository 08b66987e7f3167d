import { isRefusal } from '../../src/taskpane/notices';
import type { Sheet } from '../../src/workbench/model/sheet';
import type { Workbook } from '../../src/workbench/model/workbook';
import { openFittingSample } from '../support/sample';
import type { Action } from './actions';
import { closePanes, openChecked, type TestPane } from './pane';

/** Tasks of the sample between two repeated headers, in rows without merged cells; from 0. */
const someTasks = { top: 44, left: 1, bottom: 49, right: 7 };

/** The column of the tasks' words. */
const taskColumn = 2;

const planSheet = (book: Workbook): Sheet => book.sheets[0]!;

/** What happens to a workbook between the pane's last look and what a person then presses. Some come only with a file that is opened anew. */
export interface Change {
  readonly name: string;
  readonly make: (book: Workbook) => void;
  readonly isReopened?: boolean;
}

/** @param chance numbers from 0 to 1, which say where the changes come. @param sample the workbook before anything is done. */
export function changes(chance: () => number, sample: Workbook): readonly Change[] {
  const between = (least: number, most: number): number => least + Math.floor(chance() * (most - least + 1));
  const key = between(2, 4);
  const [hidden, count] = [between(5, 40), between(1, 12)];
  const [inserted, more] = [between(5, 44), between(1, 3)];
  const edited = planSheet(sample).cell(between(someTasks.top, someTasks.bottom), taskColumn).value;
  return [
    { name: 'sorted', make: (book) => book.sortByHand(planSheet(book), someTasks, key) },
    { name: 'rows hidden', make: (book) => book.hideRows(planSheet(book), hidden, hidden + count, true) },
    { name: 'rows inserted', make: (book) => book.moveRows(planSheet(book), inserted, more) },
    { name: 'sheet renamed', make: (book) => void (planSheet(book).name = 'Phụ lục (bản trình)') },
    { name: 'other sheet ids', make: (book) => book.passThroughAnotherProgram(), isReopened: true },
    {
      name: 'co-edited',
      make: (book) => {
        const entries = [...planSheet(book).entries()];
        const row = entries.find(({ column, cell }) => column === taskColumn && cell.value === edited)?.row ?? -1;
        book.typeByHand(planSheet(book), [
          { row, column: taskColumn, text: 'Rà soát thủ tục hành chính theo yêu cầu của cấp trên' },
          { row, column: 4, text: 'Phòng Nội vụ' },
        ]);
      },
    },
  ];
}

/** Rows of a sheet as texts, without blank ones: what a user would miss, wherever it stands. */
function rowsOf(sheet: Sheet): string[] {
  const rows = new Map<number, string[]>();
  for (const { row, column, cell } of sheet.entries()) {
    if (cell.value === null || cell.value === '') continue;
    const cells = rows.get(row) ?? [];
    cells[column] = String(cell.value);
    rows.set(row, cells);
  }
  return [...rows.values()].map((cells) => Array.from(cells, (text) => text ?? '').join('|')).sort();
}

/** What a tab's agency filled in, each with its task's words. */
const filledIn = (book: Workbook): string[] =>
  book.sheets.slice(1).flatMap((sheet) => rowsOf(sheet).filter((row) => row.includes('Hoàn thành')));

/** What became of an action that met a change. */
export type Verdict = 'right' | 'refused' | 'lost' | 'misplaced';

interface Outcome {
  readonly rows: readonly string[];
  readonly filled: readonly string[];
  readonly told: 'done' | 'refused' | 'nothing';
}

const toldBy = (pane: TestPane): Outcome['told'] => {
  const { problem, notice, question } = pane.state();
  if (problem !== null || question !== null || (notice !== null && isRefusal(notice))) return 'refused';
  return notice === null ? 'nothing' : 'done';
};

async function outcomeOf(
  { ready, act, isOffered = () => true }: Action,
  order: 'act first' | 'change first',
  change: Change,
): Promise<Outcome> {
  const { book } = await openFittingSample();
  let pane = await openChecked(book);
  await ready?.(pane, book);
  const makeChange = async (): Promise<void> => {
    change.make(book);
    book.calculate();
    if (!change.isReopened) return;
    await closePanes();
    pane = await openChecked(book);
  };
  if (order === 'change first') await makeChange();
  // What is not offered says so by its button.
  if (!isOffered(pane)) return { rows: rowsOf(planSheet(book)), filled: filledIn(book), told: 'refused' };
  await act(pane);
  const told = toldBy(pane);
  await closePanes();
  if (order === 'act first') change.make(book);
  return { rows: rowsOf(planSheet(book)), filled: filledIn(book), told };
}

/** How the plan is if the change alone comes. */
async function changedAlone({ ready }: Action, change: Change): Promise<Omit<Outcome, 'told'>> {
  const { book } = await openFittingSample();
  const pane = await openChecked(book);
  await ready?.(pane, book);
  await closePanes();
  change.make(book);
  return { rows: rowsOf(planSheet(book)), filled: filledIn(book) };
}

/** Takes what is in a list out of another, each as often as it is there. @returns what is left of the other */
function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && without(one, other).length === 0;

/**
 * Judges an action that met a change. It is right if the plan has the rows that it would have had if the action had come before the change, wherever they stand; refused
 * if it did nothing and said so, or did what it could and named the rest. A row that neither way leads to is misplaced, one that both have and that is gone is lost.
 */
export async function meet(action: Action, change: Change): Promise<Verdict> {
  const first = await outcomeOf(action, 'act first', change);
  const alone = await changedAlone(action, change);
  const now = await outcomeOf(action, 'change first', change);
  if (without(alone.filled, now.filled).length > 0) return 'lost';
  if (isSame(now.rows, first.rows) && now.told !== 'nothing')
    return now.told === 'refused' && isSame(now.rows, alone.rows) ? 'refused' : 'right';
  const isStrange = without(now.rows, [...first.rows, ...alone.rows]).length > 0;
  if (isStrange) return 'misplaced';
  const inBoth = without(alone.rows, without(alone.rows, first.rows));
  if (without(inBoth, now.rows).length > 0) return 'lost';
  if (now.told === 'refused') return 'refused';
  // What changes nothing in the plan says so by what it shows.
  return isSame(now.rows, alone.rows) && isSame(now.rows, first.rows) ? 'right' : 'lost';
}

/** What an action comes to under each change, by the change's name. */
export async function meetAll(action: Action, all: readonly Change[]): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  for (const change of all) verdicts.set(change.name, await meet(action, change));
  return verdicts;
}

/** Numbers from 0 to 1 that are the same for the same seed (Park and Miller's generator). */
export function chanceOf(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
