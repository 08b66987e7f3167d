import fc from 'fast-check';

import { knownAgencies, standardCatalogue } from '../../../src/plan/agency/catalogue';
import { readAgencyParts, splitLeadAndCoordinating } from '../../../src/plan/agency/read-agencies';
import { splitAgencies } from '../../../src/plan/agency/split-agencies';
import { agencyEnd, isKnown } from '../../../src/plan/agency/status';
import { sourceOf } from '../../../src/plan/facts/sources';
import { fixture } from '../../support/snapshot';

const rows = fixture('agency-cells.tsv')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

test.each(rows)('%s', (text = '', agencies = '') =>
  expect(splitAgencies(text.replaceAll('⏎', '\n')).join(' | ')).toBe(agencies),
);

const names = fc.constantFrom(
  ...knownAgencies
    .filter(({ name, kind }) => kind === 'agency' && /^(?:Sở|Phòng|Công an|Trung tâm|Kho bạc|Trạm Y tế xã)/u.test(name))
    .map(({ name }) => name),
);
const lists = fc.uniqueArray(names, { minLength: 1, maxLength: 6 });
const separator = fc.constantFrom('; ', ', ', '\n', ';\n', ' ;', '\n- ', '\n+ ', ' • ');

test('names joined by a separator come apart again', () =>
  fc.assert(fc.property(lists, separator, (list, sign) => expect(splitAgencies(list.join(sign))).toEqual(list))));

test('numbered names come apart again', () =>
  fc.assert(
    fc.property(lists, fc.constantFrom(')', '.'), (list, sign) =>
      expect(splitAgencies(list.map((name, index) => `${index + 1}${sign} ${name}`).join('\n'))).toEqual(list),
    ),
  ));

test('blanks between words change nothing', () =>
  fc.assert(
    fc.property(lists, fc.constantFrom('  ', '\t', '\u00a0', ' \u200b'), (list, blank) =>
      expect(splitAgencies(list.join('; ').replaceAll(' ', blank))).toEqual(list),
    ),
  ));

test('capitals change nothing of the split', () =>
  fc.assert(
    fc.property(lists, (list) =>
      expect(splitAgencies(list.join(', ').toUpperCase())).toEqual(list.map((name) => name.toUpperCase())),
    ),
  ));

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const pieces = fc.constantFrom(
  ...['Sở', 'Phòng', 'Nội vụ', 'và', ',', ';', '\n', ' - ', 'các', 'UBND', 'xã', 'phường', '(', ')', ':', 'Chủ trì'],
  ...['phối hợp với', 'Nguyễn Văn A', '0912', '1)', 'Thôn', 'Lãnh đạo', 'liên quan', '/', '•', 'Không', '&', '.'],
);

test('every word of a cell is in a piece', () =>
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (list) => {
      const text = list.join(' ');
      const left = readAgencyParts(text).flatMap((part) => words(part.text));
      // Numbers before names and "và" between them are separators.
      const wanted = words(text).filter((word) => word !== 'và' && !/^\d+$/.test(word));
      for (const word of wanted) expect(left).toContain(word);
    }),
  ));

test.each([
  ['Chủ trì: Sở Xây dựng; Phối hợp: Sở Tài chính, UBND các xã', ['Sở Xây dựng'], ['Sở Tài chính', 'UBND các xã']],
  ['Công an tỉnh (chủ trì), Sở Xây dựng (phối hợp)', ['Công an tỉnh'], ['Sở Xây dựng']],
  ['Sở Nội vụ chủ trì, phối hợp với Sở Tài chính', ['Sở Nội vụ'], ['Sở Tài chính']],
  ['Phòng Kinh tế chủ trì; Công an xã, Trạm Y tế phối hợp', ['Phòng Kinh tế'], ['Công an xã', 'Trạm Y tế']],
])('%s', (text, lead, coordinating) =>
  expect(splitLeadAndCoordinating(text)).toEqual({ lead, coordinating, hasRoles: true }),
);

test.each([
  ['UBND huyện Cao Lộc', '2025-06-30', undefined],
  ['Công an huyện', '2025-02-28', undefined],
  ['Bộ Thông tin và Truyền thông', '2025-02-28', 'Bộ Khoa học và Công nghệ'],
  ['Sở Nội vụ tỉnh Bắc Giang', '2025-06-30', 'tỉnh Bắc Ninh'],
])('%s ended', (name, until, successor) =>
  expect(agencyEnd(name, standardCatalogue, '2026-01-01')).toMatchObject({ until, ...(successor && { successor }) }),
);

test.each(['UBND xã Quân Chu', 'Ban Chỉ huy Quân sự xã', 'UBND thành phố Huế', 'Phòng Kinh tế xã', 'Hội Nông dân xã'])(
  '%s lives and is known',
  (name) => {
    expect(agencyEnd(name, standardCatalogue, '2026-01-01')).toBeUndefined();
    expect(isKnown(name, standardCatalogue)).toBe(true);
  },
);

test('each end and beginning has its source, and no successor is gone', () => {
  for (const { name, since, until, source, successor } of knownAgencies) {
    if (since !== undefined || until !== undefined) expect(sourceOf(source ?? name).document).not.toBe('');
    if (successor !== undefined) expect(agencyEnd(successor, standardCatalogue, '2026-01-01')).toBeUndefined();
  }
});
