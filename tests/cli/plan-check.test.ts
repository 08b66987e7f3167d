import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';
import { CFB } from '@e965/xlsx';
import Ajv from 'ajv';
import { zipSync } from 'fflate';

import { widthOf } from '../../src/cli/aligned';
import type { CheckReport, PlanReport } from '../../src/cli/file-report';
import { gold } from '../support/gold';
import { run } from './run';

const root = join(__dirname, '../..');
const sample = join(root, 'assets/samples/plan-2023.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'plan-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isContract = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(root, 'docs/plan-check.schema.json'), 'utf8')),
);

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const filesOf = (out: string): (PlanReport & CheckReport & { path: string; problem?: string })[] =>
  (JSON.parse(out) as { files: never[] }).files;

describe('inspect', () => {
  test.each([sample, join(root, 'assets/samples/plan-2023.tsv')])(
    '%s is the hand-made reading, in the documented form',
    async (path) => {
      const { status, out, err } = await run(['inspect', path]);
      expect([status, err, isContract(JSON.parse(out)), isContract.errors]).toEqual([0, '', true, null]);
      const [report] = filesOf(out);
      const tasks = gold.tasks.map((task) =>
        Object.fromEntries(Object.entries(task as Record<string, unknown>).filter(([name]) => name !== 'glued')),
      );
      expect([report?.plan, report?.areas, report?.tasks, report?.unread]).toEqual([gold.plan, gold.areas, tasks, []]);
    },
  );

  test('text for people: one line a task, aligned', async () => {
    const { out } = await run(['inspect', sample, '--format', 'text']);
    expect(out).toContain('Năm 2023 · 40 nhiệm vụ · 7 lĩnh vực');
    expect(out).toContain('  46  31  Trước 01/01/2023');
  });

  test('the plan’s year can be given where the file does not say it', async () => {
    const path = file(
      'khong-nam.tsv',
      'TT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian\n1\tXây dựng kế hoạch tuyên truyền\tKế hoạch\tPhòng Nội vụ\tQuý II\n',
    );
    const end = async (argv: string[]) =>
      filesOf((await run(['inspect', path, ...argv])).out)[0]?.tasks[0]?.deadline.end;
    expect([await end([]), await end(['--year', '2027'])]).toEqual([null, '2027-06-30']);
  });

  test('the sheet with the most tasks is read, another on request', async () => {
    const book = new Workbook();
    const add = (name: string, tasks: number): void => {
      const sheet = book.addWorksheet(name);
      sheet.addRow(['TT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian']);
      for (let task = 1; task <= tasks; task++)
        sheet.addRow([task, `Xây dựng kế hoạch số ${task}`, 'Kế hoạch', 'Phòng Nội vụ', 'Quý II/2026']);
    };
    book.addWorksheet('Ghi chú').addRow(['chưa xong']);
    add('Nháp', 2);
    add('Chính thức', 5);
    const path = file('nhieu-trang.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const read = async (argv: string[]) =>
      filesOf((await run(['inspect', path, ...argv])).out).map(({ sheet, tasks, otherPlans }) => [
        sheet,
        tasks.length,
        otherPlans,
      ]);
    expect(await read([])).toEqual([['Chính thức', 5, ['Nháp']]]);
    expect(await read(['--sheet', 'nháp'])).toEqual([['Nháp', 2, []]]);
    expect((await run(['inspect', path, '--sheet', 'không có'])).status).toBe(2);
  });

  test.each([['\uFEFF'], ['']])(
    '.csv with or without the UTF-8 mark, quoted, with line breaks in cells: a record is a row, as Excel shows it',
    async (mark) => {
      const path = file(
        'ke-hoach.csv',
        `${mark}KẾ HOẠCH NĂM 2026;;;;\r\nTT;Nhiệm vụ;Sản phẩm;Cơ quan chủ trì;Thời gian\r\n1;"Xây dựng\nkế hoạch; đề án";Kế hoạch;"Phòng Nội vụ\nPhòng Tư pháp";Quý I\r\n2;Tổ chức hội nghị sơ kết;Báo cáo;Phòng Kinh tế;Quý II\r\n`,
      );
      const [report] = filesOf((await run(['inspect', path])).out);
      expect(report?.tasks.map(({ row, task, lead, deadline }) => [row, task, lead.agencies, deadline.end])).toEqual([
        [3, 'Xây dựng kế hoạch; đề án', ['Phòng Nội vụ', 'Phòng Tư pháp'], '2026-03-31'],
        [4, 'Tổ chức hội nghị sơ kết', ['Phòng Kinh tế'], '2026-06-30'],
      ]);
    },
  );

  test('standard input', async () => {
    const { status, out } = await run(
      ['inspect', '-', '--from', 'tsv'],
      readFileSync(join(root, 'assets/samples/plan-2023.tsv')),
    );
    expect([status, filesOf(out)[0]?.tasks.length]).toEqual([0, 40]);
  });
});

describe('check', () => {
  test('status 1 where errors are found; each finding with its cell and its task', async () => {
    const { status, out } = await run(['check', sample, '--format', 'json']);
    const [report] = filesOf(out);
    expect([status, isContract(JSON.parse(out)), report?.counts]).toEqual([
      1,
      true,
      { error: 2, warning: 15, info: 27 },
    ]);
    expect(report?.findings.find(({ rule }) => rule === 'deadline/outside-year')).toMatchObject({
      cell: 'F46',
      row: 46,
      task: '31',
      severity: 'error',
    });
  });

  test('a finding carries its short name, and every cell of one cause once', async () => {
    const [report] = filesOf((await run(['check', sample, '--format', 'json'])).out);
    const funding = report?.findings.find(({ rule }) => rule === 'funding/missing');
    expect(funding).toMatchObject({ name: 'Chưa ghi kinh phí', cell: 'H10', task: null });
    expect(new Set([funding?.cell, ...(funding?.others ?? [])]).size).toBe(27);
    expect((await run(['check', sample])).out).toContain('Cũng ở: H11, H15, H16');
  });

  test.each([
    ['text', 'F46  lỗi       nhiệm vụ 31  Thời gian “Trước 01/01/2023” nằm ngoài năm 2023'],
    ['github', '::error file='],
    ['sarif', '"version": "2.1.0"'],
    ['jsonl', '{"version":2,"path":'],
  ])('--format %s', async (format, expected) =>
    expect((await run(['check', sample, '--format', format])).out).toContain(expected),
  );

  test('in English', async () =>
    expect((await run(['check', sample, '--lang', 'en'])).out).toContain('2 errors, 15 warnings, 27 notes'));

  test('--output writes to a file and prints nothing', async () => {
    const { out, written } = await run(['check', sample, '--format', 'json', '--output', 'kq.json']);
    expect([out, Object.keys(written)]).toEqual(['', ['kq.json']]);
  });

  test('a folder, and many files over all cores, in their order; one bad file stops no other', async () => {
    const many = join(folder, 'nhieu');
    mkdirSync(many);
    for (let commune = 10; commune < 30; commune++) copyFileSync(sample, join(many, `xa-${commune}.xlsx`));
    writeFileSync(join(many, 'xa-15.xlsx'), 'hỏng');
    const { status, out, err } = await run(['check', many, '--format', 'jsonl']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; problem?: string; counts?: { info: number } });
    expect([status, lines.length, lines.map(({ path }) => path)]).toEqual([
      2,
      20,
      lines.map(({ path }) => path).sort(),
    ]);
    expect(lines.filter(({ counts }) => counts?.info === 27)).toHaveLength(19);
    expect(err).toContain('xa-15.xlsx');
  });
});

