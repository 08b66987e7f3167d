import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

import { newBook, openXlsx } from '../src/workbench/files/xlsx';
import { startOffice } from '../tests/support/office';
import { planRows } from './core';
import type { Figure } from './figures';

const rowsOf20000 = 20_000;
const batchRows = 12_500;
const columns = 8;

/** The embedded host: opening a large file, and one batch of a hundred thousand cells, beside a bare message of the same bytes. */
export async function workbenchFigures(): Promise<Figure[]> {
  const made = await newBook('Lớn.xlsx');
  const [sheet] = made.book.sheets;
  planRows(rowsOf20000).forEach((cells, row) => cells.forEach((text, column) => sheet?.type(row, column, text, 'vi')));
  const bytes = await made.save();
  const loading = performance.now();
  await openXlsx('Lớn.xlsx', bytes);
  const loaded = performance.now() - loading;

  const host = startOffice();
  const values = Array.from({ length: batchRows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => `Ô ${row}.${column}`),
  );
  const start = performance.now();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, batchRows, columns).values = values;
    await context.sync();
  });
  const batch = performance.now() - start;
  if (host.batches === 0) throw new Error('nothing was written');

  const { port1, port2 } = new MessageChannel();
  const bare = performance.now();
  port1.postMessage(JSON.stringify(values));
  JSON.parse(receiveMessageOnPort(port2)?.message as string);
  const message = performance.now() - bare;
  port1.close();
  return [
    { what: 'workbench: open 20,000 × 8 cells', value: loaded, unit: 'ms', against: 'limit 2,000 ms' },
    {
      what: 'workbench: one batch of 100,000 cells',
      value: batch,
      unit: 'ms',
      against: `limit 1,000 ms; bare postMessage of the same bytes as JSON ${message.toFixed(0)} ms`,
    },
  ];
}
