const marks = /[\p{M}\u200d]/gu;
/** Columns that a text takes on a terminal: a letter with its marks is one. Intl.Segmenter would take a minute over a cell of 32,767 letters. */
export const widthOf = (text: string): number => [...text.replace(marks, '')].length;
/** The widest of a column's cells; by a loop, as a call takes no hundred thousand arguments. */
export const widest = (rows: readonly (readonly string[])[], column: number): number =>
  rows.reduce((most, cells) => Math.max(most, widthOf(cells[column] ?? '')), 0);
/** A text made as wide as its column. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
