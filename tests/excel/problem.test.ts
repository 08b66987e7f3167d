import { asProblem, problemKinds } from '../../src/excel/problem';
import { texts } from '../../src/locales';
import { Workbook } from '../../src/workbench/model/workbook';
import { startOffice } from '../support/office';

beforeAll(() => void startOffice(new Workbook('vi')));

/** From Microsoft's tables of errors, beside those that office.js itself names. */
const documented = [
  'ActivityLimitReached',
  'ApiNotAvailable',
  'InvalidOrTimedOutSession',
  'InvalidRequest',
  'MemoryLimitReached',
  'RangeExceedsLimit',
  'RequestPayloadSizeLimitExceeded',
  'ServiceNotAvailable',
  'Unauthenticated',
  'UnsupportedSheet',
];

test('every documented code of Excel but its general one has a kind of its own', () => {
  const codes = [...Object.values(Excel.ErrorCodes).map(String), ...documented];
  const unknown = codes.filter((code) => asProblem({ code }).kind === 'unknown');
  expect(unknown).toEqual(['GeneralException']);
});

test.each(['vi', 'en'] as const)('%s: every kind says what to do and whether anything was changed', (language) => {
  const words = { vi: /Chưa thay đổi gì|đã xong (?:chưa|hay chưa)/, en: /Nothing was changed|was done|been done/ };
  for (const kind of problemKinds) expect(texts[language].problem[kind].todo).toMatch(words[language]);
});
