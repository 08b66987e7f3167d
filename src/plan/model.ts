import type { AgencyCatalogue } from './agency/catalogue';
import type { IsoDate } from './deadline/calendar';
import type { Deadline } from './deadline/deadline';
import type { PlanYears } from './deadline/plan-years';
import type { CellKind, FieldTable, TaskField } from './fields/fields';

/** The types that everything else speaks in. Rows and columns are the sheet's own, counted from 0. */

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type CellValue = string | number | boolean;

/** What stood in a sheet's used range at one moment. Grids are row by row, from `top` and `left` on; a blank cell is "". */
export interface SheetSnapshot {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** As Excel shows them. */
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly CellArea[];
  readonly hiddenRows: readonly number[];
  readonly isProtected: boolean;
}

export type { TaskField } from './fields/fields';

/** A piece of text with the cell it stands in. */
export interface TextCell {
  readonly cell: CellAddress;
  /** Unicode with single spaces, also where the cell is in an old font's encoding. */
  readonly text: string;
  /** The same with its line breaks. */
  readonly lines: string;
  /** As it stands in the sheet, but for spaces; differs from `text` only in an old encoding. */
  readonly written: string;
  /** The cell's value exactly as it stands: what a fix expects to find. */
  readonly value: CellValue;
  /** The cells of further rows whose text was joined to this one. */
  readonly more?: readonly TextCell[];
  /** The cell in which the text is written, if it holds for this one too: merged over several tasks, or said by a ditto sign. */
  readonly inheritedFrom?: CellAddress;
  /** True if the text is not the whole cell: the lead of "Chủ trì: …; Phối hợp: …", a month that is marked by a cross. */
  readonly isPart?: true;
}

export interface AgencyCell extends TextCell {
  /** The agencies in it, as written. */
  readonly agencies: readonly string[];
}

export interface NumberCell extends TextCell {
  /** True where the number stands in the task's own cell ("30 Triển khai…"). */
  readonly glued: boolean;
}

export interface DeadlineCell extends TextCell {
  /** Null where the cell is blank. */
  readonly read: Deadline | null;
  /** The beginning, if it has a column of its own; the cell itself is then the end. */
  readonly begin?: TextCell;
}

export interface PlanArea {
  /** Roman or Arabic, as written, without its full stop; "" where the heading has none. */
  readonly numeral: string;
  readonly name: string;
  readonly cell: CellAddress;
  /** Where the numeral stands, and the value there: the heading's own cell, or one of its own. */
  readonly numeralCell: CellAddress;
  readonly numeralValue: CellValue;
  /** The heading that it stands under; null for those at the top. */
  readonly parent: PlanArea | null;
}

/** What a cell of each kind is read to. */
interface CellOf extends Record<CellKind, unknown> {
  readonly area: PlanArea | null;
  readonly number: NumberCell;
  readonly text: TextCell;
  readonly agencies: AgencyCell;
  readonly deadline: DeadlineCell;
}

/** A task: its first row (it may span several), and a cell for each field. A field that the plan has no column for is blank. */
export type Task = { readonly row: number } & {
  readonly [Field in TaskField]: CellOf[FieldTable[Field]['kind']];
};

/** One label of a heading, and the field that its words name, whatever stands below it; null if they name none. */
export interface HeadingLabel {
  readonly cell: CellAddress;
  readonly text: string;
  readonly value: CellValue;
  readonly field: TaskField | null;
}

/** The heading of a table, or the same repeated at a page break: its rows, and the labels from left to right. */
export interface Heading {
  readonly rows: readonly number[];
  readonly labels: readonly HeadingLabel[];
}

