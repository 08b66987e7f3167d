import type { ExtraKind, Layout } from './layout';

/** A column of a laid-out table; its heading has a line for each row of the header, and reaches down from its last one. */
export interface LaidColumn {
  readonly name: string;
  readonly heading: readonly string[];
}

/** Headings in use, usual and ambiguous ones; the first is the appendix's own. */
const headings = {
  area: ['Nhiệm vụ chung', 'Lĩnh vực', 'Nhóm nhiệm vụ', 'Lĩnh vực cải cách', 'Mục tiêu', 'Nội dung cải cách'],
  number: ['STT', 'TT', 'Số TT', 'Stt'],
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
  ],
  coordinating: [
    'Cơ quan phối hợp',
    'Đơn vị phối hợp',
    'Phối hợp',
    'Cơ quan, đơn vị phối hợp',
    'Đơn vị phối hợp thực hiện',
  ],
  assignment: ['Phân công thực hiện', 'Cơ quan thực hiện', 'Trách nhiệm thực hiện', 'Đơn vị thực hiện'],
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
  ],
  funding: ['Kinh phí', 'Kinh phí thực hiện', 'Nguồn kinh phí', 'Dự toán kinh phí', 'Kinh phí (nếu có)'],
  bodies: ['Cơ quan thực hiện', 'Phân công thực hiện', 'Trách nhiệm thực hiện', 'Đơn vị'],
  organisation: ['Tổ chức thực hiện', 'Phân công', 'Thực hiện'],
} as const;

const extraHeadings: Readonly<Record<ExtraKind, readonly string[]>> = {
  note: ['Ghi chú'],
  code: ['Mã nhiệm vụ', 'Mã', 'Ký hiệu'],
  percent: ['Tỷ lệ (%)', 'Chỉ tiêu năm', 'Mức độ hoàn thành (%)'],
  person: ['Người phụ trách', 'Lãnh đạo phụ trách', 'Chuyên viên theo dõi'],
  status: ['Tình trạng', 'Trạng thái'],
  basis: ['Căn cứ', 'Cơ sở pháp lý', 'Văn bản giao nhiệm vụ'],
  monitor: ['Theo dõi, đôn đốc', 'Đơn vị theo dõi, đôn đốc'],
  level: ['Cấp thực hiện', 'Cấp'],
  result: ['Kết quả thực hiện', 'Tình hình thực hiện'],
};

const beginEndHeadings: Readonly<Record<Layout['beginEndWords'], readonly [string, string]>> = {
  'begin-end': ['Bắt đầu', 'Kết thúc'],
  day: ['Ngày bắt đầu', 'Ngày hoàn thành'],
  long: ['Thời gian bắt đầu', 'Thời gian kết thúc'],
  'under-group': ['Bắt đầu', 'Hoàn thành'],
};

type HeadingOf = (kind: keyof typeof headings) => string;

/** Each column's own heading, out of those in use. */
function headingsOf({ headings: seed, isUpperCase }: Layout): HeadingOf {
  const names = Object.keys(headings) as (keyof typeof headings)[];
  return (kind) => {
    const all = headings[kind];
    const heading = all[(seed >> names.indexOf(kind)) % all.length] ?? '';
    return isUpperCase ? heading.toUpperCase() : heading;
  };
}

const quarters = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];

/** The columns in which a layout has its deadlines. */
function deadlineColumns(layout: Layout, headingOf: HeadingOf): LaidColumn[] {
  const { deadlineAs, beginEndWords, headerRows } = layout;
  const group = headingOf('deadline');
  const isGrouped = headerRows > 1;
  const under = (heading: string): string[] => (isGrouped ? [group, heading] : [heading]);
  switch (deadlineAs) {
    case 'begin-end': {
      const [begin, end] = beginEndHeadings[beginEndWords];
      const isUnder = isGrouped || beginEndWords === 'under-group';
      return [
        { name: 'begin', heading: isUnder ? [group, begin] : [begin] },
        { name: 'end', heading: isUnder ? [group, end] : [end] },
      ];
    }
    case 'months':
      return Array.from({ length: 12 }, (_, index) => ({
        name: `period${index + 1}`,
        heading: under(isGrouped ? `T${index + 1}` : `Tháng ${index + 1}`),
      }));
    case 'quarters':
      return quarters.map((heading, index) => ({ name: `period${index + 1}`, heading: under(heading) }));
    default:
      return [{ name: 'deadline', heading: [group] }];
  }
}

/** The columns of those who do the work: lead and coordinating beside one another, under one heading if the header has several rows. */
function bodyColumns(layout: Layout, headingOf: HeadingOf): LaidColumn[] {
  if (layout.assignment === 'one-column') return [{ name: 'assignment', heading: [headingOf('assignment')] }];
  const hasCoordinating = !layout.without.includes('coordinating');
  const lead = { name: 'lead', heading: [headingOf('lead')] };
  if (!hasCoordinating) return [lead];
  const coordinating = { name: 'coordinating', heading: [headingOf('coordinating')] };
  if (layout.headerRows === 1) return [lead, coordinating];
  const group = headingOf('bodies');
  return [
    { ...lead, heading: [group, layout.isUpperCase ? 'CHỦ TRÌ' : 'Chủ trì'] },
    { ...coordinating, heading: [group, layout.isUpperCase ? 'PHỐI HỢP' : 'Phối hợp'] },
  ];
}

/** Groups of columns that stand together, in the layout's order. */
function columnGroups(layout: Layout, headingOf: HeadingOf): LaidColumn[][] {
  const bodies = bodyColumns(layout, headingOf);
  const times = deadlineColumns(layout, headingOf);
  const isThree = layout.headerRows === 3;
  const [product, funding] = (['product', 'funding'] as const).map((name): LaidColumn[] =>
    layout.without.includes(name) ? [] : [{ name, heading: [headingOf(name)] }],
  );
  const above = (columns: readonly LaidColumn[]): LaidColumn[] =>
    columns.map(({ name, heading }) => ({ name, heading: [headingOf('organisation'), ...heading] }));
  const rest: LaidColumn[][] = isThree ? [above([...bodies, ...times])] : placedBodies(layout, bodies, times);
  const groups = [product ?? [], ...rest, funding ?? []];
  const places = new Map(groups.map((group, index) => [group, layout.order[index] ?? index]));
  return groups.filter(({ length }) => length > 0).sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** Under a header of one row, lead and coordinating may stand apart. */
const placedBodies = ({ headerRows }: Layout, bodies: LaidColumn[], times: LaidColumn[]): LaidColumn[][] =>
  headerRows === 1 ? [...bodies.map((body) => [body]), times] : [bodies, times];

/** A layout's columns, from left to right. */
export function laidColumns(layout: Layout): LaidColumn[] {
  const headingOf = headingsOf(layout);
  const isAreaColumn = layout.areaAs === 'column' || layout.areaAs === 'column-merged';
  const hasNumberColumn = layout.numbers !== 'glued' && layout.numbers !== 'none';
  const first: LaidColumn[] = [
    ...(isAreaColumn ? [{ name: 'area', heading: [headingOf('area')] }] : []),
    ...(hasNumberColumn ? [{ name: 'number', heading: [headingOf('number')] }] : []),
    { name: 'task', heading: [headingOf('task')] },
  ];
  const groups = columnGroups(layout, headingOf);
  for (const { kind, place } of layout.extras) {
    const all = extraHeadings[kind];
    const heading = all[layout.headings % all.length] ?? '';
    groups.splice(place % (groups.length + 1), 0, [{ name: kind, heading: [heading] }]);
  }
  return [...first, ...groups.flat()];
}
