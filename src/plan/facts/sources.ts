import { sources } from './sources.json';

/** Where a fact stands: document, article, day (ISO) and address. */
export interface Source {
  readonly document: string;
  readonly article: string;
  readonly day: string;
  readonly address: string;
}

const byId: Readonly<Record<string, Source | undefined>> = sources;

/** @throws RangeError for an id that no source has: a slip in our own data, which a test finds. */
export function sourceOf(id: string): Source {
  const source = byId[id];
  if (!source) throw new RangeError(`no source "${id}"`);
  return source;
}
