import { dayBefore } from '../deadline/calendar';
import { joinedProvince, provinceOf, provincesSince, provincesSource } from '../facts/provinces';
import { foldWords, tidy } from '../text/fold';
import type { AgencyCatalogue, AgencyEntry } from './catalogue';
import { titles } from './person-words';
import { phraseTree } from './phrases';
import { determiners, kinds, manyOf, places } from './words';

/** That an agency, or the level or province in its name, has come to its end. */
export interface AgencyEnd {
  /** What ended: the agency, or "thị trấn" of "UBND các xã, thị trấn". */
  readonly what: string;
  /** Its last day (ISO). */
  readonly until: string;
  /** What to write in the place of `what`, where that is known. */
  readonly successor?: string;
  readonly isSure: boolean;
  /** Of facts/sources; null for the workbook's own catalogue. */
  readonly source: string | null;
}

const titleTree = phraseTree(titles);
const manyTree = phraseTree([...determiners, ...manyOf.flatMap((of) => [`${of} cac`, `${of} cap`])]);
const kindTree = phraseTree([...kinds, ...Object.keys(places)]);
const placeTree = phraseTree([
  ...Object.keys(places),
  'ubnd',
  'uy ban nhan dan',
  'thuoc',
  'truc thuoc',
  'cap',
  'cua',
  'so',
  'khu vuc',
]);

/** A name's words without the titles before the agency: "Lãnh đạo Sở Xây dựng". */
function bodyWords(key: string): readonly string[] {
  const words = key.split(' ');
  for (let at = 0; ;) {
    const title = titleTree.longest(at, (place) => words[place]);
    if (!title || title.end >= words.length) return words.slice(at);
    at = title.end;
  }
}

/** The catalogue's entry of a name, whole or with its place behind it: "Sở Nội vụ tỉnh Lào Cai", "Hội Nông dân xã". */
function entryWithPlace(name: string, catalogue: AgencyCatalogue): AgencyEntry | null {
  const exact = catalogue.entry(name);
  if (exact) return exact;
  const words = bodyWords(catalogue.key(name.replace(/\s*\([^)]*\)/gu, ' ')));
  const found = catalogue.longestName(0, (place) => words[place]);
  if (!found) return null;
  const rest = words.slice(found.end);
  const isPlace =
    placeTree.longest(0, (place) => rest[place]) !== undefined || provinceOf(rest.join(' ')) !== undefined;
  const isNumbered = rest.length === 1 && /^\d{1,2}$/.test(rest[0] ?? '');
  return rest.length === 0 || isPlace || isNumbered ? found.value : null;
}

const school =
  /^truong (?:mam non|mau giao|tieu hoc|th|thcs|thpt|pho thong|ptdt\w*|cao dang|dai hoc|trung cap|chinh tri)(?: |$)/;

/** True for a name that the catalogue knows, alone or with the place behind it, for collectives however worded, and for schools. */
export function isKnown(name: string, catalogue: AgencyCatalogue): boolean {
  if (entryWithPlace(name, catalogue)) return true;
  const words = bodyWords(catalogue.key(name));
  const wordAt = (place: number): string | undefined => words[place];
  const many = manyTree.longest(0, wordAt);
  const kind = kindTree.longest(many?.end ?? 0, wordAt);
  if (kind && (many || kind.end === words.length || isTold(words[kind.end] ?? '', words, kind.end))) return true;
  return school.test(catalogue.key(name)) || isField(name, catalogue) || districtIn(name) !== undefined;
}

/** "cơ quan liên quan", "sở ngành": more of what it is, or another kind. */
const isTold = (word: string, words: readonly string[], at: number): boolean =>
  /^(?:lien|co|chuyen|thuoc|truc|tren|cap|khac|trong|o)$/.test(word) ||
  kindTree.longest(at, (place) => words[place]) !== undefined;

