import type { SheetSnapshot } from '../model';
import { type OwnRowKind, ownRowKinds } from '../reading/rows';
import { foldWords } from '../text/fold';

/** What a person said of a row that was not surely read. It is known again by its words, wherever the row has gone. */
export interface RowChoice {
  readonly sheet: string;
  /** Where the row stood, from 0: tells rows of the same words apart. */
  readonly row: number;
  /** The longest cell of the row, folded. */
  readonly text: string;
  readonly kind: OwnRowKind;
}

/** So many letters tell one row from another. */
const longestKey = 300;

const rowKey = (texts: readonly string[]): string =>
  foldWords(
    texts
      .reduce((longest, text) => (text.trim().length > longest.trim().length ? text : longest), '')
      .slice(0, longestKey),
  );

/** True for a row's choice as it was kept; anything else is not ours. */
export const isRowChoice = (value: unknown): value is RowChoice => {
  if (typeof value !== 'object' || value === null) return false;
  const { sheet, row, text, kind } = value as Partial<Record<keyof RowChoice, unknown>>;
  return (
    typeof sheet === 'string' &&
    Number.isInteger(row) &&
    typeof text === 'string' &&
    (ownRowKinds as readonly unknown[]).includes(kind)
  );
};

/** The choices with those of some rows made anew; null takes them back. Blank rows have none. */
export function withRowChoices(
  choices: readonly RowChoice[],
  snapshot: SheetSnapshot,
  rows: readonly number[],
  kind: OwnRowKind | null,
  knownAs: readonly string[] = [snapshot.name],
): readonly RowChoice[] {
  const chosen = new Set(rows);
  const held = rowsOfChoices(choices, snapshot, knownAs);
  const others = choices.filter((choice) => !chosen.has(held.get(choice) ?? -1));
  if (kind === null) return others;
  const added = [...chosen].flatMap((row): RowChoice[] => {
    const text = rowKey(snapshot.texts[row - snapshot.top] ?? []);
    return text === '' ? [] : [{ sheet: snapshot.name, row, text, kind }];
  });
  return [...others, ...added];
}

/** Where each choice's row stands now. One whose words are nowhere, or in several rows and not where they were, has no row. */
function rowsOfChoices(
  choices: readonly RowChoice[],
  snapshot: SheetSnapshot,
  knownAs: readonly string[],
): ReadonlyMap<RowChoice, number> {
  const own = choices.filter(({ sheet }) => knownAs.includes(sheet));
  if (own.length === 0) return new Map();
  const wanted = new Set(own.map(({ text }) => text));
  const rowsByKey = new Map<string, number[]>();
  snapshot.texts.forEach((texts, index) => {
    const key = rowKey(texts);
    if (wanted.has(key)) rowsByKey.set(key, [...(rowsByKey.get(key) ?? []), snapshot.top + index]);
  });
  return new Map(
    own.flatMap((choice): [RowChoice, number][] => {
      const rows = rowsByKey.get(choice.text) ?? [];
      const row = rows.length === 1 ? rows[0] : rows.find((candidate) => candidate === choice.row);
      return row === undefined ? [] : [[choice, row]];
    }),
  );
}

/**
 * The kinds that a person gave to rows of a sheet, by the sheet's row from 0, as the reading takes them.
 * @param knownAs the names under which choices speak of the sheet: those that it had before it was renamed too
 */
export const ownRowsOf = (
  choices: readonly RowChoice[],
  snapshot: SheetSnapshot,
  knownAs: readonly string[] = [snapshot.name],
): ReadonlyMap<number, OwnRowKind> =>
  new Map([...rowsOfChoices(choices, snapshot, knownAs)].map(([{ kind }, row]) => [row, kind]));
