import type { FileProblemKind } from '../files/problem';
import type { Language } from '../plan/schema/schema';

type ProblemWords = Readonly<Record<FileProblemKind, string>>;

const saveAsXlsx = 'Mở bằng Excel và lưu lại thành .xlsx.';

const vi: ProblemWords = {
  'not-found': 'không có tệp này. Kiểm tra lại đường dẫn.',
  'no-permission': 'không có quyền đọc. Xin quyền đọc tệp, hoặc chép tệp sang thư mục của bạn.',
  folder: 'là thư mục không có tệp kế hoạch nào. Chọn thư mục có tệp .xlsx, .xls, .ods, .docx hay .csv.',
  'not-a-file': 'không phải tệp thường (là thiết bị, ống dẫn hoặc liên kết vòng). Chọn một tệp có trên đĩa.',
  empty: 'tệp rỗng. Tải lại, hoặc xin lại bản đầy đủ.',
  encrypted: 'tệp đặt mật khẩu. Mở bằng Excel (tệp .docx: bằng Word), bỏ mật khẩu rồi lưu lại.',
  html: `là trang HTML hoặc XML mang tên tệp Excel, và không có bảng đọc được. ${saveAsXlsx}`,
  'broken-xlsx':
    'không phải tệp .xlsx, .xlsb hay .ods, hoặc tệp bị hỏng hay tải chưa xong. Mở bằng Excel và lưu lại, hoặc tải lại.',
  'broken-xls': `không phải tệp .xls, hoặc tệp bị hỏng. ${saveAsXlsx}`,
  'broken-zip': 'tệp nén bị hỏng hay tải chưa xong. Tải lại.',
  'no-workbook': 'không chứa bảng tính nào. Kiểm tra lại có đúng tệp kế hoạch không.',
  'old-doc': 'là Word đời cũ (.doc). Mở bằng Word và lưu lại thành .docx.',
  'broken-docx': 'không phải tệp .docx, hoặc tệp bị hỏng. Mở bằng Word và lưu lại thành .docx.',
  'unpacks-too-large': 'bung ra quá lớn so với một kế hoạch; không đọc vì có thể là tệp phá hoại. Xin lại bản khác.',
  'too-large': 'quá lớn so với một kế hoạch. Xóa dòng, cột, ảnh thừa rồi lưu lại.',
  'too-slow': 'mất quá nhiều thời gian so với một kế hoạch nên đã dừng. Xóa dòng, cột, định dạng thừa rồi lưu lại.',
  'too-much-memory': 'cần quá nhiều bộ nhớ so với một kế hoạch nên đã dừng. Xóa dòng, cột, định dạng thừa rồi lưu lại.',
  'not-a-table': 'không phải bảng dạng văn bản. Lưu lại từ Excel thành “CSV UTF-8”.',
  'no-sheet': 'không có trang mang tên này. Xem tên các trang ở cuối cửa sổ Excel.',
  'unknown-kind': 'không rõ loại tệp. Dùng .xlsx, .xls, .xlsb, .ods, .docx, .csv, .tsv, hoặc thêm --from.',
  'no-plan':
    'không tìm thấy bảng kế hoạch. Cần dòng tiêu đề có các cột như “Nhiệm vụ”, “Sản phẩm”, “Cơ quan chủ trì”, “Thời gian thực hiện”.',
  failed: 'không đọc được vì một sự cố của chương trình. Gửi tệp này cho người phụ trách phần mềm.',
};

const en: ProblemWords = {
  'not-found': 'there is no such file. Check the path.',
  'no-permission': 'no right to read it. Ask for the right, or copy the file to a folder of yours.',
  folder: 'is a folder without any plan. Choose one with .xlsx, .xls, .ods, .docx or .csv files.',
  'not-a-file': 'is no regular file (but a device, a pipe or a link to itself). Choose a file on a disk.',
  empty: 'the file is empty. Download it again, or ask for a whole copy.',
  encrypted: 'has a password. Open it in Excel (a .docx in Word), take the password off and save it again.',
  html: 'is an HTML or XML page named as an Excel file, without a table that can be read. Open it in Excel and save it as .xlsx.',
  'broken-xlsx':
    'is no .xlsx, .xlsb or .ods file, or is damaged or cut off. Open it in Excel and save it again, or download it again.',
  'broken-xls': 'is no .xls file, or is damaged. Open it in Excel and save it as .xlsx.',
  'broken-zip': 'is a damaged archive, or is cut off. Download it again.',
  'no-workbook': 'holds no workbook. Check whether it is the plan’s file.',
  'old-doc': 'is of old Word (.doc). Open it in Word and save it as .docx.',
  'broken-docx': 'is no .docx file, or is damaged. Open it in Word and save it again as .docx.',
  'unpacks-too-large': 'unpacks to far more than a plan; it was not read, as it may be hostile. Ask for another copy.',
  'too-large': 'is far larger than a plan. Delete stray rows, columns and pictures and save it again.',
  'too-slow': 'took far longer than a plan and was stopped. Delete stray rows, columns and formats and save it again.',
  'too-much-memory':
    'needs far more memory than a plan and was stopped. Delete stray rows, columns and formats and save it again.',
  'not-a-table': 'is no table in text form. Save it from Excel as “CSV UTF-8”.',
  'no-sheet': 'has no sheet of this name. The names stand at the foot of Excel’s window.',
  'unknown-kind': 'is of no known kind. Use .xlsx, .xls, .xlsb, .ods, .docx, .csv, .tsv, or add --from.',
  'no-plan':
    'no plan was found. It needs a header with columns such as “Nhiệm vụ”, “Sản phẩm”, “Cơ quan chủ trì”, “Thời gian thực hiện”.',
  failed: 'could not be read because of a problem in the program. Send the file to those who look after it.',
};

/** What is wrong with a file, and what to do. */
export const problemWords: Readonly<Record<Language, ProblemWords>> = { vi, en };
