import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSample } from '../tools/build-sample';
import { sampleBytes } from './support/sample';

test('the sample workbook is what its script makes of the plan (npm run sample)', async () => {
  const made = await buildSample(readFileSync(join(__dirname, '../assets/samples/plan-2023.tsv'), 'utf8'));
  expect(Buffer.from(made).equals(Buffer.from(sampleBytes()))).toBe(true);
});
