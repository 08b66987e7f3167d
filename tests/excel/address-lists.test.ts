import { addressLists } from '../../src/excel/address-lists';

/** Excel takes no longer list of areas (Microsoft Learn, Worksheet.getRanges). */
const longest = 8_192;

test('a plan of thousands of findings gives lists that Excel takes, each cell in one of them', () => {
  const cells = Array.from({ length: 5_000 }, (_, index) => ({ row: index * 2, column: (index % 3) * 2 }));
  const lists = addressLists(cells);
  expect(lists.length).toBeGreaterThan(1);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(longest);
  const addresses = lists.flatMap((list) => list.split(','));
  expect([addresses.length, new Set(addresses).size]).toEqual([cells.length, cells.length]);
});
