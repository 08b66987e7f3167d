import { remember } from '../text/remember';
import { withTraditionalToneMarks } from '../text/tone-marks';
import { cellsWhere } from './cells-of';
import { rewriting } from './rewrite';
import { defineRule, type PlanRule } from './rule';

/** Words that end in oa, oe, uy with the mark on the main vowel, and those with it in the traditional place. */
const modernWord = /\p{L}*(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu;
const traditionalWord = /\p{L}*(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?!\p{L})/giu;
/** Cheap to look for; most texts have none. */
const modernEnd = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu;
const mayBeModern = remember((text) => modernEnd.test(text), 80);
const traditionalCount = remember((text) => text.match(traditionalWord)?.length ?? 0);

/** Each such word of a text, and how often it stands there. */
function wordsWithModernMarks(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(modernWord) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** One plan writes tone marks in one way: hóa or hoá. Seen in the sample plan, tasks 21 and 22. */
export const textToneMarks = defineRule<PlanRule>({
  id: 'text/tone-marks',
  name: { vi: 'Đặt dấu chưa thống nhất', en: 'Mixed tone marks' },
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
    const modern = tasks.flatMap((task) =>
      cellsWhere(task, ({ text }) => mayBeModern(text)).flatMap(({ field, cell }) =>
        [...wordsWithModernMarks(cell.text)].map(([word, count]) => ({ task, field, cell, word, count })),
      ),
    );
    if (modern.length === 0) return [];
    let traditional = 0;
    for (const task of tasks)
      for (const { cell } of cellsWhere(task, ({ text }) => traditionalCount(text) > 0))
        traditional += traditionalCount(cell.text);
    const modernCount = modern.reduce((sum, { count }) => sum + count, 0);
    if (traditional === 0 || modernCount > traditional) return [];
    return modern.map(({ task, field, cell, word }) => ({
      cell: cell.cell,
      task,
      field,
      values: { text: word, other: withTraditionalToneMarks(word) },
      ...rewriting(cell, (text) => text.replaceAll(word, withTraditionalToneMarks(word))),
    }));
  },
  good: [
    { tasks: [{ task: 'Tuyên truyền văn hoá công sở' }] },
    { tasks: [{ task: 'Tuyên truyền văn hóa công sở' }] },
    { tasks: [{ task: 'Tuyên truyền văn hoá, số hoá, chuẩn hóa' }] },
  ],
  bad: [
    { tasks: [{ task: 'Xây dựng văn hoá, chuẩn hóa quy trình' }] },
    {
      tasks: [
        { task: 'Tuyên truyền văn hóa công sở, chuẩn hóa quy trình' },
        { number: '2', area: '', task: 'Xây dựng văn hoá' },
      ],
    },
  ],
});
