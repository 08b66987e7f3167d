import {
  type Cell as FileCell,
  type CellValue as FileValue,
  type ConditionalFormattingRule,
  type Style,
  ValueType,
  Workbook as FileBook,
  type Worksheet,
} from '@cj-tech-master/excelts';
import { dateToSerial } from 'numfmt';

import { type Area, areaName, cellName, maxColumns, parseArea } from '../model/address';
import { type Cell, type CellStyle, type CellValue, isError, plainStyle } from '../model/cell';
import { newRemark } from '../model/comment';
import type { ConditionalFormat } from '../model/conditional-format';
import type { Sheet, Visibility } from '../model/sheet';
import type { DataLocale } from '../model/typing';
import { Workbook } from '../model/workbook';
import { loadBelongings, saveBelongings } from './belongings';
import { colourOf, fillOf } from './colour';
import { fileRule } from './conditional-rules';
import { loadLayout, writeLayout } from './layout';
import { validationsOf, writeValidations } from './validations';

/** Black is Excel's own colour for letters and lines, which files leave unsaid. */
const unlessBlack = (colour: string): { color?: { argb: string } } =>
  colour === '#000000' ? {} : { color: { argb: `FF${colour.slice(1)}` } };

/** A workbook opened from a file, with the file's own picture of it, which saving starts from. */
export interface OpenBook {
  readonly book: Workbook;
  readonly save: () => Promise<Uint8Array>;
}

/** What a file cannot be opened for; the page shows it in the user's words. */
export class NotAWorkbook extends Error {}

const pixelsPerCharacter = 7;
const pixelsPerPoint = 4 / 3;

/**
 * Opens an .xlsx file. What the model does not know (comments, print set-up, validations, widths, names) stays in the file's own
 * picture and is written back as it was.
 * @throws NotAWorkbook
 */
export async function openXlsx(name: string, bytes: Uint8Array, locale: DataLocale = 'vi'): Promise<OpenBook> {
  const file = new FileBook();
  try {
    await file.xlsx.load(bytes);
  } catch (cause) {
    throw new NotAWorkbook(`${name} is not an .xlsx workbook.`, { cause });
  }
  if (file.worksheets.length === 0) throw new NotAWorkbook(`${name} has no sheets.`);
  const book = new Workbook(name, locale);
  const pairs = file.worksheets.map((from) => {
    const sheet = book.addSheet(from.name);
    loadSheet(book, sheet, from);
    return { sheet, from };
  });
  loadBelongings(book, file, pairs);
  return { book, save: () => save(book, file, pairs) };
}

/** An empty workbook, for when there is no file yet. */
export async function newBook(name: string, locale: DataLocale = 'vi'): Promise<OpenBook> {
  const file = new FileBook();
  file.addWorksheet('Sheet1');
  const bytes = await file.xlsx.writeBuffer();
  return openXlsx(name, new Uint8Array(bytes), locale);
}

const visibilities: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

function loadSheet(book: Workbook, sheet: Sheet, from: Worksheet): void {
  const styles = new Map<unknown, CellStyle>();
  from.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden) sheet.hiddenRows.add(number - 1);
    if (row.height) sheet.rowHeights.set(number - 1, Math.round(row.height * pixelsPerPoint));
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const style = styleOf(cell, styles);
      const covered = cell.type === ValueType.Merge;
      const value = covered ? null : valueOf(cell.value);
      const formula = covered ? undefined : formulaOf(cell);
      const note = covered ? '' : noteText(cell.note);
      if (note !== '')
        sheet.comments.push({
          ...newRemark(book.nextFormatId(), note, ''),
          row: number - 1,
          column: column - 1,
          resolved: false,
          replies: [],
          // Excel leaves such a text where a comment is, for older versions; anything else is a note.
          isNote: !note.startsWith('[Threaded comment]'),
        });
      const link = covered ? undefined : linkOf(cell.value);
      if (link) sheet.hyperlinks.set(`${number - 1}:${column - 1}`, link);
      if (value !== null || formula !== undefined || style !== plainStyle)
        sheet.load(number - 1, column - 1, { value, formula, style });
    });
  });
  from.columns?.forEach((column, index) => {
    if (column.width) sheet.columnWidths.set(index, Math.round(column.width * pixelsPerCharacter + 5));
    if (column.hidden) sheet.hiddenColumns.add(index);
  });
  for (const address of (from.model as { merges?: string[] }).merges ?? []) {
    const area = parseArea(address);
    if (area) sheet.merges.push(area);
  }
  sheet.visibility = visibilities[from.state] ?? 'Visible';
  sheet.isProtected = Boolean((from as { sheetProtection?: { sheet?: boolean } | null }).sheetProtection?.sheet);
  sheet.conditionalFormats = conditionalFormatsOf(book, from);
  sheet.validations = validationsOf(from);
  loadLayout(sheet, from);
}

