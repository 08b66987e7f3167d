import { inExcel } from './problem';

/** Where the workbook keeps how it is to be checked; the core reads and writes what stands there. */
const key = 'cchc.settings';

/** Queues the reading; it costs no sync of its own. */
export const loadSettings = (context: Excel.RequestContext): Excel.Setting => context.workbook.settings.getItemOrNullObject(key).load('value');

/** What stands there, whoever wrote it; null where nothing does. */
export const givenSettings = (setting: Excel.Setting): unknown => (setting.isNullObject ? null : (setting.value as unknown));

/** Keeps settings in the workbook. On an explicit act only, as it may clear Excel's undo (OfficeDev/office-js#3141). One sync. @throws ExcelProblem */
export async function saveSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.settings.add(key, settings);
    await context.sync();
  });
}
