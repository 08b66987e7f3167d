import { cellAddress, columnLetters } from '../plan/cell-address';
import type { CheckedSheet } from '../plan/checking/check-sheet';
import { isOfKind } from '../plan/fields/field-lists';
import type { CellKind, TaskField } from '../plan/fields/fields';
import { shownFields } from '../plan/fields/plan-fields';
import { placesOfFinding } from '../plan/finding-places';
import { editsOfFix } from '../plan/fixing/fix-law';
import type { AgencyCell, DeadlineCell, Finding, PlanSheet, Task } from '../plan/model';
import { ruleById } from '../plan/rules';
import { wordsOf } from '../plan/rules/check-plan';
import { clarityScore } from '../plan/rules/clarity-score';
import type { Language } from '../plan/schema/schema';
import { severityCounts } from '../plan/severity-counts';
import type {
  AgencyReport,
  CheckReport,
  DeadlineReport,
  FindingReport,
  PlanReport,
  ReportOf,
  TaskReport,
} from './file-report';

const agencies = ({ written, agencies: split }: AgencyCell): AgencyReport => ({ text: written, agencies: split });

const deadlineReport = ({ written, read }: DeadlineCell): DeadlineReport => ({
  text: written,
  kind: read?.kind ?? null,
  start: read?.start ?? null,
  end: read?.end ?? null,
});

function fieldReport(task: Task, field: TaskField): ReportOf[CellKind] {
  if (isOfKind(field, 'area')) {
    const area = task[field];
    return area && (area.numeral || area.name);
  }
  if (isOfKind(field, 'number')) return task[field].text;
  if (isOfKind(field, 'deadline')) return deadlineReport(task[field]);
  if (isOfKind(field, 'agencies')) return agencies(task[field]);
  return task[field].written;
}

const taskReport = (task: Task, fields: readonly TaskField[]): TaskReport =>
  ({
    row: task.row + 1,
    ...Object.fromEntries(fields.map((field) => [field, fieldReport(task, field)])),
  }) as TaskReport;

export function planReport(planSheet: PlanSheet, otherPlans: readonly string[], isHidden = false): PlanReport {
  const { sheet, plan, columns, areas, tasks, unread, outside, doubts, ledger } = planSheet;
  const { decision } = plan;
  const fields = shownFields(planSheet);
  return {
    plan: {
      title: plan.title,
      decision: decision && {
        text: decision.text,
        number: decision.number,
        day: decision.day,
        month: decision.month,
        year: decision.year,
      },
      year: plan.year,
      authority: plan.authority,
    },
    sheet,
    ...(isHidden ? { hidden: true as const } : {}),
    otherPlans,
    columns: columns.map(({ field, header, column, confidence }) => ({
      field,
      header,
      column: columnLetters(column),
      confidence,
    })),
    areas: areas.map(({ numeral, name, cell }) => ({ numeral, name, row: cell.row + 1 })),
    tasks: tasks.map((task) => taskReport(task, fields)),
    unread: unread.map(({ row, text, why }) => ({ row: row + 1, text, why })),
    outside: outside.map(({ row, place, text }) => ({ row: row + 1, place, text })),
    doubts: doubts.map(({ rows, why }) => ({ rows: rows.map((row) => row + 1), why })),
    ledger,
  };
}

export function checkReport(
  { plan, findings, ignored }: CheckedSheet,
  report: PlanReport,
  language: Language,
): CheckReport {
  return {
    ...report,
    findings: findings.map((finding) => findingReport(finding, language)),
    counts: severityCounts(findings),
    clarity: clarityScore(plan, findings),
    ignored: ignored.map(({ finding, ignore }) => ({ ...findingReport(finding, language), reason: ignore.reason })),
  };
}

function findingReport(finding: Finding, language: Language): FindingReport {
  const { rule, severity, cell, taskRow, taskNumber, fix } = finding;
  const { what, todo } = wordsOf(finding, language);
  const own = cellAddress(cell);
  const others = placesOfFinding(finding)
    .map((place) => cellAddress(place.cell))
    .filter((address) => address !== own);
  return {
    rule,
    name: ruleById.get(rule)?.name[language] ?? rule,
    severity,
    cell: own,
    row: cell.row + 1,
    task: taskRow === null ? null : taskNumber,
    message: `${what} ${todo}`,
    ...(others.length > 0 ? { others } : {}),
    ...(fix
      ? { fix: editsOfFix(fix).map(({ cell: at, before, after }) => ({ cell: cellAddress(at), before, after })) }
      : {}),
  };
}
