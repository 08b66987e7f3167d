import { messageOf } from '../problem';
import { ActionType, type BatchError, type BatchRequest, PathType } from './protocol';

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
  /** The workbook was opened for reading alone. */
  readOnly: boolean;
  /** Excel cannot keep what add-ins keep in the workbook. */
  settingsFail: boolean;
  /** Windows without a printer: a paper size cannot be set. Source: `PageSetup.PaperSize` in VBA; not documented for Office.js. */
  noPrinter: boolean;
  /** Milliseconds by which events of what the add-in does itself come after the answer to it. */
  eventDelay: number;
  /** A code of Excel.ErrorCodes that answers every batch. */
  code: string | undefined;
  /** Done once, amid the next batch that writes: what a co-author does meanwhile. */
  coAuthor: (() => void) | undefined;
}

const fiveMegabytes = 5 * 1024 * 1024;

export const noFaults = (): Faults => ({
  cellEditMode: false,
  activityLimit: false,
  sessionLost: false,
  requestLimit: fiveMegabytes,
  responseLimit: fiveMegabytes,
  latency: 0,
  readOnly: false,
  settingsFail: false,
  noPrinter: false,
  eventDelay: 0,
  code: undefined,
  coAuthor: undefined,
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

const writing = new Set<number>([ActionType.SetProperty, ActionType.Update]);
/** Methods that only look, or that belong to office.js itself. */
const looking = /^(_|get|find|load|calculate|select|activate|isset|compute)/i;

/** True for a batch that changes anything. */
export const writes = ({ Actions, ObjectPaths }: BatchRequest): boolean =>
  Actions.some(
    ({ ActionType: type, Name = '' }) => writing.has(type) || (type === ActionType.Method && !looking.test(Name)),
  ) ||
  Object.values(ObjectPaths).some(
    ({ ObjectPathType: type, Name = '' }) => type === PathType.Method && !looking.test(Name),
  );

const keepsSettings = ({ ObjectPaths }: BatchRequest): boolean => {
  const settings = Object.values(ObjectPaths)
    .filter(({ Name }) => Name === 'Settings')
    .map(({ Id }) => Id);
  return Object.values(ObjectPaths).some(
    ({ Name, ParentObjectPathId }) =>
      Name === 'Add' && ParentObjectPathId !== undefined && settings.includes(ParentObjectPathId),
  );
};

/** What stops a batch within Excel; undefined where nothing does. */
export function stopped(faults: Faults, batch: BatchRequest): BatchError | undefined {
  if (faults.code !== undefined)
    return { Code: faults.code, Message: messageOf(faults.code), Location: '', ActionIndex: 0 };
  if (faults.readOnly && writes(batch))
    return {
      Code: 'AccessDenied',
      Message: 'You cannot perform the requested operation: the workbook is read-only.',
      Location: '',
      ActionIndex: 0,
    };
  if (faults.settingsFail && keepsSettings(batch))
    return {
      Code: 'GeneralException',
      Message: 'An internal error has occurred.',
      Location: 'SettingCollection.add',
      ActionIndex: 0,
    };
  const paper = faults.noPrinter
    ? batch.Actions.findIndex(
        ({ ActionType: type, Name }) => writing.has(type) && String(Name).toLowerCase() === 'papersize',
      )
    : -1;
  if (paper >= 0)
    return {
      Code: 'InvalidArgument',
      Message: 'The argument is invalid or missing or has an incorrect format.',
      Location: 'PageLayout.paperSize',
      ActionIndex: paper,
    };
  return undefined;
}
