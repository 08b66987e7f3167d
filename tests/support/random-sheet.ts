import type { SheetSnapshot } from '../../src/plan/model';
import { fixtureRows, sampleRows, snapshotOf } from './snapshot';

/** Sheets at random from a seed, so that a failing one can be had again: tidy plans, plans with slips, mutilated real ones, and rubbish. */

export interface Dice {
  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True once in `in` times on the average. */
  once(inTimes: number): boolean;
}

/** The generator "mulberry32": small, and good enough to choose cells. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  return { roll, pick: (items) => items[roll(items.length)]!, once: (inTimes) => roll(inTimes) === 0 };
}

const headings = {
  number: ['STT', 'TT', 'Số TT'],
  area: ['Nhiệm vụ chung', 'Lĩnh vực'],
  task: ['Nhiệm vụ cụ thể', 'Nội dung công việc', 'Nhiệm vụ'],
  product: ['Sản phẩm', 'Kết quả đầu ra', 'Sản phẩm dự kiến'],
  lead: ['Cơ quan chủ trì', 'Đơn vị chủ trì', 'Chủ trì thực hiện'],
  coordinating: ['Cơ quan phối hợp', 'Đơn vị phối hợp'],
  deadline: ['Thời gian thực hiện', 'Thời gian hoàn thành', 'Thời hạn'],
  funding: ['Kinh phí', 'Nguồn kinh phí'],
  other: ['Ghi chú', 'Mã', 'Người phụ trách'],
} as const;
type Column = keyof typeof headings;

const verbs = ['Rà soát', 'Xây dựng', 'Kiểm tra', 'Tổ chức tập huấn', 'Công khai', 'Cập nhật', 'Tuyên truyền'];
const objects = [
  'văn bản quy phạm pháp luật',
  'văn hoá công sở',
  'văn hóa đọc',
  'chỉ số chuyên đổi số',
  'bộ thủ tục hành chính',
  'đường liên xã',
  '6 tháng đầu năm',
  'hồ sơ thuỷ lợi',
  'cơ sở dữ liệu',
  'trang thông tin điện tử',
];
const products = [
  'Kế hoạch',
  'Báo cáo',
  'Văn bản của UBND',
  '…',
  '',
  'Quyết định; Báo cáo',
  'Biên bản',
  'theo quy định',
];
const agencies = [
  'Phòng Nội vụ',
  'phòng nội vụ',
  'P. Nội vụ',
  'Phòng Văn hoá và Thông tin',
  'Phòng Văn hóa và Thông tin',
  'Văn phòng HĐND và UBND',
  'Các phòng, ban chuyên môn',
  'UBND các xã, phường',
  'Công an xã',
  'Trung tâm Y tế',
  'Sở Tài chính',
  'Tổ công tác 06',
  'Công chức Văn phòng - Thống kê',
  'Ban Quản lý các Khu công nghệ cao và Khu công nghiệp',
];
const times = [
  'Quý I',
  'Quý IV năm 2026',
  '30/6',
  'Trước ngày 15/6',
  'Tháng 3',
  'Tháng 3/2025',
  'Thường xuyên',
  'Trong năm 2026',
  '31/02/2026',
  'từ 30/6 đến 01/6',
  '',
  '…',
  'Sớm',
  'Từ ngày 10/3 - 15/3/2026',
];
const money = ['NSTP', 'NSTPP', '', 'Không', '50 triệu', 'Tự chủ'];
const areas = ['I. Cải cách thể chế', 'II. Cải cách thủ tục hành chính', 'III. Cải cách tổ chức bộ máy', 'V. Khác'];
const rubbish = ['', '#REF!', 'x', '-nt-', 'Trang 2/3', '(1)', 'Tổng cộng', 'Nơi nhận:', '1.1', 'a)', '12/2026', '5'];

const separators = ['; ', ', ', '\n', ' ', ' và ', ' ;', ',', '\n- '];

function agencyList(dice: Dice): string {
  const count = 1 + dice.roll(3);
  const list = Array.from({ length: count }, () => dice.pick(agencies)).join(dice.pick(separators));
  return dice.once(6) ? `${list}${dice.pick([',', ';', '.', ' , '])}` : list;
}

/** What a cell of a column holds; "" now and then. */
function cellOf(column: Column, index: number, dice: Dice): string {
  switch (column) {
    case 'number':
      return dice.pick([`${index + 1}`, `${index + 1}`, `${index + 1}.`, `${dice.roll(9)}`, '']);
    case 'area':
      return dice.once(4) ? dice.pick(areas) : '';
    case 'task':
      return `${dice.once(8) ? `${index + 1}. ` : ''}${dice.pick(verbs)} ${dice.pick(objects)} lần ${index + 1}`;
    case 'product':
      return dice.pick(products);
    case 'lead':
    case 'coordinating':
      return dice.once(12) ? '' : agencyList(dice);
    case 'deadline':
      return dice.pick(times);
    case 'funding':
      return dice.pick(money);
    case 'other':
      return dice.pick(['', 'Đã giao', 'N01.2', '80 %']);
  }
}

