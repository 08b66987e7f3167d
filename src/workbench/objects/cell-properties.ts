import type { Area } from '../model/address';
import { cellName } from '../model/address';
import { oneCell } from '../model/address';
import { fullAddress } from '../model/workbook';
import { camel } from '../wire/names';
import type { Json } from '../wire/protocol';
import { gridOf } from './cells';
import { rangeFormat } from './format';
import { type RangeModel } from './kinds';
import { givenObjectState, readState } from './state';

type Wanted = Readonly<Record<string, unknown>>;

/** The properties of each cell that were asked for ({address: true, format: {fill: {color: true}}}). */
export function cellProperties(model: RangeModel, wanted: Wanted): Json {
  return gridOf(model.area, (row, column) =>
    propertiesAt(model, oneCell(row, column), wanted, {
      address: () => fullAddress(model.sheet, [oneCell(row, column)]),
      addressLocal: () => fullAddress(model.sheet, [oneCell(row, column)]),
      hyperlink: () => (model.sheet.hyperlinks.get(`${row}:${column}`) ?? null) as Json,
      style: () => 'Normal',
    }),
  );
}

/** The properties of whole lines of a range. */
export function lineProperties(model: RangeModel, wanted: Wanted, isRows: boolean): Json {
  const { area, sheet } = model;
  const lines = isRows
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index)
    : Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  return lines.map((line) => {
    const part = isRows ? { ...area, top: line, bottom: line } : { ...area, left: line, right: line };
    const name = cellName(line, line);
    return propertiesAt(model, part, wanted, {
      address: () =>
        isRows
          ? `${sheet.name}!${line + 1}:${line + 1}`
          : `${sheet.name}!${name.replace(/\d+/, '')}:${name.replace(/\d+/, '')}`,
      rowHidden: () => sheet.hiddenRows.has(line),
      rowIndex: () => line,
      columnHidden: () => sheet.hiddenColumns.has(line),
      columnIndex: () => line,
    });
  });
}

function propertiesAt(
  { book, sheet }: RangeModel,
  area: Area,
  wanted: Wanted,
  own: Readonly<Record<string, () => Json>>,
): Json {
  const found: Record<string, Json> = {};
  for (const [name, asked] of Object.entries(wanted)) {
    const read = own[camel(name)];
    if (!asked) continue;
    if (read) found[camel(name)] = read();
    else if (camel(name) === 'format')
      found.format = readState(rangeFormat, { book, sheet, areas: [area] }, asked as Wanted);
  }
  return found;
}

/** Sets properties part by part: a grid of cells, or a list of lines. */
export function setProperties(model: RangeModel, given: Json, partAt: (row: number, column: number) => Area): void {
  const rows = given as readonly (readonly Wanted[] | Wanted)[];
  rows.forEach((row, down) =>
    (Array.isArray(row) ? row : [row]).forEach((properties: Wanted, right) =>
      set(model, partAt(down, right), properties),
    ),
  );
  model.book.redrawn.tell();
}

function set({ book, sheet }: RangeModel, area: Area, properties: Wanted): void {
  for (const [name, value] of Object.entries(properties ?? {})) {
    const property = camel(name);
    if (property === 'format') givenObjectState(rangeFormat, { book, sheet, areas: [area] }, value as Wanted);
    if (property === 'rowHidden') book.hideRows(sheet, area.top, area.bottom, value === true);
    if (property === 'columnHidden')
      for (let column = area.left; column <= area.right; column++)
        if (value === true) sheet.hiddenColumns.add(column);
        else sheet.hiddenColumns.delete(column);
    if (property === 'hyperlink' && value)
      sheet.hyperlinks.set(`${area.top}:${area.left}`, value as Record<string, string>);
  }
}
