import { inExcel } from './problem';

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

/** Keeps settings in the workbook: on an explicit act only, as it may clear Excel's undo (OfficeDev/office-js#3141). One sync. @throws ExcelProblem */
export const saveSettings = (settings: Readonly<Record<string, unknown>>): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.settings.add(key, settings);
    await context.sync();
  });