export interface PlanColumn {
  readonly field: TaskField;
  /** The header as written; "" where the column was known by its contents alone. */
  readonly header: string;
  readonly column: number;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Decision {
  readonly text: string;
  readonly number: string | null;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly cell: CellAddress;
}

export interface PlanTitle {
  readonly title: string | null;
  readonly decision: Decision | null;
  readonly year: number | null;
  readonly authority: string | null;
  /** The years that the plan's name gives, else those that its deadlines name; null where neither does. */
  readonly years: PlanYears | null;
}

export interface UnreadRow {
  readonly row: number;
  readonly text: string;
  readonly why: UnreadReason;
}

export type UnreadReason = 'before-header' | 'no-field' | 'after-end' | 'lone-text';

/** Where the reading puts a cell: every cell with text ends in exactly one of these places. */
export const ledgerPlaces = [
  'title',
  'header',
  'column-number',
  'area',
  'field',
  'other-column',
  'total',
  'note',
  'page',
  'text',
  'other-table',
  'unread',
] as const;
export type LedgerPlace = (typeof ledgerPlaces)[number];

/** How many cells with text stand in each place. */
export type Ledger = Readonly<Record<LedgerPlace, number>>;

/** A row of the sheet that is neither task nor area nor header, with its text. */
export interface OutsideRow {
  readonly row: number;
  readonly place: 'total' | 'note' | 'page' | 'text' | 'other-table';
  readonly text: string;
}

export const doubtReasons = [
  'no-header',
  'columns-anew',
  'unfit-column',
  'poor-fit',
  'long-run',
  'long-task',
  'number-hole',
  'unsure-kind',
  'unread-rows',
] as const;
export type DoubtReason = (typeof doubtReasons)[number];

/** Rows that may have been read wrongly, and why. */
export interface Doubt {
  readonly rows: readonly number[];
  readonly why: DoubtReason;
}

/** How a plan that is being carried out stands. */
export interface PlanProgress {
  /** The day by which it is judged what is due. */
  readonly today: IsoDate;
  /** The plan's own column for statuses. */
  readonly column: number;
  /** By the task's row; "" where nothing was reported. */
  readonly statuses: ReadonlyMap<number, string>;
}

/** A sheet understood as a plan. */
export interface PlanSheet {
  readonly sheet: string;
  readonly plan: PlanTitle;
  /** The year that deadlines are read by: the plan's, else the one the caller gave, else the one most deadlines name. */
  readonly year: number | null;
  readonly headerRows: readonly number[];
  /** Every heading with its labels, the first one and those repeated. */
  readonly headings: readonly Heading[];
  /** All rows of each repeated header, with the blank rows of its page break. */
  readonly repeatedHeaders: readonly (readonly number[])[];
  /** Columns of the first header; repeated headers may stand elsewhere, and each task knows its own cells. */
  readonly columns: readonly PlanColumn[];
  readonly areas: readonly PlanArea[];
  readonly tasks: readonly Task[];
  readonly unread: readonly UnreadRow[];
  /** Rows outside tasks, areas and headers: totals, notes, signatures, page numbers, text, tables that are no plan. */
  readonly outside: readonly OutsideRow[];
  /** Where every cell with text was put. */
  readonly ledger: Ledger;
  /** What the reading is not sure of; none for a plan that is read beyond doubt. */
  readonly doubts: readonly Doubt[];
  /** Rows of tasks that are hidden or filtered away. */
  readonly hiddenRows: readonly number[];
  /** Merged cells: of each only the first cell can hold anything. */
  readonly merges: readonly CellArea[];
  /** What is known of agencies: the workbook's own catalogue before the built-in one. */
  readonly catalogue: AgencyCatalogue;
  /** Null for a plan that nobody reports on yet: it has no status column. */
  readonly progress: PlanProgress | null;
}

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** One cell's value before and after; applied only where the cell still holds what is expected. */
export interface CellEdit {
  readonly cell: CellAddress;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Writes cells: all of them, or none. */
export interface EditsFix {
  readonly is: 'edits';
  /** True if it may be made without being asked about. The engine computes it (fixing/fix-law.ts); no rule can claim it. */
  readonly safe: boolean;
  readonly edits: readonly CellEdit[];
}

/** Deletes rows, after they were shown; never safe. */
export interface RowsFix {
  readonly is: 'rows';
  readonly rows: readonly number[];
}

/** What removes a finding's cause. */
export type Fix = EditsFix | RowsFix;

/** Where else the cause of a finding shows. */
export interface FindingPlace {
  readonly cell: CellAddress;
  /** The row of the task it belongs to; null if it is about the plan as a whole. */
  readonly taskRow: number | null;
}

/** One thing that a rule found. Its words are the rule's, filled with `values`. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly cell: CellAddress;
  readonly field: TaskField | null;
  /** The row of the task it belongs to; null where it is about the plan as a whole. */
  readonly taskRow: number | null;
  readonly taskNumber: string;
  readonly values: Readonly<Record<string, string>>;
  /** Places of the same cause: one finding, however many cells it shows in. `placesOfFinding` gives all. */
  readonly others?: readonly FindingPlace[];
  readonly fix?: Fix;
}