/** The text of a note: plain, or in pieces each with its own look. */
function noteText(note: FileCell['note']): string {
  if (note === undefined || typeof note === 'string') return note ?? '';
  return (note.texts ?? []).map(({ text }) => text).join('');
}

function linkOf(value: FileValue): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'object' || value === null || !('hyperlink' in value)) return undefined;
  const { hyperlink } = value;
  const textToDisplay = String(valueOf(value) ?? '');
  return hyperlink.startsWith('#')
    ? { documentReference: hyperlink.slice(1), textToDisplay }
    : { address: hyperlink, textToDisplay };
}

function valueOf(value: FileValue): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dateToSerial(value);
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return { error: String(value.error) };
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : valueOf(value.text as FileValue);
  if ('result' in value) return valueOf(value.result as FileValue);
  return null;
}

function formulaOf(cell: FileCell): string | undefined {
  const formula = cell.type === ValueType.Formula ? cell.formula : undefined;
  return formula ? `=${formula}` : undefined;
}

/** One style object for all cells that the file gives the same style. */
function styleOf(cell: FileCell, known: Map<unknown, CellStyle>): CellStyle {
  const from = cell.style;
  if (!from || Object.keys(from).length === 0) return plainStyle;
  const key = JSON.stringify(from);
  const style = known.get(key) ?? toStyle(from);
  known.set(key, style);
  return style;
}

const horizontalNames: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
};
const verticalNames: Readonly<Record<string, string>> = {
  top: 'Top',
  middle: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

function toStyle({ numFmt, font, fill, alignment, border, protection }: Partial<Style>): CellStyle {
  return {
    numberFormat: typeof numFmt === 'string' ? numFmt : plainStyle.numberFormat,
    fontName: font?.name ?? plainStyle.fontName,
    fontSize: font?.size ?? plainStyle.fontSize,
    fontColor: colourOf(font?.color) ?? plainStyle.fontColor,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: Boolean(font?.underline) && font?.underline !== 'none',
    strikethrough: font?.strike ?? false,
    indent: alignment?.indent ?? 0,
    orientation: typeof alignment?.textRotation === 'number' ? alignment.textRotation : 0,
    fill: fillOf(fill),
    wrap: alignment?.wrapText ?? false,
    horizontal: horizontalNames[alignment?.horizontal ?? ''] ?? 'General',
    vertical: verticalNames[alignment?.vertical ?? ''] ?? 'Bottom',
    borders: cellBordersOf(border),
    locked: protection?.locked ?? true,
  };
}

/** The kinds that Excel calls otherwise than the file does. */
const formatTypes: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
};

interface FileRule {
  readonly ref: string;
  readonly rule: ConditionalFormattingRule;
}

function conditionalFormatsOf(book: Workbook, from: Worksheet): ConditionalFormat[] {
  const rules: FileRule[] = from.conditionalFormattings.flatMap(({ ref, rules: own }) =>
    own.map((rule) => ({ ref, rule })),
  );
  rules.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  return rules.map((origin) => {
    const { ref, rule } = origin;
    const formulae = 'formulae' in rule ? ((rule.formulae ?? []) as readonly unknown[]) : [];
    return {
      id: book.nextFormatId(),
      type: formatTypes[rule.type] ?? 'PresetCriteria',
      areas: ref.split(/\s+/).flatMap((address) => parseArea(address) ?? []),
      formula: formulae.length > 0 ? `=${String(formulae[0])}` : '',
      fill: 'style' in rule ? fillOf(rule.style?.fill) : undefined,
      fontColor: 'style' in rule ? colourOf(rule.style?.font?.color) : undefined,
      bold: 'style' in rule ? rule.style?.font?.bold : undefined,
      borders: 'style' in rule ? bordersOf(rule.style?.border) : {},
      stopIfTrue: false,
      origin,
    };
  });
}

const sideNames = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const lineNames: Readonly<Record<string, string>> = {
  thin: 'Continuous',
  dashed: 'Dash',
  dotted: 'Dot',
  dashDot: 'DashDot',
  dashDotDot: 'DashDotDot',
};

