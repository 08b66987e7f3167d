import { FileProblem, type FileProblemKind } from '../files/problem';

const kindOfCode: Readonly<Record<string, FileProblemKind>> = {
  ENOENT: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'folder',
  ELOOP: 'not-a-file',
};

/** What stopped the reading of a file. */
export function problemOf(error: unknown): FileProblemKind {
  if (error instanceof FileProblem) return error.kind;
  return kindOfCode[(error as { code?: string }).code ?? ''] ?? 'failed';
}
