import type { Area } from './address';

/** A chart over an area of its sheet. Sizes and places in points. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  source: Area;
  seriesBy: string;
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: string };
  top: number;
  left: number;
  width: number;
  height: number;
}
