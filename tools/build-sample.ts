/**
 * Makes assets/samples/plan-2023.xlsx from plan-2023.tsv, laid out as staff have it after pasting from Word: title block, areas
 * merged over their rows, the header repeated at each page break, cells that stand one column off. Run: npm run sample
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Workbook, type Worksheet } from '@cj-tech-master/excelts';

const folder = join(__dirname, '..', 'assets', 'samples');
const lastColumn = 8;
const widths = [24, 24, 44, 36, 22, 28, 18, 18];
const font = { name: 'Times New Roman', size: 13 };
const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
/** A fixed date, so that the same text always makes the same bytes. */
const madeOn = new Date(Date.UTC(2023, 0, 1));
/** A .zip keeps local time: this is the same there in every time zone. */
const zippedOn = new Date(2023, 0, 1);

const isHeader = (cells: readonly string[]): boolean => cells[0] === 'Nhiệm vụ chung';

function styleTable(sheet: Worksheet, row: number, header: boolean): void {
  for (let column = 1; column <= lastColumn; column++) {
    const cell = sheet.getCell(row, column);
    cell.border = border;
    cell.font = { ...font, bold: header || column === 1 };
    cell.alignment = { wrapText: true, vertical: header ? 'middle' : 'top', horizontal: header ? 'center' : 'left' };
  }
}

/** An area's name stands once and spans the rows below it, up to the next area or page break. */
function mergeAreas(sheet: Worksheet, rows: readonly (readonly string[])[]): void {
  const isTask = (row: number): boolean => (rows[row]?.length ?? 0) > 1 && !isHeader(rows[row] ?? []);
  for (let row = 0; row < rows.length; row++) {
    if (!isTask(row)) continue;
    let last = row;
    while (isTask(last + 1) && !rows[last + 1]?.[0]) last++;
    if (last > row) sheet.mergeCells(row + 1, 1, last + 1, 1);
    row = last;
  }
}

export async function buildSample(tsv: string): Promise<Uint8Array> {
  const rows = tsv.split(/\r?\n/).map((line) => line.split('\t'));
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  const book = new Workbook();
  book.creator = 'plan-2023.tsv';
  book.created = madeOn;
  book.modified = madeOn;
  const sheet = book.addWorksheet('Phụ lục', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: 5 }],
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  rows.forEach((cells, index) => {
    const row = index + 1;
    cells.forEach((text, column) => {
      if (text !== '') sheet.getCell(row, column + 1).value = /^\d+$/.test(text) ? Number(text) : text;
    });
    if (row <= 3) {
      sheet.mergeCells(row, 1, row, lastColumn);
      sheet.getCell(row, 1).font = { ...font, bold: row < 3, italic: row === 3 };
      sheet.getCell(row, 1).alignment = { horizontal: 'center', wrapText: true };
    } else if (cells.length > 1) {
      styleTable(sheet, row, isHeader(cells));
    }
    if (isHeader(cells) && cells[2] === '') sheet.mergeCells(row, 2, row, 3);
  });
  mergeAreas(sheet, rows);
  return new Uint8Array(await book.xlsx.writeBuffer({ zip: { modTime: zippedOn } }));
}

if (require.main === module) {
  void buildSample(readFileSync(join(folder, 'plan-2023.tsv'), 'utf8')).then((bytes) =>
    writeFileSync(join(folder, 'plan-2023.xlsx'), bytes),
  );
}
