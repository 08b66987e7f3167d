import { areaAddresses } from '../plan/cell-address';
import type { CellAddress } from '../plan/model';

/** Excel refuses a list of areas of more than 8,192 letters. */
const longestAddress = 8_000;

/** Cells as lists of areas ("A1:A5,C7"), each short enough for one call of `Worksheet.getRanges`. */
export function addressLists(cells: readonly CellAddress[]): string[] {
  const lists: string[] = [];
  for (const address of areaAddresses(cells)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longestAddress)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
