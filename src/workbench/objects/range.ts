import {
  type Area,
  bounding,
  cellCount,
  columnCount,
  contains,
  intersection,
  maxColumns,
  maxRows,
  oneCell,
  parseArea,
  rowCount,
} from '../model/address';
import { type CellValue, emptyCell, isBlank, isError, plainStyle } from '../model/cell';
import { inEnglish } from '../model/formula-syntax';
import { fromR1C1, toR1C1 } from '../model/references';
import { shiftCells } from '../model/shift-cells';
import { type DataLocale, editedText, shownText } from '../model/typing';
import { fullAddress, plainValue } from '../model/workbook';
import { accessDenied, invalidArgument, itemNotFound } from '../problem';
import { type Argument, hostObject, nothing, refer, type Reference } from '../wire/host-object';
import { camelKeys } from '../wire/names';
import type { Json } from '../wire/protocol';
import { cellProperties, lineProperties, setProperties } from './cell-properties';
import { checkBounded, eachCell, gridOf, isUnbounded, occupied } from './cells';
import { conditionalFormats } from './conditional-format';
import { copyFrom, moveTo } from './copy';
import { dataValidation } from './data-validation';
import { tracing } from './dependents';
import { beside, edgeOf, extendedTo, surroundingArea } from './edges';
import { autoFill } from './fill';
import { rangeFormat, sharedMore } from './format';
import { givenBoolean, givenGrid, givenNumber, givenText } from './given';
import {
  type AreasModel,
  givenModel,
  hostKind,
  type RangeModel,
  referAreas,
  referRange,
  referSheet,
  referTo,
} from './kinds';
import { blankPicture } from './picture';
import { referScopedPivots } from './pivot-scoped';
import { referView } from './range-view';
import { findIn, replaceIn, specialCells } from './range-work';
import { sortArea, type SortKey } from './sort';
import { applyStyle } from './style';
import { tablesIn } from './table';

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

/**
 * The rows into which the rows of a written grid go. Where the Excel misplaces them (see ExcelKind), hidden rows are passed over, and what is left at the
 * end falls away.
 */
function rowsWritten({ book, sheet, area }: RangeModel): number[] {
  const rows = Array.from({ length: rowCount(area) }, (_, index) => area.top + index);
  return book.excel.misplacesHidden && rows.length > 1 ? rows.filter((row) => !sheet.hiddenRows.has(row)) : rows;
}

/**
 * Writes as a person types; null leaves a cell alone. Values and formulas are read as in the United States whatever the computer's region is; only the local
 * ones are read as a person there types. Source: OfficeDev/office-js#1559.
 */
function type(model: RangeModel, given: Json, locale: DataLocale = 'en'): void {
  const { book, sheet, area } = model;
  checkBounded(area);
  const valueAt = givenGrid(given, rowCount(area), columnCount(area));
  const rows = rowsWritten(model);
  const columns = Array.from({ length: columnCount(area) }, (_, index) => area.left + index);
  const eachGiven = (visit: (row: number, column: number, value: CellValue) => void): void =>
    rows.forEach((row, down) => columns.forEach((column, right) => visit(row, column, valueAt(down, right))));
  // One cell that refuses its text leaves all as they were.
  eachGiven((row, column, value) => sheet.checkTyping(row, column, value, locale));
  eachGiven((row, column, value) => {
    if (value !== null) sheet.type(row, column, value, locale);
  });
  book.changed.tell({ sheet, area, by: 'add-in' });
}

/** Writes as a person types who has the computer's region. */
function typeLocally(model: RangeModel, given: Json): void {
  const { book, area } = model;
  const textAt = givenGrid(given, rowCount(area), columnCount(area));
  type(
    model,
    gridOf(area, (row, column) => {
      const text = textAt(row - area.top, column - area.left);
      return typeof text === 'string' && book.locale === 'vi' ? inEnglish(text) : text;
    }),
    book.locale,
  );
}

function setNumberFormat(model: RangeModel, given: Json): void {
  const { book, sheet, area } = model;
  // One format in a grid of one is given to all cells, as in Microsoft's own tutorial (excel-tutorial: expensesTable.columns.getItemAt(3)).
  const only =
    Array.isArray(given) && given.length === 1 && Array.isArray(given[0]) && given[0].length === 1
      ? (given[0][0] as Json)
      : given;
  const formatAt = givenGrid(only, rowCount(area), columnCount(area));
  eachCell(area, (row, column) => {
    const numberFormat = formatAt(row - area.top, column - area.left);
    if (numberFormat !== null) sheet.restyle(row, column, { numberFormat: givenText(numberFormat, 'numberFormat') });
  });
  book.redrawn.tell();
}

