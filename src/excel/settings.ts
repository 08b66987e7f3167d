import { loadIdentity, queueKnownSheet } from './known-sheets';
import { asProblem, inExcel } from './problem';

/** Where the workbook keeps how it is to be checked; the core reads and writes what stands there. */
const key = 'cchc.settings';
/** Where the stamp of the last submission check is kept. */
export const stampKey = 'cchc.stamp';

const load = (context: Excel.RequestContext, name: string): Excel.Setting =>
  context.workbook.settings.getItemOrNullObject(name).load('value');

/** Each queues the reading; it costs no sync of its own. */
export const loadStamp = (context: Excel.RequestContext): Excel.Setting => load(context, stampKey);
export const loadSettings = (context: Excel.RequestContext): Excel.Setting => load(context, key);

/** What stands there, whoever wrote it; null where nothing does. */
export const givenSettings = (setting: Excel.Setting): unknown =>
  setting.isNullObject ? null : (setting.value as unknown);

/**
 * Keeps settings in the workbook: on an explicit act only, as it may clear Excel's undo (OfficeDev/office-js#3141). Two syncs, seldom three;
 * one without a sheet. @param sheetId the sheet that they speak of, if a plan is at hand: it is known again under whatever name.
 * @returns the names under which they speak of it; null if the sheet was deleted meanwhile, the settings being kept all the same.
 * @throws ExcelProblem
 */
export async function saveSettings(
  settings: Readonly<Record<string, unknown>>,
  sheetId: string | undefined,
): Promise<readonly string[] | null> {
  if (sheetId === undefined) {
    await keepSettings(settings);
    return [];
  }
  try {
    return await keepSettings(settings, sheetId);
  } catch (error) {
    if (asProblem(error).kind !== 'gone') throw error;
    await keepSettings(settings);
    return null;
  }
}

const keepSettings = (settings: Readonly<Record<string, unknown>>, sheetId?: string): Promise<readonly string[]> =>
  inExcel(async (context) => {
    let names: readonly string[] = [];
    if (sheetId !== undefined) {
      const queued = loadIdentity(context, context.workbook.worksheets.getItem(sheetId));
      await context.sync();
      names = await queueKnownSheet(context, queued);
    }
    context.workbook.settings.add(key, settings);
    await context.sync();
    return names;
  });
