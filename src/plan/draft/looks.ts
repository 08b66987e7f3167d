import type { DraftStyle } from './sheet-draft';

/** How a style looks, for every edge that draws it. Colours are #RRGGBB. */
export interface DraftLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly fill?: string;
  readonly colour?: string;
  readonly centre?: true;
  /** Runs on over blank cells beside it, and is not broken into lines. */
  readonly isOneLine?: true;
  /** Without a frame. */
  readonly isPlain?: true;
}

export const draftLooks: Readonly<Record<DraftStyle, DraftLook>> = {
  plain: { isPlain: true, isOneLine: true },
  paragraph: { isPlain: true },
  title: { bold: true, size: 14, centre: true, isPlain: true },
  heading: { bold: true, isPlain: true, isOneLine: true },
  subtitle: { italic: true, centre: true, isPlain: true },
  header: { bold: true, centre: true, fill: '#E7EEF7' },
  text: {},
  centre: { centre: true },
  area: { bold: true, fill: '#F3F3F3' },
  added: { colour: '#0B5A1E', fill: '#E6F4EA' },
  removed: { colour: '#8A1420', fill: '#FCE8EA' },
  changed: { colour: '#4A3400', fill: '#FFF4D6' },
  note: { italic: true, isPlain: true },
  strong: { bold: true },
  signature: { bold: true, centre: true, isPlain: true },
  verdict: { bold: true, isPlain: true },
  figure: { bold: true, centre: true },
  input: { fill: '#FFFDE7' },
  bar: { colour: '#2F6DB5', isOneLine: true },
  zero: { colour: '#9A9A9A', centre: true },
  heat1: { fill: '#E3EEFA', centre: true },
  heat2: { fill: '#B5D2F0', centre: true },
  heat3: { fill: '#7FB0E3', centre: true },
};

/** The font of official documents (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const draftFont = { name: 'Times New Roman', size: 13 } as const;

/** The foot of a printed page, as Excel writes it: the page's number and how many there are. */
export const pageFooter = `&C&"${draftFont.name},Regular"&11&P/&N`;
/** The same for one of the three parts of a foot. */
export const pageNumbers = pageFooter.slice(2);
