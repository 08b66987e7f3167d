import type { Area } from './address';
import type { Cell, CellValue } from './cell';
import type { Value } from './formula-values';

/** Where a formula's addresses are looked up. Sheets are named; undefined stands for the formula's own. */
export interface FormulaSheet {
  readonly values: (sheet: string | undefined, area: Area) => readonly (readonly CellValue[])[];
  /** What a name stands for: the formula behind it ("=Plan!$A$1:$B$2", "=0.1"). */
  readonly named?: (name: string) => string | undefined;
  /** The cells of a table that a structured reference means: "Sales" and "[@Price]", "[[#Totals],[Price]]". */
  readonly structured?: (table: string, inside: string) => { readonly sheet: string; readonly area: Area } | undefined;
  /** The cells that the formula at an area's first cell fills ("A1#"). */
  readonly spill?: (sheet: string | undefined, area: Area) => Area | undefined;
  /** The values of the cells that SUBTOTAL counts: none that is filtered away, or hidden at all if so asked, and no other subtotal. */
  readonly shown?: (sheet: string | undefined, area: Area, passesHidden: boolean) => readonly Value[];
  /** The least area that holds all filled cells of an area; undefined if it is blank. */
  readonly filled?: (sheet: string | undefined, area: Area) => Area | undefined;
  readonly cellAt?: (sheet: string | undefined, row: number, column: number) => Cell;
  /** The cell that the formula stands in. */
  readonly cell?: { readonly row: number; readonly column: number };
  /** The name of the sheet that the formula stands on, and of all sheets in their order. */
  readonly name?: string;
  readonly sheetNames?: () => readonly string[];
}
