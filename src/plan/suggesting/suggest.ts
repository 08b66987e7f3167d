import { groupBy } from '../group-by';
import type { CellAddress, CellEdit, Finding, PlanSheet, Task } from '../model';
import { yearLater } from '../next-year/year-later';
import { foldWords } from '../text/fold';
import { tellingWords, WordWeights } from './likeness';
import library from './typical-tasks.json';

/** Fields of which a blank can be filled from elsewhere, by the rule that finds the blank. */
const fieldOfRule = { 'product/missing': 'product', 'lead/missing': 'lead', 'deadline/missing': 'deadline' } as const;
export type SuggestedField = (typeof fieldOfRule)[keyof typeof fieldOfRule];

/** Where a suggestion comes from. */
export type SuggestionOrigin =
  /** A task of this plan that is alike: its number, its row from 0, its words. */
  | { readonly is: 'task'; readonly number: string; readonly row: number; readonly text: string }
  /** What most tasks of the same area have. */
  | { readonly is: 'area'; readonly name: string; readonly count: number }
  /** A task of an earlier plan. */
  | { readonly is: 'earlier'; readonly plan: string; readonly number: string; readonly text: string }
  /** The library of typical tasks. */
  | { readonly is: 'library'; readonly text: string; readonly source: string };

/** What may be written into a blank cell, once a person chooses it. */
export interface Suggestion {
  readonly text: string;
  readonly origin: SuggestionOrigin;
}

/** An earlier plan, and what it is called. */
export interface EarlierPlan {
  readonly name: string;
  readonly plan: PlanSheet;
}

const mostSuggestions = 3;
/** Less alike than this, what stands with one task says nothing of the other. */
const leastLikeness = 0.3;
/** So alike that it is the same task, worded a little otherwise. */
const sameTask = 0.6;

/** The blank that a finding is about and that can be filled by a suggestion; null if it is about anything else. */
export function suggestedFieldOf({ rule }: Pick<Finding, 'rule'>): SuggestedField | null {
  return Object.hasOwn(fieldOfRule, rule) ? fieldOfRule[rule as keyof typeof fieldOfRule] : null;
}

/** The task whose cell of a field is here; undefined if no task's is. */
export const taskOfCell = ({ tasks }: PlanSheet, field: SuggestedField, cell: CellAddress): Task | undefined =>
  tasks.find((task) => task[field].cell.row === cell.row && task[field].cell.column === cell.column);

/** The edit by which a suggestion is written: only into the cell as it was read. */
export const suggestionEdit = (task: Task, field: SuggestedField, { text }: Suggestion): CellEdit => ({
  cell: task[field].cell,
  before: task[field].value,
  after: text,
});

interface Scored extends Suggestion {
  readonly score: number;
}

interface Alike {
  readonly task: Task;
  readonly score: number;
}

/** Tasks that say something in a field, the most alike first. */
function alikeTasks(
  words: ReadonlySet<string>,
  tasks: readonly Task[],
  field: SuggestedField,
  weights: WordWeights,
): readonly Alike[] {
  return tasks
    .filter((task) => isFilled(task, field))
    .map((task) => ({ task, score: weights.likeness(words, tellingWords(task.task.text)) }))
    .filter(({ score }) => score >= leastLikeness)
    .sort((one, other) => other.score - one.score)
    .slice(0, mostSuggestions);
}

const isFilled = (task: Task, field: SuggestedField): boolean => {
  if (field === 'deadline') return task.deadline.read !== null && task.deadline.read.kind !== 'placeholder';
  return task[field].text !== '';
};

/** What most tasks of the task's area have in a field. */
function usualInArea({ tasks }: PlanSheet, task: Task, field: SuggestedField): readonly Scored[] {
  const { area } = task;
  if (!area) return [];
  const own = tasks.filter((other) => other.area === area && isFilled(other, field));
  const [usual] = [...groupBy(own, (other) => foldWords(other[field].text)).values()].sort(
    (one, other) => other.length - one.length,
  );
  const [first] = usual ?? [];
  if (!first || !usual || usual.length < 2) return [];
  return [{ text: first[field].lines, score: 0, origin: { is: 'area', name: area.name, count: usual.length } }];
}

