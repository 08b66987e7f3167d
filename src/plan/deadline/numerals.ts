import type { Token } from './tokens';

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** "iv" → 4; a small L is what staff often type for the I of a numeral ("Quý lV"). */
export function romanValue(text: string): number | undefined {
  const index = romans.indexOf(text.replaceAll('l', 'i'));
  return index < 0 ? undefined : index + 1;
}

const words: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    mot: 1,
    hai: 2,
    ba: 3,
    bon: 4,
    tu: 4,
    nam: 5,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
    muoi: 10,
  }),
);
/** Words that without their accents are others: từ (from), năm (year), sau (after). */
const needsAccent: ReadonlyMap<string, string> = new Map(Object.entries<string>({ tu: 'tư', sau: 'sáu' }));
const unitsBehindTen: ReadonlyMap<string, number> = new Map([
  ['mot', 1],
  ['hai', 2],
]);

/** A number in words at a place, and the place behind it: "mười hai" → 12. */
export function wordNumber(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const value = words.get(token.fold);
  if (value === undefined) return undefined;
  const followed = tokens[at + 1];
  // Without accents only "thang tu nam 2023" tells that "tu" is four: a unit before, a year behind.
  const yearFollows = followed?.fold === 'nam' && ['thang', 'quy'].includes(tokens[at - 1]?.fold ?? '');
  if (token.fold === 'nam' && !yearFollows) return undefined;
  if (needsAccent.has(token.fold) && token.written !== needsAccent.get(token.fold) && !yearFollows) return undefined;
  const unit = token.fold === 'muoi' && followed ? unitsBehindTen.get(followed.fold) : undefined;
  return unit ? { value: 10 + unit, next: at + 2 } : { value, next: at + 1 };
}
