import type { CellValue, SheetSnapshot } from '../model';

/** What a row held, as one number a cell from column A on; 0 for a blank cell. The words themselves are not kept. */
export type RowTrace = readonly number[];

/** Rows that were deleted together, and the rows that they stood between. */
export interface DeletedBlock {
  /** Its first row before the deletion, from 0. */
  readonly top: number;
  readonly count: number;
  readonly above: RowTrace;
  readonly below: RowTrace;
}

/** Where a block belongs in the sheet as it is now, before any block is brought back. */
export interface BlockPlace {
  readonly block: DeletedBlock;
  /** The row before which it goes, from 0. */
  readonly row: number;
  /** False if neither of its neighbours is found again, so that it goes where it was by number. */
  readonly isSure: boolean;
}

/** FNV-1a, of 32 bits and never 0. */
function cellTrace(value: unknown): number {
  const text = String(value ?? '').trim();
  if (text === '') return 0;
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0 || 1;
}

/** @param left the column of the first cell, from 0. */
export const rowTrace = (cells: readonly unknown[], left: number): RowTrace => [
  ...Array.from({ length: left }, () => 0),
  ...cells.map(cellTrace),
];

/** More than half of what a neighbour held must still be so: its cells may have been fixed meanwhile. */
const leastShare = 0.5;

/** How much of what a row held is in another, from 0 to 1; 0 also where it is too little to know it by. */
function likeness(trace: RowTrace, other: RowTrace | undefined): number {
  const telling = trace.filter((cell) => cell !== 0).length;
  if (telling === 0 || !other) return 0;
  const same = trace.filter((cell, column) => cell !== 0 && other[column] === cell).length / telling;
  return same > leastShare ? same : 0;
}

function placeOfBlock(block: DeletedBlock, expected: number, traces: readonly RowTrace[], top: number): BlockPlace {
  const scoreAt = (row: number): number =>
    likeness(block.above, traces[row - 1 - top]) + likeness(block.below, traces[row - top]);
  let best = { rows: [expected], score: scoreAt(expected) };
  for (let row = top; row <= top + traces.length; row++) {
    const score = scoreAt(row);
    if (score > best.score) best = { rows: [row], score };
    else if (score === best.score && row !== expected) best.rows.push(row);
  }
  // Of several places that are as likely, the one by number is taken if it is among them.
  const isUnique = best.rows.length === 1 || best.rows.includes(expected);
  return best.score > 0 && isUnique
    ? { block, row: best.rows.includes(expected) ? expected : (best.rows[0] ?? expected), isSure: true }
    : { block, row: expected, isSure: false };
}

/**
 * Where deleted blocks belong now: between the rows that they stood between, wherever rows were inserted, deleted or sorted since. Blocks come in the order of
 * their places.
 */
export function placesOfBlocks(
  blocks: readonly DeletedBlock[],
  { values, top, left }: Pick<SheetSnapshot, 'values' | 'top' | 'left'>,
): BlockPlace[] {
  const traces = values.map((row: readonly CellValue[]) => rowTrace(row, left));
  let gone = 0;
  const places = blocks.map((block) => {
    const place = placeOfBlock(block, block.top - gone, traces, top);
    gone += block.count;
    return place;
  });
  return places.sort((one, other) => one.row - other.row || one.block.top - other.block.top);
}
