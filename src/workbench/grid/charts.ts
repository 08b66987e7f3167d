import type { Chart } from '../model/chart';
import { chartData } from '../model/chart-data';

/** Charts as simple pictures: enough to see that they are there, of what, and how the figures compare. */

const namespace = 'http://www.w3.org/2000/svg';
const colours = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const margin = { top: 30, right: 12, bottom: 22, left: 12 };

function shape(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

interface Series {
  readonly values: readonly number[];
}

/** Draws a chart in so many pixels. */
export function drawChart(chart: Chart, width: number, height: number): SVGElement {
  const data = chartData(chart);
  const names = data.categories.map((name) => String(name ?? ''));
  const series = data.series.map(({ values }) => ({ values: values.map((value) => Number(value ?? 0) || 0) }));
  const title = String(chart.parts.get('title.Text') ?? data.series[0]?.name ?? '');
  const drawing = shape('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title });
  drawing.append(
    shape('rect', { width, height, fill: '#fff', stroke: '#bbb' }),
    shape('text', { x: width / 2, y: 19, 'text-anchor': 'middle', 'font-size': 13, fill: '#333' }, title),
  );
  const box = {
    left: margin.left,
    top: margin.top,
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  };
  drawing.append(...drawn());
  return drawing;

  function drawn(): SVGElement[] {
    if (/pie|doughnut/i.test(chart.type)) return slices(series[0]?.values ?? [], box);
    if (/line|xy|scatter/i.test(chart.type)) return lines(series, box);
    return bars(names, series, box, /^bar/i.test(chart.type));
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const most = (series: readonly Series[]): number => Math.max(1, ...series.flatMap(({ values }) => values));
const colourAt = (index: number): string => colours[index % colours.length] ?? '#4472C4';

function bars(names: readonly string[], series: readonly Series[], box: Box, isLying: boolean): SVGElement[] {
  const top = most(series);
  const slot = (isLying ? box.height : box.width) / Math.max(names.length, 1);
  const thick = (slot * 0.7) / Math.max(series.length, 1);
  return names.flatMap((name, at) => [
    ...series.map(({ values }, index) => {
      const value = Math.max(0, values[at] ?? 0);
      const offset = at * slot + slot * 0.15 + index * thick;
      const length = (value / top) * (isLying ? box.width : box.height);
      return isLying
        ? shape('rect', { x: box.left, y: box.top + offset, width: length, height: thick, fill: colourAt(index) })
        : shape('rect', {
            x: box.left + offset,
            y: box.top + box.height - length,
            width: thick,
            height: length,
            fill: colourAt(index),
          });
    }),
    isLying
      ? shape(
          'text',
          { x: box.left + 4, y: box.top + at * slot + slot / 2 + 3, 'font-size': 9, fill: '#222' },
          name.slice(0, 40),
        )
      : shape(
          'text',
          {
            x: box.left + at * slot + slot / 2,
            y: box.top + box.height + 12,
            'font-size': 9,
            'text-anchor': 'middle',
            fill: '#444',
          },
          name.slice(0, Math.max(3, Math.floor(slot / 5))),
        ),
  ]);
}

const lines = (series: readonly Series[], box: Box): SVGElement[] => {
  const top = most(series);
  return series.map(({ values }, index) => {
    const step = box.width / Math.max(values.length - 1, 1);
    const points = values
      .map((value, at) => `${box.left + at * step},${box.top + box.height - (value / top) * box.height}`)
      .join(' ');
    return shape('polyline', { points, fill: 'none', stroke: colourAt(index), 'stroke-width': 2 });
  });
};

function slices(values: readonly number[], box: Box): SVGElement[] {
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0) || 1;
  const radius = Math.min(box.width, box.height) / 2;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  let turned = 0;
  const point = (turn: number): string =>
    `${x + radius * Math.sin(turn * 2 * Math.PI)} ${y - radius * Math.cos(turn * 2 * Math.PI)}`;
  return values.map((value, index) => {
    const share = Math.min(Math.max(0, value) / total, 0.9999);
    const path = `M ${x} ${y} L ${point(turned)} A ${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${point(turned + share)} Z`;
    turned += share;
    return shape('path', { d: path, fill: colourAt(index) });
  });
}
