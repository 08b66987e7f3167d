import { distance } from 'fastest-levenshtein';

import { foldWords } from '../text/fold';
import { remember } from '../text/remember';
import { withTraditionalToneMarks } from '../text/tone-marks';
import builtIn from './agencies.json';
import { PhraseTree } from './phrases';

/** An agency, or a collective of them ("Các phòng, ban chuyên môn"), as catalogues describe it. */
export interface AgencyEntry {
  readonly name: string;
  readonly level: string;
  readonly kind: 'agency' | 'collective';
  readonly aliases: readonly string[];
  /** First and last day (ISO); the map of agencies changed on 1 March and 1 July 2025. */
  readonly since?: string;
  readonly until?: string;
  /** Who took over, as a rule; and in a ward (phường), where that is another. */
  readonly successor?: string;
  readonly wardSuccessor?: string;
  /** The end is likely, not certain. */
  readonly isUnsure?: boolean;
  /** From this day a commune may have an office of that name anew (Decree 370/2025/NĐ-CP). */
  readonly maybeAgainSince?: string;
  /** Of facts/sources. */
  readonly source?: string;
  /** Of a collective: whom it stands for ("all", "offices", "communes"…). */
  readonly stands_for?: string;
}

/** What the catalogue knows of a name. */
export interface AgencyMatch {
  readonly entry: AgencyEntry | null;
  /** Names that are nearly this one, the nearest first: to be offered, never taken silently. */
  readonly near: readonly string[];
}

const mostNear = 3;
const roleInBrackets = /[([]\s*(?:chủ trì|phối hợp|đầu mối)(?:\s+(?:chính|thực hiện|tham mưu))?\s*[)\]]/giu;

/** A name's words: signs and "và" make no difference between "Văn hóa - Xã hội" and "Văn hóa và Xã hội". */
const plainWords = (name: string): string[] =>
  foldWords(name.replace(roleInBrackets, ' '))
    .split(' ')
    .filter((word) => word !== '' && word !== 'va');

/** What follows the word for a unit of the land. */
const placeName =
  /(?:^|\s)(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|thôn|khu phố)\s+(\p{L}[\p{L}\s'-]*)/u;

/** The name of the place in an agency's name, with its marks; "" where there is none, or none with marks. */
function placeMarks(name: string): string {
  const place = placeName.exec(withTraditionalToneMarks(name).toLowerCase())?.[1]?.trim() ?? '';
  return /[^\0-\x7f]/.test(place) ? place : '';
}

/** Names compare after folding, abbreviations written out. */
export class AgencyCatalogue {
  private readonly byKey = new Map<string, AgencyEntry>();
  private readonly own: ReadonlySet<AgencyEntry>;
  private readonly names = new PhraseTree<AgencyEntry>();
  private readonly abbreviations: PhraseTree<readonly string[]>;
  /** The form in which names are compared: "P. Nội vụ" and "phòng nội vụ" are one. */
  readonly key: (name: string) => string;
  /**
   * By what one agency is told from another: as `key`, but in names of places marks count, as "xã Tân Thành" and "xã Tân Thạnh" are two communes of one
   * province. A place that is written without marks is neither.
   */
  readonly identity: (name: string) => string;

  /** @param own the workbook's own entries, which go first. @param ownAbbreviations beside the built-in ones. */
  constructor(own: readonly AgencyEntry[] = [], ownAbbreviations: Readonly<Record<string, string>> = {}) {
    const abbreviations = Object.entries({ ...builtIn.abbreviations, ...ownAbbreviations });
    this.abbreviations = new PhraseTree(
      abbreviations.map(([short, long]) => [plainWords(short), plainWords(long)] as const),
    );
    this.key = remember((name) => this.writtenOut(plainWords(name)).words.join(' '));
    this.identity = remember((name) => [this.key(name), placeMarks(name)].filter((part) => part !== '').join(' · '));
    this.own = new Set(own);
    for (const entry of [...builtInEntries, ...own])
      for (const name of [entry.name, ...entry.aliases]) {
        const key = this.key(name);
        if (key === '') continue;
        this.byKey.set(key, entry);
        this.names.add(key.split(' '), entry);
      }
  }

  /** Words with their abbreviations written out; `places` tells for each from which word it comes, and `ends` behind which it ends. */
  writtenOut(
    words: readonly string[],
    isTogether: (from: number, end: number) => boolean = () => true,
  ): { readonly words: string[]; readonly places: number[]; readonly ends: number[] } {
    const out = { words: [] as string[], places: [] as number[], ends: [] as number[] };
    for (let at = 0; at < words.length;) {
      const short = this.abbreviations.longest(
        at,
        (place) => words[place],
        (end) => isTogether(at, end),
      );
      const end = short?.end ?? at + 1;
      for (const word of short?.value ?? [words[at] ?? '']) {
        out.words.push(word);
        out.places.push(at);
        out.ends.push(end);
      }
      at = end;
    }
    return out;
  }

  /** The longest name of the catalogue among written-out words from a place on. */
  longestName(
    from: number,
    wordAt: (place: number) => string | undefined,
    accepts?: (end: number) => boolean,
  ): { readonly value: AgencyEntry; readonly end: number } | undefined {
    return this.names.longest(from, wordAt, accepts);
  }

  /** Every name and alias, as they are compared. */
  keys(): IterableIterator<string> {
    return this.byKey.keys();
  }

  /** True for an entry of the workbook's own. */
  isOwn(entry: AgencyEntry): boolean {
    return this.own.has(entry);
  }

  knows(name: string): boolean {
    return this.byKey.has(this.key(name));
  }

  /** What the catalogue knows under a name. */
  entry(name: string): AgencyEntry | null {
    return this.byKey.get(this.key(name)) ?? null;
  }

  /** The same, and what is nearly it: dearer, as every name is compared. */
  find(name: string): AgencyMatch {
    const entry = this.entry(name);
    return { entry, near: entry ? [] : this.near(this.key(name)) };
  }

  private near(key: string): string[] {
    const most = Math.max(1, Math.floor(key.length / 8));
    const found = new Map<string, number>();
    for (const [known, { name }] of this.byKey) {
      if (Math.abs(known.length - key.length) > most) continue;
      const steps = distance(known, key);
      if (steps <= most) found.set(name, Math.min(steps, found.get(name) ?? steps));
    }
    return [...found]
      .sort((a, b) => a[1] - b[1])
      .slice(0, mostNear)
      .map(([name]) => name);
  }
}

const builtInEntries: readonly AgencyEntry[] = (builtIn.agencies as readonly Partial<AgencyEntry>[]).map((entry) => ({
  name: '',
  level: 'any',
  kind: 'agency' as const,
  aliases: [],
  ...entry,
}));

/** Every agency that the built-in catalogue knows. */
export const knownAgencies: readonly AgencyEntry[] = builtInEntries;

export const standardCatalogue = new AgencyCatalogue();