/** Lines of cells: the file has one name for style and weight. */
const cellLines: Readonly<Record<string, readonly [string, string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

function cellBordersOf(border: Style['border'] | undefined): CellStyle['borders'] {
  return Object.fromEntries(
    Object.entries(sideNames).flatMap(([name, side]) => {
      const line = border?.[name as keyof typeof sideNames];
      const known = cellLines[line?.style ?? ''];
      return known ? [[side, { style: known[0], weight: known[1], color: colourOf(line?.color) ?? '#000000' }]] : [];
    }),
  );
}

function toCellBorders(borders: CellStyle['borders']): Partial<Style['border']> {
  return Object.fromEntries(
    Object.entries(sideNames).flatMap(([name, side]) => {
      const line = borders[side];
      const style = Object.keys(cellLines).find(
        (key) => cellLines[key]?.[0] === line?.style && cellLines[key]?.[1] === line?.weight,
      );
      return line && style !== undefined ? [[name, { style, ...unlessBlack(line.color) }]] : [];
    }),
  ) as Partial<Style['border']>;
}

function bordersOf(border: Style['border'] | undefined): ConditionalFormat['borders'] {
  return Object.fromEntries(
    Object.entries(sideNames).flatMap(([name, side]) => {
      const line = border?.[name as keyof typeof sideNames];
      const style = lineNames[line?.style ?? ''];
      return style === undefined ? [] : [[side, { style, color: colourOf(line?.color) ?? '#000000' }]];
    }),
  );
}

function toFileBorder(borders: ConditionalFormat['borders']): { border?: Partial<Style['border']> } {
  const lines = Object.entries(sideNames).flatMap(([name, side]) => {
    const line = borders[side];
    const style = keyOf(lineNames, line?.style ?? '');
    return line && style !== undefined ? [[name, { style, ...unlessBlack(line.color) }]] : [];
  });
  return lines.length > 0 ? { border: Object.fromEntries(lines) as Partial<Style['border']> } : {};
}

interface SheetPair {
  readonly sheet: Sheet;
  readonly from: Worksheet;
}

async function save(book: Workbook, file: FileBook, pairs: SheetPair[]): Promise<Uint8Array> {
  book.calculate();
  for (const sheet of book.sheets) {
    if (!pairs.some((pair) => pair.sheet === sheet)) pairs.push({ sheet, from: file.addWorksheet(sheet.name) });
  }
  for (const { sheet, from } of pairs) {
    if (!book.sheets.includes(sheet)) file.removeWorksheet(from.id);
    else saveSheet(sheet, from);
  }
  saveBelongings(book, file, pairs);
  return new Uint8Array(await file.xlsx.writeBuffer({ zip: { modTime: file.modified ?? new Date(0) } }));
}

function saveSheet(sheet: Sheet, to: Worksheet): void {
  if (to.name !== sheet.name) to.name = sheet.name;
  moveRowsInFile(sheet, to);
  to.state = ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[sheet.visibility];
  for (const [key, change] of sheet.changes) {
    const row = Math.floor(key / maxColumns);
    const column = key % maxColumns;
    const cell = sheet.cell(row, column);
    const target = to.getCell(cellName(row, column));
    if (change.value) target.value = toFileValue(cell);
    const link = sheet.hyperlinks.get(`${row}:${column}`);
    if (link)
      target.value = { text: String(cell.value ?? ''), hyperlink: link.address ?? `#${link.documentReference ?? ''}` };
    if (change.style) Object.assign(target, toFileStyle(cell.style));
  }
  sheet.changes.clear();
  for (const row of sheet.sizedRows) to.getRow(row + 1).height = (sheet.rowHeights.get(row) ?? 0) / pixelsPerPoint;
  for (const column of sheet.sizedColumns)
    to.getColumn(column + 1).width = ((sheet.columnWidths.get(column) ?? 0) - 5) / pixelsPerCharacter;
  saveMerges(sheet, to);
  if (sheet.hasNewValidations) writeValidations(sheet.validations, to);
  if (sheet.hasNewLayout) writeLayout(sheet, to);
  if (sheet.hasNewComments) saveComments(sheet, to);
  to.conditionalFormattings = toFileFormats(sheet);
}

/** The library has no way of its own to take a note away, and keeps it in the model of the cell's value once it was written. */
function removeNote(cell: FileCell): void {
  const inside = cell as unknown as { _comment: unknown; model: { comment?: unknown } };
  inside._comment = undefined;
  delete inside.model.comment;
}

/** Comments are kept as notes, which every version of Excel shows. */
function saveComments(sheet: Sheet, to: Worksheet): void {
  const kept = new Map(sheet.comments.map((comment) => [cellName(comment.row, comment.column), comment.content]));
  to.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.note !== undefined && !kept.has(cell.address)) removeNote(cell);
    }),
  );
  for (const [address, content] of kept) {
    const cell = to.getCell(address);
    if (noteText(cell.note) !== content) cell.note = content;
  }
}

