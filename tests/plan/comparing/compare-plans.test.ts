import { comparePlans, textParts } from '../../../src/plan/comparing/compare-plans';
import { readPlan } from '../../../src/plan/reading/read-plan';
import { type Cells, planWith, sampleRows, snapshotOf } from '../../support/snapshot';

const tasks: readonly Cells[] = [
  { number: '1', task: 'Tự kiểm tra văn bản quy phạm pháp luật do HĐND, UBND thành phố ban hành' },
  { number: '2', area: '', task: 'Xây dựng và triển khai Kế hoạch kiểm soát thủ tục hành chính' },
  { number: '3', area: '', task: 'Tổ chức Hội nghị tổng kết công tác cải cách hành chính' },
  { number: '4', area: '', task: 'Khảo sát sự hài lòng của người dân về giải quyết thủ tục hành chính' },
];
const compare = (after: readonly Cells[], before: readonly Cells[] = tasks) =>
  comparePlans(planWith({ tasks: before }), planWith({ tasks: after }));
const told = (after: readonly Cells[]): string[] =>
  compare(after).changes.map(
    (change) =>
      `${change.is} ${('after' in change ? change.after : change.before).task.text.split(' ').slice(0, 3).join(' ')}${'fields' in change ? ` [${change.fields.map(({ field }) => field).join()}]` : ''}`,
  );

test('two equal plans differ in nothing', () =>
  expect(compare(tasks)).toEqual({ changes: [], counts: { added: 0, removed: 0, moved: 0, changed: 0, same: 4 } }));

test('a task put in and one taken out are told, and renumbering the others is not', () => {
  const after = [
    tasks[0]!,
    { number: '2', area: '', task: 'Tuyên truyền chuyển đổi số trên trang thông tin điện tử' },
    { ...tasks[1], number: '3' },
    { ...tasks[3], number: '4' },
  ];
  expect(told(after)).toEqual(['added Tuyên truyền chuyển', 'removed Tổ chức Hội']);
});

test('a reworded and renumbered task is the same task, its words marked', () => {
  const after = [
    tasks[0]!,
    {
      ...tasks[1],
      number: '7',
      task: 'Xây dựng và triển khai thực hiện Kế hoạch kiểm soát TTHC, thủ tục hành chính năm 2023',
    },
    tasks[2]!,
    tasks[3]!,
  ];
  const { changes } = compare(after);
  expect(changes).toMatchObject([{ is: 'changed', fields: [{ field: 'number' }, { field: 'task' }] }]);
});

test('a moved task is not counted as unchanged too', () => {
  const after = [tasks[1]!, tasks[2]!, tasks[3]!, { ...tasks[0]!, area: '' }].map((task, index) => ({
    ...task,
    number: String(index + 1),
    area: index === 0 ? 'I. Cải cách thể chế' : '',
  }));
  const { counts } = compare(after);
  expect(counts.moved).toBe(1);
  expect(counts.moved + counts.changed + counts.same).toBe(tasks.length);
});

test('a moved task is one move, not the whole list', () => {
  expect(
    told(
      [tasks[3]!, ...tasks.slice(0, 3)].map((task, index) => ({
        ...task,
        number: String(index + 1),
        area: index === 0 ? 'I. Cải cách thể chế' : '',
      })),
    ),
  ).toEqual(['moved Khảo sát sự [number]']);
});

test('a changed cell is told with what was taken out and put in', () => {
  expect(told([{ ...tasks[0], deadline: 'Quý II năm 2023' }, ...tasks.slice(1)])).toEqual([
    'changed Tự kiểm tra [deadline]',
  ]);
  expect(textParts('Quý I năm 2023', 'Quý II năm 2023').map(({ text, is }) => `${is}:${text.trim()}`)).toEqual([
    'same:Quý',
    'removed:I',
    'added:II',
    'same:năm 2023',
  ]);
});

test('of two tasks in the same words each finds its own', () => {
  const twice: Cells[] = [
    { number: '1', task: 'Sơ kết công tác', lead: 'Phòng Tư pháp' },
    { number: '2', area: '', task: 'Sơ kết công tác', lead: 'Phòng Nội vụ' },
  ];
  expect(
    compare(
      [
        { ...twice[1], number: '1', area: 'I. Cải cách thể chế' },
        { ...twice[0], number: '2', area: '' },
      ],
      twice,
    ).changes.every(({ is }) => is === 'moved'),
  ).toBe(true);
});

test('the sample against itself with every fifth task reworded', () => {
  const rows = sampleRows();
  const plan = readPlan(snapshotOf(rows));
  const reworded = new Set(plan.tasks.filter((_, index) => index % 5 === 0).map(({ task }) => task.cell.row));
  const after = readPlan(
    snapshotOf(
      rows.map((cells, row) =>
        reworded.has(row)
          ? cells.map((text, column) => (text.length > 40 && column <= 2 ? `${text}, bảo đảm đúng tiến độ` : text))
          : cells,
      ),
    ),
  );
  const { counts } = comparePlans(plan, after);
  expect([counts.added, counts.removed, counts.moved]).toEqual([0, 0, 0]);
});