describe('what cannot be read is told by name, with what to do, and status 2', () => {
  const xlsx = readFileSync(sample);
  const container = (stream: string): Uint8Array => {
    const made = CFB.utils.cfb_new();
    CFB.utils.cfb_add(made, `/${stream}`, new Uint8Array(600));
    return new Uint8Array(CFB.write(made, { type: 'buffer' }) as Buffer);
  };
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(10), 'xl/worksheets/sheet1.xml': new Uint8Array(40 << 20) });
  test.each([
    ['cut.xlsx', xlsx.subarray(0, 5_000), 'hỏng'],
    ['secret.xlsx', container('EncryptedPackage'), 'mật khẩu'],
    ['letter.doc', container('WordDocument'), 'Mở bằng Word'],
    ['broken.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'không phải tệp .xls'],
    ['photos.xlsx', zipSync({ 'anh/1.jpg': new Uint8Array(9) }), 'không chứa bảng tính nào'],
    ['page.xlsx', '<html><table><tr><td>1</td></tr></table></html>', 'không tìm thấy bảng kế hoạch'],
    ['bomb.xlsx', bomb, 'bung ra quá lớn'],
    ['rubbish.xlsx', new Uint8Array(2_000).map((_, index) => (index * 7919) % 251), 'không phải tệp .xlsx'],
    ['rubbish.tsv', new Uint8Array(2_000).map((_, index) => (index * 7919) % 251), 'không phải bảng'],
    ['empty.xlsx', '', 'rỗng'],
    ['letter.tsv', 'Kính gửi anh chị', 'không tìm thấy bảng kế hoạch'],
    ['what.pdf', '%PDF-1.7', 'không rõ loại tệp'],
  ])('%s', async (name, content, words) => {
    const path = file(name, content as string);
    const { status, err, out } = await run(['check', path, '--format', 'json']);
    expect([status, err.includes(path), isContract(JSON.parse(out))]).toEqual([2, true, true]);
    expect(err).toContain(words);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('no such file, a folder without plans, no right to read', async () => {
    const empty = join(folder, 'rong');
    mkdirSync(empty);
    expect((await run(['check', join(folder, 'khong-co.xlsx')])).err).toContain('không có tệp này');
    expect((await run(['check', empty])).err).toContain('thư mục không có tệp');
    const locked = file('khoa.xlsx', xlsx);
    chmodSync(locked, 0);
    if (process.getuid?.() !== 0) expect((await run(['check', locked])).err).toContain('không có quyền đọc');
  });

  test.each([
    [['chek', 'a.xlsx']],
    [['check']],
    [['check', 'a.xlsx', '--formt', 'json']],
    [['check', 'a.xlsx', '--year', 'nay']],
    [['inspect', 'a.xlsx', '--format', 'sarif']],
  ])('a wrong call: %j', async (argv) => {
    const { status, err, out } = await run(argv);
    expect([status, out, err.includes('--help')]).toEqual([2, '', true]);
  });
});

test('as people call it: the program itself, its help and its version', () => {
  const call = (...argv: string[]) =>
    spawnSync(process.execPath, [join(root, 'bin/plan-check.cjs'), ...argv], { encoding: 'utf8' });
  expect(call('--help').stdout).toContain('plan-check check ke-hoach-2026.xlsx');
  expect(call('--version').stdout.trim()).toBe(
    (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
  );
  expect(call('check', sample).status).toBe(1);
});

test('a letter with its marks is one column wide, composed or not', () => {
  expect(['Quý', 'Quý'.normalize('NFD'), 'Ủy ban'].map(widthOf)).toEqual([3, 3, 6]);
});

describe('diff', () => {
  const version = (name: string, rows: readonly (readonly string[])[]): string =>
    file(
      name,
      [
        ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
        ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian'],
        ...rows,
      ]
        .map((cells) => cells.join('\t'))
        .join('\n'),
    );
  const first = [
    '1',
    'Xây dựng kế hoạch tuyên truyền cải cách hành chính',
    'Kế hoạch',
    'Phòng Văn hóa - Xã hội',
    'Quý I/2026',
  ];
  const second = [
    '2',
    'Kiểm tra công vụ tại các đơn vị trực thuộc',
    'Báo cáo',
    'Văn phòng HĐND và UBND',
    'Quý II/2026',
  ];

  test('two versions as text: words put in and taken out are marked; status 1', async () => {
    const paths = [
      version('cu.tsv', [first, second]),
      version('moi.tsv', [
        ['1', 'Tập huấn phần mềm một cửa cho công chức', 'Kế hoạch', 'Công an xã', 'Quý III/2026'],
        ['2', ...first.slice(1, 4), 'Quý IV/2026'],
        ['3', ...second.slice(1)],
      ]),
    ];
    const { status, out } = await run(['diff', ...paths]);
    expect(status).toBe(1);
    expect(out).toContain('+ 1  Tập huấn phần mềm một cửa');
    expect(out).toContain('Thời gian thực hiện: Quý [-I/2026-]{+IV/2026+}');
    expect(out).toContain('thêm 1, bỏ 0, chuyển chỗ 0, sửa 1, giữ nguyên 1');
  });

  test('as JSON; the same file twice ends with status 0', async () => {
    const { status, out } = await run(['diff', sample, sample, '--format', 'json']);
    expect([status, JSON.parse(out)]).toMatchObject([0, { counts: { same: 40, changed: 0 }, changes: [] }]);
  });

  test.each([
    [['diff', sample]],
    [['diff', sample, sample, sample]],
    [['diff', sample, 'không-có.xlsx']],
    [['diff', sample, sample, '--format', 'sarif']],
  ])('status 2: %j', async (argv) => {
    const { status, err } = await run(argv);
    expect([status, err === '']).toEqual([2, false]);
  });
});

describe('--settings', () => {
  test('rules, ignores and their reasons are taken from the file', async () => {
    const settings = file(
      'cai-dat.json',
      JSON.stringify({
        version: 1,
        rules: { 'funding/missing': 'off' },
        ignores: [
          {
            rule: 'product/vague',
            scope: 'workbook',
            sheet: '',
            task: '',
            text: '',
            reason: 'đã thống nhất',
            on: '2026-01-05',
          },
        ],
      }),
    );
    const { out } = await run(['check', sample, '--settings', settings, '--format', 'json']);
    const [report] = filesOf(out);
    expect(isContract(JSON.parse(out))).toBe(true);
    expect(report?.findings.some(({ rule }) => rule === 'funding/missing' || rule === 'product/vague')).toBe(false);
    expect(report?.ignored.map(({ rule, reason }) => `${rule} ${reason}`)).toEqual(
      Array(7).fill('product/vague đã thống nhất'),
    );
  });

  test('a setting that makes no sense is told, and stops nothing', async () => {
    const { status, err } = await run([
      'check',
      sample,
      '--settings',
      file('la.json', '{"version":1,"rules":{"la/lung":"off"}}'),
    ]);
    expect([status, err]).toEqual([1, expect.stringContaining('rules.la/lung')]);
  });

  test('a file that is no JSON ends with status 2', async () =>
    expect((await run(['check', sample, '--settings', file('hong.json', '{')])).status).toBe(2));
});
