import { defineRule, type TaskRule } from './rule';

/** A deadline that speaks of time is written so that one day can be told from it. */
export const deadlineUnsure = defineRule<TaskRule>({
  id: 'deadline/unsure',
  name: { vi: 'Thời hạn cần xem lại', en: 'Deadline to look at' },
  severity: 'warning',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  text: {
    vi: {
      what: 'Thời gian “{text}” chưa xác định được mốc nào.',
      why: 'Thời hạn không rõ thì không xếp lịch, không đôn đốc được.',
      todo: 'Xem lại; nếu đúng thì bỏ qua, hoặc ghi theo một trong các cách: “Tháng 3/{year}”, “Trước ngày 30/6/{year}”.',
    },
    en: {
      what: 'No date can be told from the deadline “{text}”.',
      why: 'What has no clear deadline cannot be scheduled or followed up.',
      todo: 'Look at it; ignore this if it is right, or write it in a usual form: “Tháng 3/{year}”, “Trước ngày 30/6/{year}”.',
    },
  },
  check: ({ deadline }, { year }) =>
    deadline.read?.kind === 'not_a_time' &&
    speaksOfTime(deadline.text) && {
      cell: deadline.cell,
      values: { text: deadline.text, year: year === null ? '…' : String(year) },
    },
  good: [{ deadline: 'Quý II năm 2023' }, { deadline: 'Phòng Nội vụ' }, { deadline: '' }],
  bad: [{ deadline: 'Sau sắp xếp đơn vị hành chính' }, { deadline: 'Tuần hành động 40' }],
});

const timeWords: ReadonlySet<string> = new Set(
  'ngày tháng quý năm tuần kỳ trước sau đến hạn tết mùa đợt giờ ngay thang quy nam tuan truoc'.split(' '),
);
const longestLook = 2_000;

/** True for a text with a number or a word of time: that it names no time is then not certain. */
export const speaksOfTime = (text: string): boolean =>
  /\d/.test(text) ||
  text
    .slice(0, longestLook)
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => timeWords.has(word));
