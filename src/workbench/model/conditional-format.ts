import { type Area, contains } from './address';

/** A conditional format. Only formulas are understood; the other kinds are carried from file to file as they came. */
export interface ConditionalFormat {
  readonly id: string;
  /** As Excel.ConditionalFormatType: "Custom", "CellValue", "ColorScale"… */
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  fill: string | undefined;
  fontColor: string | undefined;
  bold: boolean | undefined;
  /** The line on each side that it draws, as Excel.ConditionalRangeBorderLineStyle: "Continuous", "Dash", "Dot". */
  borders: Partial<
    Record<'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight', { readonly style: string; readonly color: string }>
  >;
  stopIfTrue: boolean;
  /**
   * What Excel can no longer tell of the format: its rule, or anything. So are rules that a person duplicated in the dialog (OfficeDev/office-js#6835, #6827,
   * #5222), and rules that an add-in deleted and an undo revived (#6396).
   */
  unreadable?: 'rule' | 'all';
  /** What kinds other than formulas have, by the names of Office.js: {rule: {…}}, {criteria: {…}}. */
  details?: Readonly<Record<string, unknown>>;
  /** The file's own description of the rule; undefined once it was changed or where it is new. */
  origin: unknown;
}

/** True where the format's formula holds whatever the cells are: ours are such, and the grid draws them. */
function holdsAlways({ type, formula }: ConditionalFormat): boolean {
  if (type !== 'Custom') return false;
  const text = formula.replace(/^=/, '').trim();
  if (/^TRUE(\(\))?$/i.test(text)) return true;
  const comparison = /^"([^"]*)"\s*(=|<>)\s*"([^"]*)"$/.exec(text);
  if (!comparison) return false;
  return (comparison[1]?.toLowerCase() === comparison[3]?.toLowerCase()) === (comparison[2] === '=');
}

/** The first format, in order of priority, that is drawn on a cell. */
export const drawnOn = (
  formats: readonly ConditionalFormat[],
  row: number,
  column: number,
): ConditionalFormat | undefined =>
  formats.find((format) => holdsAlways(format) && format.areas.some((area) => contains(area, row, column)));
