import type { ProblemKind } from '../excel/problem';
import type { Language } from '../plan/language';

interface ProblemText {
  readonly title: string;
  readonly todo: string;
}

/** What goes wrong in Excel, in words: what it is, whether anything was changed, and what to do. */
export const problemTexts: Readonly<Record<Language, Readonly<Record<ProblemKind, ProblemText>>>> = {
  vi: {
    'cell-being-edited': {
      title: 'Ô đang được nhập dở.',
      todo: 'Chưa thay đổi gì. Nhấn Enter để xong (hoặc Esc để bỏ), rồi làm lại.',
    },
    protected: {
      title: 'Trang tính hoặc sổ làm việc đang được bảo vệ, hoặc chỉ mở để đọc.',
      todo: 'Chưa thay đổi gì. Vào Xem lại (Review) › Bỏ bảo vệ trang tính, hoặc Bảo vệ sổ làm việc, rồi làm lại.',
    },
    'too-large': {
      title: 'Trang quá lớn để Excel trao đổi với phần bổ trợ.',
      todo: 'Xóa các dòng, cột thừa bên dưới và bên phải bảng, rồi bấm Kiểm tra để xem việc vừa làm đã xong chưa.',
    },
    busy: {
      title: 'Excel đang bận.',
      todo: 'Đợi vài giây, bấm Kiểm tra để xem việc vừa làm đã xong chưa, rồi làm lại.',
    },
    'session-lost': {
      title: 'Phiên làm việc với Excel đã hết.',
      todo: 'Tải lại trang Excel, mở lại phần bổ trợ, bấm Kiểm tra để xem việc vừa làm đã xong chưa.',
    },
    gone: {
      title: 'Trang, ô hoặc định dạng này không còn nữa.',
      todo: 'Chưa thay đổi gì. Bấm Kiểm tra lại để cập nhật danh sách.',
    },
    'no-cells': {
      title: 'Trang này không có ô để đọc (trang biểu đồ?), hoặc bạn đang sửa dở một ô.',
      todo: 'Chưa thay đổi gì. Nhấn Enter nếu đang gõ, mở trang có bảng kế hoạch, rồi làm lại.',
    },
    'other-workbook': {
      title: 'Một sổ làm việc khác đang ở phía trước.',
      todo: 'Chưa thay đổi gì. Bấm vào sổ có kế hoạch, rồi làm lại.',
    },
    filtered: {
      title: 'Excel không làm được việc này khi bảng đang lọc.',
      todo: 'Chưa thay đổi gì. Vào Dữ liệu (Data) › Xóa bộ lọc, rồi làm lại.',
    },
    merged: {
      title: 'Excel không làm được việc này vì có ô gộp.',
      todo: 'Chưa thay đổi gì. Bỏ gộp các ô ở chỗ đó, rồi làm lại.',
    },
    'no-room': {
      title: 'Chỗ cần ghi đã có bảng, PivotTable hoặc dữ liệu khác.',
      todo: 'Chưa thay đổi gì. Dời phần đó sang chỗ khác, rồi làm lại.',
    },
    exists: {
      title: 'Tệp đã có trang hoặc bảng cùng tên.',
      todo: 'Chưa thay đổi gì. Đổi tên trang hoặc bảng đó, rồi làm lại.',
    },
    refused: {
      title: 'Excel không nhận nội dung cần ghi.',
      todo: 'Chưa thay đổi gì. Bấm Kiểm tra lại rồi thử lần nữa; nếu vẫn vậy, làm bằng tay ở ô đó và báo cho người quản trị.',
    },
    unsupported: {
      title: 'Phiên bản Excel này chưa có chức năng cần dùng.',
      todo: 'Chưa thay đổi gì. Cập nhật Excel, hoặc dùng Excel trên web.',
    },
    unknown: {
      title: 'Chưa làm được việc này: Excel báo một sự cố không rõ.',
      todo: 'Không chắc việc vừa làm đã xong hay chưa: bấm Kiểm tra để xem, rồi làm lại. Nếu vẫn vậy, đóng phần bổ trợ rồi mở lại.',
    },
  },
  en: {
    'cell-being-edited': {
      title: 'A cell is being edited.',
      todo: 'Nothing was changed. Press Enter to finish it (or Esc to drop it), then try again.',
    },
    protected: {
      title: 'The sheet or the workbook is protected, or open for reading only.',
      todo: 'Nothing was changed. Go to Review › Unprotect Sheet, or Protect Workbook, then try again.',
    },
    'too-large': {
      title: 'The sheet is too large for Excel to exchange with the add-in.',
      todo: 'Delete stray rows and columns below and to the right of the table, then press Check to see whether the last step was done.',
    },
    busy: {
      title: 'Excel is busy.',
      todo: 'Wait some seconds, press Check to see whether the last step was done, then try again.',
    },
    'session-lost': {
      title: 'The session with Excel has ended.',
      todo: 'Reload Excel, open this pane again, and press Check to see whether the last step was done.',
    },
    gone: {
      title: 'This sheet, cell or format is no longer there.',
      todo: 'Nothing was changed. Press Check again to renew the list.',
    },
    'no-cells': {
      title: 'This sheet has no cells to read (a chart sheet?), or a cell is being edited.',
      todo: 'Nothing was changed. Press Enter if you are typing, open the sheet with the plan, then try again.',
    },
    'other-workbook': {
      title: 'Another workbook is in front.',
      todo: 'Nothing was changed. Click the workbook with the plan, then try again.',
    },
    filtered: {
      title: 'Excel cannot do this while the table is filtered.',
      todo: 'Nothing was changed. Go to Data › Clear filter, then try again.',
    },
    merged: {
      title: 'Excel cannot do this because of merged cells.',
      todo: 'Nothing was changed. Unmerge the cells there, then try again.',
    },
    'no-room': {
      title: 'There is a table, a PivotTable or other data at the place to be written.',
      todo: 'Nothing was changed. Move it elsewhere, then try again.',
    },
    exists: {
      title: 'The workbook already has a sheet or table of that name.',
      todo: 'Nothing was changed. Rename that sheet or table, then try again.',
    },
    refused: {
      title: 'Excel did not accept what was to be written.',
      todo: 'Nothing was changed. Check again and retry; if it stays, edit that cell by hand and tell your administrator.',
    },
    unsupported: {
      title: 'This version of Excel lacks what is needed.',
      todo: 'Nothing was changed. Update Excel, or use Excel on the web.',
    },
    unknown: {
      title: 'Excel reported a problem it did not name.',
      todo: 'The last step may or may not have been done: press Check to see, then try again. If it stays, close this pane and open it again.',
    },
  },
};
