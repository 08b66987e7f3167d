import fc from 'fast-check';

import { readDeadline } from '../../../src/plan/deadline/read-deadline';
import type { PlanSheet } from '../../../src/plan/model';
import { suggestedFieldOf, suggestionEdit, suggestionsFor, taskOfCell } from '../../../src/plan/suggesting/suggest';
import library from '../../../src/plan/suggesting/typical-tasks.json';
import { planWith } from '../../support/snapshot';

const checkedPlan = (tasks: NonNullable<Parameters<typeof planWith>[0]['tasks']>, year = 2026): PlanSheet =>
  planWith({ tasks, title: [`KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${year}`] });

const task = (plan: PlanSheet, number: string) => plan.tasks.find((one) => one.number.text === number)!;

const rows = [
  {
    number: '1',
    task: 'Kiểm tra công tác cải cách hành chính tại các phường',
    product: 'Kế hoạch kiểm tra',
    lead: 'Phòng Nội vụ',
    deadline: 'Quý II năm 2026',
  },
  { number: '2', task: 'Kiểm tra công tác cải cách hành chính tại các xã', product: '', lead: '', deadline: '' },
  {
    number: '3',
    task: 'Số hóa tài liệu lưu trữ lịch sử',
    product: 'Kho tài liệu số',
    lead: 'Văn phòng',
    deadline: 'Trong năm 2026',
  },
];

test('a blank is offered what like tasks of the plan say, then what the library does, each with where it comes from', () => {
  const plan = checkedPlan(rows);
  const [first, ...others] = suggestionsFor(plan, task(plan, '2'), 'product');
  expect(first).toEqual({
    text: 'Kế hoạch kiểm tra',
    origin: { is: 'task', number: '1', row: task(plan, '1').row, text: rows[0]!.task },
  });
  expect(others.length).toBeLessThanOrEqual(2);
  expect(others.every(({ origin }) => origin.is === 'library' && origin.source !== '')).toBe(true);
  expect(suggestionsFor(plan, task(plan, '2'), 'lead')[0]?.text).toBe('Phòng Nội vụ');
  expect(suggestionsFor(plan, task(plan, '2'), 'deadline')[0]?.text).toBe('Quý II năm 2026');
});

test('last year’s same task goes first, its years moved to this plan’s', () => {
  const plan = checkedPlan(rows);
  const earlier = checkedPlan(
    [
      {
        number: '7',
        task: 'Kiểm tra công tác cải cách hành chính tại các xã',
        product: 'Báo cáo kiểm tra',
        lead: 'Phòng Nội vụ',
        deadline: 'Quý III năm 2024',
      },
    ],
    2024,
  );
  const [first] = suggestionsFor(plan, task(plan, '2'), 'deadline', { name: 'KH 2024', plan: earlier });
  expect(first).toEqual({
    text: 'Quý III năm 2026',
    origin: { is: 'earlier', plan: 'KH 2024', number: '7', text: 'Kiểm tra công tác cải cách hành chính tại các xã' },
  });
});

test('the library’s lead is an agency that the plan itself names, and none if it names none of the kind', () => {
  const [inspection, digital] = [
    {
      number: '1',
      task: 'Bố trí kinh phí thực hiện cải cách hành chính',
      product: 'Dự toán',
      lead: '',
      deadline: 'Quý I năm 2026',
    },
    {
      number: '2',
      task: 'Vận hành trang thông tin',
      product: 'Tin bài',
      lead: 'Phòng Tài chính - Kế hoạch',
      deadline: 'Thường xuyên',
    },
  ];
  const plan = checkedPlan([inspection!, digital!]);
  expect(suggestionsFor(plan, task(plan, '1'), 'lead').map(({ text }) => text)).toEqual(['Phòng Tài chính - Kế hoạch']);
  const without = checkedPlan([inspection!, { ...digital!, lead: 'Công an' }]);
  expect(suggestionsFor(without, task(without, '1'), 'lead')).toEqual([]);
});

test('a task that is like no other is offered nothing', () => {
  const plan = checkedPlan([
    ...rows,
    { number: '4', task: 'Zxq wvu tsr', product: '', lead: 'Phòng Nội vụ', deadline: 'Quý I năm 2026' },
  ]);
  expect(suggestionsFor(plan, task(plan, '4'), 'product')).toEqual([]);
});

test('whatever the tasks say: three at most, none blank, none twice, none but what stands somewhere; the edit fits the cell as it was read', () => {
  const word = fc.constantFrom(
    'rà soát',
    'kiểm tra',
    'thủ tục',
    'hành chính',
    'báo cáo',
    'số hóa',
    'kế hoạch',
    '2026',
    ';',
    'Ω',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const cell = fc.oneof(fc.constant(''), text);
  fc.assert(
    fc.property(
      fc.array(fc.record({ task: text, product: cell, lead: cell, deadline: cell }), { minLength: 2, maxLength: 12 }),
      (given) => {
        const plan = checkedPlan(given.map((one, index) => ({ number: String(index + 1), ...one })));
        const known = new Set([
          ...plan.tasks.flatMap(({ product, lead, deadline }) => [product.lines, lead.lines, deadline.lines]),
          ...plan.tasks.flatMap(({ lead }) => lead.agencies),
          ...library.tasks.flatMap(({ product, deadline }) => [product, deadline.replace('{year}', '2026')]),
        ]);
        for (const one of plan.tasks)
          for (const field of ['product', 'lead', 'deadline'] as const) {
            const found = suggestionsFor(plan, one, field);
            expect(found.length).toBeLessThanOrEqual(3);
            expect(new Set(found.map(({ text: offered }) => offered)).size).toBe(found.length);
            for (const suggestion of found) {
              expect(known).toContain(suggestion.text);
              expect(suggestionEdit(one, field, suggestion)).toMatchObject({
                cell: one[field].cell,
                before: one[field].value,
              });
            }
            expect(taskOfCell(plan, field, one[field].cell)).toBe(one);
          }
      },
    ),
    { numRuns: 60 },
  );
});

test('only blanks are filled by suggestions', () => {
  expect(['product/missing', 'lead/missing', 'deadline/missing'].map((rule) => suggestedFieldOf({ rule }))).toEqual([
    'product',
    'lead',
    'deadline',
  ]);
  for (const rule of ['funding/missing', 'deadline/vague', 'toString']) expect(suggestedFieldOf({ rule })).toBeNull();
});

test('every typical task names its source, and its deadline can be read', () => {
  for (const { task: words, product, deadline, leads, source } of library.tasks) {
    expect([words, product, source].every((one) => one.trim() !== '')).toBe(true);
    expect(leads.length).toBeGreaterThan(0);
    expect([words, readDeadline(deadline.replace('{year}', '2026'), 2026).kind]).not.toEqual([words, 'unreadable']);
  }
  expect(new Set(library.tasks.map(({ task: words }) => words)).size).toBe(library.tasks.length);
});
