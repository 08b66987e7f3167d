import { taskFields } from '../plan/fields/field-lists';
import type { TaskField } from '../plan/fields/fields';
import type { OwnColumns } from '../plan/reading/columns';
import { inExcel } from './problem';

/** Where the user's own columns are kept in the workbook: sheet's name → field → column from 0, or null for none. */
const key = 'cchc.columns';
const version = 1;

interface Stored {
  readonly version: number;
  readonly sheets: Readonly<Record<string, OwnColumns>>;
}

/** Queues the reading of the setting; it costs no sync of its own. */
export const loadColumnSetting = (context: Excel.RequestContext): Excel.Setting =>
  context.workbook.settings.getItemOrNullObject(key).load('value');

const lastColumn = 16_383;
const isColumn = (value: unknown): value is number | null =>
  value === null || (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= lastColumn);

/** What is stored, as far as it makes sense; anything else (another version, another's hand) counts as nothing stored. */
function storedIn(setting: Excel.Setting): Stored {
  const nothing: Stored = { version, sheets: {} };
  if (setting.isNullObject) return nothing;
  const value = setting.value as Partial<Stored> | null;
  const isOurs =
    typeof value === 'object' &&
    value !== null &&
    value.version === version &&
    typeof value.sheets === 'object' &&
    value.sheets !== null;
  return isOurs ? (value as Stored) : nothing;
}

/** The user's columns of a sheet. */
export function ownColumnsOf(setting: Excel.Setting, sheet: string): OwnColumns {
  const { sheets } = storedIn(setting);
  const own = Object.hasOwn(sheets, sheet) ? sheets[sheet] : undefined;
  if (typeof own !== 'object' || own === null) return {};
  return Object.fromEntries(
    taskFields.flatMap((field) => (Object.hasOwn(own, field) && isColumn(own[field]) ? [[field, own[field]]] : [])),
  );
}

/** Sets a field's column for a sheet; undefined goes back to what is found by itself. Two syncs. @throws ExcelProblem */
export async function saveOwnColumn(sheet: string, field: TaskField, column: number | null | undefined): Promise<void> {
  await inExcel(async (context) => {
    const setting = loadColumnSetting(context);
    await context.sync();
    const { sheets } = storedIn(setting);
    const others = Object.fromEntries(Object.entries(ownColumnsOf(setting, sheet)).filter(([name]) => name !== field));
    const own: OwnColumns = column === undefined ? others : { ...others, [field]: column };
    context.workbook.settings.add(key, { version, sheets: { ...sheets, [sheet]: own } } satisfies Stored);
    await context.sync();
  });
}
