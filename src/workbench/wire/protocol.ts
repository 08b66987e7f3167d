/** The batches that office.js sends, and what it takes as an answer; see docs of the folder for how each was found out. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  RecursiveQuery = 6,
  QueryAsJson = 7,
  EnsureUnchanged = 8,
  Update = 9,
}

export enum PathType {
  Global = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
  NullObject = 7,
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Where an argument is an object: the id of its path, at the argument's place. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, Json>>;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface BatchReply {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/** One event for the handlers that an add-in registered. */
export interface HostEvent {
  /** The registration's number in office.js: 10 cell changes of a sheet, 14 selection… */
  readonly type: number;
  /** The sheet's id, or "Workbook". */
  readonly target: string;
  readonly message: Json;
}

/** The category of events among the host's messages (`GenericEventRegistration.richApiMessageEventCategory`). */
const eventCategory = 65536;

/** Events as both transports carry them. */
export const eventEntries = (events: readonly HostEvent[]): readonly Json[] =>
  events.map(({ type, target, message }) => [eventCategory, type, target, JSON.stringify(message), 0, false]);
