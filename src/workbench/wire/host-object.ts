import type { Json } from './protocol';

/**
 * A kind of object that an add-in can hold, as a table of its members over a plain model. Names are those of Office.js in
 * Pascal case, as they come over the wire. A member that is not in the table answers ApiNotFound by itself.
 */
export interface HostObject<Model> {
  readonly name: string;
  /** Scalar properties, as `load` asks for them. */
  readonly read?: Readonly<Record<string, (model: Model) => Json>>;
  /** Properties that a plain `load()` leaves out, because they cost or may not be asked of every object. */
  readonly readWhenNamed?: Readonly<Record<string, (model: Model) => Json>>;
  readonly write?: Readonly<Record<string, (model: Model, given: Json) => void>>;
  /** Properties that are objects themselves; null is a null object. */
  readonly open?: Readonly<Record<string, (model: Model) => Reference | null>>;
  /** Methods: they answer a value, an object, null for a null object, or nothing. */
  readonly call?: Readonly<Record<string, (model: Model, args: readonly Argument[]) => Json | Reference | null | void>>;
  /** `collection.getItem(key)` and the path by which office.js comes back to an item. */
  readonly item?: (model: Model, key: Json) => Reference;
  /** What a collection holds, in order. */
  readonly items?: (model: Model) => readonly Reference[];
  /** What the client must be told when it first meets the object, so that it can name it in later batches. */
  readonly identity?: (model: Model) => Readonly<Record<string, Json>>;
}

const known: HostObject<never>[] = [];

/** Tells of a kind of object, so that what the workbench implements can be listed (`npm run coverage:host`). */
export function hostObject<Model>(table: HostObject<Model>): HostObject<Model> {
  known.push(table);
  return table;
}

/** All kinds of objects that were told of, in no order; several may have one name. */
export const knownObjects = (): readonly HostObject<never>[] => known;

/** An object at hand: its table and its model. */
export class Reference<Model = unknown> {
  constructor(
    readonly type: HostObject<Model>,
    readonly model: Model,
  ) {}
}

export type Argument = Json | Reference;

/** Ties a model to its table. The dispatcher handles objects of any kind, so the kind is forgotten here. */
export const refer = <Model>(type: HostObject<Model>, model: Model): Reference =>
  new Reference(type, model) as unknown as Reference;

/** For calls that need do nothing here, such as the grouping of rows. */
export const nothing = (): void => undefined;

/** The calls by which scripts begin and end to listen to events, by the events' names. */
export const listening = (...events: readonly string[]): Readonly<Record<string, () => void>> =>
  Object.fromEntries(
    events.flatMap((event) => [
      [`_Register${event}Event`, nothing],
      [`_Unregister${event}Event`, nothing],
    ]),
  );
