import type { LeftOut } from '../plan/importing/document';
import { leftOutText } from '../plan/importing/left-out';
import type { DoubtReason, Severity } from '../plan/model';
import type { OwnRowKind } from '../plan/reading/rows';
import type { Clarity } from '../plan/rules/rule';
import { severityWords } from '../plan/severity-words';
import type { Readiness } from '../plan/summary/readiness';
import { problemTexts } from './problem-texts';
import { rowRuns } from './row-runs';
import { settingTexts } from './setting-texts';

/** The pane's words in Vietnamese; the other languages have the same keys. */
export const vi = {
  appName: 'Kiểm tra kế hoạch CCHC',
  check: 'Kiểm tra',
  checkAgain: 'Kiểm tra lại',
  checking: 'Đang kiểm tra…',
  clear: 'Bỏ đánh dấu (giữ định dạng của bạn)',
  cleared: 'Đã bỏ đánh dấu. Định dạng của bạn giữ nguyên.',
  nothingToClear: 'Không có đánh dấu nào để bỏ.',
  reading: 'Đang đọc trang…',
  readAgain: 'Đọc lại trang này',
  untitled: '(chưa có tên kế hoạch)',
  year: (year: string) => `Năm ${year}`,
  noYear: 'Chưa rõ năm',
  tasks: (count: number) => `${format(count)} nhiệm vụ`,
  areas: (count: number) => `${format(count)} lĩnh vực`,
  unreadRows: (rows: readonly number[]) => `Không đọc được ${rows.length === 1 ? 'dòng' : 'các dòng'} ${list(rows)}.`,
  severity: severityWords.vi,
  severityCount: {
    error: (count: number) => `${format(count)} lỗi`,
    warning: (count: number) => `${format(count)} cảnh báo`,
    info: (count: number) => `${format(count)} lưu ý`,
  } satisfies Record<Severity, (count: number) => string>,
  taskHeading: (number: string, row: number) =>
    number === '' ? `Nhiệm vụ ở dòng ${row}` : `Nhiệm vụ ${number} · dòng ${row}`,
  planHeading: 'Toàn kế hoạch',
  cell: (field: string, address: string) => (field === '' ? `Ô ${address}` : `${field}, ô ${address}`),
  why: 'Vì sao',
  example: (bad: string, good: string) => `Ví dụ: không viết “${bad}”, nên viết “${good}”.`,
  clarities: (percent: number) => `6 rõ: ${percent}%`,
  clarityLabel: '6 rõ: số nhiệm vụ rõ ở từng mặt',
  clarity: {
    who: 'người',
    what: 'việc',
    responsibility: 'trách nhiệm',
    authority: 'thẩm quyền',
    time: 'thời gian',
    result: 'kết quả',
  } satisfies Record<Clarity, string>,
  clarityScore: (name: string, clear: number, of: number) => `${name} ${format(clear)}/${format(of)}`,
  listLabel: 'Các phát hiện, xếp theo nhiệm vụ',
  groupBy: 'Xếp theo',
  groupings: { task: 'Theo nhiệm vụ', area: 'Theo lĩnh vực', agency: 'Theo cơ quan', rule: 'Theo quy tắc' },
  noGroup: '(chưa có)',
  previous: 'Phát hiện trước (Shift+F8)',
  next: 'Phát hiện sau (F8)',
  steps: { label: 'Các bước', check: 'Kiểm tra' },
  guide: 'Hướng dẫn',
  tour: {
    title: 'Làm quen',
    pages: [
      'Bấm Kiểm tra: chỗ cần sửa được đánh dấu trên trang và liệt kê ở đây. Định dạng của bạn giữ nguyên.',
      'Bấm một phát hiện để đến ô; F8 sang phát hiện sau. Sửa có xem trước, Hoàn tác lấy lại được.',
      'Xong thì sang Tổng hợp để lập bảng và trang từng cơ quan, rồi Trước khi nộp để lấy báo cáo. Không dữ liệu nào rời máy này.',
    ] as readonly string[],
    next: 'Tiếp',
    skip: 'Bỏ qua phần này',
    done: 'Bắt đầu',
  },
  clean: 'Không có phát hiện nào',
  cleanText: 'Kế hoạch đạt các quy tắc đã kiểm tra.',
  notChecked: 'Kế hoạch chưa được kiểm tra',
  notCheckedText: 'Bấm Kiểm tra: các ô cần sửa được đánh dấu và liệt kê ở đây.',
  oldHighlights: 'Đánh dấu trên trang là của lần kiểm tra trước. Bấm Kiểm tra lại để đánh dấu theo danh sách này.',
  stale: 'Trang đã thay đổi sau lần kiểm tra. Hãy kiểm tra lại.',
  otherSheet: 'Bạn đang mở trang khác với trang đã kiểm tra.',
  emptySheet: 'Trang này trống',
  emptySheetText: 'Mở trang có bảng kế hoạch, rồi bấm “Đọc lại trang này”.',
  notAPlan: 'Trang này không có bảng kế hoạch',
  notAPlanText:
    'Không tìm thấy dòng tiêu đề có các cột “Nhiệm vụ”, “Sản phẩm”, “Cơ quan chủ trì”, “Thời gian thực hiện”. Mở đúng trang, hoặc thêm dòng tiêu đề theo mẫu phụ lục, rồi bấm “Đọc lại trang này”.',
  protectedSheet: 'Trang đang được bảo vệ nên không đánh dấu được; danh sách dưới đây vẫn đầy đủ.',
  plansElsewhere: 'Trang khác có kế hoạch:',
  columns: 'Cột',
  guidedColumns: 'Bảng có tên cột khác? Hãy chỉ ra từng cột: cần ít nhất Nhiệm vụ, Cơ quan chủ trì, Thời gian.',
  columnFound: (confidence: number) => `tự động, độ tin cậy ${format(Math.round(confidence * 100))} %`,
  columnOwn: 'do bạn chọn',
  columnMissing: 'không có',
  columnAuto: 'Tự nhận',
  columnNone: 'Không có cột này',
  columnName: (letters: string, header: string) => (header === '' ? `Cột ${letters}` : `Cột ${letters}: ${header}`),
  close: 'Đóng',
  cancel: 'Hủy',
  back: 'Quay lại danh sách',
  more: 'Việc khác',
  fix: 'Sửa',
  fixRule: (count: number) => `Sửa cả ${format(count)} chỗ cùng loại`,
  fixSafe: (count: number) => `Sửa tất cả (${format(count)})…`,
  fixList: {
    title: (findings: number) => `Sửa ${format(findings)} lỗi hình thức`,
    text: 'Không chữ nào bị mất: chỉ đổi khoảng trắng, dấu câu, cách viết. Bỏ chọn loại nào chưa muốn sửa.',
    kind: (name: string, count: number) => `${name} (${format(count)})`,
    confirm: (findings: number, cells: number) => `Sửa ${format(findings)} chỗ ở ${format(cells)} ô`,
    more: (count: number) => `Xem thêm ${format(count)} ô`,
    seeFixed: 'Xem các ô đã sửa',
    previousCell: 'Ô đã sửa trước',
    nextCell: 'Ô đã sửa sau',
    position: (at: number, of: number) => `${format(at)} / ${format(of)}`,
  },
  undo: 'Hoàn tác',
  addToCatalogue: 'Thêm vào danh mục',
  suggestions: {
    title: (number: string) =>
      number === '' ? 'Gợi ý (bấm để ghi vào ô)' : `Gợi ý cho nhiệm vụ ${number} (bấm để ghi vào ô)`,
    none: 'Chưa có nhiệm vụ nào tương tự để gợi ý.',
    addEarlier: 'Thêm gợi ý từ kế hoạch năm trước',
    earlier: (name: string) => `Kế hoạch năm trước: ${name}`,
    from: {
      task: (number: string, row: number, text: string) =>
        `Như nhiệm vụ ${number === '' ? `ở dòng ${row}` : `${number} (dòng ${row})`}: ${shortened(text)}`,
      area: (name: string, count: number) => `${format(count)} nhiệm vụ khác của “${shortened(name)}” ghi như vậy`,
      earlier: (plan: string, number: string, text: string) =>
        `${plan}${number === '' ? '' : `, nhiệm vụ ${number}`}: ${shortened(text)}`,
      library: (text: string, source: string) => `Nhiệm vụ thường gặp “${shortened(text)}” (${source})`,
    },
  },
  undoCount: (steps: number) => (steps === 0 ? 'Chưa có gì để hoàn tác' : `Hoàn tác (${format(steps)} bước)`),
  helpHere: 'Hướng dẫn về phần này',
  searchOpen: 'Tìm, xếp danh sách',
  backToPlan: 'Về kế hoạch',
  search: 'Tìm phát hiện, nhiệm vụ, cơ quan',
  shown: (count: number, all: number) => `${format(count)} / ${format(all)}`,
  dropFilter: 'Bỏ lọc',
  noMatch: 'Không còn phát hiện nào khớp',
  noFilter: (all: number) => `Bỏ lọc (${format(all)})`,
  ignoreKind: 'Bỏ qua cả loại',
  places: (count: number) => `${format(count)} ô cùng nguyên nhân`,
  ignore: 'Bỏ qua',
  beforeAfter: 'Trước và sau khi sửa',
  before: 'Trước',
  after: 'Sau',
  blank: '(trống)',
  moreCells: (count: number) => `và ${format(count)} ô khác`,
  rowsToDelete: (rows: readonly number[]) => `Xóa ${rows.length === 1 ? 'dòng' : 'các dòng'} ${list(rows)}`,
  confirmSafe: 'Cần bạn xác nhận trước khi sửa',
  deleteTitle: 'Xóa các dòng này?',
  deleteText:
    'Các dòng sau sẽ bị xóa khỏi trang. Bấm Hoàn tác để lấy lại nguyên vẹn; riêng công thức ở nơi khác có trỏ tới các dòng này sẽ thành #REF! và không tự phục hồi. Sau việc này, Ctrl+Z của Excel có thể không lấy lại được các bước trước đó.',
  deleteRow: (row: number, text: string) => (text === '' ? `Dòng ${row}: trống` : `Dòng ${row}: ${text}`),
  deleteConfirm: (count: number) => `Xóa ${format(count)} dòng`,
  ignoreTitle: 'Bỏ qua phát hiện này?',
  ignoreReason: 'Lý do (bắt buộc, được lưu trong tệp)',
  ignoreScope: 'Phạm vi bỏ qua',
  ignoreScopes: {
    finding: 'Chỉ phát hiện này',
    sheet: 'Quy tắc này, trên trang này',
    workbook: 'Quy tắc này, trong cả tệp',
  },
  ignoreConfirm: 'Bỏ qua',
  ignoredTitle: 'Đã bỏ qua',
  ignoredCount: (count: number) => `${format(count)} phát hiện đã bỏ qua`,
  ignoredNone: 'Chưa bỏ qua phát hiện nào.',
  ignoredLapsed: 'Hết hiệu lực: nội dung ô đã đổi hoặc lỗi đã hết.',
  ignoredMatches: (count: number) => `áp dụng cho ${format(count)} phát hiện`,
  reason: (text: string, on: string) =>
    on === '' ? `Lý do: ${text}` : `Lý do: ${text} (${on.split('-').reverse().join('/')})`,
  restore: 'Kiểm tra lại mục này',
  doubts: {
    title: (count: number) => `Đọc chưa chắc: ${format(count)} chỗ`,
    rows: (rows: readonly number[]) => `${rows.length === 1 ? 'Dòng' : 'Các dòng'} ${rowRuns(rows)}`,
    kind: (rows: readonly number[]) => `Loại của ${rows.length === 1 ? 'dòng' : 'các dòng'} ${rowRuns(rows)}`,
    choose: 'Chọn loại dòng…',
    kinds: {
      task: 'Đúng là nhiệm vụ',
      area: 'Là lĩnh vực',
      continuation: 'Nối vào dòng trên',
      'leave-out': 'Bỏ ra ngoài bảng',
    } satisfies Record<OwnRowKind, string>,
    why: {
      'no-header': 'bảng không có dòng tiêu đề, cột được đoán theo nội dung',
      'columns-anew': 'cột khác với phần trên của bảng',
      'unfit-column': 'nội dung không hợp với tên cột',
      'poor-fit': 'nội dung các ô không hợp với cột',
      'long-run': 'nhiều dòng được gộp thành một nhiệm vụ',
      'long-task': 'một nhiệm vụ dài bất thường',
      'number-hole': 'số thứ tự bị nhảy, có thể đã gộp nhầm nhiệm vụ',
      'unsure-kind': 'không rõ là nhiệm vụ, lĩnh vực hay phần nối',
      'unread-rows': 'chưa đọc được',
    } satisfies Record<DoubtReason, string>,
    each: (count: number) => `Chọn từng dòng (${format(count)})`,
    told: (count: number) => `${format(count)} dòng do bạn xác định`,
    forget: 'Để phần bổ trợ tự đọc lại',
  },
  legend: 'Chú giải đánh dấu',
  legendLine: { error: 'viền liền', warning: 'viền gạch', info: 'viền chấm' } satisfies Record<Severity, string>,
  atCell: (address: string) => `Ô ${address} đang chọn`,
  notice: {
    fixed: (count: number, cells: number) => `Đã sửa ${format(count)} lỗi ở ${format(cells)} ô.`,
    undone: (cells: number) => `Đã hoàn tác ${format(cells)} ô.`,
    notUndone: (cells: string) => `Không lấy lại được ${cells}: ô đã được sửa sau đó.`,
    refusedNotWritten: (cells: string) =>
      `Excel không ghi đúng ${cells} (dòng đang bị ẩn hoặc lọc). Các ô đã được trả lại như cũ: hãy bỏ lọc rồi làm lại.`,
    notFound: (cells: string) =>
      `Không tìm lại được dòng của ${cells} (đã xóa, đổi, hoặc có dòng giống hệt): chưa đụng đến ô nào ở đó.`,
    refusedChanged: (cells: string) => `Chưa sửa gì: ${cells} đã thay đổi sau khi kiểm tra. Hãy kiểm tra lại.`,
    refusedFormula: (cells: string) => `Chưa sửa gì: ${cells} chứa công thức. Hãy sửa công thức bằng tay.`,
    oldHighlightsMayStay:
      'Excel không đọc được một số định dạng có điều kiện của trang: đánh dấu cũ có thể còn lại. Đóng tệp, mở lại rồi bấm Kiểm tra.',
    noSafeFix: 'Không còn chỗ nào sửa tự động được.',
    rowsDeleted: 'Đã xóa các dòng. Bấm Hoàn tác để lấy lại.',
    rowsRestored: 'Đã khôi phục các dòng đã xóa.',
    rowsRestoredElsewhere: (rows: readonly number[]) =>
      `Đã khôi phục các dòng đã xóa, nay ở ${rows.length === 1 ? 'dòng' : 'các dòng'} ${rowRuns(rows)}: trang đã đổi sau khi xóa. Hãy xem lại vị trí và công thức ở đó.`,
    rowsChanged: 'Chưa xóa gì: các dòng này đã đổi sau khi hỏi. Hãy xem lại rồi xóa.',
    rowsTold: (rows: number) => `Đã ghi nhớ loại của ${format(rows)} dòng và kiểm tra lại.`,
    rowsReadAgain: (rows: number) => `Đã để phần bổ trợ tự đọc ${format(rows)} dòng.`,
    ignored: 'Đã bỏ qua. Xem lại ở Việc khác › Đã bỏ qua.',
    settingsSaved: 'Đã lưu cài đặt vào tệp.',
    catalogueMade: 'Đã tạo trang “Danh mục cơ quan” từ kế hoạch. Sửa trang này rồi kiểm tra lại.',
    catalogueThere: 'Tệp đã có trang “Danh mục cơ quan”.',
    validationAdded: (leads: number, deadlines: number | null) =>
      deadlines === null
        ? `Đã đặt danh sách cơ quan cho ${format(leads)} ô. Excel này không nhận phần nhắc thời hạn.`
        : `Đã đặt hỗ trợ nhập cho ${format(leads + deadlines)} ô.`,
    validationRemoved: 'Đã gỡ hỗ trợ nhập.',
    notesAdded: (count: number) => `Đã ghi chú lên ${format(count)} ô.`,
    notesRemoved: (count: number) => `Đã gỡ ${format(count)} ghi chú.`,
    summariesMade: (tabs: number, pivots: boolean) =>
      `Đã lập bảng tổng hợp và ${format(tabs)} trang cơ quan. ${pivots ? 'Kèm bảng PivotTable.' : 'Excel này không có PivotTable cho phần bổ trợ: số liệu lấy bằng công thức.'}`,
    sheetsBeside: (names: string) => `Tệp đã có trang cùng tên của bạn, giữ nguyên; trang mới mang tên: ${names}.`,
    sheetsKept: (names: string) => `Giữ nguyên trang đã sửa tay: ${names}.`,
    noTabs: 'Chưa có trang cơ quan nào để thu. Lập các trang tổng hợp trước, hoặc thu từ tệp đơn vị gửi về.',
    taskChanged: (task: string) =>
      `Chưa ghi gì: nhiệm vụ “${task}” đã đổi, hoặc có nhiệm vụ khác giống hệt. Hãy thu kết quả lại.`,
    collected: (tasks: number, conflicts: number) =>
      [
        tasks > 0 ? `Đã thu kết quả của ${format(tasks)} nhiệm vụ.` : 'Chưa ghi kết quả nào vào kế hoạch.',
        ...(conflicts > 0 ? [`${format(conflicts)} nhiệm vụ cần bạn chọn.`] : []),
        ...(tasks + conflicts === 0 ? ['Các trang chưa có kết quả mới.'] : []),
      ].join(' '),
    unmatched: (count: number, texts: string) =>
      `${format(count)} kết quả không khớp nhiệm vụ nào trong kế hoạch, vẫn nằm ở trang cơ quan: ${texts}.`,
    silentAgencies: (count: number, names: string) => `${format(count)} cơ quan chưa trả lời, cần nhắc: ${names}.`,
    unreadFiles: (names: string) => `Không đọc được, hoặc không có trang cơ quan do phần bổ trợ lập: ${names}.`,
    imported: (words: number, headers: number, leftOut: LeftOut) =>
      `Đã nhập đủ ${format(words)} từ${headers > 0 ? `, bỏ ${format(headers)} từ ở tiêu đề lặp` : ''}. ${leftOutText(leftOut, 'vi')}`.trim(),
    unreadFile: (name: string) => `Không đọc được “${name}”. Mở bằng Word, lưu lại thành .docx rồi nhập lại.`,
    nextYearMade: (cells: number, tasks: number) =>
      `Đã lập kế hoạch năm sau: đổi ${format(cells)} ô${tasks > 0 ? `, bỏ ${format(tasks)} nhiệm vụ` : ''}. Trang cũ giữ nguyên.`,
    noDownloads:
      'Excel trên Mac không cho phần bổ trợ lưu tệp ra máy. Hãy mở kế hoạch bằng Excel trên Windows hoặc trên web để xuất Word, hoặc dùng các trang cơ quan.',
    exported: 'Đã xuất tệp Word.',
    noPlanThere: (name: string) =>
      `“${name}” không có bảng kế hoạch, hoặc không đọc được. Mở tệp xem có dòng tiêu đề Nhiệm vụ, Sản phẩm, Cơ quan chủ trì không.`,
    agencyAdded: (name: string) => `Đã thêm “${name}” vào trang “Danh mục cơ quan” và kiểm tra lại.`,
    listSaved: (count: number) => `Đã lưu danh sách ${format(count)} phát hiện theo đơn vị.`,
    listCopied: (count: number) => `Đã chép ${format(count)} phát hiện. Dán vào trang tính hoặc thư.`,
    listNotCopied: 'Trình duyệt không cho chép. Hãy lưu danh sách thành Excel hoặc Word.',
    newerSettings:
      'Cài đặt trong tệp do phiên bản mới hơn ghi. Chưa lưu gì, để không làm mất cài đặt đó: hãy cập nhật phần bổ trợ.',
    planMade: 'Đã tạo trang kế hoạch mới.',
    stamped: 'Đã lập báo cáo và ghi xác nhận kiểm tra.',
    cancelled: 'Đã dừng, chưa ghi gì.',
    comparisonWritten: (sheet: string) => `Đã ghi kết quả ra trang “${sheet}”.`,
  },
  menu: {
    ignored: 'Đã bỏ qua…',
    compare: 'So sánh với bản khác…',
    documents: 'Nhập, xuất Word…',
    nextYear: 'Lập kế hoạch năm sau…',
    copyList: 'Chép danh sách',
    saveListXlsx: 'Lưu thành Excel (.xlsx)',
    saveListDocx: 'Lưu thành Word (.docx)',
    groups: { sheet: 'Trên trang tính', list: 'Danh sách gửi đơn vị', plan: 'Kế hoạch', settings: 'Cách kiểm tra' },
    settings: 'Cài đặt…',
    notes: 'Thêm ghi chú (comment) vào ô',
    noNotes: 'Xóa ghi chú',
    catalogue: 'Tạo trang danh mục cơ quan',
    validation: 'Bật danh sách chọn và nhắc khi nhập',
    noValidation: 'Tắt danh sách chọn và nhắc khi nhập',
  },
  validation: {
    lead: 'Chọn một cơ quan chủ trì. Mỗi nhiệm vụ một cơ quan.',
    deadline: 'Ví dụ: Quý I năm 2026; Trước ngày 10/5/2026; Thường xuyên.',
    notInList: 'Cơ quan này chưa có trong danh mục. Vẫn dùng?',
    notATime: 'Không giống một thời hạn. Vẫn dùng?',
  },
  documents: {
    title: 'Nhập, xuất Word',
    nextYearTitle: 'Kế hoạch năm sau',
    importText:
      'Nhập kế hoạch trong Word thành một trang: nối các bảng bị ngắt trang, bỏ tiêu đề lặp, giữ ô gộp, không mất chữ nào.',
    importWord: 'Nhập từ Word (.docx)…',
    exportOf: 'Xuất phụ lục Word của',
    wholePlan: 'Cả kế hoạch',
    exportWord: 'Xuất Word',
    nextYear: (year: number) => `Kế hoạch năm ${year}`,
    nextYearText:
      'Chép trang này thành kế hoạch năm sau: năm trong tên, nhiệm vụ, thời hạn tăng lên một, số và ngày quyết định để trống. Bỏ chọn chỗ nào không muốn đổi. Sau việc này, Ctrl+Z của Excel có thể không lấy lại được các bước trước đó.',
    oneOff: 'Nhiệm vụ có ngày cụ thể: bỏ chọn nếu chỉ làm một lần',
    moves: (count: number) => `${format(count)} ô sẽ đổi`,
    makeNextYear: (year: number) => `Lập kế hoạch năm ${year}`,
    noYear: 'Chưa rõ năm của kế hoạch này. Ghi năm vào tên kế hoạch, hoặc đặt năm trong Cài đặt.',
    emptyYear: 'Kế hoạch trống cho năm',
    badYear: 'Năm gồm bốn chữ số, từ 2000.',
    makeEmpty: 'Tạo kế hoạch trống',
    trySample: 'Dùng thử với kế hoạch mẫu',
  },
  workStep: (step: string, at: number, of: number) => (of === 0 ? step : `${step} (${format(at)}/${format(of)})`),
  workSteps: {
    beginning: 'Đang bắt đầu…',
    reading: 'Đang đọc trang…',
    checking: 'Đang kiểm tra từng nhiệm vụ…',
    highlighting: 'Đang đánh dấu ô…',
    fixing: 'Đang tính chỗ cần sửa…',
    counting: 'Đang tổng hợp số liệu…',
    writing: 'Đang ghi vào tệp…',
    file: 'Đang đọc tệp…',
  },
  summaryTitle: 'Tổng hợp',
  summaryText:
    'Lập trang tổng quan, bảng tổng hợp, mục lục và mỗi cơ quan chủ trì một trang. Lập lại thì cập nhật, giữ nguyên tình trạng và kết quả đã ghi. Sau việc này, Ctrl+Z của Excel có thể không lấy lại được các bước trước đó.',
  makeSummaries: 'Lập các trang tổng hợp',
  tabsFor: 'Lập trang cho',
  tabChoices: { leads: 'Cơ quan chủ trì', all: 'Cả cơ quan phối hợp', chosen: 'Chọn cơ quan' },
  chosenAgencies: 'Cơ quan được lập trang',
  collect: 'Cập nhật kết quả từ các trang',
  collectFiles: 'Cập nhật từ tệp đơn vị gửi về (Excel, Word)',
  collecting: {
    title: (tasks: number) => `Ghi kết quả của ${format(tasks)} nhiệm vụ vào kế hoạch?`,
    columns: (names: string) => `Kế hoạch sẽ có thêm cột: ${names}.`,
    agency: (name: string, tasks: number) => `${name === '' ? 'Chưa ghi cơ quan chủ trì' : name} (${format(tasks)})`,
    change: (task: string, before: string, after: string) =>
      `${task}: ${before === '' ? '(chưa ghi)' : before} → ${after === '' ? '(để trống)' : after}`,
    confirm: (tasks: number) => `Ghi ${format(tasks)} nhiệm vụ`,
  },
  tabCount: (tabs: number) => `Sẽ lập ${format(tabs)} trang cơ quan.`,
  manyTabs: (tabs: number) =>
    `${format(tabs)} trang là nhiều: bỏ chọn cơ quan không cần lập trang, rồi bấm “Lập các trang tổng hợp” lần nữa.`,
  conflicts: (count: number) => `${format(count)} nhiệm vụ có ý kiến khác nhau, hãy chọn:`,
  conflictAlike: 'Có nhiều nhiệm vụ giống nhau, không rõ kết quả thuộc nhiệm vụ nào.',
  inPlan: 'Trong kế hoạch',
  takeThis: 'Lấy ý này',
  overwriteTitle: 'Ghi đè các trang đã sửa tay?',
  overwriteText:
    'Các trang sau đã được sửa tay (ngoài cột Tình trạng, Kết quả). Trang không đánh dấu được giữ nguyên; trang đánh dấu được lập lại, mất phần sửa đó.',
  overwriteConfirm: (overwritten: number, kept: number) =>
    overwritten === 0
      ? `Giữ ${format(kept)} trang, lập các trang khác`
      : `Ghi đè ${format(overwritten)}, giữ ${format(kept)} trang`,
  submissionTitle: 'Trước khi nộp',
  ready: 'Đủ điều kiện trình',
  readyText: (warnings: number, notes: number, ignored: number) =>
    `Không còn lỗi. Còn ${format(warnings)} cảnh báo, ${format(notes)} lưu ý; ${format(ignored)} phát hiện đã bỏ qua có lý do.`,
  notReady: ({ tasks, errors, unread, doubts }: Readiness) => {
    if (tasks === 0) return 'Chưa đủ điều kiện trình: kế hoạch chưa có nhiệm vụ nào';
    const left = [
      ...(errors > 0 ? [`${format(errors)} lỗi`] : []),
      ...(unread > 0 ? [`${format(unread)} dòng chưa đọc được`] : []),
      ...(doubts > 0 ? [`${format(doubts)} chỗ đọc chưa chắc`] : []),
    ];
    return `Chưa đủ điều kiện trình: còn ${left.join(', ')}`;
  },
  notReadyText: 'Sửa các lỗi dưới đây, hoặc bỏ qua có lý do.',
  makeReportNotReady: 'Lập báo cáo (chưa đạt)',
  makeReport: 'Lập báo cáo, ghi xác nhận kiểm tra',
  stampWhole: (on: string) => `Xác nhận kiểm tra ngày ${on.split('-').reverse().join('/')}: kế hoạch chưa đổi từ đó.`,
  stampBroken: (on: string) =>
    `Xác nhận ngày ${on.split('-').reverse().join('/')} không còn hiệu lực: kế hoạch đã sửa sau đó.`,
  compareTitle: 'So sánh',
  compareChoose: 'So sánh với bản cũ trong tệp (.xlsx, .xls, .docx) hoặc trên trang khác của tệp này:',
  compareFile: 'Chọn tệp…',
  compareWith: (name: string) => `So với “${name}”`,
  compareKinds: { added: 'Thêm', removed: 'Bỏ', moved: 'Chuyển chỗ', changed: 'Sửa' },
  compareCounts: (added: number, removed: number, moved: number, changed: number) =>
    `Thêm ${format(added)} · bỏ ${format(removed)} · chuyển chỗ ${format(moved)} · sửa ${format(changed)}`,
  compareSame: 'Hai bản giống nhau.',
  compareWrite: 'Ghi ra trang',
  numbers: (before: string, after: string) =>
    before === after || before === '' ? `Nhiệm vụ ${after}` : `Nhiệm vụ ${before} → ${after}`,
  settings: settingTexts.vi,
  language: 'English',
  languageLabel: 'Chuyển sang tiếng Anh',
  privacy: 'Không gửi dữ liệu nào ra khỏi máy này.',
  version: (version: string) => `Phiên bản ${version}`,
  problem: problemTexts.vi,
};

const format = (number: number): string => new Intl.NumberFormat('vi-VN').format(number);
const longestText = 90;
const shortened = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);
const longestList = 12;
const list = (rows: readonly number[]): string =>
  rows.slice(0, longestList).join(', ') + (rows.length > longestList ? ', …' : '');

export type Texts = typeof vi;
