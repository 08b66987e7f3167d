/** What can go wrong between an add-in and Excel, to be switched on by a test or a person. Codes: Excel.ErrorCodes. */
export interface Faults {
  /** A person is typing in a cell: Excel refuses every batch. */
  cellEditMode: boolean;
  /** Too many calls in too short a time (Excel on the web). */
  activityLimit: boolean;
  /** Session gone, as after a long sleep of the machine (Excel on the web). */
  sessionLost: boolean;
  /** Bytes that a request may have; Excel on the web refuses more than 5 MB. */
  requestLimit: number;
  /** Bytes that an answer may have; Excel on the web refuses more than 5 MB. */
  responseLimit: number;
  /** Milliseconds before each answer. */
  latency: number;
}

const fiveMegabytes = 5 * 1024 * 1024;

export const noFaults = (): Faults => ({
  cellEditMode: false,
  activityLimit: false,
  sessionLost: false,
  requestLimit: fiveMegabytes,
  responseLimit: fiveMegabytes,
  latency: 0,
});

/** A refusal of a whole batch: office.js's number for it over the web's channel, and its name over the bridge. */
export interface Refusal {
  readonly number: number;
  readonly code: string;
  readonly status: number;
}

const refusals = {
  cellEditMode: { number: 5004, code: 'InvalidOperationInCellEditMode', status: 400 },
  sessionLost: { number: 5012, code: 'InvalidOrTimedOutSession', status: 400 },
  activityLimit: { number: 5102, code: 'ActivityLimitReached', status: 429 },
  requestTooLarge: { number: 5103, code: 'RequestPayloadSizeLimitExceeded', status: 400 },
  responseTooLarge: { number: 5104, code: 'ResponsePayloadSizeLimitExceeded', status: 400 },
} satisfies Record<string, Refusal>;

export function refusalOfRequest(faults: Faults, bytes: number): Refusal | undefined {
  if (faults.cellEditMode) return refusals.cellEditMode;
  if (faults.sessionLost) return refusals.sessionLost;
  if (faults.activityLimit) return refusals.activityLimit;
  return bytes > faults.requestLimit ? refusals.requestTooLarge : undefined;
}

export const refusalOfResponse = (faults: Faults, bytes: number): Refusal | undefined =>
  bytes > faults.responseLimit ? refusals.responseTooLarge : undefined;
