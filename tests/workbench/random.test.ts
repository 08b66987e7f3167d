import fc from 'fast-check';

import { plainValue, type Workbook } from '../../src/workbench/model/workbook';
import { emptyWorkbook, startOffice } from '../support/office';

/** A sheet as a plain grid, changed by the same operations: an independent model, as simple as can be. */
class PlainGrid {
  rows: (number | string)[][] = Array.from({ length: 12 }, () => Array.from({ length: 8 }, () => ''));

  write(top: number, left: number, values: readonly (readonly (number | string)[])[]): void {
    values.forEach((line, down) => line.forEach((value, right) => (this.rows[top + down]![left + right] = value)));
  }

  insertRows(at: number, count: number): void {
    this.rows.splice(at, 0, ...Array.from({ length: count }, () => Array.from({ length: 8 }, () => '')));
  }

  deleteRows(at: number, count: number): void {
    this.rows.splice(at, count);
    while (this.rows.length < 12) this.rows.push(Array.from({ length: 8 }, () => ''));
  }

  insertColumns(at: number, count: number): void {
    for (const row of this.rows) row.splice(at, 0, ...Array.from({ length: count }, () => ''));
  }

  deleteColumns(at: number, count: number): void {
    for (const row of this.rows) row.splice(at, count);
  }

  clear(top: number, left: number, height: number, width: number): void {
    for (let row = top; row < top + height; row++)
      for (let column = left; column < left + width; column++) if (this.rows[row]) this.rows[row]![column] = '';
  }

  copy(from: readonly [number, number], to: readonly [number, number], height: number, width: number): void {
    const copied = Array.from({ length: height }, (_, down) =>
      Array.from({ length: width }, (_unused, right) => this.rows[from[0] + down]?.[from[1] + right] ?? ''),
    );
    this.write(to[0], to[1], copied);
  }
}

type Step =
  | {
      readonly is: 'write';
      readonly at: readonly [number, number];
      readonly values: readonly (readonly (number | string)[])[];
    }
  | {
      readonly is: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly at: number;
      readonly count: number;
    }
  | { readonly is: 'clear'; readonly at: readonly [number, number]; readonly size: readonly [number, number] }
  | {
      readonly is: 'copy';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly size: readonly [number, number];
    };

const place = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 4 }));
const size = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }));
const value = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constantFrom('a', 'Quý I', 'đ'));
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    is: fc.constant('write' as const),
    at: place,
    values: fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    is: fc.constantFrom('insertRows' as const, 'deleteRows' as const),
    at: fc.integer({ min: 0, max: 6 }),
    count: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    is: fc.constantFrom('insertColumns' as const, 'deleteColumns' as const),
    at: fc.integer({ min: 0, max: 4 }),
    count: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ is: fc.constant('clear' as const), at: place, size }),
  fc.record({ is: fc.constant('copy' as const), from: place, to: place, size }),
);

/** The step over Office.js. */
function onSheet(sheet: Excel.Worksheet, step: Step): void {
  const lines = (isRows: boolean, at: number, count: number): Excel.Range =>
    isRows
      ? sheet.getRangeByIndexes(at, 0, count, 1).getEntireRow()
      : sheet.getRangeByIndexes(0, at, 1, count).getEntireColumn();
  switch (step.is) {
    case 'write':
      sheet.getRangeByIndexes(step.at[0], step.at[1], step.values.length, 2).values = step.values.map((line) => [
        ...line,
      ]);
      return;
    case 'insertRows':
    case 'insertColumns':
      lines(step.is === 'insertRows', step.at, step.count).insert(step.is === 'insertRows' ? 'Down' : 'Right');
      return;
    case 'deleteRows':
    case 'deleteColumns':
      lines(step.is === 'deleteRows', step.at, step.count).delete(step.is === 'deleteRows' ? 'Up' : 'Left');
      return;
    case 'clear':
      sheet.getRangeByIndexes(...step.at, ...step.size).clear('Contents');
      return;
    case 'copy':
      sheet.getRangeByIndexes(...step.to, ...step.size).copyFrom(sheet.getRangeByIndexes(...step.from, ...step.size));
  }
}

function onGrid(grid: PlainGrid, step: Step): void {
  switch (step.is) {
    case 'write':
      return grid.write(...step.at, step.values);
    case 'clear':
      return grid.clear(...step.at, ...step.size);
    case 'copy':
      return grid.copy(step.from, step.to, ...step.size);
    default:
      return grid[step.is](step.at, step.count);
  }
}

const filled = (book: Workbook): string[] =>
  [...book.sheets[0]!.entries()]
    .filter(({ cell }) => cell.value !== null)
    .map(({ row, column, cell }) => `${row}:${column}=${plainValue(cell.value)}`)
    .sort();
const wanted = ({ rows }: PlainGrid): string[] =>
  rows.flatMap((line, row) => line.flatMap((cell, column) => (cell === '' ? [] : [`${row}:${column}=${cell}`]))).sort();

test('random writes, inserts, deletes, clears and copies leave the cells as they would a plain grid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 12 }), async (all) => {
      const book = emptyWorkbook();
      startOffice(book);
      const grid = new PlainGrid();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        for (const step of all) {
          onSheet(sheet, step);
          onGrid(grid, step);
          await context.sync();
        }
      });
      expect(filled(book)).toEqual(wanted(grid));
    }),
    { numRuns: 120 },
  );
});

test('a sum goes along with the cells that it sums, whatever rows and columns come and go around them', async () => {
  const moves = fc.record({
    isRows: fc.boolean(),
    at: fc.integer({ min: 0, max: 3 }),
    count: fc.integer({ min: 1, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(moves, { minLength: 1, maxLength: 6 }), async (all) => {
      const book = emptyWorkbook();
      startOffice(book);
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('E5:F6').values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange('H9').formulas = [['=SUM(E5:F6)']];
        for (const { isRows, at, count } of all) {
          if (isRows) sheet.getRangeByIndexes(at, 0, count, 1).getEntireRow().insert('Down');
          else sheet.getRangeByIndexes(0, at, 1, count).getEntireColumn().insert('Right');
        }
        await context.sync();
      });
      book.calculate();
      const sums = [...book.sheets[0]!.entries()]
        .filter(({ cell }) => cell.formula !== undefined)
        .map(({ cell }) => cell.value);
      expect(sums).toEqual([10]);
    }),
    { numRuns: 40 },
  );
});
