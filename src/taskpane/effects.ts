import { saveOwnColumn } from '../excel/column-setting';
import { deleteRows, readRows, restoreRows } from '../excel/deleted-rows';
import { applyEdits, type EditOutcome, reversed } from '../excel/edits';
import { highlightedCells } from '../excel/highlight';
import { activateSheet, readSheetHeads, type SheetHead } from '../excel/plan-sheets';
import { asProblem, type ExcelProblem } from '../excel/problem';
import { saveSettings } from '../excel/settings';
import { clearHighlights, goToCell, type SheetEvent, showHighlights, watchWorkbook } from '../excel/sheet-actions';
import { readActiveSheet, readAgain, readCells, readSheet, type SheetPicture } from '../excel/snapshot';
import type { ValidationWords } from '../excel/validation';
import { areaOfAddress, cellKey } from '../plan/cell-address';
import { type CheckContext, checkSheet, readWith } from '../plan/checking/check-sheet';
import { withPatch } from '../plan/checking/patch';
import type { PlanComparison } from '../plan/comparing/compare-plans';
import { fixAll, isSafelyFixable } from '../plan/fixing/fix-all';
import { type Ignore, ignoreOf } from '../plan/ignoring/ignores';
import type { Finding, PlanSheet, SheetSnapshot, TaskField } from '../plan/model';
import { readPlan } from '../plan/reading/read-plan';
import { appendixSchema, type Language } from '../plan/schema/schema';
import { type PlanSettings, readSettings, writeSettings } from '../plan/settings/settings';
import { type DocumentEffects, documentWork } from './document-effects';
import { type Mend, movedMend, movedMerges, patchable, rechecked, type Session } from './session';
import type { Notice, PaneEvent, SheetState } from './state';
import { type SummaryEffects, summaryWork, type Surroundings as SummarySurroundings, today } from './summary-effects';

/** Everything that the pane, the ribbon and the keyboard can do. The only place of the pane that talks to Excel. */
export interface PaneEffects extends SummaryEffects, DocumentEffects {
  readonly read: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly goTo: (sheetId: string, finding: Finding) => Promise<void>;
  /** Turns to another sheet with a plan and reads it. */
  readonly choosePlan: (sheetId: string) => Promise<void>;
  /** Gives a field its column, null for none, undefined for what is found by itself. */
  readonly setColumn: (sheet: string, field: TaskField, column: number | null | undefined) => Promise<void>;
  /** Mends one finding; where rows would be deleted, asks first. */
  readonly fix: (finding: Finding) => Promise<void>;
  /** Mends all findings of a rule, or all that are safe. */
  readonly fixAll: (rule: string | null) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly deleteRows: (rows: readonly number[]) => Promise<void>;
  readonly ignore: (finding: Finding, scope: Ignore['scope'], reason: string) => Promise<void>;
  readonly restore: (ignore: Ignore) => Promise<void>;
  readonly setSettings: (settings: PlanSettings) => Promise<void>;
  readonly makeCatalogue: () => Promise<void>;
  readonly addValidation: (words: ValidationWords) => Promise<void>;
  readonly removeValidation: () => Promise<void>;
  readonly addNotes: (language: Language) => Promise<void>;
  readonly removeNotes: () => Promise<void>;
  /** Looks for the workbook's sheets that hold plans. */
  readonly findPlans: () => Promise<void>;
  /** Compares the plan with an earlier version on another sheet. */
  readonly compare: (sheetId: string, name: string) => Promise<void>;
  readonly writeComparison: (language: Language) => Promise<void>;
  /** Begins to hear of edits, so that they are checked as they happen. @returns what ends it. */
  readonly watch: () => Promise<() => Promise<void>>;
}

const contextOf = ({ ownColumns, ownAgencies, givenSettings }: SheetPicture): CheckContext => ({
  settings: readSettings(givenSettings).settings,
  columns: ownColumns,
  agencies: ownAgencies,
  today: today(),
});

