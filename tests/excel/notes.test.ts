import { clearNotes, showNotes } from '../../src/excel/notes';
import { newRemark } from '../../src/workbench/model/comment';
import type { Workbook } from '../../src/workbench/model/workbook';
import { emptyWorkbook, startOffice } from '../support/office';

const cells = [0, 1, 2, 3].map((row) => ({ cell: { row, column: 0 }, text: `lời ${row}` }));

function bookWith(row: number, isNote: boolean): Workbook {
  const book = emptyWorkbook();
  book.sheets[0]!.comments.push({
    ...newRemark('{p}', 'của người dùng', 'Lan'),
    row,
    column: 0,
    resolved: false,
    replies: [],
    isNote,
  });
  return book;
}

const commentsOf = (book: Workbook): string[] =>
  book.sheets[0]!.comments.map(({ row, content }) => `${row} ${content}`).sort();

test.each([
  [0, true],
  [2, true],
  [3, true],
  [2, false],
])('a note or comment of a person in row %i (note: %s) keeps its cell, all others get theirs', async (row, isNote) => {
  const book = bookWith(row, isNote);
  startOffice(book);
  const id = book.sheets[0]!.id;
  const wanted = cells
    .map(({ cell }) => (cell.row === row ? `${row} của người dùng` : `${cell.row} CCHC: lời ${cell.row}`))
    .sort();
  expect([await showNotes(id, cells), commentsOf(book)]).toEqual([3, wanted]);
  // Done again: nothing twice, nothing lost.
  expect([await showNotes(id, cells), commentsOf(book)]).toEqual([3, wanted]);
  expect([await clearNotes(), commentsOf(book)]).toEqual([3, [`${row} của người dùng`]]);
});
