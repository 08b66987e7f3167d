import type { Area } from './address';
import type { Sheet } from './sheet';

/** An Excel table: an area of its sheet with a header row. */
export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Values that are shown, by column; rows with others are hidden. */
  filters: Map<number, ReadonlySet<string>>;
}

export const headerArea = ({ area }: Table): Area => ({ ...area, bottom: area.top });
export const totalsArea = ({ area }: Table): Area => ({ ...area, top: area.bottom });

/** The rows between header and totals. */
export const bodyArea = ({ area, showHeaders, showTotals }: Table): Area => ({ ...area, top: area.top + (showHeaders ? 1 : 0), bottom: Math.max(area.bottom - (showTotals ? 1 : 0), area.top + (showHeaders ? 1 : 0)) });

export const columnNames = ({ sheet, area }: Table): string[] => Array.from({ length: area.right - area.left + 1 }, (_, index) => String(sheet.cell(area.top, area.left + index).value ?? `Column${index + 1}`));
