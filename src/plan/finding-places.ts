import type { Finding, FindingPlace } from './model';

/** All places of a finding: its own, and the others of the same cause. */
export function placesOfFinding({ cell, taskRow, others = [] }: Finding): readonly FindingPlace[] {
  const isAmongOthers = others.some((place) => place.cell.row === cell.row && place.cell.column === cell.column);
  return isAmongOthers ? others : [{ cell, taskRow }, ...others];
}
