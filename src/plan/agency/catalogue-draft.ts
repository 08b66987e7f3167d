import { asWrittenDate } from '../deadline/calendar';
import { draftCell, type SheetDraft } from '../draft/sheet-draft';
import type { PlanSheet } from '../model';
import { knownAgencies } from './catalogue';
import { levelWord } from './levels';
import { catalogueSheetName } from './own-catalogue';

const headers = ['Tên cơ quan', 'Tên khác', 'Cấp', 'Từ ngày', 'Đến ngày', 'Thay bằng'];

/**
 * A catalogue sheet for the workbook, filled from the plan: every agency that it names, with what is known of each. Staff edit it as any sheet.
 * @param added a name that a person adds: then names that no catalogue knows are left out, as nobody has said that they are right.
 */
export function catalogueDraft({ tasks, catalogue }: PlanSheet, added?: string): SheetDraft {
  const names = new Map<string, string>();
  for (const { lead, coordinating } of tasks)
    for (const name of [...lead.agencies, ...coordinating.agencies])
      if (!names.has(catalogue.key(name)) && (added === undefined || catalogue.entry(name)))
        names.set(catalogue.key(name), name);
  if (added !== undefined) names.set(catalogue.key(added), added);
  const rows = [...names.values()]
    .sort((a, b) => a.localeCompare(b, 'vi'))
    .map((name) => {
      const entry = catalogue.entry(name) ?? knownAgencies.find((known) => known.name === name);
      const others = entry ? [entry.name, ...entry.aliases].filter((other) => other !== name) : [];
      return [
        name,
        others.join('; '),
        entry ? levelWord(entry.level) : '',
        entry?.since === undefined ? '' : asWrittenDate(entry.since),
        entry?.until === undefined ? '' : asWrittenDate(entry.until),
        entry?.successor ?? '',
      ].map((value) => draftCell(value));
    });
  return {
    name: catalogueSheetName,
    widths: [42, 42, 14, 10, 10, 42],
    rows: [headers.map((header) => draftCell(header, 'header')), ...rows],
    merges: [],
    frozenRows: 1,
    headerRows: [0, 0],
  };
}
