import type { ExtraKind, Layout } from './layout';

/** Headings in use, usual and ambiguous ones; the first is the appendix's own. */
const vietnamese = {
  area: [
    'Nhiệm vụ chung',
    'Lĩnh vực',
    'Nhóm nhiệm vụ',
    'Lĩnh vực cải cách',
    'Mục tiêu',
    'Nội dung cải cách',
    'Trụ cột',
    'Nhóm nội dung',
    'Lĩnh vực công tác',
    'Mảng công việc',
    'Chủ đề',
    'Nhiệm vụ lớn',
  ],
  number: ['STT', 'TT', 'Số TT', 'Stt', 'S TT', 'Số thứ tự', 'Thứ tự', 'STT.', 'No.', 'T.T', 'TT nhiệm vụ', '#'],
  task: [
    'Nhiệm vụ cụ thể',
    'Nhiệm vụ',
    'Nội dung công việc',
    'Nội dung',
    'Tên nhiệm vụ',
    'Nhiệm vụ, giải pháp',
    'Hoạt động',
    'Nội dung nhiệm vụ',
    'Công việc cụ thể',
    'Nội dung thực hiện',
    'Các nhiệm vụ trọng tâm',
    'Nội dung công việc/nhiệm vụ',
    'Nhiệm vụ/Công việc',
    'Nội dung, nhiệm vụ',
    'Tên công việc',
    'Đầu việc',
    'Nhiệm vụ chủ yếu',
    'Nội dung công tác',
    'Danh mục nhiệm vụ',
    'Nhiệm vụ được giao',
    'Nội dung kế hoạch',
    'Nhiệm vụ và giải pháp',
    'Các hoạt động chính',
    'Việc cần làm',
    'Phần việc',
    'Tên đề án, nhiệm vụ',
    'Nội dung chỉ đạo',
    'Nội dung, hoạt động triển khai',
    'Giải pháp, nhiệm vụ cụ thể',
  ],
  product: [
    'Sản phẩm',
    'Kết quả',
    'Sản phẩm đầu ra',
    'Kết quả, sản phẩm',
    'Sản phẩm/Kết quả',
    'Kết quả đạt được',
    'Sản phẩm dự kiến hoàn thành',
    'Kết quả đầu ra',
    'Dự kiến kết quả',
    'Sản phẩm hoàn thành',
    'Kết quả cần đạt được',
    'Yêu cầu về kết quả',
    'Sản phẩm cần đạt',
    'Đầu ra',
    'Sản phẩm chủ yếu',
    'Sản phẩm công việc',
    'Kết quả mong đợi',
    'Sản phẩm và yêu cầu',
    'Tên sản phẩm',
    'Mục tiêu, sản phẩm',
    'Hình thức sản phẩm',
    'Sản phẩm, kết quả cụ thể',
    'Sản phẩm trình',
  ],
  lead: [
    'Cơ quan chủ trì',
    'Đơn vị chủ trì',
    'Chủ trì',
    'Đơn vị thực hiện',
    'Cơ quan, đơn vị chủ trì',
    'Cơ quan chủ trì thực hiện',
    'Phân công thực hiện',
    'Đơn vị chủ trì tham mưu',
    'Trách nhiệm thực hiện',
    'Cơ quan/đơn vị chủ trì',
    'ĐV chủ trì',
    'CQ chủ trì',
    'Phòng, ban chủ trì',
    'Đơn vị đầu mối',
    'Đơn vị chịu trách nhiệm',
    'Đơn vị được giao chủ trì',
    'Sở, ngành chủ trì',
    'Đơn vị phụ trách',
    'Đơn vị, cá nhân chủ trì',
    'Cơ quan tham mưu',
    'Giao cơ quan',
    'Đơn vị thực hiện chính',
    'Cơ quan đầu mối',
    'Chịu trách nhiệm',
  ],
  coordinating: [
    'Cơ quan phối hợp',
    'Đơn vị phối hợp',
    'Phối hợp',
    'Cơ quan, đơn vị phối hợp',
    'Đơn vị phối hợp thực hiện',
    'ĐV phối hợp',
    'CQ phối hợp',
    'Cơ quan/đơn vị phối hợp',
    'Đơn vị, địa phương phối hợp',
    'Các cơ quan phối hợp',
    'Cơ quan, tổ chức phối hợp',
    'Sở, ngành phối hợp',
    'Đơn vị liên quan',
    'Thành phần phối hợp',
    'Cơ quan cùng phối hợp',
    'Đơn vị hỗ trợ',
  ],
  assignment: [
    'Phân công thực hiện',
    'Cơ quan thực hiện',
    'Trách nhiệm thực hiện',
    'Đơn vị thực hiện',
    'Cơ quan chủ trì, phối hợp',
    'Đơn vị chủ trì/phối hợp',
    'Phân công nhiệm vụ',
  ],
  deadline: [
    'Thời gian thực hiện',
    'Thời gian hoàn thành',
    'Thời hạn',
    'Tiến độ',
    'Thời gian',
    'Hạn hoàn thành',
    'Tiến độ thực hiện',
    'Mốc thời gian hoàn thành',
    'Thời hạn hoàn thành',
    'Thời gian hoàn thành (dự kiến)',
    'Thời điểm hoàn thành',
    'Tiến độ hoàn thành',
    'Thời gian, tiến độ',
    'Thời gian dự kiến',
    'Thời gian triển khai',
    'Lộ trình thực hiện',
    'Hạn cuối',
    'Thời gian trình',
    'TG hoàn thành',
    'T/gian thực hiện',
    'Thời gian phải hoàn thành',
    'Hạn xử lý',
    'Lịch thực hiện',
  ],
  funding: [
    'Kinh phí',
    'Kinh phí thực hiện',
    'Nguồn kinh phí',
    'Dự toán kinh phí',
    'Kinh phí (nếu có)',
    'Kinh phí dự kiến',
    'Nguồn vốn',
    'Dự toán',
    'Nguồn lực',
    'Kinh phí (triệu đồng)',
    'Nhu cầu kinh phí',
    'Ngân sách',
    'Kinh phí/nguồn',
    'Dự kiến kinh phí, nguồn kinh phí',
  ],
  bodies: [
    'Cơ quan thực hiện',
    'Phân công thực hiện',
    'Trách nhiệm thực hiện',
    'Đơn vị',
    'Cơ quan, đơn vị',
    'Phân công',
  ],
  organisation: ['Tổ chức thực hiện', 'Phân công', 'Thực hiện', 'Triển khai thực hiện', 'Kế hoạch thực hiện'],
} as const;

