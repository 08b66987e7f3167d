/** What can go wrong in Excel, as the pane has words for. */
export const problemKinds = [
  'cell-being-edited',
  'protected',
  'too-large',
  'busy',
  'session-lost',
  'gone',
  'no-cells',
  'other-workbook',
  'filtered',
  'merged',
  'no-room',
  'exists',
  'refused',
  'unsupported',
  'unknown',
] as const;

export type ProblemKind = (typeof problemKinds)[number];

/** A refusal by Excel, by its kind. Its cause is what Excel said. */
export class ExcelProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    options: { cause: unknown },
  ) {
    super(kind, options);
  }
}

/**
 * Excel's codes by what they mean to the user. Sources: Excel.ErrorCodes, and the tables of "Application-specific API error handling" (office-js-docs,
 * testing/application-specific-api-error-handling). `InvalidOperation` is given for a cell that is being edited too, when it comes amid a batch
 * ("Delay in cell edit"), beside what an object does not allow.
 */
const kindOfCode: Readonly<Record<string, ProblemKind>> = {
  AccessDenied: 'protected',
  ActivityLimitReached: 'busy',
  ApiNotAvailable: 'unsupported',
  ApiNotFound: 'unsupported',
  Conflict: 'busy',
  DirtySupportingFormula: 'busy',
  EmptyChartSeries: 'refused',
  FilteredRangeConflict: 'filtered',
  FormulaLengthExceedsLimit: 'refused',
  GeneralException: 'unknown',
  InactiveWorkbook: 'other-workbook',
  InsertDeleteConflict: 'no-room',
  InvalidArgument: 'refused',
  InvalidBinding: 'gone',
  InvalidOperation: 'no-cells',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  InvalidOrTimedOutSession: 'session-lost',
  InvalidReference: 'gone',
  InvalidRequest: 'refused',
  InvalidSelection: 'other-workbook',
  ItemAlreadyExists: 'exists',
  ItemNotFound: 'gone',
  MemoryLimitReached: 'too-large',
  MergedRangeConflict: 'merged',
  NonBlankCellOffSheet: 'no-room',
  NotImplemented: 'unsupported',
  OpenWorkbookLinksBlocked: 'refused',
  OperationCellsExceedLimit: 'too-large',
  PivotTableRangeConflict: 'no-room',
  PowerQueryRefreshResourceChallenge: 'refused',
  RangeExceedsLimit: 'too-large',
  RangeImageExceedsLimit: 'too-large',
  RefreshWorkbookLinksBlocked: 'refused',
  RequestAborted: 'busy',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ServiceNotAvailable: 'busy',
  Unauthenticated: 'session-lost',
  UnsupportedFeature: 'unsupported',
  UnsupportedFillType: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'no-cells',
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
