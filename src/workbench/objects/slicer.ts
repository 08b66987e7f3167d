import type { Sheet } from '../model/sheet';
import { select, selectedKeys, type Slicer, slicerFields, slicerKeys } from '../model/slicer';
import type { Workbook } from '../model/workbook';
import { invalidArgument, itemNotFound } from '../problem';
import { type Argument, hostObject, refer, Reference } from '../wire/host-object';
import { pascal } from '../wire/names';
import { givenNumber, givenText } from './given';
import { givenModel, modelIn, referSheet } from './kinds';

interface SlicerModel {
  readonly book: Workbook;
  readonly slicer: Slicer;
}

interface ItemModel extends SlicerModel {
  readonly key: string;
}

/** What a slicer filters is drawn anew. */
function renew({ book, slicer: { source } }: SlicerModel): void {
  if (source.is === 'pivot') book.stalePivots.add(source.pivot);
  else book.filterTable(source.table);
  book.redrawn.tell();
}

const slicerItem = hostObject<ItemModel>({
  name: 'SlicerItem',
  identity: ({ key }) => ({ Key: key }),
  read: {
    HasData: () => true,
    IsSelected: ({ slicer, key }) => selectedKeys(slicer).includes(key),
    Key: ({ key }) => key,
    Name: ({ key }) => key,
  },
  write: {
    IsSelected: (model, given) => {
      const others = selectedKeys(model.slicer).filter((key) => key !== model.key);
      select(model.slicer, given === true ? [...others, model.key] : others);
      renew(model);
    },
  },
});

const itemAt = ({ book, slicer }: SlicerModel, key: Argument | undefined): Reference | null =>
  slicerKeys(slicer).includes(String(key)) ? refer(slicerItem, { book, slicer, key: String(key) }) : null;

const slicerItems = hostObject<SlicerModel>({
  name: 'SlicerItemCollection',
  items: (model) => slicerKeys(model.slicer).map((key) => refer(slicerItem, { ...model, key })),
  item: (model, key) => {
    const found = itemAt(model, key);
    if (!found) throw itemNotFound(`slicer item ${String(key)}`);
    return found;
  },
  call: {
    GetItemAt: (model, [index]) => {
      const key = slicerKeys(model.slicer)[givenNumber(index, 'index')];
      if (key === undefined) throw itemNotFound(`slicer item ${String(index)}`);
      return refer(slicerItem, { ...model, key });
    },
    GetItemOrNullObject: (model, [key]) => itemAt(model, key),
  },
});

const sizes = ['top', 'left', 'width', 'height'] as const;
const texts = ['name', 'caption', 'style', 'sortBy'] as const;

const slicer = hostObject<SlicerModel>({
  name: 'Slicer',
  identity: ({ slicer: { id } }) => ({ Id: id }),
  read: {
    Id: ({ slicer: { id } }) => id,
    IsFilterCleared: ({ slicer: one }) => selectedKeys(one).length === slicerKeys(one).length,
    ...Object.fromEntries(
      [...sizes, ...texts].map((name) => [pascal(name), ({ slicer: one }: SlicerModel) => one[name]]),
    ),
  },
  write: {
    ...Object.fromEntries(
      sizes.map((name) => [
        pascal(name),
        ({ slicer: one }: SlicerModel, given) => void (one[name] = givenNumber(given, name)),
      ]),
    ),
    ...Object.fromEntries(
      texts.map((name) => [
        pascal(name),
        ({ slicer: one }: SlicerModel, given) => void (one[name] = givenText(given, name)),
      ]),
    ),
  },
  open: {
    SlicerItems: (model) => refer(slicerItems, model),
    Worksheet: ({ book, slicer: { sheet } }) => referSheet(book, sheet),
  },
  call: {
    ClearFilters: (model) => {
      select(model.slicer, []);
      renew(model);
    },
    Delete: ({ book, slicer: one }) => {
      book.slicers.splice(book.slicers.indexOf(one), 1);
      book.redrawn.tell();
    },
    GetSelectedItems: ({ slicer: one }) => selectedKeys(one),
    SelectItems: (model, [keys]) => {
      select(model.slicer, Array.isArray(keys) ? keys.map(String) : []);
      renew(model);
    },
  },
});