/** The agency of the plan itself that the library means; undefined if the plan has none of the kind. */
function ownLead({ tasks }: PlanSheet, leads: readonly string[]): string | undefined {
  const names = new Map(tasks.flatMap(({ lead }) => lead.agencies).map((name) => [foldWords(name), name]));
  for (const wanted of leads)
    for (const [folded, name] of names) if (` ${folded} `.includes(` ${wanted} `)) return name;
  return undefined;
}

function fromLibrary(plan: PlanSheet, words: ReadonlySet<string>, field: SuggestedField): readonly Scored[] {
  const weights = libraryWeights();
  return library.tasks.flatMap(({ task, product, deadline, leads, source }): Scored[] => {
    const score = weights.likeness(words, tellingWords(task));
    if (score < leastLikeness) return [];
    const text = { product, lead: ownLead(plan, leads), deadline: yearText(deadline, plan.year) }[field];
    return text === undefined ? [] : [{ text, score, origin: { is: 'library', text: task, source } }];
  });
}

/** A deadline of the library for the plan's year; undefined if it needs one and the plan has none. */
function yearText(deadline: string, year: number | null): string | undefined {
  if (!deadline.includes('{year}')) return deadline;
  return year === null ? undefined : deadline.replace('{year}', String(year));
}

let weightsOfLibrary: WordWeights | undefined;
const libraryWeights = (): WordWeights =>
  (weightsOfLibrary ??= new WordWeights(library.tasks.map(({ task }) => tellingWords(task))));

/** A text of an earlier plan for the year of this one: its years move on. */
function inYear(text: string, from: number | null, to: number | null): string {
  if (from === null || to === null || to <= from) return text;
  let moved = text;
  for (let year = from; year < to; year++) moved = yearLater(moved, year);
  return moved;
}

/**
 * Up to three texts for a task's blank cell, each with where it comes from: an earlier plan's same task, tasks of this plan that are alike, the library
 * of typical tasks, what the area's tasks usually have. Nothing is written; a person chooses.
 */
export function suggestionsFor(
  plan: PlanSheet,
  task: Task,
  field: SuggestedField,
  earlier: EarlierPlan | null = null,
): readonly Suggestion[] {
  const words = tellingWords(task.task.text);
  if (words.size === 0) return [];
  const others = plan.tasks.filter((other) => other !== task);
  const weights = new WordWeights(
    [...others, ...(earlier?.plan.tasks ?? [])].map((one) => tellingWords(one.task.text)),
  );
  const ofPlan = alikeTasks(words, others, field, weights).map(
    ({ task: { number, row, task: words_, ...cells }, score }): Scored => ({
      text: cells[field].lines,
      score,
      origin: { is: 'task', number: number.text, row, text: words_.text },
    }),
  );
  const ofEarlier = earlier
    ? alikeTasks(words, earlier.plan.tasks, field, weights).map(({ task: other, score }): Scored => ({
        text: inYear(other[field].lines, earlier.plan.year, plan.year),
        // The same task of last year says more than another task of this year.
        score: score >= sameTask ? score + 1 : score,
        origin: { is: 'earlier', plan: earlier.name, number: other.number.text, text: other.task.text },
      }))
    : [];
  const ranked = [...ofEarlier, ...ofPlan, ...fromLibrary(plan, words, field)].sort(
    (one, other) => other.score - one.score,
  );
  return firstOfEach([...ranked, ...usualInArea(plan, task, field)]).slice(0, mostSuggestions);
}

/** Each text once, however many places say it. */
function firstOfEach(scored: readonly Scored[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return scored.flatMap(({ text, origin }) => {
    const key = foldWords(text);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ text, origin }];
  });
}
