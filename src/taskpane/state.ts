import type { ProblemKind } from '../excel/problem';
import type { CheckedSheet } from '../plan/checking/check-sheet';
import type { PlanComparison } from '../plan/comparing/compare-plans';
import type { Ignore } from '../plan/ignoring/ignores';
import type { CellAddress, Finding, PlanSheet } from '../plan/model';
import type { OwnColumns } from '../plan/reading/columns';
import type { Language } from '../plan/schema/schema';
import { type PlanSettings, type SettingProblem, standardSettings } from '../plan/settings/settings';
import type { EarlierPlan } from '../plan/suggesting/suggest';
import type { TabChoice } from '../plan/summary/agency-tabs';
import type { Conflict } from '../plan/summary/collect';
import type { CheckStamp } from '../plan/summary/report-draft';
import { findingKey, groupOrder } from './groups';
import type { Notice } from './notices';
import type { WorkUnderWay } from './work-under-way';

/** What is known of the sheet that the pane looks at. */
export type SheetState =
  | { readonly is: 'reading' }
  | { readonly is: 'empty' }
  | {
      readonly is: 'not-a-plan';
      /** What the user may say of the sheet's columns; null where it has no row that could be a header. */ readonly columns: ColumnOffer | null;
    }
  | {
      readonly is: 'plan';
      readonly plan: PlanSheet;
      readonly sheetId: string;
      readonly choices: readonly ColumnChoice[];
      readonly own: OwnColumns;
    };

export type CheckState =
  | { readonly is: 'idle' }
  | { readonly is: 'running' }
  | {
      readonly is: 'done';
      readonly checked: CheckedSheet;
      readonly isHighlighted: boolean;
      readonly isStale: boolean;
      readonly isHighlightOld: boolean;
      /** The groups' order when the list was made: while edits are checked as they happen, nothing jumps. */
      readonly order: readonly string[];
    };

/** The columns of a sheet, as they are offered for the plan's fields. */
export interface ColumnOffer {
  readonly sheet: string;
  readonly choices: readonly ColumnChoice[];
  readonly own: OwnColumns;
}

/** What the user is asked before it is done. */
export type Question =
  | {
      readonly is: 'delete-rows';
      readonly finding: Finding;
      readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[];
    }
  | { readonly is: 'ignore'; readonly finding: Finding; readonly scope?: Ignore['scope'] }
  /** Everything safe, to be ticked by kind. */
  | { readonly is: 'fix-all'; readonly findings: readonly Finding[] }
  | { readonly is: 'overwrite-tabs'; readonly names: readonly string[]; readonly choice: TabChoice }
  /** What agencies filled in, before it goes into the plan; `columns` are the headings of those that are added for it. */
  | {
      readonly is: 'collect';
      readonly files: readonly File[];
      readonly changes: readonly CollectedChange[];
      readonly columns: readonly string[];
    };

/** One task of the plan that is about to be told otherwise. */
export interface CollectedChange {
  readonly agency: string;
  /** From 0. */
  readonly row: number;
  readonly task: string;
  readonly before: string;
  readonly after: string;
}

/** A sheet that holds a plan. */
export interface PlanChoice {
  readonly sheetId: string;
  readonly name: string;
}

/** A column of the sheet that the user may give to a field. */
export interface ColumnChoice {
  readonly column: number;
  readonly header: string;
}

export type PaneView =
  'findings' | 'ignored' | 'settings' | 'comparison' | 'summary' | 'submission' | 'documents' | 'next-year';

/** Whether the plan still says what was checked and stamped. */
export type StampState = { readonly is: 'none' } | { readonly is: 'whole' | 'broken'; readonly stamp: CheckStamp };

export interface PaneState {
  readonly language: Language;
  readonly sheet: SheetState;
  readonly check: CheckState;
  readonly problem: ProblemKind | null;
  readonly notice: Notice | null;
  readonly question: Question | null;
  readonly view: PaneView;
  readonly settings: PlanSettings;
  readonly settingProblems: readonly SettingProblem[];
  /** The finding that was gone to last, by its key. */
  readonly chosen: string | null;
  /** The cell that is selected in the plan's sheet. */
  readonly selected: CellAddress | null;
  /** How many mends can be taken back. */
  readonly undoable: number;
  readonly isOnOtherSheet: boolean;
  /** Sheets of the workbook that hold plans. */
  readonly plans: readonly PlanChoice[];
  /** Longer work under way, that can be stopped; null if none is. */
  readonly work: WorkUnderWay | null;
  /** An earlier plan, from which suggestions are taken. */
  readonly earlier: EarlierPlan | null;
  readonly stamp: StampState;
  /** Tasks for which agencies, or agency and plan, say different things. */
  readonly conflicts: readonly Conflict[];
  readonly comparison: { readonly name: string; readonly result: PlanComparison } | null;
}

