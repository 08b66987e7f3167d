import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { newBook } from '../../src/workbench/files/xlsx';
import { runScript } from '../../src/workbench/node/run-script';

const run = async (source: string) => {
  const open = await newBook('Book1.xlsx', 'en');
  return { ...(await runScript(source, open)), book: open.book };
};

test('a script with top-level await prints, and changes the workbook', async () => {
  const { printed, failure, book } = await run(`
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      range.values = [["a", 1]];
      range.load("values");
      await context.sync();
      console.log("read", range.values);
    });`);
  expect([printed, failure, book.sheets[0]!.cell(0, 1).value]).toEqual([['read [["a",1]]'], [], 1]);
});

test('the button that sets a sample up is pressed first, wherever it stands', async () => {
  const { printed } = await run(`
    document.getElementById("read").addEventListener("click", () => console.log("read"));
    $("#go").on("click", () => console.log("go"));
    document.getElementById("setup").addEventListener("click", () => console.log("set up"));`);
  expect(printed).toEqual(['set up', 'read', 'go']);
});

test('a snippet of Script Lab, in TypeScript, with its button and its own catching of errors', async () => {
  const { printed, failure } = await run(`
    $("#run").on("click", () => tryCatch(run));
    async function run() {
      await Excel.run(async (context: Excel.RequestContext) => {
        const sheet: Excel.Worksheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load("name");
        await context.sync();
        console.log(sheet.name);
      });
    }
    async function tryCatch(callback) {
      try { await callback(); } catch (error) { console.error(error); }
    }`);
  expect([printed, failure]).toEqual([['Sheet1'], []]);
});

test('what Excel refuses is told with its code, its message and the statement that failed', async () => {
  const { failure } = await run(
    'await Excel.run(async (context) => { context.workbook.worksheets.getItem("none").activate(); await context.sync(); });',
  );
  expect(failure[0]).toMatch(/^ItemNotFound: /);
  expect(failure.some((line) => line.includes('getItem'))).toBe(true);
});

test('what the workbench does not have is listed', async () => {
  const { failure, missing } = await run(
    'await Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange("A1").convertToLinkedDataType(1, "en-US"); await context.sync(); });',
  );
  expect(failure[0]).toMatch(/^ApiNotFound/);
  expect(missing.size).toBe(1);
});

test('a script that throws fails, and what it printed before is kept', async () => {
  const { printed, failure } = await run('console.log("first"); throw new Error("broken");');
  expect([printed, failure]).toEqual([['first'], ['Error: broken']]);
});

test('a script that waits for a while, or for nothing, is run to its end', async () => {
  const waiting = await run(
    'await Excel.run(async (context) => { await new Promise((resolve) => setTimeout(resolve, 20)); console.log("waited"); });',
  );
  const unawaited = await run(
    'Office.onReady(() => { Excel.run(async (context) => { const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1"); range.values = [[7]]; range.load("values"); await context.sync(); console.log(range.values[0][0]); }); });',
  );
  expect([waiting.printed, unawaited.printed]).toEqual([['waited'], ['7']]);
});

test('a run that nobody waits for and that fails, fails the script', async () => {
  const script = join(mkdtempSync(join(tmpdir(), 'script-')), 'none.js');
  writeFileSync(
    script,
    'Excel.run(async (context) => { context.workbook.worksheets.getItem("none").load("name"); await context.sync(); });',
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    [require.resolve('tsx/cli'), join(__dirname, '../../src/workbench/node/cli.ts'), 'run', script],
    { encoding: 'utf8' },
  );
  expect([status, stderr.split('\n')[0]]).toEqual([1, expect.stringMatching(/^ItemNotFound/)]);
});

test('worksheet functions answer over ranges, values and one another', async () => {
  const { printed } = await run(`await Excel.run(async (context) => {
    const { functions } = context.workbook;
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
    range.values = [[1], [2], [3]];
    const sum = functions.sum(range, 4).load('value');
    const bad = functions.vlookup('x', range, 1, false).load('value, error');
    await context.sync();
    console.log(sum.value, bad.error);
  });`);
  expect(printed).toEqual(['10 #N/A']);
});
