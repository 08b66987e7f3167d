import { foldWords } from '../text/fold';

/** Levels of government, in the words that a catalogue's column Cấp has; districts were there until 30 June 2025. */
const levelWords: Readonly<Record<string, string>> = {
  any: 'Mọi cấp',
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện (đến 6/2025)',
  commune: 'Cấp xã',
};

/** A level in words for the catalogue's sheet; what is none of ours stays as it is. */
export const levelWord = (level: string): string => levelWords[level] ?? level;

/** The level that a catalogue's cell names, by our word or by its own; any where it is blank. */
export function levelOf(text: string): string {
  const folded = foldWords(text);
  if (folded === '') return 'any';
  return Object.entries(levelWords).find(([, word]) => foldWords(word) === folded)?.[0] ?? text;
}
