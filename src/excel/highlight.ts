import { areaAddresses, cellKey } from '../plan/cell-address';
import { groupBy } from '../plan/group-by';
import type { CellAddress, Finding, Severity } from '../plan/model';
import { severities } from '../plan/model';
import { addressLists } from './address-lists';

/**
 * Highlights are conditional formats, so that the user's own formats stay as they are. Ours have a formula that is always true and that
 * nobody else would write; by it they are known again and removed, also after the file was closed.
 */
const markOf = (severity: Severity): string => `="CCHC ${severity}"<>""`;
const ours = new RegExp(`^="CCHC (?:${severities.join('|')})"<>""$`);

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

/** What must be loaded to know our highlights again. Queue it with the read of a sheet; it costs no sync of its own. */
export function loadHighlights(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  // `customOrNullObject`, not `custom`: the latter fails the whole batch on formats of other kinds (OfficeDev/office-js#2180).
  return sheet.getRange().conditionalFormats.load('items/id, items/type, items/customOrNullObject/rule/formula');
}

/** Our highlights among loaded formats, by their ids. */
export const highlightIds = (formats: Excel.ConditionalFormatCollection): string[] =>
  formats.items
    .filter(
      ({ type, customOrNullObject }) =>
        type === 'Custom' && !customOrNullObject.isNullObject && ours.test(customOrNullObject.rule.formula),
    )
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
    const key = cellKey(finding.cell);
    const known = worst.get(key);
    if (!known || severities.indexOf(finding.severity) < severities.indexOf(known.severity)) worst.set(key, finding);
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

/** Queues one highlight for all cells of a severity (more only where their list grows too long), and the loading of their ids. No sync. */
export function queueHighlights(sheet: Excel.Worksheet, findings: readonly Finding[]): Excel.ConditionalFormat[] {
  const added: Excel.ConditionalFormat[] = [];
  for (const [severity, cells] of worstByCell(findings)) {
    const { fill, text, line, lineColour } = looks[severity];
    for (const list of addressLists(cells)) {
      const format = sheet.getRanges(list).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      const { custom } = format;
      custom.rule.formula = markOf(severity);
      custom.format.fill.color = fill;
      custom.format.font.color = text;
      for (const side of sides) {
        const border = custom.format.borders.getItem(side);
        border.style = line;
        border.color = lineColour;
      }
      added.push(format.load('id'));
    }
  }
  return added;
}
