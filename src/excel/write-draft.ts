import { draftFont, type DraftLook, draftLooks } from '../plan/draft/looks';
import type { DraftCell, DraftStyle, SheetDraft } from '../plan/draft/sheet-draft';
import type { CellValue } from '../plan/model';
import { asTypedText } from './typed-text';

const pointsPerCharacter = 5.6;
/** Cells of one style in a column, one below the other: they are formatted together. */
interface StyledRun {
  readonly style: DraftStyle;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

function runsOf(rows: SheetDraft['rows'], width: number): StyledRun[] {
  const runs: StyledRun[] = [];
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < rows.length; row++) {
      const style = rows[row]?.[column]?.style;
      if (style === undefined) continue;
      let bottom = row;
      while (rows[bottom + 1]?.[column]?.style === style) bottom++;
      runs.push({ style, column, top: row, bottom });
      row = bottom;
    }
  }
  return runs;
}

/** Runs of one style side by side, as wide as they are equal in height. */
function blocksOf(runs: readonly StyledRun[]): { style: DraftStyle; top: number; bottom: number; left: number; right: number }[] {
  const blocks: { style: DraftStyle; top: number; bottom: number; left: number; right: number }[] = [];
  const open = new Map<string, { style: DraftStyle; top: number; bottom: number; left: number; right: number }>();
  for (const { style, column, top, bottom } of runs) {
    const key = `${style}:${top}:${bottom}`;
    const beside = open.get(key);
    if (beside && beside.right === column - 1) beside.right = column;
    else {
      const block = { style, top, bottom, left: column, right: column };
      open.set(key, block);
      blocks.push(block);
    }
  }
  return blocks;
}

const typedValue = (cell: DraftCell | null | undefined): CellValue => {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  return typeof cell.value === 'string' ? asTypedText(cell.value, 'General') : cell.value;
};

/** Queues a draft's cells, looks, merged cells, widths and print set-up on a sheet that is empty. Text stays text. No sync. */
export function queueDraft(sheet: Excel.Worksheet, { rows, widths, merges, frozenRows, headerRows }: SheetDraft): void {
  const width = Math.max(widths.length, ...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0) return;
  const all = sheet.getRangeByIndexes(0, 0, rows.length, width);
  all.format.font.name = draftFont.name;
  all.format.font.size = draftFont.size;
  all.format.wrapText = true;
  all.format.verticalAlignment = Excel.VerticalAlignment.top;
  const formats = rows.flatMap((row, index) => row.flatMap((cell, column) => (cell?.numberFormat ? [{ row: index, column, format: cell.numberFormat }] : [])));
  for (const { row, column, format } of formats) sheet.getRangeByIndexes(row, column, 1, 1).numberFormat = [[format]];
  all.values = rows.map((row) => Array.from({ length: width }, (_, column) => typedValue(row[column])));
  for (const { style, top, bottom, left, right } of blocksOf(runsOf(rows, width))) dress(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1), draftLooks[style]);
  for (const { top, left, bottom, right } of merges) sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).merge();
  widths.forEach((characters, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * pointsPerCharacter));
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  if (headerRows && Office.context.requirements.isSetSupported('ExcelApi', '1.9')) printOnA4(sheet, headerRows);
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function dress(range: Excel.Range, { bold, italic, size, fill, colour, centre, isPlain }: DraftLook): void {
  const { format } = range;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size) format.font.size = size;
  if (colour) format.font.color = colour;
  if (fill) format.fill.color = fill;
  if (centre) format.horizontalAlignment = Excel.HorizontalAlignment.center;
  if (!isPlain) for (const edge of edges) format.borders.getItem(edge).style = Excel.BorderLineStyle.continuous;
}

function printOnA4(sheet: Excel.Worksheet, [first, last]: readonly [number, number]): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
}
