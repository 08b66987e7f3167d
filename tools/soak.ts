/**
 * Random edits by a person in the workbench, each checked as it happens by the real pane over the real office.js; every so often the findings are
 * compared with those of a fresh check. Run: npm run soak -- [edits]
 */
import { checkSheet } from '../src/plan/checking/check-sheet';
import { plainContext } from '../src/plan/checking/read-with';
import type { Finding } from '../src/plan/model';
import { paneEffects } from '../src/taskpane/desk';
import { firstState, next, type PaneEvent } from '../src/taskpane/state';
import { startOffice } from '../tests/support/office';
import { openSample } from '../tests/support/sample';

const everySo = 100;
const texts = [
  '',
  'Quý I năm 2023',
  '31/02/2023',
  'sắp tới',
  'Thường xuyên',
  'Phòng Tư pháp',
  'Phòng Nội vụ; Phòng Tư pháp',
  'Các cơ quan, đơn vị',
  'Kế hoạch của UBND',
  '12',
  'x',
  '=1+1',
  'Công an xã Các phòng, ban chuyên môn',
  'Rà soát  văn bản',
  'Trước ngày 10/5/2024',
];

/** Numbers that are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const plain = (findings: readonly Finding[]): string =>
  JSON.stringify(findings.map(({ rule, cell, values }) => [rule, cell.row, cell.column, values]));

async function soak(edits: number): Promise<void> {
  const { book } = await openSample();
  startOffice(book);
  let state = firstState('vi');
  let hear: () => void = () => undefined;
  const effects = paneEffects((event: PaneEvent) => {
    state = next(state, event);
    if (event.type === 'rechecked') hear();
  });
  await effects.read();
  const stop = await effects.watch();
  await effects.check();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const chance = random(2026);
  const start = performance.now();
  const memory: number[] = [];
  for (let edit = 1; edit <= edits; edit++) {
    const checked = new Promise<void>((resolve) => (hear = resolve));
    const kind = chance();
    if (kind < 0.96)
      book.typeByHand(sheet, [
        {
          row: 6 + Math.floor(chance() * 48),
          column: Math.floor(chance() * 8),
          text: texts[Math.floor(chance() * texts.length)] ?? '',
        },
      ]);
    else if (kind < 0.98) book.moveRows(sheet, 6 + Math.floor(chance() * 40), 1);
    else book.moveRows(sheet, 6 + Math.floor(chance() * 40), -1);
    await checked;
    if (edit % everySo === 0) {
      const { check } = state;
      if (check.is !== 'done') throw new Error(`edit ${edit}: not checked`);
      const fresh = checkSheet(check.checked.snapshot, {
        ...plainContext,
        today: new Date().toISOString().slice(0, 10),
      });
      if (plain(fresh.findings) !== plain(check.checked.findings))
        throw new Error(`edit ${edit}: the list differs from a fresh check`);
      globalThis.gc?.();
      memory.push(process.memoryUsage().heapUsed / 1024 / 1024);
    }
  }
  await stop();
  const half = Math.floor(memory.length / 2);
  const mean = (from: readonly number[]): number => from.reduce((sum, one) => sum + one, 0) / Math.max(from.length, 1);
  console.log(
    `${edits} edits, ${memory.length} comparisons with a fresh check, all equal; ${((performance.now() - start) / edits).toFixed(1)} ms an edit; heap ${mean(memory.slice(0, half)).toFixed(0)} MB in the first half, ${mean(memory.slice(half)).toFixed(0)} MB in the second`,
  );
}

void soak(Number(process.argv[2] ?? 10_000)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
