/** What Excel says for each of its codes, whatever the cause; an add-in that shows a message shows these. */
const messages: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
};

/** What Excel answers when a call cannot be carried out. Codes are those of Excel.ErrorCodes; the detail is what the workbench knows beyond Excel's own message. */
export class HostProblem extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
  ) {
    super(messages[code] ?? detail);
  }
}

/** What Excel says with a code of its own. */
export const messageOf = (code: string): string => messages[code] ?? `Excel refuses: ${code}.`;

export const invalidArgument = (detail: string): HostProblem => new HostProblem('InvalidArgument', detail);
export const itemNotFound = (what: string): HostProblem => new HostProblem('ItemNotFound', `There is no ${what}.`);
export const accessDenied = (): HostProblem =>
  new HostProblem('AccessDenied', 'The cell or chart you are trying to change is on a protected sheet.');
