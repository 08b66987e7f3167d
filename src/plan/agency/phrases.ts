/** Phrases by their words, so that the longest one at a place is found in as many steps as it has words. */
export class PhraseTree<Value> {
  private readonly root = new Branch<Value>();

  constructor(entries: Iterable<readonly [readonly string[], Value]> = []) {
    for (const [words, value] of entries) this.add(words, value);
  }

  /** A phrase added later takes the place of the same phrase. */
  add(words: readonly string[], value: Value): void {
    if (words.length === 0) return;
    let branch = this.root;
    for (const word of words) {
      const next = branch.next.get(word) ?? new Branch<Value>();
      branch.next.set(word, next);
      branch = next;
    }
    branch.value = value;
  }

  /**
   * The longest phrase among words from a place on.
   * @param wordAt the word at a place; undefined at the end.
   */
  longest(
    from: number,
    wordAt: (place: number) => string | undefined,
    accepts: (end: number) => boolean = () => true,
  ): { readonly value: Value; readonly end: number } | undefined {
    let branch: Branch<Value> | undefined = this.root;
    let found: { value: Value; end: number } | undefined;
    for (let place = from; ; place++) {
      const word = wordAt(place);
      branch = word === undefined ? undefined : branch.next.get(word);
      if (!branch) return found;
      if (branch.value !== undefined && accepts(place + 1)) found = { value: branch.value, end: place + 1 };
    }
  }
}

class Branch<Value> {
  readonly next = new Map<string, Branch<Value>>();
  value: Value | undefined;
}

/** Phrases of plain words, each with itself as its value. */
export const phraseTree = (phrases: Iterable<string>): PhraseTree<string> =>
  new PhraseTree([...phrases].map((phrase) => [phrase.split(' '), phrase] as const));
