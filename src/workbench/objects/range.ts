import { type Area, bounding, cellCount, columnCount, intersection, isInSheet, maxColumns, maxRows, oneCell, parseArea, rowCount } from '../model/address';
import { emptyCell, isBlank, isError, plainStyle } from '../model/cell';
import { editedText, shownText } from '../model/typing';
import { fullAddress, plainValue } from '../model/workbook';
import { accessDenied, invalidArgument, itemNotFound } from '../problem';
import { type Argument, hostObject, nothing, refer, type Reference } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import { type AreasModel, checkBounded, eachCell, gridOf, isUnbounded, occupied, type RangeModel, givenCells } from './cells';
import { conditionalFormats } from './conditional-format';
import { dataValidation } from './data-validation';
import { rangeFormat } from './format';
import { givenBoolean, givenGrid, givenNumber, givenObject, givenText } from './given';
import { findIn, replaceIn, shiftCells, specialCells } from './range-work';
import { sortArea, type SortKey } from './sort';
import { referTable, tablesIn } from './table';
import { referSheet } from './worksheet';
import { camelKeys } from '../wire/names';

export const referRange = (model: RangeModel): Reference => {
  if (!isInSheet(model.area)) throw invalidArgument('The range is outside the sheet.');
  return refer(range, model);
};
export const referAreas = (model: AreasModel): Reference => refer(rangeAreas, model);

const asAreas = ({ book, sheet, area }: RangeModel): AreasModel => ({ book, sheet, areas: [area] });

/** Whole rows and columns answer null instead of a grid of millions; formulas are worked out before they are read. */
function grid(model: RangeModel, read: (row: number, column: number) => Json): Json {
  if (isUnbounded(model.area)) return null;
  model.book.calculate();
  return gridOf(model.area, read);
}

const valueType = (model: RangeModel, row: number, column: number): string => {
  const { value } = model.sheet.cell(row, column);
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
};

/** Writes as a person types; null leaves a cell alone. */
function type(model: RangeModel, given: Json): void {
  const { book, sheet, area } = model;
  checkBounded(area);
  const valueAt = givenGrid(given, rowCount(area), columnCount(area));
  eachCell(area, (row, column) => {
    const value = valueAt(row - area.top, column - area.left);
    if (value !== null) sheet.type(row, column, value, book.locale);
  });
  book.changed.tell({ sheet, area, by: 'add-in' });
}

function setNumberFormat(model: RangeModel, given: Json): void {
  const { book, sheet, area } = model;
  const formatAt = givenGrid(given, rowCount(area), columnCount(area));
  eachCell(area, (row, column) => {
    const numberFormat = formatAt(row - area.top, column - area.left);
    if (numberFormat !== null) sheet.restyle(row, column, { numberFormat: givenText(numberFormat, 'numberFormat') });
  });
  book.redrawn.tell();
}

/** A link on a cell, with the text that shows it and the look of links, as Excel sets it. */
function setHyperlink({ book, sheet, area }: RangeModel, given: Json): void {
  if (sheet.isProtected) throw accessDenied();
  const link = Object.fromEntries(Object.entries(camelKeys(given)).filter((part): part is [string, string] => typeof part[1] === 'string'));
  eachCell(area, (row, column) => {
    sheet.hyperlinks.set(`${row}:${column}`, link);
    const cell = sheet.cell(row, column);
    sheet.put(row, column, { ...cell, ...(link.textToDisplay === undefined ? {} : { value: link.textToDisplay, formula: undefined }), style: { ...cell.style, fontColor: '#0563C1', underline: true } });
  });
  book.redrawn.tell();
}

/** Points that some rows or columns take together. */
const lineSizes = (sizes: ReadonlyMap<number, number>, from: number, to: number, standard: number): number =>
  Array.from({ length: Math.max(0, Math.min(to, 20_000) - from + 1) }, (_, index) => sizes.get(from + index) ?? standard).reduce((sum, size) => sum + size, 0) * 0.75;