const slips: readonly ((text: string, dice: Dice) => string)[] = [
  (text) => text.replace(' ', '  '),
  (text) => `${text} `,
  (text) => text.replace(' ', '\u00a0'),
  (text) => text.normalize('NFD'),
  (text) => text.replace(' ', ' \u200b'),
  (text) => text.replace('-', '\u001e'),
  (text) => text.replace(',', ' ,'),
  (text) => text.toUpperCase(),
  (text, dice) => text.slice(0, dice.roll(text.length + 1)),
  (text) => `${text}\n${text}`,
  (text) => text.replace('o', '\u043e'),
];
const withSlip = (text: string, dice: Dice): string => (dice.once(7) ? dice.pick(slips)(text, dice) : text);

function shuffled<Item>(items: readonly Item[], dice: Dice): Item[] {
  const left = [...items];
  return items.map(() => left.splice(dice.roll(left.length), 1)[0]!);
}

function randomPlan(dice: Dice): string[][] {
  const usual: Column[] = ['number', 'area', 'task', 'product', 'lead', 'coordinating', 'deadline', 'funding'];
  const kept = usual.filter((column) => ['task', 'lead', 'deadline'].includes(column) || !dice.once(5));
  const ordered = dice.once(3) ? shuffled(kept, dice) : kept;
  const columns: Column[] = dice.once(3) ? [...ordered, 'other'] : ordered;
  const header = columns.map((column) => dice.pick(headings[column]));
  const rows: string[][] = [];
  const count = 1 + dice.roll(14);
  for (let index = 0; index < count; index++) {
    if (dice.once(9)) rows.push([dice.pick(areas)]);
    if (dice.once(12)) rows.push(dice.once(2) ? [...header] : ['', ...header]);
    const row = columns.map((column) => withSlip(cellOf(column, index, dice), dice));
    rows.push(dice.once(15) ? ['', ...row] : row);
    if (dice.once(12)) rows.push(columns.map((column) => (dice.once(2) ? '' : cellOf(column, index, dice))));
  }
  const title = [[dice.pick(['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026', 'PHỤ LỤC', 'Kế hoạch công tác'])]];
  return [...title, ...(dice.once(10) ? [] : [header]), ...rows];
}

const realPlans = (): string[][][] => [
  sampleRows(),
  fixtureRows('real/chinhphu-2025.tsv'),
  fixtureRows('real/laocai-2026.tsv'),
];
let real: string[][][] | undefined;

/** A real plan of which a piece is taken, with rows and cells lost, doubled, moved or overwritten. */
function mutilated(dice: Dice): string[][] {
  const rows = dice.pick((real ??= realPlans())).map((row) => [...row]);
  const from = dice.roll(rows.length);
  const piece = dice.once(2) ? rows : [...rows.slice(0, 6), ...rows.slice(from, from + 12)];
  for (let times = dice.roll(8); times > 0; times--) {
    const at = dice.roll(piece.length);
    const row = piece[at] ?? [];
    const column = dice.roll(row.length + 1);
    const change = dice.roll(6);
    if (change === 0) piece.splice(at, 1);
    else if (change === 1) piece.splice(at, 0, [...row]);
    else if (change === 2) row.splice(column, 1);
    else if (change === 3) row.splice(column, 0, dice.pick(rubbish));
    else if (change === 4) row[column] = dice.pick(rubbish);
    else piece.splice(at, 0, [dice.pick(rubbish), dice.pick(rubbish)]);
  }
  return piece.map((row) => row.map((cell) => withSlip(cell ?? '', dice)));
}

/** A sheet at random: two in three a plan, else a mutilated real one. */
export function randomSheet(seed: number): SheetSnapshot {
  const dice = diceOf(seed);
  return snapshotOf(dice.once(3) ? mutilated(dice) : randomPlan(dice));
}
