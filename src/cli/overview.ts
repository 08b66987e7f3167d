import type { Call } from './arguments';
import type { FileOverview } from './file-overview';
import { unreadOverview } from './file-overview';
import { filesOf, reading } from './many-files';
import { outputProblemOf, outputWords } from './output-files';
import { overviewFormatters } from './overview-formats';
import { openJournal, type OverviewJournal } from './overview-journal';
import { answerEach } from './pool';
import { problemWords } from './problem-words';
import type { FileJob } from './read-file';
import { shownPath } from './shown-path';
import type { ExitStatus, Surroundings } from './surroundings';
import { words } from './words';
import type { WorkerTask } from './worker-task';
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
export async function overview(
  call: Call,
  job: FileJob,
  input: Uint8Array | undefined,
  around: Surroundings,
): Promise<ExitStatus> {
  const { output, language } = call;
  const paths = await filesOf(call, around);
  if (!paths) return 2;
  let journal: OverviewJournal | undefined;
  try {
    journal = output === undefined ? noJournal : await openJournal(output, job, around.version);
  } catch (error) {
    around.err(`plan-check: ${shownPath(output ?? '')}: ${outputWords[language][outputProblemOf(error)]}\n`);
    return 2;
  }
  if (!journal) {
    around.err(`plan-check: ${words[language].overview.partTaken(shownPath(`${output ?? ''}.part`))}\n`);
    return 2;
  }
  const overviews = await overviewsOf(paths, journal, { call, job, input, around });
  const isWritten = await deliver(await contentOf(overviews, call), call, around);
  await journal.end(isWritten);
  if (!isWritten || overviews.some(({ problem }) => problem !== null)) return 2;
  return overviews.some(({ counts }) => counts.error > 0) ? 1 : 0;
}

async function contentOf(overviews: readonly FileOverview[], { format, language }: Call): Promise<string | Uint8Array> {
  if (format !== 'xlsx')
    return overviewFormatters[format === 'csv' || format === 'json' ? format : 'text'](overviews, language);
  const { overviewDrafts } = await import('./overview-drafts');
  const { xlsxOf } = await import('../files/write-xlsx');
  return xlsxOf(overviewDrafts(overviews, language));
}

interface OverviewRun {
  readonly call: Call;
  readonly job: FileJob;
  readonly input: Uint8Array | undefined;
  readonly around: Surroundings;
}

async function overviewsOf(
  paths: readonly string[],
  journal: OverviewJournal,
  { call, job, input, around }: OverviewRun,
): Promise<FileOverview[]> {
  const overviews: (FileOverview | undefined)[] = [];
  for (const path of paths) overviews.push(await journal.known(path));
  const left = [...paths.entries()].filter(([index]) => overviews[index] === undefined);
  if (left.length < paths.length)
    around.err(`plan-check: ${words[call.language].overview.goesOn(paths.length - left.length, paths.length)}\n`);
  const isRead = reading(left.length, call, around);
  let written: Promise<unknown> = Promise.resolve();
  const tasks = left.map(([, path]): WorkerTask => ({ is: 'overview', path, input: path === '-' ? input : undefined }));
  await answerEach(tasks, { job, loaderPath: around.loaderPath }, (answer, place) => {
    const [index = 0, path = ''] = left[place] ?? [];
    const problem = answer.is === 'stopped' ? answer.problem : 'failed';
    const found =
      answer.is === 'overview' ? answer.overview : unreadOverview(path, problemWords[call.language][problem]);
    overviews[index] = found;
    written = written.then(() => journal.add(found));
    isRead();
  });
  await written;
  return overviews.filter((found) => found !== undefined);
}
