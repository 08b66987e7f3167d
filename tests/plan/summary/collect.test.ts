import fc from 'fast-check';

import { checkSheet } from '../../../src/plan/checking/check-sheet';
import { plainContext } from '../../../src/plan/checking/read-with';
import type { PlanSheet, SheetSnapshot } from '../../../src/plan/model';
import { type AgencyTab, agencyTabs, tabDraft } from '../../../src/plan/summary/agency-tabs';
import { carriedOver } from '../../../src/plan/summary/carry-over';
import { collect, sameTask } from '../../../src/plan/summary/collect';
import { draftCells } from '../../../src/plan/summary/made-kinds';
import { readTab } from '../../../src/plan/summary/read-tab';
import { reportEdits, resultColumns } from '../../../src/plan/summary/result-columns';
import { tabLayout } from '../../../src/plan/summary/tab-columns';
import { summaryWords } from '../../../src/plan/summary/words';

/** A task as a row of the plan: task, area, lead, coordinating agency, deadline. */
type Row = readonly [task: string, area: string, lead: string, support: string, deadline: string];

const header = [
  'Lĩnh vực',
  'STT',
  'Nhiệm vụ',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
];

function snapshotOf(rows: readonly Row[], top = 0, left = 0): SheetSnapshot {
  const texts = [
    ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026', '', '', '', '', '', ''],
    header,
    ...rows.map(([task, area, lead, support, deadline], index) => [
      area,
      String(index + 1),
      task,
      'Báo cáo',
      lead,
      support,
      deadline,
    ]),
  ];
  return {
    name: 'Phụ lục',
    top,
    left,
    values: texts,
    texts,
    numberFormats: texts.map((row) => row.map(() => 'General')),
    merges: [],
    hiddenRows: [],
    isProtected: false,
  };
}

const planOf = (rows: readonly Row[]): PlanSheet => checkSheet(snapshotOf(rows), plainContext).plan;

const words = summaryWords.vi;
const noResults = new Map();
const tabOf = (plan: PlanSheet, name: string): AgencyTab => agencyTabs(plan, 'all').find((tab) => tab.name === name)!;
const gridOf = (plan: PlanSheet, name: string): string[][] =>
  draftCells(tabDraft(tabOf(plan, name), name, plan, { byTask: new Map(), kept: [] }, words));

/** The tab with a status filled in on the lines of a task, in their order. */
function filled(grid: string[][], task: string, ...statuses: readonly string[]): string[][] {
  let at = 0;
  return grid.map((row) => (row[tabLayout.task] === task ? row.with(tabLayout.status, statuses[at++] ?? '') : row));
}

const read = (grid: string[][]) => readTab(grid)!;
const said = (plan: PlanSheet, ...grids: string[][][]) => {
  const { updates, conflicts, unmatched } = collect(plan, grids.map(read), noResults);
  return {
    updates: updates.map(({ task, filled: { status } }) => `${task.number.text} ${status}`),
    conflicts: conflicts.map(
      ({ task, why, options }) => `${task.number.text} ${why} ${options.map(({ status }) => status).join('|')}`,
    ),
    unmatched,
  };
};

const twice: readonly Row[] = [
  ['Rà soát thủ tục', 'Cải cách thể chế', 'Sở Nội vụ', 'Sở Tư pháp', 'Quý I/2026'],
  ['Tuyên truyền', 'Cải cách thể chế', 'Sở Nội vụ', 'Sở Tư pháp', 'Quý II/2026'],
  ['Rà soát thủ tục', 'Chính quyền số', 'Sở Nội vụ', 'Sở Tư pháp', 'Quý I/2026'],
];

