import {
  namesOfSheet,
  readKnownSheets,
  type SheetNow,
  withKnownSheet,
} from '../../../src/plan/settings/sheet-identity';

const sheet = (id: string, name: string, mark?: string): SheetNow => ({ id, name, mark });
const known = withKnownSheet([], sheet('1', 'Phụ lục'), [sheet('1', 'Phụ lục')], 'm');

test.each<[string, SheetNow, readonly SheetNow[], readonly string[]]>([
  ['renamed', sheet('1', 'Bản 2', 'm'), [], ['Bản 2', 'Phụ lục']],
  ['renamed, with another id, as another program saves it', sheet('9', 'Bản 2', 'm'), [], ['Bản 2', 'Phụ lục']],
  ['with another id and no mark, under its name', sheet('9', 'Phụ lục'), [], ['Phụ lục']],
  ['new, with the id of one that was deleted (Mac)', sheet('1', 'Mới'), [], ['Mới']],
  ['new, under the name that a renamed one had', sheet('2', 'Phụ lục'), [sheet('1', 'Bản 2', 'm')], []],
  [
    'a copy, beside the one that it was copied from',
    sheet('2', 'Phụ lục (2)', 'm'),
    [sheet('1', 'Phụ lục', 'm')],
    ['Phụ lục (2)'],
  ],
])('a sheet that is %s goes by the right names', (_, now, others, names) =>
  expect(namesOfSheet(known, now, [now, ...others])).toEqual(names),
);

test('a sheet without a mark is known by its id only where nothing else is left of its name', () => {
  const unmarked = withKnownSheet([], sheet('1', 'Phụ lục'), [sheet('1', 'Phụ lục')], '');
  expect(namesOfSheet(unmarked, sheet('1', 'Bản 2'), [sheet('1', 'Bản 2')])).toEqual(['Bản 2', 'Phụ lục']);
  const both = [sheet('1', 'Bản 2'), sheet('2', 'Phụ lục')];
  expect(namesOfSheet(unmarked, both[0]!, both)).toEqual(['Bản 2']);
});

test('what was kept and makes no sense is left out', () => {
  expect(readKnownSheets([...known, null, 7, { mark: 1 }, { mark: '', id: '', names: [3] }])).toEqual(known);
  expect(readKnownSheets('x')).toEqual([]);
});
