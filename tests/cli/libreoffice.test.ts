import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';
import { parse } from 'papaparse';

import { gold } from '../support/gold';
import { run } from './run';

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const expected = (gold as unknown as { summary: Record<string, Record<string, number>> }).summary;
const folder = mkdtempSync(join(tmpdir(), 'plan-check-lo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The second sheet (the summary) of a workbook, as LibreOffice works it out. */
function workedOut(bytes: Uint8Array): string[][] {
  const path = join(folder, 'kq.xlsx');
  writeFileSync(path, bytes);
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2';
  const { status, stderr } = spawnSync(
    'soffice',
    ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', filter, '--outdir', folder, path],
    { encoding: 'utf8', timeout: 50_000 },
  );
  if (status !== 0) throw new Error(stderr);
  return parse<string[]>(readFileSync(join(folder, 'kq-Tổng hợp.csv'), 'utf8')).data;
}

/** The workbook without the results that we wrote: whoever opens it has to work them out. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) cell.value = { formula: cell.formula } as never;
      }),
    );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

if (hasLibreOffice) {
  test('LibreOffice opens the summary and works out the same figures from its formulas', async () => {
    const { written } = await run([
      'summarize',
      join(__dirname, '../../assets/samples/plan-2023.xlsx'),
      '-o',
      'kq.xlsx',
    ]);
    const rows = workedOut(await withoutResults(written['kq.xlsx'] as Uint8Array));
    const block = (title: string): Record<string, number> => {
      const from = rows.findIndex(([first]) => first === title) + 1;
      const to = rows.findIndex(([first], index) => index > from && first === 'Tổng cộng');
      return Object.fromEntries(rows.slice(from, to + 1).map(([name, count]) => [name ?? '', Number(count)]));
    };
    expect(block('Theo cơ quan chủ trì')).toEqual({ ...expected.byLead, 'Tổng cộng': 40 });
    expect(Object.values(block('Theo lĩnh vực'))).toEqual([...Object.values(expected.byArea ?? {}), 40]);
    expect(block('Theo nguồn kinh phí')['NSTP']).toBe(12);
  });
} else {
  test('LibreOffice is not installed: its working out of the summary was left out', () =>
    console.warn('LibreOffice is not installed: tests/cli/libreoffice.test.ts was left out.'));
}
