import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** A new sheet with what is on another: cells, looks, merged cells, rules, links, comments, tables, print set-up, what is hidden. Charts, shapes and pivots stay behind. */
export function copyOf(book: Workbook, sheet: Sheet): Sheet {
  let number = 2;
  while (book.sheet(`${sheet.name} (${number})`)) number++;
  const copy = book.addSheet(`${sheet.name} (${number})`.slice(-31));
  for (const { row, column, cell } of sheet.entries()) copy.put(row, column, cell);
  for (const [row, height] of sheet.rowHeights) copy.setRowHeight(row, height);
  for (const [column, width] of sheet.columnWidths) copy.setColumnWidth(column, width);
  copyLooks(sheet, copy);
  copyBelongings(book, sheet, copy);
  copyTables(book, sheet, copy);
  return copy;
}

function copyLooks(sheet: Sheet, copy: Sheet): void {
  for (const row of sheet.hiddenRows) copy.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) copy.hiddenColumns.add(column);
  const { tabColor, showGridlines, showHeadings, isProtected, protectionOptions } = sheet;
  Object.assign(copy, { tabColor, showGridlines, showHeadings, isProtected, protectionOptions });
  copy.merges = [...sheet.merges];
  copy.frozen = { ...sheet.frozen };
  copy.pageLayout = { ...sheet.pageLayout };
  copy.hasNewLayout = true;
  for (const row of sheet.pageBreaks.rows) copy.pageBreaks.rows.add(row);
  for (const column of sheet.pageBreaks.columns) copy.pageBreaks.columns.add(column);
}

function copyBelongings(book: Workbook, sheet: Sheet, copy: Sheet): void {
  copy.conditionalFormats = sheet.conditionalFormats.map((format) => ({ ...format, id: book.nextFormatId() }));
  copy.validations = sheet.validations.map((validation) => ({ ...validation }));
  copy.hasNewValidations = copy.validations.length > 0;
  copy.comments = sheet.comments.map((comment) => ({
    ...comment,
    id: book.nextFormatId(),
    replies: comment.replies.map((reply) => ({ ...reply, id: book.nextFormatId() })),
  }));
  copy.hasNewComments = copy.comments.length > 0;
  for (const [place, link] of sheet.hyperlinks) copy.hyperlinks.set(place, link);
}

/** A table's name is one of the workbook: its copy has another. */
function copyTables(book: Workbook, sheet: Sheet, copy: Sheet): void {
  for (const table of book.tables.filter((one) => one.sheet === sheet)) {
    let number = 2;
    while (book.tables.some(({ name }) => name.toLowerCase() === `${table.name}${number}`.toLowerCase())) number++;
    book.tables.push({
      ...table,
      id: book.nextFormatId(),
      name: `${table.name}${number}`,
      sheet: copy,
      filters: new Map(table.filters),
    });
  }
}
