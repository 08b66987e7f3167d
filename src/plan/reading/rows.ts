import { looksLikeAmount } from './contents';
import { isFirstNumber, isNestedIn } from './numbering';
import type { RowFacts, RowMark } from './row-facts';
import { weights } from './weights';

/** What a row of a table's body can be. */
export const rowKinds = ['task', 'continuation', 'area', 'total', 'note', 'signature', 'text', 'unread'] as const;
export type RowKind = (typeof rowKinds)[number];

/** A row's kind as the user has set it: "leave-out" keeps the row out of tasks and areas. */
export const ownRowKinds = ['task', 'area', 'continuation', 'leave-out'] as const;
export type OwnRowKind = (typeof ownRowKinds)[number];

const w = weights.rows;
const impossible = -100;

/** The mark by which a row takes its place in the outline: its code, else its own number, else the one glued to its text. */
export const markOf = ({ own, code, glued }: RowFacts): RowMark | null => {
  if (own && own.style !== 'bullet') return own;
  return code ?? own ?? glued;
};

const isSentence = (text: string): boolean => text.length > w.longHeading || /[.;]$/.test(text);
const isSmall = ({ glued, task, lone }: RowFacts): boolean =>
  glued === null && /^\p{Ll}\p{L}/u.test(lone?.text ?? task);
const isBulletOrSmall = (facts: RowFacts): boolean =>
  facts.own?.style === 'bullet' || facts.glued?.style === 'bullet' || isSmall(facts);

const isGrouping = (mark: RowMark | null): boolean => mark?.style === 'roman' || mark?.style === 'capital';

/** True if a row can stand below a heading: it says something of a task, or is a heading by itself in the table. */
const canBeBelow = ({ answers, own, lone, map }: RowFacts): boolean =>
  answers.length > 0 || own !== null || (lone !== null && lone.column !== map.number);

/** True if the row below stands deeper in the outline than a heading. */
function isDeeper(facts: RowFacts, below: RowFacts): boolean {
  const own = markOf(facts);
  const next = markOf(below);
  if (!canBeBelow(below)) return false;
  if (facts.code && below.code) {
    if (isNestedIn(below.code.number, facts.code.number)) return true;
    return facts.code.style === 'arabic' && below.code.style === 'letter';
  }
  if (!own) return below.answers.length > 0 && (next !== null || below.task !== '');
  if (!next || next.style === 'bullet') return below.answers.length > 0;
  if (isNestedIn(next.number, own.number)) return true;
  if (own.style === next.style) return own.style === 'arabic' && isFirstNumber(next.number) && below.answers.length > 0;
  if (isGrouping(own)) return true;
  return (own.style === 'arabic' || own.style === 'nested') && next.style === 'letter';
}

type Score = (facts: RowFacts, below: RowFacts | undefined, above: RowFacts | undefined) => number;

const isAtLeftEdge = (column: number, map: RowFacts['map']): boolean =>
  Object.values(map).every((other) => column <= other);

/** True if a heading stands where headings do: below the tasks, areas or numbers, or at the table's left edge with its numeral. */
function hasNameOfArea({ lone, task, area, map, glued }: RowFacts): boolean {
  if (lone === null) return task !== '' || area !== '';
  if (isAtLeftEdge(lone.column, map) && glued !== null && glued.style !== 'bullet') return true;
  return lone.column === map.task || lone.column === map.area || lone.column === map.number || map.task === undefined;
}

/** True for a text without a number right above a header: it leads to the table below, and heads no rows. */
const endsBeforeHeader = (facts: RowFacts, below: RowFacts | undefined): boolean =>
  below?.isAfterHeader === true && facts.lone !== null && markOf(facts) === null && facts.answers.length === 0;

