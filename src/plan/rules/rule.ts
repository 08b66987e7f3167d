import type { CellAddress, EditsFix, PlanSheet, RowsFix, Severity, Task, TaskField } from '../model';
import type { Language, PlanSchema } from '../schema/schema';

/** The six clarities by which offices are told to assign tasks ("6 rõ"). */
export type Clarity = 'who' | 'what' | 'responsibility' | 'authority' | 'time' | 'result';

/** A rule's words. Names in braces are filled from a finding's values; {column} is the title of the field in `values.field`. */
export interface RuleText {
  /** What is wrong. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly todo: string;
}

/** Edits that a rule proposes; whether they are safe is the engine's to say. */
export type ProposedEdits = Omit<EditsFix, 'safe'>;

/** What a check found: where, and with which values. The runner adds the rule's id and severity. */
export interface Flaw {
  readonly cell: CellAddress;
  /** Where a rule looks at several fields: the one it is about. */
  readonly field?: TaskField;
  /** Where a rule looks at the plan as a whole: the task that the flaw is in. */
  readonly task?: Task;
  readonly values?: Readonly<Record<string, string>>;
  /** Further places of the same cause, and the tasks that they are in. */
  readonly others?: readonly { readonly cell: CellAddress; readonly task: Task | null }[];
  readonly fix?: ProposedEdits | RowsFix;
}

/** A task's cells in an example, a date cell by its serial number; what it does not say is filled in so that no rule minds. */
export type ExampleCells = Readonly<Partial<Record<TaskField, string | number>>>;

interface RuleBase {
  /** group/name; never changes, as settings and reports keep it. */
  readonly id: `${string}/${string}`;
  /** What it is about, in two to five words: for lists, settings and reports. */
  readonly name: Readonly<Record<Language, string>>;
  readonly severity: Severity;
  /** If and when its findings are one with many places, as they have one cause; {count} is their number. */
  readonly gather?: {
    /** Two are enough; or only if most of the tasks have it, so that the column is what is blank. */
    readonly from: 'two' | 'most';
    readonly what: Readonly<Record<Language, string>>;
  };
  /** The clarity that the rule answers for; null where it is about the table itself. */
  readonly clarity: Clarity | null;
  readonly text: Readonly<Record<Language, RuleText>>;
  /** True for what is to be put right before anything else: its findings come first. */
  readonly isFirst?: boolean;
}

/** Looks at one task at a time, so that an edit re-checks that task alone. */
export interface TaskRule extends RuleBase {
  readonly each: 'task';
  /** The field it is about: the rule rests where the plan has no such column, as that is one finding and not hundreds. Null: several. */
  readonly field: TaskField | null;
  readonly check: (task: Task, plan: PlanSheet) => Flaw | false | readonly Flaw[];
  readonly good: readonly ExampleCells[];
  readonly bad: readonly ExampleCells[];
}

/** An example of a plan as a whole. */
export interface PlanExample {
  /** Columns left out of it. */
  readonly without?: readonly TaskField[];
  /** Its tasks; what they do not say is filled in. */
  readonly tasks?: readonly ExampleCells[];
  /** The labels of the heading, column by column, where they are not the usual ones. */
  readonly heading?: readonly string[];
  /** The lines above the table. */
  readonly title?: readonly string[];
  /** Rows of the sheet, from 0, that are hidden. */
  readonly hidden?: readonly number[];
  /** Rows below the tasks, cell by cell. */
  readonly rows?: readonly (readonly string[])[];
  /** What stands in a status column, task by task; left out, there is none. */
  readonly statuses?: readonly string[];
  /** The day by which it is judged what is due. */
  readonly today?: string;
}

/** Looks at the plan as a whole. */
export interface PlanRule extends RuleBase {
  readonly each: 'plan';
  readonly check: (plan: PlanSheet, schema: PlanSchema) => readonly Flaw[];
  readonly good: readonly PlanExample[];
  readonly bad: readonly PlanExample[];
}

export type Rule = TaskRule | PlanRule;

/** Gives a rule its type; a rule is data that the runner, the pane and the tests read. */
export const defineRule = <Kind extends Rule>(rule: Kind): Kind => rule;
