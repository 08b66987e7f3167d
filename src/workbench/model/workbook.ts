import { type Area, areaName, maxColumns, oneCell } from './address';
import { calculateSheets, valueOnSheet } from './calculation';
import { type Cell, type CellStyle, type CellValue, isError } from './cell';
import { type ExcelKind, excelOn } from './excel-kind';
import { inEnglish } from './formula-syntax';
import { Listeners } from './listeners';
import type { Pivot } from './pivot';
import { writePivot } from './pivot-write';
import { sheetPrefix, withMoved, withSheetRenamed } from './references';
import { checkSheetName, Sheet } from './sheet';
import { movedArea } from './shift';
import type { Slicer } from './slicer';
import { bodyArea, type Table } from './table';
import { type DataLocale, shownText } from './typing';
import { UndoHistory } from './undo';

export interface SheetChange {
  readonly sheet: Sheet;
  readonly area: Area;
  /** What kind of change, as Excel.DataChangeType; an edit where it is not said. */
  readonly kind?: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';
  /** Who changed it: the add-in through the channel, a person in the grid, or a co-author in a window of their own. */
  readonly by: 'add-in' | 'person' | 'another-person';
  /** Text for a single cell: before and after. */
  readonly before?: CellValue;
  readonly after?: CellValue;
}

export interface Selection {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** A name for a range, a value or a formula; of one sheet, or of the whole workbook. */
export interface DefinedName {
  readonly name: string;
  formula: string;
  comment: string;
  isVisible: boolean;
  readonly sheet: Sheet | undefined;
}

/** A place that an add-in follows by a name of its own. */
export interface Binding {
  readonly type: string;
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A style of the workbook: its name, and the look that it gives. */
export interface NamedStyle {
  readonly name: string;
  readonly isBuiltIn: boolean;
  look: Partial<CellStyle>;
  readonly more: Map<string, unknown>;
}

/** Cells with what they held. */
type CellsBefore = readonly { readonly row: number; readonly column: number; readonly cell: Cell }[];

/** The open workbook. It knows nothing of Office.js, of a page or of files. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  /** The add-in's own settings: name → value, any JSON. */
  readonly settings = new Map<string, unknown>();
  /** Title, author and their kin. */
  readonly properties = new Map<string, string>();
  readonly customProperties = new Map<string, unknown>();
  readonly xmlParts = new Map<string, string>();
  readonly bindings = new Map<string, Binding>();
  readonly names: DefinedName[] = [];
  readonly tables: Table[] = [];
  readonly pivots: Pivot[] = [];
  readonly slicers: Slicer[] = [];
  /** False while an add-in wants to hear of nothing (`runtime.enableEvents`). */
  tellsEvents = true;
  /** Styles that were asked for or added. */
  readonly styles: NamedStyle[] = [];
  /** What is kept of the workbook's and its application's properties, and only given back. */
  readonly kept = new Map<string, unknown>();
  /** Pivots whose cells are to be written anew before anything is read. */
  readonly stalePivots = new Set<Pivot>();
  readonly changed = new Listeners<SheetChange>();
  readonly selected = new Listeners<Selection>();
  readonly activated = new Listeners<{ sheet: Sheet; before: Sheet }>();
  readonly rowsHidden = new Listeners<{ sheet: Sheet; area: Area; isHidden: boolean }>();
  /** A sheet came or went. */
  readonly sheetsChanged = new Listeners<{ sheet: Sheet; isThere: boolean }>();
  readonly sorted = new Listeners<{ sheet: Sheet; area: Area }>();
  /** Something that only the picture of the sheet shows: formats, highlights, names. */
  readonly redrawn = new Listeners<void>();
  /** What Ctrl+Z takes back. */
  readonly history = new UndoHistory();
  /** Which Excel it is open in. */
  readonly excel: ExcelKind = excelOn('OfficeOnline', 15);
  /** Ids of sheets that were deleted, for an Excel that gives them to others. */
  readonly freeSheetIds: string[] = [];
  private lastSheetId = 0;
  private lastFormatId = 0;
  private current: Selection | undefined;

  constructor(
    public name: string,
    readonly locale: DataLocale = 'vi',
  ) {}

  /** @throws InvalidArgument, ItemAlreadyExists for a bad name. */
  addSheet(name = this.freeName()): Sheet {
    checkSheetName(
      name,
      this.sheets.map((sheet) => sheet.name),
    );
    const reused = this.excel.reusesSheetIds ? this.freeSheetIds.pop() : undefined;
    const sheet = new Sheet(reused ?? this.nextSheetId(), name);
    this.sheets.push(sheet);
    this.sheetsChanged.tell({ sheet, isThere: true });
    return sheet;
  }

  private nextSheetId(): string {
    return `{00000000-0001-0000-${String(this.lastSheetId++).padStart(4, '0')}-000000000000}`;
  }

