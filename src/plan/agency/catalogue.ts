import { distance } from 'fastest-levenshtein';

import { foldWords } from '../text/fold';
import { remember } from '../text/remember';
import builtIn from './agencies.json';

/** An agency, or a collective of them ("Các phòng, ban chuyên môn"), as catalogues describe it. */
export interface AgencyEntry {
  readonly name: string;
  readonly level: string;
  readonly kind: 'agency' | 'collective';
  readonly aliases: readonly string[];
  /** Years in which it exists, both inclusive; the map of agencies changed on 1 July 2025 (Law 72/2025/QH15). */
  readonly from?: number;
  readonly to?: number;
  /** Who took over. */
  readonly successor?: string;
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

/** Names compare after folding, abbreviations written out. */
export class AgencyCatalogue {
  private readonly byKey = new Map<string, AgencyEntry>();
  /** The form in which names are compared: "P. Nội vụ" and "phòng nội vụ" are one. */
  readonly key: (name: string) => string;
  private readonly abbreviations: readonly (readonly [string, string])[];

  /** @param own the workbook's own entries, which go first. @param ownAbbreviations beside the built-in ones. */
  constructor(own: readonly AgencyEntry[] = [], ownAbbreviations: Readonly<Record<string, string>> = {}) {
    const entries = builtInEntries;
    const abbreviations = { ...builtIn.abbreviations, ...ownAbbreviations };
    // Longer abbreviations first: "GD&ĐT" before "ĐT".
    this.abbreviations = Object.entries(abbreviations)
      .map(([short, long]) => [foldWords(short), foldWords(long)] as const)
      .sort((a, b) => b[0].length - a[0].length);
    this.key = remember((name) => this.workOutKey(name));
    for (const entry of [...entries, ...own])
      for (const name of [entry.name, ...entry.aliases]) this.byKey.set(this.key(name), entry);
  }

  private workOutKey(name: string): string {
    let words = ` ${foldWords(name.replaceAll('&', ' và '))} `;
    for (const [short, long] of this.abbreviations) words = words.replaceAll(` ${short} `, ` ${long} `);
    return words.trim();
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
