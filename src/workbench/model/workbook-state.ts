import type { Area } from './address';
import { bounding, oneCell } from './address';
import type { Sheet, SheetState } from './sheet';
import type { Workbook } from './workbook';

/** A list with what each of its items was, as items are changed in place. */
const withCopies = <Item extends object>(items: readonly Item[]): (readonly [Item, Item])[] =>
  items.map((item) => [item, { ...item }]);

function bringBack<Item extends object>(list: Item[], before: readonly (readonly [Item, Item])[]): void {
  list.splice(0, list.length, ...before.map(([item, copy]) => Object.assign(item, copy)));
}

/** A workbook as it stood, for undo: its sheets with all that is on them, names and tables. Settings of add-ins are no part of undo. */
export class WorkbookState {
  private readonly sheets: readonly (readonly [Sheet, SheetState])[];
  private readonly names: ReturnType<typeof withCopies<Workbook['names'][number]>>;
  private readonly tables: ReturnType<typeof withCopies<Workbook['tables'][number]>>;
  private readonly pivots: readonly Workbook['pivots'][number][];
  private readonly slicers: readonly Workbook['slicers'][number][];

  constructor(private readonly book: Workbook) {
    this.sheets = book.sheets.map((sheet) => [sheet, sheet.state()]);
    this.names = withCopies(book.names);
    this.tables = book.tables.map((table) => [table, { ...table }]);
    this.pivots = [...book.pivots];
    this.slicers = [...book.slicers];
  }

  /** The cells of each sheet that are others by now. */
  private changedAreas(): { readonly sheet: Sheet; readonly area: Area }[] {
    return this.sheets.flatMap(([sheet, state]) => {
      let area: Area | undefined;
      for (const { row, column } of sheet.cellsThatDiffer(state))
        area = area ? bounding(area, oneCell(row, column)) : oneCell(row, column);
      return area ? [{ sheet, area }] : [];
    });
  }

  /**
   * Brings the workbook back to it, and tells of the cells that changed. Conditional formats that were deleted since come back in a state that nobody can
   * read until the file is opened again. Source: OfficeDev/office-js#6396.
   */
  bringBack(): void {
    const { book } = this;
    const changed = this.changedAreas();
    bringBack(book.names, this.names);
    bringBack(book.tables, this.tables);
    book.pivots.splice(0, book.pivots.length, ...this.pivots);
    book.slicers.splice(0, book.slicers.length, ...this.slicers);
    book.sheets.splice(0, book.sheets.length, ...this.sheets.map(([sheet]) => sheet));
    for (const [sheet, state] of this.sheets) {
      const now = new Set(sheet.conditionalFormats);
      sheet.bringBack(state);
      for (const format of sheet.conditionalFormats) if (!now.has(format)) format.unreadable = 'all';
    }
    if (!book.sheets.includes(book.selection.sheet)) {
      const [first] = book.sheets.filter(({ visibility }) => visibility === 'Visible');
      if (first) book.activate(first);
    }
    book.calculate();
    for (const { sheet, area } of changed) book.changed.tell({ sheet, area, by: 'person' });
    book.redrawn.tell();
  }
}