/** A link on a cell, with the text that shows it and the look of links, as Excel sets it. */
function setHyperlink({ book, sheet, area }: RangeModel, given: Json): void {
  sheet.refuseUnless('allowInsertHyperlinks');
  const link = Object.fromEntries(
    Object.entries(camelKeys(given)).filter((part): part is [string, string] => typeof part[1] === 'string'),
  );
  eachCell(area, (row, column) => {
    sheet.hyperlinks.set(`${row}:${column}`, link);
    const cell = sheet.cell(row, column);
    sheet.put(row, column, {
      ...cell,
      ...(link.textToDisplay === undefined ? {} : { value: link.textToDisplay, formula: undefined }),
      style: { ...cell.style, fontColor: '#0563C1', underline: true },
    });
  });
  book.redrawn.tell();
}

/** Points that some rows or columns take together. */
const lineSizes = (sizes: ReadonlyMap<number, number>, from: number, to: number, standard: number): number =>
  Array.from(
    { length: Math.max(0, Math.min(to, 20_000) - from + 1) },
    (_, index) => sizes.get(from + index) ?? standard,
  ).reduce((sum, size) => sum + size, 0) * 0.75;

/** True of all, false of none, null of some: how Excel answers for many cells at once. */
function allOrNone(count: number, all: number): boolean | null {
  if (count === all) return true;
  return count === 0 ? false : null;
}

/** True, false, or null where the rows of the area differ. */
function hidden(lines: ReadonlySet<number>, from: number, to: number): boolean | null {
  let count = 0;
  for (const line of lines) if (line >= from && line <= to) count++;
  return allOrNone(count, to - from + 1);
}

function hide(lines: Set<number>, from: number, to: number, isHidden: boolean): void {
  for (let line = from; line <= to; line++) {
    if (isHidden) lines.add(line);
    else lines.delete(line);
  }
}

