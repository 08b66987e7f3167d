import { cellKey } from '../cell-address';
import type { CellEdit, Finding, SheetSnapshot } from '../model';
import { canApply, withEdits } from './edit-snapshot';

/** What is to be written, and how many findings it mends. */
export interface FixPlan {
  readonly edits: readonly CellEdit[];
  readonly mended: number;
}

/** More rounds than any plan needs: a fix may lay bare another, and so on a few times. */
const mostRounds = 12;

/** The edits of one round: of two fixes that touch the same cell one waits, as it was worked out for what the other is about to change. */
function oneRound(snapshot: SheetSnapshot, findings: readonly Finding[]): CellEdit[] {
  const taken = new Set<string>();
  const edits: CellEdit[] = [];
  for (const { fix } of findings) {
    if (!fix || fix.edits.some((edit) => taken.has(cellKey(edit.cell))) || !canApply(snapshot, fix.edits)) continue;
    for (const edit of fix.edits) taken.add(cellKey(edit.cell));
    edits.push(...fix.edits);
  }
  return edits;
}

/**
 * Works out on a copy what mends all findings of a kind: fix, read and check again, until nothing of it is left. The edits lead from the
 * sheet as it stands to the end in one write; a cell edited twice is written once. Rows are not deleted here: that is asked for by itself.
 * @param check reads and checks a picture of the sheet.
 * @param wanted tells which findings to mend; those without a fix are passed over.
 */
export function fixAll(
  snapshot: SheetSnapshot,
  check: (snapshot: SheetSnapshot) => readonly Finding[],
  wanted: (finding: Finding) => boolean,
): FixPlan {
  const fixable = (now: SheetSnapshot): Finding[] =>
    check(now).filter((finding) => (finding.fix?.edits.length ?? 0) > 0 && wanted(finding));
  const merged = new Map<string, CellEdit>();
  let now = snapshot;
  let left = fixable(now);
  const { length: first } = left;
  for (let round = 0; round < mostRounds && left.length > 0; round++) {
    const edits = oneRound(now, left);
    if (edits.length === 0) break;
    for (const edit of edits)
      merged.set(cellKey(edit.cell), { ...edit, before: merged.get(cellKey(edit.cell))?.before ?? edit.before });
    now = withEdits(now, edits);
    left = fixable(now);
  }
  return {
    edits: [...merged.values()].filter(({ before, after }) => before !== after),
    mended: Math.max(0, first - left.length),
  };
}

/** A fix that may be made without being asked about. */
export const isSafelyFixable = ({ fix }: Finding): boolean => fix?.safe === true;
