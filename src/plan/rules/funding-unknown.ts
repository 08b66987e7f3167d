import { distance } from 'fastest-levenshtein';

import { fold } from '../text/fold';
import { remember } from '../text/remember';
import { defineRule, type PlanRule } from './rule';

/** A source of funding is one that others use or everybody knows; one that is nearly such is likely a slip (NSTPP for NSTP). */
export const fundingUnknown = defineRule<PlanRule>({
  id: 'funding/unknown',
  name: { vi: 'Nguồn kinh phí lạ', en: 'Unusual funding source' },
  severity: 'info',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Nguồn kinh phí “{text}” chỉ xuất hiện một lần{near}.',
      why: 'Viết sai nguồn thì không tổng hợp được kinh phí.',
      todo: 'Kiểm tra lại tên nguồn.',
    },
    en: {
      what: 'The funding source “{text}” is used by no other row{nearEn}.',
      why: 'Misspelt sources cannot be added up.',
      todo: 'See whether the source is right.',
    },
  },
  check: ({ tasks }) => {
    const counts = new Map<string, number>();
    for (const { funding } of tasks)
      if (isSource(funding.text)) counts.set(key(funding.text), (counts.get(key(funding.text)) ?? 0) + 1);
    return tasks.flatMap((task) => {
      const { funding } = task;
      if (!isSource(funding.text) || counts.get(key(funding.text)) !== 1 || isCommon(funding.text)) return [];
      const near = [...counts.keys()].find((other) => (counts.get(other) ?? 0) > 1 && isNear(key(funding.text), other));
      const usual =
        near === undefined ? undefined : tasks.find((other) => key(other.funding.text) === near)?.funding.text;
      return [
        {
          cell: funding.cell,
          field: 'funding' as const,
          task,
          values: {
            text: funding.text,
            near: usual ? `, gần giống “${usual}”` : '',
            nearEn: usual ? `, nearly “${usual}”` : '',
          },
        },
      ];
    });
  },
  good: [
    {
      tasks: [
        { funding: 'NSTP' },
        { number: '2', area: '', funding: '50 triệu đồng' },
        { number: '3', area: '', funding: 'Ngân sách tỉnh' },
      ],
    },
    {
      tasks: [
        { funding: 'Vốn ODA' },
        { number: '2', area: '', funding: 'vốn oda' },
        { number: '3', area: '', funding: '' },
      ],
    },
    {
      tasks: [
        { funding: 'Không' },
        { number: '2', area: '', funding: 'Tự chủ' },
        { number: '3', area: '', funding: 'Kinh phí thường xuyên của đơn vị' },
        { number: '4', area: '', funding: 'Nguồn thu sự nghiệp' },
        { number: '5', area: '', funding: 'Xã hội hóa' },
        { number: '6', area: '', funding: '1.500 triệu' },
      ],
    },
  ],
  bad: [
    {
      tasks: [
        { funding: 'NSTP' },
        { number: '2', area: '', funding: 'NSTP' },
        { number: '3', area: '', funding: 'NSTPP' },
      ],
    },
    {
      tasks: [
        { funding: 'Vốn ODA' },
        { number: '2', area: '', funding: 'NSTP' },
        { number: '3', area: '', funding: 'NSTP' },
      ],
    },
    {
      tasks: [
        { funding: 'Quỹ hỗ trợ chuyển đổi' },
        { number: '2', area: '', funding: 'Quỹ hỗ trợ chuyển đổi' },
        { number: '3', area: '', funding: 'Quỹ hỗ tr chyển đổ' },
      ],
    },
    {
      tasks: [
        { funding: 'Quỹ A' },
        { number: '2', area: '', funding: 'Quỹ A' },
        { number: '3', area: '', funding: 'Quỹ ABCDE' },
      ],
    },
    { tasks: [{ funding: 'Theo quyết toán' }, { number: '2', area: '', funding: 'NSTP' }] },
  ],
});

/** A longer text is no name of a source, but a sentence about one. */
const longestSource = 120;
const isSource = (text: string): boolean => text !== '' && text.length <= longestSource;

const key = remember((text: string) => fold(text));

/** Budgets by their usual names and abbreviations, amounts, and "none". */
const common =
  /^(ns(nn|tw|t|tp|tx|h|q|x|p|đp|dp|s)?|ngan sach\b.*|khong\b.*|tu chu\b.*|kinh phi (thuong xuyen|tu chu|khong tu chu|chi thuong xuyen|cchc)\b.*|nguon (thu|von|kinh phi|ngan sach)\b.*|xa hoi hoa|\d[\d.,]*\s*(trieu|ty|dong|vnd|d|nghin)?\b.*)$/;
const isCommon = remember((text: string) => common.test(fold(text)));

const isNear = (one: string, other: string): boolean =>
  one !== other && distance(one, other) <= Math.max(1, Math.floor(other.length / 6));
