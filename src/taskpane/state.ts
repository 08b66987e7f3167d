import type { ProblemKind } from '../excel/problem';
import type { SheetPicture } from '../excel/snapshot';
import type { Finding, PlanSheet } from '../plan/model';
import type { OwnColumns } from '../plan/reading/columns';
import type { Language } from '../plan/schema/schema';

/** What is known of the sheet that the pane looks at. */
export type SheetState =
  | { readonly is: 'reading' }
  | { readonly is: 'empty' }
  | { readonly is: 'not-a-plan' }
  | { readonly is: 'plan'; readonly plan: PlanSheet; readonly sheetId: string; readonly choices: readonly ColumnChoice[]; readonly own: OwnColumns };

export type CheckState =
  | { readonly is: 'idle' }
  | { readonly is: 'running' }
  | { readonly is: 'done'; readonly findings: readonly Finding[]; readonly isHighlighted: boolean; readonly isStale: boolean };

export type Notice = 'cleared' | 'nothing-to-clear';

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

export interface PaneState {
  readonly language: Language;
  readonly sheet: SheetState;
  readonly check: CheckState;
  readonly problem: ProblemKind | null;
  readonly notice: Notice | null;
  /** The finding that was gone to last. */
  readonly chosen: Finding | null;
  readonly isOnOtherSheet: boolean;
  /** Sheets of the workbook that hold plans. */
  readonly plans: readonly PlanChoice[];
}

export type PaneEvent =
  | { readonly type: 'reading' }
  | { readonly type: 'read'; readonly picture: SheetPicture; readonly plan: PlanSheet }
  | { readonly type: 'plans-found'; readonly plans: readonly PlanChoice[] }
  | { readonly type: 'checking' }
  | { readonly type: 'checked'; readonly picture: SheetPicture; readonly plan: PlanSheet; readonly findings: readonly Finding[]; readonly isHighlighted: boolean }
  | { readonly type: 'cleared'; readonly count: number }
  | { readonly type: 'failed'; readonly problem: ProblemKind }
  | { readonly type: 'dismissed' }
  | { readonly type: 'chosen'; readonly finding: Finding }
  | { readonly type: 'sheet-changed'; readonly sheetId: string }
  | { readonly type: 'sheet-activated'; readonly sheetId: string }
  | { readonly type: 'language'; readonly language: Language };

export const firstState = (language: Language): PaneState => ({
  language,
  sheet: { is: 'reading' },
  check: { is: 'idle' },
  problem: null,
  notice: null,
  chosen: null,
  isOnOtherSheet: false,
  plans: [],
});

function sheetState({ snapshot, sheetId, ownColumns }: SheetPicture, plan: PlanSheet): SheetState {
  if (snapshot.texts.length === 0) return { is: 'empty' };
  if (plan.columns.length === 0) return { is: 'not-a-plan' };
  const header = snapshot.texts[(plan.headerRows[0] ?? snapshot.top) - snapshot.top] ?? [];
  const choices = header.map((text, index) => ({ column: snapshot.left + index, header: text.trim() }));
  return { is: 'plan', plan, sheetId, choices, own: ownColumns };
}

const idle: CheckState = { is: 'idle' };

/** The pane's state after an event. */
export function next(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'reading':
      return { ...state, sheet: { is: 'reading' }, check: idle, problem: null, notice: null, isOnOtherSheet: false };
    case 'read':
      return { ...state, sheet: sheetState(event.picture, event.plan), check: idle, chosen: null };
    case 'plans-found':
      return { ...state, plans: event.plans };
    case 'checking':
      return { ...state, check: { is: 'running' }, problem: null, notice: null };
    case 'checked': {
      const sheet = sheetState(event.picture, event.plan);
      const check: CheckState = sheet.is === 'plan' ? { is: 'done', findings: event.findings, isHighlighted: event.isHighlighted, isStale: false } : idle;
      return { ...state, sheet, check, chosen: null, isOnOtherSheet: false };
    }
    case 'cleared':
      return { ...state, notice: event.count > 0 ? 'cleared' : 'nothing-to-clear', problem: null };
    case 'failed':
      return {
        ...state,
        problem: event.problem,
        check: state.check.is === 'running' ? idle : state.check,
        sheet: state.sheet.is === 'reading' ? { is: 'not-a-plan' } : state.sheet,
      };
    case 'dismissed':
      return { ...state, problem: null, notice: null };
    case 'chosen':
      return { ...state, chosen: event.finding };
    case 'sheet-changed': {
      const concerns = state.sheet.is === 'plan' && state.sheet.sheetId === event.sheetId && state.check.is === 'done';
      return concerns && state.check.is === 'done' ? { ...state, check: { ...state.check, isStale: true } } : state;
    }
    case 'sheet-activated':
      return state.sheet.is === 'plan' ? { ...state, isOnOtherSheet: state.sheet.sheetId !== event.sheetId } : state;
    case 'language':
      return { ...state, language: event.language };
  }
}
