import { groupBy } from '../group-by';
import type { Task } from '../model';
import { foldWords, tidy } from '../text/fold';
import { areaKey } from './groups';
import type { TabRow } from './read-tab';
import { summaryWords } from './words';

/** Lines and tasks in the same words of which it cannot be told which belongs to which. */
export interface AlikeGroup {
  readonly rows: readonly TabRow[];
  readonly tasks: readonly Task[];
}

export interface MatchedRows {
  readonly pairs: readonly { readonly row: TabRow; readonly task: Task }[];
  readonly alike: readonly AlikeGroup[];
  /** Lines whose task the plan does not have: reworded or dropped since. */
  readonly unmatched: readonly TabRow[];
}

/** Something that may be matched, with what tells it from others in the same words. */
interface Described<Item> {
  readonly item: Item;
  readonly words: string;
  /** The text letter by letter, area, lead, deadline, product. */
  readonly marks: readonly string[];
  /** Least of all, as numbers are given anew when a task is put in above. */
  readonly number: string;
}

const noName: ReadonlySet<string> = new Set(Object.values(summaryWords).map(({ none }) => foldWords(none)));
const nameOf = (text: string): string => (noName.has(foldWords(text)) ? '' : foldWords(text));

const describedRow = (row: TabRow): Described<TabRow> => ({
  item: row,
  words: foldWords(row.task),
  marks: [tidy(row.task), nameOf(row.area), foldWords(row.lead), foldWords(row.deadline), foldWords(row.product)],
  number: tidy(row.number),
});

const describedTask = (task: Task): Described<Task> => ({
  item: task,
  words: foldWords(task.task.text),
  marks: [
    tidy(task.task.text),
    nameOf(areaKey(task).name),
    foldWords(task.lead.text),
    foldWords(task.deadline.text),
    foldWords(task.product.text),
  ],
  number: tidy(task.number.text),
});

type Verdict = 'better' | 'worse' | 'equal' | 'unclear';

/** Whether `one` is the likelier counterpart than `other`: better in some mark and worse in none, or equal in all and of the same number. */
function compared(to: Described<unknown>, one: Described<unknown>, other: Described<unknown>): Verdict {
  let isBetter = false;
  let isWorse = false;
  to.marks.forEach((mark, index) => {
    const [agrees, otherAgrees] = [one.marks[index] === mark, other.marks[index] === mark];
    isBetter ||= agrees && !otherAgrees;
    isWorse ||= !agrees && otherAgrees;
  });
  if (isBetter && isWorse) return 'unclear';
  if (isBetter || isWorse) return isBetter ? 'better' : 'worse';
  if ((one.number === to.number) === (other.number === to.number)) return 'equal';
  return one.number === to.number ? 'better' : 'worse';
}

/** The one that is better than all others; undefined where there is none. */
function bestOf<Item>(to: Described<unknown>, others: readonly Described<Item>[]): Described<Item> | undefined {
  let best = others[0];
  for (const other of others.slice(1)) if (best && compared(to, other, best) === 'better') best = other;
  return best && others.every((other) => other === best || compared(to, best as Described<Item>, other) === 'better')
    ? best
    : undefined;
}

/** So many lines × tasks in the same words are weighed one against the other; past it only what agrees in everything is matched. */
const mostWeighed = 40_000;

const fullIdentity = ({ marks, number }: Described<unknown>): string => JSON.stringify([marks, number]);

/** Takes out what agrees in everything, once on either side. */
function takeExact(rows: Set<Described<TabRow>>, tasks: Set<Described<Task>>): MatchedRows['pairs'] {
  const byIdentity = groupBy([...tasks], fullIdentity);
  return [...groupBy([...rows], fullIdentity)].flatMap(([identity, own]) => {
    const [row] = own;
    const [task, second] = byIdentity.get(identity) ?? [];
    if (!row || !task || own.length > 1 || second) return [];
    rows.delete(row);
    tasks.delete(task);
    return [{ row: row.item, task: task.item }];
  });
}

/** Takes out pairs of which each is the best for the other, until there are none. */
function takeBest(rows: Set<Described<TabRow>>, tasks: Set<Described<Task>>): MatchedRows['pairs'] {
  const pairs: { row: TabRow; task: Task }[] = [];
  for (let before = -1; before !== pairs.length && rows.size * tasks.size <= mostWeighed;) {
    before = pairs.length;
    for (const row of [...rows]) {
      const task = bestOf(row, [...tasks]);
      if (!task || bestOf(task, [...rows]) !== row) continue;
      rows.delete(row);
      tasks.delete(task);
      pairs.push({ row: row.item, task: task.item });
    }
  }
  return pairs;
}

/** The tasks of a plan by their words: the same for each of its tabs, of which there may be a hundred. */
const taskIndexes = new WeakMap<readonly Task[], ReadonlyMap<string, readonly Described<Task>[]>>();

function tasksByWords(tasks: readonly Task[]): ReadonlyMap<string, readonly Described<Task>[]> {
  const known = taskIndexes.get(tasks) ?? groupBy(tasks.map(describedTask), ({ words }) => words);
  taskIndexes.set(tasks, known);
  return known;
}

/**
 * Finds for each line of one tab its task: by its words, and where several tasks have the same words by area, lead, deadline, product and at last the
 * number. What cannot be told apart by them is told as alike, never matched by chance.
 */
export function matchRows(given: readonly TabRow[], tasks: readonly Task[]): MatchedRows {
  if (given.length === 0) return { pairs: [], alike: [], unmatched: [] };
  const byWords = tasksByWords(tasks);
  const pairs: { row: TabRow; task: Task }[] = [];
  const alike: AlikeGroup[] = [];
  const unmatched: TabRow[] = [];
  for (const [words, rows] of groupBy(given.map(describedRow), (row) => row.words)) {
    const left = new Set(rows);
    const open = new Set(words === '' ? [] : (byWords.get(words) ?? []));
    pairs.push(...takeExact(left, open), ...takeBest(left, open));
    if (left.size === 0) continue;
    if (open.size === 0) unmatched.push(...[...left].map(({ item }) => item));
    else alike.push({ rows: [...left].map(({ item }) => item), tasks: [...open].map(({ item }) => item) });
  }
  return { pairs, alike, unmatched };
}
