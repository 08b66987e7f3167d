/**
 * Prints what all rules take for a cell of 32,767 letters that repeat one text: more than 50 ms, or more than 2.5 times as much for twice the length, is
 * a fault. Run: npx tsx tools/rule-cost.ts
 */
import { readPlan } from '../src/plan/reading/read-plan';
import { rules } from '../src/plan/rules';
import { checkPlan } from '../src/plan/rules/check-plan';
import { planSnapshot } from '../tests/support/snapshot';

const longest = 32_767;
const mostMilliseconds = 50;
/** Every text stands in six cells of the plan. */
const cells = 6;
export const repeatedTexts = [
  'Sở Nội vụ, ',
  'Sở Nội vụ ',
  'UBND các xã, phường; ',
  'Sở Nội vụ và ',
  'và ',
  'hoá ',
  'a',
  'Quý I ',
  '30/6 ',
  '31/02/2026; ',
  ' ',
  ' ,',
  '\n',
  '- Rà soát ',
  '1. ',
  'chuyên đổi số ',
  'Kế\u00a0hoạch ',
  'e\u0302\u0301',
  '….',
  '(',
  'B¸o c¸o ',
  '\u001e',
  'Nghị định số 61/2018/NĐ-CP ',
] as const;

/** Milliseconds of processor time of each rule for one text in every field; the reading does not count. */
export function ruleCosts(text: string): ReadonlyMap<string, number> {
  const plan = readPlan(
    planSnapshot({
      tasks: [{ task: text, product: text, lead: text, coordinating: text, deadline: text, funding: text }, {}],
    }),
  );
  return new Map(
    rules.map((rule) => {
      const from = process.cpuUsage();
      checkPlan(plan, { rules: [rule] });
      const { user, system } = process.cpuUsage(from);
      return [rule.id, (user + system) / 1_000];
    }),
  );
}

if (require.main === module) {
  for (const text of repeatedTexts) {
    const half = ruleCosts(text.repeat(Math.floor(longest / 2 / text.length)));
    const whole = ruleCosts(text.repeat(Math.floor(longest / text.length)));
    const perCell = [...whole.values()].reduce((sum, cost) => sum + cost, 0) / cells;
    const worst = [...whole].sort((a, b) => b[1] - a[1]).slice(0, 4);
    const shown = worst.map(([id, cost]) => `${id} ${cost.toFixed(1)} (half ${half.get(id)?.toFixed(1) ?? ''})`);
    console.log(
      `${perCell > mostMilliseconds ? 'SLOW' : 'ok  '} ${perCell.toFixed(1)} ms a cell, ${JSON.stringify(text)}: ${shown.join(', ')}`,
    );
  }
}
