import type { CellEdit, PlanArea } from '../model';
import { romanNumeral } from '../reading/numbering';
import { defineRule, type PlanRule } from './rule';

/** Roman numerals of areas run on: I, II, III. A plan in parts (A, B) may begin anew. */
export const areaNumeral = defineRule<PlanRule>({
  id: 'area/numeral',
  name: { vi: 'Số La Mã lĩnh vực', en: 'Area numerals' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Lĩnh vực “{name}” mang số {numeral}, lẽ ra là {expected}.',
      why: 'Số La Mã không nối tiếp là dấu hiệu sót hoặc lặp lĩnh vực.',
      todo: 'Kiểm tra có sót lĩnh vực không, rồi đánh lại số.',
    },
    en: {
      what: 'The area “{name}” is numbered {numeral} where {expected} is due.',
      why: 'Numerals that do not run on may hide a missing or repeated area.',
      todo: 'See whether an area is missing, then renumber.',
    },
  },
  check: ({ areas, tasks }) => {
    // A task may bear a Roman numeral itself: I (area), II (task), III (area).
    const taken = new Set(tasks.map(({ number }) => number.text));
    const roman = areas.filter(({ numeral }) => /^[IVX]+$/.test(numeral));
    return roman.flatMap(({ numeral, name, cell }, index) => {
      const before = roman[index - 1];
      let due = before ? numeralOrder(before.numeral) + 1 : 1;
      while (numeralOrder(numeral) > due && taken.has(romanNumeral(due))) due++;
      const expected = romanNumeral(due);
      const above = areas[areas.findIndex((area) => area.cell === cell) - 1];
      const beginsAnew = numeral === 'I' && above !== undefined && isPart(above.numeral);
      return numeral === expected || beginsAnew
        ? []
        : [{ cell, values: { name, numeral, expected }, fix: { is: 'edits', edits: renumberedAreas(areas) } }];
    });
  },
  good: [
    {},
    { tasks: ['1. Nhóm việc chung', '2. Nhóm việc riêng'].map((area, index) => ({ area, number: `${index + 1}.1` })) },
    { tasks: [{ area: 'Cải cách thể chế' }, { number: '2', area: 'Cải cách thủ tục' }] },
    { tasks: [{}, { number: '2', area: 'II. Cải cách thủ tục' }] },
    {
      tasks: [
        'A. Nhiệm vụ chung',
        'I. Cải cách thể chế',
        'B. Nhiệm vụ riêng',
        'I. Cải cách thủ tục',
        'C. Nhiệm vụ khác',
        'I. Cải cách công vụ',
      ].map((area, index) => ({ area, number: String(index + 1) })),
    },
  ],
  bad: [
    { tasks: [{}, { number: '2', area: 'III. Cải cách thủ tục' }] },
    {
      tasks: ['A. Nhiệm vụ chung', 'I. Cải cách thể chế', 'B. Nhiệm vụ riêng', 'III. Cải cách thủ tục'].map(
        (area, index) => ({ area, number: String(index + 1) }),
      ),
    },
    { tasks: [{}, { number: '2', area: 'I. Cải cách thủ tục' }] },
    { tasks: [{ area: 'II. Cải cách thủ tục' }] },
  ],
});

/** All Roman areas numbered from I on, anew within each lettered part: one cannot be mended without those behind it. */
function renumberedAreas(areas: readonly PlanArea[]): CellEdit[] {
  let last = 0;
  return areas.flatMap(({ numeral, numeralCell, numeralValue }) => {
    if (isPart(numeral)) last = 0;
    if (!/^[IVX]+$/.test(numeral)) return [];
    const expected = romanNumeral(++last);
    return numeral === expected || typeof numeralValue !== 'string'
      ? []
      : [{ cell: numeralCell, before: numeralValue, after: numeralValue.replace(numeral, expected) }];
  });
}

/** A lettered part of a plan (A, B, C), within which areas may be counted anew; I, V and X are numerals. */
const isPart = (numeral: string): boolean => /^[A-HJ-UWYZĐ]$/.test(numeral);

const most = 60;
const numeralOrder = (numeral: string): number =>
  Array.from({ length: most }, (_, index) => index + 1).find((value) => romanNumeral(value) === numeral) ?? 0;
