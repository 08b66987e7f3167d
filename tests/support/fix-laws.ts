import { cellAddress } from '../../src/plan/cell-address';
import { checkSheet } from '../../src/plan/checking/check-sheet';
import { withEdits } from '../../src/plan/fixing/edit-snapshot';
import { fixAll } from '../../src/plan/fixing/fix-all';
import { isSafelyFixable } from '../../src/plan/fixing/fix-law';
import type { Finding, SheetSnapshot } from '../../src/plan/model';

/** What must hold of the safe fixes of any sheet, computed apart from the product's own law. */

/** Words of a row without accents, sorted: what a reader would miss if it were gone. */
function wordsOfRow(row: readonly unknown[]): string[] {
  return row
    .join(' ')
    .normalize('NFKD')
    .replace(/[\u043e]/g, 'o')
    .replace(/[\p{M}\u200b\u00ad]/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .sort();
}

/** Words that are gone from a row, and those that came to it. */
function difference(before: readonly string[], after: readonly string[]): { gone: string[]; come: string[] } {
  const left = [...after];
  const gone = before.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { gone, come: left };
}

const countByRule = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/** Every law that the safe fixes of a sheet break, in words; none for a sheet on which all hold. */
export function brokenLaws(snapshot: SheetSnapshot): string[] {
  const check = (now: SheetSnapshot): readonly Finding[] => checkSheet(now).all;
  const before = checkSheet(snapshot);
  const { edits } = fixAll(snapshot, check, isSafelyFixable);
  const fixed = withEdits(snapshot, edits);
  const broken: string[] = [];
  snapshot.values.forEach((row, index) => {
    const { gone, come } = difference(wordsOfRow(row), wordsOfRow(fixed.values[index] ?? []));
    const added = come.filter((word) => word !== 'nam' && word !== String(before.plan.year));
    if (gone.length > 0) broken.push(`row ${index + 1} lost ${gone.join(' ')}`);
    if (added.length > 0) broken.push(`row ${index + 1} got ${added.join(' ')}`);
  });
  const counts = countByRule(before.all);
  for (const [rule, count] of countByRule(check(fixed)))
    if (count > (counts.get(rule) ?? 0)) broken.push(`${count - (counts.get(rule) ?? 0)} more of ${rule}`);
  const again = fixAll(fixed, check, isSafelyFixable).edits;
  if (again.length > 0) broken.push(`a second time changes ${again.map(({ cell }) => cellAddress(cell)).join(', ')}`);
  return broken;
}
