import type { KnownSheet } from '../../src/plan/settings/sheet-identity';
import type { Workbook } from '../../src/workbench/model/workbook';
import { openSample } from '../support/sample';
import type { Action } from './actions';
import { closePanes, openChecked, type TestPane } from './pane';

/** Ids and marks are other ones each time. */
function settingPicture(key: string, value: unknown): unknown {
  if (key === 'cchc.tabs') return Object.keys(value as object).length;
  return key === 'cchc.sheets' ? (value as readonly KnownSheet[]).map(({ names }) => names) : value;
}

/** What a user would miss or find half made: sheets, cells, merges, comments, validations, links, names, settings. Highlights are made anew by every check. */
function picture(book: Workbook): string {
  book.calculate();
  // Where Excel refuses pivot tables, the summary's formulas give their figures: their sheet's cells are a convenience, and may be missing.
  const sheets = book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    merges: sheet.merges,
    comments: sheet.comments.map(({ row, column, content }) => [row, column, content]),
    links: [...sheet.hyperlinks].sort(),
    validations: sheet.validations.map(({ areas, rule }) => [areas, rule]),
    hidden: [...sheet.hiddenRows],
    tables: book.tables.filter((table) => table.sheet === sheet).map(({ name, area }) => [name, area]),
    cells: (sheet.name === 'Bảng xoay' ? [] : [...sheet.entries()])
      .filter(({ cell }) => cell.value !== null || cell.formula !== undefined)
      .map(({ row, column, cell }) => [row, column, cell.value, cell.formula, cell.style.numberFormat])
      .sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])),
  }));
  return JSON.stringify({
    sheets,
    names: book.names,
    settings: [...book.settings].map(([key, value]) => [key, settingPicture(key, value)]),
  });
}

/** What can go wrong at a sync. */
export const faults = [
  'cellEditMode',
  'activityLimit',
  'sessionLost',
  'tooLarge',
  'readOnly',
  'settingsFail',
  'answerLost',
] as const;
type Fault = (typeof faults)[number];

function turn({ host }: TestPane, fault: Fault, isOn: boolean): void {
  // The batch is carried out, and Excel's answer does not arrive.
  if (fault === 'answerLost') host.faults.responseLimit = isOn ? 10 : 5 * 1024 * 1024;
  else if (fault === 'tooLarge') host.faults.requestLimit = host.faults.responseLimit = isOn ? 10 : 5 * 1024 * 1024;
  else host.faults[fault] = isOn;
}

/** Carries an action out, with a fault at one of its batches. @returns the workbook's picture before and after, and how many batches there were. */
async function carryOut(
  { ready, act }: Action,
  fault?: Fault,
  at = -1,
): Promise<{ before: string; after: string; batches: number; told: boolean }> {
  const { book } = await openSample();
  const pane = await openChecked(book);
  await ready?.(pane, book);
  const before = picture(book);
  const answer = pane.host.answer.bind(pane.host);
  let batches = 0;
  pane.host.answer = async (request) => {
    const isTidying = request.includes('_RemoveReference') && !request.includes('"ActionType":4');
    const isHit = !isTidying && batches++ === at;
    if (isHit && fault) turn(pane, fault, true);
    const reply = await answer(request);
    if (isHit && fault) turn(pane, fault, false);
    return reply;
  };
  // What the pane hears of what came before is looked at first, and counts.
  await pane.host.eventsTold();
  await act(pane);
  pane.host.answer = answer;
  await closePanes();
  const { problem, notice } = pane.state();
  return { before, after: picture(book), batches, told: problem !== null || notice !== null };
}

/** What became of the workbook when one action met each fault at each of its syncs. */
export interface FaultWalk {
  readonly syncs: number;
  readonly asBefore: number;
  readonly done: number;
  /** Where it was neither. */
  readonly half: readonly string[];
}

/** What each fault makes of an action, at each sync at which it is to come. */
async function walk(action: Action, comesAt: (fault: number, sync: number) => boolean): Promise<FaultWalk> {
  const { after: done, batches } = await carryOut(action);
  const half: string[] = [];
  let asBefore = 0;
  let fullyDone = 0;
  for (const [index, fault] of faults.entries()) {
    for (let at = 0; at < batches; at++) {
      if (!comesAt(index, at)) continue;
      const { before, after } = await carryOut(action, fault, at);
      if (after === before) asBefore++;
      else if (after === done) fullyDone++;
      else half.push(`${fault} at sync ${at + 1} of ${batches}`);
    }
  }
  return { syncs: batches, asBefore, done: fullyDone, half };
}

/** Every fault at every sync. */
export const walkFaults = (action: Action): Promise<FaultWalk> => walk(action, () => true);

/** One fault at each sync, a seventh of the whole. @param turn which fault comes first: over as many turns as there are faults, everything is walked. */
export const walkPart = (action: Action, turn: number): Promise<FaultWalk> =>
  walk(action, (fault, sync) => (sync + turn) % faults.length === fault);

/** The part of a line in docs/faults.md that tells how many syncs an action has. */
export const lineStart = (name: string, { syncs }: FaultWalk): string =>
  `| ${name} | ${syncs} | ${syncs * faults.length} |`;

/** A line of the table in docs/faults.md. */
export const lineOf = (name: string, walked: FaultWalk): string =>
  `${lineStart(name, walked)} ${walked.asBefore} | ${walked.done} | ${walked.half.length} |`;
