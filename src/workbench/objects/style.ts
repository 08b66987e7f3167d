import { type CellStyle, plainStyle } from '../model/cell';
import type { NamedStyle, Workbook } from '../model/workbook';
import { HostProblem, invalidArgument, itemNotFound } from '../problem';
import { type Argument, hostObject, refer, type Reference } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import { restyle } from './cells';
import { colour } from './colour';
import { givenNumber, givenText } from './given';
import { kept } from './kept';
import { type AreasModel } from './kinds';

interface StyleModel {
  readonly book: Workbook;
  readonly style: NamedStyle;
}

/** Styles that every workbook has, with the look of those that scripts use most. */
const builtIn: Readonly<Record<string, Partial<CellStyle>>> = {
  Normal: {},
  Good: { fill: '#C6EFCE', fontColor: '#006100' },
  Bad: { fill: '#FFC7CE', fontColor: '#9C0006' },
  Neutral: { fill: '#FFEB9C', fontColor: '#9C5700' },
  Calculation: { fill: '#F2F2F2', fontColor: '#FA7D00', bold: true },
  'Check Cell': { fill: '#A5A5A5', fontColor: '#FFFFFF', bold: true },
  'Explanatory Text': { fontColor: '#7F7F7F', italic: true },
  Input: { fill: '#FFCC99', fontColor: '#3F3F76' },
  'Linked Cell': { fontColor: '#FA7D00' },
  Note: { fill: '#FFFFCC' },
  Output: { fill: '#F2F2F2', fontColor: '#3F3F3F', bold: true },
  'Warning Text': { fontColor: '#FF0000' },
  'Heading 1': { fontSize: 15, bold: true, fontColor: '#44546A' },
  'Heading 2': { fontSize: 13, bold: true, fontColor: '#44546A' },
  'Heading 3': { bold: true, fontColor: '#44546A' },
  'Heading 4': { bold: true, fontColor: '#44546A' },
  Title: { fontSize: 18, fontColor: '#44546A' },
  Total: { bold: true },
  Comma: { numberFormat: '#,##0.00' },
  Currency: { numberFormat: '$#,##0.00' },
  Percent: { numberFormat: '0%' },
  Accent1: { fill: '#4472C4', fontColor: '#FFFFFF' },
  Accent2: { fill: '#ED7D31', fontColor: '#FFFFFF' },
  Accent3: { fill: '#A5A5A5', fontColor: '#FFFFFF' },
  Accent4: { fill: '#FFC000', fontColor: '#FFFFFF' },
  Accent5: { fill: '#5B9BD5', fontColor: '#FFFFFF' },
  Accent6: { fill: '#70AD47', fontColor: '#FFFFFF' },
};

const named = (book: Workbook, name: string): NamedStyle | undefined => {
  const own = book.styles.find((style) => style.name.toLowerCase() === name.toLowerCase());
  if (own) return own;
  const known = Object.keys(builtIn).find(
    (key) => key.toLowerCase() === name.toLowerCase() || key.replace(/\s/g, '').toLowerCase() === name.toLowerCase(),
  );
  if (known === undefined) return undefined;
  const style: NamedStyle = { name: known, isBuiltIn: true, look: builtIn[known] ?? {}, more: new Map() };
  book.styles.push(style);
  return style;
};

/** Gives cells the look of a style, and its name. @throws InvalidArgument for a style that is not there */
export function applyStyle(cells: AreasModel, name: string): void {
  const style = named(cells.book, name);
  if (!style) throw invalidArgument(`There is no style "${name}".`);
  restyle(cells, { ...plainStyle, ...style.look, more: { styleName: style.name } });
}

const look = ({ style }: StyleModel): CellStyle => ({ ...plainStyle, ...style.look });
const change = ({ style }: StyleModel, patch: Partial<CellStyle>): void =>
  void (style.look = { ...style.look, ...patch });

const font = hostObject<StyleModel>({
  name: 'RangeFont',
  read: {
    Bold: (model) => look(model).bold,
    Italic: (model) => look(model).italic,
    Color: (model) => look(model).fontColor,
    Name: (model) => look(model).fontName,
    Size: (model) => look(model).fontSize,
    Underline: (model) => (look(model).underline ? 'Single' : 'None'),
    Strikethrough: (model) => look(model).strikethrough,
  },
  write: {
    Bold: (model, given) => change(model, { bold: given === true }),
    Italic: (model, given) => change(model, { italic: given === true }),
    Color: (model, given) => change(model, { fontColor: colour(given) }),
    Name: (model, given) => change(model, { fontName: givenText(given, 'name') }),
    Size: (model, given) => change(model, { fontSize: givenNumber(given, 'size') }),
    Underline: (model, given) => change(model, { underline: given !== 'None' }),
    Strikethrough: (model, given) => change(model, { strikethrough: given === true }),
  },
});

