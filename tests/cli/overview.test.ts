import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';

import { environment, run } from './run';

const root = join(__dirname, '../..');
const sample = join(root, 'assets/samples/plan-2023.xlsx');
const tsv = readFileSync(join(root, 'assets/samples/plan-2023.tsv'), 'utf8');
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'plan-check-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);
function plan(name: string, content = tsv): string {
  writeFileSync(path(name), content);
  return path(name);
}

test('a line for each plan, with its figures and its share of the six clarities; one bad file stops nothing', async () => {
  copyFileSync(sample, path('xa-1.xlsx'));
  plan('xa-2.xlsx', 'not a workbook');
  const { status, out } = await run(['overview', folder]);
  const lines = out.trimEnd().split('\n');
  expect(status).toBe(2);
  expect(lines[1]).toMatch(/xa-1\.xlsx +2023 +40 +2 +15 +\d+ +93 %$/);
  expect(lines[2]).toMatch(/xa-2\.xlsx +không phải tệp \.xlsx/);
  expect(lines[3]).toMatch(/^2 tệp \(1 không đọc được\) · 40 nhiệm vụ · 2 lỗi, 15 cảnh báo/);
});

test('JSON has what check counts', async () => {
  copyFileSync(sample, path('xa-1.xlsx'));
  const checked = (
    JSON.parse((await run(['check', folder, '--format', 'json'])).out) as {
      files: [{ counts: unknown; clarity: unknown }];
    }
  ).files[0];
  const { totals, files } = JSON.parse((await run(['overview', folder, '--format', 'json'])).out) as {
    totals: unknown;
    files: [unknown];
  };
  expect(files[0]).toMatchObject({
    path: path('xa-1.xlsx'),
    problem: null,
    year: 2023,
    tasks: 40,
    areas: 7,
    counts: checked.counts,
    clarity: checked.clarity,
  });
  expect(totals).toEqual({ files: 1, unread: 0, tasks: 40, counts: checked.counts });
});

