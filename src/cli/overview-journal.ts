import { createHash } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';

import { type FileOverview, overviewForm } from './file-overview';
import type { FileJob } from './read-file';

/** A file as it was when it was read: size in bytes, time of its last change in milliseconds. */
interface Written {
  readonly size: number;
  readonly changed: number;
  readonly overview: FileOverview;
}

/** What a long overview has read so far, beside the file that it will end in, so that one that was stopped goes on where it stood. */
export interface OverviewJournal {
  /** What an earlier run read of a file that has not changed since. */
  readonly known: (path: string) => Promise<FileOverview | undefined>;
  readonly add: (overview: FileOverview) => Promise<void>;
  /** Closes it; where the overview is written, nothing is left to go on with. */
  readonly end: (isWritten: boolean) => Promise<void>;
}

/** How the first line of a journal begins. */
const journalName = 'plan-check overview';

const pathOf = (output: string): string => `${output}.part`;

/** What a run asks: what another version, settings or day found is not taken for it. */
const headOf = (job: FileJob, version: string): string =>
  `${journalName} ${createHash('sha256')
    .update(JSON.stringify([version, overviewForm, job]))
    .digest('hex')}`;

/** Opens the journal of an overview; one of another question is begun anew. Undefined where a file of its name is no journal. @throws what the file system says */
export async function openJournal(output: string, job: FileJob, version: string): Promise<OverviewJournal | undefined> {
  const path = pathOf(output);
  const head = headOf(job, version);
  const [first, ...lines] = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  if (first !== undefined && first !== '' && !first.startsWith(journalName)) return undefined;
  const isOurs = first === head;
  const read = new Map((isOurs ? lines : []).flatMap(writtenOf).map((written) => [written.overview.path, written]));
  const file = await open(path, isOurs ? 'a' : 'w');
  // A line that was cut off when the run was stopped stays alone.
  await file.write(isOurs ? '\n' : `${head}\n`);
  return {
    known: async (of) => {
      const written = read.get(of);
      const now = written && (await stateOf(of));
      return written && now && now.size === written.size && now.changed === written.changed
        ? written.overview
        : undefined;
    },
    add: async (overview) => {
      const now = await stateOf(overview.path);
      if (now) await file.write(`${JSON.stringify({ ...now, overview } satisfies Written)}\n`);
    },
    end: async (isWritten) => {
      await file.close();
      if (isWritten) await rm(path, { force: true });
    },
  };
}

const stateOf = (path: string): Promise<{ size: number; changed: number } | undefined> =>
  stat(path).then(
    ({ size, mtimeMs }) => ({ size, changed: mtimeMs }),
    () => undefined,
  );

function writtenOf(line: string): Written[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Written];
  } catch {
    return [];
  }
}