/** "Tư pháp" of "Phòng Nội vụ, Tư pháp": a field that a known office has. */
const isField = (name: string, catalogue: AgencyCatalogue): boolean =>
  ['Phòng', 'Sở', 'Bộ', 'Hội'].some((head) => catalogue.knows(`${head} ${name}`));

const districtWords = /(?<!\p{L})(cấp huyện|huyện ủy|quận ủy|thị ủy|huyện|thị xã|thị trấn|quận)(?!\p{L})/iu;
const plainDistrictWords = /(?<!\p{L})(cap huyen|huyen uy|quan uy|huyen|thi xa|thi tran|quan (?=\d))(?!\p{L})/iu;
const cityName = /(?<!\p{L})(?:thành phố|tp\.?)\s+((?:\p{Lu}[\p{L}'’]*[\s-]*){1,4})/u;
const provinceName = /(?<!\p{L})(tỉnh|thành phố|tp\.?)\s+((?:\p{Lu}[\p{L}'’]*[\s–-]*){1,5})/iu;
const districtEnd = '2025-06-30';
const districtPoliceEnd = '2025-02-28';

/** The level of districts ended with all its bodies (Law 72/2025/QH15), its police four months before. */
function districtIn(name: string): AgencyEnd | undefined {
  const word = (/[^\0-\x7f]/.test(name) ? districtWords : plainDistrictWords).exec(name)?.[1];
  const city = cityName.exec(name)?.[1]?.trim();
  const isCityBelow = city !== undefined && provinceOf(city) === undefined && joinedProvince(city) === undefined;
  const isPolice = /^(?:cong an)/.test(foldWords(name));
  if (word === undefined && !isCityBelow) return undefined;
  const isPart =
    word !== undefined && /,|\svà\s/u.test(name) && /(?:xã|phường|đặc khu)/iu.test(name.replace(/thị xã/giu, ''));
  return {
    what: isPart ? word : name,
    until: isPolice ? districtPoliceEnd : districtEnd,
    isSure: !isCityBelow || word !== undefined,
    source: isPolice ? 'cong-an-2025' : 'luat-72-2025',
  };
}

/** "tỉnh Bắc Giang": the province became part of another. */
function provinceIn(name: string): AgencyEnd | undefined {
  const found = provinceName.exec(name);
  const joined = joinedProvince(found?.[2] ?? '');
  if (!found || !joined) return undefined;
  const { name: successor, isCity } = joined.province;
  const kind = isCity === null ? '' : `${isCity ? 'thành phố' : 'tỉnh'} `;
  return {
    what: tidy(found[0]).replace(/[\s–-]+$/u, ''),
    until: dayBefore(provincesSince),
    ...(isCity === null ? {} : { successor: kind + successor }),
    isSure: true,
    source: provincesSource,
  };
}

/**
 * The end of an agency: of itself, of the district level, or of the province in its name. Own catalogues go first.
 * @param day the day (ISO) for which the plan speaks. @param isWard true for a plan of a phường, where some successors are others.
 */
export function agencyEnd(
  name: string,
  catalogue: AgencyCatalogue,
  day: string,
  isWard = false,
): AgencyEnd | undefined {
  const entry = entryWithPlace(name, catalogue);
  if (entry && entry.until === undefined && catalogue.isOwn(entry) && catalogue.entry(name) === entry) return undefined;
  if (entry?.until !== undefined && entry.until < day) {
    const successor = (isWard ? entry.wardSuccessor : undefined) ?? entry.successor;
    const isAgain = entry.maybeAgainSince !== undefined && day >= entry.maybeAgainSince;
    return {
      what: name,
      until: entry.until,
      ...(successor === undefined ? {} : { successor }),
      isSure: districtIn(name)?.isSure === true || (entry.isUnsure !== true && !isAgain),
      source: entry.source ?? null,
    };
  }
  const end = districtIn(name) ?? provinceIn(name);
  return end && end.until < day ? end : undefined;
}
