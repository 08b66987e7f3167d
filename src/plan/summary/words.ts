import type { Language } from '../schema/schema';
import { severityWords } from '../severity-words';
import { noGroup } from './groups';
import type { Readiness } from './readiness';

/** What there is some of, as a list. */
const listed = (counts: readonly (readonly [count: number, what: string])[]): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');

/** How the tabs of an index add up to the plan. */
interface IndexTotals {
  readonly tasks: number;
  /** Tasks that stand on the tab of one lead at least. */
  readonly led: number;
  /** Lines of leads on all tabs. */
  readonly entries: number;
}

/** The columns of the data sheet, in their order. */
export type DataColumn = keyof (typeof summaryWords)['vi']['dataHeaders'];

/** The words of summary sheets. */
export const summaryWords = {
  vi: {
    language: 'vi',
    pivots: 'Bảng xoay',
    pivotsTitle: 'BẢNG TỔNG HỢP ĐỘNG – sau khi lập lại, bấm PivotTable Analyze › Refresh',
    pivotsNote:
      'Nhiệm vụ do nhiều cơ quan chủ trì được đếm ở từng cơ quan; bấm đúp vào một con số để xem các nhiệm vụ.',
    pivotCount: 'Số nhiệm vụ',
    notReported: '(chưa báo cáo)',
    data: 'Dữ liệu CCHC',
    summary: 'Tổng hợp',
    dashboard: 'Tổng quan kế hoạch',
    index: 'Mục lục cơ quan',
    report: 'Báo cáo kiểm tra',
    none: '(chưa có)',
    year: 'Cả năm',
    ongoing: 'Thường xuyên',
    undetermined: 'Chưa xác định',
    quarter: (key: string) => `Quý ${['I', 'II', 'III', 'IV'][Number(key.slice(-1)) - 1] ?? ''}/${key.slice(0, 4)}`,
    dataHeaders: {
      number: 'STT',
      task: 'Nhiệm vụ',
      area: 'Lĩnh vực',
      product: 'Sản phẩm',
      agency: 'Cơ quan',
      role: 'Vai trò',
      start: 'Bắt đầu',
      end: 'Kết thúc',
      quarter: 'Quý',
      funding: 'Kinh phí',
      status: 'Tình trạng',
      findings: 'Lỗi, cảnh báo',
      noProduct: 'Thiếu sản phẩm',
      noDeadline: 'Thiếu thời hạn',
      once: 'Đếm một lần',
    },
    lead: 'Chủ trì',
    coordinating: 'Phối hợp',
    byLead: 'Theo cơ quan chủ trì',
    byArea: 'Theo lĩnh vực',
    byAgencyRole: 'Cơ quan × vai trò',
    byQuarter: 'Theo quý kết thúc',
    byFunding: 'Theo nguồn kinh phí',
    byStatus: 'Theo tình trạng',
    leadByArea: 'Cơ quan chủ trì × lĩnh vực',
    leadByQuarter: 'Cơ quan chủ trì × quý',
    areaByStatus: 'Lĩnh vực × tình trạng',
    counts: ['Số nhiệm vụ', 'Thiếu sản phẩm', 'Thiếu thời hạn', 'Lỗi, cảnh báo'],
    total: 'Tổng cộng',
    shared: (count: number) =>
      `${count} nhiệm vụ có nhiều cơ quan chủ trì: đếm ở từng cơ quan, nhưng chỉ một lần trong tổng cộng.`,
    from: (sheet: string) => `Lập từ trang “${sheet}”`,
    tabTitle: 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH',
    tabAgency: (name: string) => `Cơ quan: ${name}`,
    leads: 'A. NHIỆM VỤ CHỦ TRÌ',
    supports: 'B. NHIỆM VỤ PHỐI HỢP',
    throughCollectives: 'C. NHIỆM VỤ PHỐI HỢP CHUNG (giao cho nhóm cơ quan)',
    keptResults: 'D. ĐÃ GHI TRƯỚC ĐÂY, CHƯA KHỚP NHIỆM VỤ NÀO TRONG KẾ HOẠCH',
    nothing: 'Không có.',
    tabStatus: 'Tình trạng',
    tabResult: 'Kết quả',
    statuses: ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Quá hạn'],
    statusMessage: 'Chọn trong danh sách: Chưa thực hiện, Đang thực hiện, Hoàn thành hoặc Quá hạn.',
    back: '← Kế hoạch',
    backToIndex: '← Mục lục',
    indexTitle: 'MỤC LỤC CÁC TRANG CƠ QUAN',
    indexHeaders: ['Cơ quan', 'Chủ trì', 'Phối hợp', 'Phối hợp chung', 'Trang'],
    indexNote:
      '“Phối hợp chung” là nhiệm vụ giao cho một nhóm cơ quan (“Các cơ quan, đơn vị”…) mà cơ quan này thuộc về.',
    indexTotals: ({ tasks, led, entries }: IndexTotals) =>
      `Kế hoạch có ${tasks} nhiệm vụ. ${led} nhiệm vụ nằm ở trang của cơ quan chủ trì${entries > led ? ` (${entries} lượt, vì nhiệm vụ có nhiều cơ quan chủ trì nằm ở từng trang)` : ''}${tasks > led ? `; ${tasks - led} nhiệm vụ không có trang ở trên (chưa ghi cơ quan chủ trì, giao cho nhóm cơ quan, hoặc cơ quan chưa được lập trang)` : ''}.`,
    dashboardTitle: (title: string) => `TỔNG QUAN KẾ HOẠCH: ${title}`,
    onDay: (day: string) => `Số liệu đến ngày ${day}`,
    otherAgencies: (count: number, tasks: number) => `… và ${count} cơ quan khác, chủ trì ${tasks} lượt nhiệm vụ`,
    figures: 'Số liệu chính',
    figureNames: ['Số nhiệm vụ', 'Cơ quan chủ trì', 'Lĩnh vực', 'Lỗi', 'Cảnh báo', 'Lưu ý', 'Đến hạn 30 ngày tới'],
    clarity: '6 rõ',
    clarityNames: {
      who: 'Rõ người',
      what: 'Rõ việc',
      responsibility: 'Rõ trách nhiệm',
      authority: 'Rõ thẩm quyền',
      time: 'Rõ thời gian',
      result: 'Rõ kết quả',
    },
    timeline: 'Số nhiệm vụ đang thực hiện theo tháng',
    share: 'Tỷ lệ',
    month: (month: number) => `T${month}`,
    due: 'Đến hạn trong 30 ngày tới',
    overdue: 'Quá hạn',
    overdueUnknown: 'Quá hạn: chưa tính được, vì kế hoạch chưa có cột Tình trạng.',
    unscheduled: 'Chưa có thời hạn',
    more: (count: number) => `… và ${count} nhiệm vụ khác`,
    reportTitle: 'BÁO CÁO KIỂM TRA KẾ HOẠCH',
    reportHeaders: ['Mức', 'Ô', 'STT', 'Nhiệm vụ', 'Phát hiện', 'Cần làm'],
    severity: severityWords.vi,
    ignored: 'Đã bỏ qua',
    ignoredHeaders: ['Mức', 'Ô', 'STT', 'Nhiệm vụ', 'Phát hiện', 'Lý do bỏ qua'],
    ready: 'ĐỦ ĐIỀU KIỆN TRÌNH',
    notReady: ({ tasks, errors, unread, doubts }: Readiness) =>
      tasks === 0
        ? 'CHƯA ĐỦ ĐIỀU KIỆN TRÌNH: chưa có nhiệm vụ nào'
        : `CHƯA ĐỦ ĐIỀU KIỆN TRÌNH: còn ${listed([
            [errors, 'lỗi'],
            [unread, 'dòng chưa đọc được'],
            [doubts, 'chỗ đọc chưa chắc'],
          ])}`,
    clean: 'Không có phát hiện nào.',
    checklist: 'ĐỐI CHIẾU TIÊU CHÍ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX)',
    checklistNote: 'Sửa tiêu chí, ngưỡng, điểm ở trang “Tiêu chí PAR INDEX” rồi lập lại báo cáo.',
    checklistHeaders: ['Đánh giá', 'Điểm', 'STT', 'Tiêu chí', 'Kết quả', 'Căn cứ'],
    verdicts: { met: 'Đạt', 'not-met': 'Chưa đạt', unknown: 'Chưa rõ' },
    criterionResult: (count: { readonly met: number; readonly of: number } | null, threshold: string) =>
      `${count === null ? 'Chưa tính được: tự đánh giá' : `${count.met}/${count.of}`} · ngưỡng ${threshold}${threshold.includes('/') ? '' : '%'}`,
    stamp: (on: string, version: string, schema: string, code: string) =>
      `Kiểm tra ngày ${on} · phiên bản ${version} · mẫu ${schema.toLocaleLowerCase('vi')} · mã kiểm tra ${code}`,
    signatures: ['NGƯỜI KIỂM TRA', 'LÃNH ĐẠO PHỤ TRÁCH'],
    signatureNotes: ['(Ký, ghi rõ họ tên)', '(Ký, ghi rõ họ tên)'],
  },
  en: {
    language: 'en',
    pivots: 'PivotTables',
    pivotsTitle: 'PIVOTTABLES – after making summaries again, choose PivotTable Analyze › Refresh',
    pivotsNote: 'A task with several lead agencies counts under each; double-click a figure to see its tasks.',
    pivotCount: 'Number of tasks',
    notReported: '(not reported)',
    data: 'CCHC data',
    summary: 'Summary',
    dashboard: 'Plan overview',
    index: 'Agencies',
    report: 'Check report',
    none: '(none)',
    year: 'Whole year',
    ongoing: 'Ongoing',
    undetermined: 'Undetermined',
    quarter: (key: string) => `${key.slice(-2)}/${key.slice(0, 4)}`,
    dataHeaders: {
      number: 'No.',
      task: 'Task',
      area: 'Area',
      product: 'Product',
      agency: 'Agency',
      role: 'Role',
      start: 'Start',
      end: 'End',
      quarter: 'Quarter',
      funding: 'Funding',
      status: 'Status',
      findings: 'Errors, warnings',
      noProduct: 'No product',
      noDeadline: 'No deadline',
      once: 'Counted once',
    },
    lead: 'Lead',
    coordinating: 'Coordinating',
    byLead: 'By lead agency',
    byArea: 'By reform area',
    byAgencyRole: 'Agency × role',
    byQuarter: 'By quarter of the end',
    byFunding: 'By funding',
    byStatus: 'By status',
    leadByArea: 'Lead agency × area',
    leadByQuarter: 'Lead agency × quarter',
    areaByStatus: 'Area × status',
    counts: ['Tasks', 'No product', 'No deadline', 'Errors, warnings'],
    total: 'Total',
    shared: (count: number) =>
      `${count} tasks have several lead agencies: they count under each, and once in the total.`,
    from: (sheet: string) => `From the sheet “${sheet}”`,
    tabTitle: 'ADMINISTRATIVE-REFORM TASKS',
    tabAgency: (name: string) => `Agency: ${name}`,
    leads: 'A. TASKS IT LEADS',
    supports: 'B. TASKS IT SUPPORTS',
    throughCollectives: 'C. TASKS IT SUPPORTS AS ONE OF A GROUP',
    keptResults: 'D. FILLED IN EARLIER, FITS NO TASK OF THE PLAN',
    nothing: 'None.',
    tabStatus: 'Status',
    tabResult: 'Result',
    statuses: ['Not started', 'In progress', 'Completed', 'Overdue'],
    statusMessage: 'Choose from the list: Not started, In progress, Completed or Overdue.',
    back: '← Plan',
    backToIndex: '← Agencies',
    indexTitle: 'AGENCY TABS',
    indexHeaders: ['Agency', 'Leads', 'Supports', 'In a group', 'Tab'],
    indexNote: '“In a group” counts tasks given to a group of agencies (“all agencies”) that this one belongs to.',
    indexTotals: ({ tasks, led, entries }: IndexTotals) =>
      `The plan has ${tasks} tasks. ${led} stand on the tab of a lead agency${entries > led ? ` (${entries} lines, as a task with several leads stands on each of their tabs)` : ''}${tasks > led ? `; ${tasks - led} have no tab above (no lead, a group of agencies, or an agency without a tab)` : ''}.`,
    dashboardTitle: (title: string) => `PLAN OVERVIEW: ${title}`,
    onDay: (day: string) => `Figures as of ${day}`,
    otherAgencies: (count: number, tasks: number) => `… and ${count} more agencies, which lead ${tasks} times`,
    figures: 'Key figures',
    figureNames: ['Tasks', 'Lead agencies', 'Reform areas', 'Errors', 'Warnings', 'Notes', 'Due in 30 days'],
    clarity: 'Six clarities',
    clarityNames: {
      who: 'Who',
      what: 'What',
      responsibility: 'Responsibility',
      authority: 'Authority',
      time: 'Time',
      result: 'Result',
    },
    timeline: 'Tasks in progress, by month',
    share: 'Share',
    month: (month: number) => `M${month}`,
    due: 'Due in the next 30 days',
    overdue: 'Overdue',
    overdueUnknown: 'Overdue: not known, as the plan has no column of statuses yet.',
    unscheduled: 'Without a deadline',
    more: (count: number) => `… and ${count} more tasks`,
    reportTitle: 'CHECK REPORT',
    reportHeaders: ['Severity', 'Cell', 'No.', 'Task', 'Finding', 'To do'],
    severity: severityWords.en,
    ignored: 'Ignored',
    ignoredHeaders: ['Severity', 'Cell', 'No.', 'Task', 'Finding', 'Reason'],
    ready: 'READY FOR SUBMISSION',
    notReady: ({ tasks, errors, unread, doubts }: Readiness) =>
      tasks === 0
        ? 'NOT READY: it has no task'
        : `NOT READY: ${listed([
            [errors, 'errors left'],
            [unread, 'rows not read'],
            [doubts, 'doubtful readings'],
          ])}`,
    clean: 'No findings.',
    checklist: 'CRITERIA OF THE REFORM INDEX (PAR INDEX)',
    checklistNote:
      'Edit criteria, thresholds and points on the sheet “PAR INDEX criteria”, then make the report again.',
    checklistHeaders: ['Verdict', 'Points', 'No.', 'Criterion', 'Result', 'Source'],
    verdicts: { met: 'Met', 'not-met': 'Not met', unknown: 'Not known' },
    criterionResult: (count: { readonly met: number; readonly of: number } | null, threshold: string) =>
      `${count === null ? 'Cannot be counted: for a person to judge' : `${count.met}/${count.of}`} · threshold ${threshold}${threshold.includes('/') ? '' : '%'}`,
    stamp: (on: string, version: string, schema: string, code: string) =>
      `Checked on ${on} · version ${version} · schema ${schema} · check code ${code}`,
    signatures: ['CHECKED BY', 'RESPONSIBLE OFFICER'],
    signatureNotes: ['(Signature, full name)', '(Signature, full name)'],
  },
} as const;

export type SummaryWords = (typeof summaryWords)[Language];

/** What a group is called: the plan's own word, or the language's for "whole year", "ongoing" and "none". */
export function groupName({ key, name }: { readonly key: string; readonly name: string }, words: SummaryWords): string {
  if (name !== '') return name;
  if (key === 'year') return words.year;
  if (key === 'ongoing') return words.ongoing;
  if (/^\d{4}-Q\d$/.test(key)) return words.quarter(key);
  return key === noGroup ? words.none : key;
}

/** As `groupName`, for quarters: a task whose end cannot be worked out. */
export const quarterName = (key: string, words: SummaryWords): string =>
  key === noGroup ? words.undetermined : groupName({ key, name: '' }, words);
