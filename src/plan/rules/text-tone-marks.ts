import { withTraditionalToneMarks } from '../text/tone-marks';
import { cellsOf } from './cells-of';
import { defineRule, type PlanRule } from './rule';

const wordsIn = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
/** A word that ends in oa, oe, uy with its mark in the traditional place. */
const hasOpenPair = (word: string): boolean => /(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)$/iu.test(word);

/** One plan writes tone marks in one way: hóa or hoá. Seen in the sample plan, tasks 21 and 22. */
export const textToneMarks = defineRule<PlanRule>({
  id: 'text/tone-marks',
  severity: 'info',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: '“{text}” đặt dấu khác với phần còn lại của kế hoạch.',
      why: 'Hai cách đặt dấu làm tìm kiếm và thống kê sót.',
      todo: 'Viết “{other}”.',
    },
    en: {
      what: '“{text}” places its tone mark otherwise than the rest of the plan.',
      why: 'Two ways of writing make search and counts miss cells.',
      todo: 'Write “{other}”.',
    },
  },
  check: ({ tasks }) => {
    const cells = tasks.flatMap((task) => cellsOf(task).map(({ field, cell }) => ({ task, field, cell })));
    const modern = cells.flatMap((place) => wordsIn(place.cell.text).filter((word) => withTraditionalToneMarks(word) !== word).map((word) => ({ ...place, word })));
    const traditional = cells.flatMap(({ cell }) => wordsIn(cell.text).filter(hasOpenPair));
    if (modern.length === 0 || traditional.length === 0 || modern.length > traditional.length) return [];
    return modern.map(({ task, field, cell, word }) => ({ cell: cell.cell, task, field, values: { text: word, other: withTraditionalToneMarks(word) } }));
  },
  good: [{ tasks: [{ task: 'Tuyên truyền văn hoá công sở' }] }, { tasks: [{ task: 'Tuyên truyền văn hóa công sở' }] }],
  bad: [{ tasks: [{ task: 'Tuyên truyền văn hóa công sở, chuẩn hóa quy trình' }, { number: '2', area: '', task: 'Xây dựng văn hoá' }] }],
});
