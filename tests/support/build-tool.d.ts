declare module '*/tools/build.cjs' {
  export function checkedAddress(given: string, option: string): string;
}

declare module '*/build-cli.cjs' {
  /** The folder with a build of the command line's source as it is now. */
  export const freshBuild: () => string;
}

declare module '*/package.cjs' {
  /** Writes the archive for an office's administrator into the folder that a build filled, and gives its path. */
  export const makePackage: (out: string, share?: string) => string;
}
