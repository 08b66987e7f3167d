import type { Color, Fill } from '@cj-tech-master/excelts';

/** The first colours of Office's own theme, by their index in a file. Tints are left out: they only shade. */
const themeColours = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
];

/** #RRGGBB of a colour as files give it. */
export function colourOf(colour: Partial<Color> | undefined): string | undefined {
  if (!colour) return undefined;
  if (colour.argb) return `#${colour.argb.slice(-6).toUpperCase()}`;
  return colour.theme === undefined ? undefined : themeColours[colour.theme];
}

/** The colour of a solid fill. In conditional formats files put it into the background colour. */
export const fillOf = (fill: Fill | undefined): string | undefined =>
  fill?.type === 'pattern' && fill.pattern !== 'none' ? (colourOf(fill.fgColor) ?? colourOf(fill.bgColor)) : undefined;
