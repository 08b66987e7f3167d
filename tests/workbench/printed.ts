import { newBook } from '../../src/workbench/files/xlsx';
import { runScript } from '../../src/workbench/node/run-script';

/** Scripts as others write them, and what Excel prints for each. */
export async function printed(body: string): Promise<readonly string[]> {
  const result = await runScript(
    `await Excel.run(async (context) => { const sheet = context.workbook.worksheets.getActiveWorksheet(); ${body} });`,
    await newBook('Book1.xlsx', 'en'),
  );
  expect([result.failure, [...result.missing]]).toEqual([[], []]);
  return result.printed;
}
