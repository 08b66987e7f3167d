import { accessDenied, HostProblem, invalidArgument } from '../problem';
import { type Area, bounding, contains, intersection, maxColumns, maxRows, oneCell, sameArea } from './address';
import { type Cell, type CellStyle, type CellValue, emptyCell, isBlank, isError } from './cell';
import type { Chart } from './chart';
import type { Comment } from './comment';
import type { ConditionalFormat } from './conditional-format';
import type { DataValidation } from './data-validation';
import { type PageLayout, plainLayout } from './page-layout';
import type { Shape } from './shape';
import { movedAreas, rowMove } from './shift';
import { Spills } from './spills';
import { type DataLocale, mayBeRefused, typed } from './typing';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What was changed in a cell since the file was opened; saving writes just that. */
export interface CellChange {
  value: boolean;
  style: boolean;
}

function replaceAll<Key, Value>(map: Map<Key, Value>, entries: readonly (readonly [Key, Value])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

const keyOf = (row: number, column: number): number => row * maxColumns + column;

/** What is plain in a sheet: undo puts it back as it was. */
const plainParts = [
  'name',
  'visibility',
  'tabColor',
  'filter',
  'showGridlines',
  'showHeadings',
  'isProtected',
  'protectionOptions',
  'frozen',
  'pageLayout',
  'blankCell',
] as const;
/** What of a sheet is held by row, column or place. */
const mapParts = ['columnWidths', 'rowHeights', 'hyperlinks', 'customProperties'] as const;
const setParts = ['hiddenRows', 'hiddenColumns'] as const;
/** Lists of a sheet whose items are changed in place. */
const listParts = ['conditionalFormats', 'validations', 'comments', 'charts'] as const;

/** A sheet as it stood, to be brought back by undo. */
export interface SheetState {
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly Area[];
  readonly rowMoves: Sheet['rowMoves'];
  readonly plain: Pick<Sheet, (typeof plainParts)[number]>;
  readonly maps: readonly (readonly [string, ReadonlyMap<unknown, unknown>])[];
  readonly sets: readonly (readonly [string, ReadonlySet<number>])[];
  readonly lists: readonly (readonly [string, readonly (readonly [object, object])[]])[];
}

const isSameValue = (one: CellValue, other: CellValue): boolean =>
  isError(one) && isError(other) ? one.error === other.error : one === other;

/** One sheet: cells by position, and what belongs to rows, columns and the sheet as a whole. */
export class Sheet {
  /** A chart sheet has no cells; Excel lists it among the worksheets all the same. */
  readonly isChart: boolean = false;
  visibility: Visibility = 'Visible';
  tabColor = '';
  /** The sheet's own filter: its area, and what each column lets through. */
  filter:
    | {
        readonly area: Area;
        readonly columns: Map<number, (text: string, value: CellValue, style: CellStyle) => boolean>;
        readonly criteria: Map<number, unknown>;
      }
    | undefined;
  showGridlines = true;
  showHeadings = true;
  isProtected = false;
  protectionOptions: Readonly<Record<string, boolean | string>> = {};
  merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Pixels, where they differ from the default. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  /** In order of priority, the first wins. */
  conditionalFormats: ConditionalFormat[] = [];
  changes = new Map<number, CellChange>();
  validations: DataValidation[] = [];
  comments: Comment[] = [];
  charts: Chart[] = [];
  readonly shapes: Shape[] = [];
  readonly customProperties = new Map<string, unknown>();
  readonly pageBreaks = { rows: new Set<number>(), columns: new Set<number>() };
  /** What is kept of its properties, and only given back. */
  readonly kept = new Map<string, unknown>();
  /** Set where they are no longer those of the file. */
  hasNewValidations = false;
  hasNewComments = false;
  /** Links by "row:column": {address, documentReference, screenTip, textToDisplay}. */
  readonly hyperlinks = new Map<string, Readonly<Record<string, string>>>();
  /** Rows and columns that stay in view. */
  frozen = { rows: 0, columns: 0 };
  pageLayout: PageLayout = { ...plainLayout };
  hasNewLayout = false;
  /** Rows inserted and deleted since the file was opened, in their order: saving does the same to the file's own sheet. */
  readonly rowMoves: { readonly at: number; readonly count: number }[] = [];
  /** What a cell is that nothing was put into. */
  blankCell: Cell = emptyCell;
  private cells = new Map<number, Cell>();
  private formulaKeys = new Set<number>();
  private usedArea: Area | undefined | 'stale' = undefined;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.cells.get(keyOf(row, column)) ?? this.blankCell;
  }

  /** Every cell that holds a value or a style of its own, in no set order. */
  *entries(): IterableIterator<{ row: number; column: number; cell: Cell }> {
    for (const [key, cell] of this.cells) yield { row: Math.floor(key / maxColumns), column: key % maxColumns, cell };
  }

  /** Puts a cell as a file holds it; it does not count as a change. */
  load(row: number, column: number, cell: Cell): void {
    this.cells.set(keyOf(row, column), cell);
    if (cell.formula !== undefined) {
      this.formulaKeys.add(keyOf(row, column));
      this.single.add(keyOf(row, column));
    }
    if (cell.formula !== undefined && cell.value === null) this.isCalculated = false; // the file brought no result
    if (!isBlank(cell)) this.usedArea = 'stale';
  }

  /** The sheet as it stands, for `bringBack`. */
  state(): SheetState {
    return {
      cells: new Map(this.cells),
      merges: [...this.merges],
      rowMoves: [...this.rowMoves],
      plain: Object.fromEntries(plainParts.map((part) => [part, this[part]])) as SheetState['plain'],
      maps: mapParts.map((part) => [part, new Map<unknown, unknown>(this[part])]),
      sets: setParts.map((part) => [part, new Set(this[part])]),
      lists: listParts.map((part) => [part, this[part].map((item: object) => [item, { ...item }] as const)]),
    };
  }

  /** Brings the sheet back to how it stood. */
  bringBack(state: SheetState): void {
    this.clearSpills();
    for (const { row, column } of [...this.cellsThatDiffer(state)])
      this.put(row, column, state.cells.get(keyOf(row, column)) ?? emptyCell);
    this.merges = [...state.merges];
    this.rowMoves.splice(0, this.rowMoves.length, ...state.rowMoves);
    Object.assign(this, state.plain);
    const own = this as unknown as Record<string, Map<unknown, unknown> & Set<unknown>>;
    for (const [part, before] of state.maps) replaceAll(own[part] as Map<unknown, unknown>, [...before]);
    for (const [part, before] of state.sets) {
      own[part]?.clear();
      for (const line of before) own[part]?.add(line);
    }
    for (const [part, before] of state.lists)
      Object.assign(this, { [part]: before.map(([item, copy]) => Object.assign(item, copy)) });
    this.usedArea = 'stale';
  }

  /** Where cells are others than they were. */
  *cellsThatDiffer({ cells }: SheetState): IterableIterator<{ row: number; column: number }> {
    const place = (key: number) => ({ row: Math.floor(key / maxColumns), column: key % maxColumns });
    for (const [key, cell] of this.cells) if (cells.get(key) !== cell) yield place(key);
    for (const key of cells.keys()) if (!this.cells.has(key)) yield place(key);
  }

  /** Puts a cell back or in place, whatever stood there. */
  put(row: number, column: number, cell: Cell): void {
    const before = this.cell(row, column);
    const key = keyOf(row, column);
    const change = this.changes.get(key) ?? { value: false, style: false };
    change.value ||= before.value !== cell.value || before.formula !== cell.formula;
    change.style ||= before.style !== cell.style;
    this.changes.set(key, change);
    if (isBlank(before) !== isBlank(cell)) this.usedArea = 'stale';
    this.cells.set(key, cell);
    this.spills.release(row, column);
    if (before.formula !== cell.formula) this.single.delete(key);
    if (cell.formula !== undefined) this.formulaKeys.add(key);
    else if (before.formula !== undefined) this.formulaKeys.delete(key);
    if (before.value !== cell.value || before.formula !== cell.formula) this.isCalculated = false;
  }

  /** False where something changed since formulas were last worked out. */
  isCalculated = true;

  private readonly spills = new Spills();
  /** Formulas that came with the file give one value, as they did when they were saved. */
  private readonly single = new Set<number>();

  /** Puts the result of a formula, which may run over into the cells beside; it does not count as a change of the cells. @returns whether it is another than before */
  putResult(row: number, column: number, values: readonly (readonly CellValue[])[]): boolean {
    const isSingle = this.single.has(keyOf(row, column)) || (values.length === 1 && values[0]?.length === 1);
    return this.spills.fill(this.results, row, column, isSingle ? [[values[0]?.[0] ?? null]] : values);
  }

  private readonly results = {
    isBlank: (row: number, column: number): boolean => isBlank(this.cell(row, column)),
    put: (row: number, column: number, value: CellValue): boolean => {
      const cell = this.cell(row, column);
      if (isSameValue(cell.value, value)) return false;
      if ((cell.value === null) !== (value === null)) this.usedArea = 'stale';
      this.cells.set(keyOf(row, column), { ...cell, value });
      return true;
    },
  };

  /** Empties the cells that formulas filled which are no more. */
  dropSpills(): void {
    this.spills.drop(this.results, (row, column) => this.cell(row, column).formula !== undefined);
  }

  /** Empties what formulas fill beside themselves, before cells move. */
  clearSpills(): void {
    this.spills.clear(this.results);
    this.isCalculated = false;
  }

  /** The cells that a cell's formula fills, itself among them. */
  spillOf(row: number, column: number): Area | undefined {
    return this.spills.areaOf(row, column);
  }

  /** The cell whose formula fills a cell, or its own where it fills others. */
  spillParentOf(row: number, column: number): { readonly row: number; readonly column: number } | undefined {
    return this.spills.parentOf(row, column);
  }

  hasFormulaIn(area: Area): boolean {
    for (const key of this.formulaKeys) if (contains(area, Math.floor(key / maxColumns), key % maxColumns)) return true;
    return false;
  }

  /** Cells with formulas. */
  *formulas(): IterableIterator<{ row: number; column: number; formula: string; value: CellValue }> {
    for (const key of this.formulaKeys) {
      const { formula, value } = this.cells.get(key) ?? emptyCell;
      if (formula !== undefined) yield { row: Math.floor(key / maxColumns), column: key % maxColumns, formula, value };
    }
  }

  /** Changes nothing. @throws HostProblem as `type` would: AccessDenied, or InvalidArgument for what cannot be a formula */
  checkTyping(row: number, column: number, given: CellValue, locale: DataLocale): void {
    if (given === null) return;
    if (this.isProtected && this.cell(row, column).style.locked) throw accessDenied();
    if (typeof given === 'string' && mayBeRefused(given))
      typed(given, this.cell(row, column).style.numberFormat, locale);
  }

  /** As if typed into the cell. @throws AccessDenied on a locked cell of a protected sheet, InvalidArgument for what cannot be a formula */
  type(row: number, column: number, given: CellValue, locale: DataLocale): void {
    const cell = this.cell(row, column);
    if (this.isProtected && cell.style.locked) throw accessDenied();
    if (this.isCoveredByMerge(row, column)) return;
    const { value, formula, numberFormat } = typed(given, cell.style.numberFormat, locale);
    this.put(row, column, { value, formula, style: numberFormat ? { ...cell.style, numberFormat } : cell.style });
  }

  /** @throws AccessDenied on a protected sheet, but where its options (Excel.WorksheetProtectionOptions) allow it. */
  refuseUnless(option: string): void {
    if (this.isProtected && this.protectionOptions[option] !== true) throw accessDenied();
  }

  restyle(row: number, column: number, patch: Partial<CellStyle>): void {
    const cell = this.cell(row, column);
    this.refuseUnless('allowFormatCells');
    this.put(row, column, { ...cell, style: { ...cell.style, ...patch } });
  }

  /** Sizes that were set since the file was opened; saving writes just those. */
  readonly sizedRows = new Set<number>();
  readonly sizedColumns = new Set<number>();

  /** Styles every cell of the sheet, those too that hold nothing yet. */
  restyleAll(patch: Partial<CellStyle>): void {
    this.refuseUnless('allowFormatCells');
    for (const { row, column } of [...this.entries()]) this.restyle(row, column, patch);
    this.blankCell = { ...emptyCell, style: { ...this.blankCell.style, ...patch } };
  }

  setRowHeight(row: number, pixels: number): void {
    this.refuseUnless('allowFormatRows');
    this.rowHeights.set(row, pixels);
    this.sizedRows.add(row);
  }

  setColumnWidth(column: number, pixels: number): void {
    this.refuseUnless('allowFormatColumns');
    this.columnWidths.set(column, pixels);
    this.sizedColumns.add(column);
  }

  /** The area that holds every value, undefined on an empty sheet. Excel's own `getUsedRange(true)`. */
  used(): Area | undefined {
    if (this.usedArea === 'stale') {
      this.usedArea = undefined;
      for (const { row, column, cell } of this.entries()) {
        if (!isBlank(cell))
          this.usedArea = this.usedArea ? bounding(this.usedArea, oneCell(row, column)) : oneCell(row, column);
      }
    }
    return this.usedArea;
  }

  /** Inserts rows (count > 0) or deletes them (count < 0); all that belongs to rows moves along. @throws AccessDenied on a protected sheet. */
  moveRows(at: number, count: number): void {
    this.refuseUnless(count > 0 ? 'allowInsertRows' : 'allowDeleteRows');
    this.clearSpills();
    const move = rowMove(at, count);
    const moved = <Value>(cells: Map<number, Value>): Map<number, Value> =>
      new Map(
        [...cells].flatMap(([key, value]) => {
          const row = move(Math.floor(key / maxColumns));
          return row === undefined ? [] : [[keyOf(row, key % maxColumns), value] as const];
        }),
      );
    this.cells = moved(this.cells);
    this.changes = moved(this.changes);
    this.formulaKeys = new Set([...this.cells].flatMap(([key, { formula }]) => (formula === undefined ? [] : [key])));
    this.isCalculated = false;
    replaceAll(
      this.rowHeights,
      [...this.rowHeights].flatMap(([row, height]) => {
        const to = move(row);
        return to === undefined ? [] : [[to, height] as const];
      }),
    );
    replaceAll(
      this.hyperlinks,
      [...this.hyperlinks].flatMap(([place, link]) => {
        const [row = 0, column = 0] = place.split(':').map(Number);
        const to = move(row);
        return to === undefined ? [] : [[`${to}:${column}`, link] as const];
      }),
    );
    const hidden = [...this.hiddenRows].flatMap((row) => move(row) ?? []);
    this.hiddenRows.clear();
    for (const row of hidden) this.hiddenRows.add(row);
    this.merges = movedAreas(this.merges, at, count).filter(
      (area) => area.top !== area.bottom || area.left !== area.right,
    );
    const along = <Held extends { areas: readonly Area[] }>(held: readonly Held[]): Held[] => {
      for (const one of held) one.areas = movedAreas(one.areas, at, count);
      return held.filter(({ areas }) => areas.length > 0);
    };
    this.conditionalFormats = along(this.conditionalFormats);
    this.validations = along(this.validations);
    this.hasNewValidations ||= this.validations.length > 0;
    this.hasNewComments ||= this.comments.length > 0;
    this.comments = this.comments.flatMap((comment) => {
      const row = move(comment.row);
      return row === undefined ? [] : [Object.assign(comment, { row })];
    });
    this.rowMoves.push({ at, count });
    this.usedArea = 'stale';
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  }

  private isCoveredByMerge(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  /** Merges an area; only its top left cell keeps its value, as in Excel. */
  merge(area: Area): void {
    if (this.isProtected) throw accessDenied();
    if (sameArea(area, oneCell(area.top, area.left))) return;
    this.unmerge(area);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.cell(row, column);
        if ((row !== area.top || column !== area.left) && !isBlank(cell))
          this.put(row, column, { ...emptyCell, style: cell.style });
      }
    }
    this.merges.push(area);
  }

  unmerge(area: Area): void {
    for (let index = this.merges.length - 1; index >= 0; index--) {
      const merge = this.merges[index];
      if (merge && intersection(merge, area)) this.merges.splice(index, 1);
    }
  }
}

/** @throws InvalidArgument where Excel would refuse the name. */
export function checkSheetName(name: string, taken: readonly string[]): void {
  // "History" is kept for Excel's own. Source: Excel's message where it is tried.
  if (name === '' || name.length > 31 || /^history$/i.test(name) || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`"${name}" is not a valid name for a sheet.`);
  }
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new HostProblem('ItemAlreadyExists', `A sheet is already named "${name}".`);
  }
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };
