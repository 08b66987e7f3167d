import { HostProblem, invalidArgument } from '../problem';
import { type Argument, type HostObject, Reference } from './host-object';
import { camel, pascal } from './names';
import {
  type Action,
  type ActionResult,
  ActionType,
  type ArgumentInfo,
  type BatchReply,
  type BatchRequest,
  type Json,
  type ObjectPath,
  PathType,
  type Query,
} from './protocol';

const notImplemented = (type: HostObject<unknown>, member: string): HostProblem =>
  new HostProblem('ApiNotFound', `The workbench does not implement ${type.name}.${member}.`);

/** Finds a member whatever its case: office.js writes "Values" in actions and "values" in queries. */
function member<Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  if (!table) return undefined;
  if (Object.hasOwn(table, name)) return table[name];
  const wanted = name.toLowerCase();
  const key = Object.keys(table).find((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : table[key];
}

/** Answers batches over a tree of host objects. Knows the wire and the tables' shape, nothing of Excel. */
export class Dispatcher {
  /** Objects that the client asked to keep beyond their batch. */
  private readonly kept = new Map<string, Reference>();
  private lastReference = 0;
  /** Members asked for and not implemented, with how often: what to build next. */
  readonly missing = new Map<string, number>();

  /** What the workbench knows of the last error beyond Excel's own message. */
  lastDetail: string | undefined;

  constructor(
    private readonly root: Reference,
    /** Objects that office.js makes by their class name (`newObject`), outside the root's tree. */
    private readonly services: Readonly<Record<string, Reference>> = {},
    /** Where only some words are taken, by class and member, and by the parameter's place: "Range.Insert.0". */
    private readonly choices: Readonly<Record<string, readonly string[]>> = {},
  ) {}

  /** @throws InvalidArgument for a word that is not taken there */
  checkWord(place: string, given: Argument): void {
    const allowed = typeof given === 'string' ? this.choices[place] : undefined;
    if (allowed && !allowed.some((word) => word.toLowerCase() === String(given).toLowerCase()))
      throw invalidArgument(`"${String(given)}" is none of ${allowed.join(', ')}.`);
  }

  /** @param use hears of each member that is called or set, as "Range.values" */
  run(request: BatchRequest, use: (member: string) => void = () => undefined): BatchReply {
    const batch = new Batch(request, this, use);
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: batch.carryOut(action) ?? null });
      } catch (error) {
        return {
          Results: results,
          TraceIds: traceIds,
          Error: { ...this.describe(error, batch, action), ActionIndex: index },
        };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private describe(error: unknown, batch: Batch, action: Action): { Code: string; Message: string; Location: string } {
    const Location = batch.locate(action);
    if (!(error instanceof HostProblem)) {
      console.error(error);
      return { Code: 'GeneralException', Message: `The workbench itself failed: ${String(error)}`, Location };
    }
    this.lastDetail = error.detail;
    if (error.code === 'ApiNotFound') this.noteMissing(error);
    return { Code: error.code, Message: error.message, Location };
  }

  noteMissing({ message }: HostProblem): void {
    this.missing.set(message, (this.missing.get(message) ?? 0) + 1);
  }

  rootObject(): Reference {
    return this.root;
  }

  service(name: string): Reference {
    const service = this.services[name];
    if (!service) throw new HostProblem('ApiNotFound', `The workbench does not implement ${name}.`);
    return service;
  }

  keep(reference: Reference): string {
    const id = `r${++this.lastReference}`;
    this.kept.set(id, reference);
    return id;
  }

  keptAs(id: string): Reference {
    const reference = this.kept.get(id);
    if (!reference) throw new HostProblem('InvalidReference', 'This reference is not valid for the current operation.');
    return reference;
  }

  release(id: string): void {
    this.kept.delete(id);
  }
}

/** One request being answered. Each object path is walked once, as `Add` and its kin have effects. */
class Batch {
  private readonly known = new Map<number, Reference | null>();
  private readonly keptIds = new Map<number, string>();

  constructor(
    private readonly request: BatchRequest,
    private readonly host: Dispatcher,
    private readonly use: (member: string) => void,
  ) {}

  carryOut(action: Action): Json | void {
    switch (action.ActionType) {
      case ActionType.Trace:
        return null;
      case ActionType.Instantiate:
        return this.introduce(action.ObjectPathId);
      case ActionType.Query:
      case ActionType.RecursiveQuery:
        return this.describe(action.ObjectPathId, action.QueryInfo ?? {}, pascal);
      case ActionType.QueryAsJson:
        return this.describe(action.ObjectPathId, action.QueryInfo ?? {}, camel);
      case ActionType.Method:
        return this.call(action);
      case ActionType.SetProperty:
        return this.set(action.ObjectPathId, { [action.Name ?? '']: this.args(action.ArgumentInfo)[0] ?? null });
      case ActionType.Update:
        return this.set(action.ObjectPathId, action.ObjectState ?? {});
      case ActionType.EnsureUnchanged:
        return null;
    }
  }

  /** "Range.values": where in the add-in's code the problem lies, as Excel tells it. */
  locate(action: Action): string {
    const reference = this.known.get(action.ObjectPathId);
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const name = action.Name || path?.Name || '';
    if (reference) return `${reference.type.name}.${camel(name)}`;
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.known.get(path.ParentObjectPathId);
    const called = path?.ObjectPathType === PathType.Indexer ? 'getItem' : camel(name);
    return parent ? `${parent.type.name}.${called}` : called;
  }

  private resolve(id: number): Reference | null {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostProblem('InvalidObjectPath', `The object path ${id} is not in the request.`);
    const reference = this.walk(path);
    this.known.set(id, reference);
    return reference;
  }

  private walk(path: ObjectPath): Reference | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.host.rootObject();
      case PathType.NewObject:
        return this.host.service(path.Name ?? '');
      case PathType.ReferenceId:
        return this.host.keptAs(path.Name ?? '');
      case PathType.NullObject:
        return null;
      default:
        return this.walkFrom(path);
    }
  }

  private walkFrom(path: ObjectPath): Reference | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const { type, model } = parent;
    if (path.ObjectPathType === PathType.Indexer) {
      const [key = null] = this.args(path.ArgumentInfo);
      if (!type.item || key instanceof Reference) throw notImplemented(type, 'getItem');
      return type.item(model, key);
    }
    const name = path.Name ?? '';
    if (path.ObjectPathType === PathType.Property) {
      const open = member(type.open, name);
      if (!open) throw notImplemented(type, camel(name));
      return open(model);
    }
    const answer = this.invoke(parent, name, path.ArgumentInfo);
    if (answer === null || answer instanceof Reference) return answer;
    throw notImplemented(type, camel(name));
  }

  private invoke(
    { type, model }: Reference,
    name: string,
    info: ArgumentInfo | undefined,
  ): Json | Reference | null | void {
    const call = member(type.call, name);
    this.use(`${type.name}.${camel(name)}`);
    if (call) {
      const args = this.args(info);
      for (const [at, arg] of args.entries()) this.host.checkWord(`${type.name}.${pascal(name)}.${at}`, arg);
      return call(model, args);
    }
    if (/^getItem$/i.test(name) && type.item) {
      const [key = null] = this.args(info);
      if (!(key instanceof Reference)) return type.item(model, key);
    }
    if (/^getCount$/i.test(name) && type.items) return type.items(model).length;
    throw notImplemented(type, camel(name));
  }

  private call(action: Action): Json | void {
    const reference = this.resolve(action.ObjectPathId);
    if (!reference) return null;
    const name = action.Name ?? '';
    if (name === '_KeepReference') return this.keep(action.ObjectPathId, reference);
    if (name === '_RemoveReference')
      return this.args(action.ArgumentInfo).forEach((id) => this.host.release(String(id)));
    const answer = this.invoke(reference, name, action.ArgumentInfo);
    return answer instanceof Reference ? this.identityOf(answer) : answer;
  }

  private keep(pathId: number, reference: Reference): void {
    const path = this.request.ObjectPaths[pathId];
    const alreadyKept = path?.ObjectPathType === PathType.ReferenceId ? path.Name : undefined;
    this.keptIds.set(pathId, alreadyKept ?? this.host.keep(reference));
  }

  private args(info: ArgumentInfo | undefined): readonly Argument[] {
    const objects = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = objects?.[index];
      if (typeof id === 'number') return id > 0 ? this.resolve(id) : argument;
      // An array of objects, as the arguments of a worksheet function.
      if (Array.isArray(id) && Array.isArray(argument))
        return (argument as readonly Json[]).map((part, at) =>
          typeof id[at] === 'number' && id[at] > 0 ? this.resolve(id[at]) : part,
        ) as unknown as Argument;
      return argument;
    });
  }

  private identityOf({ type, model }: Reference): Record<string, Json> {
    return { ...type.identity?.(model) };
  }

  private introduce(pathId: number): Json {
    const reference = this.resolve(pathId);
    if (!reference) return null;
    const id = this.keptIds.get(pathId);
    return { ...this.identityOf(reference), ...(id ? { _ReferenceId: id } : {}) };
  }

  private set(pathId: number, state: Readonly<Record<string, Argument>>): void {
    const reference = this.resolve(pathId);
    if (!reference) return;
    this.assign(reference, state);
  }

  private assign({ type, model }: Reference, state: Readonly<Record<string, Argument>>): void {
    for (const [name, given] of Object.entries(state)) {
      const write = member(type.write, name);
      const open = member(type.open, name);
      if (given instanceof Reference || (!write && !open)) throw notImplemented(type, camel(name));
      if (write) {
        this.use(`${type.name}.${camel(name)}`);
        this.host.checkWord(`${type.name}.${pascal(name)}`, given);
        write(model, given);
      } else if (open && typeof given === 'object' && given !== null) {
        const child = open(model);
        if (child) this.assign(child, given as Readonly<Record<string, Json>>);
      }
    }
  }

  private describe(pathId: number, query: Query, casing: (name: string) => string): Json {
    const reference = this.resolve(pathId);
    if (!reference) return null;
    const id = this.keptIds.get(pathId);
    return { ...this.picture(reference, query, casing), ...(id ? { _ReferenceId: id } : {}) };
  }

  private picture(reference: Reference, query: Query, casing: (name: string) => string): Record<string, Json> {
    const { type, model } = reference;
    if (!type.items) return this.members(reference, query, casing);
    const from = query.Skip ?? 0;
    const items = type.items(model).slice(from, query.Top === undefined ? undefined : from + query.Top);
    // "count" may be the collection's own; "items/name" and "name" alike are its items'.
    const own = (query.Select ?? []).filter((path) => !/^items\//i.test(path) && member(type.read, path) !== undefined);
    const wanted = {
      ...query,
      Select: query.Select?.filter((path) => !own.includes(path)).map((path) => path.replace(/^items\//i, '')),
    };
    const isWhole = (query.Select ?? []).every((path) => path === '');
    return {
      ...this.identityOf(reference),
      ...Object.fromEntries(
        (isWhole ? Object.keys(type.read ?? {}) : own).map((name) => [
          casing(name),
          member(type.read, name)?.(model) ?? null,
        ]),
      ),
      [casing === camel ? 'items' : '_Items']: items.map((item) => this.members(item, wanted, casing)),
    };
  }

  private members(reference: Reference, query: Query, casing: (name: string) => string): Record<string, Json> {
    const { type, model } = reference;
    const picture: Record<string, Json> = this.identityOf(reference);
    // "*" is every property that is no object: what a plain `load()` asks for.
    const isWhole = query.Select?.includes('*') ?? false;
    const select = query.Select?.filter((path) => path !== '' && path !== '*') ?? [];
    if ((isWhole || select.length === 0) && type.read) {
      for (const [name, read] of Object.entries(type.read)) picture[casing(name)] = read(model);
    }
    const inner = new Map<string, string[]>();
    for (const path of [...select, ...(query.Expand ?? [])]) {
      const [name = '', ...rest] = path.split('/');
      const read = member(type.read, name) ?? member(type.readWhenNamed, name);
      if (read && rest.length === 0) picture[casing(name)] = read(model);
      else inner.set(name, [...(inner.get(name) ?? []), rest.join('/')]);
    }
    for (const [name, paths] of inner) {
      const open = member(type.open, name);
      if (!open) {
        // Excel passes over what is no property; a script that reads one that the workbench lacks is told by office.js.
        if (paths.some((path) => path !== '')) throw notImplemented(type, camel(name));
        this.host.noteMissing(notImplemented(type, camel(name)));
        continue;
      }
      const child = open(model);
      picture[casing(name)] = child ? this.picture(child, { Select: paths }, casing) : null;
    }
    return picture;
  }
}
