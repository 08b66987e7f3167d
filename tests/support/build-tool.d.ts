declare module '*/tools/build.cjs' {
  export function checkedAddress(given: string, option: string): string;
}