const areaScore: Score = (facts, below) => {
  const { lone, answers, isSpanning, map, opening, hasDeadline, hasLead } = facts;
  const text = lone?.text ?? (facts.task || facts.area);
  if (text === '' || looksLikeAmount(text) || opening === 'page') return impossible;
  if (!hasNameOfArea(facts) && !isSpanning) return impossible;
  if (lone === null && facts.area !== '' && facts.task !== '') return impossible;
  const mark = markOf(facts);
  let score = 0;
  if (isGrouping(mark)) score += w.area.grouping;
  else if (mark?.style === 'bullet') score += w.area.bullet;
  else if (mark?.style === 'letter') score += w.area.letter;
  else if (mark) score += w.area.arabic;
  else score += w.area.unnumbered;
  if (lone) score += w.area.lone;
  if (lone !== null && lone.column === map.area && map.area !== map.task) score += w.area.inAreaColumn;
  if (isSpanning) score += w.area.spanning;
  if (!mark && text.length > 3 && text === text.toUpperCase()) score += w.area.capitals;
  score += answers.length * w.area.answer;
  if (hasLead && hasDeadline) score += w.area.answer;
  if (answers.includes('product')) score += w.area.product;
  if (isSentence(text)) score += w.area.sentence;
  if (/^\p{Ll}/u.test(text) && !mark) score += w.area.smallLetter;
  if (opening === 'note' || opening === 'closing') score += mark ? 0 : w.area.opening;
  if (facts.isFormula && isOutside(facts)) score += w.area.formula;
  if (facts.hasPreparedBelow) return score + w.area.deeper;
  if (!below || endsBeforeHeader(facts, below)) return score + w.area.nothingBelow;
  if (!isDeeper(facts, below)) return score + w.area.notDeeper;
  return score + w.area.deeper + (facts.pointsBelow ? w.area.pointer : 0);
};

const taskScore: Score = (facts) => {
  const { own, code, glued, task, area, answers, hasLead, hasDeadline, lone, isSpanning, map, opening, continuesTask } =
    facts;
  if (opening === 'page') return impossible;
  const hasText = task !== '' || (map.task === undefined && answers.length > 0);
  const number = own ?? code;
  if (!hasText && answers.length === 0) return impossible;
  let score = 0;
  if (number && number.style !== 'bullet') score += isGrouping(number) ? w.task.grouping : w.task.number;
  else if (glued && glued.style !== 'bullet') score += isGrouping(glued) ? w.task.grouping : w.task.glued;
  else score += map.number === undefined ? 0 : w.task.noNumber;
  score += hasText ? w.task.text : w.task.noText;
  score += Math.min(4, answers.length) * w.task.answer;
  if (hasLead) score += w.task.lead;
  if (hasDeadline) score += w.task.deadline;
  if (facts.sharesAbove) score += w.task.sharesAbove;
  if (area !== '' && hasText) score += w.task.withArea;
  if (lone && !number) score += glued && glued.style !== 'bullet' ? w.task.loneGlued : w.task.lone;
  if (lone && lone.column !== map.task && map.task !== undefined) score += w.task.elsewhere;
  if (isSpanning) score += w.task.spanning;
  if (facts.isFormula && isOutside(facts)) score += w.task.formula;
  if (continuesTask && task === '' && !number) score += w.task.merged;
  return score;
};

const continuationScore: Score = (facts, below, above) => {
  const { own, code, glued, task, area, answers, hasLead, hasDeadline, lone, isSpanning, map, opening, isAfterBlank } =
    facts;
  const isMerged =
    (facts.continuesTask && task === '') || (facts.continuesNumber && (task === '' || answers.length === 0));
  const isOwn = (own !== null && own.style !== 'bullet') || code !== null || area !== '';
  if (!above || isOwn || opening === 'page') return impossible;
  if (isMerged) return w.continuation.merged;
  if (hasLead || hasDeadline) return impossible;
  if (glued && glued.style !== 'bullet' && glued.style !== 'letter') return impossible;
  if (isSpanning || (lone && lone.column === map.number)) return impossible;
  let score = task === '' ? w.continuation.otherColumn : w.continuation.text;
  if (isSmall(facts)) score += w.continuation.smallLetter;
  else if (isBulletOrSmall(facts)) score += w.continuation.bullet;
  if (/[:,;]$/.test(above.task) && task !== '') score += w.continuation.openAbove;
  if (glued?.style === 'letter') score += w.continuation.letter;
  score += Math.max(0, answers.length - 1) * w.continuation.answer;
  if (!facts.fitsColumns && !isSmall(facts)) score += w.continuation.unfit;
  if (opening !== null) score += w.continuation.opening;
  if (facts.isFormula) score += w.continuation.formula;
  if (isAfterBlank) score += w.continuation.afterBlank;
  if (isAfterBlank && endsBeforeHeader(facts, below)) score += w.continuation.beforeHeader;
  if (map.number === undefined && !isBulletOrSmall(facts)) score += w.continuation.noNumberColumn;
  return score;
};

