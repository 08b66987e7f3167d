import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { CellArea, CellValue, SheetSnapshot } from '../../../src/plan/model';
import { fixture } from '../../support/snapshot';
import type { LaidOut } from './lay-out';
import type { Layout } from './layout';
import type { RightReading } from './right-reading';

/** A laid-out plan as it is kept in tests/fixtures/corpus. */
export interface CorpusFixture {
  /** How it was laid out. */
  readonly layout: Layout;
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly string[])[];
  /** Cells that hold a number: row and column among `rows`, the number, its format. */
  readonly numbers: readonly (readonly [row: number, column: number, value: number, format: string])[];
  readonly merges: readonly CellArea[];
  readonly right: RightReading;
}

/** A layout as it is kept. */
export function corpusFixture(layout: Layout, { snapshot, right }: LaidOut): CorpusFixture {
  const { top, left, values, texts, numberFormats, merges } = snapshot;
  const numbers = values.flatMap((row, at) =>
    row.flatMap((value, column): CorpusFixture['numbers'] =>
      typeof value === 'number' ? [[at, column, value, numberFormats[at]?.[column] ?? 'General']] : [],
    ),
  );
  return { layout, top, left, rows: texts, numbers, merges, right };
}

/** The sheet that is kept. */
export function fixtureSnapshot({ top, left, rows, numbers, merges }: CorpusFixture): SheetSnapshot {
  const values: CellValue[][] = rows.map((row) => [...row]);
  const numberFormats = rows.map((row) => row.map(() => 'General'));
  for (const [row, column, value, format] of numbers) {
    (values[row] ?? [])[column] = value;
    (numberFormats[row] ?? [])[column] = format;
  }
  const sheet = { name: 'Phụ lục', top, left, values, texts: rows, numberFormats, merges };
  return { ...sheet, hiddenRows: [], isProtected: false };
}

/** All that are kept, by the file's name. */
export const corpusFixtures: readonly (readonly [name: string, kept: CorpusFixture])[] = readdirSync(
  join(__dirname, '../../fixtures/corpus'),
)
  .sort()
  .map((name) => [name, JSON.parse(fixture(`corpus/${name}`)) as CorpusFixture] as const);
