import type { HostObject, Reference } from '../wire/host-object';
import { camel } from '../wire/names';
import type { Json } from '../wire/protocol';

/** Reading and setting an object's properties, and those of the objects below it, by a tree of names. */

type Tree = Readonly<Record<string, unknown>>;

const memberOf = <Member>(table: Readonly<Record<string, Member>> | undefined, name: string): Member | undefined => {
  const key = Object.keys(table ?? {}).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : table?.[key];
};

/** The properties that a tree of trues asks for. */
export function readState<Model>(type: HostObject<Model>, model: Model, wanted: Tree): Json {
  const found: Record<string, Json> = {};
  for (const [name, asked] of Object.entries(wanted)) {
    const read = memberOf(type.read, name);
    const open = memberOf(type.open, name);
    if (!asked) continue;
    if (read) found[camel(name)] = read(model);
    else if (open) {
      const child = open(model);
      if (child)
        found[camel(name)] = readState(child.type, child.model, typeof asked === 'object' ? (asked as Tree) : {});
    }
  }
  return found;
}

/** Sets the properties of a tree of values. */
export function givenObjectState<Model>(type: HostObject<Model>, model: Model, given: Tree): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const write = memberOf(type.write, name);
    if (write) write(model, value as Json);
    else {
      const child: Reference | null | undefined = memberOf(type.open, name)?.(model);
      if (child) givenObjectState(child.type, child.model, value as Tree);
    }
  }
}
