import type { RefusedEdit } from '../excel/edits';
import type { ValidationCounts } from '../excel/validation';
import type { Texts } from '../locales';
import { cellAddress } from '../plan/cell-address';
import type { LeftOut } from '../plan/importing/document';
import type { SummariesMade } from './summaries';

/** A notice that says all by its kind. */
type Bare = Readonly<Record<never, never>>;
interface Counted {
  readonly count: number;
}

/** What each kind of notice knows of what just happened. */
interface NoticeFacts {
  readonly cleared: Bare;
  readonly 'nothing-to-clear': Bare;
  readonly 'old-highlights-may-stay': Bare;
  readonly 'settings-saved': Bare;
  readonly 'newer-settings': Bare;
  readonly ignored: Bare;
  /** A person said what kind rows are, or (`isBack`) left it to the reading again. */
  readonly 'rows-told': { readonly rows: number; readonly isBack: boolean };
  readonly 'no-safe-fix': Bare;
  readonly fixed: Counted & { readonly cells: number };
  readonly refused: { readonly refused: readonly RefusedEdit[] };
  readonly undone: { readonly cells: number; readonly refused: readonly RefusedEdit[] };
  readonly 'rows-deleted': Bare;
  /** `elsewhere`: the rows where they are now, from 0, if others stand around them or they are not where they were. */
  readonly 'rows-restored': { readonly elsewhere?: readonly number[] };
  /** Rows that were to be deleted were changed or moved since they were shown. */
  readonly 'rows-changed': Bare;
  readonly 'catalogue-made': Bare;
  readonly 'catalogue-there': Bare;
  readonly 'validation-added': ValidationCounts;
  readonly 'validation-removed': Bare;
  readonly 'notes-added': Counted;
  readonly 'notes-removed': Counted;
  readonly 'comparison-written': Counted & { readonly sheet: string };
  readonly 'summaries-made': SummariesMade;
  readonly collected: {
    readonly tasks: number;
    readonly conflicts: number;
    /** The words of tasks that the plan does not have. */
    readonly unmatched: readonly string[];
    readonly unread: readonly string[];
    /** Lead agencies that have told nothing yet. */
    readonly silent: readonly string[];
  };
  readonly 'no-tabs': Bare;
  /** The task of a conflict was changed or doubled since the results were collected. */
  readonly 'task-changed': { readonly task: string };
  readonly stamped: Bare;
  readonly imported: { readonly words: number; readonly headers: number; readonly leftOut: LeftOut };
  readonly 'unread-file': { readonly name: string };
  /** Neither a sheet nor a file of that name holds a plan that can be read. */
  readonly 'no-plan-there': { readonly name: string };
  readonly 'agency-added': { readonly name: string };
  readonly 'list-saved': Counted;
  readonly 'list-copied': Counted;
  readonly 'list-not-copied': Bare;
  readonly exported: Bare;
  readonly 'no-downloads': Bare;
  readonly 'plan-made': Bare;
  readonly 'next-year-made': { readonly cells: number; readonly tasks: number };
  readonly cancelled: Bare;
}

type NoticeKind = keyof NoticeFacts;
type NoticeOf<Kind extends NoticeKind> = { readonly is: Kind } & NoticeFacts[Kind];

/** What just happened, to be told once. */
export type Notice = { [Kind in NoticeKind]: NoticeOf<Kind> }[NoticeKind];

/** How a kind of notice is shown. */
interface NoticeLook<Kind extends NoticeKind> {
  readonly text: (notice: NoticeOf<Kind>, texts: Texts) => string;
  /** True if something was not done as the user wished; never if left out. */
  readonly isRefusal?: (notice: NoticeOf<Kind>) => boolean;
  /** True if the pane can take back what the notice tells of. */
  readonly canUndo?: boolean;
}

const always = (): boolean => true;
const mostCells = 6;
const cellList = (refused: readonly RefusedEdit[]): string =>
  refused
    .slice(0, mostCells)
    .map(({ edit }) => cellAddress(edit.cell))
    .join(', ') + (refused.length > mostCells ? ', …' : '');

const mostTexts = 3;
const longestText = 80;
/** The first of some texts, each cut to what a message has room for. */
const someTexts = (all: readonly string[]): string =>
  all
    .slice(0, mostTexts)
    .map((text) => `“${text.length > longestText ? `${text.slice(0, longestText)}…` : text}”`)
    .join(', ') + (all.length > mostTexts ? ', …' : '');

/** Why cells could not be taken back: not found again, or changed since. */
function notUndone(refused: readonly RefusedEdit[], words: Texts['notice']): string[] {
  const lost = refused.filter(({ why }) => why === 'not-found');
  const others = refused.filter(({ why }) => why !== 'not-found');
  return [
    ...(others.length > 0 ? [words.notUndone(cellList(others))] : []),
    ...(lost.length > 0 ? [words.notFound(cellList(lost))] : []),
  ];
}

