/** What can go wrong in Excel, as the pane has words for. */
export const problemKinds = [
  'cell-being-edited',
  'protected',
  'too-large',
  'busy',
  'session-lost',
  'gone',
  'no-cells',
  'unsupported',
  'unknown',
] as const;

export type ProblemKind = (typeof problemKinds)[number];

/** A refusal by Excel. Nothing was lost: the work that failed left the workbook as it was. */
export class ExcelProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    options: { cause: unknown },
  ) {
    super(kind, options);
  }
}

/** Excel's codes (Excel.ErrorCodes and OfficeExtension's own) by what they mean to the user. */
const kindOfCode: Readonly<Record<string, ProblemKind>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RequestAborted: 'busy',
  ActivityLimitReached: 'busy',
  InvalidOrTimedOutSession: 'session-lost',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidOperation: 'no-cells',
  ApiNotFound: 'unsupported',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

export const asProblem = (error: unknown): ExcelProblem =>
  error instanceof ExcelProblem ? error : new ExcelProblem(kindOfCode[codeOf(error)] ?? 'unknown', { cause: error });

const lostOnTheWay: readonly ProblemKind[] = ['busy', 'session-lost', 'too-large', 'unknown'];

/** True for a failure after which nobody knows whether Excel did the work: it did not refuse anything by itself. */
export const isAnswerLost = (error: unknown): boolean => lostOnTheWay.includes(asProblem(error).kind);

/**
 * After a failure: what a look at the workbook shows. Excel may have done the work and only its answer was lost on the way; false also where it cannot
 * be looked at.
 */
export async function isDoneAfterAll(look: (context: Excel.RequestContext) => Promise<boolean>): Promise<boolean> {
  try {
    return await Excel.run(look);
  } catch {
    return false;
  }
}

/** Runs work over a request context; whatever Excel refuses comes out as an ExcelProblem. @throws ExcelProblem */
export async function inExcel<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw asProblem(error);
  }
}
