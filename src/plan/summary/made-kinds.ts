import type { SheetDraft } from '../draft/sheet-draft';
import { readTab } from './read-tab';
import { summaryWords } from './words';

/** Sheets that are made for a plan as a whole, by what they are. */
export const madeKinds = ['dashboard', 'summary', 'index', 'data', 'pivots', 'report', 'comparison'] as const;
export type MadeKind = (typeof madeKinds)[number];

/** Before their kind, sheets that are no agency's are known by this, so that no agency's key is taken for one. */
const kindPrefix = 'sheet:';

/** How a made sheet is known: an agency's key for its tab, else its kind. */
export const madeKey = (kind: MadeKind): string => `${kindPrefix}${kind}`;
export const isAgencyKey = (key: string): boolean => !key.startsWith(kindPrefix);

/** What a sheet holds, known by its contents alone. */
export type MadeContents =
  { readonly is: 'kind'; readonly kind: MadeKind } | { readonly is: 'tab'; readonly agency: string };

type Grid = readonly (readonly string[])[];

/** So many rows from the top tell what a made sheet is. */
export const tellingRows = 45;

/** So many headers tell the data sheet from any other; fewer columns than that are read of each sheet's head. */
const tellingHeaders = 10;

const startsWith = (text: string | undefined, start: string): boolean => start !== '' && (text ?? '').startsWith(start);

function kindIn(texts: Grid): MadeKind | undefined {
  const at = (row: number, column = 0): string => (texts[row]?.[column] ?? '').trim();
  for (const words of Object.values(summaryWords)) {
    if (startsWith(at(0), words.dashboardTitle('').trim())) return 'dashboard';
    if (at(0) === words.indexTitle) return 'index';
    if (at(0) === words.reportTitle) return 'report';
    if (at(0) === words.pivotsTitle) return 'pivots';
    if (
      Object.values(words.dataHeaders)
        .slice(0, tellingHeaders)
        .every((header, column) => at(0, column) === header)
    )
      return 'data';
    if ([2, 3, 4].some((row) => at(row) === words.byLead && at(row, 1) === words.counts[0])) return 'summary';
  }
  return undefined;
}

/** Knows a made sheet by what stands at its top, in either language; undefined for any other. @param texts from A1 on. */
export function madeContents(texts: Grid): MadeContents | undefined {
  const kind = kindIn(texts);
  if (kind) return { is: 'kind', kind };
  const tab = readTab(texts);
  return tab && { is: 'tab', agency: tab.agency };
}

/** A formula as Excel may write it differently from how it was given. */
const plainFormula = (formula: string): string => formula.replace(/_xlfn\.|[\s$@']/gi, '').toUpperCase();

const contentOf = (value: string): string => {
  const text = value.replace(/\s+/g, ' ').trim();
  return text.startsWith('=') ? plainFormula(text) : text;
};

/**
 * A short sum of what a sheet holds: by it a sheet that a person changed is known.
 * @param cells formulas, or values where there is none, from A1 on. @param leftOut columns that are for others to fill in.
 */
export function contentSum(cells: Grid, leftOut: readonly number[] = []): string {
  let sum = 5381;
  const rows = cells.map((row) =>
    row
      .map((value, column) => (leftOut.includes(column) ? '' : contentOf(value)))
      .join('\t')
      .trimEnd(),
  );
  const text = rows.join('\n').trimEnd();
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 33) ^ text.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(36);
}

/** What a draft puts into its cells, as `contentSum` needs it. */
export const draftCells = ({ rows }: SheetDraft): string[][] =>
  rows.map((row) => row.map((cell) => String(cell?.formula ?? cell?.value ?? '')));
