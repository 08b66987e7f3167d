import { areaAddresses } from '../plan/cell-address';
import type { CellAddress } from '../plan/model';
import { asProblem } from './problem';

/** Cells as lists of areas ("A1:A5,C7"), each short enough for one call of `Worksheet.getRanges`. */
export type AddressLists = (cells: readonly CellAddress[]) => readonly string[];

/** How an Excel takes several areas at once. */
interface ListForm {
  readonly separator: ',' | ';';
  /** The most letters of a list; a longer single address stays whole. */
  readonly longest: number;
}

/**
 * Excel refuses a list of areas of more than 8,192 letters. Some builds on the desktop take ";" and refuse "," where the computer's region parts lists so, as in
 * Vietnam (OfficeDev/office-js#1167, #1985). 255 letters are what VBA's Range takes; in the last form each area is by itself.
 */
const listForms: readonly ListForm[] = [
  { separator: ',', longest: 8_000 },
  { separator: ';', longest: 8_000 },
  { separator: ',', longest: 255 },
  { separator: ';', longest: 255 },
  { separator: ',', longest: 0 },
];

/** The form that this Excel took last. */
let takenForm = listForms[0];

function listsIn({ separator, longest }: ListForm, cells: readonly CellAddress[]): string[] {
  const lists: string[] = [];
  for (const address of areaAddresses(cells)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longest)
      lists[lists.length - 1] = `${last}${separator}${address}`;
    else lists.push(address);
  }
  return lists;
}

/**
 * Carries out work that names several areas at once. If Excel refuses it, the work is done again with lists of another form: it must come to the same when it
 * was done in part before. @throws ExcelProblem what Excel said at the last
 */
export async function withAddressLists<Result>(work: (lists: AddressLists) => Promise<Result>): Promise<Result> {
  const forms = [...listForms].sort((one, other) => Number(other === takenForm) - Number(one === takenForm));
  let refusal: unknown;
  for (const form of forms) {
    let hasLists = false;
    try {
      const result = await work((cells) => {
        const lists = listsIn(form, cells);
        hasLists ||= lists.some((list) => list.includes(form.separator));
        return lists;
      });
      if (hasLists) takenForm = form;
      return result;
    } catch (error) {
      refusal = error;
      // What names one area at a time is refused for another reason.
      if (asProblem(error).kind !== 'refused' || !hasLists) throw error;
    }
  }
  throw refusal;
}
