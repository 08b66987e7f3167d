import { join } from 'node:path';

import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { strToU8, zipSync } from 'fflate';

import { importDocx } from '../../src/files/import-docx';
import { isDocx } from '../../src/files/is-docx';
import { readSheets } from '../../src/files/read-sheets';
import { docxOf } from '../../src/files/write-docx';
import { agencyDocument, planDocument } from '../../src/plan/exporting/plan-document';
import type { PlanSheet } from '../../src/plan/model';
import { readPlan } from '../../src/plan/reading/read-plan';
import { agencyTabs } from '../../src/plan/summary/agency-tabs';
import { run } from '../cli/run';
import { asGold } from '../support/gold';
import { fixture, fixtureRows, sampleSnapshot, snapshotOf } from '../support/snapshot';

const sample = join(__dirname, '../../assets/samples/plan-2023.xlsx');
const lines = (text: string): Paragraph[] => text.split('\n').map((line) => new Paragraph(line));

/** A Word document of a sheet's rows: lone texts as paragraphs, the rest as tables, cut where a page would end, their header repeated. */
async function word(
  rows: readonly (readonly string[])[],
  headerRow: number,
  rowsAPage = Infinity,
): Promise<Uint8Array> {
  const width = Math.max(...rows.map((row) => row.length));
  const tableRow = (row: readonly string[]): TableRow =>
    new TableRow({
      children: Array.from({ length: width }, (_, column) =>
        row[column] === '^'
          ? new TableCell({ verticalMerge: VerticalMergeType.CONTINUE, children: [new Paragraph('')] })
          : new TableCell({ children: lines(row[column] ?? '') }),
      ),
    });
  const above = rows.slice(0, headerRow).flatMap((row) => lines(row.filter((cell) => cell !== '').join(' ')));
  const [header = [], ...body] = rows.slice(headerRow);
  const pages: (readonly string[])[][] = [];
  for (let at = 0; at < body.length; at += Math.min(rowsAPage, body.length)) pages.push(body.slice(at, at + rowsAPage));
  const tables = pages.flatMap((page) => [new Table({ rows: [header, ...page].map(tableRow) }), new Paragraph('')]);
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [...above, ...tables] }] })));
}

/** A reading without the places of its cells: what is said, task by task. */
const said = (plan: PlanSheet): unknown => ({
  areas: plan.areas.map(({ numeral, name }) => [numeral, name]),
  tasks: plan.tasks.map(({ number, area, task, product, lead, coordinating, deadline, funding }) => [
    number.text,
    area?.name ?? null,
    task.text,
    product.text,
    lead.agencies,
    coordinating.agencies,
    deadline.text,
    deadline.read?.end ?? null,
    funding.text,
  ]),
});

const rawRows = (name: string): string[][] =>
  fixture(name)
    .replace(/\r/g, '')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.replaceAll('⏎', '\n')));

describe.each([
  ['real/laocai-2026.tsv', 0],
  ['real/chinhphu-2025.tsv', 0],
] as const)('%s in Word', (name, headerRow) => {
  const source = readPlan(snapshotOf(fixtureRows(name)));

  test('is read as it is from the sheet', async () => {
    const { snapshot, words } = importDocx(await word(rawRows(name), headerRow), 'plan.docx');
    expect(said(readPlan(snapshot))).toEqual(said(source));
    expect(words.sheet + words.headers).toBe(words.document);
  });

  test('cut by page breaks, its headers repeated, it is one table again', async () => {
    const { snapshot, words } = importDocx(
      await word(
        rawRows(name).map((row) => row.map((cell) => (cell === '^' ? '' : cell))),
        headerRow,
        5,
      ),
      'plan.docx',
    );
    const plan = readPlan(snapshot);
    expect([plan.tasks.length, plan.repeatedHeaders]).toEqual([source.tasks.length, []]);
    expect(words.sheet + words.headers).toBe(words.document);
    expect(words.headers).toBeGreaterThan(0);
  });
});

test('the sample plan written as an appendix and read again says what it said', async () => {
  const plan = readPlan(sampleSnapshot());
  const { snapshot } = importDocx(await docxOf(planDocument(plan)), 'phu-luc.docx');
  const again = readPlan(snapshot);
  expect(said(again)).toEqual(said(plan));
  expect((asGold(again) as { plan: { year: number; decision: { number: string | null } } }).plan).toMatchObject({
    year: 2023,
  });
});

test('an agency’s appendix holds what it leads and supports, each task once', async () => {
  const plan = readPlan(sampleSnapshot());
  const tab = agencyTabs(plan).find(({ name }) => name === 'Phòng Tư pháp')!;
  const { rows } = agencyDocument(tab, plan);
  expect(rows.filter(({ is }) => is === 'cells')).toHaveLength(tab.leads.length + tab.supports.length);
});

test('a number that Word counts by itself is not lost', async () => {
  const numbered = (): Paragraph => new Paragraph({ numbering: { reference: 'so', level: 0 } });
  const row = (first: Paragraph, ...texts: string[]): TableRow =>
    new TableRow({
      children: [
        new TableCell({ children: [first] }),
        ...texts.map((text) => new TableCell({ children: lines(text) })),
      ],
    });
  const bytes = new Uint8Array(
    await Packer.toArrayBuffer(
      new Document({
        numbering: { config: [{ reference: 'so', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }] },
        sections: [
          {
            children: [
              new Table({
                rows: [
                  row(new Paragraph('STT'), 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian'),
                  row(numbered(), 'Rà soát văn bản', 'Báo cáo', 'Phòng Tư pháp', 'Quý I năm 2026'),
                  row(numbered(), 'Kiểm tra văn bản', 'Báo cáo', 'Phòng Tư pháp', 'Quý II năm 2026'),
                ],
              }),
            ],
          },
        ],
      }),
    ),
  );
  expect(readPlan(importDocx(bytes, 'a.docx').snapshot).tasks.map(({ number }) => number.text)).toEqual(['1', '2']);
});

describe('files that are no plans in Word', () => {
  const body = (inside: string): Uint8Array =>
    zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?>${inside}`) });
  const problem = (bytes: Uint8Array): Promise<string> =>
    readSheets(bytes, 'a.docx').then(
      () => 'read',
      ({ kind }: { kind: string }) => kind,
    );

  test('entities that name files or grow without end are not read', async () => {
    expect(
      await problem(
        body(
          '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>',
        ),
      ),
    ).toBe('broken-docx');
  });

  test('a part that is no document, text named .docx, half a file', async () => {
    const whole = await docxOf(planDocument(readPlan(sampleSnapshot())));
    expect([
      await problem(body('<a/>')),
      await problem(strToU8('không phải Word')),
      await problem(whole.slice(0, whole.length / 2)),
    ]).toEqual(['broken-docx', 'broken-docx', expect.stringMatching(/broken/)]);
    expect(isDocx(whole)).toBe(true);
  });
});

describe('on the command line', () => {
  test('export, then import: all words are there, and the findings are those of the source', async () => {
    const { written, status } = await run(['export', sample, '-o', 'kh.docx']);
    expect([status, isDocx(written['kh.docx'] as Uint8Array)]).toEqual([0, true]);
  });

  test.each([
    [['import', 'a.xlsx', '-o', 'b.xlsx'], '.docx'],
    [['export', sample], '-o'],
    [['export', sample, '-o', 'kh.docx', '--agencies', 'Sở Thuỷ lợi'], 'Sở Thuỷ lợi'],
  ])('%j is refused, and it is said why', async (argv, why) => {
    const { status, err } = await run(argv);
    expect([status, err]).toEqual([2, expect.stringContaining(why)]);
  });
});
