import { foldWords } from '../text/fold';
import { defineRule, type PlanRule } from './rule';

/** A reform area stands once, with all its tasks below it. */
export const areaRepeated = defineRule<PlanRule>({
  id: 'area/repeated',
  name: { vi: 'Lĩnh vực lặp lại', en: 'Area given twice' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Lĩnh vực “{name}” xuất hiện hai lần, cách nhau.',
      why: 'Nhiệm vụ của một lĩnh vực nằm hai nơi thì dễ sót.',
      todo: 'Gom các nhiệm vụ về một chỗ.',
    },
    en: {
      what: 'The area “{name}” stands twice, apart.',
      why: 'Tasks of one area in two places are easily overlooked.',
      todo: 'Bring its tasks together.',
    },
  },
  check: ({ areas }) => {
    const seen = new Set<string>();
    const isTop = topNumerals(areas[0]?.numeral ?? '');
    return areas.flatMap(({ name, numeral, cell }) => {
      const key = foldWords(name);
      // Groups within areas may be called alike.
      if (!isTop(numeral) || !seen.has(key)) return (seen.add(key), []);
      return [{ cell, values: { name } }];
    });
  },
  good: [
    { tasks: [{}, { number: '2', area: 'II. Cải cách thủ tục' }] },
    {
      tasks: ['1. Nhóm chung', '2. Nhóm khác', '3. Nhóm chung'].map((area, index) => ({
        area,
        number: `${index + 1}.1`,
      })),
    },
  ],
  bad: [{ tasks: [{}, { number: '2', area: 'II. Cải cách thủ tục' }, { number: '3', area: 'III. Cải cách thể chế' }] }],
});

/** Tells the numerals of areas from those of groups within them: below "A" the Roman ones are groups, below "I" the Arabic ones. */
function topNumerals(first: string): (numeral: string) => boolean {
  if (/^[A-HJ-Z]$/.test(first)) return (numeral) => !/^[\dIVX]/.test(numeral);
  return (numeral) => !/^\d/.test(numeral);
}