const isOutside = ({ own, code, hasDeadline, answers }: RowFacts): boolean =>
  own === null && code === null && !hasDeadline && answers.length <= 2;

const mostCellsOfSigners = 3;

/** True for a row that can stand below "Nơi nhận:" or a signer's office: receivers, names. */
const canFollowSignature = (facts: RowFacts): boolean =>
  isOutside(facts) && facts.cells <= mostCellsOfSigners && facts.area === '' && facts.opening !== 'page';

const endScore =
  (opening: RowFacts['opening'], base: number): Score =>
  (facts) => {
    if (facts.opening !== opening)
      return opening === 'signature' && canFollowSignature(facts) ? w.end.afterSignature : impossible;
    if (!isOutside(facts)) return -w.end.inTable;
    return base + (facts.isFormula ? w.end.formula : 0) - facts.answers.length * w.end.answer;
  };

const noteScore: Score = (facts) => {
  const { lone, opening, isSpanning } = facts;
  if (!isOutside(facts) || !lone) return impossible;
  if (opening === 'note' || opening === 'closing') return w.end.note;
  return isSentence(lone.text) && isSpanning ? w.end.sentence : impossible;
};

const textScore: Score = (facts, below) => {
  const { lone, cells, isSpanning, map, glued, isAfterBlank, own } = facts;
  if (facts.hasDeadline || facts.answers.length > 1 || (facts.own !== null && facts.task !== '')) return impossible;
  if (own !== null && lone === null) return impossible;
  let score: number = w.text.base;
  if (lone && cells <= 2) score += w.text.lone;
  const isOutsideColumns =
    lone !== null && (lone.column === map.number || isSpanning || isAtLeftEdge(lone.column, map));
  if (isOutsideColumns) score += w.text.firstColumn;
  if (lone && isSentence(lone.text)) score += w.text.sentence;
  if (lone && lone.column === map.task) score += w.text.taskColumn;
  else if (lone && !isOutsideColumns && lone.column !== map.area && Object.values(map).includes(lone.column))
    score += w.text.fieldColumn;
  if (isAfterBlank) score += w.text.afterBlank;
  if (glued && isGrouping(glued)) score += w.text.grouping;
  if (!below) score += w.text.atEnd;
  else if (endsBeforeHeader(facts, below)) score += w.text.beforeHeader;
  return score;
};

const scores: Readonly<Record<RowKind, Score>> = {
  task: taskScore,
  continuation: continuationScore,
  area: areaScore,
  total: endScore('total', w.end.total),
  note: noteScore,
  signature: endScore('signature', w.end.signature),
  text: textScore,
  unread: () => w.unread,
};

/** Own kinds as states: a row that is left out is text. */
const stateOfOwn: Readonly<Record<OwnRowKind, RowKind>> = {
  task: 'task',
  area: 'area',
  continuation: 'continuation',
  'leave-out': 'text',
};

/** What may follow what; a pair that is not named costs nothing. */
const follows: Readonly<Record<RowKind, Readonly<Partial<Record<RowKind, number>>>>> = {
  task: { text: w.follow.leaveTable, unread: 0 },
  continuation: { text: w.follow.leaveTable },
  area: {
    continuation: w.follow.areaThenContinuation,
    signature: w.follow.areaThenEnd,
    note: w.follow.areaThenEnd,
    text: w.follow.areaThenEnd,
    total: w.follow.areaThenEnd,
    area: w.follow.areaThenArea,
  },
  total: { task: w.follow.totalThenTask, continuation: impossible },
  note: { task: w.follow.noteThenTask, area: w.follow.noteThenTask, continuation: impossible, text: 1, note: 0.5 },
  signature: {
    task: w.follow.endThenTask,
    area: w.follow.endThenTask,
    continuation: impossible,
    text: w.follow.afterSignature,
    signature: w.follow.signatureThenSignature,
  },
  text: { task: w.follow.textThenTask, area: w.follow.textThenArea, continuation: impossible, text: 1, signature: 0.5 },
  unread: {},
};

