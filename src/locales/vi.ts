import type { ProblemKind } from '../excel/problem';
import type { Severity } from '../plan/model';
import type { Clarity } from '../plan/rules/rule';

interface ProblemText {
  readonly title: string;
  readonly todo: string;
}

/** The pane's words in Vietnamese; the other languages have the same keys. */
export const vi = {
  appName: 'Kiểm tra kế hoạch CCHC',
  check: 'Kiểm tra',
  checkAgain: 'Kiểm tra lại',
  checking: 'Đang kiểm tra…',
  clear: 'Xóa tô sáng',
  cleared: 'Đã xóa tô sáng. Định dạng của bạn giữ nguyên.',
  nothingToClear: 'Không có tô sáng nào để xóa.',
  reading: 'Đang đọc trang…',
  readAgain: 'Đọc lại trang này',
  untitled: '(chưa có tên kế hoạch)',
  year: (year: string) => `Năm ${year}`,
  noYear: 'Chưa rõ năm',
  tasks: (count: number) => `${format(count)} nhiệm vụ`,
  areas: (count: number) => `${format(count)} lĩnh vực`,
  unreadRows: (rows: readonly number[]) => `Không đọc được ${rows.length === 1 ? 'dòng' : 'các dòng'} ${list(rows)}.`,
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' } satisfies Record<Severity, string>,
  severityCount: {
    error: (count: number) => `${format(count)} lỗi`,
    warning: (count: number) => `${format(count)} cảnh báo`,
    info: (count: number) => `${format(count)} lưu ý`,
  } satisfies Record<Severity, (count: number) => string>,
  taskHeading: (number: string, row: number) => (number === '' ? `Nhiệm vụ ở dòng ${row}` : `Nhiệm vụ ${number} · dòng ${row}`),
  planHeading: 'Toàn kế hoạch',
  cell: (field: string, address: string) => (field === '' ? `Ô ${address}` : `${field}, ô ${address}`),
  why: 'Vì sao',
  clarityLabel: '6 rõ: số nhiệm vụ rõ ở từng mặt',
  clarity: { who: 'Rõ người', what: 'Rõ việc', responsibility: 'Rõ trách nhiệm', authority: 'Rõ thẩm quyền', time: 'Rõ thời gian', result: 'Rõ kết quả' } satisfies Record<Clarity, string>,
  clarityScore: (name: string, clear: number, of: number) => `${name} ${format(clear)}/${format(of)}`,
  listLabel: 'Các phát hiện, xếp theo nhiệm vụ',
  clean: 'Không có phát hiện nào',
  cleanText: 'Kế hoạch đạt các quy tắc đã kiểm tra.',
  notChecked: 'Kế hoạch chưa được kiểm tra',
  notCheckedText: 'Bấm Kiểm tra: các ô cần sửa được tô sáng và liệt kê ở đây.',
  stale: 'Trang đã thay đổi sau lần kiểm tra. Hãy kiểm tra lại.',
  otherSheet: 'Bạn đang mở trang khác với trang đã kiểm tra.',
  emptySheet: 'Trang này trống',
  emptySheetText: 'Mở trang có bảng kế hoạch, rồi bấm “Đọc lại trang này”.',
  notAPlan: 'Trang này không có bảng kế hoạch',
  notAPlanText: 'Không tìm thấy dòng tiêu đề có các cột “Nhiệm vụ”, “Sản phẩm”, “Cơ quan chủ trì”, “Thời gian thực hiện”. Mở đúng trang, hoặc thêm dòng tiêu đề theo mẫu phụ lục, rồi bấm “Đọc lại trang này”.',
  protectedSheet: 'Trang đang được bảo vệ nên không tô sáng được; danh sách dưới đây vẫn đầy đủ.',
  plansElsewhere: 'Trang khác có kế hoạch:',
  columns: 'Các cột đã nhận',
  columnFound: (confidence: number) => `tự nhận, chắc ${format(Math.round(confidence * 100))} %`,
  columnOwn: 'do bạn chọn',
  columnMissing: 'không có',
  columnAuto: 'Tự nhận',
  columnNone: 'Không có cột này',
  columnName: (letters: string, header: string) => (header === '' ? `Cột ${letters}` : `Cột ${letters}: ${header}`),
  close: 'Đóng',
  language: 'English',
  languageLabel: 'Chuyển sang tiếng Anh',
  privacy: 'Không gửi dữ liệu nào ra khỏi máy này.',
  version: (version: string) => `Phiên bản ${version}`,
  problem: {
    'cell-being-edited': { title: 'Bạn đang sửa dở một ô.', todo: 'Nhấn Enter để xong (hoặc Esc để bỏ), rồi làm lại.' },
    protected: { title: 'Trang đang được bảo vệ.', todo: 'Vào Xem lại (Review) › Bỏ bảo vệ trang tính, rồi làm lại.' },
    'too-large': { title: 'Trang quá lớn, Excel không trả hết nội dung.', todo: 'Xóa các dòng, cột thừa bên dưới và bên phải bảng, rồi làm lại.' },
    busy: { title: 'Excel đang bận.', todo: 'Đợi vài giây rồi làm lại.' },
    'session-lost': { title: 'Phiên làm việc với Excel đã hết.', todo: 'Tải lại trang Excel, mở lại ngăn này.' },
    gone: { title: 'Trang hoặc ô này không còn nữa.', todo: 'Bấm Kiểm tra lại để cập nhật danh sách.' },
    'no-cells': { title: 'Trang này không có ô để đọc (trang biểu đồ?).', todo: 'Mở trang có bảng kế hoạch, rồi làm lại.' },
    unknown: { title: 'Excel báo một sự cố không rõ.', todo: 'Làm lại; nếu vẫn vậy, đóng ngăn này rồi mở lại. Dữ liệu của bạn không bị thay đổi.' },
  } satisfies Record<ProblemKind, ProblemText>,
};

const format = (number: number): string => new Intl.NumberFormat('vi-VN').format(number);
const longestList = 12;
const list = (rows: readonly number[]): string => rows.slice(0, longestList).join(', ') + (rows.length > longestList ? ', …' : '');

export type Texts = typeof vi;