export function clear(model: RangeModel, what: string): void {
  const { book, sheet, area } = model;
  if (sheet.isProtected) throw accessDenied();
  if (what !== 'Contents') clearLinks(model, what);
  const bounded = occupied(sheet, area);
  if (!bounded || what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
  eachCell(bounded, (row, column) => {
    const cell = sheet.cell(row, column);
    const cleared = what === 'Formats' ? cell : { ...cell, value: null, formula: undefined };
    if (cell !== cleared || what !== 'Contents')
      sheet.put(row, column, what === 'Contents' ? cleared : { ...cleared, style: plainStyle });
  });
  book.changed.tell({ sheet, area: bounded, by: 'add-in' });
}

/** "Hyperlinks" takes links away and leaves their look, "RemoveHyperlinks" takes both. */
function clearLinks({ sheet, area }: RangeModel, what: string): void {
  if (what === 'Formats') return;
  for (const place of [...sheet.hyperlinks.keys()]) {
    const [row = 0, column = 0] = place.split(':').map(Number);
    if (!contains(area, row, column)) continue;
    sheet.hyperlinks.delete(place);
    const { style } = sheet.cell(row, column);
    if (what === 'RemoveHyperlinks')
      sheet.restyle(row, column, { ...style, fontColor: plainStyle.fontColor, underline: false });
    else sheet.restyle(row, column, {});
  }
}

export const usedWithin = ({ sheet, area }: RangeModel): Area | undefined => {
  const used = sheet.used();
  const shared = used && intersection(used, area);
  if (!shared) return undefined;
  let found: Area | undefined;
  eachCell(shared, (row, column) => {
    if (!isBlank(sheet.cell(row, column))) found = found ? bounding(found, oneCell(row, column)) : oneCell(row, column);
  });
  return found;
};

export const shifted = ({ area }: RangeModel, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** The other range of a call: a range object, or an address on the same sheet. */
export function otherArea(given: Argument | undefined): Area {
  if (typeof given === 'string') {
    const area = parseArea(given);
    if (area) return area;
    throw invalidArgument(`"${given}" is not an address.`);
  }
  return givenModel(given, 'anotherRange', 'Range').area;
}

export const isWholeRows = ({ left, right }: Area): boolean => left === 0 && right === maxColumns - 1;
export const isWholeColumns = ({ top, bottom }: Area): boolean => top === 0 && bottom === maxRows - 1;

function insert(model: RangeModel, isRight: boolean): Reference {
  const { book, sheet, area } = model;
  if (isWholeRows(area)) book.moveRows(sheet, area.top, rowCount(area), 'add-in');
  else shiftCells(book, sheet, area, isRight || isWholeColumns(area), false);
  return referRange(model);
}

function remove(model: RangeModel, isLeft: boolean): void {
  const { book, sheet, area } = model;
  if (isWholeRows(area)) book.moveRows(sheet, area.top, -rowCount(area), 'add-in');
  else shiftCells(book, sheet, area, isLeft || isWholeColumns(area), true);
}

const rangeArea = (given: Reference): Area => givenModel(given, 'activeCell', 'Range').area;

export function notThere(what: string): never {
  throw itemNotFound(what);
}

/** Groups are not kept; what stands in their rows or columns is hidden or shown. */
function hideDetails({ book, sheet, area }: RangeModel, by: string, isHidden: boolean): void {
  if (by === 'ByRows') book.hideRows(sheet, area.top, area.bottom, isHidden);
  else hide(sheet.hiddenColumns, area.left, area.right, isHidden);
  book.redrawn.tell();
}

/** The tables that a range touches. */
export const rangeTables = hostObject<RangeModel>({
  name: 'TableScopedCollection',
  items: (model) => tablesIn(model).map((table) => referTo('Table', { book: model.book, table })),
  item: (model, key) => tableNamed(model, key) ?? notThere(`table ${String(key)}`),
  call: {
    GetItemOrNullObject: (model, [key]) => tableNamed(model, key),
    GetCount: (model) => tablesIn(model).length,
    GetFirst: (model) => {
      const [first] = tablesIn(model);
      return first ? referTo('Table', { book: model.book, table: first }) : null;
    },
  },
});

const tableNamed = (model: RangeModel, key: Argument | undefined): Reference | null => {
  const table = tablesIn(model).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  return table ? referTo('Table', { book: model.book, table }) : null;
};

const rangeSort = hostObject<RangeModel>({
  name: 'RangeSort',
  call: {
    Apply: ({ book, sheet, area }, [fields, , hasHeaders, orientation]) =>
      sortArea(
        book,
        sheet,
        occupied(sheet, area) ?? area,
        fields as readonly SortKey[],
        hasHeaders === true,
        orientation === 'Columns',
      ),
  },
});

function firstFound(model: RangeModel, given: readonly Argument[]): Reference | null {
  const found = findIn(model, givenText(given[0], 'text'), given[1]);
  // Backwards from the top left cell goes round to the last one first.
  const isBackwards = /^backwards$/i.test(
    String((camelKeys(given[1]) as { searchDirection?: string }).searchDirection ?? ''),
  );
  const first = isBackwards ? found.at(-1) : found[0];
  return first ? referRange({ ...model, area: oneCell(first.row, first.column) }) : null;
}

const besideRange = (model: RangeModel, rows: number, columns: number): Reference =>
  referRange({ ...model, area: beside(model.area, rows, columns) });

/** The cell whose formula fills the range's one cell. */
function spillParent({ book, sheet, area }: RangeModel): Reference | null {
  book.calculate();
  const parent = sheet.spillParentOf(area.top, area.left);
  return parent ? referRange({ book, sheet, area: oneCell(parent.row, parent.column) }) : null;
}

/** The cells that the formula of the range's one cell fills. */
function spillingTo({ book, sheet, area }: RangeModel): Reference | null {
  book.calculate();
  const filled = sheet.spillOf(area.top, area.left);
  return filled ? referRange({ book, sheet, area: filled }) : null;
}

const removal = hostObject<{ readonly removed: number; readonly uniqueRemaining: number }>({
  name: 'RemoveDuplicatesResult',
  read: { Removed: ({ removed }) => removed, UniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
});

/** Takes out rows that say the same in the given columns as one above; those below move up. */
function removeDuplicates(
  { book, sheet, area }: RangeModel,
  [columns, includesHeader]: readonly Argument[],
): Reference {
  const keys = columns as unknown as readonly number[];
  if (!Array.isArray(keys) || keys.some((key) => key < 0 || key >= columnCount(area)))
    throw invalidArgument('A column is outside the range.');
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
  for (let row = top; row <= area.bottom; row++)
    for (let index = 0; index < columnCount(area); index++)
      sheet.put(
        row,
        area.left + index,
        kept[row - top]?.[index] ?? { ...emptyCell, style: sheet.cell(row, area.left + index).style },
      );
  book.changed.tell({ sheet, area, by: 'add-in' });
  const all = area.bottom - top + 1;
  return refer(removal, { removed: all - kept.length, uniqueRemaining: kept.length });
}

hostKind('Range', {
  read: {
    Address: ({ sheet, area }) => fullAddress(sheet, [area]),
    AddressLocal: ({ sheet, area }) => fullAddress(sheet, [area]),
    CellCount: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)),
    ColumnCount: ({ area }) => columnCount(area),
    ColumnHidden: ({ sheet, area }) => hidden(sheet.hiddenColumns, area.left, area.right),
    ColumnIndex: ({ area }) => area.left,
    Formulas: (model) =>
      grid(model, (row, column) => {
        const cell = model.sheet.cell(row, column);
        return cell.formula ?? plainValue(cell.value);
      }),
    FormulasLocal: (model) =>
      grid(model, (row, column) => editedText(model.sheet.cell(row, column), model.book.locale)),
    FormulasR1C1: (model) =>
      grid(model, (row, column) => {
        const cell = model.sheet.cell(row, column);
        return cell.formula === undefined ? plainValue(cell.value) : toR1C1(cell.formula, row, column);
      }),
    LinkedDataTypeState: (model) => grid(model, () => 'None'),
    SavedAsArray: () => false,
    Style: (model) => sharedMore(asAreas(model), 'styleName', 'Normal'),
    HasSpill: ({ book, sheet, area }) => {
      book.calculate();
      const spilled = gridOf(
        occupied(sheet, area) ?? oneCell(area.top, area.left),
        (row, column) => sheet.spillParentOf(row, column) !== undefined,
      ).flat();
      return allOrNone(spilled.filter(Boolean).length, spilled.length);
    },
    Hidden: ({ sheet, area }) => hidden(sheet.hiddenRows, area.top, area.bottom),
    NumberFormatLocal: (model) => grid(model, (row, column) => model.sheet.cell(row, column).style.numberFormat),
    NumberFormatCategories: (model) => grid(model, () => 'General'),
    Height: ({ sheet, area }) => lineSizes(sheet.rowHeights, area.top, area.bottom, 20),
    Width: ({ sheet, area }) => lineSizes(sheet.columnWidths, area.left, area.right, 64),
    Top: ({ sheet, area }) => lineSizes(sheet.rowHeights, 0, area.top - 1, 20),
    Left: ({ sheet, area }) => lineSizes(sheet.columnWidths, 0, area.left - 1, 64),
    Hyperlink: ({ book, sheet, area }) => {
      const link = sheet.hyperlinks.get(`${area.top}:${area.left}`);
      return (
        link ? { ...link, textToDisplay: shownText(sheet.cell(area.top, area.left), book.locale) } : null
      ) as Json;
    },
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
    Values: (model, given) => type(model, given),
    Formulas: (model, given) => type(model, given),
    FormulasLocal: typeLocally,
    FormulasR1C1: (model, given) => {
      const at = givenGrid(given, rowCount(model.area), columnCount(model.area));
      type(
        model,
        gridOf(model.area, (row, column) => {
          const text = at(row - model.area.top, column - model.area.left);
          return typeof text === 'string' && text.startsWith('=') ? fromR1C1(text, row, column) : text;
        }),
      );
    },
    NumberFormatLocal: setNumberFormat,
    Style: (model, given) => applyStyle(asAreas(model), givenText(given, 'style')),
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
    ReplaceAll: (model, [text, replacement, criteria]) =>
      replaceIn(model, givenText(text, 'text'), givenText(replacement, 'replacement'), criteria),
    GetColumnsAfter: (model, [count]) => besideRange(model, 0, typeof count === 'number' ? count : 1),
    GetColumnsBefore: (model, [count]) => besideRange(model, 0, -(typeof count === 'number' ? count : 1)),
    GetRowsAbove: (model, [count]) => besideRange(model, -(typeof count === 'number' ? count : 1), 0),
    GetRowsBelow: (model, [count]) => besideRange(model, typeof count === 'number' ? count : 1, 0),
    GetLastColumn: (model) => referRange({ ...model, area: { ...model.area, left: model.area.right } }),
    GetLastRow: (model) => referRange({ ...model, area: { ...model.area, top: model.area.bottom } }),
    GetAbsoluteResizedRange: (model, [rows, columns]) =>
      referRange({
        ...model,
        area: {
          ...model.area,
          bottom: model.area.top + givenNumber(rows, 'numRows') - 1,
          right: model.area.left + givenNumber(columns, 'numColumns') - 1,
        },
      }),
    GetIntersection: (model, [other]) => {
      const area = intersection(model.area, otherArea(other));
      if (!area) throw itemNotFound('intersection');
      return referRange({ ...model, area });
    },
    GetSurroundingRegion: (model) => referRange({ ...model, area: surroundingArea(model) }),
    GetVisibleView: (model) => referView(model),
    GetSpecialCells: (model, given) => {
      const areas = specialCells(model, given);
      if (areas.length === 0) throw itemNotFound('cells of this kind');
      return referAreas({ book: model.book, sheet: model.sheet, areas });
    },
    GetSpecialCellsOrNullObject: (model, given) => {
      const areas = specialCells(model, given);
      return areas.length > 0 ? referAreas({ book: model.book, sheet: model.sheet, areas }) : null;
    },
    MoveTo: (model, [destination]) => {
      moveTo(model, destination);
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
      referRange({
        ...model,
        area: shifted(model, givenNumber(rows, 'rowOffset'), givenNumber(columns, 'columnOffset')),
      }),
    GetResizedRange: (model, [rows, columns]) => {
      const { area } = model;
      const grown = {
        ...area,
        bottom: area.bottom + givenNumber(rows, 'deltaRows'),
        right: area.right + givenNumber(columns, 'deltaColumns'),
      };
      return referRange({ ...model, area: grown });
    },
    GetRow: (model, [row]) => {
      const top = model.area.top + givenNumber(row, 'row');
      return referRange({ ...model, area: { ...model.area, top, bottom: top } });
    },
    GetCellProperties: (model, [wanted]) => cellProperties(model, wanted as Record<string, unknown>),
    GetRowProperties: (model, [wanted]) => lineProperties(model, wanted as Record<string, unknown>, true),
    GetColumnProperties: (model, [wanted]) => lineProperties(model, wanted as Record<string, unknown>, false),
    SetCellProperties: (model, [given]) =>
      setProperties(model, given as Json, (row, column) => oneCell(model.area.top + row, model.area.left + column)),
    SetRowProperties: (model, [given]) =>
      setProperties(model, given as Json, (line) => ({
        ...model.area,
        top: model.area.top + line,
        bottom: model.area.top + line,
      })),
    SetColumnProperties: (model, [given]) =>
      setProperties(model, given as Json, (line) => ({
        ...model.area,
        left: model.area.left + line,
        right: model.area.left + line,
      })),
    AutoFill: autoFill,
    ...tracing,
    GetRangeEdge: (model, [direction, from]) =>
      referRange({ ...model, area: edgeOf(model, direction, from, rangeArea) }),
    GetExtendedRange: (model, [direction, from]) =>
      referRange({ ...model, area: extendedTo(model.area, edgeOf(model, direction, from, rangeArea)) }),
    GetSpillParentOrNullObject: spillParent,
    GetSpillParent: (model) => spillParent(model) ?? notThere('spill parent'),
    GetSpillingToRangeOrNullObject: spillingTo,
    GetSpillingToRange: (model) => spillingTo(model) ?? notThere('spilling range'),
    GetPivotTables: ({ book, sheet, area }, [isWhole]) => referScopedPivots(book, sheet, area, isWhole === true),
    GetImage: () => blankPicture,
    ShowCard: nothing,
    SetDirty: ({ sheet }) => void (sheet.isCalculated = false),
    FlashFill: nothing,
    HideGroupDetails: (model, [by]) => hideDetails(model, String(by), true),
    ShowGroupDetails: (model, [by]) => hideDetails(model, String(by), false),
    GetUsedRange: (model) =>
      referRange({ ...model, area: usedWithin(model) ?? oneCell(model.area.top, model.area.left) }),
    GetUsedRangeOrNullObject: (model) => {
      const area = usedWithin(model);
      return area ? referRange({ ...model, area }) : null;
    },
    Merge: ({ book, sheet, area }, [across]) => {
      const rows =
        across === true
          ? Array.from({ length: rowCount(area) }, (_, row) => ({
              ...area,
              top: area.top + row,
              bottom: area.top + row,
            }))
          : [area];
      if (tablesIn({ book, sheet, area }).length > 0) throw invalidArgument('Cells of a table are not merged.');
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
        throw invalidArgument(
          'The number of rows or columns in the input array does not match the size or dimensions of the range.',
        );
      }
    },
  },
});
