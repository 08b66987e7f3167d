import type { Language } from '../schema/schema';
import { noGroup } from './groups';
import type { Readiness } from './readiness';

/** What there is some of, as a list. */
const listed = (counts: readonly (readonly [count: number, what: string])[]): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');

/** The words of summary sheets. */
export const summaryWords = {
  vi: {
    language: 'vi',
    pivots: 'PivotTable',
    pivotsTitle: 'BẢNG PIVOTTABLE (Phân tích › Làm mới sau khi lập lại)',
    data: 'Dữ liệu CCHC',
    summary: 'Tổng hợp',
    dashboard: 'Bảng điều hành',
    index: 'Mục lục cơ quan',
    report: 'Báo cáo kiểm tra',
    none: '(chưa có)',
    year: 'Cả năm',
    ongoing: 'Thường xuyên',
    undetermined: 'Chưa xác định',
    quarter: (key: string) => `Quý ${['I', 'II', 'III', 'IV'][Number(key.slice(-1)) - 1] ?? ''}/${key.slice(0, 4)}`,
    dataHeaders: [
      'Số',
      'Nhiệm vụ',
      'Lĩnh vực',
      'Sản phẩm',
      'Cơ quan',
      'Vai trò',
      'Bắt đầu',
      'Kết thúc',
      'Quý',
      'Kinh phí',
      'Cần sửa',
      'Thiếu sản phẩm',
      'Thiếu thời hạn',
      'Tính',
    ],
    lead: 'Chủ trì',
    coordinating: 'Phối hợp',
    byLead: 'Theo cơ quan chủ trì',
    byArea: 'Theo lĩnh vực',
    byQuarter: 'Theo quý kết thúc',
    byFunding: 'Theo nguồn kinh phí',
    leadByArea: 'Cơ quan chủ trì × lĩnh vực',
    counts: ['Số nhiệm vụ', 'Thiếu sản phẩm', 'Thiếu thời hạn', 'Phát hiện'],
    total: 'Tổng cộng',
    shared: (count: number) =>
      `${count} nhiệm vụ có nhiều cơ quan chủ trì: đếm ở từng cơ quan, nhưng chỉ một lần trong tổng cộng.`,
    from: (sheet: string) => `Lập từ trang “${sheet}”`,
    tabTitle: 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH',
    tabAgency: (name: string) => `Cơ quan: ${name}`,
    leads: 'A. NHIỆM VỤ CHỦ TRÌ',
    supports: 'B. NHIỆM VỤ PHỐI HỢP',
    keptResults: 'C. ĐÃ GHI TRƯỚC ĐÂY, CHƯA KHỚP NHIỆM VỤ NÀO TRONG KẾ HOẠCH',
    nothing: 'Không có.',
    tabStatus: 'Tình trạng',
    tabResult: 'Kết quả',
    through: (name: string) => `(trong “${name}”)`,
    back: '← Về kế hoạch',
    backToIndex: '← Mục lục',
    indexTitle: 'MỤC LỤC CÁC TRANG CƠ QUAN',
    indexHeaders: ['Cơ quan', 'Chủ trì', 'Phối hợp', 'Trang'],
    dashboardTitle: (title: string) => `BẢNG ĐIỀU HÀNH: ${title}`,
    figures: 'Số liệu chính',
    figureNames: ['Số nhiệm vụ', 'Số cơ quan chủ trì', 'Số lĩnh vực', 'Lỗi', 'Cảnh báo', 'Lưu ý'],
    clarity: '6 rõ',
    clarityNames: {
      who: 'Rõ người',
      what: 'Rõ việc',
      responsibility: 'Rõ trách nhiệm',
      authority: 'Rõ thẩm quyền',
      time: 'Rõ thời gian',
      result: 'Rõ kết quả',
    },
    timeline: 'Tiến độ theo tháng',
    month: (month: number) => `T${month}`,
    due: 'Đến hạn trong 30 ngày tới',
    overdue: 'Quá hạn',
    unscheduled: 'Chưa có thời hạn',
    more: (count: number) => `… và ${count} nhiệm vụ khác`,
    reportTitle: 'BÁO CÁO KIỂM TRA KẾ HOẠCH',
    reportHeaders: ['Mức', 'Ô', 'Nhiệm vụ', 'Phát hiện', 'Cần làm', 'Quy tắc'],
    severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
    ignored: 'Đã bỏ qua',
    ignoredHeaders: ['Mức', 'Ô', 'Nhiệm vụ', 'Phát hiện', 'Lý do bỏ qua', 'Quy tắc'],
    ready: 'ĐỦ ĐIỀU KIỆN NỘP',
    notReady: ({ tasks, errors, unread, doubts }: Readiness) =>
      tasks === 0
        ? 'CHƯA NỘP ĐƯỢC: chưa có nhiệm vụ nào'
        : `CHƯA NỘP ĐƯỢC: còn ${listed([
            [errors, 'lỗi'],
            [unread, 'dòng chưa đọc được'],
            [doubts, 'chỗ đọc chưa chắc'],
          ])}`,
    clean: 'Không có phát hiện nào.',
    stamp: (on: string, version: string, schema: string) => `Kiểm tra ngày ${on}, phiên bản ${version}, mẫu ${schema}`,
    hash: (hash: string) => `Mã nội dung: ${hash}`,
  },
  en: {
    language: 'en',
    pivots: 'PivotTables',
    pivotsTitle: 'PIVOTTABLES (refresh after making summaries again)',
    data: 'CCHC data',
    summary: 'Summary',
    dashboard: 'Dashboard',
    index: 'Agencies',
    report: 'Check report',
    none: '(none)',
    year: 'Whole year',
    ongoing: 'Ongoing',
    undetermined: 'Undetermined',
    quarter: (key: string) => `${key.slice(-2)}/${key.slice(0, 4)}`,
    dataHeaders: [
      'No.',
      'Task',
      'Area',
      'Product',
      'Agency',
      'Role',
      'Start',
      'End',
      'Quarter',
      'Funding',
      'To mend',
      'No product',
      'No deadline',
      'Counts',
    ],
    lead: 'Lead',
    coordinating: 'Coordinating',
    byLead: 'By lead agency',
    byArea: 'By reform area',
    byQuarter: 'By quarter of the end',
    byFunding: 'By funding',
    leadByArea: 'Lead agency × area',
    counts: ['Tasks', 'No product', 'No deadline', 'Findings'],
    total: 'Total',
    shared: (count: number) =>
      `${count} tasks have several lead agencies: they count under each, and once in the total.`,
    from: (sheet: string) => `From the sheet “${sheet}”`,
    tabTitle: 'ADMINISTRATIVE-REFORM TASKS',
    tabAgency: (name: string) => `Agency: ${name}`,
    leads: 'A. TASKS IT LEADS',
    supports: 'B. TASKS IT SUPPORTS',
    keptResults: 'C. FILLED IN EARLIER, FITS NO TASK OF THE PLAN',
    nothing: 'None.',
    tabStatus: 'Status',
    tabResult: 'Result',
    through: (name: string) => `(among “${name}”)`,
    back: '← Back to the plan',
    backToIndex: '← Agencies',
    indexTitle: 'AGENCY TABS',
    indexHeaders: ['Agency', 'Leads', 'Supports', 'Tab'],
    dashboardTitle: (title: string) => `DASHBOARD: ${title}`,
    figures: 'Key figures',
    figureNames: ['Tasks', 'Lead agencies', 'Reform areas', 'Errors', 'Warnings', 'Notes'],
    clarity: 'Six clarities',
    clarityNames: {
      who: 'Who',
      what: 'What',
      responsibility: 'Responsibility',
      authority: 'Authority',
      time: 'Time',
      result: 'Result',
    },
    timeline: 'Timeline by month',
    month: (month: number) => `M${month}`,
    due: 'Due in the next 30 days',
    overdue: 'Overdue',
    unscheduled: 'Without a deadline',
    more: (count: number) => `… and ${count} more tasks`,
    reportTitle: 'CHECK REPORT',
    reportHeaders: ['Severity', 'Cell', 'Task', 'Finding', 'To do', 'Rule'],
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    ignored: 'Ignored',
    ignoredHeaders: ['Severity', 'Cell', 'Task', 'Finding', 'Reason', 'Rule'],
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
    stamp: (on: string, version: string, schema: string) => `Checked on ${on}, version ${version}, schema ${schema}`,
    hash: (hash: string) => `Content: ${hash}`,
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
