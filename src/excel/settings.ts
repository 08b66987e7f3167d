import { inExcel } from './problem';

/** Where the workbook keeps how it is to be checked; the core reads and writes what stands there. */
const key = 'cchc.settings';
/** Where the stamp of the last submission check is kept. */
const stampKey = 'cchc.stamp';

export const loadStamp = (context: Excel.RequestContext): Excel.Setting => context.workbook.settings.getItemOrNullObject(stampKey).load('value');

/** Queues the reading; it costs no sync of its own. */
export const loadSettings = (context: Excel.RequestContext): Excel.Setting => context.workbook.settings.getItemOrNullObject(key).load('value');

/** What stands there, whoever wrote it; null where nothing does. */
export const givenSettings = (setting: Excel.Setting): unknown => (setting.isNullObject ? null : (setting.value as unknown));

/** Keeps the stamp of a check. One sync. @throws ExcelProblem */
export async function saveStamp(stamp: object): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.settings.add(stampKey, stamp);
    await context.sync();
  });
}

/** Keeps settings in the workbook. On an explicit act only, as it may clear Excel's undo (OfficeDev/office-js#3141). One sync. @throws ExcelProblem */
export async function saveSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.settings.add(key, settings);
    await context.sync();
  });
}
