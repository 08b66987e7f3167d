import type { PlanComparison } from '../plan/comparing/compare-plans';
import type { LedgerPlace } from '../plan/model';
import type { Clarity } from '../plan/rules/rule';
import type { Language } from '../plan/schema/schema';

interface Words {
  readonly help: string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly clean: string;
  readonly total: (errors: number, warnings: number, notes: number) => string;
  readonly plan: (year: number | null, tasks: number, areas: number, unread: number) => string;
  /** The sheet that was read is hidden. */
  readonly hiddenSheet: (name: string) => string;
  /** What becomes of the words: how many cells the reading put in each place. */
  readonly ledger: string;
  readonly ledgerPlaces: Readonly<Record<LedgerPlace, string>>;
  readonly task: string;
  /** Where else one cause shows. */
  readonly alsoIn: (cells: string) => string;
  readonly clarity: Readonly<Record<Clarity, string>>;
  readonly reading: (done: number, of: number) => string;
  readonly badCall: (why: string) => string;
  readonly oneFile: string;
  readonly written: (path: string, sheets: number | undefined) => string;
  readonly needsDocx: string;
  readonly imported: (words: number, headers: number) => string;
  readonly unknownAgency: (name: string) => string;
  readonly twoFiles: string;
  readonly badSettings: string;
  readonly badSetting: (at: string, why: string) => string;
  readonly overview: {
    readonly file: string;
    readonly title: string;
    readonly year: string;
    readonly tasks: string;
    readonly areas: string;
    readonly clarities: string;
    readonly problem: string;
    readonly total: (files: number, unread: number, tasks: number) => string;
    readonly goesOn: (done: number, of: number) => string;
    readonly partTaken: (path: string) => string;
  };
  readonly diff: (counts: PlanComparison['counts']) => string;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const vi: Words = {
  help: `plan-check: đọc và kiểm tra kế hoạch cải cách hành chính (.xlsx, .xls, .xlsb, .ods, .docx, .csv, .tsv). Không bao giờ sửa tệp được đọc; chỉ ghi tệp mới nêu sau -o.

Cách dùng
  plan-check inspect TỆP…    in những gì đọc được (mặc định là JSON)
  plan-check check TỆP…      in các phát hiện (mặc định là văn bản), hoặc lập danh sách gửi đơn vị (-o KQ.xlsx, KQ.csv)
  plan-check overview TỆP…   mỗi kế hoạch một dòng (text, csv, json), hoặc bảng tổng hợp theo đơn vị, cơ quan, loại lỗi (-o KQ.xlsx); với -o, bị dừng giữa chừng thì chạy lại là làm tiếp
  plan-check diff CŨ MỚI     in thay đổi của từng nhiệm vụ (text hoặc json)
  plan-check summarize TỆP   lập bảng tổng hợp và trang từng cơ quan (-o KQ.xlsx), hoặc in số liệu (md, json, csv)
  plan-check report TỆP      báo cáo để nộp kèm (text, html, json, xlsx)
  plan-check import TỆP.docx đổi kế hoạch trong Word thành bảng tính (-o KQ.xlsx)
  plan-check export TỆP      đổi kế hoạch thành phụ lục Word (-o KQ.docx), hoặc phụ lục của một cơ quan (--agencies TÊN)

TỆP là tệp, thư mục (mọi tệp kế hoạch trong đó), hoặc “-” để đọc từ đầu vào chuẩn.

Tùy chọn
  --format text|json|jsonl|sarif|github|csv|xlsx|md|html   dạng kết quả (tùy lệnh; không nêu thì theo đuôi tệp sau -o)
  --from xlsx|xls|xlsb|ods|docx|csv|tsv   loại dữ liệu của “-”
  --sheet TÊN                             trang cần đọc (mặc định: trang có nhiều nhiệm vụ nhất)
  --year NĂM                              năm kế hoạch, nếu trong tệp không ghi
  --lang vi|en                            ngôn ngữ của kết quả
  --settings TỆP                          cài đặt quy tắc, mẫu, bỏ qua (JSON)
  -o, --output TỆP                        ghi kết quả vào tệp
  --split                                 summarize: mỗi cơ quan một tệp
  --agencies leads|all|"TÊN; TÊN"         summarize: lập trang cho cơ quan chủ trì, mọi cơ quan, hay các cơ quan này
  --max-warnings SỐ                       quá số cảnh báo này thì kết thúc với mã 1
  --help, --version

Mã kết thúc: 0 sạch; 1 có lỗi (hoặc quá nhiều cảnh báo; với diff: hai bản khác nhau); 2 có tệp không đọc được hoặc gọi sai.

Ví dụ
  plan-check check ke-hoach-2026.xlsx
  plan-check inspect ke-hoach-2026.xlsx --output doc.json
  plan-check diff ban-thang-1.xlsx ban-thang-2.xlsx
  plan-check check cac-xa/ --format jsonl --max-warnings 0
  plan-check overview cac-xa/ --format csv -o tong-quan.csv
  cat ke-hoach.tsv | plan-check check - --from tsv --year 2026
`,
  severity: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' },
  clean: 'Không có phát hiện nào.',
  total: (errors, warnings, notes) => `${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý`,
  plan: (year, tasks, areas, unread) =>
    `Năm ${year ?? 'chưa rõ'} · ${tasks} nhiệm vụ · ${areas} lĩnh vực${unread > 0 ? ` · ${unread} dòng không đọc được` : ''}`,
  hiddenSheet: (name) => `Trang tính đang bị ẩn trong tệp: ${name}`,
  ledger: 'Số ô có chữ',
  ledgerPlaces: {
    title: 'tên kế hoạch',
    header: 'tiêu đề cột',
    'column-number': 'số cột',
    area: 'lĩnh vực',
    field: 'nhiệm vụ',
    'other-column': 'cột khác',
    total: 'dòng tổng',
    note: 'ghi chú, chữ ký',
    page: 'số trang',
    text: 'lời văn',
    'other-table': 'bảng khác',
    unread: 'chưa đọc được',
  },
  task: 'nhiệm vụ',
  alsoIn: (cells) => `Cũng ở: ${cells}.`,
  clarity: {
    who: 'rõ người',
    what: 'rõ việc',
    responsibility: 'rõ trách nhiệm',
    authority: 'rõ thẩm quyền',
    time: 'rõ thời gian',
    result: 'rõ kết quả',
  },
  reading: (done, of) => `Đã đọc ${done}/${of} tệp`,
  badCall: (why) => `${why} Xem plan-check --help.`,
  oneFile: 'lệnh này cần đúng một tệp.',
  written: (path, sheets) => `Đã ghi ${path}${sheets === undefined ? '.' : `: ${sheets} trang.`}`,
  needsDocx: 'lệnh import cần một tệp .docx.',
  imported: (words, headers) => `Đủ ${words} từ${headers > 0 ? `, bỏ ${headers} từ ở tiêu đề bảng lặp lại` : ''}.`,
  unknownAgency: (name) => `--agencies: kế hoạch không có cơ quan “${name}”.`,
  twoFiles: 'diff cần đúng hai tệp: bản cũ và bản mới.',
  badSettings: 'không đọc được tệp cài đặt (cần tệp JSON xuất từ Cài đặt của phần bổ trợ).',
  badSetting: (at, why) => `cài đặt “${at}” không hợp lệ (${why}), dùng mặc định.`,
  overview: {
    file: 'tệp',
    title: 'kế hoạch',
    year: 'năm',
    tasks: 'nhiệm vụ',
    areas: 'lĩnh vực',
    clarities: '6 rõ',
    problem: 'không đọc được vì',
    total: (files, unread, tasks) =>
      `${files} tệp${unread > 0 ? ` (${unread} không đọc được)` : ''} · ${tasks} nhiệm vụ`,
    goesOn: (done, of) => `làm tiếp lần trước: ${done}/${of} tệp đã đọc.`,
    partTaken: (path) => `${path} đã có và không phải của plan-check. Đổi tên tệp đó, hoặc chọn tên khác cho -o.`,
  },
  diff: ({ added, removed, moved, changed, same }) =>
    `thêm ${added}, bỏ ${removed}, chuyển chỗ ${moved}, sửa ${changed}, giữ nguyên ${same}`,
};

const en: Words = {
  help: `plan-check: reads and checks administrative-reform plans (.xlsx, .xls, .xlsb, .ods, .docx, .csv, .tsv). It never changes what it reads; it writes only the file after -o.

Usage
  plan-check inspect FILE…   prints what was read (JSON by default)
  plan-check check FILE…     prints the findings (text by default), or makes a list for the units (-o OUT.xlsx, OUT.csv)
  plan-check overview FILE…  a line for each plan (text, csv, json), or sheets by unit, agency and rule (-o OUT.xlsx); with -o, one that was stopped goes on when it is run again
  plan-check diff OLD NEW    prints what became of each task (text or json)
  plan-check summarize FILE  makes summary sheets and agency tabs (-o OUT.xlsx), or prints figures (md, json, csv)
  plan-check report FILE     a report to hand over (text, html, json, xlsx)
  plan-check import FILE.docx  makes a workbook of a plan in Word (-o OUT.xlsx)
  plan-check export FILE     makes an official appendix in Word (-o OUT.docx), or that of one agency (--agencies NAME)

FILE is a file, a folder (all plans in it), or "-" for standard input.

Options
  --format text|json|jsonl|sarif|github|csv|xlsx|md|html   form of the output (by command; else by the ending after -o)
  --from xlsx|xls|xlsb|ods|docx|csv|tsv   what "-" holds
  --sheet NAME                            the sheet to read (default: the one with the most tasks)
  --year YEAR                             the plan's year, where the file does not say it
  --lang vi|en                            language of the output
  --settings FILE                         rules, schema and ignores (JSON)
  -o, --output FILE                       write the output to a file
  --split                                 summarize: a file for each agency
  --agencies leads|all|"NAME; NAME"       summarize: tabs for lead agencies, all agencies, or these
  --max-warnings N                        more warnings than this end with status 1
  --help, --version

Exit status: 0 clean; 1 errors were found (or too many warnings; diff: the two differ); 2 a file could not be read, or the call was wrong.

Examples
  plan-check check plan-2026.xlsx
  plan-check inspect plan-2026.xlsx --output reading.json
  plan-check diff plan-draft.xlsx plan-final.xlsx
  plan-check check communes/ --format jsonl --max-warnings 0
  plan-check overview communes/ --format csv -o overview.csv
  cat plan.tsv | plan-check check - --from tsv --year 2026
`,
  severity: { error: 'error', warning: 'warning', info: 'note' },
  clean: 'No findings.',
  total: (errors, warnings, notes) =>
    `${plural(errors, 'error', 'errors')}, ${plural(warnings, 'warning', 'warnings')}, ${plural(notes, 'note', 'notes')}`,
  plan: (year, tasks, areas, unread) =>
    `Year ${year ?? 'not known'} · ${plural(tasks, 'task', 'tasks')} · ${plural(areas, 'reform area', 'reform areas')}${unread > 0 ? ` · ${plural(unread, 'row', 'rows')} unread` : ''}`,
  hiddenSheet: (name) => `The sheet is hidden in the file: ${name}`,
  ledger: 'Cells with text',
  ledgerPlaces: {
    title: 'title',
    header: 'headings',
    'column-number': 'column numbers',
    area: 'areas',
    field: 'tasks',
    'other-column': 'other columns',
    total: 'totals',
    note: 'notes, signatures',
    page: 'page numbers',
    text: 'text',
    'other-table': 'other tables',
    unread: 'not read',
  },
  task: 'task',
  alsoIn: (cells) => `Also in: ${cells}.`,
  clarity: {
    who: 'who',
    what: 'what',
    responsibility: 'responsibility',
    authority: 'authority',
    time: 'time',
    result: 'result',
  },
  reading: (done, of) => `Read ${done}/${of} files`,
  badCall: (why) => `${why} See plan-check --help.`,
  oneFile: 'this command needs just one file.',
  written: (path, sheets) => `Wrote ${path}${sheets === undefined ? '.' : `: ${plural(sheets, 'sheet', 'sheets')}.`}`,
  needsDocx: 'import needs a .docx file.',
  imported: (words, headers) =>
    `All ${words} words are there${headers > 0 ? `, but for ${headers} in repeated headers` : ''}.`,
  unknownAgency: (name) => `--agencies: the plan has no agency “${name}”.`,
  twoFiles: 'diff needs just two files: the older and the newer version.',
  badSettings: 'cannot be read as settings (a JSON file exported from the pane’s settings).',
  badSetting: (at, why) => `the setting “${at}” makes no sense (${why}); the standard is used.`,
  overview: {
    file: 'file',
    title: 'plan',
    year: 'year',
    tasks: 'tasks',
    areas: 'reform areas',
    clarities: '6 clarities',
    problem: 'not read because it',
    total: (files, unread, tasks) =>
      `${plural(files, 'file', 'files')}${unread > 0 ? ` (${unread} not read)` : ''} · ${plural(tasks, 'task', 'tasks')}`,
    goesOn: (done, of) => `goes on from last time: ${done} of ${of} files had been read.`,
    partTaken: (path) => `${path} exists and is not plan-check’s. Rename it, or choose another name for -o.`,
  },
  diff: ({ added, removed, moved, changed, same }) =>
    `${added} added, ${removed} removed, ${moved} moved, ${changed} changed, ${same} the same`,
};

export const words: Readonly<Record<Language, Words>> = { vi, en };
