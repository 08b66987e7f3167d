import type { HostObject } from '../wire/host-object';
import type { Json } from '../wire/protocol';

/** What a model keeps of properties that nothing but the add-in asks for. */
export type Bag = Map<string, unknown>;

/**
 * Properties that are kept as given and read back, with what stands where nothing was set: for all that Excel shows and the workbench does not.
 * @param bagOf where a model keeps them; names begin with `prefix`, so that several objects can share a bag.
 */
export function kept<Model>(
  bagOf: (model: Model) => Bag,
  standards: Readonly<Record<string, Json>>,
  prefix = '',
  touched: (model: Model) => void = () => undefined,
): Required<Pick<HostObject<Model>, 'read' | 'write'>> {
  return {
    read: Object.fromEntries(
      Object.entries(standards).map(([name, standard]) => [
        name,
        (model: Model) => (bagOf(model).get(prefix + name) ?? standard) as Json,
      ]),
    ),
    write: Object.fromEntries(
      Object.keys(standards).map((name) => [
        name,
        (model: Model, given: Json) => {
          bagOf(model).set(prefix + name, given);
          touched(model);
        },
      ]),
    ),
  };
}
