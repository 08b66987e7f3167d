import { taskFields } from '../plan/fields/field-lists';
import type { TaskField } from '../plan/fields/fields';
import type { SheetSnapshot } from '../plan/model';
import type { OwnColumns } from '../plan/reading/columns';
import { loadIdentity, queueKnownSheet } from './known-sheets';
import { inExcel } from './problem';

/** Where the user's own columns are kept in the workbook. */
const key = 'cchc.columns';
const version = 2;

/** A column as it was chosen: its place, and its heading, by which it is found again after columns were inserted, deleted or moved. */
interface StoredColumn {
  readonly column: number | null;
  readonly heading: string;
}

/** The columns of a sheet, by the name that it had when they were chosen. */
interface StoredSheet {
  readonly name: string;
  readonly columns: Readonly<Partial<Record<TaskField, StoredColumn>>>;
}

/** Queues the reading of the setting; it costs no sync of its own. */
export const loadColumnSetting = (context: Excel.RequestContext): Excel.Setting =>
  context.workbook.settings.getItemOrNullObject(key).load('value');

const lastColumn = 16_383;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isColumn = (value: unknown): value is number | null =>
  value === null || (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= lastColumn);

/** A sheet's columns as they are stored, in this version's shape or that of version 1 (a column alone). */
function columnsIn(value: unknown): StoredSheet['columns'] {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    taskFields.flatMap((field) => {
      const stored = Object.hasOwn(value, field) ? value[field] : undefined;
      const { column, heading } = isRecord(stored) ? stored : { column: stored, heading: '' };
      return isColumn(column) ? [[field, { column, heading: typeof heading === 'string' ? heading : '' }]] : [];
    }),
  );
}

/** What is stored, as far as it makes sense; anything else (a later version, another's hand) counts as nothing stored. */
function storedIn(setting: Excel.Setting): StoredSheet[] {
  const value: unknown = setting.isNullObject ? null : setting.value;
  if (!isRecord(value)) return [];
  if (value.version === 1 && isRecord(value.sheets))
    return Object.entries(value.sheets).map(([name, columns]) => ({ name, columns: columnsIn(columns) }));
  if (value.version !== version || !Array.isArray(value.sheets)) return [];
  return value.sheets.filter(isRecord).map(({ name, columns }) => ({
    name: typeof name === 'string' ? name : '',
    columns: columnsIn(columns),
  }));
}

/** What is kept of a sheet, under whichever of its names. */
const sheetIn = (stored: readonly StoredSheet[], names: readonly string[]): StoredSheet | undefined =>
  stored.find(({ name }) => names.includes(name));

/** Where each text stands first in a sheet: the headings above all that repeats them. */
function firstColumns({ texts, left }: SheetSnapshot, heading: string): readonly number[] {
  for (const row of texts) {
    const found = row.flatMap((text, index) => (text.trim() === heading ? [left + index] : []));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The user's columns of a sheet, each where its heading stands now; a heading that is gone, or stands twice, leaves it in its place.
 * @param names those under which settings speak of the sheet
 */
export function ownColumnsOf(setting: Excel.Setting, names: readonly string[], snapshot: SheetSnapshot): OwnColumns {
  const columns: StoredSheet['columns'] = sheetIn(storedIn(setting), names)?.columns ?? {};
  const placed = Object.entries(columns).map(([field, { column, heading }]) => {
    const found = column === null || heading === '' ? [] : firstColumns(snapshot, heading);
    const isMoved = found.length === 1 && column !== null && !found.includes(column);
    return [field, isMoved ? (found[0] ?? column) : column] as const;
  });
  return Object.fromEntries(placed);
}

/** A field's column as the user chose it: undefined goes back to what is found by itself, null says that there is none. */
export interface ColumnChosen {
  readonly field: TaskField;
  readonly column: number | null | undefined;
  /** What stands over it. */
  readonly heading: string;
}

/** Keeps the user's choice for a sheet; those of other sheets stay. Two syncs, seldom three. @throws ExcelProblem */
export async function saveOwnColumn(name: string, { field, column, heading }: ColumnChosen): Promise<void> {
  await inExcel(async (context) => {
    const setting = loadColumnSetting(context);
    const queued = loadIdentity(context, context.workbook.worksheets.getItem(name));
    await context.sync();
    const names = await queueKnownSheet(context, queued);
    const stored = storedIn(setting);
    const before = sheetIn(stored, names);
    const others = Object.fromEntries(Object.entries(before?.columns ?? {}).filter(([other]) => other !== field));
    const columns = column === undefined ? others : { ...others, [field]: { column, heading } };
    const sheets: StoredSheet[] = [...stored.filter((one) => one !== before), { name, columns }];
    context.workbook.settings.add(key, { version, sheets });
    await context.sync();
  });
}
