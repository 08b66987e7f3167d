import { cellKey } from '../cell-address';
import type { CellEdit, Finding, SheetSnapshot } from '../model';
import { canApply, withEdits } from './edit-snapshot';

/** What is to be written, and how many findings it removes. */
export interface FixPlan {
  readonly edits: readonly CellEdit[];
  readonly mended: number;
}

type Check = (snapshot: SheetSnapshot) => readonly Finding[];
type Wanted = (finding: Finding) => boolean;

/** A sheet on the way to being fixed, with what a check says of it. */
interface Stage {
  readonly snapshot: SheetSnapshot;
  readonly findings: readonly Finding[];
}

/** More rounds than any plan needs: a fix may lay bare another, and so on a few times. */
const mostRounds = 12;

/** The edits of one round: of two fixes that touch the same cell one waits, as it was worked out for what the other is about to change. */
function oneRound(snapshot: SheetSnapshot, findings: readonly Finding[]): CellEdit[] {
  const taken = new Set<string>();
  const edits: CellEdit[] = [];
  for (const { fix } of findings) {
    if (fix?.is !== 'edits' || fix.edits.some((edit) => taken.has(cellKey(edit.cell)))) continue;
    if (!canApply(snapshot, fix.edits)) continue;
    for (const edit of fix.edits) taken.add(cellKey(edit.cell));
    edits.push(...fix.edits);
  }
  return edits;
}

/** Fixes, reads and checks again, until nothing that is wanted is left. */
function fixRounds(start: Stage, check: Check, wanted: Wanted): Stage {
  let { snapshot, findings } = start;
  for (let round = 0; round < mostRounds; round++) {
    const edits = oneRound(snapshot, findings.filter(wanted));
    if (edits.length === 0) break;
    snapshot = withEdits(snapshot, edits);
    findings = check(snapshot);
  }
  return { snapshot, findings };
}

const countsByRule = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/** True if a rule finds more after than before. */
function hasMoreFindings(before: readonly Finding[], after: readonly Finding[]): boolean {
  const counts = countsByRule(before);
  return [...countsByRule(after)].some(([rule, count]) => count > (counts.get(rule) ?? 0));
}

/**
 * Kind by kind, leaving out each kind whose fixes would lead to further findings. Again while something changes: a kind may become fixable by
 * the fixes of a later one (tone marks once the letters are composed).
 */
function fixKindByKind(start: Stage, check: Check, wanted: Wanted): Stage {
  let now = start;
  for (let round = 0; round < mostRounds; round++) {
    const before = now;
    for (const kind of new Set(now.findings.filter(wanted).map(({ rule }) => rule))) {
      const next = fixRounds(now, check, (finding) => finding.rule === kind && wanted(finding));
      if (!hasMoreFindings(now.findings, next.findings)) now = next;
    }
    if (now.snapshot === before.snapshot) break;
  }
  return now;
}

/** The cells in which two snapshots of a sheet differ, as edits that lead from one to the other. */
function editsBetween(before: SheetSnapshot, after: SheetSnapshot): CellEdit[] {
  return after.values.flatMap((row, index) =>
    row === before.values[index]
      ? []
      : row.flatMap((value, at) => {
          const was = before.values[index]?.[at] ?? '';
          return was === value
            ? []
            : [{ cell: { row: after.top + index, column: after.left + at }, before: was, after: value }];
        }),
  );
}

/**
 * Works out on a copy what removes all findings of a kind: fix, read and check again, until nothing of it is left. The edits lead from the
 * sheet as it is to the end in one write, and no rule finds more at the end than at the beginning. Rows are not deleted here: that is asked
 * for by itself.
 * @param check reads and checks a snapshot of the sheet.
 * @param wanted says which findings to fix; those without a fix are passed over.
 */
export function fixAll(snapshot: SheetSnapshot, check: Check, wanted: Wanted): FixPlan {
  const isFixable = (finding: Finding): boolean => finding.fix?.is === 'edits' && wanted(finding);
  const start: Stage = { snapshot, findings: check(snapshot) };
  const all = fixRounds(start, check, isFixable);
  const end = hasMoreFindings(start.findings, all.findings) ? fixKindByKind(start, check, isFixable) : all;
  return {
    edits: editsBetween(snapshot, end.snapshot),
    mended: Math.max(0, start.findings.filter(isFixable).length - end.findings.filter(isFixable).length),
  };
}
