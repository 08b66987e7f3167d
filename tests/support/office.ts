import type { EmbeddedHost } from '../../src/workbench/host';
import { Workbook } from '../../src/workbench/model/workbook';
import { startOffice as start } from '../../src/workbench/node/office';

/** Real office.js in this process, answered by an embedded host over the given workbook, at a requirement set of ExcelApi. */
export const startOffice = (book: Workbook = emptyWorkbook(), api?: number): EmbeddedHost => start(book, api);

export function emptyWorkbook(): Workbook {
  const book = new Workbook('Sổ.xlsx');
  book.addSheet('Sheet1');
  return book;
}
