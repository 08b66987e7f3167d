import { areaAddresses, cellKey } from '../plan/cell-address';
import { placesOfFinding } from '../plan/finding-places';
import { groupBy } from '../plan/group-by';
import type { CellAddress, Finding, Severity } from '../plan/model';
import { severities } from '../plan/model';
import type { AddressLists } from './address-lists';
import { hasExcel } from './requirements';

/**
 * Highlights are conditional formats, so that the user's own formats stay as they are. Ours have a formula that is always true and that
 * nobody else would write; by it they are known again and removed, also after the file was closed.
 */
const formulaOf = (severity: Severity): string => `="CCHC ${severity}"<>""`;

/** The severity of a highlight of ours, by its formula; undefined for every other format. */
export const highlightSeverity = (formula: string): Severity | undefined =>
  severities.find((severity) => formula === formulaOf(severity));

/** Highlights of ours on a sheet. */
export interface FoundHighlights {
  readonly highlights: readonly { readonly id: string; readonly severity: Severity }[];
  /** False if Excel could not read all formats of the sheet, so that old highlights may stay. */
  readonly isWhole: boolean;
}

interface Look {
  readonly fill: string;
  readonly text: string;
  readonly line: 'Continuous' | 'Dash' | 'Dot';
  readonly lineColour: string;
}

/** Light fills that keep the text above 7 : 1, each with a frame of its own: a severity is told by its line too, not by colour alone. */
export const looks: Readonly<Record<Severity, Look>> = {
  error: { fill: '#FDD3D6', text: '#6E0811', line: 'Continuous', lineColour: '#B10E1C' },
  warning: { fill: '#FFE9A8', text: '#4A3400', line: 'Dash', lineColour: '#8A5A00' },
  info: { fill: '#D4E8FA', text: '#002B4D', line: 'Dot', lineColour: '#0F548C' },
};

/** A cell with several findings shows the worst. */
function worstByCell(findings: readonly Finding[]): Map<Severity, CellAddress[]> {
  const worst = new Map<string, Finding>();
  for (const finding of findings)
    for (const { cell } of placesOfFinding(finding)) {
      const key = cellKey(cell);
      const known = worst.get(key);
      if (!known || severities.indexOf(finding.severity) < severities.indexOf(known.severity))
        worst.set(key, { ...finding, cell });
    }
  return new Map(
    [...groupBy(worst.values(), ({ severity }) => severity)].map(([severity, own]) => [
      severity,
      own.map(({ cell }) => cell),
    ]),
  );
}

/** The cells of each severity, as one text: equal for findings that show alike. */
export const highlightedCells = (findings: readonly Finding[]): string =>
  JSON.stringify([...worstByCell(findings)].map(([severity, cells]) => [severity, areaAddresses(cells)]));

const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Sets how a highlight looks. */
function dress({ custom }: Excel.ConditionalFormat, severity: Severity): void {
  const { fill, text, line, lineColour } = looks[severity];
  custom.rule.formula = formulaOf(severity);
  custom.format.fill.color = fill;
  custom.format.font.color = text;
  for (const side of sides) {
    const border = custom.format.borders.getItem(side);
    border.style = line;
    border.color = lineColour;
  }
}

/** What takes a format away, whether or not somebody else took it away before. */
function queueRemoval(formats: Excel.ConditionalFormatCollection, id: string): void {
  // `getItemOrNullObject` came with ExcelApi 1.14.
  if (hasExcel('formatIfAny')) formats.getItemOrNullObject(id).delete();
  else formats.getItem(id).delete();
}

/** Queues the removal of highlights. No sync. */
export function queueClear(sheet: Excel.Worksheet, { highlights }: FoundHighlights): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const { id } of highlights) queueRemoval(formats, id);
}

/**
 * Queues one highlight for all cells of a severity (more only if their list grows too long), in place of those that were found. Where formats can be
 * moved (ExcelApi 1.17), one that is there is moved: Ctrl+Z then never revives a removed format, which Excel may revive in a state that nobody can read
 * (OfficeDev/office-js#6396). No sync.
 */
export function queueHighlights(
  sheet: Excel.Worksheet,
  { highlights }: FoundHighlights,
  findings: readonly Finding[],
  lists: AddressLists,
): void {
  const formats = sheet.getRange().conditionalFormats;
  const free = hasExcel('movableFormats') ? [...highlights] : [];
  const kept = new Set<string>();
  for (const [severity, cells] of worstByCell(findings)) {
    for (const list of lists(cells)) {
      const reused = free.find((one) => one.severity === severity && !kept.has(one.id));
      if (reused) {
        kept.add(reused.id);
        formats.getItem(reused.id).setRanges(sheet.getRanges(list));
      } else dress(sheet.getRanges(list).conditionalFormats.add(Excel.ConditionalFormatType.custom), severity);
    }
  }
  for (const { id } of highlights) if (!kept.has(id)) queueRemoval(formats, id);
}
