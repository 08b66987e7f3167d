import { type Area, contains } from './address';
import { type CellStyle, type CellValue, isBlank } from './cell';
import type { Sheet } from './sheet';

export interface TableFilter {
  readonly passes: (text: string, value: CellValue, style: CellStyle) => boolean;
  readonly criteria: unknown;
}

/** An Excel table: an area of its sheet with a header row. */
export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** By column: what it lets through, and the criterion as it was given; rows that any of them stops are hidden. */
  filters: Map<number, TableFilter>;
  sortFields: readonly unknown[];
  /** True for a table made of its headers alone: the blank row below them is there to be filled in, and counts as none until it is. */
  hasInsertRow?: boolean;
}

export const headerArea = ({ area }: Table): Area => ({ ...area, bottom: area.top });
export const totalsArea = ({ area }: Table): Area => ({ ...area, top: area.bottom });

/** The rows between header and totals. */
export const bodyArea = ({ area, showHeaders, showTotals }: Table): Area => ({
  ...area,
  top: area.top + (showHeaders ? 1 : 0),
  bottom: Math.max(area.bottom - (showTotals ? 1 : 0), area.top + (showHeaders ? 1 : 0)),
});

/** The row to be filled in, where the table has no other. */
export function insertRow(table: Table): Area | undefined {
  const { sheet, hasInsertRow = false } = table;
  const body = bodyArea(table);
  const isBlankRow = Array.from({ length: body.right - body.left + 1 }, (_, at) =>
    sheet.cell(body.top, body.left + at),
  ).every(isBlank);
  return hasInsertRow && body.top === body.bottom && isBlankRow ? body : undefined;
}

/** Rows of data: none in a table of headers alone. */
export function bodyRows(table: Table): number {
  const { area, showHeaders, showTotals } = table;
  return insertRow(table) ? 0 : area.bottom - area.top + 1 - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0);
}

export const columnNames = ({ sheet, area }: Table): string[] =>
  Array.from({ length: area.right - area.left + 1 }, (_, index) =>
    String(sheet.cell(area.top, area.left + index).value ?? `Column${index + 1}`),
  );

/** A formula in which a table's column has another name: "Sales[Qty]", "[@Qty]" and "[[#Data],[Qty]:[Price]]". @param isWithin the formula stands in the table, and may leave its name out */
export function withColumnRenamed(
  formula: string,
  table: string,
  isWithin: boolean,
  before: string,
  after: string,
): string {
  // Texts in quotes are passed over; a reference is a name, or none, and its brackets.
  return formula.replace(
    /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[(?:[^[\]]|\[[^[\]]*\])*\]/gu,
    (found, name: string | undefined) => {
      const isOurs =
        name === undefined ? isWithin && found.startsWith('[') : name.toLowerCase() === table.toLowerCase();
      if (!isOurs) return found;
      return found.replace(/(\[@?)([^[\]@#]+)(?=\])/g, (part, open: string, title: string) =>
        title.toLowerCase() === before.toLowerCase() ? `${open}${after}` : part,
      );
    },
  );
}

/** The rows that "[#All]", "[#Headers]", "[#Totals]" mean; those of data if none of them is named. */
function partOf(table: Table, text: string): Area {
  if (/#All/i.test(text)) return table.area;
  if (/#Headers/i.test(text)) return headerArea(table);
  return /#Totals/i.test(text) ? totalsArea(table) : bodyArea(table);
}

/**
 * The cells that a structured reference means: "[Price]" is the column's data, "[@Price]" the cell in the formula's row, "[[#Totals],[Price]]",
 * "[#All]", "[#Headers]", "[[First]:[Last]]". Without a table's name it is the table around the formula.
 */
export function structuredArea(
  tables: readonly Table[],
  at: { readonly sheet: Sheet; readonly row: number; readonly column: number },
  name: string,
  inside: string,
): { readonly sheet: string; readonly area: Area } | undefined {
  const table =
    name === ''
      ? tables.find((one) => one.sheet === at.sheet && contains(one.area, at.row, at.column))
      : tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!table) return undefined;
  const text = inside.slice(1, -1);
  const isThisRow = /^@|#This Row/i.test(text);
  const titles = text.replace(/^@/, '').replace(/\[?#[^\],]+\]?,?/g, '');
  const wanted = titles
    .replace(/^\[|\]$/g, '')
    .split(/\]\s*:\s*\[/)
    .filter((title) => title !== '');
  const columns = wanted.map((title) =>
    columnNames(table).findIndex((own) => own.toLowerCase() === title.trim().toLowerCase()),
  );
  if (columns.includes(-1)) return undefined;
  const part = partOf(table, text);
  const rows = isThisRow ? { top: at.row, bottom: at.row } : { top: part.top, bottom: part.bottom };
  const [first, last = first] = columns;
  return {
    sheet: table.sheet.name,
    area:
      first === undefined || last === undefined
        ? { ...part, ...rows }
        : { ...rows, left: table.area.left + first, right: table.area.left + last },
  };
}
