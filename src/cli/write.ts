import type { Surroundings } from './surroundings';

/** Writes a file; what stops it is told. @returns whether it was written. */
export async function write(path: string, text: string | Uint8Array, { writeFile, err }: Surroundings): Promise<boolean> {
  try {
    await writeFile(path, text);
    return true;
  } catch (error) {
    err(`plan-check: ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}
