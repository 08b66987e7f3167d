import { fold } from '../text/fold';
import data from './provinces.json';

/** A province or a city run by the centre, since 1 July 2025 (Resolution 202/2025/QH15). */
export interface Province {
  readonly name: string;
  /** Null where it is in change. */
  readonly isCity: boolean | null;
  /** Those that became part of it. */
  readonly joined: readonly string[];
}

export const provinces: readonly Province[] = data.provinces;
export const provincesSince = data.since;
export const provincesSource = data.source;

const foldPlace = (name: string): string =>
  fold(name)
    .replace(/[^a-z]+/g, ' ')
    .trim();
const living = new Map(provinces.map((province) => [foldPlace(province.name), province]));
const joined = new Map(
  provinces.flatMap((province) => province.joined.map((name) => [foldPlace(name), { name, province }] as const)),
);

/** The province of a name, however it is spelt. */
export const provinceOf = (name: string): Province | undefined => living.get(foldPlace(name));

/** A province that became part of another on 1 July 2025, by the words that name it; undefined for all others. */
export const joinedProvince = (name: string): { readonly name: string; readonly province: Province } | undefined =>
  joined.get(foldPlace(name));
