import { foldWords } from '../text/fold';

/** Words beyond these say nothing that the first did not say. */
const mostWords = 60;
const longestRead = 2_000;

/** The words of a text that tell tasks apart: folded, each once. */
export const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    foldWords(text.slice(0, longestRead))
      .split(' ')
      .filter((word) => word !== '' && !/^\d+$/.test(word))
      .slice(0, mostWords),
  );

/** How much each word tells: the fewer texts have it, the more. */
export class WordWeights {
  private readonly counts = new Map<string, number>();
  private readonly of: number;

  constructor(texts: readonly ReadonlySet<string>[]) {
    this.of = texts.length;
    for (const words of texts) for (const word of words) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  weight(word: string): number {
    return Math.log(1 + (this.of + 1) / ((this.counts.get(word) ?? 0) + 1));
  }

  /** How alike two texts are: 1 for the same words, 0 for none in common (cosine over the words' weights). */
  likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
    let shared = 0;
    for (const word of one) if (other.has(word)) shared += this.weight(word) ** 2;
    return shared === 0 ? 0 : shared / Math.sqrt(this.squares(one) * this.squares(other));
  }

  private squares(words: ReadonlySet<string>): number {
    let sum = 0;
    for (const word of words) sum += this.weight(word) ** 2;
    return sum;
  }
}
