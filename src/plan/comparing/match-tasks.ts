import { groupBy } from '../group-by';
import type { Task } from '../model';
import { foldWords } from '../text/fold';

export interface TaskPair {
  readonly before: Task;
  readonly after: Task;
}

interface Known {
  readonly task: Task;
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

const known = (tasks: readonly Task[]): Known[] =>
  tasks.map((task) => {
    const key = foldWords(task.task.text);
    return { task, key, words: new Set(key.split(' ').filter((word) => word !== '')) };
  });

/** How much of two tasks' words they share: 1 for the same words, 0 for none (Dice). */
function likeness(one: Known, other: Known): number {
  let shared = 0;
  for (const word of one.words) if (other.words.has(word)) shared++;
  const total = one.words.size + other.words.size;
  return total === 0 ? 0 : (2 * shared) / total;
}

const sameArea = (one: Task, other: Task): boolean =>
  foldWords(one.area?.name ?? '') === foldWords(other.area?.name ?? '');

/** What speaks for a pair beside the words: number, area, lead, deadline, each a little; numbers least, as they are given anew. */
const support = (one: Task, other: Task): number =>
  (one.number.text !== '' && one.number.text === other.number.text ? 0.04 : 0) +
  (sameArea(one, other) ? 0.05 : 0) +
  (one.lead.text === other.lead.text ? 0.07 : 0) +
  (one.deadline.text === other.deadline.text ? 0.03 : 0);

/** Less alike than this two tasks are not the same one reworded. */
const leastLikeness = 0.5;

/** A word in more tasks than this tells nothing of which is which. */
const mostTasksOfAWord = 40;

/** Pairs of the tasks left over that share some telling word, the likest first. */
function candidates(olds: readonly Known[], news: readonly Known[]): { one: Known; other: Known; score: number }[] {
  const byWord = groupBy(
    news.flatMap((other) => [...other.words].map((word) => ({ word, other }))),
    ({ word }) => word,
  );
  const found: { one: Known; other: Known; score: number }[] = [];
  for (const one of olds) {
    const tried = new Set<Known>();
    const telling = [...one.words]
      .map((word) => byWord.get(word) ?? [])
      .filter((tasks) => tasks.length <= Math.max(mostTasksOfAWord, 1));
    for (const { other } of telling.flat()) {
      if (tried.has(other)) continue;
      tried.add(other);
      const like = likeness(one, other);
      if (like >= leastLikeness) found.push({ one, other, score: like + support(one.task, other.task) });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.one.task.row - b.one.task.row);
}

/** Takes pairs in their order, each task once. */
function take(pairs: readonly { one: Known; other: Known }[], usedOld: Set<Known>, usedNew: Set<Known>): TaskPair[] {
  return pairs.flatMap(({ one, other }) => {
    if (usedOld.has(one) || usedNew.has(other)) return [];
    usedOld.add(one);
    usedNew.add(other);
    return [{ before: one.task, after: other.task }];
  });
}

/** Tasks of two versions of a plan that are the same task: in the same words, else in nearly the same, whatever their numbers. */
export function matchTasks(before: readonly Task[], after: readonly Task[]): TaskPair[] {
  const olds = known(before);
  const news = known(after);
  const byKey = groupBy(news, ({ key }) => key);
  const usedOld = new Set<Known>();
  const usedNew = new Set<Known>();
  const equal = olds.flatMap((one) =>
    one.key === ''
      ? []
      : (byKey.get(one.key) ?? []).map((other) => ({ one, other, score: support(one.task, other.task) })),
  );
  const pairs = take(
    equal.sort((a, b) => b.score - a.score || a.one.task.row - b.one.task.row),
    usedOld,
    usedNew,
  );
  const left = candidates(
    olds.filter((one) => !usedOld.has(one)),
    news.filter((other) => !usedNew.has(other)),
  );
  return [...pairs, ...take(left, usedOld, usedNew)];
}
