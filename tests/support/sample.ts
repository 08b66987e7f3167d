import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type OpenBook, openXlsx } from '../../src/workbench/files/xlsx';
import { plainStyle } from '../../src/workbench/model/cell';
import { Workbook } from '../../src/workbench/model/workbook';

export const sampleBytes = (): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/plan-2023.xlsx')));
export const openSample = (): Promise<OpenBook> => openXlsx('ke-hoach-2023.xlsx', sampleBytes());

const fittingHeadings = [
  'Nhiệm vụ chung',
  'STT',
  'Nhiệm vụ cụ thể',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
  'Kinh phí thực hiện',
];

/** The sample after its first finding was fixed: the headings of row 5 stand over what they name. */
export async function openFittingSample(): Promise<OpenBook> {
  const opened = await openSample();
  const [sheet] = opened.book.sheets;
  if (sheet)
    opened.book.typeByHand(
      sheet,
      fittingHeadings.map((text, column) => ({ row: 4, column, text })),
    );
  return opened;
}

const header = [
  'STT',
  'Nhiệm vụ cụ thể',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
  'Kinh phí',
];

/** A plan of many tasks under seven areas; every tenth has no product and every seventh a deadline that cannot be read. */
export function largePlan(tasks: number, words = 'Xây dựng và triển khai thực hiện kế hoạch '): Workbook {
  const book = new Workbook('Lớn.xlsx');
  const sheet = book.addSheet('Phụ lục');
  const put = (row: number, texts: readonly string[]): void =>
    texts.forEach((text, column) => {
      if (text !== '') sheet.load(row, column, { value: text, formula: undefined, style: plainStyle });
    });
  put(0, ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026']);
  put(1, header);
  for (let task = 1; task <= tasks; task++) {
    const deadline = task % 7 === 0 ? 'sắp tới' : `Quý ${['I', 'II', 'III', 'IV'][task % 4]}/2026`;
    put(task + 1, [
      String(task),
      `${words}số ${task}`,
      task % 10 === 0 ? '' : 'Kế hoạch của UBND',
      'Phòng Kinh tế',
      'Các phòng, ban chuyên môn',
      deadline,
      'NSTP',
    ]);
  }
  return book;
}
