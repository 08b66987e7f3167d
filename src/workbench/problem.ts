/** What Excel answers when a call cannot be carried out. Codes are those of Excel.ErrorCodes. */
export class HostProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const invalidArgument = (message: string): HostProblem => new HostProblem('InvalidArgument', message);
export const itemNotFound = (what: string): HostProblem => new HostProblem('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
export const accessDenied = (): HostProblem =>
  new HostProblem('AccessDenied', 'The cell or chart you are trying to change is on a protected sheet.');
