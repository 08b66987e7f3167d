import { iso, serialOf } from '../../../src/plan/deadline/calendar';
import type { CellValue } from '../../../src/plan/model';

/** A cell to be written. */
export interface LaidCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
}

export const textCell = (text: string): LaidCell => ({ value: text, text, format: 'General' });

export const numberCell = (value: number): LaidCell => ({ value, text: String(value), format: 'General' });

export const pad = (number: number): string => String(number).padStart(2, '0');

/** A date as a cell of a number format shows it. */
export function dateCell(year: number, month: number, day: number, format: string): LaidCell {
  const isShort = format === 'd/m/yyyy';
  const [shownDay, shownMonth] = isShort ? [String(day), String(month)] : [pad(day), pad(month)];
  const sign = format.includes('-mm') ? '-' : '/';
  return { value: serialOf(iso(year, month, day)), text: [shownDay, shownMonth, year].join(sign), format };
}
