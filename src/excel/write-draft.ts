import { draftFont, type DraftLook, draftLooks, pageNumbers } from '../plan/draft/looks';
import { printScale } from '../plan/draft/pages';
import { rowHeights } from '../plan/draft/row-heights';
import {
  type DraftCell,
  type DraftChart,
  type DraftList,
  type DraftStyle,
  type SheetDraft,
} from '../plan/draft/sheet-draft';
import type { CellArea, CellValue } from '../plan/model';
import { hasExcel } from './requirements';
import { asTypedText } from './typed-text';

const pointsPerCharacter = 5.6;

/** Cells of a column, one below the other, that have something in common: they are formatted together. */
interface Run<Value> {
  readonly value: Value;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Looks with nothing but a frame, or not even that: the sheet's own font and alignment do. */
const isUndressed = ({ bold, italic, size, fill, colour, centre, isOneLine }: DraftLook): boolean =>
  !bold && !italic && !size && !fill && !colour && !centre && !isOneLine;

/** The rectangles of cells that have a frame: few calls draw them all. */
function framesOf(rows: SheetDraft['rows'], width: number): CellArea[] {
  const frames: { top: number; left: number; bottom: number; right: number }[] = [];
  rows.forEach((cells, row) => {
    for (let left = 0; left < width; left++) {
      const isFramed = (column: number): boolean => {
        const style = cells[column]?.style;
        return style !== undefined && !draftLooks[style].isPlain;
      };
      if (!isFramed(left)) continue;
      let right = left;
      while (isFramed(right + 1)) right++;
      const above = frames.find((frame) => frame.bottom === row - 1 && frame.left === left && frame.right === right);
      if (above) above.bottom = row;
      else frames.push({ top: row, left, bottom: row, right });
      left = right;
    }
  });
  return frames;
}

/** The runs of a value; cells for which it is undefined are in none. */
function runsOf<Value>(
  rows: SheetDraft['rows'],
  width: number,
  valueOf: (cell: DraftCell | null | undefined) => Value | undefined,
): Run<Value>[] {
  const runs: Run<Value>[] = [];
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < rows.length; row++) {
      const value = valueOf(rows[row]?.[column]);
      if (value === undefined) continue;
      let bottom = row;
      while (valueOf(rows[bottom + 1]?.[column]) === value) bottom++;
      runs.push({ value, column, top: row, bottom });
      row = bottom;
    }
  }
  return runs;
}

const dressedStyle = (cell: DraftCell | null | undefined): DraftStyle | undefined =>
  cell && !isUndressed(draftLooks[cell.style]) ? cell.style : undefined;

/** Runs of one style side by side, as wide as they are equal in height. */
function blocksOf(
  runs: readonly Run<DraftStyle>[],
): { style: DraftStyle; top: number; bottom: number; left: number; right: number }[] {
  const blocks: { style: DraftStyle; top: number; bottom: number; left: number; right: number }[] = [];
  const open = new Map<string, { style: DraftStyle; top: number; bottom: number; left: number; right: number }>();
  for (const { value: style, column, top, bottom } of runs) {
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

/** Queues a draft's cells, looks, merged cells and widths on a sheet that is empty. Text stays text. No sync. */
export function queueDraft(sheet: Excel.Worksheet, draft: SheetDraft): void {
  const { rows, widths, merges, frozenRows, charts = [], tables = [], lists = [] } = draft;
  const width = Math.max(widths.length, ...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0) return;
  const all = sheet.getRangeByIndexes(0, 0, rows.length, width);
  all.format.font.name = draftFont.name;
  all.format.font.size = draftFont.size;
  all.format.wrapText = true;
  all.format.verticalAlignment = Excel.VerticalAlignment.top;
  for (const { column, top, bottom, value } of runsOf(rows, width, (cell) => cell?.numberFormat)) {
    // One value for all cells of the range, as Excel takes it; its type knows grids alone.
    sheet.getRangeByIndexes(top, column, bottom - top + 1, 1).numberFormat = value as unknown as string[][];
  }
  all.values = rows.map((row) => Array.from({ length: width }, (_, column) => typedValue(row[column])));
  for (const { top, bottom, left, right } of framesOf(rows, width))
    for (const edge of edges)
      sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).format.borders.getItem(edge).style =
        Excel.BorderLineStyle.continuous;
  for (const { style, top, bottom, left, right } of blocksOf(runsOf(rows, width, dressedStyle)))
    dress(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1), draftLooks[style]);
  for (const { top, left, bottom, right } of merges)
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).merge();
  for (const { row, height } of rowHeights(draft, 'merged'))
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  rows.forEach((row, top) =>
    row.forEach((cell, left) => {
      if (cell?.link !== undefined)
        sheet.getRangeByIndexes(top, left, 1, 1).hyperlink = {
          documentReference: cell.link,
          textToDisplay: String(cell.value),
        };
    }),
  );
  for (const { name, area } of tables) {
    const table = sheet.tables.add(
      sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1),
      true,
    );
    table.name = name;
    table.style = 'TableStyleLight9';
  }
  widths.forEach(
    (characters, column) =>
      (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * pointsPerCharacter),
  );
  for (const list of lists) queueList(sheet, list);
  // Charts stand over cells: their place is known once widths and heights are set.
  for (const chart of charts) queueChart(sheet, chart);
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

/** Queues how a draft's sheet is printed. Apart from its cells, as Excel may refuse a paper size where there is no printer. No sync. */
export function queuePrintSetUp(sheet: Excel.Worksheet, draft: SheetDraft): void {
  if (draft.headerRows && hasExcel('pageLayout')) printOnA4(sheet, draft.headerRows, draft);
}

/** A list that warns and never forbids. */
function queueList(sheet: Excel.Worksheet, { area: { top, left, bottom, right }, items, message }: DraftList): void {
  const { dataValidation } = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  dataValidation.rule = { list: { inCellDropDown: true, source: items.join(',') } };
  dataValidation.prompt = { showPrompt: true, title: '', message };
  dataValidation.errorAlert = {
    showAlert: true,
    style: Excel.DataValidationAlertStyle.warning,
    title: '',
    message,
  };
}

function queueChart(sheet: Excel.Worksheet, { title, kind, data: { top, left, bottom, right }, at }: DraftChart): void {
  const source = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const chart = sheet.charts.add(
    kind === 'bar' ? Excel.ChartType.barClustered : Excel.ChartType.columnClustered,
    source,
    Excel.ChartSeriesBy.columns,
  );
  chart.title.text = title;
  chart.legend.visible = false;
  chart.setPosition(sheet.getRangeByIndexes(at.top, at.left, 1, 1), sheet.getRangeByIndexes(at.bottom, at.right, 1, 1));
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function dress(range: Excel.Range, { bold, italic, size, fill, colour, centre, isOneLine }: DraftLook): void {
  const { format } = range;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size) format.font.size = size;
  if (colour) format.font.color = colour;
  if (fill) format.fill.color = fill;
  if (isOneLine) format.wrapText = false;
  if (centre) format.horizontalAlignment = Excel.HorizontalAlignment.center;
}

function printOnA4(
  sheet: Excel.Worksheet,
  [first, last]: readonly [number, number],
  { widths, fitsOnePage: isOnePage = false, pageBreaks }: SheetDraft,
): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = isOnePage ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = pageBreaks
    ? { scale: printScale(widths) }
    : { horizontalFitToPages: 1, ...(isOnePage ? { verticalFitToPages: 1 } : {}) };
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of pageBreaks ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = pageNumbers;
  pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
}
