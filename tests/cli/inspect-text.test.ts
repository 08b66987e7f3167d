import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';

import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'inspect-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = [
  ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2027'],
  ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian thực hiện'],
  ['1', 'Rà soát thủ tục hành chính', 'Báo cáo', 'Phòng Nội vụ', 'Quý I'],
  ['', '- nhóm một', '', '', ''],
  ['', '- nhóm hai', '', '', ''],
  ['', '- nhóm ba', '', '', ''],
  ['', '- nhóm bốn', '', '', ''],
  ['2', 'Tập huấn cán bộ', 'Lớp tập huấn', 'Phòng Nội vụ', 'Quý II'],
];

test('the text tells doubts with their rows, and in which places the words are, all of them', async () => {
  const path = join(folder, 'dai.tsv');
  writeFileSync(path, rows.map((row) => row.join('\t')).join('\n'));
  const { status, out } = await run(['inspect', path, '--format', 'text']);
  expect(status).toBe(0);
  expect(out).toContain('Các dòng 3–7: nhiều dòng được gộp thành một nhiệm vụ');
  const counts = [.../Số ô có chữ: (.*)/.exec(out)![1]!.matchAll(/ (\d+)(?: ·|$)/g)].map(([, count]) => Number(count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.flat().filter((text) => text !== '').length);
  expect((await run(['inspect', path, '--format', 'text', '--lang', 'en'])).out).toContain(
    'Rows 3–7: many rows were joined',
  );
});

test.each(['hidden', 'veryHidden', 'visible'] as const)('a plan on a %s sheet', async (state) => {
  const book = new Workbook();
  book.addWorksheet('Trang bìa').addRow(['Xã Đồng Mây']);
  book.addWorksheet('KH cũ', { state }).addRows(rows);
  const path = join(folder, `${state}.xlsx`);
  writeFileSync(path, await book.xlsx.writeBuffer());
  const { out } = await run(['inspect', path, '--format', 'text']);
  expect(out.includes('Trang tính đang bị ẩn trong tệp: KH cũ')).toBe(state !== 'visible');
  const { files } = JSON.parse((await run(['inspect', path])).out) as { files: { hidden?: boolean }[] };
  expect(files[0]!.hidden).toBe(state === 'visible' ? undefined : true);
});