/** True, false, or null where the rows of the area differ. */
function hidden(lines: ReadonlySet<number>, from: number, to: number): boolean | null {
  let count = 0;
  for (const line of lines) if (line >= from && line <= to) count++;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

function hide(lines: Set<number>, from: number, to: number, isHidden: boolean): void {
  for (let line = from; line <= to; line++) {
    if (isHidden) lines.add(line);
    else lines.delete(line);
  }
}

function clear(model: RangeModel, what: string): void {
  const { book, sheet, area } = model;
  if (sheet.isProtected) throw accessDenied();
  const bounded = occupied(sheet, area);
  if (!bounded) return;
  eachCell(bounded, (row, column) => {
    const cell = sheet.cell(row, column);
    const cleared = what === 'Formats' ? cell : { ...cell, value: null, formula: undefined };
    if (cell !== cleared || what !== 'Contents') sheet.put(row, column, what === 'Contents' ? cleared : { ...cleared, style: plainStyle });
  });
  book.changed.tell({ sheet, area: bounded, by: 'add-in' });
}

const usedWithin = ({ sheet, area }: RangeModel): Area | undefined => {
  const used = sheet.used();
  const shared = used && intersection(used, area);
  if (!shared) return undefined;
  let found: Area | undefined;
  eachCell(shared, (row, column) => {
    if (!isBlank(sheet.cell(row, column))) found = found ? bounding(found, oneCell(row, column)) : oneCell(row, column);
  });
  return found;
};

const shifted = ({ area }: RangeModel, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** The other range of a call: a range object, or an address on the same sheet. */
function otherArea(given: Argument | undefined): Area {
  if (typeof given === 'string') {
    const area = parseArea(given);
    if (area) return area;
    throw invalidArgument(`"${given}" is not an address.`);
  }
  return (givenObject(given, 'anotherRange').model as RangeModel).area;
}

function rowProperties({ sheet, area }: RangeModel, [wanted]: readonly Argument[]): Json {
  const asked = wanted as { rowHidden?: boolean; rowIndex?: boolean };
  return Array.from({ length: rowCount(area) }, (_, index) => ({
    ...(asked.rowHidden ? { rowHidden: sheet.hiddenRows.has(area.top + index) } : {}),
    ...(asked.rowIndex ? { rowIndex: area.top + index } : {}),
  }));
}

/** Copies values, formulas and formats, merged cells with them; a smaller source fills the target again and again. */
function copyFrom(model: RangeModel, [source, type]: readonly Argument[]): void {
  const { book, sheet, area } = model;
  if (sheet.isProtected) throw accessDenied();
  const from = givenCells(book, source, sheet, 'sourceRange');
  const used = occupied(from.sheet, from.area);
  const what = typeof type === 'string' ? type : 'All';
  if (!used) return;
  const height = isUnbounded(from.area) || rowCount(area) < rowCount(from.area) ? rowCount(from.area) : rowCount(area);
  const width = columnCount(area) === maxColumns ? used.right - from.area.left + 1 : Math.max(columnCount(area), Math.min(columnCount(from.area), used.right - from.area.left + 1));
  const copied = Array.from({ length: rowCount(from.area) }, (_, row) => Array.from({ length: columnCount({ ...used, left: from.area.left }) }, (_, column) => from.sheet.cell(from.area.top + row, from.area.left + column)));
  const target = { top: area.top, left: area.left, bottom: Math.min(area.top + height, maxRows) - 1, right: Math.min(area.left + width, maxColumns) - 1 };
  eachCell(target, (row, column) => {
    const cell = copied[(row - target.top) % copied.length]?.[(column - target.left) % (copied[0]?.length ?? 1)];
    if (!cell) return;
    const before = sheet.cell(row, column);
    const isFormats = what === 'Formats';
    const isValues = what === 'Values' || what === 'Formulas';
    const content = isFormats ? before : what === 'Values' ? { ...cell, formula: undefined } : cell;
    sheet.put(row, column, { value: content.value, formula: content.formula, style: isValues ? before.style : cell.style });
  });
  if (what === 'All') copyMerges(from, sheet, target);
  book.changed.tell({ sheet, area: target, by: 'add-in' });
}

function copyMerges(from: RangeModel, sheet: RangeModel['sheet'], target: Area): void {
  for (const merge of [...from.sheet.merges]) {
    const isInside = merge.top >= from.area.top && merge.bottom <= from.area.bottom && merge.left >= from.area.left && merge.right <= from.area.right;
    const [down, right] = [target.top - from.area.top, target.left - from.area.left];
    const moved = { top: merge.top + down, bottom: merge.bottom + down, left: merge.left + right, right: merge.right + right };
    if (isInside && !sheet.merges.some((own) => intersection(own, moved))) sheet.merges.push(moved);
  }
}

const isWholeRows = ({ left, right }: Area): boolean => left === 0 && right === maxColumns - 1;

function insert(model: RangeModel, isRight: boolean): Reference {
  const { book, sheet, area } = model;
  if (isWholeRows(area)) book.moveRows(sheet, area.top, rowCount(area), 'add-in');
  else shiftCells(model, isRight, false);
  return referRange(model);
}

function remove(model: RangeModel, isLeft: boolean): void {
  const { book, sheet, area } = model;
  if (isWholeRows(area)) book.moveRows(sheet, area.top, -rowCount(area), 'add-in');
  else shiftCells(model, isLeft, true);
}

/** The tables that a range touches. */
const rangeTables = hostObject<RangeModel>({
  name: 'TableScopedCollection',
  items: (model) => tablesIn(model).map((table) => referTable(model.book, table)),
  call: { GetCount: (model) => tablesIn(model).length, GetFirst: (model) => { const [first] = tablesIn(model); return first ? referTable(model.book, first) : null; } },
});

const rangeSort = hostObject<RangeModel>({
  name: 'RangeSort',
  call: { Apply: ({ book, sheet, area }, [fields, , hasHeaders]) => sortArea(book, sheet, occupied(sheet, area) ?? area, fields as readonly SortKey[], hasHeaders === true) },
});

function firstFound(model: RangeModel, given: readonly Argument[]): Reference | null {
  const [first] = findIn(model, givenText(given[0], 'text'), given[1]);
  return first ? referRange({ ...model, area: oneCell(first.row, first.column) }) : null;
}

/** Whole rows or columns of the same length beside a range; a negative count is above or to the left. */
function beside(model: RangeModel, rows: number, columns: number): Reference {
  const { area } = model;
  const next = { ...area };
  if (rows > 0) Object.assign(next, { top: area.bottom + 1, bottom: area.bottom + rows });
  if (rows < 0) Object.assign(next, { top: area.top + rows, bottom: area.top - 1 });
  if (columns > 0) Object.assign(next, { left: area.right + 1, right: area.right + columns });
  if (columns < 0) Object.assign(next, { left: area.left + columns, right: area.left - 1 });
  return referRange({ ...model, area: next });
}

/** The block of filled cells around a range, up to blank rows and columns. */
function surroundingRegion(model: RangeModel): Reference {
  const { sheet } = model;
  const used = sheet.used();
  let area = model.area;
  const isFilled = (part: Area): boolean => {
    const bounded = used && isInSheet(part) ? intersection(used, part) : undefined;
    if (!bounded) return false;
    for (let row = bounded.top; row <= bounded.bottom; row++) for (let column = bounded.left; column <= bounded.right; column++) if (!isBlank(sheet.cell(row, column))) return true;
    return false;
  };
  for (let hasGrown = true; hasGrown; ) {
    hasGrown = false;
    const around = { top: Math.max(0, area.top - 1), left: Math.max(0, area.left - 1), bottom: area.bottom + 1, right: area.right + 1 };
    for (const [side, part] of [['top', { ...around, bottom: area.top - 1 }], ['bottom', { ...around, top: area.bottom + 1 }], ['left', { ...around, right: area.left - 1 }], ['right', { ...around, left: area.right + 1 }]] as const) {
      if (part.top > part.bottom || part.left > part.right || !isFilled(part)) continue;
      area = { ...area, [side]: around[side] };
      hasGrown = true;
    }
  }
  return referRange({ ...model, area });
}

const removal = hostObject<{ readonly removed: number; readonly uniqueRemaining: number }>({
  name: 'RemoveDuplicatesResult',
  read: { Removed: ({ removed }) => removed, UniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
});

/** Takes out rows that say the same in the given columns as one above; those below move up. */
function removeDuplicates({ book, sheet, area }: RangeModel, [columns, includesHeader]: readonly Argument[]): Reference {
  const keys = columns as unknown as readonly number[];
  const top = area.top + (includesHeader === true ? 1 : 0);
  const seen = new Set<string>();
  const kept: ReturnType<typeof sheet.cell>[][] = [];
  for (let row = top; row <= area.bottom; row++) {
    const cells = Array.from({ length: columnCount(area) }, (_, index) => sheet.cell(row, area.left + index));
    const key = JSON.stringify(keys.map((column) => String(plainValue(cells[column]?.value ?? null)).toLowerCase()));
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(cells);
  }
  for (let row = top; row <= area.bottom; row++) for (let index = 0; index < columnCount(area); index++) sheet.put(row, area.left + index, kept[row - top]?.[index] ?? { ...emptyCell, style: sheet.cell(row, area.left + index).style });
  book.changed.tell({ sheet, area, by: 'add-in' });
  const all = area.bottom - top + 1;
  return refer(removal, { removed: all - kept.length, uniqueRemaining: kept.length });
}

export const range = hostObject<RangeModel>({
  name: 'Range',
  read: {
    Address: ({ sheet, area }) => fullAddress(sheet, [area]),
    AddressLocal: ({ sheet, area }) => fullAddress(sheet, [area]),
    CellCount: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)),
    ColumnCount: ({ area }) => columnCount(area),
    ColumnHidden: ({ sheet, area }) => hidden(sheet.hiddenColumns, area.left, area.right),
    ColumnIndex: ({ area }) => area.left,
    Formulas: (model) => grid(model, (row, column) => { const cell = model.sheet.cell(row, column); return cell.formula ?? plainValue(cell.value); }),
    FormulasLocal: (model) => grid(model, (row, column) => editedText(model.sheet.cell(row, column), model.book.locale)),
    HasSpill: () => false,
    Hidden: ({ sheet, area }) => hidden(sheet.hiddenRows, area.top, area.bottom),
    NumberFormatLocal: (model) => grid(model, (row, column) => model.sheet.cell(row, column).style.numberFormat),
    NumberFormatCategories: (model) => grid(model, () => 'General'),
    Height: ({ sheet, area }) => lineSizes(sheet.rowHeights, area.top, area.bottom, 20),
    Width: ({ sheet, area }) => lineSizes(sheet.columnWidths, area.left, area.right, 64),
    Top: ({ sheet, area }) => lineSizes(sheet.rowHeights, 0, area.top - 1, 20),
    Left: ({ sheet, area }) => lineSizes(sheet.columnWidths, 0, area.left - 1, 64),
    Hyperlink: ({ sheet, area }) => (sheet.hyperlinks.get(`${area.top}:${area.left}`) ?? null) as Json,
    IsEntireColumn: ({ area }) => area.top === 0 && area.bottom === maxRows - 1,
    IsEntireRow: ({ area }) => area.left === 0 && area.right === maxColumns - 1,
    NumberFormat: (model) => grid(model, (row, column) => model.sheet.cell(row, column).style.numberFormat),
    RowCount: ({ area }) => rowCount(area),
    RowHidden: ({ sheet, area }) => hidden(sheet.hiddenRows, area.top, area.bottom),
    RowIndex: ({ area }) => area.top,
    Text: (model) => grid(model, (row, column) => shownText(model.sheet.cell(row, column), model.book.locale)),
    ValueTypes: (model) => grid(model, (row, column) => valueType(model, row, column)),
    Values: (model) => grid(model, (row, column) => plainValue(model.sheet.cell(row, column).value)),
  },
  write: {
    Hyperlink: setHyperlink,
    Values: type,
    Formulas: type,
    NumberFormat: setNumberFormat,
    RowHidden: ({ book, sheet, area }, given) => {
      book.hideRows(sheet, area.top, area.bottom, givenBoolean(given, 'rowHidden'));
    },
    ColumnHidden: ({ book, sheet, area }, given) => {
      hide(sheet.hiddenColumns, area.left, area.right, givenBoolean(given, 'columnHidden'));
      book.redrawn.tell();
    },
  },
  open: {
    Format: (model) => refer(rangeFormat, asAreas(model)),
    ConditionalFormats: (model) => refer(conditionalFormats, asAreas(model)),
    DataValidation: (model) => refer(dataValidation, asAreas(model)),
    Sort: (model) => refer(rangeSort, model),
    Worksheet: ({ book, sheet }) => referSheet(book, sheet),
  },
  call: {
    Clear: (model, [what]) => clear(model, typeof what === 'string' ? what : 'All'),
    CopyFrom: copyFrom,
    Delete: (model, [shift]) => remove(model, shift === 'Left'),
    Insert: (model, [shift]) => insert(model, shift === 'Right'),
    Find: (model, given) => {
      const found = firstFound(model, given);
      if (!found) throw itemNotFound(`the text "${String(given[0])}"`);
      return found;
    },
    FindOrNullObject: firstFound,
    ReplaceAll: (model, [text, replacement, criteria]) => replaceIn(model, givenText(text, 'text'), givenText(replacement, 'replacement'), criteria),
    GetColumnsAfter: (model, [count]) => beside(model, 0, typeof count === 'number' ? count : 1),
    GetColumnsBefore: (model, [count]) => beside(model, 0, -(typeof count === 'number' ? count : 1)),
    GetRowsAbove: (model, [count]) => beside(model, -(typeof count === 'number' ? count : 1), 0),
    GetRowsBelow: (model, [count]) => beside(model, typeof count === 'number' ? count : 1, 0),
    GetLastColumn: (model) => referRange({ ...model, area: { ...model.area, left: model.area.right } }),
    GetLastRow: (model) => referRange({ ...model, area: { ...model.area, top: model.area.bottom } }),
    GetAbsoluteResizedRange: (model, [rows, columns]) => referRange({ ...model, area: { ...model.area, bottom: model.area.top + givenNumber(rows, 'numRows') - 1, right: model.area.left + givenNumber(columns, 'numColumns') - 1 } }),
    GetIntersection: (model, [other]) => {
      const area = intersection(model.area, otherArea(other));
      if (!area) throw itemNotFound('intersection');
      return referRange({ ...model, area });
    },
    GetSurroundingRegion: surroundingRegion,
    GetVisibleView: (model) => referRange(model),
    GetSpecialCells: (model, [type]) => {
      const areas = specialCells(model, String(type));
      if (areas.length === 0) throw itemNotFound('cells of this kind');
      return referAreas({ book: model.book, sheet: model.sheet, areas });
    },
    GetSpecialCellsOrNullObject: (model, [type]) => {
      const areas = specialCells(model, String(type));
      return areas.length > 0 ? referAreas({ book: model.book, sheet: model.sheet, areas }) : null;
    },
    MoveTo: (model, [destination]) => {
      const target = givenCells(model.book, destination, model.sheet, 'destination');
      copyFrom(target, [refer(range, model), 'All']);
      clear(model, 'All');
    },
    RemoveDuplicates: removeDuplicates,
    Group: nothing,
    Ungroup: nothing,
    Calculate: ({ book }) => book.calculate(),
    GetTables: ({ ...model }) => refer(rangeTables, model),
    GetBoundingRect: (model, [other]) => referRange({ ...model, area: bounding(model.area, otherArea(other)) }),
    GetCell: (model, [row, column]) => {
      const top = model.area.top + givenNumber(row, 'row');
      const left = model.area.left + givenNumber(column, 'column');
      return referRange({ ...model, area: oneCell(top, left) });
    },
    GetColumn: (model, [column]) => {
      const left = model.area.left + givenNumber(column, 'column');
      return referRange({ ...model, area: { ...model.area, left, right: left } });
    },
    GetEntireRow: (model) => referRange({ ...model, area: { ...model.area, left: 0, right: maxColumns - 1 } }),
    GetEntireColumn: (model) => referRange({ ...model, area: { ...model.area, top: 0, bottom: maxRows - 1 } }),
    GetIntersectionOrNullObject: (model, [other]) => {
      const area = intersection(model.area, otherArea(other));
      return area ? referRange({ ...model, area }) : null;
    },
    GetLastCell: (model) => referRange({ ...model, area: oneCell(model.area.bottom, model.area.right) }),
    GetMergedAreasOrNullObject: ({ book, sheet, area }) => {
      const areas = sheet.merges.filter((merge) => intersection(merge, area));
      return areas.length > 0 ? referAreas({ book, sheet, areas }) : null;
    },
    GetOffsetRange: (model, [rows, columns]) =>
      referRange({ ...model, area: shifted(model, givenNumber(rows, 'rowOffset'), givenNumber(columns, 'columnOffset')) }),
    GetResizedRange: (model, [rows, columns]) => {
      const { area } = model;
      const grown = { ...area, bottom: area.bottom + givenNumber(rows, 'deltaRows'), right: area.right + givenNumber(columns, 'deltaColumns') };
      return referRange({ ...model, area: grown });
    },
    GetRow: (model, [row]) => {
      const top = model.area.top + givenNumber(row, 'row');
      return referRange({ ...model, area: { ...model.area, top, bottom: top } });
    },
    GetRowProperties: rowProperties,
    GetUsedRange: (model) => referRange({ ...model, area: usedWithin(model) ?? oneCell(model.area.top, model.area.left) }),
    GetUsedRangeOrNullObject: (model) => {
      const area = usedWithin(model);
      return area ? referRange({ ...model, area }) : null;
    },
    Merge: ({ book, sheet, area }, [across]) => {
      const rows = across === true ? Array.from({ length: rowCount(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row })) : [area];
      for (const part of rows) sheet.merge(part);
      book.redrawn.tell();
    },
    Select: ({ book, sheet, area }) => book.select(sheet, [area]),
    Unmerge: ({ book, sheet, area }) => {
      sheet.unmerge(area);
      book.redrawn.tell();
    },
    _ValidateArraySize: (model, [rows, columns]) => {
      const { area } = model;
      if (rows !== rowCount(area) || columns !== columnCount(area)) {
        throw invalidArgument('The number of rows or columns in the input array does not match the size or dimensions of the range.');
      }
    },
  },
});

const rangeCollection = hostObject<AreasModel>({
  name: 'RangeCollection',
  items: ({ book, sheet, areas }) => areas.map((area) => referRange({ book, sheet, area })),
  call: {
    GetItemAt: ({ book, sheet, areas }, [index]) => {
      const area = areas[givenNumber(index, 'index')];
      if (!area) throw invalidArgument(`There is no area ${String(index)}.`);
      return referRange({ book, sheet, area });
    },
  },
});

export const rangeAreas = hostObject<AreasModel>({
  name: 'RangeAreas',
  read: {
    Address: ({ sheet, areas }) => fullAddress(sheet, areas),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
  },
  open: {
    Areas: (model) => refer(rangeCollection, model),
    ConditionalFormats: (model) => refer(conditionalFormats, model),
    DataValidation: (model) => refer(dataValidation, model),
    Format: (model) => refer(rangeFormat, model),
    Worksheet: ({ book, sheet }) => referSheet(book, sheet),
  },
  call: {
    Clear: ({ book, sheet, areas }, [what]) => areas.forEach((area) => clear({ book, sheet, area }, typeof what === 'string' ? what : 'All')),
    Select: ({ book, sheet, areas }) => book.select(sheet, areas),
  },
});