describe('a task is known by more than its words', () => {
  test('of two tasks in the same words the one gets the result that it was filled in for', () => {
    const plan = planOf(twice);
    expect(said(plan, filled(gridOf(plan, 'Sở Nội vụ'), 'Rà soát thủ tục', '', 'Xong'))).toEqual({
      updates: ['3 Xong'],
      conflicts: [],
      unmatched: [],
    });
  });

  test('two tasks that agree in everything are a choice for a person, never both, and never the first by chance', () => {
    const plan = planOf([twice[0]!, twice[1]!, twice[0]!]);
    const grid = filled(gridOf(plan, 'Sở Nội vụ'), 'Rà soát thủ tục', 'Xong', '').map((row) =>
      row[tabLayout.task] === 'Rà soát thủ tục' ? row.with(0, '1') : row,
    );
    expect(said(plan, grid)).toEqual({ updates: [], conflicts: ['1 alike Xong', '3 alike Xong'], unmatched: [] });
  });

  test('where all the lines in the same words say the same, it does not matter which is which', () => {
    const plan = planOf([twice[0]!, twice[1]!, twice[0]!]);
    const grid = filled(gridOf(plan, 'Sở Nội vụ'), 'Rà soát thủ tục', 'Xong', 'Xong').map((row) =>
      row[tabLayout.task] === 'Rà soát thủ tục' ? row.with(0, '') : row,
    );
    expect(said(plan, grid).updates).toEqual(['1 Xong', '3 Xong']);
  });

  test('after one of two tasks in the same words was dropped, its result does not go to the other', () => {
    const before = planOf(twice);
    const grid = filled(gridOf(before, 'Sở Nội vụ'), 'Rà soát thủ tục', 'Xong', '');
    expect(said(planOf(twice.slice(1)), grid)).toEqual({ updates: [], conflicts: [], unmatched: ['Rà soát thủ tục'] });
  });

  test('a renumbered, moved task keeps its result; a reworded one is told', () => {
    const grid = filled(gridOf(planOf(twice), 'Sở Nội vụ'), 'Tuyên truyền', 'Đang làm');
    expect(said(planOf([twice[2]!, twice[0]!, twice[1]!]), grid).updates).toEqual(['3 Đang làm']);
    expect(said(planOf([['Tuyên truyền CCHC', ...twice[1]!.slice(1)] as unknown as Row]), grid).unmatched).toEqual([
      'Tuyên truyền',
    ]);
  });
});

describe('nothing that was said is taken for something else', () => {
  test('what a supporting agency filled in is not the lead’s word', () => {
    const plan = planOf(twice);
    expect(said(plan, filled(gridOf(plan, 'Sở Tư pháp'), 'Tuyên truyền', 'Xong'))).toEqual({
      updates: [],
      conflicts: [],
      unmatched: [],
    });
  });

  test('two copies of a tab that differ are a conflict', () => {
    const plan = planOf(twice);
    const grid = gridOf(plan, 'Sở Nội vụ');
    const tabs = [filled(grid, 'Tuyên truyền', 'Xong'), filled(grid, 'Tuyên truyền', 'Chưa')];
    expect(said(plan, ...tabs).conflicts).toEqual(['2 differ Xong|Chưa']);
  });

  test('a result that stands in the plan without a status is not written over', () => {
    const plan = planOf(twice);
    const tab = read(filled(gridOf(plan, 'Sở Nội vụ'), 'Tuyên truyền', 'Xong'));
    const row = plan.tasks[1]!.row;
    const { updates, conflicts } = collect(plan, [tab], new Map([[row, { status: '', result: 'Báo cáo số 5' }]]));
    expect([updates, conflicts[0]?.options.map(({ result }) => result)]).toEqual([[], ['Báo cáo số 5', '']]);
  });

  test('a conflict’s task is found again only where it is still the same one', () => {
    const [one, other] = [planOf(twice), planOf(twice)];
    expect(sameTask(one.tasks[2]!, one.tasks, other.tasks)).toBe(other.tasks[2]);
    const changed = planOf([twice[0]!, twice[1]!, ['Rà soát thủ tục', 'Khác', 'Sở Nội vụ', '', 'Quý I/2026']]);
    expect(sameTask(one.tasks[2]!, one.tasks, changed.tasks)).toBeUndefined();
  });
});

