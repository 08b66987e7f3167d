import fc from 'fast-check';

import { placesOfBlocks, rowTrace } from '../../../src/plan/undoing/deleted-place';

type Rows = readonly (readonly string[])[];

const blockAt = (rows: Rows, top: number, count: number) => ({
  top,
  count,
  above: rowTrace(rows[top - 1] ?? [], 0),
  below: rowTrace(rows[top + count] ?? [], 0),
});

/** Rows that differ from each other, as those of a plan do. */
const someRows = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), {
    minLength: 6,
    maxLength: 30,
    selector: (text) => text.trim(),
  })
  .map((texts) => texts.map((text): string[] => [text, 'Sở Nội vụ', `${text} năm 2026`, '']));

const bringBack = (rows: Rows, deleted: Rows, places: ReturnType<typeof placesOfBlocks>): string[][] => {
  const now = rows.map((row) => [...row]);
  let added = 0;
  for (const { block, row } of places) {
    now.splice(row + added, 0, ...deleted.slice(block.top, block.top + block.count).map((cells) => [...cells]));
    added += block.count;
  }
  return now;
};

test('deleted blocks come back between the rows that they stood between, wherever rows were inserted above', () => {
  fc.assert(
    fc.property(someRows, fc.nat(4), fc.nat(3), fc.nat(5), (rows, first, gap, inserted) => {
      const second = first + 1 + gap + 1;
      fc.pre(second < rows.length);
      const blocks = [blockAt(rows, first, 1), blockAt(rows, second, 1)];
      const left = rows.filter((_, row) => row !== first && row !== second);
      const own = Array.from({ length: inserted }, (_, index): string[] => ['', `dòng mới ${index}`, '', '']);
      const places = placesOfBlocks(blocks, { values: [...own, ...left], top: 0, left: 0 });
      const back = bringBack([...own, ...left], rows, places);
      // Where both neighbours of a block are gone, nothing tells its place, and it is not called sure.
      if (places.every(({ isSure }) => isSure)) expect(back).toEqual([...own, ...rows]);
      expect(back.map((row) => row.join('|')).sort()).toEqual([...own, ...rows].map((row) => row.join('|')).sort());
      if (inserted === 0) expect(back).toEqual(rows);
    }),
  );
});

test('after the rows were sorted a block goes behind the row that it stood behind; where nothing is like its neighbours, that is said', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((text) => [`${text} ${text}`, `sản phẩm ${text}`]);
  const block = blockAt(rows, 2, 1);
  const left = rows.filter((_, row) => row !== 2);
  const sorted = [...left].reverse();
  expect(placesOfBlocks([block], { values: sorted, top: 0, left: 0 })).toMatchObject([{ isSure: false }]);
  const moved = [left[3]!, left[0]!, left[1]!, left[2]!];
  expect(placesOfBlocks([block], { values: moved, top: 0, left: 0 })).toMatchObject([{ row: 3, isSure: true }]);
  const strange = left.map(() => ['x', 'y']);
  expect(placesOfBlocks([block], { values: strange, top: 0, left: 0 })).toMatchObject([{ row: 2, isSure: false }]);
});
