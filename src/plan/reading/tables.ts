import { mapOfRow, rowFit } from './cells';
import { type BlockColumns, columnsOf, type OwnColumns } from './columns';
import { looksLikeAmount } from './contents';
import { numberStyle } from './numbering';
import { blocksOf, findHeaders, firstFullRow, type Header, isColumnNumbers, type TableBlock } from './regions';
import { factsOf, type RowFacts } from './row-facts';
import type { SheetGrid } from './sheet-grid';

/** A block of a table with its columns. */
export interface ReadBlock {
  readonly block: TableBlock;
  readonly columns: BlockColumns;
}

/** The tables of a sheet: those of tasks, and those that are no plan. */
export interface SheetTables {
  readonly headers: readonly Header[];
  /** The blocks of each table of tasks, in order. */
  readonly plans: readonly (readonly ReadBlock[])[];
  readonly others: readonly ReadBlock[];
}

const isSure = ({ map }: BlockColumns): boolean =>
  map.task !== undefined && map.deadline !== undefined && map.lead !== undefined;

/** Finds the tables, each with its columns, and tells plans from others. */
export function tablesOf(grid: SheetGrid, own: OwnColumns): SheetTables {
  const headers = findHeaders(grid);
  if (headers.length === 0) {
    const block: TableBlock = { header: null, from: firstFullRow(grid), to: grid.bottom, table: 0 };
    const columns = columnsOf(grid, block, own);
    const read = { block, columns };
    return isSure(columns) && columns.planScore > 0
      ? { headers, plans: [[read]], others: [] }
      : { headers, plans: [], others: [] };
  }
  const read: ReadBlock[] = [];
  const earlier = new Map<string, BlockColumns>();
  for (const block of blocksOf(grid, headers)) {
    const key = `${block.table}|${block.header?.headings.map(({ column }) => column).join()}`;
    const columns = columnsOf(grid, block, own, earlier.get(key)?.map);
    if (!earlier.has(key)) earlier.set(key, columns);
    read.push({ block, columns });
  }
  const tables = new Map<number, ReadBlock[]>();
  for (const one of read) tables.set(one.block.table, [...(tables.get(one.block.table) ?? []), one]);
  const isPlan = (blocks: readonly ReadBlock[]): boolean =>
    Math.max(...blocks.map(({ columns }) => columns.planScore)) > 0;
  const plans = [...tables.values()].filter(isPlan);
  const others = [...tables.values()].filter((blocks) => !isPlan(blocks)).flat();
  return { headers, plans: withRowsAbove(grid, plans, headers), others };
}

/** Rows that fit the columns of a table, above its first header: its own header is gone. */
function withRowsAbove(grid: SheetGrid, plans: ReadBlock[][], headers: readonly Header[]): ReadBlock[][] {
  const [first] = plans[0] ?? [];
  const top = headers[0]?.rows[0] ?? grid.top;
  if (!first || first.block.from <= top - 1) return plans;
  let from: number | undefined;
  for (let row = grid.top; row < top && from === undefined; row++)
    if (grid.filled(row).length >= 4 && rowFit(grid, row, first.columns.map) >= 2.5) from = row;
  if (from === undefined) return plans;
  const above: ReadBlock = {
    block: { header: null, from, to: top - 1, table: first.block.table },
    columns: first.columns,
  };
  return [[above, ...(plans[0] ?? [])], ...plans.slice(1)];
}

/** The rows of a table's body that can be tasks, areas or text; blank rows, column numbers and page furniture are set aside. */
export interface TableRows {
  readonly facts: readonly RowFacts[];
  readonly pages: readonly number[];
  readonly columnNumbers: readonly number[];
  /** Rows that hold nothing but a number: prepared for a task that nobody wrote. */
  readonly prepared: readonly number[];
}

export function rowsOfTable(grid: SheetGrid, blocks: readonly ReadBlock[]): TableRows {
  const facts: RowFacts[] = [];
  const pages: number[] = [];
  const columnNumbers: number[] = [];
  const prepared: number[] = [];
  for (const { block, columns } of blocks) {
    let isAfterHeader = block.header !== null;
    let isAfterBlank = false;
    for (let row = block.from; row <= block.to; row++) {
      const filled = grid.filled(row);
      if (filled.length === 0) {
        isAfterBlank = true;
        continue;
      }
      if (isColumnNumbers(grid, row) && (row === block.from || hasBrackets(grid, row))) {
        columnNumbers.push(row);
        continue;
      }
      if (isPageNumber(grid, row, columns)) {
        pages.push(row);
        continue;
      }
      if (isLoneNumber(grid, row, columns)) {
        prepared.push(row);
        continue;
      }
      const map = mapOfRow(grid, row, columns.map);
      const shown = factsOf(grid, row, map, columns, {
        isAfterBlank,
        isAfterHeader,
        hasPreparedBelow: row < block.to && isLoneNumber(grid, row + 1, columns),
      });
      if (shown.opening === 'page') {
        pages.push(row);
        continue;
      }
      facts.push(shown);
      isAfterBlank = false;
      isAfterHeader = false;
    }
  }
  return { facts, pages, columnNumbers, prepared };
}

const hasBrackets = (grid: SheetGrid, row: number): boolean =>
  grid.filled(row).every((column) => /^[([]/.test(grid.text(row, column)));

/** True for a row with nothing but a small number below the products: no product is a number, but pages have one. */
function isPageNumber(grid: SheetGrid, row: number, { map }: BlockColumns): boolean {
  const [only, ...more] = grid.filled(row);
  return only !== undefined && more.length === 0 && only === map.product && /^\d{1,3}$/.test(grid.text(row, only));
}

function isLoneNumber(grid: SheetGrid, row: number, { map }: BlockColumns): boolean {
  const filled = grid.filled(row);
  const [only] = filled;
  if (filled.length !== 1 || only === undefined) return false;
  const text = grid.text(row, only);
  const isNumber = numberStyle(text) !== undefined || looksLikeAmount(text);
  return isNumber && only !== map.task && only !== map.product;
}
