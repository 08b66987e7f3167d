import { readPlan } from '../../../src/plan/reading/read-plan';
import { fold } from '../../../src/plan/text/fold';
import { fixture, snapshotOf } from '../../support/snapshot';

/** The tasks of the sample, laid out as other offices lay theirs out: whatever the layout, the reading is the same. */

interface GoldTask {
  readonly number: string;
  readonly area: string;
  readonly task: string;
  readonly product: string;
  readonly lead: { readonly text: string };
  readonly coordinating: { readonly text: string };
  readonly deadline: { readonly text: string };
  readonly funding: string;
}
const { tasks, areas } = JSON.parse(fixture('plan-2023-gold.json')) as {
  tasks: GoldTask[];
  areas: { numeral: string; name: string }[];
};

const titleBlock = [
  ['ỦY BAN NHÂN DÂN', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['THÀNH PHỐ VŨNG TÀU', '', '', 'Độc lập - Tự do - Hạnh phúc'],
  [],
  ['PHỤ LỤC'],
  ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2023'],
  ['(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2023 của Ủy ban nhân dân thành phố Vũng Tàu)'],
  [],
];
const cells = ({ task, product, lead, coordinating, deadline, funding }: GoldTask): string[] => [
  task,
  product,
  lead.text,
  coordinating.text,
  deadline.text,
  funding,
];
const nameOf = (numeral: string): string => areas.find((area) => area.numeral === numeral)?.name ?? '';
const begins = (index: number): boolean => index === 0 || tasks[index - 1]?.area !== tasks[index]?.area;
/** Each task's rows, with an area's own row before its first task. */
const withAreaRows = (
  areaRow: (task: GoldTask) => string[],
  row: (task: GoldTask, index: number) => string[],
): string[][] => tasks.flatMap((task, index) => [...(begins(index) ? [areaRow(task)] : []), row(task, index)]);
/** The number of a task within its area, from 1. */
const within = (index: number): number => index - tasks.findIndex(({ area }) => area === tasks[index]?.area) + 1;
const areaNumber = (numeral: string): number => areas.findIndex((area) => area.numeral === numeral) + 1;

const layouts: Readonly<Record<string, string[][]>> = {
  'areas as rows, their numeral in the number column': [
    ...titleBlock,
    ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành', 'Kinh phí'],
    ...withAreaRows(
      ({ area }) => [area, nameOf(area)],
      (task) => [task.number, ...cells(task)],
    ),
  ],
  'areas as rows, numeral and name together; a further column': [
    ...titleBlock,
    [
      'TT',
      'Nội dung công việc',
      'Sản phẩm đầu ra',
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
      'Thời hạn',
      'Nguồn kinh phí',
      'Ghi chú',
    ],
    ...withAreaRows(
      ({ area }) => ['', `${area}. ${nameOf(area)}`],
      (task) => [task.number, ...cells(task), 'x'],
    ),
  ],
  'areas in a column, numbers glued with a full stop': [
    ...titleBlock,
    ['Nội dung', 'Hoạt động', 'Kết quả', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Tiến độ', 'Dự toán'],
    ...tasks.map((task, index) => [
      begins(index) ? `${task.area}. ${nameOf(task.area)}` : '',
      `${task.number}. ${task.task}`,
      ...cells(task).slice(1),
    ]),
  ],
  'a header on two rows, numbered columns, numbers that begin anew in each area': [
    ...titleBlock,
    ['STT', 'Nội dung nhiệm vụ', 'Kết quả đầu ra', 'Cơ quan thực hiện', '', 'Thời gian', 'Kinh phí'],
    ['', '', '', 'Chủ trì', 'Phối hợp', '', ''],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    ...withAreaRows(
      ({ area }) => [area, nameOf(area).toUpperCase()],
      (task, index) => [String(within(index)), ...cells(task)],
    ),
  ],
  'Arabic areas with numbers nested in them': [
    ...titleBlock,
    ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành', 'Kinh phí'],
    ...withAreaRows(
      ({ area }) => [String(areaNumber(area)), nameOf(area)],
      (task, index) => [`${areaNumber(task.area)}.${within(index)}`, ...cells(task)],
    ),
  ],
  'headers without accents': [
    ['ke hoach nam 2023'],
    [
      'Nhiệm vụ chung',
      'STT',
      'Nhiệm vụ cụ thể',
      'Sản phẩm',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Thời gian thực hiện',
      'Kinh phí',
    ].map(fold),
    ...tasks.map((task, index) => [
      begins(index) ? `${task.area}. ${nameOf(task.area)}` : '',
      task.number,
      ...cells(task),
    ]),
  ],
  'no header at all': [['KẾ HOẠCH NĂM 2023'], ...tasks.map((task) => [task.number, ...cells(task)])],
  'columns in another order': [
    ...titleBlock,
    ['STT', 'Thời gian thực hiện', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kinh phí', 'Sản phẩm'],
    ...tasks.map(({ number, task, product, lead, coordinating, deadline, funding }) => [
      number,
      deadline.text,
      task,
      lead.text,
      coordinating.text,
      funding,
      product,
    ]),
  ],
};

describe.each(Object.entries(layouts))('%s', (name, rows) => {
  const plan = readPlan(snapshotOf(rows));

  test('every task has its own cells, and nothing is unread', () => {
    const read = plan.tasks.map(({ task, product, lead, coordinating, deadline }) =>
      [task, product, lead, coordinating, deadline].map(({ text }) => text),
    );
    expect(read).toEqual(tasks.map((task) => cells(task).slice(0, 5)));
    expect(plan.unread).toEqual([]);
  });

  test('tasks stand under their areas', () => {
    const hasAreas = rows.flat().some((text) => text.toLowerCase().includes('cải cách thể chế'));
    if (!hasAreas) return expect(plan.areas).toEqual([]);
    expect(plan.areas).toHaveLength(7);
    expect(plan.tasks.map(({ area }) => area?.name.toLowerCase())).toEqual(
      tasks.map(({ area }) => nameOf(area).toLowerCase()),
    );
  });

  test('title, year and decision', () => {
    expect(plan.year).toBe(2023);
    if (rows.length > 45 && name !== 'headers without accents')
      expect(plan.plan).toMatchObject({
        authority: 'Ủy ban nhân dân thành phố Vũng Tàu',
        decision: { number: '12/QĐ-UBND', day: 5, month: 1, year: 2023 },
      });
  });
});

test('bullets below a numbered heading are its tasks; the next number stands beside it', () => {
  const row = (number: string, task: string): string[] => [
    number,
    task,
    'Báo cáo',
    'Phòng Tư pháp',
    'Các phòng',
    'Quý I',
  ];
  const plan = readPlan(
    snapshotOf([
      ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành'],
      ['I', 'Cải cách thể chế'],
      ['1', 'Xây dựng văn bản quy phạm pháp luật'],
      row('', '- Rà soát văn bản'),
      row('', '- Ban hành kế hoạch'),
      row('2', 'Kiểm tra văn bản'),
      row('a)', 'Tự kiểm tra văn bản'),
      ['', 'Tổng cộng: 4 nhiệm vụ'],
    ]),
  );
  expect(plan.tasks.map(({ number, area }) => [number.text, area?.numeral])).toEqual([
    ['', '1'],
    ['', '1'],
    ['2', 'I'],
    ['a', 'I'],
  ]);
});

test('the user’s own columns win, and a column given to one field is no other’s', () => {
  const rows = [
    ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Người làm', 'Cơ quan chủ trì', 'Thời gian'],
    ['1', 'Xây dựng kế hoạch tuyên truyền', 'Kế hoạch', 'Phòng Nội vụ', 'Phòng Tư pháp', 'Quý I/2024'],
  ];
  const leads = (columns: Parameters<typeof readPlan>[1]): string[] =>
    readPlan(snapshotOf(rows), columns).tasks.map(({ lead, coordinating }) => `${lead.text}/${coordinating.text}`);
  expect([
    leads({}),
    leads({ columns: { lead: 3 } }),
    leads({ columns: { coordinating: 4 } }),
    leads({ columns: { lead: null } }),
  ]).toEqual([['Phòng Tư pháp/'], ['Phòng Nội vụ/'], ['Phòng Nội vụ/Phòng Tư pháp'], ['/']]);
});
