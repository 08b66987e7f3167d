import type { Language } from '../plan/schema/schema';

/** What the command line stands in; start.ts gives that of the process. */
export interface Surroundings {
  readonly argv: readonly string[];
  readonly language: Language;
  readonly version: string;
  /** Undefined for more than a file may have. */
  readonly readStandardInput: () => Promise<Uint8Array | undefined>;
  /** The day, ISO: what is due is told by it. */
  readonly today: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  /** What loads the built worker in a process of its own, which reads files beside this one. */
  readonly loaderPath: string;
}

/** What a call of one file stands in: it reads and makes files, and the main thread writes them. */
export interface CallSurroundings {
  readonly version: string;
  readonly today: string;
  readonly isTerminal: boolean;
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly writeFile: (path: string, content: string | Uint8Array, sheets?: number) => void;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export type ExitStatus = 0 | 1 | 2;
