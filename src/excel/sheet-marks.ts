import { hasExcel } from './requirements';

/**
 * A mark that a sheet carries, by which it is known again whatever it is called and whatever id it has: ids change when a file goes through another
 * program, and on Mac a new sheet may get the id of one that was deleted (Microsoft Learn, "Work with worksheets using the Excel JavaScript API").
 * It is a custom property of the sheet (ExcelApi 1.12), before that a hidden name.
 */
const marks = {
  /** What a sheet that we made is. */
  made: { property: 'cchc.kind', hiddenName: 'cchc_kind' },
  /** Which plan's sheet it is, of those that the workbook's settings speak of. */
  plan: { property: 'cchc.plan', hiddenName: 'cchc_plan' },
} as const;
type MarkOf = keyof typeof marks;

const hasProperties = (): boolean => hasExcel('sheetProperties');

/** A mark that is being read. */
export interface QueuedMark {
  readonly property: Excel.WorksheetCustomProperty | undefined;
  readonly name: Excel.NamedItem;
}

/** Queues the reading of a sheet's mark; it costs no sync of its own. */
export const loadMark = (sheet: Excel.Worksheet, of: MarkOf = 'made'): QueuedMark => ({
  property: hasProperties() ? sheet.customProperties.getItemOrNullObject(marks[of].property).load('value') : undefined,
  name: sheet.names.getItemOrNullObject(marks[of].hiddenName).load('formula'),
});

/** The mark that was read; undefined for a sheet that bears none. */
export function markIn({ property: own, name }: QueuedMark): string | undefined {
  if (own && !own.isNullObject) return String(own.value);
  if (name.isNullObject) return undefined;
  return /^="(.*)"$/s.exec(String(name.formula))?.[1]?.replaceAll('""', '"');
}

/** Queues a mark on a sheet, in place of one that it bears. */
export function queueMark(
  sheet: Excel.Worksheet,
  mark: string,
  before: QueuedMark | undefined,
  of: MarkOf = 'made',
): void {
  const { property, hiddenName } = marks[of];
  if (hasProperties()) {
    sheet.customProperties.add(property, mark);
    return;
  }
  if (before && !before.name.isNullObject) before.name.delete();
  sheet.names.add(hiddenName, `="${mark.replaceAll('"', '""')}"`).visible = false;
}

/** Queues the removal of a sheet's mark, as for a copy that is no longer what it was copied from. */
export function queueUnmark({ property: own, name }: QueuedMark): void {
  if (own && !own.isNullObject) own.delete();
  if (!name.isNullObject) name.delete();
}
