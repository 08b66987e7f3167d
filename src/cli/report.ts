import type { FileProblemKind } from '../files/problem';
import { cellAddress, columnLetters } from '../plan/cell-address';
import type { CheckedSheet } from '../plan/checking/check-sheet';
import { isOfKind } from '../plan/fields/field-lists';
import type { CellKind, FieldTable, OptionalField, TaskField } from '../plan/fields/fields';
import { shownFields } from '../plan/fields/plan-fields';
import { editsOfFix } from '../plan/fixing/fix-law';
import type {
  AgencyCell,
  CellValue,
  DeadlineCell,
  DoubtReason,
  Finding,
  Ledger,
  OutsideRow,
  PlanSheet,
  Severity,
  Task,
  UnreadReason,
} from '../plan/model';
import { ruleById } from '../plan/rules';
import { placesOfFinding, wordsOf } from '../plan/rules/check-plan';
import { type ClarityScore, clarityScore } from '../plan/rules/clarity-score';
import type { Language } from '../plan/schema/schema';
import { severityCounts } from '../plan/severity-counts';

/** The JSON output of plan-check: a contract, docs/plan-check.schema.json. Rows are the sheet's own, counted from 1. */
export const contractVersion = 2;

interface AgencyReport {
  readonly text: string;
  readonly agencies: readonly string[];
}

interface DeadlineReport {
  readonly text: string;
  readonly kind: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** What each kind of cell is reported as. */
interface ReportOf extends Record<CellKind, unknown> {
  /** The area's numeral, else its name. */
  readonly area: string | null;
  readonly number: string;
  readonly text: string;
  readonly agencies: AgencyReport;
  readonly deadline: DeadlineReport;
}

type FieldReports = { readonly [Field in TaskField]: ReportOf[FieldTable[Field]['kind']] };

/** A task's row, and what it says in each field; optional fields only if the plan has them. */
type TaskReport = { readonly row: number } & Omit<FieldReports, OptionalField> &
  Partial<Pick<FieldReports, OptionalField>>;

export interface PlanReport {
  readonly plan: {
    readonly title: string | null;
    readonly decision: {
      readonly text: string;
      readonly number: string | null;
      readonly day: number | null;
      readonly month: number | null;
      readonly year: number | null;
    } | null;
    readonly year: number | null;
    readonly authority: string | null;
  };
  readonly sheet: string;
  /** True if the sheet is hidden in the file, which shows none with a plan; left out if it is not. */
  readonly hidden?: true;
  /** Other sheets of the file that hold a plan. */
  readonly otherPlans: readonly string[];
  readonly columns: readonly {
    readonly field: string;
    readonly header: string;
    readonly column: string;
    readonly confidence: number;
  }[];
  readonly areas: readonly { readonly numeral: string; readonly name: string; readonly row: number }[];
  readonly tasks: readonly TaskReport[];
  readonly unread: readonly { readonly row: number; readonly text: string; readonly why: UnreadReason }[];
  /** Rows that are neither tasks nor areas nor headers: totals, notes, signatures, page numbers, text, other tables. */
  readonly outside: readonly OutsideRow[];
  /** What the reading is not sure of. */
  readonly doubts: readonly { readonly rows: readonly number[]; readonly why: DoubtReason }[];
  /** How many cells with text the reading put in each place; together all cells with text. */
  readonly ledger: Ledger;
}

export interface FindingReport {
  readonly rule: string;
  /** The rule's short name, in the language of the call. */
  readonly name: string;
  readonly severity: Severity;
  readonly cell: string;
  readonly row: number;
  /** The task's number; null where the finding is about the plan as a whole. */
  readonly task: string | null;
  readonly message: string;
  /** Further cells of the same cause: one finding, however many cells it shows in. */
  readonly others?: readonly string[];
  readonly fix?: readonly { readonly cell: string; readonly before: CellValue; readonly after: CellValue }[];
}

export interface CheckReport extends PlanReport {
  readonly findings: readonly FindingReport[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** The "6 rõ": how many tasks are clear in each. */
  readonly clarity: readonly ClarityScore[];
  /** Findings that settings set aside, each with the reason. */
  readonly ignored: readonly (FindingReport & { readonly reason: string })[];
}

/** Why a file could not be read, or holds no plan. */
export interface ProblemReport {
  readonly problem: FileProblemKind;
  readonly message: string;
}

export type FileReport = { readonly path: string } & (PlanReport | CheckReport | ProblemReport);

export const isProblem = (report: FileReport): report is { path: string } & ProblemReport => 'problem' in report;
export const isPlan = (report: FileReport): report is { path: string } & (PlanReport | CheckReport) =>
  'tasks' in report;
export const isCheck = (report: FileReport): report is { path: string } & CheckReport => 'findings' in report;

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
