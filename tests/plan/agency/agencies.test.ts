import { AgencyCatalogue, standardCatalogue } from '../../../src/plan/agency/catalogue';
import { readCatalogue } from '../../../src/plan/agency/own-catalogue';
import { splitAgencies } from '../../../src/plan/agency/split-agencies';
import { readPlan } from '../../../src/plan/reading/read-plan';
import { fixture, snapshotOf } from '../../support/snapshot';

const rows = fixture('agency-phrases.tsv')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'));

test.each(rows)('%s', (text, agencies) =>
  expect(splitAgencies(text!.replaceAll('⏎', '\n')).join(' | ')).toBe(agencies),
);

test.each([
  ['Phòng Kinh tế - Phòng Nội vụ', 'Phòng Kinh tế | Phòng Nội vụ'],
  ['UBND xã, Công an xã và các thôn', 'UBND xã | Công an xã | các thôn'],
  ['Phòng Nội vụ (Bộ phận CCHC, văn thư); Phòng Tư pháp', 'Phòng Nội vụ (Bộ phận CCHC, văn thư) | Phòng Tư pháp'],
  ['Văn phòng Chính phủ và các Bộ, cơ quan ngang Bộ', 'Văn phòng Chính phủ | các Bộ, cơ quan ngang Bộ'],
  ['Phòng Kinh tế và Hạ tầng đô thị', 'Phòng Kinh tế và Hạ tầng đô thị'],
  ['Đảng ủy, HĐND, UBND, UBMTTQ xã', 'Đảng ủy | HĐND | UBND | UBMTTQ xã'],
  ['', ''],
  [' , ; ', ''],
  ['-', ''],
])('%s, beyond the list', (text, agencies) => expect(splitAgencies(text).join(' | ')).toBe(agencies));

test('names compare after folding, abbreviations and aliases', () => {
  expect(
    ['P. Nội vụ', 'PHÒNG NỘI VỤ', 'phong noi vu', 'Phòng Tài chính-Kế hoạch', 'VP HĐND&UBND'].map(
      (name) => standardCatalogue.find(name).entry?.name,
    ),
  ).toEqual(['Phòng Nội vụ', 'Phòng Nội vụ', 'Phòng Nội vụ', 'Phòng Tài chính - Kế hoạch', 'Văn phòng HĐND và UBND']);
});

test('a near miss is offered, never taken', () => {
  const { entry, near } = standardCatalogue.find('Phòng Nội vụu');
  expect([entry, near[0]]).toEqual([null, 'Phòng Nội vụ']);
  expect(standardCatalogue.find('Đội bóng chuyền').near).toEqual([]);
});

describe('the workbook’s own catalogue', () => {
  const own = readCatalogue([
    ['DANH MỤC CƠ QUAN'],
    ['STT', 'Tên cơ quan', 'Tên khác', 'Từ năm', 'Thay bằng'],
    ['1', 'Phòng Chuyển đổi số và Truyền thông', 'Phòng CĐS; P.CĐS&TT', '2025', ''],
    ['2', '', '', '', ''],
    ['3', 'Các ban của phường', '', 'x', 'UBND phường'],
  ]);

  test('is read from a sheet; blanks and bad years are passed over', () => {
    expect(own.map(({ name, kind, aliases, since, successor }) => [name, kind, aliases, since, successor])).toEqual([
      ['Phòng Chuyển đổi số và Truyền thông', 'agency', ['Phòng CĐS', 'P.CĐS&TT'], '2025-01-01', undefined],
      ['Các ban của phường', 'collective', [], undefined, 'UBND phường'],
    ]);
    expect(readCatalogue([['Họ tên']])).toEqual([]);
  });

  test('goes before the built-in one, and keeps its names whole', () => {
    const mine = [{ name: 'Tổ Văn hóa, Thể thao', level: 'any', kind: 'agency' as const, aliases: [] }];
    expect(splitAgencies('Tổ Văn hóa, Thể thao, Phòng Nội vụ', new AgencyCatalogue(mine))).toEqual([
      'Tổ Văn hóa, Thể thao',
      'Phòng Nội vụ',
    ]);
    const sheet = [
      ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian'],
      ['1', 'Xây dựng kế hoạch tuyên truyền', 'Kế hoạch', 'Tổ Văn hóa, Thể thao', 'Quý I/2024'],
    ];
    expect(readPlan(snapshotOf(sheet), { agencies: mine }).tasks[0]?.lead.agencies).toEqual(['Tổ Văn hóa, Thể thao']);
  });
});
