import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Workbook, type Worksheet } from '@cj-tech-master/excelts';

import { gold } from '../support/gold';
import { run } from './run';

const sample = join(__dirname, '../../assets/samples/plan-2023.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'plan-check-summary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const expected = (gold as unknown as { summary: Record<string, Record<string, number>> }).summary;

async function open(bytes: string | Uint8Array | undefined): Promise<Workbook> {
  if (!(bytes instanceof Uint8Array)) throw new Error('no workbook was written');
  const book = new Workbook();
  await book.xlsx.load(bytes);
  return book;
}

const textsOf = (sheet: Worksheet): string[][] => {
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
    rows.push(cells);
  });
  return rows;
};

test('a workbook of dashboard, summary, index, data, and a tab for every lead agency', async () => {
  const { status, written } = await run(['summarize', sample, '-o', 'kq.xlsx']);
  const book = await open(written['kq.xlsx']);
  expect(status).toBe(0);
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Tổng quan kế hoạch',
    'Tổng hợp',
    'Mục lục cơ quan',
    'Ban biên tập',
    'Bộ phận TN&TKQ',
    'Phòng Nội vụ',
    'Phòng Tài chính - Kế hoạch',
    'Phòng Tư pháp',
    'Phòng Văn hóa và Thông tin',
    'Văn phòng HĐND và UBND',
    'Dữ liệu CCHC',
  ]);
});

test('the summary’s formulas carry the figures of the hand-made reading, and the same by working them out over the data', async () => {
  const book = await open((await run(['summarize', sample, '-o', 'kq.xlsx'])).written['kq.xlsx']);
  const summary = book.getWorksheet('Tổng hợp')!;
  const data = textsOf(book.getWorksheet('Dữ liệu CCHC')!).slice(1);
  const found: Record<string, number> = {};
  let block = '';
  summary.eachRow((row) => {
    const name = row.getCell(1).text;
    if (row.getCell(2).text === 'Số nhiệm vụ') block = name;
    else if (block === 'Theo cơ quan chủ trì' && row.getCell(2).formula) found[name] = Number(row.getCell(2).result);
  });
  expect(found).toEqual({ ...expected.byLead, 'Tổng cộng': 40 });
  const worked = data.filter(([, , , , agency, role]) => agency === 'Phòng Nội vụ' && role === 'Chủ trì').length;
  expect(worked).toBe(expected.byLead?.['Phòng Nội vụ']);
  expect(data.reduce((sum, row) => sum + Number(row[14]), 0)).toBe(40);
});

test('a tab holds the tasks that the agency leads and supports, also through a collective, by deadline', async () => {
  const book = await open((await run(['summarize', sample, '-o', 'kq.xlsx'])).written['kq.xlsx']);
  const rows = textsOf(book.getWorksheet('Phòng Tài chính - Kế hoạch')!);
  const leads = rows.slice(
    rows.findIndex(([first]) => first === 'A. NHIỆM VỤ CHỦ TRÌ') + 1,
    rows.findIndex(([first]) => first === 'B. NHIỆM VỤ PHỐI HỢP'),
  );
  expect(leads.map(([number]) => number)).toEqual(['19', '20', '21']);
  const supports = rows.slice(rows.findIndex(([first]) => first === 'B. NHIỆM VỤ PHỐI HỢP') + 1);
  expect(supports.find(([number]) => number === '26')?.[5]).toBe(
    'Văn phòng HĐND và UBND, phòng Tài chính - Kế hoạch; UBND các phường, xã',
  );
  expect(supports.find(([number]) => number === '3')?.[5]).toBe('Các cơ quan, đơn vị và UBND các phường, xã');
});

test('the same plan twice makes the same file, byte for byte', async () => {
  const [one, other] = [
    await run(['summarize', sample, '-o', 'a.xlsx']),
    await run(['summarize', sample, '-o', 'a.xlsx']),
  ];
  expect(
    Buffer.from(one.written['a.xlsx'] as Uint8Array).equals(Buffer.from(other.written['a.xlsx'] as Uint8Array)),
  ).toBe(true);
});