export type HeadingKind = keyof typeof vietnamese;

const english: Readonly<Record<HeadingKind, readonly string[]>> = {
  area: ['Reform area', 'Area', 'Pillar', 'Field'],
  number: ['No.', 'No', '#'],
  task: ['Task', 'Activity', 'Tasks', 'Specific task', 'Activities', 'Work item'],
  product: ['Output', 'Product', 'Expected output', 'Deliverable', 'Expected result', 'Results'],
  lead: ['Lead agency', 'Lead', 'Responsible agency', 'Lead unit', 'In charge'],
  coordinating: ['Coordinating agencies', 'Supporting agencies', 'Coordination', 'Coordinating units'],
  assignment: ['Responsibility', 'Implementing agencies'],
  deadline: ['Deadline', 'Time', 'Timeline', 'Due date', 'Completion time', 'Timeframe'],
  funding: ['Funding', 'Budget', 'Funding source', 'Cost'],
  bodies: ['Agencies', 'Responsibility'],
  organisation: ['Implementation'],
};

const extraHeadings: Readonly<Record<ExtraKind, readonly string[]>> = {
  note: ['Ghi chú'],
  code: ['Mã nhiệm vụ', 'Mã', 'Ký hiệu', 'Mã số nhiệm vụ', 'Mã định danh'],
  percent: ['Tỷ lệ (%)', 'Chỉ tiêu năm', 'Mức độ hoàn thành (%)', '% hoàn thành', 'Tỷ lệ hoàn thành'],
  person: [
    'Người phụ trách',
    'Lãnh đạo phụ trách',
    'Chuyên viên theo dõi',
    'Cán bộ đầu mối',
    'Lãnh đạo chỉ đạo',
    'Phó Chủ tịch phụ trách',
    'Công chức tham mưu',
  ],
  status: ['Tình trạng', 'Trạng thái', 'Tình hình', 'Tình trạng thực hiện'],
  basis: [
    'Căn cứ',
    'Cơ sở pháp lý',
    'Văn bản giao nhiệm vụ',
    'Văn bản chỉ đạo',
    'Căn cứ thực hiện',
    'Nguồn giao nhiệm vụ',
  ],
  monitor: ['Theo dõi, đôn đốc', 'Đơn vị theo dõi, đôn đốc'],
  level: ['Cấp thực hiện', 'Cấp', 'Phạm vi', 'Phạm vi thực hiện'],
  result: ['Kết quả thực hiện', 'Tình hình thực hiện', 'Kết quả thực hiện đến nay', 'Kết quả đến 30/6'],
  telephone: ['Điện thoại', 'Số điện thoại', 'SĐT', 'Điện thoại liên hệ'],
  indicator: ['Chỉ số thành phần', 'Tiêu chí PAR INDEX', 'Tiêu chí thành phần', 'Gắn với chỉ số CCHC'],
  submitTo: ['Cấp trình', 'Trình cấp', 'Cấp phê duyệt', 'Cơ quan trình'],
  issuer: ['Cấp ban hành', 'Thẩm quyền ban hành', 'Cơ quan ban hành', 'Thẩm quyền'],
  priority: ['Mức độ ưu tiên', 'Ưu tiên', 'Loại nhiệm vụ', 'Tính chất'],
  points: ['Điểm', 'Điểm chuẩn', 'Trọng số', 'Điểm tối đa'],
  place: ['Địa điểm', 'Nơi thực hiện', 'Địa bàn'],
  count: ['Số lượng', 'Chỉ tiêu', 'Khối lượng'],
  reportDate: ['Ngày báo cáo', 'Ngày cập nhật'],
  target: ['Đối tượng', 'Đối tượng thụ hưởng'],
  office: ['Phòng chuyên môn tham mưu', 'Phòng tham mưu', 'Bộ phận trực tiếp thực hiện'],
};

