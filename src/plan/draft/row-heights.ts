import { draftLooks } from './looks';
import type { DraftCell, SheetDraft } from './sheet-draft';

const pointsPerLine = 18;
/** The highest that Excel makes a row. */
const mostPoints = 409;
/** Letters of the documents' font are wider than those by which columns are measured, bold ones more so. */
const letterWidth = 1.08;
const boldLetterWidth = 1.2;
const standardWidth = 8;

export interface RowHeight {
  readonly row: number;
  /** In points. */
  readonly height: number;
}

/** How many lines a text takes where so many letters fit on one and words are not broken. */
function wrappedLines(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const isNext = used > 0 && used + 1 + word.length > letters;
    if (isNext) lines++;
    used = isNext || used === 0 ? word.length : used + 1 + word.length;
    lines += Math.floor(Math.max(0, used - 1) / letters);
    if (used > letters) used = ((used - 1) % letters) + 1;
  }
  return lines;
}

/** How many lines a cell's text takes in a room of some characters. */
function lineCount(cell: DraftCell, room: number): number {
  const { isOneLine, bold } = draftLooks[cell.style];
  if (isOneLine) return 1;
  const letters = Math.max(1, Math.floor(room / (bold ? boldLetterWidth : letterWidth)));
  return String(cell.value)
    .split('\n')
    .reduce((sum, line) => sum + wrappedLines(line, letters), 0);
}

/**
 * Heights of rows, as high as their highest cell. @param which "merged": rows in which cells are merged over columns, which Excel does not fit by
 * itself; "all": every row with a text, for programs that fit none when they open a file (LibreOffice, WPS).
 */
export function rowHeights({ rows, widths, merges }: SheetDraft, which: 'merged' | 'all'): RowHeight[] {
  const spans = new Map(
    merges.filter(({ top, bottom }) => top === bottom).map(({ top, left, right }) => [`${top} ${left}`, right]),
  );
  const mergedRows = new Set(merges.filter(({ top, bottom }) => top === bottom).map(({ top }) => top));
  const covered = new Set(merges.filter(({ top, bottom }) => top !== bottom).map(({ top, left }) => `${top} ${left}`));
  return rows.flatMap((cells, row) => {
    if (which === 'merged' && !mergedRows.has(row)) return [];
    const lines = cells.map((cell, column) => {
      if (!cell || cell.value === '' || covered.has(`${row} ${column}`)) return 0;
      const right = spans.get(`${row} ${column}`) ?? column;
      const room = widths.slice(column, right + 1).reduce((sum, width) => sum + width, 0) || standardWidth;
      return lineCount(cell, room);
    });
    const most = lines.reduce((highest, count) => Math.max(highest, count), 0);
    return most === 0 ? [] : [{ row, height: Math.min(mostPoints, most * pointsPerLine + 2) }];
  });
}
