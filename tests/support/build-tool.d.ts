declare module '*/tools/build.cjs' {
  export function checkedAddress(given: string, option: string): string;
}

declare module '*/build-cli.cjs' {
  /** The folder with a build of the command line's source as it is now. */
  export const freshBuild: () => string;
}