test('.csv for Excel: its letters right, no name of a plan becomes a formula', async () => {
  plan(
    'xa.tsv',
    `=HYPERLINK("x") KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026\nTT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian\n1\tXây dựng kế hoạch\tKế hoạch\tPhòng Nội vụ\tQuý I\n`,
  );
  const { out } = await run(['overview', folder, '--format', 'csv']);
  expect(out.startsWith('\uFEFF"tệp";"kế hoạch";"năm"')).toBe(true);
  expect(out).not.toMatch(/[;\n]"?=/);
});

test('as a workbook: by unit, by lead agency, by rule, the worst on top, and the sums are those of the list', async () => {
  plan('xa-tot.tsv', tsv.split('\n').slice(0, 12).join('\n'));
  copyFileSync(sample, path('xa-kem.xlsx'));
  plan('xa-hong.xlsx', 'not a workbook');
  const { written } = await run(['overview', folder, '-o', 'kq.xlsx']);
  const { totals } = JSON.parse((await run(['overview', folder, '--format', 'json'])).out) as {
    totals: { tasks: number; counts: Record<'error' | 'warning' | 'info', number> };
  };
  const book = new Workbook();
  await book.xlsx.load(written['kq.xlsx'] as Uint8Array);
  const rowsOf = (name: string): string[][] => {
    const rows: string[][] = [];
    book.getWorksheet(name)!.eachRow((row, at) => {
      if (at > 3) rows.push(Array.from({ length: row.cellCount }, (_, column) => row.getCell(column + 1).text));
    });
    return rows;
  };
  const sumOf = (rows: readonly string[][], column: number): number =>
    rows.reduce((sum, row) => sum + Number(row[column]), 0);
  const units = rowsOf('Theo đơn vị');
  expect(units.map((row) => row.at(-1)?.split('/').at(-1))).toEqual(['xa-hong.xlsx', 'xa-kem.xlsx', 'xa-tot.tsv']);
  expect([4, 6, 7, 8].map((column) => sumOf(units, column))).toEqual([
    totals.tasks,
    totals.counts.error,
    totals.counts.warning,
    totals.counts.info,
  ]);
  const rules = rowsOf('Theo loại lỗi');
  expect(sumOf(rules, 3)).toBe(totals.counts.error + totals.counts.warning + totals.counts.info);
  expect(rules[0]?.[2]).toBe('Lỗi');
  const agencies = rowsOf('Theo cơ quan chủ trì');
  const errors = agencies.map((row) => Number(row[4]));
  expect(errors).toEqual([...errors].sort((a, b) => b - a));
  expect(agencies.find(([, name]) => name === 'Phòng Tư pháp')?.[2]).toBe('2');
});

test('an overview that was written among the plans is none of them', async () => {
  copyFileSync(sample, path('xa.xlsx'));
  plan('kq.csv', '\uFEFF"tệp";"kế hoạch"');
  expect((await run(['overview', folder, '--format', 'csv', '-o', path('kq.csv')])).status).toBe(1);
});

describe('with an output file, an overview that was stopped', () => {
  const output = (): string => path('kq.json');
  const call = (): string[] => ['overview', folder, '--format', 'json', '-o', output()];
  const part = (): string => `${output()}.part`;

  /** Runs the real command until it has read some files, and then ends it as a lost machine would. */
  async function stopped(): Promise<void> {
    const child = spawn(process.execPath, [join(root, 'bin/plan-check.cjs'), ...call()], {
      stdio: 'ignore',
      env: environment,
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const seen = watch(folder, () => {
      if (existsSync(part()) && readFileSync(part(), 'utf8').split('\n').length > 4) child.kill('SIGKILL');
    });
    await ended;
    seen.close();
  }

  test('goes on where it stood, and ends as if it had never been stopped', async () => {
    for (let commune = 0; commune < 30; commune++)
      copyFileSync(sample, path(`xa-${String(commune).padStart(2, '0')}.xlsx`));
    const { out: whole } = await run(['overview', folder, '--format', 'json']);
    await stopped();
    expect([existsSync(part()), existsSync(output())]).toEqual([true, false]);
    // As where the machine went down in the middle of a line.
    truncateSync(part(), readFileSync(part()).length - 7);
    const child = spawn(process.execPath, [join(root, 'bin/plan-check.cjs'), ...call()], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: environment,
    });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    await new Promise((resolve) => child.once('exit', resolve));
    expect(told).toMatch(/làm tiếp lần trước: \d+\/30 tệp đã đọc|goes on from last time: \d+ of 30/);
    expect(JSON.parse(readFileSync(output(), 'utf8'))).toEqual(JSON.parse(whole));
    expect(existsSync(part())).toBe(false);
  });

  const journalled = async (): Promise<void> => {
    plan('a.tsv');
    plan('b.tsv');
    // A journal as a run leaves it that was stopped when all was read.
    const child = spawn(process.execPath, [join(root, 'bin/plan-check.cjs'), ...call(), '--lang', 'vi'], {
      stdio: 'ignore',
      env: environment,
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let journal = '';
    const seen = watch(folder, () => {
      const now = existsSync(part()) ? readFileSync(part(), 'utf8') : '';
      if (now.length > journal.length) journal = now;
    });
    await ended;
    seen.close();
    expect(journal.split('\n').length).toBeGreaterThan(2);
    rmSync(output(), { force: true });
    writeFileSync(part(), journal);
  };
  const again = (more: string[] = []) => run([...call(), '--lang', 'vi', ...more]);

  test('reads a file again that has changed since', async () => {
    await journalled();
    plan('b.tsv', tsv.split('\n').slice(0, 12).join('\n'));
    utimesSync(path('b.tsv'), 1, 1);
    const { err } = await again();
    expect(err).toContain('làm tiếp lần trước: 1/2 tệp đã đọc');
    const { files } = JSON.parse(readFileSync(output(), 'utf8')) as { files: { tasks: number }[] };
    expect(files.map(({ tasks }) => tasks < 40)).toEqual([false, true]);
  });

  test('begins anew where something else is asked for', async () => {
    await journalled();
    expect((await again(['--year', '2030'])).err).not.toContain('làm tiếp');
  });

  test('refuses a part file that is none of its own, and leaves it as it is', async () => {
    writeFileSync(part(), 'notes\n{"overview":{"path":"x"}}\n');
    plan('a.tsv');
    const { status, err } = await again();
    expect([status, existsSync(output()), readFileSync(part(), 'utf8')]).toEqual([
      2,
      false,
      'notes\n{"overview":{"path":"x"}}\n',
    ]);
    expect(err).toContain('không phải của plan-check');
  });

  test('whose folder cannot be written to says so before it reads anything', async () => {
    plan('a.tsv');
    const { status, err, written } = await run([
      'overview',
      folder,
      '-o',
      join(folder, 'none', 'kq.csv'),
      '--format',
      'csv',
    ]);
    expect([status, err.includes('kq.csv'), written]).toEqual([2, true, {}]);
  });
});
