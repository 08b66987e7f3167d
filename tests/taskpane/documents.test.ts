import { docxOf } from '../../src/files/write-docx';
import { planDocument } from '../../src/plan/exporting/plan-document';
import { yearMoves } from '../../src/plan/next-year/next-year';
import { readPlan } from '../../src/plan/reading/read-plan';
import { emptyWorkbook } from '../support/office';
import { openSample } from '../support/sample';
import { sampleSnapshot } from '../support/snapshot';
import { openChecked, openPane, type TestPane } from './pane';

const checkedOf = (pane: TestPane) => {
  const { check } = pane.state();
  if (check.is !== 'done') throw new Error('not checked');
  return check.checked;
};

test('a plan in Word becomes a sheet of its own, which the pane then shows; the sheets that were there stay', async () => {
  const { book } = await openSample();
  const pane = openPane(book);
  await pane.effects.read();
  const file = new File(
    [(await docxOf(planDocument(readPlan(sampleSnapshot())))) as BlobPart],
    'Phụ lục kế hoạch.docx',
  );
  await pane.effects.importWord(file);
  const { notice, sheet } = pane.state();
  expect(notice).toMatchObject({ is: 'imported', headers: 0 });
  expect(book.sheets.map(({ name }) => name)).toEqual(['Phụ lục', 'Phụ lục kế hoạch']);
  expect(sheet.is === 'plan' && [sheet.plan.sheet, sheet.plan.tasks.length]).toEqual(['Phụ lục kế hoạch', 40]);
});

test('a file that is no Word document is named, and nothing changes', async () => {
  const { book } = await openSample();
  const pane = openPane(book);
  await pane.effects.read();
  await pane.effects.importWord(new File(['không phải'], 'hỏng.docx'));
  expect([pane.state().notice, book.sheets.length, pane.state().work !== null]).toEqual([
    { is: 'unread-file', name: 'hỏng.docx' },
    1,
    false,
  ]);
});

test('in an empty workbook a plan is begun, or one is tried; each is read at once', async () => {
  const book = emptyWorkbook();
  const pane = openPane(book);
  await pane.effects.read();
  await pane.effects.makeEmptyPlan(2027);
  const { sheet } = pane.state();
  expect(sheet.is === 'plan' && [sheet.plan.plan.year, book.selection.sheet.name]).toEqual([2027, 'Kế hoạch 2027']);
  await pane.effects.trySample();
  await pane.effects.check();
  expect(pane.found().length).toBeGreaterThan(4);
});

test('next year’s plan stands beside this year’s, which stays as it is; what was refused and left out is so', async () => {
  const { book, save } = await openSample();
  const pane = await openChecked(book);
  const before = [...book.sheets[0]!.entries()].map(({ row, column, cell }) => [row, column, cell.value]);
  const { plan, snapshot } = checkedOf(pane);
  const [refused, ...moves] = yearMoves(plan, snapshot).filter(({ kind }) => kind === 'deadline');
  const title = yearMoves(plan, snapshot).filter(({ kind }) => kind === 'title' || kind === 'decision');
  const left = plan.tasks[39]!.row;
  await pane.effects.makeNextYear([...title, ...moves], [left]);
  expect(pane.state().notice).toEqual({ is: 'next-year-made', cells: title.length + moves.length, tasks: 1 });
  expect(book.sheets.map(({ name }) => name)).toEqual(['Phụ lục', 'Kế hoạch 2024']);
  const { sheet } = pane.state();
  if (sheet.is !== 'plan') throw new Error('no plan');
  expect([sheet.plan.plan.year, sheet.plan.tasks.length]).toEqual([2024, 39]);
  expect(book.sheets[1]!.cell(refused!.cell.row, refused!.cell.column).value).toBe(refused!.before);
  expect([...book.sheets[0]!.entries()].map(({ row, column, cell }) => [row, column, cell.value])).toEqual(before);
  await save();
});

test('of several tasks that are left out, just those are gone from next year’s plan', async () => {
  const { book } = await openSample();
  const pane = await openChecked(book);
  const { tasks } = checkedOf(pane).plan;
  const out = [0, 1, 2, 10, 39];
  await pane.effects.makeNextYear(
    [],
    out.map((index) => tasks[index]!.row),
  );
  const { sheet } = pane.state();
  if (sheet.is !== 'plan') throw new Error('no plan');
  expect(sheet.plan.tasks.map(({ task }) => task.text)).toEqual(
    tasks.filter((_, index) => !out.includes(index)).map(({ task }) => task.text),
  );
});

test('where Excel refuses amid it, no half-made plan is left', async () => {
  const { book } = await openSample();
  const pane = await openChecked(book);
  const { plan, snapshot } = checkedOf(pane);
  const answer = pane.host.answer.bind(pane.host);
  pane.host.answer = (request) => {
    pane.host.faults.activityLimit = request.includes('"Name":"Values"') && !request.includes('"Name":"Text"');
    return answer(request);
  };
  await pane.effects.makeNextYear(yearMoves(plan, snapshot), []);
  expect([pane.state().problem, book.sheets.map(({ name }) => name)]).toEqual(['busy', ['Phụ lục']]);
});

test('a table whose columns have other names becomes a plan once the user says which is which', async () => {
  const book = emptyWorkbook();
  const sheet = book.sheets[0]!;
  ['Mã', 'Cần làm gì', 'Ai lo', 'Bao giờ'].forEach((text, column) => sheet.type(0, column, text, 'vi'));
  ['1', 'Đối thoại với dân', 'Phòng Nội vụ', 'Quý I năm 2027'].forEach((text, column) =>
    sheet.type(1, column, text, 'vi'),
  );
  const pane = openPane(book);
  await pane.effects.read();
  const { sheet: before } = pane.state();
  expect(before.is === 'not-a-plan' && before.columns?.choices.map(({ header }) => header)).toEqual([
    'Mã',
    'Cần làm gì',
    'Ai lo',
    'Bao giờ',
  ]);
  for (const [field, column] of [
    ['task', 1],
    ['lead', 2],
    ['deadline', 3],
  ] as const)
    await pane.effects.setColumn('Sheet1', field, column);
  const { sheet: after } = pane.state();
  expect(
    after.is === 'plan' &&
      after.plan.tasks.map(({ task, lead, deadline }) => [task.text, lead.text, deadline.read?.end]),
  ).toContainEqual(['Đối thoại với dân', 'Phòng Nội vụ', '2027-03-31']);
});

test('next year’s plan begins without this year’s highlights and notes; a person’s comments and rules go along, and this year’s stay', async () => {
  const { book } = await openSample();
  const pane = await openChecked(book);
  await pane.effects.addNotes('vi');
  await Excel.run(async (context) => {
    context.workbook.comments.add('A1', 'của người dùng');
    context.workbook.worksheets.getFirst().getRange('A1').conditionalFormats.add('Custom').custom.rule.formula =
      '=A1=""';
    await context.sync();
  });
  const { check } = pane.state();
  if (check.is !== 'done') throw new Error('not checked');
  await pane.effects.makeNextYear(yearMoves(check.checked.plan, check.checked.snapshot), []);
  const [thisYear, nextYear] = book.sheets;
  expect([thisYear!.conditionalFormats.length, thisYear!.comments.length > 1]).toEqual([4, true]);
  expect([
    nextYear!.conditionalFormats.map(({ formula }) => formula),
    nextYear!.comments.map(({ content }) => content),
  ]).toEqual([['=A1=""'], ['của người dùng']]);
});
