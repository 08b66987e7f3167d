/** One cell of the in-memory workbook. Cells and styles are replaced, never changed in place. */

export interface CellError {
  /** As Excel writes it: "#REF!", "#N/A". */
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError | null;

/** A line at a side of a cell. Styles and weights as Excel.BorderLineStyle and Excel.BorderWeight. */
export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';
export type Borders = Readonly<Partial<Record<Side, Border>>>;

export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  /** #RRGGBB, as all colours here. */
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly indent: number;
  /** Degrees. */
  readonly orientation: number;
  /** Undefined: no fill. */
  readonly fill: string | undefined;
  readonly wrap: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly borders: Borders;
  readonly locked: boolean;
  /** What is seldom set, by its name: "subscript", "shrinkToFit", "styleName". */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Cell {
  readonly value: CellValue;
  /** With its "=", where the cell holds a formula; `value` is then the last result known. */
  readonly formula: string | undefined;
  readonly style: CellStyle;
}

export const plainStyle: CellStyle = Object.freeze({
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  indent: 0,
  orientation: 0,
  fill: undefined,
  wrap: false,
  horizontal: 'General',
  vertical: 'Bottom',
  borders: Object.freeze({}),
  locked: true,
});

export const emptyCell: Cell = Object.freeze({ value: null, formula: undefined, style: plainStyle });

export const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;
export const isBlank = (cell: Cell): boolean => cell.value === null && cell.formula === undefined;

/** A sheet as those see it who only read cells. */
export interface CellSource {
  readonly name: string;
  cell(row: number, column: number): Cell;
}