const looks: { readonly [Kind in NoticeKind]: NoticeLook<Kind> } = {
  cleared: { text: (_, texts) => texts.cleared },
  'nothing-to-clear': { text: (_, texts) => texts.nothingToClear },
  'old-highlights-may-stay': { text: (_, { notice }) => notice.oldHighlightsMayStay, isRefusal: always },
  'settings-saved': { text: (_, { notice }) => notice.settingsSaved },
  'newer-settings': { text: (_, { notice }) => notice.newerSettings, isRefusal: always },
  'rows-told': {
    text: ({ rows, isBack }, { notice }) => (isBack ? notice.rowsReadAgain(rows) : notice.rowsTold(rows)),
  },
  ignored: { text: (_, { notice }) => notice.ignored },
  'no-safe-fix': { text: (_, { notice }) => notice.noSafeFix },
  fixed: { text: ({ count, cells }, { notice }) => notice.fixed(count, cells), canUndo: true },
  refused: {
    text: ({ refused }, { notice }) => {
      if (refused.some(({ why }) => why === 'not-written')) return notice.refusedNotWritten(cellList(refused));
      return refused.some(({ why }) => why === 'formula')
        ? notice.refusedFormula(cellList(refused))
        : notice.refusedChanged(cellList(refused));
    },
    isRefusal: always,
  },
  undone: {
    text: ({ cells, refused }, { notice }) => [notice.undone(cells), ...notUndone(refused, notice)].join(' '),
    isRefusal: ({ refused }) => refused.length > 0,
  },
  'rows-deleted': { text: (_, { notice }) => notice.rowsDeleted, canUndo: true },
  'rows-restored': {
    text: ({ elsewhere }, { notice }) =>
      elsewhere ? notice.rowsRestoredElsewhere(elsewhere.map((row) => row + 1)) : notice.rowsRestored,
    isRefusal: ({ elsewhere }) => elsewhere !== undefined,
  },
  'rows-changed': { text: (_, { notice }) => notice.rowsChanged, isRefusal: always },
  'catalogue-made': { text: (_, { notice }) => notice.catalogueMade },
  'catalogue-there': { text: (_, { notice }) => notice.catalogueThere },
  'validation-added': {
    text: ({ leads, deadlines }, { notice }) => notice.validationAdded(leads, deadlines),
    isRefusal: ({ deadlines }) => deadlines === null,
  },
  'validation-removed': { text: (_, { notice }) => notice.validationRemoved },
  'notes-added': { text: ({ count }, { notice }) => notice.notesAdded(count) },
  'notes-removed': { text: ({ count }, { notice }) => notice.notesRemoved(count) },
  'comparison-written': { text: ({ sheet }, { notice }) => notice.comparisonWritten(sheet) },
  'summaries-made': {
    text: ({ tabs, pivots, kept, beside }, { notice }) =>
      [
        notice.summariesMade(tabs, pivots),
        ...(beside ? [notice.sheetsBeside(beside.join(', '))] : []),
        ...(kept ? [notice.sheetsKept(kept.join(', '))] : []),
      ].join(' '),
  },
  collected: {
    text: ({ tasks, conflicts, unmatched, unread, silent }, { notice }) =>
      [
        notice.collected(tasks, conflicts),
        ...(unmatched.length > 0 ? [notice.unmatched(unmatched.length, someTexts(unmatched))] : []),
        ...(unread.length > 0 ? [notice.unreadFiles(unread.join(', '))] : []),
        ...(silent.length > 0 ? [notice.silentAgencies(silent.length, silent.join('; '))] : []),
      ].join(' '),
    isRefusal: ({ tasks, unmatched, unread }) => tasks === 0 || unmatched.length + unread.length > 0,
    canUndo: true,
  },
  'no-tabs': { text: (_, { notice }) => notice.noTabs, isRefusal: always },
  'task-changed': { text: ({ task }, { notice }) => notice.taskChanged(task), isRefusal: always },
  stamped: { text: (_, { notice }) => notice.stamped },
  imported: { text: ({ words, headers, leftOut }, { notice }) => notice.imported(words, headers, leftOut) },
  'unread-file': { text: ({ name }, { notice }) => notice.unreadFile(name), isRefusal: always },
  'no-downloads': { text: (_, { notice }) => notice.noDownloads, isRefusal: always },
  'no-plan-there': { text: ({ name }, { notice }) => notice.noPlanThere(name), isRefusal: always },
  'agency-added': { text: ({ name }, { notice }) => notice.agencyAdded(name) },
  'list-saved': { text: ({ count }, { notice }) => notice.listSaved(count) },
  'list-copied': { text: ({ count }, { notice }) => notice.listCopied(count) },
  'list-not-copied': { text: (_, { notice }) => notice.listNotCopied, isRefusal: always },
  exported: { text: (_, { notice }) => notice.exported },
  'plan-made': { text: (_, { notice }) => notice.planMade },
  'next-year-made': { text: ({ cells, tasks }, { notice }) => notice.nextYearMade(cells, tasks) },
  cancelled: { text: (_, { notice }) => notice.cancelled },
};

// Each kind's functions take notices of that kind, which a lookup by a kind that is not known yet cannot say.
const lookOf = ({ is }: Notice): NoticeLook<NoticeKind> => looks[is] as NoticeLook<NoticeKind>;

/** A notice in words of the user's language. */
export const noticeText = (notice: Notice, texts: Texts): string => lookOf(notice).text(notice, texts);

/** True if a notice tells that something was not done as the user wished. */
export const isRefusal = (notice: Notice): boolean => lookOf(notice).isRefusal?.(notice) ?? false;

/** True if the pane can take back what a notice tells of. */
export const canBeUndone = (notice: Notice): boolean => lookOf(notice).canUndo ?? false;