  /**
   * As after another program saved the file: sheets have other ids, as those that Excel gave are written in a part that other programs leave out (xr:uid;
   * OfficeDev/office-js#1390, #297, #552), and what add-ins keep in the workbook and on its sheets is gone.
   */
  passThroughAnotherProgram(): void {
    this.sheets.forEach((sheet, index) => {
      Object.assign(sheet, { id: `{FOREIGN-${this.sheets.length - index}}` });
      sheet.customProperties.clear();
    });
    this.settings.clear();
    this.history.clear();
  }

  nextFormatId(): string {
    return `{00000000-000E-0000-0000-${String(++this.lastFormatId).padStart(12, '0')}}`;
  }

  sheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted);
  }

  get selection(): Selection {
    const shown = this.sheets.find((sheet) => sheet.visibility === 'Visible');
    if (!shown) throw new Error('A workbook shows at least one sheet.');
    return (this.current ??= { sheet: shown, areas: [oneCell(0, 0)] });
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    const before = this.selection.sheet;
    this.current = { sheet, areas };
    if (before !== sheet) this.activated.tell({ sheet, before });
    this.selected.tell(this.current);
  }

  activate(sheet: Sheet): void {
    if (sheet !== this.selection.sheet) this.select(sheet, [oneCell(0, 0)]);
  }

  /** Types into cells on behalf of a person; one step of undo. Where one cell refuses its text, none is changed. */
  typeByHand(
    sheet: Sheet,
    edits: readonly { row: number; column: number; text: string }[],
    by: 'person' | 'another-person' = 'person',
  ): void {
    const cells = edits.map(({ row, column }) => ({ row, column, cell: sheet.cell(row, column) }));
    try {
      for (const { row, column, text } of edits)
        sheet.type(row, column, this.locale === 'vi' ? inEnglish(text) : text, this.locale);
    } catch (error) {
      for (const { row, column, cell } of cells) sheet.put(row, column, cell);
      throw error;
    }
    // A co-author's edits are not among the steps that this window's undo takes back.
    if (by === 'person') this.history.push(() => this.putBack(sheet, cells));
    this.tellEdit(sheet, cells, by);
  }

  /** Writes pivots that are stale, and works out the formulas of all sheets, where anything changed since. */
  calculate(): void {
    for (const pivot of this.stalePivots) writePivot(pivot);
    this.stalePivots.clear();
    calculateSheets(this);
  }

  /** A formula's one value as it would be in a cell of a sheet; undefined for what cannot be worked out. */
  valueOf(formula: string, sheet: Sheet): CellValue | undefined {
    this.calculate();
    return valueOnSheet(this, sheet, formula);
  }

  /** Gives a sheet another name; formulas, names and rules that name it follow. @throws InvalidArgument, ItemAlreadyExists for a bad name */
  renameSheet(sheet: Sheet, name: string): void {
    checkSheetName(
      name,
      this.sheets.filter((other) => other !== sheet).map((other) => other.name),
    );
    const before = sheet.name;
    sheet.name = name;
    this.changeFormulas((formula) => withSheetRenamed(formula, before, name));
    this.redrawn.tell();
  }

  /** Takes a sheet away with its tables, pivots and names; what names its cells is lost, as #REF!. */
  removeSheet(sheet: Sheet): void {
    for (const kept of [this.pivots, this.slicers, this.tables])
      for (const one of kept.filter((each) => each.sheet === sheet))
        (kept as (typeof one)[]).splice((kept as (typeof one)[]).indexOf(one), 1);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.names.splice(0, this.names.length, ...this.names.filter((name) => name.sheet !== sheet));
    this.changeFormulas((formula) => withSheetRenamed(formula, sheet.name, undefined));
    this.freeSheetIds.push(sheet.id);
    this.sheetsChanged.tell({ sheet, isThere: false });
    this.redrawn.tell();
  }

  /** Changes the text of every formula of cells, rules and names. */
  private changeFormulas(change: (formula: string) => string): void {
    for (const sheet of this.sheets) {
      for (const { row, column, formula } of [...sheet.formulas()]) {
        const changed = change(formula);
        if (changed !== formula) sheet.put(row, column, { ...sheet.cell(row, column), formula: changed });
      }
      for (const format of sheet.conditionalFormats) {
        const changed = change(format.formula);
        if (changed === format.formula) continue;
        format.formula = changed;
        format.origin = undefined;
      }
      for (const validation of sheet.validations) {
        const rule = JSON.parse(
          JSON.stringify(validation.rule, (_, part: unknown) =>
            typeof part === 'string' && part.startsWith('=') ? change(part) : part,
          ),
        ) as typeof validation.rule;
        if (JSON.stringify(rule) === JSON.stringify(validation.rule)) continue;
        validation.rule = rule;
        sheet.hasNewValidations = true;
      }
    }
    for (const name of this.names) name.formula = change(name.formula);
  }

  /** Formulas that leave hidden rows out (SUBTOTAL) are worked out again. */
  hiddenRowsChanged(): void {
    for (const sheet of this.sheets)
      for (const { formula } of sheet.formulas()) if (/SUBTOTAL|AGGREGATE/i.test(formula)) sheet.isCalculated = false;
  }

  /** Inserts rows (count > 0) or deletes them (count < 0), as a person or an add-in does. */
  moveRows(sheet: Sheet, at: number, count: number, by: SheetChange['by'] = 'person'): void {
    sheet.moveRows(at, count);
    this.moveReferences(sheet, (moved) => movedArea(moved, at, count));
    if (by !== 'add-in') this.history.clear(); // the steps name cells by where they stood
    const area = { top: at, bottom: at + Math.abs(count) - 1, left: 0, right: maxColumns - 1 };
    this.changed.tell({ sheet, area, by, kind: count > 0 ? 'RowInserted' : 'RowDeleted' });
    this.redrawn.tell();
  }

  /** What names cells of a sheet names them where they went: formulas of all sheets, names, tables, charts, pivots' sources. */
  moveReferences(sheet: Sheet, move: (area: Area) => Area | undefined): void {
    for (const own of this.sheets) {
      const isHere = (name: string | undefined): boolean =>
        name === undefined ? own === sheet : name.toLowerCase() === sheet.name.toLowerCase();
      for (const { row, column, formula } of [...own.formulas()]) {
        const moved = withMoved(formula, isHere, move);
        if (moved !== formula) own.put(row, column, { ...own.cell(row, column), formula: moved });
      }
      for (const format of own.conditionalFormats)
        if (format.origin === undefined) format.formula = withMoved(format.formula, isHere, move);
    }
    for (const name of this.names)
      name.formula = withMoved(
        name.formula,
        (own) => (own ?? name.sheet?.name)?.toLowerCase() === sheet.name.toLowerCase(),
        move,
      );
    for (const table of this.tables) if (table.sheet === sheet) table.area = move(table.area) ?? table.area;
    for (const chart of this.sheets.flatMap(({ charts }) => charts))
      if (chart.sourceSheet === sheet) chart.source = move(chart.source) ?? chart.source;
  }

  /** Hides rows, or shows them again, as a person does or a filter. */
  hideRows(sheet: Sheet, top: number, bottom: number, isHidden: boolean): void {
    for (let row = top; row <= bottom; row++) {
      if (isHidden) sheet.hiddenRows.add(row);
      else sheet.hiddenRows.delete(row);
    }
    this.hiddenRowsChanged();
    this.rowsHidden.tell({ sheet, area: { top, bottom, left: 0, right: maxColumns - 1 }, isHidden });
    this.redrawn.tell();
  }

  /** Sorts an area's rows by a column's shown order, as a person does. */
  sortByHand(sheet: Sheet, area: Area, column: number): void {
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) =>
      Array.from({ length: area.right - area.left + 1 }, (_, at) => sheet.cell(area.top + index, area.left + at)),
    );
    const key = (cells: readonly Cell[]): string => String(plainValue(cells[column - area.left]?.value));
    rows.sort((a, b) => key(a).localeCompare(key(b), 'vi', { numeric: true }));
    rows.forEach((cells, index) => cells.forEach((cell, at) => sheet.put(area.top + index, area.left + at, cell)));
    this.sorted.tell({ sheet, area });
    this.redrawn.tell();
  }

  /** Takes back what was done last, by the person or by an add-in, as Ctrl+Z does. */
  undo(): void {
    this.history.takeBackLast();
  }

  private putBack(sheet: Sheet, before: CellsBefore): void {
    const cells = before.map(({ row, column }) => ({ row, column, cell: sheet.cell(row, column) }));
    for (const { row, column, cell } of before) sheet.put(row, column, cell);
    this.tellEdit(sheet, cells);
  }

  private tellEdit(sheet: Sheet, before: CellsBefore, by: SheetChange['by'] = 'person'): void {
    this.calculate();
    const rows = before.map(({ row }) => row);
    const columns = before.map(({ column }) => column);
    const area = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    const only = before.length === 1 ? before[0] : undefined;
    const details = only ? { before: only.cell.value, after: sheet.cell(only.row, only.column).value } : {};
    this.changed.tell({ sheet, area, by, ...details });
  }

  /** Hides the rows that a table's filters leave out. */
  filterTable(table: Table): void {
    this.calculate();
    const { sheet, filters, area } = table;
    const body = bodyArea(table);
    for (let row = body.top; row <= body.bottom; row++) {
      const isShown = [...filters].every(([column, { passes }]) => {
        const cell = sheet.cell(row, area.left + column);
        return passes(shownText(cell, this.locale), cell.value, cell.style);
      });
      if (isShown) sheet.hiddenRows.delete(row);
      else sheet.hiddenRows.add(row);
    }
    this.hiddenRowsChanged();
    this.redrawn.tell();
  }

  private freeName(): string {
    let number = this.sheets.length + 1;
    while (this.sheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}

/** "Plan!A1:B2", quoted where the name needs it. */
export function fullAddress(sheet: Pick<Sheet, 'name'>, areas: readonly Area[]): string {
  const prefix = sheetPrefix(sheet.name);
  return areas.map((area) => `${prefix}${areaName(area)}`).join(',');
}

/** A value as it goes over the wire: errors as their text, blanks as "". */
export function plainValue(value: CellValue | undefined): string | number | boolean {
  if (value === null || value === undefined) return '';
  return isError(value) ? value.error : value;
}
