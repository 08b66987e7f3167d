import { foldWords } from '../text/fold';
import type { FilledIn } from './agency-tabs';
import { type TabHeader, tabHeader } from './tab-columns';
import { summaryWords } from './words';

/** A line of an agency's tab: what tells its task from others, and what the agency filled in. Texts are as the sheet shows them. */
export interface TabRow extends FilledIn {
  /** `kept`: filled in earlier for a task that the plan no longer has in these words. */
  readonly role: 'lead' | 'coordinating' | 'kept';
  readonly number: string;
  readonly area: string;
  readonly task: string;
  readonly product: string;
  readonly lead: string;
  readonly deadline: string;
}

/** An agency's tab, read from a sheet's texts. */
export interface ReadTab {
  readonly agency: string;
  readonly rows: readonly TabRow[];
}

type ReadField = Exclude<keyof TabRow, 'role'>;
type Grid = readonly (readonly string[])[];

/** People insert rows above a table; further down than this nothing is a tab's header. */
const deepestHeader = 40;

/** The header's row, and where each of its columns stands now: rows and columns may have been inserted since the tab was made. */
function findHeader(texts: Grid): { readonly row: number; readonly columns: TabHeader['columns'] } | undefined {
  for (const [row, titles] of texts.slice(0, deepestHeader).entries()) {
    const header = tabHeader(titles);
    if (header) return { row, columns: header.columns };
  }
  return undefined;
}

/** The text behind "Cơ quan:", in either language, above the header. */
function agencyAbove(texts: Grid, headerRow: number): string | undefined {
  const prefixes = Object.values(summaryWords).map(({ tabAgency }) => tabAgency('').trim());
  for (const text of texts.slice(0, headerRow).flat()) {
    const prefix = prefixes.find((start) => text.trim().startsWith(start));
    if (prefix !== undefined) return text.trim().slice(prefix.length).trim();
  }
  return undefined;
}

const roleHeadings: ReadonlyMap<string, TabRow['role']> = new Map(
  Object.values(summaryWords).flatMap(({ leads, supports, throughCollectives, keptResults }) => [
    [foldWords(leads), 'lead'] as const,
    [foldWords(supports), 'coordinating'] as const,
    [foldWords(throughCollectives), 'coordinating'] as const,
    [foldWords(keptResults), 'kept'] as const,
  ]),
);

/**
 * Reads a sheet as an agency's tab, in whichever language it was made; undefined for any other sheet. Lines with nothing filled in are read too: they
 * tell which task a line next to them is not. @param texts the sheet's texts from A1 on.
 */
export function readTab(texts: Grid): ReadTab | undefined {
  const header = findHeader(texts);
  const agency = header && agencyAbove(texts, header.row);
  if (!header || agency === undefined) return undefined;
  const { row: headerRow, columns } = header;
  const rows: TabRow[] = [];
  let role: TabRow['role'] = 'lead';
  for (const cells of texts.slice(headerRow + 1)) {
    const textOf = (name: ReadField): string => (cells[columns.get(name) ?? -1] ?? '').trim();
    const heading = cells.map((text) => roleHeadings.get(foldWords(text))).find((found) => found !== undefined);
    if (heading) role = heading;
    else if (textOf('task') !== '' || textOf('status') !== '' || textOf('result') !== '')
      rows.push({
        role,
        number: textOf('number'),
        area: textOf('area'),
        task: textOf('task'),
        product: textOf('product'),
        lead: textOf('lead'),
        deadline: textOf('deadline'),
        status: textOf('status'),
        result: textOf('result'),
      });
  }
  return { agency, rows };
}

/** True where an agency has said something on a line. */
export const isFilledIn = ({ status, result }: FilledIn): boolean => status !== '' || result !== '';

/** Columns of a tab that are for the agency to fill in, from 0. */
export function agencysOwnColumns(texts: Grid): number[] {
  const columns = findHeader(texts)?.columns;
  return ['status' as const, 'result' as const].flatMap((name) => columns?.get(name) ?? []);
}