/** Behind a header that is said again, a table goes on whatever stood above it. */
const afterHeader = (from: RowKind, to: RowKind): number => {
  if (to === 'continuation') return (follows[from].continuation ?? 0) + w.follow.continuationAfterHeader;
  if (from === 'area') return follows.area[to] ?? 0;
  return to === 'task' || to === 'area' ? 0 : (follows[from][to] ?? 0);
};

export interface LabelledRow {
  readonly facts: RowFacts;
  readonly kind: RowKind;
  /** How much the best kind for the row by itself outweighs the next; small means doubt. */
  readonly margin: number;
}

interface Cell {
  readonly score: number;
  readonly from: RowKind | null;
}

/** What a person chose outweighs all evidence. */
const certain = 1_000;

/** The labelling of a table's rows, blank rows and page furniture left out, with the best sum of evidence and order. */
export function labelRows(rows: readonly RowFacts[], own: ReadonlyMap<number, OwnRowKind> = new Map()): LabelledRow[] {
  const evidence: Readonly<Record<RowKind, number>>[] = [];
  const lattice: Readonly<Record<RowKind, Cell>>[] = [];
  rows.forEach((facts, index) => {
    const given = own.get(facts.row);
    const below = rows[index + 1];
    const chosen = given === undefined ? undefined : stateOfOwn[given];
    const scoreOf = (kind: RowKind): number => {
      if (chosen === undefined) return scores[kind](facts, below, rows[index - 1]);
      return chosen === kind ? certain : -certain;
    };
    const here = Object.fromEntries(rowKinds.map((kind) => [kind, scoreOf(kind)])) as Record<RowKind, number>;
    evidence.push(here);
    const before = lattice[index - 1];
    const step = facts.isAfterHeader ? afterHeader : (from: RowKind, to: RowKind): number => follows[from][to] ?? 0;
    lattice.push(
      Object.fromEntries(rowKinds.map((kind) => [kind, bestStep(before, kind, here[kind], step)])) as Record<
        RowKind,
        Cell
      >,
    );
  });
  return traced(rows, evidence, lattice);
}

function bestStep(
  before: Readonly<Record<RowKind, Cell>> | undefined,
  kind: RowKind,
  score: number,
  step: (from: RowKind, to: RowKind) => number,
): Cell {
  if (!before) return { score: kind === 'continuation' ? score + impossible : score, from: null };
  let best: Cell = { score: -Infinity, from: null };
  for (const from of rowKinds) {
    const sum = before[from].score + step(from, kind) + score;
    if (sum > best.score) best = { score: sum, from };
  }
  return best;
}

function traced(
  rows: readonly RowFacts[],
  evidence: readonly Readonly<Record<RowKind, number>>[],
  lattice: readonly Readonly<Record<RowKind, Cell>>[],
): LabelledRow[] {
  const last = lattice.at(-1);
  if (!last) return [];
  const ending = (kind: RowKind): number =>
    last[kind].score + (kind === 'area' && rows.at(-1)?.hasPreparedBelow !== true ? w.follow.areaThenEnd : 0);
  let kind = rowKinds.reduce<RowKind>((best, other) => (ending(other) > ending(best) ? other : best), 'unread');
  const labelled: LabelledRow[] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const here = evidence[index] as Readonly<Record<RowKind, number>>;
    const current = kind;
    const rival = Math.max(...rowKinds.filter((other) => other !== current).map((other) => here[other]));
    labelled.push({ facts: rows[index] as RowFacts, kind, margin: here[kind] - rival });
    kind = lattice[index]?.[kind].from ?? 'unread';
  }
  return labelled.reverse();
}