export type PaneEvent =
  | { readonly type: 'reading' }
  | { readonly type: 'read'; readonly sheet: SheetState }
  | { readonly type: 'settings'; readonly settings: PlanSettings; readonly problems: readonly SettingProblem[] }
  | { readonly type: 'plans-found'; readonly plans: readonly PlanChoice[] }
  | { readonly type: 'checking' }
  | {
      readonly type: 'checked';
      readonly sheet: SheetState;
      readonly checked: CheckedSheet;
      readonly isHighlighted: boolean;
    }
  | {
      readonly type: 'rechecked';
      readonly sheet: SheetState;
      readonly checked: CheckedSheet;
      /** True if the sheet still shows the highlights of an earlier check. */
      readonly isHighlightOld: boolean;
    }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'undoable'; readonly count: number }
  | { readonly type: 'asked'; readonly question: Question | null }
  | { readonly type: 'compared'; readonly name: string; readonly result: PlanComparison }
  | { readonly type: 'working'; readonly work: WorkUnderWay | null }
  | { readonly type: 'earlier'; readonly earlier: EarlierPlan }
  | { readonly type: 'stamp'; readonly stamp: StampState }
  | { readonly type: 'conflicts'; readonly conflicts: readonly Conflict[] }
  | { readonly type: 'failed'; readonly problem: ProblemKind }
  | { readonly type: 'dismissed' }
  | { readonly type: 'viewed'; readonly view: PaneView }
  | { readonly type: 'chosen'; readonly finding: Finding }
  | { readonly type: 'selected'; readonly cell: CellAddress | null }
  | { readonly type: 'sheet-changed' }
  | { readonly type: 'sheet-activated'; readonly sheetId: string }
  | { readonly type: 'language'; readonly language: Language };

export const firstState = (language: Language): PaneState => ({
  language,
  sheet: { is: 'reading' },
  check: { is: 'idle' },
  problem: null,
  notice: null,
  question: null,
  view: 'findings',
  settings: standardSettings,
  settingProblems: [],
  chosen: null,
  selected: null,
  undoable: 0,
  isOnOtherSheet: false,
  plans: [],
  comparison: null,
  work: null,
  earlier: null,
  stamp: { is: 'none' },
  conflicts: [],
});

const idle: CheckState = { is: 'idle' };

/** Findings with the ignored ones aside, for the list; none before a check. */
export const findingsOf = ({ check }: PaneState): readonly Finding[] =>
  check.is === 'done' ? check.checked.findings : [];

/** The pane's state after an event. */
export function next(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'reading':
      return {
        ...state,
        sheet: { is: 'reading' },
        check: idle,
        problem: null,
        notice: null,
        question: null,
        isOnOtherSheet: false,
        selected: null,
      };
    case 'read':
      return { ...state, sheet: event.sheet, check: idle, chosen: null };
    case 'settings':
      return { ...state, settings: event.settings, settingProblems: event.problems };
    case 'plans-found':
      return { ...state, plans: event.plans };
    case 'checking':
      return { ...state, check: { is: 'running' }, problem: null, notice: null, question: null, view: 'findings' };
    case 'checked': {
      const { sheet, checked, isHighlighted } = event;
      const check: CheckState =
        sheet.is === 'plan'
          ? {
              is: 'done',
              checked,
              isHighlighted,
              isStale: false,
              isHighlightOld: false,
              order: groupOrder(checked.plan, checked.findings),
            }
          : idle;
      return { ...state, sheet, check, chosen: null, isOnOtherSheet: false };
    }
    case 'rechecked': {
      const { sheet, checked } = event;
      if (sheet.is !== 'plan') return { ...state, sheet, check: idle };
      if (state.check.is !== 'done') return state;
      return {
        ...state,
        sheet,
        check: {
          ...state.check,
          checked,
          isStale: false,
          isHighlightOld: event.isHighlightOld,
          order: groupOrder(checked.plan, checked.findings, state.check.order),
        },
      };
    }
    case 'notice':
      return { ...state, notice: event.notice, problem: null };
    case 'undoable':
      return { ...state, undoable: event.count };
    case 'asked':
      return { ...state, question: event.question, problem: null };
    case 'compared':
      return { ...state, comparison: { name: event.name, result: event.result }, view: 'comparison' };
    case 'working':
      return { ...state, work: event.work, problem: event.work ? null : state.problem };
    case 'earlier':
      return { ...state, earlier: event.earlier };
    case 'stamp':
      // What was just confirmed is not so any more.
      return {
        ...state,
        stamp: event.stamp,
        notice: event.stamp.is === 'broken' && state.notice?.is === 'stamped' ? null : state.notice,
      };
    case 'conflicts':
      return { ...state, conflicts: event.conflicts };
    case 'failed':
      return {
        ...state,
        problem: event.problem,
        question: null,
        work: null,
        check: state.check.is === 'running' ? idle : state.check,
        sheet: state.sheet.is === 'reading' ? { is: 'not-a-plan', columns: null } : state.sheet,
      };
    case 'dismissed':
      return { ...state, problem: null, notice: null };
    case 'viewed':
      return { ...state, view: event.view, notice: event.view === 'findings' ? state.notice : null };
    case 'chosen':
      return { ...state, chosen: findingKey(event.finding) };
    case 'selected':
      return { ...state, selected: event.cell };
    case 'sheet-changed':
      return state.check.is === 'done' ? { ...state, check: { ...state.check, isStale: true } } : state;
    case 'sheet-activated':
      return state.sheet.is === 'plan' ? { ...state, isOnOtherSheet: state.sheet.sheetId !== event.sheetId } : state;
    case 'language':
      return { ...state, language: event.language };
  }
}
