import { serialOf } from '../deadline/calendar';
import { type DraftCell, draftCell, type SheetDraft } from '../draft/sheet-draft';
import type { Finding, PlanSheet, Task } from '../model';
import { areaKey, findingsByTask, fundingKey, leadKeys, quarterKey, supportKeys } from './groups';
import { groupName, quarterName, type SummaryWords } from './words';

/** The name of the Excel table that pivots and formulas feed on. */
const dataTable = 'CCHC_DuLieu';

const dateCell = (date: string | null): DraftCell => ({
  value: date === null ? '' : serialOf(date),
  style: 'text',
  numberFormat: 'dd/mm/yyyy',
});

function rowsOf(task: Task, { catalogue }: PlanSheet, findings: number, words: SummaryWords): DraftCell[][] {
  const { number, product, deadline } = task;
  const agencies = [
    ...leadKeys(task, catalogue).map((key) => ({ key, role: words.lead })),
    ...supportKeys(task, catalogue).map((key) => ({ key, role: words.coordinating })),
  ];
  return agencies.map(({ key, role }, index) => {
    // Sums over the table take each task once: at its first row.
    const once = index === 0 ? 1 : 0;
    return [
      draftCell(/^\d+$/.test(number.text) ? Number(number.text) : number.text),
      draftCell(task.task.text),
      draftCell(groupName(areaKey(task), words)),
      draftCell(product.text),
      draftCell(groupName(key, words)),
      draftCell(role),
      dateCell(deadline.read?.start ?? null),
      dateCell(deadline.read?.end ?? null),
      draftCell(quarterName(quarterKey(deadline.read), words)),
      draftCell(groupName(fundingKey(task), words)),
      draftCell(findings),
      draftCell(product.text === '' ? 1 : 0),
      draftCell(deadline.text === '' ? 1 : 0),
      draftCell(once),
    ];
  });
}

/** The plan as a table of data: one row for each task, agency and role, with real dates. */
export function dataDraft(plan: PlanSheet, findings: readonly Finding[], words: SummaryWords): SheetDraft {
  const counts = findingsByTask(findings);
  const rows = plan.tasks.flatMap((task) => rowsOf(task, plan, counts.get(task.row) ?? 0, words));
  const width = words.dataHeaders.length;
  return {
    name: words.data,
    widths: [7, 50, 28, 36, 30, 12, 13, 13, 15, 18, 9, 10, 10, 7],
    rows: [words.dataHeaders.map((header) => draftCell(header, 'header')), ...rows],
    merges: [],
    frozenRows: 1,
    headerRows: [0, 0],
    tables: [{ name: dataTable, area: { top: 0, left: 0, bottom: Math.max(rows.length, 1), right: width - 1 } }],
  };
}
