import type { Call } from './arguments';
import { type FileOverview, fileOverview } from './file-overview';
import { filesOf, reading } from './many-files';
import { overviewFormatters } from './overview-formats';
import { openJournal, type OverviewJournal } from './overview-journal';
import { reportEach } from './pool';
import type { FileJob } from './read-file';
import type { ExitStatus, Surroundings } from './surroundings';
import { words } from './words';
import { deliver } from './write';

const noJournal: OverviewJournal = {
  known: async () => undefined,
  add: async () => undefined,
  end: async () => undefined,
};

/**
 * A line for each of many plans, however many: only the lines are kept. With an output file, one that was stopped goes on where it stood; files that have changed
 * since are read again. @returns 1 where a plan has errors, 2 where a file could not be read
 */
export async function overview(call: Call, job: FileJob, around: Surroundings): Promise<ExitStatus> {
  const { output, language } = call;
  let journal: OverviewJournal;
  try {
    journal = output === undefined ? noJournal : await openJournal(output, job, around.version);
  } catch (error) {
    return (around.err(`plan-check: ${output}: ${error instanceof Error ? error.message : String(error)}\n`), 2);
  }
  const paths = await filesOf(call);
  const overviews = await overviewsOf(paths, journal, call, job, around);
  const format = call.format === 'csv' || call.format === 'json' ? call.format : 'text';
  const isWritten = await deliver(overviewFormatters[format](overviews, language), call, around);
  await journal.end(isWritten);
  if (!isWritten || overviews.some(({ problem }) => problem !== null)) return 2;
  return overviews.some(({ counts }) => counts.error > 0) ? 1 : 0;
}

async function overviewsOf(
  paths: readonly string[],
  journal: OverviewJournal,
  call: Call,
  job: FileJob,
  around: Surroundings,
): Promise<FileOverview[]> {
  const overviews: (FileOverview | undefined)[] = [];
  for (const path of paths) overviews.push(await journal.known(path));
  const left = [...paths.entries()].filter(([index]) => overviews[index] === undefined);
  if (left.length < paths.length)
    around.err(`plan-check: ${words[call.language].overview.goesOn(paths.length - left.length, paths.length)}\n`);
  const isRead = reading(left.length, call, around);
  let written: Promise<unknown> = Promise.resolve();
  await reportEach(
    left.map(([, path]) => path),
    job,
    (report, index) => {
      const found = fileOverview(report);
      overviews[left[index]?.[0] ?? 0] = found;
      written = written.then(() => journal.add(found));
      isRead();
    },
    around.workerPath,
  );
  await written;
  return overviews.filter((found) => found !== undefined);
}
