import { shownText } from '../model/typing';
import type { Binding, Workbook } from '../model/workbook';
import { HostProblem, itemNotFound } from '../problem';
import { type Argument, hostObject, refer, type Reference } from '../wire/host-object';
import { givenCells } from './cells';
import { givenNumber, givenText } from './given';
import { givenModel, type RangeModel, referRange, referTo } from './kinds';
import { namedRange } from './name';
import { tablesIn } from './table';

interface BindingModel {
  readonly book: Workbook;
  readonly id: string;
  readonly binding: Binding;
}

const binding = hostObject<BindingModel>({
  name: 'Binding',
  identity: ({ id }) => ({ Id: id }),
  read: { Id: ({ id }) => id, Type: ({ binding: { type } }) => type },
  call: {
    Delete: ({ book, id }) => void book.bindings.delete(id),
    GetRange: ({ book, binding: { sheet, area } }) => referRange({ book, sheet, area }),
    GetTable: ({ book, binding: { sheet, area } }) => {
      const [table] = tablesIn({ book, sheet, area });
      if (!table) throw new HostProblem('InvalidBinding', 'The binding is of no table.');
      return referTo('Table', { book, table });
    },
    GetText: ({ book, binding: { type, sheet, area } }) => {
      if (type !== 'Text') throw new HostProblem('InvalidBinding', 'The binding is of no text.');
      return shownText(sheet.cell(area.top, area.left), book.locale);
    },
  },
});

const find = (book: Workbook, id: Argument | undefined): Reference | null => {
  const found = book.bindings.get(String(id));
  return found ? refer(binding, { book, id: String(id), binding: found }) : null;
};

function add(
  book: Workbook,
  { sheet, area }: RangeModel,
  type: Argument | undefined,
  id: Argument | undefined,
): Reference {
  const name = givenText(id, 'id');
  const added: Binding = { type: givenText(type, 'bindingType'), sheet, area };
  book.bindings.set(name, added);
  return refer(binding, { book, id: name, binding: added });
}

export const bindings = hostObject<Workbook>({
  name: 'BindingCollection',
  read: { Count: (book) => book.bindings.size },
  items: (book) => [...book.bindings].map(([id, one]) => refer(binding, { book, id, binding: one })),
  item: (book, id) => {
    const found = find(book, id);
    if (!found) throw itemNotFound(`binding ${String(id)}`);
    return found;
  },
  call: {
    Add: (book, [range, type, id]) => add(book, givenCells(book, range, book.selection.sheet, 'range'), type, id),
    AddFromNamedItem: (book, [name, type, id]) => {
      const range = namedRange(book, book.selection.sheet, givenText(name, 'name'));
      if (!range) throw itemNotFound(`name ${String(name)}`);
      return add(book, givenModel(range, 'name', 'Range'), type, id);
    },
    AddFromSelection: (book, [type, id]) =>
      add(
        book,
        {
          book,
          sheet: book.selection.sheet,
          area: book.selection.areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 },
        },
        type,
        id,
      ),
    GetCount: (book) => book.bindings.size,
    GetItemAt: (book, [index]) => {
      const entry = [...book.bindings][givenNumber(index, 'index')];
      if (!entry) throw itemNotFound(`binding ${String(index)}`);
      return refer(binding, { book, id: entry[0], binding: entry[1] });
    },
    GetItemOrNullObject: (book, [id]) => find(book, id),
  },
});
