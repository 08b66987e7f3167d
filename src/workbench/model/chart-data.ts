import { isDateFormat } from 'numfmt';

import type { Area } from './address';
import type { Cell, CellSource, CellValue } from './cell';
import type { Chart } from './chart';

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly CellValue[];
}

/** What a chart shows: the names along its axis, and its series. */
export interface ChartData {
  readonly categories: readonly CellValue[];
  readonly series: readonly ChartSeries[];
}

/** The values of an area, row by row in one list: what `setValues` and `setXAxisValues` give a series. */
export const valuesIn = (sheet: CellSource, area: Area): CellValue[] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from(
      { length: area.right - area.left + 1 },
      (_unused, column) => sheet.cell(area.top + row, area.left + column).value,
    ),
  ).flat();

/** True for what names things rather than counts them: a text, or a date. */
const isName = ({ value, style }: Cell): boolean =>
  typeof value === 'string' || (typeof value === 'number' && isDateFormat(style.numberFormat));

/**
 * Series stand in the columns of the source, or in its rows where that was asked for or it is wider than high. A first line of texts or dates names the
 * categories, texts at the head of the lines name the series, as Excel guesses it; a blank corner says that both do.
 */
export function chartData({
  sourceSheet: sheet,
  source,
  seriesBy,
}: Pick<Chart, 'sourceSheet' | 'source' | 'seriesBy'>): ChartData {
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const isByRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && width > height);
  const cellAt = (line: number, at: number): Cell =>
    isByRows ? sheet.cell(source.top + line, source.left + at) : sheet.cell(source.top + at, source.left + line);
  const [lines, length] = isByRows ? [height, width] : [width, height];
  const numbersTo = (count: number, from = 0): number[] =>
    Array.from({ length: Math.max(0, count - from) }, (_, at) => from + at);
  const isCornerBlank = lines > 1 && length > 1 && cellAt(0, 0).value === null;
  const hasCategories =
    lines > 1 && (isCornerBlank || numbersTo(length, length > 1 ? 1 : 0).some((at) => isName(cellAt(0, at))));
  const first = hasCategories ? 1 : 0;
  const hasTitles =
    length > 1 && (isCornerBlank || numbersTo(lines, first).some((line) => typeof cellAt(line, 0).value === 'string'));
  const points = numbersTo(length, hasTitles ? 1 : 0);
  return {
    categories: points.map((at, index) => (hasCategories ? cellAt(0, at).value : index + 1)),
    series: numbersTo(lines, first).map((line, index) => ({
      name: hasTitles ? String(cellAt(line, 0).value ?? '') : `Series${index + 1}`,
      values: points.map((at) => cellAt(line, at).value),
    })),
  };
}
