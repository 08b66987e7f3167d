import fc from 'fast-check';

import { readPlan } from '../../../src/plan/reading/read-plan';
import { checkPlan } from '../../../src/plan/rules/check-plan';
import { planSnapshot } from '../../support/snapshot';

/** Pieces that a cell may repeat: names, dates, signs, marks, controls, letters of old fonts. */
const pieces = [
  'Sở Nội vụ',
  'UBND các xã',
  'và',
  'Quý I',
  '30/6',
  '31/02/2026',
  'Nghị định số 61/2018/NĐ-CP',
  'hoá',
  'chuyên đổi số',
  'B¸o c¸o',
  'e\u0302\u0301',
  '1.',
  '- ',
  ', ',
  '; ',
  ' ',
  '\n',
  '(',
  ')',
  '…',
  '\u00a0',
  '\u200b',
  '\u001e',
  'a',
  'Đ',
  '7',
];
/** Milliseconds of processor time below which a difference says nothing. */
const tooLittleToJudge = 400;
/** Four times the text may cost four times as much, with the square it would be sixteen times. */
const mostGrowth = 9;

function millisecondsOf(text: string): number {
  const plan = readPlan(
    planSnapshot({
      tasks: [{ task: text, product: text, lead: text, coordinating: text, deadline: text, funding: text }, {}],
    }),
  );
  const from = process.cpuUsage();
  checkPlan(plan);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
}

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

test('whatever a cell repeats, four times the text never costs the rules much more than four times the time', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }), (parts) => {
      const piece = parts.join('');
      const whole = millisecondsOf(filled(piece, 32_767));
      if (whole <= tooLittleToJudge) return;
      const growth = whole / Math.max(millisecondsOf(filled(piece, 8_191)), tooLittleToJudge / mostGrowth);
      expect([piece, growth > mostGrowth ? growth : 'linear']).toEqual([piece, 'linear']);
    }),
    { numRuns: 25, seed: 20_260_101 },
  );
});
