import type { Area } from './address';
import type { CellSource } from './cell';

/** A chart over an area of a sheet, its own or another. Sizes and places in points. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  sourceSheet: CellSource;
  source: Area;
  seriesBy: string;
  /** What was set of its parts, by the way to each: "title.Text". */
  readonly parts: Map<string, unknown>;
  top: number;
  left: number;
  width: number;
  height: number;
}
