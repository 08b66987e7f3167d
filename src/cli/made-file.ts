/** A file that a call made; it is written by the main process, when all of the call is done. */
export interface MadeFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly sheets?: number;
}