/** The top of a sheet as a snapshot: values and formats do not matter for seeing whether it holds a plan. */
const isPlanHead = ({ name, texts }: SheetHead): boolean => {
  const plan = readPlan({
    name,
    top: 0,
    left: 0,
    values: texts,
    texts,
    numberFormats: [],
    merges: [],
    hiddenRows: [],
    isProtected: false,
  });
  return plan.headerRows.length > 0 && plan.columns.length > 0;
};

/** A table with fewer columns is no plan. */
const fewestColumns = 3;

function sheetState(
  sheetId: string,
  snapshot: SheetSnapshot,
  plan: PlanSheet,
  { columns: own }: CheckContext,
): SheetState {
  if (snapshot.texts.length === 0) return { is: 'empty' };
  const likely = snapshot.texts.find((row) => row.filter((text) => text.trim() !== '').length >= fewestColumns);
  const header =
    plan.headerRows[0] === undefined ? (likely ?? []) : (snapshot.texts[plan.headerRows[0] - snapshot.top] ?? []);
  const choices = header.map((text, index) => ({ column: snapshot.left + index, header: text.trim() }));
  if (plan.columns.length === 0)
    return { is: 'not-a-plan', columns: likely ? { sheet: snapshot.name, choices, own } : null };
  return { is: 'plan', plan, sheetId, choices, own };
}

/** Soon enough to be felt as at once, and late enough that somebody may have finished typing. */
const retryAfter = 700;
const mostMends = 20;
const formulaRounds = 3;

