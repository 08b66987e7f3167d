import { spawnSync } from 'node:child_process';
import { copyFileSync, linkSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Figure } from './figures';

const root = join(__dirname, '..');

/** plan-check over a province's communes: the same small plan again and again, read and checked each time. Memory must not grow with their number. */
export function manyFilesFigures(): Figure[] {
  const [small, large] = [1_000, 10_000].map(overviewOf) as [Run, Run];
  return [
    {
      what: 'plan-check overview, 1,000 workbooks',
      value: small.time,
      unit: 'ms',
      against: `peak ${small.memory.toFixed(0)} MB`,
    },
    {
      what: 'plan-check overview, 10,000 workbooks',
      value: large.time,
      unit: 'ms',
      against: `peak ${large.memory.toFixed(0)} MB, ${(large.memory / small.memory).toFixed(2)} of that for 1,000`,
    },
  ];
}

interface Run {
  /** Milliseconds, the start of Node and of the workers included. */
  readonly time: number;
  /** Megabytes. */
  readonly memory: number;
}

function overviewOf(files: number): Run {
  const folder = mkdtempSync(join(tmpdir(), 'many-plans-'));
  try {
    const first = join(folder, '0.xlsx');
    copyFileSync(join(root, 'assets/samples/plan-2023.xlsx'), first);
    for (let file = 1; file < files; file++) linkSync(first, join(folder, `${file}.xlsx`));
    const start = performance.now();
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--require',
        join(__dirname, 'tell-memory.cjs'),
        join(root, 'bin/plan-check.cjs'),
        'overview',
        folder,
        '--format',
        'json',
      ],
      { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
    );
    const time = performance.now() - start;
    if (JSON.parse(stdout).totals.tasks !== 40 * files) throw new Error('Not all plans were read.');
    return { time, memory: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1_024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
