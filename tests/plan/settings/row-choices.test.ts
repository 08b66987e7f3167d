import { checkSheet } from '../../../src/plan/checking/check-sheet';
import { plainContext } from '../../../src/plan/checking/read-with';
import { ownRowsOf, withRowChoices } from '../../../src/plan/settings/row-choices';
import { readSettings, standardSettings, writeSettings } from '../../../src/plan/settings/settings';
import { snapshotOf } from '../../support/snapshot';

const header = ['STT', 'Nhiệm vụ cụ thể', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian thực hiện'];
const rows = [
  ['KẾ HOẠCH NĂM 2023'],
  header,
  ['1', 'Rà soát văn bản', 'Báo cáo', 'Phòng Tư pháp', 'Quý I năm 2023'],
  ['', 'Kiểm tra việc thực hiện', '', '', ''],
  ['2', 'Tập huấn công chức', 'Kế hoạch', 'Phòng Nội vụ', 'Quý II năm 2023'],
];
const sheet = snapshotOf(rows);
const read = (snapshot: typeof sheet, choices: ReturnType<typeof withRowChoices>) =>
  checkSheet(snapshot, { ...plainContext, settings: { ...standardSettings, rows: choices } }).plan;

test.each([
  ['task', 3],
  ['continuation', 2],
  ['area', 2],
  ['leave-out', 2],
] as const)('a row that a person calls %s is read so, without a doubt of it', (kind, tasks) => {
  const plan = read(sheet, withRowChoices([], sheet, [3], kind));
  expect(plan.tasks).toHaveLength(tasks);
  expect(plan.doubts.flatMap((doubt) => doubt.rows)).not.toContain(3);
  expect(plan.areas.map(({ name }) => name)).toEqual(kind === 'area' ? ['Kiểm tra việc thực hiện'] : []);
});

test('a choice follows its row when rows are inserted above, and is let go when its words are gone', () => {
  const choices = withRowChoices([], sheet, [3], 'task');
  const moved = snapshotOf([
    ...rows.slice(0, 2),
    ['5', 'Việc mới', 'Báo cáo', 'Phòng Y tế', 'Quý I năm 2023'],
    ...rows.slice(2),
  ]);
  expect([...ownRowsOf(choices, moved)]).toEqual([[4, 'task']]);
  expect([...ownRowsOf(choices, snapshotOf(rows.slice(0, 3)))]).toEqual([]);
});

test('of rows with the same words only the one that was meant is told', () => {
  const twice = snapshotOf([...rows, ['', 'Kiểm tra việc thực hiện', '', '', '']]);
  expect([...ownRowsOf(withRowChoices([], twice, [5], 'task'), twice)]).toEqual([[5, 'task']]);
});

test('a choice is changed and taken back', () => {
  const once = withRowChoices([], sheet, [3], 'task');
  const changed = withRowChoices(once, sheet, [3], 'area');
  expect(changed.map(({ kind }) => kind)).toEqual(['area']);
  expect(withRowChoices(changed, sheet, [3], null)).toEqual([]);
});

test('choices are kept with the settings; what makes no sense is told', () => {
  const choices = withRowChoices([], sheet, [3], 'task');
  const kept = JSON.parse(JSON.stringify(writeSettings({ ...standardSettings, rows: choices }))) as unknown;
  expect(readSettings(kept)).toEqual({ settings: { ...standardSettings, rows: choices }, problems: [] });
  expect(readSettings({ rows: [{ sheet: 'A', row: 1, text: 'x', kind: 'king' }] })).toEqual({
    settings: standardSettings,
    problems: [{ at: 'rows.0', why: 'bad-value' }],
  });
});