const beginEndHeadings: Readonly<Record<Layout['beginEndWords'], readonly [string, string]>> = {
  'begin-end': ['Bắt đầu', 'Kết thúc'],
  day: ['Ngày bắt đầu', 'Ngày hoàn thành'],
  long: ['Thời gian bắt đầu', 'Thời gian kết thúc'],
  'under-group': ['Bắt đầu', 'Hoàn thành'],
  from: ['Từ ngày', 'Đến ngày'],
  start: ['Khởi công', 'Hoàn thành'],
  english: ['Start', 'Finish'],
};

export type HeadingOf = (kind: HeadingKind) => string;

/** A heading as it is typed: over two lines, with a star, in capitals. */
function typed(text: string, { headingNoise, isUpperCase }: Layout): string {
  const cased = isUpperCase ? text.toUpperCase() : text;
  const spaces = [...cased.matchAll(/ /g)].map(({ index }) => index);
  const middle = spaces[Math.floor(spaces.length / 2)];
  switch (headingNoise) {
    case 'lines':
      return middle === undefined ? cased : `${cased.slice(0, middle)}\n${cased.slice(middle + 1)}`;
    case 'spaces':
      return ` ${cased.replace(/ /g, '  ')} `;
    case 'colon':
      return `${cased}:`;
    case 'star':
      return `${cased} (*)`;
    case 'none':
      return cased;
  }
}

/** Each column's own heading, out of those in use. */
export function headingsOf(layout: Layout): HeadingOf {
  const names = Object.keys(vietnamese) as HeadingKind[];
  return (kind) => {
    const all = layout.language === 'en' ? english[kind] : vietnamese[kind];
    return typed(all[Math.floor(layout.headings / 3 ** names.indexOf(kind)) % all.length] ?? '', layout);
  };
}

export const extraHeading = (layout: Layout, kind: ExtraKind): string => {
  const all = extraHeadings[kind];
  return typed(all[layout.headings % all.length] ?? '', layout);
};

export const beginEndHeading = (layout: Layout): readonly [string, string] => {
  const [begin, end] = beginEndHeadings[layout.beginEndWords];
  return [typed(begin, layout), typed(end, layout)];
};

/** Headings of the bodies' own columns below one over both. */
export const bodyHeadings = (layout: Layout): readonly [string, string] => {
  const [lead, help] = layout.language === 'en' ? ['Lead', 'Coordination'] : ['Chủ trì', 'Phối hợp'];
  return [typed(lead ?? '', layout), typed(help ?? '', layout)];
};
