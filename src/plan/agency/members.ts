import { foldWords } from '../text/fold';
import type { AgencyCatalogue } from './catalogue';
import { memberHeads } from './words';

function isOf(stands: string, words: string): boolean {
  if (stands === 'all') return words !== '';
  if (stands === 'councils') return /^ban .*hdnd/.test(words);
  return memberHeads[stands]?.some((head) => `${words} `.startsWith(`${head} `)) ?? false;
}

/** Wordings of collectives that the catalogue does not hold, by what they begin with. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/^(?:cac|tat ca cac|tat ca)? ?(?:co quan|don vi)(?: |$)/, 'all'],
  [/^cac (?:phong|co quan chuyen mon)(?: |$)/, 'offices'],
  [/^cac so(?: |$)/, 'departments'],
  [/^cac bo(?: |$)/, 'ministries'],
  [/^(?:ubnd|uy ban nhan dan) (?:cac|cap) (?:xa|phuong)/, 'communes'],
  [/^(?:ubnd|uy ban nhan dan) (?:cac|cap) (?:huyen|quan|thi xa|thanh pho)/, 'districts'],
];

/** True where an agency is one of those that a collective stands for: "Phòng Nội vụ" among "Các phòng, ban chuyên môn". */
export function isMember(agency: string, collective: string, catalogue: AgencyCatalogue): boolean {
  const words = foldWords(collective);
  const stands = catalogue.entry(collective)?.stands_for ?? wordings.find(([pattern]) => pattern.test(words))?.[1];
  return stands !== undefined && isOf(stands, foldWords(agency));
}
