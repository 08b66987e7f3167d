import { inUnicode, readLegacy } from '../../../src/plan/text/legacy';
import { fixture } from '../../support/snapshot';

const rows = fixture('encodings.tsv')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'));

test.each(rows)('%s: %s', (encoding, asRead, meant) => {
  expect(inUnicode(asRead!)).toBe(meant);
  expect(readLegacy(asRead!)?.encoding).toBe(encoding === 'unicode' ? undefined : encoding);
});

test.each([
  'Phòng Tài chính',
  'Quý III',
  'Hoà giải ở cơ sở',
  'văn bản, báo cáo',
  'Công ty Nestlé',
  'TÀI CHÍNH',
  'Là',
  'và',
  'ò',
  'Đà Nẵng',
  '5 m² × 3',
  'naïve',
])('%s is Unicode already', (text) => expect(inUnicode(text)).toBe(text));
