import type { AgencyCatalogue } from './catalogue';
import { heads } from './words';

const known = new WeakMap<AgencyCatalogue, ReadonlySet<string>>();

/** The first words of fields of work in the catalogue's names: "nong" of "Phòng Kinh tế, Nông nghiệp và Môi trường". */
export function fieldWords(catalogue: AgencyCatalogue): ReadonlySet<string> {
  const before = known.get(catalogue);
  if (before) return before;
  const words = new Set<string>();
  for (const key of catalogue.keys()) {
    const parts = key.split(' ');
    if (heads[parts[0] ?? '']?.takesField) for (const word of parts.slice(1)) words.add(word);
  }
  known.set(catalogue, words);
  return words;
}
