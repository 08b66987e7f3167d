import { columnLetters, quotedSheet } from '../cell-address';
import { type DraftCell, draftCell } from './sheet-draft';

/** One column of a table: what it is called, how wide it is (in characters), and what a row holds in it. */
export interface TableColumn<Id extends string, Row> {
  readonly id: Id;
  readonly title: string;
  readonly width: number;
  readonly cell: (row: Row) => DraftCell;
}

/** A table of a sheet by its columns: header, widths, rows and ranges follow from the list, so that no place is known twice. */
export class ColumnTable<Id extends string, Row> {
  constructor(readonly columns: readonly TableColumn<Id, Row>[]) {}

  header = (): DraftCell[] => this.columns.map(({ title }) => draftCell(title, 'header'));
  widths = (): number[] => this.columns.map(({ width }) => width);
  row = (row: Row): DraftCell[] => this.columns.map(({ cell }) => cell(row));

  /** The index of a column, from 0. */
  index = (id: Id): number => this.columns.findIndex((column) => column.id === id);

  title = (id: Id): string => this.columns[this.index(id)]?.title ?? '';

  /** The absolute range of a column's rows below its header, which is the sheet's first row. @param rows how many. */
  range(id: Id, sheet: string, rows: number): string {
    const letters = columnLetters(this.index(id));
    return `${quotedSheet(sheet)}!$${letters}$2:$${letters}$${rows + 1}`;
  }
}
