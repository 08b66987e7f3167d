/**
 * Prints what rules take for cells of 32,767 letters that repeat one text: more than 50 ms, or more than 2.5 times as much for twice the length, is
 * a fault. Run: npx tsx tools/rule-cost.ts
 */
import { readPlan } from '../src/plan/reading/read-plan';
import { rules } from '../src/plan/rules';
import { checkPlan } from '../src/plan/rules/check-plan';
import { planSnapshot } from '../tests/support/snapshot';

const longest = 32_767;
const mostMilliseconds = 50;
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

/** Milliseconds of each rule for one text in every field; the reading does not count. */
export function ruleCosts(text: string): ReadonlyMap<string, number> {
  const cell = text;
  const plan = readPlan(
    planSnapshot({
      tasks: [{ task: cell, product: cell, lead: cell, coordinating: cell, deadline: cell, funding: cell }, {}],
    }),
  );
  return new Map(
    rules.map((rule) => {
      const from = process.hrtime.bigint();
      checkPlan(plan, { rules: [rule] });
      return [rule.id, Number(process.hrtime.bigint() - from) / 1e6];
    }),
  );
}

if (require.main === module) {
  for (const text of repeatedTexts) {
    const half = ruleCosts(text.repeat(Math.floor(longest / 2 / text.length)));
    const whole = ruleCosts(text.repeat(Math.floor(longest / text.length)));
    const total = [...whole.values()].reduce((sum, cost) => sum + cost, 0);
    const worst = [...whole].sort((a, b) => b[1] - a[1]).slice(0, 4);
    const shown = worst.map(([id, cost]) => `${id} ${cost.toFixed(1)} (half ${half.get(id)?.toFixed(1) ?? ''})`);
    console.log(
      `${total > mostMilliseconds ? 'SLOW' : 'ok  '} ${total.toFixed(0)} ms ${JSON.stringify(text)}: ${shown.join(', ')}`,
    );
  }
}
