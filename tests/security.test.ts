import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';
import { parse } from 'papaparse';

import { csvOf } from '../src/cli/csv';
import { readSchema } from '../src/plan/schema/read-schema';
import { readSettings } from '../src/plan/settings/settings';
import { run } from './cli/run';

/** Texts that programs take for formulas or markup, after OWASP's pages on CSV injection and cross-site scripting. */
const hostile = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '=HYPERLINK("http://evil.example","bấm")',
  '=IMPORTXML("http://evil.example","//a")',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  '${7*7}',
  'javascript:alert(1)',
];

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const path = join(folder, 'ke-hoach.tsv');
beforeAll(() => {
  const quoted = (text: string): string => (/["\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = hostile.map((text, index) =>
    [String(index + 1), quoted(text), quoted(text), quoted(text), quoted(text), 'Quý I năm 2026'].join('\t'),
  );
  writeFileSync(
    path,
    [
      'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      'STT\tNhiệm vụ cụ thể\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện',
      ...rows,
    ].join('\n'),
  );
});

/** Cells of a .csv file, whichever of the usual signs the program that opens it parts them by. */
const cellsBySeparator = (csv: string): string[] =>
  [';', ',', '\t'].flatMap((delimiter) => parse<string[]>(csv.replace('\uFEFF', ''), { delimiter }).data.flat());
const formulaStart = /^[=+@\t-]/;

test.each(hostile.filter((text) => formulaStart.test(text)))('%j in a .csv begins as text', (text) =>
  expect(
    cellsBySeparator(csvOf([['1', text, `Phòng Nội vụ;${text}`]], 'vi')).filter((cell) => formulaStart.test(cell)),
  ).toEqual([]),
);

test('in a .csv of a hostile plan no cell begins as a formula', async () => {
  const { out } = await run(['summarize', path, '--format', 'csv']);
  expect(out.length).toBeGreaterThan(500);
  expect(cellsBySeparator(out).filter((cell) => formulaStart.test(cell))).toEqual([]);
});

test('in an .xlsx no text of the plan is a formula, nor a link out of the workbook', async () => {
  const { written } = await run(['summarize', path, '-o', 'kq.xlsx', '--agencies', 'all']);
  const book = new Workbook();
  await book.xlsx.load(written['kq.xlsx'] as Uint8Array);
  const amiss: string[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (
          cell.formula !== undefined &&
          /cmd|HYPERLINK|IMPORTXML|evil/.test(cell.formula.replace(/"(?:[^"]|"")*"/g, ''))
        )
          amiss.push(`${sheet.name}!${cell.address}: ${cell.formula}`);
        const link = (cell.value as { hyperlink?: string } | null)?.hyperlink;
        if (link !== undefined && !link.startsWith('#')) amiss.push(`${sheet.name}!${cell.address} leads to ${link}`);
      }),
    );
  }
  expect(amiss).toEqual([]);
});

test('in a page nothing of the plan is markup', async () => {
  const { out } = await run(['report', path, '--format', 'html']);
  expect(out).not.toMatch(/<script|<img|onerror=[^&]*>|javascript:[^<]*"/i);
  expect(out).not.toMatch(/(?:src|href)=["']?https?:/);
});

test.each([
  ['settings', (given: unknown) => readSettings(given)],
  ['a schema', (given: unknown) => readSchema(given)],
])('%s from JSON cannot reach into all objects', (_, read) => {
  for (const text of [
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"rules":{"__proto__":{"polluted":true}},"abbreviations":{"__proto__":"x"}}',
    '{"fields":[{"__proto__":{"polluted":true},"name":"task"}]}',
  ])
    read(JSON.parse(text));
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('the pane fetches nothing by itself, evaluates no text and writes no markup', () => {
  const src = join(__dirname, '../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?:taskpane|excel|plan|files|locales|commands)\b.*\.tsx?$/.test(name),
  );
  const amiss = files.flatMap((file) =>
    (
      readFileSync(join(src, file), 'utf8').match(
        /\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon|eval|new Function|dangerouslySetInnerHTML|innerHTML|document\.write)\b\s*[(=]/g,
      ) ?? []
    ).map((found) => `${file}: ${found}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(amiss).toEqual([]);
});

/** Licences that a product under MIT may carry; what is only used to build and test may have others that cost nothing. */
const allowed =
  /^(?:\(?(?:MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0|MIT-0|Zlib)(?: (?:AND|OR) [\w.-]+)*\)?|\(MIT OR [\w.-]+\)|\(MIT AND [\w.-]+\))$/;

test('what the add-in and the command line are shipped with has licences that allow it', () => {
  const lock = JSON.parse(readFileSync(join(__dirname, '../package-lock.json'), 'utf8')) as {
    packages: Record<string, { license?: string; dev?: boolean; optional?: boolean }>;
  };
  const shipped = Object.entries(lock.packages).filter(([name, { dev }]) => name !== '' && !dev);
  expect(shipped.length).toBeGreaterThan(20);
  expect(
    shipped
      .filter(([, { license }]) => !allowed.test(license ?? ''))
      .map(([name, { license }]) => `${name}: ${license}`),
  ).toEqual([]);
});
