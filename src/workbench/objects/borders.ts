import type { Area } from '../model/address';
import type { Border, Side } from '../model/cell';
import { invalidArgument } from '../problem';
import { hostObject, refer, type Reference } from '../wire/host-object';
import { eachCell, occupied } from './cells';
import { colour } from './colour';
import { givenNumber, givenText } from './given';
import { type AreasModel } from './kinds';

const indexes = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Index = (typeof indexes)[number];

interface BorderModel extends AreasModel {
  readonly index: Index;
}

/** The sides of which cells a border of the whole area is: its edges, or the lines between its cells. */
function sidesOf({ top, left, bottom, right }: Area, index: Index, row: number, column: number): Side[] {
  switch (index) {
    case 'EdgeTop':
      return row === top ? ['EdgeTop'] : [];
    case 'EdgeBottom':
      return row === bottom ? ['EdgeBottom'] : [];
    case 'EdgeLeft':
      return column === left ? ['EdgeLeft'] : [];
    case 'EdgeRight':
      return column === right ? ['EdgeRight'] : [];
    case 'InsideHorizontal':
      return [...(row > top ? (['EdgeTop'] as const) : []), ...(row < bottom ? (['EdgeBottom'] as const) : [])];
    case 'InsideVertical':
      return [...(column > left ? (['EdgeLeft'] as const) : []), ...(column < right ? (['EdgeRight'] as const) : [])];
    default:
      return [index];
  }
}

const none: Border = { style: 'None', weight: 'Thin', color: '#000000' };

function set({ book, sheet, areas, index }: BorderModel, patch: Partial<Border>): void {
  for (const area of areas) {
    const bounded = occupied(sheet, area) ?? area;
    eachCell(bounded, (row, column) => {
      for (const side of sidesOf(bounded, index, row, column)) {
        const { borders } = sheet.cell(row, column).style;
        const line = {
          ...none,
          ...(patch.style === undefined ? { style: 'Continuous' } : {}),
          ...borders[side],
          ...patch,
        };
        sheet.restyle(row, column, { borders: { ...borders, [side]: line } });
      }
    });
  }
  book.redrawn.tell();
}

/** One aspect of the lines, null where they differ, as Excel answers. */
function get({ sheet, areas, index }: BorderModel, key: keyof Border): string | null {
  const found = new Set<string>();
  for (const area of areas) {
    const bounded = occupied(sheet, area);
    if (bounded)
      eachCell(bounded, (row, column) => {
        for (const side of sidesOf(bounded, index, row, column))
          found.add((sheet.cell(row, column).style.borders[side] ?? none)[key]);
      });
  }
  if (found.size > 1) return null;
  return [...found][0] ?? none[key];
}

const border = hostObject<BorderModel>({
  name: 'RangeBorder',
  read: {
    SideIndex: ({ index }) => index,
    Style: (model) => get(model, 'style'),
    Weight: (model) => get(model, 'weight'),
    Color: (model) => get(model, 'color'),
    TintAndShade: () => 0,
  },
  write: {
    Style: (model, given) => set(model, { style: givenText(given, 'style') }),
    Weight: (model, given) => set(model, { weight: givenText(given, 'weight') }),
    Color: (model, given) => set(model, { color: colour(given) }),
  },
});

const at = (cells: AreasModel, index: string): Reference => {
  const known = indexes.find((name) => name.toLowerCase() === index.toLowerCase());
  if (!known) throw invalidArgument(`"${index}" is no border.`);
  return refer(border, { ...cells, index: known });
};

export const borders = hostObject<AreasModel>({
  name: 'RangeBorderCollection',
  read: { Count: () => indexes.length },
  items: (cells) => indexes.map((index) => refer(border, { ...cells, index })),
  item: (cells, index) => at(cells, givenText(index, 'index')),
  call: { GetItemAt: (cells, [index]) => at(cells, indexes[givenNumber(index, 'index')] ?? '') },
});
