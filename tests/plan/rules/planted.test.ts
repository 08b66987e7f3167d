import type { CellValue, SheetSnapshot } from '../../../src/plan/model';
import { readPlan } from '../../../src/plan/reading/read-plan';
import { rules } from '../../../src/plan/rules';
import { checkPlan } from '../../../src/plan/rules/check-plan';
import { snapshotOf } from '../../support/snapshot';

/** A sheet with one planted defect for every rule: each row says what is wrong with it, and nothing else is. */
interface PlantedRow {
  readonly cells: readonly (string | number)[];
  readonly defects: readonly string[];
}

const good = (
  number: number,
  task: string,
  more: Partial<Record<'product' | 'lead' | 'coordinating' | 'deadline' | 'funding', string | number>> = {},
): (string | number)[] => [
  '',
  String(number),
  task,
  more.product ?? 'Báo cáo của UBND phường',
  more.lead ?? 'Phòng Văn hóa - Xã hội',
  more.coordinating ?? 'Văn phòng HĐND và UBND',
  more.deadline ?? 'Quý II năm 2026',
  more.funding ?? 'NSNN',
];
const row = (cells: readonly (string | number)[], ...defects: string[]): PlantedRow => ({ cells, defects });
const area = (name: string, ...defects: string[]): PlantedRow => row([name], ...defects);
const header = [
  'Nhiệm vụ chung',
  'STT',
  'Nhiệm vụ cụ thể',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
  'Kinh phí',
  '',
  'Tình trạng',
];

