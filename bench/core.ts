import { Workbook } from '@cj-tech-master/excelts';
import Ajv from 'ajv';

import { importDocx } from '../src/files/import-docx';
import { docxOf } from '../src/files/write-docx';
import { checkSheet } from '../src/plan/checking/check-sheet';
import { withPatch } from '../src/plan/checking/patch';
import { planDocument } from '../src/plan/exporting/plan-document';
import type { SheetSnapshot } from '../src/plan/model';
import { readPlan } from '../src/plan/reading/read-plan';
import { checkPlan } from '../src/plan/rules/check-plan';
import { type Figure, median } from './figures';

const deadlines = [
  'Quý I/2026',
  'Trước ngày 30/6/2026',
  'Thường xuyên',
  'Tháng 3 và tháng 11 năm 2026',
  'sắp tới',
  'Hằng quý',
  'Từ tháng 3 đến tháng 6',
];
const header = [
  'STT',
  'Nhiệm vụ cụ thể',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
  'Kinh phí',
];

/** Rows as staff have them: texts of their usual length, now and then something amiss. */
export function planRows(tasks: number): string[][] {
  const rows: string[][] = [['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026'], header];
  for (let task = 1; task <= tasks; task++) {
    rows.push([
      String(task),
      `Xây dựng và triển khai thực hiện Kế hoạch theo dõi thi hành pháp luật, rà soát văn bản quy phạm pháp luật lần ${task}`,
      task % 10 === 0 ? '' : 'Quyết định, Kế hoạch của UBND thành phố',
      'Văn phòng HĐND và UBND',
      'Các cơ quan, đơn vị và UBND các phường, xã',
      `${deadlines[task % deadlines.length]}`,
      task % 3 === 0 ? 'NSTP' : '',
    ]);
  }
  return rows;
}

export const snapshotOf = (rows: string[][]): SheetSnapshot => ({
  name: 'Phụ lục',
  top: 0,
  left: 0,
  values: rows,
  texts: rows,
  numberFormats: rows.map(() => []),
  merges: [],
  hiddenRows: [],
  isProtected: false,
});

async function xlsxOf(rows: string[][]): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Phụ lục');
  for (const row of rows) sheet.addRow(row);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Reading and rules, beside the bare reading of the same .xlsx file by its library, in the same run. */
export async function coreFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const tasks of [2_000, 20_000, 200_000]) {
    const runs = tasks > 100_000 ? 1 : 3;
    const rows = planRows(tasks);
    const ours = await median(runs, () => checkPlan(readPlan(snapshotOf(rows))));
    let against = '';
    if (tasks <= 20_000) {
      const bytes = await xlsxOf(rows);
      const theirs = await median(runs, () => new Workbook().xlsx.load(bytes));
      against = `bare .xlsx reading ${theirs.toFixed(0)} ms (limit: half of it), ratio ${(ours / theirs).toFixed(2)}`;
    }
    figures.push({ what: `read and check ${tasks} tasks`, value: ours, unit: 'ms', against });
  }
  return figures;
}

/** The same rows through a plain validator: that every cell is a text that is not blank, and nothing of what a plan is. */
export async function validatorFigure(): Promise<Figure> {
  const tasks = 20_000;
  const rows = planRows(tasks);
  const [, titles = [], ...cells] = rows;
  const objects = cells.map((row) => Object.fromEntries(titles.map((title, column) => [title, row[column] ?? ''])));
  const validate = new Ajv({ allErrors: true }).compile({
    type: 'object',
    properties: Object.fromEntries(titles.map((title) => [title, { type: 'string', minLength: 1 }])),
    required: titles,
  });
  const theirs = await median(3, () => objects.filter((row) => !validate(row)).length);
  const ours = await median(3, () => checkPlan(readPlan(snapshotOf(rows))));
  return {
    what: `a plain validator (ajv) over ${tasks} tasks`,
    value: theirs,
    unit: 'ms',
    against: `reading and 58 rules over the same rows ${ours.toFixed(0)} ms: ${(ours / theirs).toFixed(0)} times as long, for what it understands`,
  };
}

/** A plan of 2,000 tasks in Word, from the file's bytes to its sheet. */
export async function importFigure(): Promise<Figure> {
  const bytes = await docxOf(planDocument(readPlan(snapshotOf(planRows(2_000)))));
  const ours = await median(3, () => importDocx(bytes, 'plan.docx'));
  return {
    what: 'import a Word document of 2,000 tasks',
    value: ours,
    unit: 'ms',
    against: `${(bytes.length / 1024).toFixed(0)} KB`,
  };
}

/** One edit in a plan of 2,000 tasks, checked as it happens: what the pane computes between the edit and its list. */
export function liveFigure(): Figure {
  const width = header.length;
  const whole = planRows(2_000).map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
  let checked = checkSheet(snapshotOf(whole));
  const times: number[] = [];
  for (let edit = 0; edit < 120; edit++) {
    const text = [[edit % 2 === 0 ? '' : `Kế hoạch lần ${edit}`]];
    const start = performance.now();
    checked = checkSheet(
      withPatch(checked.snapshot, {
        top: 10 + edit * 15,
        left: 2,
        values: text,
        texts: text,
        numberFormats: [['General']],
      }),
      undefined,
      checked,
    );
    times.push(performance.now() - start);
  }
  const middle = times.slice(20).sort((a, b) => a - b)[50] ?? 0;
  return {
    what: 'one edit in 2,000 tasks, checked live',
    value: middle,
    unit: 'ms',
    against: 'limit: one frame, 16 ms',
  };
}