test('--split writes a file for each agency', async () => {
  const { written } = await run(['summarize', sample, '-o', 'cq.xlsx', '--split']);
  expect(Object.keys(written)).toHaveLength(7);
  const book = await open(written['cq - Phòng Tư pháp.xlsx']);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Phòng Tư pháp']);
});

test('--agencies: all that are named, or a few; a name that the plan does not have is told', async () => {
  const files = async (agencies: string): Promise<number> =>
    Object.keys((await run(['summarize', sample, '-o', 'cq.xlsx', '--split', '--agencies', agencies])).written).length;
  expect([await files('phòng tư pháp; Văn phòng HĐND và UBND'), (await files('all')) > 7]).toEqual([2, true]);
  const { status, err } = await run(['summarize', sample, '-o', 'cq.xlsx', '--agencies', 'Sở Thuỷ lợi']);
  expect([status, err]).toEqual([2, expect.stringContaining('“Sở Thuỷ lợi”')]);
});

test.each([
  ['md', '| Phòng Nội vụ | 17 |'],
  ['csv', '"Theo lĩnh vực";"I. Cải cách thể chế hành chính";4;0;0;'],
])('figures as %s', async (format, words) =>
  expect((await run(['summarize', sample, '--format', format])).out).toContain(words),
);

test('figures as JSON add up', async () => {
  const { out } = await run(['summarize', sample, '--format', 'json']);
  const { tasks, byQuarter, byFunding } = JSON.parse(out) as {
    tasks: number;
    byQuarter: { tasks: number }[];
    byFunding: { tasks: number }[];
  };
  const total = (groups: { tasks: number }[]): number => groups.reduce((sum, group) => sum + group.tasks, 0);
  expect([tasks, total(byQuarter), total(byFunding)]).toEqual([40, 40, 40]);
});

test('no text of a plan becomes a formula: in cells, nor in a .csv', async () => {
  const path = join(folder, 'cong-thuc.tsv');
  writeFileSync(
    path,
    [
      'KẾ HOẠCH NĂM 2026',
      'TT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian',
      '1\t=HYPERLINK("http://x","y") rà soát văn bản\t+1\t=cmd|calc\tQuý I năm 2026',
    ].join('\n'),
  );
  const { written } = await run(['summarize', path, '-o', 'kq.xlsx']);
  const book = await open(written['kq.xlsx']);
  for (const sheet of book.worksheets) {
    if (sheet.name !== 'Tổng hợp')
      sheet.eachRow((row) =>
        row.eachCell((cell) =>
          expect([sheet.name, cell.address, cell.formula]).toEqual([sheet.name, cell.address, undefined]),
        ),
      );
  }
  expect((await run(['summarize', path, '--format', 'csv'])).out).not.toMatch(/(?:^|[;,\t"])[=+@]/m);
});

describe('report', () => {
  test('says whether the plan can be handed in, and what stands in the way', async () => {
    const { status, out } = await run(['report', sample]);
    expect(status).toBe(1);
    expect(out).toContain('CHƯA ĐỦ ĐIỀU KIỆN TRÌNH: còn 2 lỗi');
    expect(out).toContain('Kiểm tra ngày 15/05/2023');
  });

  test('as a page: no script, no address, texts escaped', async () => {
    const { out } = await run(['report', sample, '--format', 'html']);
    expect(out).toContain('<td class="removed">Lỗi</td><td class="centre">F46</td>');
    expect(out).not.toMatch(/<script|https?:|src=/);
  });

  test('its stamp is over the plan’s content: another look is the same plan, another word is not', async () => {
    const hash = async (path: string): Promise<string> =>
      (JSON.parse((await run(['report', path, '--format', 'json'])).out) as { stamp: { hash: string } }).stamp.hash;
    expect(await hash(sample)).toBe(await hash(join(__dirname, '../../assets/samples/plan-2023.tsv')));
    const changed = join(folder, 'khac.tsv');
    writeFileSync(
      changed,
      'TT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian\n1\tRà soát văn bản\tBáo cáo\tPhòng Tư pháp\tQuý I năm 2026\n',
    );
    expect(await hash(changed)).not.toBe(await hash(sample));
  });
});