const planted: readonly PlantedRow[] = [
  row(['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026']),
  row(['(Kèm theo Quyết định số ...../QĐ-UBND ngày 15 tháng 02 năm 2026 của UBND phường)'], 'plan/decision-blank'),
  row(header, 'area/absent'),
  row(['', '', '', '', '', '', '', 'chưa bố trí'], 'structure/unread-row'),
  area('I. Cải cách thể chế'),
  row(good(1, 'Rà soát văn bản của phường lần thứ nhất', { product: '' }), 'product/missing'),
  row(good(2, 'Theo dõi thi hành quy định lần thứ hai', { product: 'x' }), 'product/placeholder'),
  row(good(3, 'Tổng hợp kiến nghị của cử tri trong kỳ', { product: 'Văn bản' }), 'product/vague'),
  row(
    good(4, 'Báo cáo kết quả theo dõi thi hành quy định', { product: 'Báo cáo kết quả theo dõi thi hành quy định' }),
    'product/repeats-task',
  ),
  row(good(5, 'Lấy ý kiến nhân dân về dự thảo', { lead: '' }), 'lead/missing'),
  row(good(6, 'Niêm yết công khai tại trụ sở', { lead: 'Các cơ quan, đơn vị' }), 'lead/collective'),
  row(
    good(7, 'Lập danh mục hồ sơ cần số hóa', {
      lead: 'Phòng Văn hóa - Xã hội; Phòng Kinh tế',
      coordinating: 'Công an xã',
    }),
    'lead/several',
  ),
  row(good(8, 'Bố trí trang thiết bị cho bộ phận', { coordinating: '' }), 'coordinating/missing'),
  row(good(9, 'Tập huấn kỹ năng giao tiếp cho nhân viên', { lead: 'Phòng Nội vụ' }), 'agency/abolished'),
  row(
    good(10, 'Đón tiếp đoàn khảo sát của cấp trên', { coordinating: 'Tổ Xung kích tình nguyện hè' }),
    'agency/unknown',
  ),
  area('II. Cải cách thủ tục hành chính'),
  row(
    good(11, 'Thống kê hồ sơ trễ hẹn theo tháng', { coordinating: 'Công an xã Các phòng, ban chuyên môn thuộc UBND' }),
    'agency/separator',
  ),
  row(good(12, 'Đánh giá chất lượng phục vụ người dân', { coordinating: 'Công an xã,' }), 'agency/punctuation'),
  row(
    good(13, 'Khắc phục tồn tại sau kiểm tra', { coordinating: 'Công an xã; Trạm Y tế; Công an xã' }),
    'agency/repeated',
  ),
  row(good(14, 'Đối thoại với doanh nghiệp trên địa bàn', { coordinating: 'Trạm y tế' }), 'agency/variant'),
  row(good(15, 'Trang bị máy quét tại quầy', { coordinating: 'Trạm Y tế' })),
  row(good(16, 'Ghi nhận phản ánh qua đường dây nóng', { deadline: '' }), 'deadline/missing'),
  row(good(17, 'Sắp xếp lại kho lưu trữ giấy tờ', { deadline: 'sắp tới' }), 'deadline/unreadable'),
  row(good(18, 'Cập nhật sơ đồ quy trình tại quầy', { deadline: '31/02/2026' }), 'deadline/invalid'),
  row(good(19, 'Đăng tải biểu mẫu lên trang tin', { deadline: 'Quý II năm 2027' }), 'deadline/outside-year'),
  row(
    [...good(20, 'Bàn giao tài liệu cho lưu trữ', { deadline: 'Từ 31/3/2026 đến 03/3/2026' }), '', 'Xong'],
    'deadline/reversed',
  ),
  row(
    [...good(21, 'Tổ chức ngày hội việc làm', { deadline: 'Tháng 01 năm 2026' }), '', 'Đã hoàn thành'],
    'deadline/before-decision',
  ),
  row(
    good(22, 'Xây dựng kế hoạch ứng dụng công nghệ năm 2026', { deadline: 'Quý IV năm 2026', product: 'Kế hoạch' }),
    'deadline/plan-late',
  ),
  row(good(23, 'Vệ sinh công sở định kỳ cuối tuần', { deadline: 'Quý III' }), 'deadline/no-year'),
  row(good(24, 'Chỉnh trang khuôn viên trụ sở', { deadline: 'Khi có yêu cầu' }), 'deadline/vague'),
  row(
    good(25, 'Theo dõi việc sử dụng chữ ký số', { deadline: 'Thường xuyên', product: 'Kế hoạch của UBND phường' }),
    'deadline/ongoing',
  ),
  row(good(26, 'Kiểm kê tài sản của trung tâm', { deadline: 'Ngày 30/4/2026' }), 'deadline/rest-day'),
  row(good(27, 'Duy tu hệ thống loa truyền thanh', { deadline: 46148 }), 'deadline/swapped'),
  row(good(28, 'Hỗ trợ người cao tuổi nộp hồ sơ', { deadline: '13/5/2026' })),
  row(good(29, 'Mở lớp phổ cập kỹ năng số', { deadline: 46175 })),
  area('III. Cải cách tổ chức bộ máy'),
  row(good(30, 'Trang trí khánh tiết hội trường', { funding: '' }), 'funding/missing'),
  row(good(31, 'Sửa chữa bàn ghế phòng họp', { funding: 'NSNNN' }), 'funding/unknown'),
  row(good(32, 'In ấn tờ rơi hướng dẫn', { product: 'B¸o c¸o cña UBND phêng' }), 'text/legacy-encoding'),
  row(good(33, 'Lắp đặt bảng chỉ dẫn', { product: 'Biên\u00a0bản nghiệm thu' }), 'text/unicode'),
  row(good(34, 'Thay thế máy tính hỏng', { product: 'Biên bản  bàn giao' }), 'text/spacing'),
  row(good(35, 'Tuyên truyền nếp sống văn hoá công sở'), 'text/tone-marks'),
  row(good(36, 'Phát động phong trào văn hóa đọc, hóa giải mâu thuẫn')),
  row(good(37, 'Nâng cao chỉ số chuyên đổi số của phường'), 'text/spelling'),
  row(good(38, 'Lưu trữ văn bản theo Nghị định số 110/2004/NĐ-CP'), 'legal/expired'),
  row(good(39, ''), 'task/missing'),
  row(good(40, 'Rà soát VĂN BẢN của phường, lần thứ nhất'), 'task/duplicate'),
  row(good(41, '- Kiểm tra kỷ luật - Đôn đốc tiến độ'), 'task/compound'),
  row(good(42, '#REF!'), 'structure/formula-error'),
  area('V. Cải cách công vụ', 'area/numeral'),
  row(good(43, 'Bổ nhiệm lại cán bộ quản lý'), 'structure/hidden-rows'),
  row(good(45, 'Điều động nhân viên trực quầy'), 'number/gap'),
  row(good(45, 'Khen thưởng cá nhân tiêu biểu'), 'number/duplicate'),
  row(good(44, 'Xử lý đơn thư tồn đọng'), 'number/order'),
  row(
    [
      '',
      '',
      'Chấm công bằng vân tay',
      'Báo cáo của UBND phường',
      'Phòng Kinh tế',
      'Công an xã',
      'Quý II năm 2026',
      'NSNN',
    ],
    'number/missing',
  ),
  row(
    [
      '',
      '',
      '46 Thăm hỏi gia đình chính sách',
      'Báo cáo của UBND phường',
      'Phòng Kinh tế',
      'Công an xã',
      'Quý II năm 2026',
      'NSNN',
    ],
    'number/glued',
  ),
  area('VI. Cải cách thể chế', 'area/repeated'),
  row(good(47, 'Rút kinh nghiệm sau hội nghị', { deadline: 'Tháng 01/2027' }), 'deadline/next-year'),
  area('VII. Trồng cây xanh đô thị', 'area/unknown'),
  row(good(48, 'Chăm sóc vườn hoa trước trụ sở', { deadline: 'Sau sắp xếp đơn vị' }), 'deadline/unsure'),
  row(good(49, 'Lắp biển báo trước cổng trường', { deadline: 'Ngày 18/3/2026' }), 'progress/overdue'),
  row(good(50, 'Tỉa cành cây trước mùa mưa', { deadline: 'Ngày 15/4/2026' }), 'progress/due-soon'),
  row(header, 'structure/repeated-header'),
  row(
    [
      '',
      '51',
      '',
      'Kẻ vạch sơn bãi đỗ xe của trụ sở phường',
      'Báo cáo của UBND phường',
      'Phòng Kinh tế',
      'Công an xã',
      'Quý II năm 2026',
      'NSNN',
    ],
    'structure/shifted-cells',
  ),
];

