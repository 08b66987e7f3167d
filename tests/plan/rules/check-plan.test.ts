import type { Task } from '../../../src/plan/model';
import { checkPlan, wordsOf } from '../../../src/plan/rules/check-plan';
import { defineRule, type PlanRule, type TaskRule } from '../../../src/plan/rules/rule';
import { planWith } from '../../support/snapshot';

const words = { what: 'Cột {column}: {text}{none}', why: 'vì', todo: 'làm' };
const name = { vi: 'Quy tắc', en: 'A rule' };
const base = { name, clarity: null, text: { vi: words, en: words }, good: [], bad: [] } as const;
const onTask = (
  id: `${string}/${string}`,
  check: TaskRule['check'],
  field: TaskRule['field'] = 'product',
  severity: TaskRule['severity'] = 'info',
): TaskRule => defineRule<TaskRule>({ ...base, id, severity, each: 'task', field, check });
const onPlan = (
  id: `${string}/${string}`,
  check: PlanRule['check'],
  severity: PlanRule['severity'] = 'info',
): PlanRule => defineRule<PlanRule>({ ...base, id, severity, each: 'plan', check });

const plan = planWith({ tasks: [{}, { number: '2', area: '', task: 'Kiểm tra văn bản' }] });
const at = (row: number, column: number) => ({ cell: { row, column } });

test('findings come in the order of the sheet: row, column, then the worst of a cell', () => {
  const rules = [
    onPlan('x/late', () => [at(5, 0), at(2, 3)]),
    onPlan('x/note', () => [at(2, 1)]),
    onPlan('x/error', () => [at(2, 1)], 'error'),
    onPlan('x/warning', () => [at(2, 1)], 'warning'),
  ];
  expect(checkPlan(plan, { rules }).map(({ rule, cell }) => `${rule} ${cell.row}:${cell.column}`)).toEqual([
    'x/error 2:1',
    'x/warning 2:1',
    'x/note 2:1',
    'x/late 2:3',
    'x/late 5:0',
  ]);
});

test('a cell’s findings of one severity stand in the order of the list of rules', () => {
  const rules = [
    onPlan('text/spacing', () => [at(2, 1)]),
    onPlan('plan/year', () => [at(2, 1)]),
    onPlan('task/compound', () => [at(2, 1)]),
  ];
  expect(checkPlan(plan, { rules }).map(({ rule }) => rule)).toEqual(['plan/year', 'task/compound', 'text/spacing']);
});

test('a rule about a task may find nothing, one thing or several, and says which task', () => {
  const rules = [
    onTask('x/none', () => false),
    onTask('x/one', ({ row, product }) => row === 2 && { cell: product.cell }),
    onTask('x/two', ({ row, product, lead }) =>
      row === 3 ? [{ cell: product.cell }, { cell: lead.cell, field: 'lead' }] : [],
    ),
  ];
  expect(
    checkPlan(plan, { rules }).map(({ rule, field, taskRow, taskNumber, values }) => [
      rule,
      field,
      taskRow,
      taskNumber,
      values,
    ]),
  ).toEqual([
    ['x/one', 'product', 2, '1', {}],
    ['x/two', 'product', 3, '2', {}],
    ['x/two', 'lead', 3, '2', {}],
  ]);
});

test('a rule about a column rests where the plan has no such column; one about several does not', () => {
  const without = planWith({ without: ['product'] });
  const found = checkPlan(without, {
    rules: [
      onTask('x/product', ({ task }) => ({ cell: task.cell })),
      onTask('x/any', ({ task }) => ({ cell: task.cell }), null),
      onTask('x/lead', ({ task }) => ({ cell: task.cell }), 'lead'),
    ],
  });
  expect(found.map(({ rule, field }) => [rule, field])).toEqual([
    ['x/any', null],
    ['x/lead', 'lead'],
  ]);
});

test('a rule about the plan says of which task it speaks, where it speaks of one', () => {
  const rules = [
    onPlan('x/plan', ({ tasks: [, second] }) => [
      { ...at(0, 0) },
      { ...at(3, 1), task: second as Task, field: 'deadline' },
    ]),
  ];
  expect(checkPlan(plan, { rules }).map(({ field, taskRow, taskNumber }) => [field, taskRow, taskNumber])).toEqual([
    [null, null, ''],
    ['deadline', 3, '2'],
  ]);
});

test('what was found in a task before is taken from there; what is new is kept', () => {
  let looks = 0;
  const rules = [
    onTask('x/counted', ({ product }) => {
      looks++;
      return { cell: product.cell };
    }),
  ];
  const known = new WeakMap();
  const first = checkPlan(plan, { rules, known });
  expect([looks, checkPlan(plan, { rules, known }), looks]).toEqual([2, first, 2]);
});

test('fixes stay with their findings; without one there is none', () => {
  const fix = { is: 'edits' as const, edits: [{ ...at(2, 1), before: 'a', after: 'b' }] };
  const [one, other] = checkPlan(plan, {
    rules: [onPlan('x/fix', () => [{ ...at(2, 1), fix }]), onPlan('x/other', () => [at(4, 1)])],
  });
  expect([one?.fix, other && 'fix' in other]).toEqual([{ ...fix, safe: false }, false]);
});

test('words are filled from a finding’s values; the column’s title from its field; what is not known leaves no gap', () => {
  const finding = {
    rule: 'product/missing',
    severity: 'error',
    cell: { row: 0, column: 0 },
    field: null,
    taskRow: 2,
    taskNumber: '7',
    values: { number: '7' },
  } as const;
  expect(wordsOf(finding, 'vi').what).not.toMatch(/[{}]/);
  expect(wordsOf({ ...finding, rule: 'structure/missing-column', values: { field: 'product' } }, 'vi').what).toContain(
    'Sản phẩm',
  );
  expect(wordsOf({ ...finding, rule: 'structure/missing-column', values: { field: 'product' } }, 'en').what).toContain(
    'Product',
  );
  expect(wordsOf({ ...finding, rule: 'no/such' }, 'vi')).toEqual({ what: '', why: '', todo: '' });
});
