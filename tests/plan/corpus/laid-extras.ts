import { type LaidCell, pad, textCell } from './laid-cells';
import type { ExtraKind } from './layout';

const persons = ['Nguyễn Văn An', 'Đ/c Trần Thị Bình', 'Lê Hoàng Nam', 'Phạm Thu Hà', 'Ông Vũ Đức Long'];
const choice = <Value>(values: readonly Value[], index: number): Value => values[index % values.length] as Value;

/** What a further column holds for a task. */
const extraTexts: Readonly<Record<ExtraKind, (index: number) => string>> = {
  note: (index) => (index % 3 === 0 ? `Chuyển tiếp lần ${index + 1}` : ''),
  code: (index) => `NV-${pad(index + 1)}`,
  percent: (index) => `${60 + ((index * 5) % 45)}%`,
  person: (index) => choice(persons, index),
  status: (index) => (index % 2 === 0 ? 'Đang thực hiện' : 'Chưa thực hiện'),
  basis: (index) => `Công văn số ${120 + index}/SNV-CCHC`,
  monitor: (index) => (index % 2 === 0 ? 'Văn phòng HĐND và UBND' : 'Sở Nội vụ'),
  level: (index) => (index % 2 === 0 ? 'Cấp tỉnh' : 'Cấp xã'),
  result: (index) => (index % 4 === 0 ? 'Đã có dự thảo' : ''),
  telephone: (index) => (index % 2 === 0 ? `0912 345 ${100 + index}` : `0203.38${25 + index}.12${index % 10}`),
  indicator: (index) => `${1 + (index % 7)}.${1 + (index % 3)}`,
  submitTo: (index) => choice(['UBND tỉnh', 'HĐND tỉnh', 'Chủ tịch UBND', ''], index),
  issuer: (index) => choice(['UBND tỉnh', 'Chủ tịch UBND tỉnh', 'Giám đốc Sở'], index),
  priority: (index) => choice(['Cao', 'Trung bình', 'Thường xuyên', 'Đột xuất'], index),
  points: (index) => choice(['5', '2,5', '10', '1'], index),
  place: (index) => choice(['Toàn tỉnh', 'Xã Đồng Mây', 'Hội trường UBND'], index),
  count: (index) => choice(['02 lớp', '100%', '01 hội nghị', '12 cuộc'], index),
  reportDate: (index) => `${pad(1 + (index % 27))}/01/2026`,
  target: (index) => choice(['Cán bộ, công chức', 'Người dân', 'Doanh nghiệp, hợp tác xã'], index),
  office: (index) => choice(['Phòng Tổng hợp', 'Phòng Kiểm soát TTHC', 'Phòng Tổ chức'], index),
};

export const extraText = (kind: ExtraKind, index: number): string => extraTexts[kind](index);
export const extraCell = (kind: ExtraKind, index: number): LaidCell => textCell(extraText(kind, index));