/** What is done now and then comes in a file of its own, so that the pane is there at once. */
const seldom = () => import('./seldom');
export function paneEffects(tell: (event: PaneEvent) => void): PaneEffects {
  let session: Session | undefined;
  let mends: readonly Mend[] = [];
  let comparison: { readonly before: string; readonly after: string; readonly result: PlanComparison } | undefined;
  let pending: SheetEvent[] = [];
  /** One thing at a time: what a person asks for goes first, a second press while it is under way does nothing. */
  let isNewerThanKnown = false;
  let isBusy = false;
  let isFollowing: Promise<void> = Promise.resolve();
  let underWay: Promise<void> = Promise.resolve();
  /** The finding that was asked for last: of several asked for in haste, that one is gone to. */
  let wanted: Finding | undefined;

  const alone = (work: () => Promise<void>): Promise<void> => {
    if (isBusy) return Promise.resolve();
    isBusy = true;
    underWay = carryOut(work);
    return underWay;
  };

  const carryOut = async (work: () => Promise<void>): Promise<void> => {
    try {
      await isFollowing;
      await work();
    } catch (error) {
      tell({ type: 'failed', problem: report(asProblem(error)).kind });
    } finally {
      isBusy = false;
      follow();
    }
  };

  const setMends = (next: readonly Mend[]): void => {
    mends = next.slice(-mostMends);
    tell({ type: 'undoable', count: mends.length });
  };

  const tellSettings = (given: unknown): void => {
    const { settings, problems } = readSettings(given);
    isNewerThanKnown = problems.some(({ why }) => why === 'newer-version');
    tell({ type: 'settings', settings, problems });
  };

  const readActive = async (): Promise<void> => {
    const picture = await readActiveSheet();
    const context = contextOf(picture);
    session = undefined;
    tellSettings(picture.givenSettings);
    tell({
      type: 'read',
      sheet: sheetState(picture.sheetId, picture.snapshot, readWith(picture.snapshot, context), context),
    });
  };

  const findPlans = async (): Promise<void> => {
    const heads = await readSheetHeads();
    tell({ type: 'plans-found', plans: heads.filter(isPlanHead).map(({ sheetId, name }) => ({ sheetId, name })) });
  };

  const checkPicture = async (picture: SheetPicture): Promise<void> => {
    const context = contextOf(picture);
    const { snapshot, sheetId } = picture;
    const checked = checkSheet(snapshot, context);
    const isHighlighted = !snapshot.isProtected;
    const highlightIds = isHighlighted ? await showHighlights(picture, checked.findings) : picture.highlightIds;
    session = { sheetId, checked, context, highlightIds, highlighted: highlightedCells(checked.findings) };
    pending = [];
    tellSettings(picture.givenSettings);
    summary.setStamp(picture.givenStamp);
    tell({ type: 'checked', sheet: sheetState(sheetId, snapshot, checked.plan, context), checked, isHighlighted });
    await summary.tellStamp(checked);
  };

  /** Takes over a session after its sheet was read anew: highlights follow, the list is told. */
  const settle = async (now: Session): Promise<void> => {
    session = now;
    const { sheetId, checked, context, highlightIds, highlighted } = now;
    const cells = highlightedCells(checked.findings);
    if (cells !== highlighted && !checked.snapshot.isProtected) {
      const ids = await showHighlights({ sheetId, highlightIds }, checked.findings);
      session = { ...now, highlightIds: ids, highlighted: cells };
    }
    tell({ type: 'rechecked', sheet: sheetState(sheetId, checked.snapshot, checked.plan, context), checked });
    await summary.tellStamp(checked);
  };

  /** Reads the session's sheet anew and checks what differs. */
  const refresh = async (merges = session?.checked.snapshot.merges): Promise<Session | undefined> => {
    if (!session) return undefined;
    const snapshot = await readAgain(session.sheetId, { ...session.checked.snapshot, merges: merges ?? [] });
    await settle(rechecked(session, snapshot));
    return session;
  };

  const followOnce = async (): Promise<void> => {
    const events = pending.filter(({ sheetId }) => sheetId === session?.sheetId);
    pending = [];
    if (!session || events.length === 0) return;
    if (!session.context.settings.live) return tell({ type: 'sheet-changed' });
    try {
      const { snapshot } = session.checked;
      const merges = events.reduce((all, { rows }) => (rows ? movedMerges(all, rows) : all), snapshot.merges);
      const addresses = patchable(events, snapshot);
      if (!addresses) return void (await refresh(merges));
      const { patches, hiddenRows } = await readCells(session.sheetId, addresses, snapshot);
      await settle(rechecked(session, patches.reduce(withPatch, { ...snapshot, hiddenRows })));
    } catch (error) {
      const problem = asProblem(error);
      if (problem.kind !== 'cell-being-edited') return tell({ type: 'sheet-changed' });
      // Somebody is typing: what they finish with comes as an event too, but this one is not to be lost.
      pending = [...events, ...pending];
      setTimeout(follow, retryAfter);
    }
  };

  /** Checks edits as they come, one round after the other, never beside what a person asked for. */
  const follow = (): void => {
    if (isBusy) return;
    isFollowing = isFollowing.then(followOnce);
  };

  /** Tells what came of a write; what was written can be taken back. */
  const conclude = async (sheetId: string, { done, refused }: EditOutcome, notice: Notice): Promise<void> => {
    if (refused.length > 0) tell({ type: 'notice', notice: { is: 'refused', refused } });
    else {
      if (done.length > 0) setMends([...mends, { is: 'edits', sheetId, edits: done }]);
      tell({ type: 'notice', notice });
    }
    await refresh();
  };

  const fixed = (count: number, { done }: EditOutcome): Notice => ({ is: 'fixed', count, cells: done.length });

  const write: SummarySurroundings['write'] = async (sheetId, edits, notice) => {
    const outcome = await applyEdits(sheetId, edits, 'all-or-nothing');
    await conclude(sheetId, outcome, notice ?? fixed(1, outcome));
  };

  /** Everything wanted that can be mended, worked out on the sheet as it is now; cells with formulas are left out. */
  const writeAll = async (wanted: (finding: Finding) => boolean): Promise<void> => {
    const now = await refresh();
    if (!now) return;
    const formulas = new Set<string>();
    for (let round = 0; round < formulaRounds; round++) {
      const isWanted = (finding: Finding): boolean =>
        wanted(finding) && !finding.fix?.edits.some((edit) => formulas.has(cellKey(edit.cell)));
      const { edits, mended } = fixAll(
        now.checked.snapshot,
        (snapshot) => checkSheet(snapshot, now.context).findings,
        isWanted,
      );
      if (edits.length === 0) return tell({ type: 'notice', notice: { is: 'no-safe-fix' } });
      const outcome = await applyEdits(now.sheetId, edits, 'all-or-nothing');
      const stopped = outcome.refused.filter(({ why }) => why === 'formula');
      if (stopped.length > 0 && stopped.length === outcome.refused.length) {
        for (const { edit } of stopped) formulas.add(cellKey(edit.cell));
        continue;
      }
      return conclude(now.sheetId, outcome, fixed(mended, outcome));
    }
  };

  /** @returns whether they were kept. */
  const keepSettings = async (settings: PlanSettings): Promise<boolean> => {
    // What a newer version keeps there would be lost.
    if (isNewerThanKnown) return (tell({ type: 'notice', notice: { is: 'newer-settings' } }), false);
    await saveSettings(writeSettings(settings));
    tell({ type: 'settings', settings, problems: [] });
    if (session) await settle(rechecked(session, session.checked.snapshot, { ...session.context, settings }));
    return true;
  };

  const ignores = (): readonly Ignore[] => session?.context.settings.ignores ?? [];

  const takeBack = async (mend: Mend): Promise<void> => {
    if (mend.is === 'rows') {
      await restoreRows(mend.deleted);
      tell({ type: 'notice', notice: { is: 'rows-restored' } });
      // Brought-back rows may hold merged cells, which only a full reading sees.
      await checkPicture(await readSheet(mend.deleted.sheetId));
      return;
    }
    const { done, refused } = await applyEdits(mend.sheetId, reversed(mend.edits), 'cell-by-cell');
    tell({ type: 'notice', notice: { is: 'undone', cells: done.length, refused } });
    await refresh();
  };

  const summary = summaryWork({ tell, alone, refresh, write });
  const readAnew = async (): Promise<void> => {
    await readActive();
    await findPlans();
  };
  const documents = documentWork({
    tell,
    alone,
    refresh,
    readActive: readAnew,
    schema: () => session?.context.settings.schema ?? appendixSchema,
  });

  return {
    read: () =>
      alone(async () => {
        tell({ type: 'reading' });
        await readAnew();
      }),
    check: () =>
      alone(async () => {
        tell({ type: 'checking' });
        await checkPicture(await readActiveSheet());
      }),
    clear: () =>
      alone(async () => {
        const count = await clearHighlights();
        if (session) session = { ...session, highlightIds: [], highlighted: '' };
        tell({ type: 'notice', notice: { is: count > 0 ? 'cleared' : 'nothing-to-clear' } });
      }),
    goTo: async (sheetId, finding) => {
      tell({ type: 'chosen', finding });
      wanted = finding;
      await underWay;
      if (wanted === finding) await alone(() => goToCell(sheetId, finding.cell));
    },
    choosePlan: (sheetId) =>
      alone(async () => {
        tell({ type: 'reading' });
        await activateSheet(sheetId);
        await readAnew();
      }),
    setColumn: (sheet, field, column) =>
      alone(async () => {
        await saveOwnColumn(sheet, field, column);
        await readActive();
      }),
    fix: (finding) =>
      alone(async () => {
        if (!session || !finding.fix) return;
        const { deletedRows, edits } = finding.fix;
        if (!deletedRows) return write(session.sheetId, edits);
        const texts = await readRows(session.sheetId, deletedRows);
        tell({
          type: 'asked',
          question: {
            is: 'delete-rows',
            finding,
            rows: deletedRows.map((row, index) => ({ row, texts: texts[index] ?? [] })),
          },
        });
      }),
    fixAll: (rule) =>
      alone(() => writeAll((finding) => (rule === null ? isSafelyFixable(finding) : finding.rule === rule))),
    undo: () =>
      alone(async () => {
        const mend = mends.at(-1);
        if (!mend) return;
        setMends(mends.slice(0, -1));
        await takeBack(mend);
      }),
    deleteRows: (rows) =>
      alone(async () => {
        if (!session) return;
        tell({ type: 'asked', question: null });
        const { sheetId } = session;
        const deleted = await deleteRows(sheetId, rows);
        pending = pending.filter((event) => event.sheetId !== sheetId || !event.rows);
        setMends([...mends.filter(({ is }) => is !== 'rows'), { is: 'rows', deleted }]);
        tell({ type: 'notice', notice: { is: 'rows-deleted' } });
        await checkPicture(await readSheet(sheetId));
      }),
    ignore: (finding, scope, reason) =>
      alone(async () => {
        if (!session) return;
        tell({ type: 'asked', question: null });
        const ignore = ignoreOf(session.checked.plan, finding, scope, reason, today());
        if (await keepSettings({ ...session.context.settings, ignores: [...ignores(), ignore] }))
          tell({ type: 'notice', notice: { is: 'ignored' } });
      }),
    restore: (ignore) =>
      alone(async () => {
        if (!session) return;
        await keepSettings({ ...session.context.settings, ignores: ignores().filter((other) => other !== ignore) });
      }),
    setSettings: (settings) =>
      alone(async () => {
        if (await keepSettings(settings)) tell({ type: 'notice', notice: { is: 'settings-saved' } });
      }),
    makeCatalogue: () =>
      alone(async () => {
        if (!session) return;
        const isNew = await (await seldom()).makeCatalogue(session.checked.plan);
        tell({ type: 'notice', notice: { is: isNew ? 'catalogue-made' : 'catalogue-there' } });
      }),
    addValidation: (words) =>
      alone(async () => {
        if (!session) return;
        const count = await (await seldom()).addHelp(session, words);
        tell({ type: 'notice', notice: { is: 'validation-added', count } });
      }),
    removeValidation: () =>
      alone(async () => {
        if (!session) return;
        await (await seldom()).removeHelp(session);
        tell({ type: 'notice', notice: { is: 'validation-removed' } });
      }),
    addNotes: (language) =>
      alone(async () => {
        if (!session) return;
        const count = await (await seldom()).addNotes(session, language);
        tell({ type: 'notice', notice: { is: 'notes-added', count } });
      }),
    removeNotes: () =>
      alone(async () =>
        tell({ type: 'notice', notice: { is: 'notes-removed', count: await (await seldom()).removeNotes() } }),
      ),
    findPlans: () => alone(findPlans),
    compare: (sheetId, name) =>
      alone(async () => {
        const now = await refresh();
        if (!now) return;
        const result = await (await seldom()).compare(now, sheetId);
        comparison = { before: name, after: now.checked.plan.sheet, result };
        tell({ type: 'compared', name, result });
      }),
    writeComparison: (language) =>
      alone(async () => {
        if (!comparison) return;
        const { before, after, result } = comparison;
        await (await seldom()).writeComparison(result, before, after, language);
        tell({ type: 'notice', notice: { is: 'comparison-written', count: result.changes.length } });
      }),
    ...summary,
    ...documents,
    watch: () =>
      watchWorkbook({
        changed: (event) => {
          setMendsQuietly(event);
          pending.push(event);
          follow();
        },
        activated: (sheetId) => tell({ type: 'sheet-activated', sheetId }),
        selected: (sheetId, address) =>
          tell({ type: 'selected', cell: sheetId === session?.sheetId ? firstCell(address) : null }),
      }).catch((error: unknown) => {
        tell({ type: 'failed', problem: report(asProblem(error)).kind });
        return () => Promise.resolve();
      }),
  };

  function setMendsQuietly(event: SheetEvent): void {
    if (event.rows) mends = mends.map((mend) => movedMend(mend, event));
  }
}

function firstCell(address: string): { row: number; column: number } | null {
  const area = areaOfAddress(address.split(',')[0] ?? '');
  return area ? { row: area.top, column: area.left } : null;
}

/** What Excel said goes to the console of whoever looks into it; the user is told in plain words. */
function report(problem: ExcelProblem): ExcelProblem {
  if (problem.kind === 'unknown') console.error(problem.cause);
  return problem;
}
