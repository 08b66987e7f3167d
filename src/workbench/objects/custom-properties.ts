import { itemNotFound } from '../problem';
import { type Argument, hostObject, refer, type Reference } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import { givenText } from './given';

/** Properties of a document or a sheet that add-ins give names to; names differ by more than case. */
export interface PropertiesModel {
  readonly properties: Map<string, unknown>;
}

interface PropertyModel extends PropertiesModel {
  readonly key: string;
}

const keyIn = ({ properties }: PropertiesModel, wanted: Argument | undefined): string | undefined =>
  [...properties.keys()].find((key) => key.toLowerCase() === String(wanted).toLowerCase());

function typeOf(value: unknown): string {
  if (typeof value === 'number') return 'Number';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** The objects for one kind of such properties, by their names in Office.js. */
function propertyObjects(item: string, collection: string) {
  const property = hostObject<PropertyModel>({
    name: item,
    identity: ({ key }) => ({ Key: key, ...(item === 'WorksheetCustomProperty' ? { _Id: key } : {}) }),
    read: {
      Key: ({ key }) => key,
      Value: ({ properties, key }) => (properties.get(key) ?? null) as Json,
      Type: ({ properties, key }) => typeOf(properties.get(key)),
    },
    write: { Value: ({ properties, key }, given) => void properties.set(key, given) },
    call: { Delete: ({ properties, key }) => void properties.delete(key) },
  });
  const find = (model: PropertiesModel, wanted: Argument | undefined): Reference | null => {
    const key = keyIn(model, wanted);
    return key === undefined ? null : refer(property, { ...model, key });
  };
  return hostObject<PropertiesModel>({
    name: collection,
    items: (model) => [...model.properties.keys()].map((key) => refer(property, { ...model, key })),
    item: (model, wanted) => {
      const found = find(model, wanted);
      if (!found) throw itemNotFound(`property ${String(wanted)}`);
      return found;
    },
    call: {
      Add: (model, [name, value]) => {
        const key = keyIn(model, name) ?? givenText(name, 'key');
        model.properties.set(key, value);
        return refer(property, { ...model, key });
      },
      DeleteAll: ({ properties }) => properties.clear(),
      GetCount: ({ properties }) => properties.size,
      GetItemOrNullObject: (model, [key]) => find(model, key),
    },
  });
}

export const documentProperties = propertyObjects('CustomProperty', 'CustomPropertyCollection');
export const sheetProperties = propertyObjects('WorksheetCustomProperty', 'WorksheetCustomPropertyCollection');