test('a tab that was sorted, and had rows and a column put in, says what it said', () => {
  const plan = planOf(twice);
  const grid = filled(gridOf(plan, 'Sở Nội vụ'), 'Rà soát thủ tục', '', 'Xong');
  const body = grid.slice(tabLayout.headerRow + 1).toReversed();
  const moved = [
    ...grid.slice(0, 3),
    ['Ghi chú của phòng'],
    [],
    ...grid.slice(3, tabLayout.headerRow + 1),
    ...body,
  ].map((row) => [...row.slice(0, 2), '', ...row.slice(2)]);
  expect(said(plan, moved).updates).toEqual(['3 Xong']);
});

test('whatever a tab holds, in whatever order: no result is collected twice, and none is lost without being told', () => {
  const text = fc.constantFrom('Rà soát', 'Tuyên truyền', 'Báo cáo');
  const row = fc.tuple(
    text,
    fc.constantFrom('Thể chế', 'Số hóa'),
    fc.constantFrom('Sở A', 'Sở B'),
    fc.constant(''),
    fc.constantFrom('Quý I/2026', 'Quý II/2026'),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), (rows, chance) => {
      const plan = planOf(rows);
      if (plan.tasks.length !== rows.length) return;
      for (const { name } of agencyTabs(plan)) {
        let mark = 0;
        const lines = gridOf(plan, name).map((line, index) =>
          index > tabLayout.headerRow + 1 && (line[4] ?? '') !== ''
            ? line.with(tabLayout.status, `kết quả ${++mark}`)
            : line,
        );
        const shuffled = [
          ...lines.slice(0, tabLayout.headerRow + 1),
          ...lines
            .slice(tabLayout.headerRow + 1)
            .map((line) => ({ line, at: chance.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ line }) => line),
        ];
        const { updates, conflicts, unmatched } = collect(plan, [read(shuffled)], noResults);
        const written = updates.map(({ filled: { status } }) => status);
        expect(new Set(written).size).toBe(written.length);
        const told = new Set([...written, ...conflicts.flatMap(({ options }) => options.map(({ status }) => status))]);
        expect(unmatched).toEqual([]);
        expect(told.size).toBe(mark);
        for (const { task } of updates) expect(task.lead.text).toBe(name);
      }
    }),
    { seed: 15, numRuns: 60 },
  );
});

test('a tab that is made anew carries over what was filled in; what fits no task any more is kept below', () => {
  const before = planOf(twice);
  const grid = filled(filled(gridOf(before, 'Sở Nội vụ'), 'Rà soát thủ tục', 'Một', 'Hai'), 'Tuyên truyền', 'Ba');
  const after = planOf([twice[2]!, ['Tuyên truyền CCHC', ...twice[1]!.slice(1)] as unknown as Row]);
  const tab = tabOf(after, 'Sở Nội vụ');
  const again = draftCells(tabDraft(tab, tab.name, after, carriedOver(tab, read(grid).rows, after.tasks), words));
  const rows = read(again).rows.filter(({ status }) => status !== '');
  expect(rows.map(({ role, task, status }) => `${role} ${task}: ${status}`)).toEqual([
    'lead Rà soát thủ tục: Hai',
    'kept Rà soát thủ tục: Một',
    'kept Tuyên truyền: Ba',
  ]);
});

test('result columns stand right of all that is there, also where the plan begins in B5', () => {
  const snapshot = snapshotOf(twice, 4, 1);
  const { plan } = checkSheet(snapshot, plainContext);
  const columns = resultColumns(snapshot, plan);
  expect([columns.status, columns.result]).toEqual([8, 9]);
  const [, , status] = reportEdits(
    snapshot,
    [{ task: plan.tasks[0]!, filled: { status: 'Xong', result: '' } }],
    columns,
  );
  expect(status).toEqual({ cell: { row: 6, column: 8 }, before: '', after: 'Xong' });
});
