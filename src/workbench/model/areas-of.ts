import { type Area, oneCell } from './address';

/** The fewest areas for cells that are named row by row: runs within a row, joined with the same run in the row above. */
export function areasOf(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push(oneCell(row, column));
  }
  const found: Area[] = [];
  /** Where an area that still can grow stands, by its columns. */
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : found[at];
    if (at !== undefined && above?.bottom === run.top - 1) found[at] = { ...above, bottom: run.bottom };
    else open.set(key, found.push(run) - 1);
  }
  return found;
}
