/** What tools/load-cli.cjs gives to an entry of the build. */
export interface Loader {
  /** The file that runs an entry in a process of its own: `fork(path, [entry])`. */
  readonly path: string;
  /** Keeps what was compiled until now, for the next start. */
  readonly keepCompiled: () => void;
}
