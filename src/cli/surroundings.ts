import type { Language } from '../plan/schema/schema';

/** What the command line stands in; tests give their own. */
export interface Surroundings {
  readonly argv: readonly string[];
  readonly language: Language;
  readonly version: string;
  readonly readStandardInput: () => Promise<Uint8Array>;
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<void>;
  /** The day, ISO: what is due is told by it. */
  readonly today: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  /** The built worker, which reads files beside this thread. */
  readonly workerPath: string;
}

export type ExitStatus = 0 | 1 | 2;
