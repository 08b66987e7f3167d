/** Why a file cannot be read; the command line has words for each. */
export const fileProblemKinds = [
  'not-found',
  'no-permission',
  'folder',
  'empty',
  'not-a-file',
  'encrypted',
  'html',
  'broken-xlsx',
  'broken-xls',
  'broken-zip',
  'no-workbook',
  'old-doc',
  'broken-docx',
  'unpacks-too-large',
  'too-large',
  'too-slow',
  'too-much-memory',
  'not-a-table',
  'no-sheet',
  'unknown-kind',
  'no-plan',
  'failed',
] as const;

export type FileProblemKind = (typeof fileProblemKinds)[number];

export class FileProblem extends Error {
  constructor(
    readonly kind: FileProblemKind,
    options?: { cause: unknown },
  ) {
    super(kind, options);
  }
}
