import { highlightedCells } from '../../excel/highlight';
import { readSheetHeads } from '../../excel/plan-sheets';
import { showHighlights } from '../../excel/sheet-actions';
import { readActiveSheet, readAgain, readSheet, type SheetReading } from '../../excel/snapshot';
import { type CheckContext, readWith } from '../../plan/checking/read-with';
import type { CellArea, SheetSnapshot } from '../../plan/model';
import { readSettings } from '../../plan/settings/settings';
import { loadChecking } from '../checking';
import { today } from '../day';
import { rechecked, type Session } from '../session';
import type { PaneEvent } from '../state';
import type { EditLog } from './edit-log';
import type { LongWork } from './long-work';
import { isPlanHead, sheetState } from './sheet-state';
import type { StampKeeper } from './stamps';

const contextOf = ({ ownColumns, ownAgencies, givenSettings, knownAs }: SheetReading): CheckContext => ({
  settings: readSettings(givenSettings).settings,
  columns: ownColumns,
  agencies: ownAgencies,
  today: today(),
  knownAs,
});

/**
 * Whether highlights follow now. Each write is a step of Excel's undo, or empties it before ExcelApi 1.19: only what a person pressed writes, unless the
 * settings say otherwise.
 */
export type Highlighting = 'now' | 'later';

/** The plan that the pane works on: it is read, checked, read anew, and the pane hears what became of it. All desks share it. */
export class PlanAtHand {
  /** The sheet that was checked; undefined before a check. */
  session: Session | undefined;
  /** True if a newer version of the add-in wrote the workbook's settings: writing them would lose what it keeps. */
  hasNewerSettings = false;

  constructor(
    private readonly tell: (event: PaneEvent) => void,
    private readonly stamps: StampKeeper,
    private readonly log: EditLog,
  ) {}

  /** Reads the sheet that is shown and the other plans of the workbook. @throws ExcelProblem */
  async readAnew(): Promise<void> {
    await this.readActive();
    await this.findPlans();
  }

  /** Reads the sheet that is shown; merged cells are not asked for, as nobody pressed a button for it. @throws ExcelProblem */
  async readActive(): Promise<void> {
    const reading = await readActiveSheet('without-merges');
    const { sheetId, snapshot } = reading;
    const context = contextOf(reading);
    this.session = undefined;
    this.tellSettings(reading.givenSettings);
    this.tell({ type: 'read', sheet: sheetState(sheetId, snapshot, readWith(snapshot, context), context) });
  }

  /** Looks for the workbook's sheets that hold plans. @throws ExcelProblem */
  async findPlans(): Promise<void> {
    const heads = await readSheetHeads();
    this.tell({ type: 'plans-found', plans: heads.filter(isPlanHead).map(({ sheetId, name }) => ({ sheetId, name })) });
  }

  /** Reads a sheet (the one that is shown if left out), checks it, and highlights what was found. @throws ExcelProblem */
  async check(given?: string, progress?: LongWork): Promise<void> {
    // What happened before the sheet is read is read with it; what happens from then on is to be looked at again.
    this.log.take(undefined);
    await progress?.reaches('reading', 1, 3);
    const reading = await readSheet(given, 'with-merges');
    const context = contextOf(reading);
    const { snapshot, sheetId } = reading;
    if (await progress?.reaches('checking', 2, 3)) return this.leaveUnchecked(reading);
    const { checkSheet } = await loadChecking();
    const checked = checkSheet(snapshot, context);
    if (await progress?.reaches('highlighting', 3, 3)) return this.leaveUnchecked(reading);
    this.session = { sheetId, checked, context, highlighted: '' };
    const isHighlighted = !snapshot.isProtected;
    if (isHighlighted) await this.highlight();
    this.tellSettings(reading.givenSettings);
    this.stamps.takeOver(reading.givenStamp);
    const sheet = sheetState(sheetId, snapshot, checked.plan, context);
    this.tell({ type: 'checked', sheet, checked, isHighlighted });
    await this.stamps.compare(checked);
  }

  /** The sheet as it was read, after a check that a person stopped: nothing was written. */
  private leaveUnchecked(reading: SheetReading): void {
    const { sheetId, snapshot } = reading;
    const context = contextOf(reading);
    this.session = undefined;
    this.tell({ type: 'read', sheet: sheetState(sheetId, snapshot, readWith(snapshot, context), context) });
    this.tell({ type: 'notice', notice: { is: 'cancelled' } });
  }

  /** Takes over a session after its sheet was read anew, and the pane hears of it. @throws ExcelProblem */
  async settle(now: Session, highlighting: Highlighting): Promise<void> {
    this.session = now;
    const { sheetId, checked, context } = now;
    if (highlighting === 'now' && !checked.snapshot.isProtected) await this.highlight();
    const isOld = this.session.highlighted !== highlightedCells(checked.findings) && !checked.snapshot.isProtected;
    const sheet = sheetState(sheetId, checked.snapshot, checked.plan, context);
    this.tell({ type: 'rechecked', sheet, checked, isHighlightOld: isOld });
    await this.stamps.compare(checked);
  }

  /** Reads the session's sheet anew and checks what differs. @returns undefined if nothing was checked yet. @throws ExcelProblem */
  async refresh(highlighting: Highlighting = 'later', merges?: readonly CellArea[]): Promise<Session | undefined> {
    const { session } = this;
    if (!session) return undefined;
    const { snapshot } = session.checked;
    const read = await readAgain(session.sheetId, { ...snapshot, merges: merges ?? snapshot.merges });
    await this.settle(await rechecked(session, read), highlighting);
    return this.session;
  }

  /** A sheet as it stands now, with the row of its header; the session's own is checked anew with it. @throws ExcelProblem */
  async sheetNow(
    sheetId: string,
  ): Promise<{ readonly snapshot: SheetSnapshot; readonly headerRow: number | undefined }> {
    const session = this.session?.sheetId === sheetId ? await this.refresh() : undefined;
    if (session) return { snapshot: session.checked.snapshot, headerRow: session.checked.plan.headerRows[0] };
    const picture = await readSheet(sheetId, 'without-merges');
    const plan = readWith(picture.snapshot, contextOf(picture));
    return { snapshot: picture.snapshot, headerRow: plan.headerRows[0] };
  }

  /** Takes note that no highlights are left. */
  forgetHighlights(): void {
    if (this.session) this.session = { ...this.session, highlighted: highlightedCells([]) };
  }

  /** Highlights what was found, if it is not highlighted yet. */
  private async highlight(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const cells = highlightedCells(session.checked.findings);
    if (cells === session.highlighted) return;
    const isWhole = await showHighlights(session.sheetId, session.checked.findings);
    this.session = { ...session, highlighted: cells };
    if (!isWhole) this.tell({ type: 'notice', notice: { is: 'old-highlights-may-stay' } });
  }

  private tellSettings(given: unknown): void {
    const { settings, problems } = readSettings(given);
    this.hasNewerSettings = problems.some(({ why }) => why === 'newer-version');
    this.tell({ type: 'settings', settings, problems });
  }
}
