import type { SheetEvent } from '../../excel/sheet-actions';

/** Edits of the workbook that Excel told of and that are not checked yet. */
export class EditLog {
  private events: readonly SheetEvent[] = [];

  add(event: SheetEvent): void {
    this.events = [...this.events, event];
  }

  /** Puts events back that could not be looked at yet, before those that came meanwhile. */
  putBack(events: readonly SheetEvent[]): void {
    this.events = [...events, ...this.events];
  }

  /** @returns the events of a sheet; those of other sheets are dropped with them. */
  take(sheetId: string | undefined): readonly SheetEvent[] {
    const { events } = this;
    this.events = [];
    return events.filter((event) => event.sheetId === sheetId);
  }
}