function snapshot(): SheetSnapshot {
  const width = 10;
  const values: CellValue[][] = planted.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  );
  const texts = values.map((cells) => cells.map((value) => (typeof value === 'number' ? '5/5/2026' : String(value))));
  const hidden = planted.findIndex(({ defects }) => defects.includes('structure/hidden-rows'));
  return {
    ...snapshotOf(texts),
    values,
    numberFormats: values.map((cells) => cells.map((value) => (typeof value === 'number' ? 'd/m/yyyy' : 'General'))),
    hiddenRows: [hidden],
  };
}

/** Rules that speak of a plan as a whole and so need one of their own. */
const elsewhere: Readonly<Record<string, string>> = {
  'structure/missing-column': 'needs a plan without a column: rules.test.ts',
  'plan/year': 'needs a plan without a year: rules.test.ts',
  'plan/decision-late': 'would silence deadline/before-decision: rules.test.ts',
  'structure/heading-shifted': 'needs a heading of its own: rules.test.ts',
  'area/missing': 'needs tasks above the first area: rules.test.ts',
};

test('a sheet with one planted defect for every rule gives exactly those', () => {
  const found = new Map<number, Set<string>>();
  for (const { rule, cell } of checkPlan(readPlan(snapshot(), { today: '2026-03-19' })))
    found.set(cell.row, (found.get(cell.row) ?? new Set()).add(rule));
  const told = planted.map(({ cells }, index) => [
    index + 1,
    cells[2] ?? cells[0],
    [...(found.get(index) ?? [])].sort(),
  ]);
  expect(told).toEqual(
    planted.map(({ cells, defects }, index) => [index + 1, cells[2] ?? cells[0], [...defects].sort()]),
  );
});

test('no rule is left out of it but those that need a plan of their own', () => {
  const used = new Set(planted.flatMap(({ defects }) => defects));
  expect(rules.map(({ id }) => id).filter((id) => !used.has(id) && elsewhere[id] === undefined)).toEqual([]);
});
