import type { CellAddress, CellEdit, CellValue, PlanArea, PlanSheet } from '../model';
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
  check: (plan) => {
    const numbered = romanRows(plan);
    return numbered.flatMap(({ row, area }, index) => {
      if (!area || row.isFirst) return [];
      const before = numbered[index - 1]?.row.numeral;
      const beforeAmongAreas = numbered.slice(0, index).findLast((other) => other.area)?.row.numeral;
      const expected = numeralAfter(before);
      if (row.numeral === expected || row.numeral === numeralAfter(beforeAmongAreas)) return [];
      const { name, cell } = area;
      const edits = renumberedRows(numbered.map((one) => one.row));
      return [
        {
          cell,
          values: { name, numeral: row.numeral, expected },
          ...(edits.length > 0 ? { fix: { is: 'edits' as const, edits } } : {}),
        },
      ];
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

/** A numeral that takes part in the count, and where it stands. */
interface RomanRow {
  readonly numeral: string;
  readonly cell: CellAddress;
  readonly value: CellValue;
  /** True if the count may begin anew here: the numeral is I, right below a part or under another heading than the one before. */
  readonly isFirst: boolean;
}

const isRoman = (numeral: string): boolean => /^[IVXL]+$/.test(numeral);

/** Areas and tasks with Roman numerals from top to bottom: a task may take a numeral in the row of areas ("II", with its own lead and deadline). */
function romanRows({ areas, tasks }: PlanSheet): { readonly row: RomanRow; readonly area: PlanArea | null }[] {
  const ofAreas = areas.flatMap((area, index) => {
    const { numeral, numeralCell, numeralValue, parent } = area;
    if (!isRoman(numeral)) return [];
    const above = areas[index - 1];
    const isUnderAnother = parent !== areas.slice(0, index).findLast((other) => isRoman(other.numeral))?.parent;
    const isFirst =
      numeral === 'I' && above !== undefined && (isPart(above.numeral) || (parent !== null && isUnderAnother));
    return [{ row: { numeral, cell: numeralCell, value: numeralValue, isFirst }, area, at: area.cell.row }];
  });
  const ofTasks = tasks.flatMap(({ row: at, number: { text, cell, value } }) =>
    isRoman(text) ? [{ row: { numeral: text, cell, value, isFirst: false }, area: null, at }] : [],
  );
  return [...ofAreas, ...ofTasks].sort((a, b) => a.at - b.at);
}

/** All Roman numerals from I on, anew where the count begins anew: one cannot be renumbered without those behind it. */
function renumberedRows(rows: readonly RomanRow[]): CellEdit[] {
  let last = 0;
  return rows.flatMap(({ numeral, cell, value, isFirst }) => {
    if (isFirst) last = 0;
    const expected = romanNumeral(++last);
    return numeral === expected || typeof value !== 'string'
      ? []
      : [{ cell, before: value, after: value.replace(numeral, expected) }];
  });
}

/** A lettered part of a plan (A, B, C), within which areas may be counted anew; I, V and X are numerals. */
const isPart = (numeral: string): boolean => /^[A-HJ-UWYZĐ]$/.test(numeral);

const most = 60;
const numerals = Array.from({ length: most }, (_, index) => romanNumeral(index + 1));

/** The numeral that follows one; I where there is none. */
const numeralAfter = (numeral: string | undefined): string =>
  romanNumeral(numeral === undefined ? 1 : numerals.indexOf(numeral) + 2);
