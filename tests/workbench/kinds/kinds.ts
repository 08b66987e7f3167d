import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { newBook } from '../../../src/workbench/files/xlsx';
import { plainValue } from '../../../src/workbench/model/workbook';
import { runScript } from '../../../src/workbench/node/run-script';
import { behaviours } from './behaviours';

/** One thing that Excel does, tried in the workbench. */
export interface KindResult {
  readonly name: string;
  readonly expected: unknown;
  readonly found: unknown;
  readonly isRight: boolean;
}

const linesOf = (file: string): string[] => readFileSync(join(__dirname, file), 'utf8').split('\n').filter(Boolean);

/** Kinds that are known to be wrong, by name: whoever mends one takes it off. */
export const knownGaps = (): ReadonlySet<string> => new Set(linesOf('known-gaps.txt'));

const isClose = (found: unknown, expected: unknown): boolean =>
  typeof found === 'number' && typeof expected === 'number'
    ? Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
    : JSON.stringify(found) === JSON.stringify(expected);

const texts = ['apple', 'a?c', 'abc', 'xyz', null, 'a'];

/** Each formula in a cell of its own, over texts in A, numbers in B and C, a formula in F1. Expected values are of Excel's help or beyond doubt. */
export async function formulaKinds(): Promise<KindResult[]> {
  const { book } = await newBook('Book1.xlsx', 'en');
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('A new book has a sheet.');
  texts.forEach((text, row) => {
    [text, row + 1, (row + 1) * 10].forEach((value, column) => sheet.type(row, column, value, 'en'));
  });
  sheet.type(0, 5, '=B1*2', 'en');
  return linesOf('formulas.tsv').map((line) => {
    const [formula = '', wanted = 'null'] = line.split('\t');
    const expected = JSON.parse(wanted) as unknown;
    let found: unknown;
    try {
      sheet.type(8, 4, formula, 'en');
      book.calculate();
      found = plainValue(sheet.cell(8, 4).value);
    } catch (error) {
      found = String(error);
    }
    sheet.type(8, 4, '', 'en');
    book.calculate();
    return { name: formula, expected, found, isRight: isClose(found, expected) };
  });
}

/** Each script in a workbook of its own. */
export async function behaviourKinds(): Promise<KindResult[]> {
  const results: KindResult[] = [];
  for (const { name, script, prints } of behaviours) {
    const run = await runScript(
      `await Excel.run(async (context) => { const { workbook } = context; const sheet = workbook.worksheets.getActiveWorksheet(); ${script} });`,
      await newBook('Book1.xlsx', 'en'),
    );
    const found = [...run.printed, ...run.failure];
    results.push({ name, expected: prints, found, isRight: isClose(found, prints) });
  }
  return results;
}
