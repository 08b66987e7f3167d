import {
  type KnownSheet,
  namesOfSheet,
  readKnownSheets,
  type SheetNow,
  withKnownSheet,
} from '../plan/settings/sheet-identity';
import { loadMark, markIn, type QueuedMark, queueMark } from './sheet-marks';

/** Where the workbook keeps which sheets its settings speak of, and how these are known again. */
const key = 'cchc.sheets';

/** A sheet of which is asked under which names settings speak of it. */
export interface QueuedIdentity {
  readonly sheet: Excel.Worksheet;
  readonly mark: QueuedMark;
  readonly setting: Excel.Setting;
  readonly sheets: Excel.WorksheetCollection;
}

/** Queues what tells a sheet from others; it costs no sync of its own. */
export const loadIdentity = (context: Excel.RequestContext, sheet: Excel.Worksheet): QueuedIdentity => ({
  sheet: sheet.load('id, name, protection/protected'),
  mark: loadMark(sheet, 'plan'),
  setting: context.workbook.settings.getItemOrNullObject(key).load('value'),
  sheets: context.workbook.worksheets.load('items/id, items/name'),
});

interface Identity {
  readonly now: SheetNow;
  readonly all: readonly SheetNow[];
  readonly known: readonly KnownSheet[];
}

/** The identity that was read. One sync more where the sheet is not known by mark and id at once: then the marks of the others tell. */
async function identityIn(
  context: Excel.RequestContext,
  { sheet, mark, setting, sheets }: QueuedIdentity,
): Promise<Identity> {
  const now: SheetNow = { id: sheet.id, name: sheet.name, mark: markIn(mark) };
  const known = setting.isNullObject ? [] : readKnownSheets(setting.value);
  const isPlain = known.length === 0 || known.some((one) => one.mark === now.mark && one.id === now.id);
  const marks = isPlain ? [] : sheets.items.map((other) => loadMark(other, 'plan'));
  if (!isPlain) await context.sync();
  const all = sheets.items.map(({ id, name }, index): SheetNow => {
    const own = marks[index];
    return { id, name, mark: own && markIn(own) };
  });
  return { now, all, known };
}

/** The names under which the workbook's settings speak of a sheet. At most one sync. */
export async function settingNames(context: Excel.RequestContext, queued: QueuedIdentity): Promise<readonly string[]> {
  const { now, all, known } = await identityIn(context, queued);
  return namesOfSheet(known, now, all);
}

/**
 * Queues that a sheet is known again, whatever it is called later and whatever id it has, as settings that are written with it speak of it. At most one
 * sync before. @returns the names under which they speak of it.
 */
export async function queueKnownSheet(
  context: Excel.RequestContext,
  queued: QueuedIdentity,
): Promise<readonly string[]> {
  const { now, all, known } = await identityIn(context, queued);
  // A copy of a plan's sheet bears that one's mark: it gets one of its own.
  const isCopy = all.some(({ id, mark }) => id !== now.id && mark !== undefined && mark === now.mark);
  // A protected sheet takes no mark: it goes by its name, or by its id.
  const isMarked = now.mark !== undefined && !isCopy;
  const newMark = queued.sheet.protection.protected ? '' : crypto.randomUUID();
  const mark = isMarked ? (now.mark ?? '') : newMark;
  if (!isMarked && mark !== '') queueMark(queued.sheet, mark, queued.mark, 'plan');
  const after = withKnownSheet(known, now, all, mark);
  context.workbook.settings.add(key, after);
  return after.at(-1)?.names ?? [now.name];
}
