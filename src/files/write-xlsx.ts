import { type Cell, type Style, Workbook, type Worksheet } from '@cj-tech-master/excelts';

import { draftFont, type DraftLook, draftLooks, pageFooter } from '../plan/draft/looks';
import { printScale } from '../plan/draft/pages';
import { rowHeights } from '../plan/draft/row-heights';
import type { DraftCell, DraftList, SheetDraft } from '../plan/draft/sheet-draft';

/** What a cell of Excel holds. */
const mostLetters = 32_767;
const thin = { style: 'thin' } as const;
const frame = { top: thin, bottom: thin, left: thin, right: thin };
/** A fixed date, so that the same drafts always make the same bytes. */
const madeOn = new Date(Date.UTC(2000, 0, 1));
/** A .zip keeps local time: this is the same there in every time zone. */
const zippedOn = new Date(2000, 0, 1);

function styleOf(
  { bold, italic, size, fill, colour, centre, isPlain, isOneLine }: DraftLook,
  numberFormat: string | undefined,
): Partial<Style> {
  return {
    font: {
      name: draftFont.name,
      size: size ?? draftFont.size,
      bold: bold ?? false,
      italic: italic ?? false,
      ...(colour ? { color: { argb: `FF${colour.slice(1)}` } } : {}),
    },
    alignment: { wrapText: !isOneLine, vertical: 'top', ...(centre ? { horizontal: 'center' } : {}) },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill.slice(1)}` } } } : {}),
    ...(isPlain ? {} : { border: frame }),
    ...(numberFormat ? { numFmt: numberFormat } : {}),
  };
}

/** Cells of one look share one style: the library knows it again by the object, and a workbook has hundreds of thousands of cells. */
class SharedStyles {
  private readonly styles = new Map<string, Partial<Style>>();

  of({ style, numberFormat }: DraftCell): Partial<Style> {
    const key = `${style} ${numberFormat ?? ''}`;
    const known = this.styles.get(key) ?? styleOf(draftLooks[style], numberFormat);
    this.styles.set(key, known);
    return known;
  }
}

function put(target: Cell, cell: DraftCell, styles: SharedStyles): void {
  const { value, formula, link } = cell;
  target.style = styles.of(cell);
  if (formula !== undefined) target.value = { formula: formula.replace(/^=/, ''), result: value };
  else if (link !== undefined) target.value = { text: String(value), hyperlink: `#${link}` };
  // Text is stored as text: a task that starts with "=" is no formula in a file.
  else if (value !== '') target.value = typeof value === 'string' ? value.slice(0, mostLetters) : value;
}

/** A list of Excel's own, which warns and never forbids. */
function putList(sheet: Worksheet, { area, items, message }: DraftList): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      sheet.getCell(row + 1, column + 1).dataValidation = {
        type: 'list',
        formulae: [`"${items.join(',')}"`],
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        error: message,
        showInputMessage: true,
        prompt: message,
      };
}

function write(sheet: Worksheet, draft: SheetDraft, styles: SharedStyles): void {
  const {
    rows,
    widths,
    merges,
    frozenRows,
    headerRows,
    tables = [],
    lists = [],
    fitsOnePage = false,
    pageBreaks,
  } = draft;
  for (const { row, height } of rowHeights(draft, 'all')) sheet.getRow(row + 1).height = height;
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell) put(sheet.getCell(row + 1, column + 1), cell, styles);
    }),
  );
  widths.forEach((width, column) => (sheet.getColumn(column + 1).width = width));
  for (const { top, left, bottom, right } of merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  if (frozenRows > 0) sheet.views = [{ state: 'frozen', ySplit: frozenRows }];
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: fitsOnePage ? 'portrait' : 'landscape',
    ...(pageBreaks
      ? { fitToPage: false, scale: printScale(widths) }
      : { fitToPage: true, fitToWidth: 1, fitToHeight: fitsOnePage ? 1 : 0 }),
  });
  for (const row of pageBreaks ?? []) sheet.getRow(row).addPageBreak();
  if (headerRows) sheet.pageSetup.printTitlesRow = `${headerRows[0] + 1}:${headerRows[1] + 1}`;
  sheet.headerFooter.oddFooter = pageFooter;
  for (const list of lists) putList(sheet, list);
  for (const { area } of tables)
    sheet.autoFilter = {
      from: { row: area.top + 1, column: area.left + 1 },
      to: { row: area.bottom + 1, column: area.right + 1 },
    };
}

/** A workbook of drafts as an .xlsx file; the same drafts make the same bytes. */
export async function xlsxOf(drafts: readonly SheetDraft[]): Promise<Uint8Array> {
  const book = new Workbook();
  book.created = madeOn;
  book.modified = madeOn;
  const styles = new SharedStyles();
  for (const draft of drafts) write(book.addWorksheet(draft.name), draft, styles);
  return new Uint8Array(await book.xlsx.writeBuffer({ zip: { modTime: zippedOn } }));
}