/** Does to the file's sheet what was done to the model's rows. Merged cells are taken apart first: the library leaves them where they were. */
function moveRowsInFile(sheet: Sheet, to: Worksheet): void {
  if (sheet.rowMoves.length === 0) return;
  for (const address of [...((to.model as { merges?: string[] }).merges ?? [])]) to.unMergeCells(address);
  for (const { at, count } of sheet.rowMoves) {
    if (count < 0) to.spliceRows(at + 1, -count);
    else to.spliceRows(at + 1, 0, ...Array.from({ length: count }, () => []));
  }
  sheet.rowMoves.length = 0;
}

function saveMerges(sheet: Sheet, to: Worksheet): void {
  const before = new Set((to.model as { merges?: string[] }).merges ?? []);
  const after = new Set(sheet.merges.map(areaName));
  for (const address of before) if (!after.has(address)) to.unMergeCells(address);
  for (const address of after) if (!before.has(address)) to.mergeCells(address);
}

function toFileValue({ value, formula }: Cell): FileValue {
  if (formula !== undefined)
    return { formula: formula.slice(1), result: isError(value) ? undefined : (value ?? undefined) } as FileValue;
  return isError(value) ? ({ error: value.error } as FileValue) : value;
}

const keyOf = (names: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.keys(names).find((key) => names[key] === name);

function toFileStyle(style: CellStyle): Partial<Style> {
  return {
    numFmt: style.numberFormat,
    font: {
      name: style.fontName,
      size: style.fontSize,
      bold: style.bold,
      italic: style.italic,
      underline: style.underline,
      strike: style.strikethrough,
      ...unlessBlack(style.fontColor),
    },
    ...(style.fill
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill.slice(1)}` } } }
      : {}),
    border: toCellBorders(style.borders),
    alignment: {
      wrapText: style.wrap,
      ...(style.indent > 0 ? { indent: style.indent } : {}),
      ...(style.orientation !== 0 ? { textRotation: style.orientation } : {}),
      horizontal: keyOf(horizontalNames, style.horizontal) as never,
      vertical: keyOf(verticalNames, style.vertical) as never,
    },
  };
}

/** True where a file's address is just these areas. */
const isAt = (ref: string, areas: readonly Area[]): boolean =>
  ref
    .split(/\s+/)
    .map((address) => address.replaceAll('$', ''))
    .join(' ') === areas.map(areaName).join(' ');

/** Formats that came with the file go back as they came; with new ones among them, priorities are counted anew. */
function toFileFormats(sheet: Sheet): Worksheet['conditionalFormattings'] {
  const untouched = sheet.conditionalFormats.every((format) => format.origin !== undefined);
  return sheet.conditionalFormats
    .filter((format) => format.origin !== undefined || fileRule(format) !== undefined)
    .map((format, index) => {
      const origin = format.origin as FileRule | undefined;
      if (origin)
        return {
          ref: isAt(origin.ref, format.areas) ? origin.ref : format.areas.map(areaName).join(' '),
          rules: [untouched ? origin.rule : { ...origin.rule, priority: index + 1 }],
        };
      const fill = format.fill
        ? {
            fill: {
              type: 'pattern' as const,
              pattern: 'solid' as const,
              bgColor: { argb: `FF${format.fill.slice(1)}` },
            },
          }
        : {};
      const font =
        format.fontColor || format.bold
          ? {
              font: {
                bold: format.bold,
                ...(format.fontColor ? { color: { argb: `FF${format.fontColor.slice(1)}` } } : {}),
              },
            }
          : {};
      const rule = {
        ...fileRule(format),
        priority: index + 1,
        style: { ...fill, ...font, ...toFileBorder(format.borders) },
      };
      return { ref: format.areas.map(areaName).join(' '), rules: [rule as unknown as ConditionalFormattingRule] };
    });
}
