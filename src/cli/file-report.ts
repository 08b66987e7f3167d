import type { FileProblemKind } from '../files/problem';
import type { CellKind, FieldTable, OptionalField, TaskField } from '../plan/fields/fields';
import type { CellValue, DoubtReason, Ledger, OutsideRow, Severity, UnreadReason } from '../plan/model';
import type { ClarityScore } from '../plan/rules/clarity-score';

/** The JSON output of plan-check: a contract, docs/plan-check.schema.json. Rows are the sheet's own, counted from 1. */
export const contractVersion = 2;

export interface AgencyReport {
  readonly text: string;
  readonly agencies: readonly string[];
}

export interface DeadlineReport {
  readonly text: string;
  readonly kind: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** What each kind of cell is reported as. */
export interface ReportOf extends Record<CellKind, unknown> {
  /** The area's numeral, else its name. */
  readonly area: string | null;
  readonly number: string;
  readonly text: string;
  readonly agencies: AgencyReport;
  readonly deadline: DeadlineReport;
}

type FieldReports = { readonly [Field in TaskField]: ReportOf[FieldTable[Field]['kind']] };

/** A task's row, and what it says in each field; optional fields only if the plan has them. */
export type TaskReport = { readonly row: number } & Omit<FieldReports, OptionalField> &
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

/** The task in whose rows a row stands; tasks are in the order of their rows. */
export function taskAt(row: number, tasks: readonly TaskReport[]): TaskReport | undefined {
  let [from, to] = [0, tasks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tasks[middle]?.row ?? Infinity) <= row) from = middle + 1;
    else to = middle;
  }
  return tasks[from - 1];
}