export interface SlicersModel {
  readonly book: Workbook;
  /** Those of one sheet, of one pivot table, or all. */
  readonly isOurs: (slicer: Slicer) => boolean;
  readonly sheet?: Sheet;
}

const all = ({ book, isOurs }: SlicersModel): Slicer[] => book.slicers.filter(isOurs);
const find = (model: SlicersModel, key: Argument | undefined): Reference | null => {
  const found = all(model).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  return found ? refer(slicer, { book: model.book, slicer: found }) : null;
};

/** A table or pivot table, by object or name. */
function sourceOf(book: Workbook, given: Argument | undefined): Slicer['source'] {
  const pivot = modelIn(given, 'PivotTable')?.pivot ?? book.pivots.find(({ name }) => name === given);
  if (pivot) return { is: 'pivot', pivot };
  const table = modelIn(given, 'Table')?.table ?? book.tables.find(({ name }) => name === given);
  if (table) return { is: 'table', table };
  throw invalidArgument('slicerSource must be a table or a pivot table.');
}

function wantedField(given: Argument | undefined, fields: readonly string[]): unknown {
  if (typeof given === 'number') return fields[given];
  const column = modelIn(given, 'TableColumn');
  if (column) return fields[column.index];
  return modelIn(given, 'PivotField', 'PivotHierarchy', 'RowColumnPivotHierarchy')?.field ?? given;
}

/** A field's name from a text, a pivot field, or a column's number. */
const fieldOf = (given: Argument | undefined, fields: readonly string[]): string => {
  const wanted = wantedField(given, fields);
  const field = fields.find((name) => name.toLowerCase() === String(wanted).toLowerCase());
  if (field === undefined) throw invalidArgument(`"${String(wanted)}" is no field of the slicer's source.`);
  return field;
};

/** The sheet that was given by itself or by its name; else the collection's own, or the one in front. */
function destinationSheet(
  book: Workbook,
  destination: Argument | undefined,
  own: Sheet | undefined,
): Sheet | undefined {
  if (destination instanceof Reference) return givenModel(destination, 'slicerDestination', 'Worksheet').sheet;
  return typeof destination === 'string' ? book.sheet(destination) : (own ?? book.selection.sheet);
}

export const slicers = hostObject<SlicersModel>({
  name: 'SlicerCollection',
  items: (model) => all(model).map((one) => refer(slicer, { book: model.book, slicer: one })),
  item: (model, key) => {
    const found = find(model, givenText(key, 'key'));
    if (!found) throw itemNotFound(`slicer ${String(key)}`);
    return found;
  },
  call: {
    Add: ({ book, sheet }, [given, sourceField, destination]) => {
      const source = sourceOf(book, given);
      const field = fieldOf(sourceField, slicerFields(source));
      const target = destinationSheet(book, destination, sheet);
      if (!target) throw itemNotFound(`sheet ${String(destination)}`);
      let number = 0;
      const name = (): string => (number === 0 ? field : `${field} ${number}`);
      while (book.slicers.some((one) => one.name.toLowerCase() === name().toLowerCase())) number++;
      const added: Slicer = {
        id: book.nextFormatId(),
        source,
        field,
        sheet: target,
        name: name(),
        caption: field,
        style: 'SlicerStyleLight1',
        sortBy: 'Ascending',
        top: 0,
        left: 0,
        width: 144,
        height: 196,
      };
      book.slicers.push(added);
      book.redrawn.tell();
      return refer(slicer, { book, slicer: added });
    },
    GetItemAt: (model, [index]) => {
      const found = all(model)[givenNumber(index, 'index')];
      if (!found) throw itemNotFound(`slicer ${String(index)}`);
      return refer(slicer, { book: model.book, slicer: found });
    },
    GetItemOrNullObject: (model, [key]) => find(model, key),
  },
});