const fill = hostObject<StyleModel>({
  name: 'RangeFill',
  read: { Color: (model) => look(model).fill ?? '#FFFFFF' },
  write: { Color: (model, given) => change(model, { fill: colour(given) }) },
  call: { Clear: (model) => change(model, { fill: undefined }) },
});

const bordersOfStyle = hostObject<StyleModel>({
  name: 'RangeBorderCollection',
  item: ({ style }, index) => refer(borderOfStyle, { style, index: String(index) }),
  call: { GetItemAt: ({ style }, [index]) => refer(borderOfStyle, { style, index: String(index) }) },
});

const borderOfStyle = hostObject<{ readonly style: NamedStyle; readonly index: string }>({
  name: 'RangeBorder',
  ...kept(
    ({ style, index }) => {
      const key = `border.${index}`;
      const bag = (style.more.get(key) ?? new Map()) as Map<string, unknown>;
      style.more.set(key, bag);
      return bag;
    },
    { Color: '#000000', Style: 'None', Weight: 'Thin' },
  ),
});

const more = kept(({ style }: StyleModel) => style.more, {
  AutoIndent: false,
  FormulaHidden: false,
  IncludeAlignment: true,
  IncludeBorder: true,
  IncludeFont: true,
  IncludeNumber: true,
  IncludePatterns: true,
  IncludeProtection: true,
  Locked: true,
  ReadingOrder: 'Context',
  ShrinkToFit: false,
});

const styleObject = hostObject<StyleModel>({
  name: 'Style',
  identity: ({ style: { name } }) => ({ Name: name }),
  read: {
    ...more.read,
    Name: ({ style: { name } }) => name,
    BuiltIn: ({ style: { isBuiltIn } }) => isBuiltIn,
    HorizontalAlignment: (model) => look(model).horizontal,
    VerticalAlignment: (model) => look(model).vertical,
    WrapText: (model) => look(model).wrap,
    IndentLevel: (model) => look(model).indent,
    TextOrientation: (model) => look(model).orientation,
    NumberFormat: (model) => look(model).numberFormat,
    NumberFormatLocal: (model) => look(model).numberFormat,
  },
  write: {
    ...more.write,
    HorizontalAlignment: (model, given) => change(model, { horizontal: givenText(given, 'horizontalAlignment') }),
    VerticalAlignment: (model, given) => change(model, { vertical: givenText(given, 'verticalAlignment') }),
    WrapText: (model, given) => change(model, { wrap: given === true }),
    IndentLevel: (model, given) => change(model, { indent: givenNumber(given, 'indentLevel') }),
    TextOrientation: (model, given) => change(model, { orientation: givenNumber(given, 'textOrientation') }),
    NumberFormat: (model, given) => change(model, { numberFormat: givenText(given, 'numberFormat') }),
    NumberFormatLocal: (model, given) => change(model, { numberFormat: givenText(given, 'numberFormat') }),
  },
  open: {
    Borders: (model) => refer(bordersOfStyle, model),
    Fill: (model) => refer(fill, model),
    Font: (model) => refer(font, model),
  },
  call: {
    Delete: ({ book, style }) => {
      if (style.isBuiltIn) throw new HostProblem('InvalidOperation', 'A built-in style cannot be deleted.');
      book.styles.splice(book.styles.indexOf(style), 1);
    },
  },
});

const find = (book: Workbook, name: Argument | undefined): Reference | null => {
  const style = named(book, String(name));
  return style ? refer(styleObject, { book, style }) : null;
};

const all = (book: Workbook): NamedStyle[] => {
  for (const name of Object.keys(builtIn)) named(book, name);
  return book.styles;
};

export const styles = hostObject<Workbook>({
  name: 'StyleCollection',
  items: (book) => all(book).map((style) => refer(styleObject, { book, style })),
  item: (book, name: Json) => {
    const found = find(book, name);
    if (!found) throw itemNotFound(`style ${String(name)}`);
    return found;
  },
  call: {
    Add: (book, [name]) => {
      const title = givenText(name, 'name');
      if (named(book, title)) throw new HostProblem('ItemAlreadyExists', `There is a style "${title}" already.`);
      book.styles.push({ name: title, isBuiltIn: false, look: {}, more: new Map() });
    },
    GetItemAt: (book, [index]) => {
      const style = all(book)[givenNumber(index, 'index')];
      if (!style) throw itemNotFound(`style ${String(index)}`);
      return refer(styleObject, { book, style });
    },
    GetItemOrNullObject: (book, [name]) => find(book, name),
  },
});
