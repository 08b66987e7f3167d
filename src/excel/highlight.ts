import type { CellAddress, Finding, Severity } from '../plan/model';
import { severities } from '../plan/model';
import { areaAddresses } from '../plan/cell-address';

/**
 * Highlights are conditional formats, so that the user's own formats stay as they are. Ours have a formula that is always true and that
 * nobody else would write; by it they are known again and removed, also after the file was closed.
 */
const markOf = (severity: Severity): string => `="CCHC ${severity}"<>""`;
const ours = new RegExp(`^="CCHC (?:${severities.join('|')})"<>""$`);

/** Light fills that keep black text above 7 : 1. */
const looks: Readonly<Record<Severity, { readonly fill: string; readonly text: string }>> = {
  error: { fill: '#FDD3D6', text: '#6E0811' },
  warning: { fill: '#FFE9A8', text: '#4A3400' },
  info: { fill: '#D4E8FA', text: '#002B4D' },
};

/** Excel refuses a list of areas of more than 8,192 letters. */
const longestAddress = 8_000;

/** What must be loaded to know our highlights again. Queue it with the read of a sheet; it costs no sync of its own. */
export function loadHighlights(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  // `customOrNullObject`, not `custom`: the latter fails the whole batch on formats of other kinds (OfficeDev/office-js#2180).
  return sheet.getRange().conditionalFormats.load('items/id, items/type, items/customOrNullObject/rule/formula');
}

/** Our highlights among loaded formats, by their ids. */
export const highlightIds = (formats: Excel.ConditionalFormatCollection): string[] =>
  formats.items
    .filter(({ type, customOrNullObject }) => type === 'Custom' && !customOrNullObject.isNullObject && ours.test(customOrNullObject.rule.formula))
    .map(({ id }) => id);

/** Queues the removal of highlights. No sync. */
export function queueClear(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}

/** A cell with several findings shows the worst. */
function worstByCell(findings: readonly Finding[]): Map<Severity, CellAddress[]> {
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.cell.row}:${finding.cell.column}`;
    const known = worst.get(key);
    if (!known || severities.indexOf(finding.severity) < severities.indexOf(known.severity)) worst.set(key, finding);
  }
  const cells = new Map<Severity, CellAddress[]>();
  for (const { severity, cell } of worst.values()) cells.set(severity, [...(cells.get(severity) ?? []), cell]);
  return cells;
}

/** Lists of areas, each short enough for one call. */
function lists(addresses: readonly string[]): string[] {
  const found: string[] = [];
  for (const address of addresses) {
    const last = found.at(-1);
    if (last !== undefined && last.length + address.length < longestAddress) found[found.length - 1] = `${last},${address}`;
    else found.push(address);
  }
  return found;
}

/** Queues one highlight for all cells of a severity (more only where their list grows too long). No sync. */
export function queueHighlights(sheet: Excel.Worksheet, findings: readonly Finding[]): void {
  for (const [severity, cells] of worstByCell(findings)) {
    for (const list of lists(areaAddresses(cells))) {
      const { custom } = sheet.getRanges(list).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = markOf(severity);
      custom.format.fill.color = looks[severity].fill;
      custom.format.font.color = looks[severity].text;
    }
  }
}
