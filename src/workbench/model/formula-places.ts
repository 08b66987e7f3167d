import { type Area, bounding, intersection } from './address';
import type { Lambda } from './formula-lambda';
import type { Value } from './formula-values';

/** Cells that a term of a formula names, on the formula's own sheet where none is said. */
export interface Place {
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** What a reference stands for: an area, or several that are joined ("(A1,A3)"). */
export class Places {
  constructor(readonly parts: readonly Place[]) {}
}

/** What a term of a formula gives before it is asked for its value. */
export type Operand = Value | Places | Lambda;

const onlyPart = ({ parts: [first, more] }: Places): Place => {
  if (!first || more) throw new Error('#VALUE!');
  return first;
};

const sheetOfBoth = (left: Place, right: Place): string | undefined => {
  const isSame = right.sheet === undefined || right.sheet.toLowerCase() === (left.sheet ?? right.sheet).toLowerCase();
  if (!isSame) throw new Error('#VALUE!');
  return left.sheet ?? right.sheet;
};

/** "A1:INDEX(…)", "Sheet1!A1:Sheet1!A3": all cells between two places. @throws #VALUE! for two sheets */
export function rangeBetween(from: Places, to: Places): Places {
  const [left, right] = [onlyPart(from), onlyPart(to)];
  return new Places([{ sheet: sheetOfBoth(left, right), area: bounding(left.area, right.area) }]);
}

/** "A1:A3 A2:A6": the cells that two places share. @throws #NULL! if there are none */
export function shared(one: Places, other: Places): Places {
  const [left, right] = [onlyPart(one), onlyPart(other)];
  const area = intersection(left.area, right.area);
  if (!area) throw new Error('#NULL!');
  return new Places([{ sheet: sheetOfBoth(left, right), area }]);
}
