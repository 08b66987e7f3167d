import type { EmbeddedHost } from '../../src/workbench/host';
import type { Platform } from '../../src/workbench/model/excel-kind';
import { Workbook } from '../../src/workbench/model/workbook';
import { type ExcelApi, startOffice as start } from '../../src/workbench/node/office';

/** Real office.js in this process, answered by an embedded host over the given workbook. On Windows, where Excel is strictest, unless it is said otherwise. */
export const startOffice = (
  book: Workbook = emptyWorkbook(),
  api?: ExcelApi,
  platform: Platform = 'PC',
): EmbeddedHost => start(book, api, platform);

export function emptyWorkbook(): Workbook {
  const book = new Workbook('Sổ.xlsx');
  book.addSheet('Sheet1');
  return book;
}
