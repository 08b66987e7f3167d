import { oneCell, parseArea } from '../model/address';
import { areasOf } from '../model/areas-of';
import { copyOf } from '../model/copy-sheet';
import { type Sheet, type Visibility, wholeSheet } from '../model/sheet';
import { fullAddress, type Workbook } from '../model/workbook';
import { accessDenied, HostProblem, invalidArgument, itemNotFound } from '../problem';
import { type Argument, hostObject, listening, nothing, refer, type Reference } from '../wire/host-object';
import { autoFilter } from './auto-filter';
import { charts } from './chart';
import { colour } from './colour';
import { comments } from './comment';
import { sheetProperties } from './custom-properties';
import { givenBoolean, givenNumber, givenText, givenWithin } from './given';
import { hostKind, modelIn, referAreas, referRange, referSheet, type SheetModel } from './kinds';
import { namedRange, names } from './name';
import { freezePanes, pageBreaks, pageLayout } from './page-layout';
import { pivotTables } from './pivot';
import { findIn, replaceIn } from './range-work';
import { shapes } from './shape';
import { slicers } from './slicer';
import { tables } from './table';

/** What a protected sheet allows unless it is said otherwise (Excel.WorksheetProtectionOptions). */
const standardProtection = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

const protection = hostObject<SheetModel>({
  name: 'WorksheetProtection',
  read: {
    Protected: ({ sheet }) => sheet.isProtected,
    CanPauseProtection: () => false,
    IsPasswordProtected: ({ sheet }) => (sheet.kept.get('password') ?? null) !== null,
    IsPaused: () => false,
    SavedOptions: ({ sheet }) => ({ ...standardProtection, ...sheet.protectionOptions }),
    Options: ({ sheet }) => (sheet.isProtected ? { ...standardProtection, ...sheet.protectionOptions } : null),
  },
  call: {
    CheckPassword: ({ sheet }, [password]) => (sheet.kept.get('password') ?? null) === (password ?? null),
    SetPassword: ({ sheet }, [password]) => void sheet.kept.set('password', password ?? null),
    UpdateOptions: ({ sheet }, [options]) =>
      void (sheet.protectionOptions = (options ?? {}) as Readonly<Record<string, boolean | string>>),
    Protect: ({ book, sheet }, [options, password]) => {
      sheet.kept.set('password', password ?? null);
      if (sheet.isProtected) throw new HostProblem('InvalidOperation', 'The sheet is already protected.');
      sheet.isProtected = true;
      sheet.protectionOptions = (options ?? {}) as Readonly<Record<string, boolean | string>>;
      book.redrawn.tell();
    },
    Unprotect: ({ book, sheet }, [password]) => {
      if (sheet.isProtected && (sheet.kept.get('password') ?? null) !== (password ?? null))
        throw new HostProblem('AccessDenied', 'The password you supplied is not correct.');
      sheet.isProtected = false;
      book.redrawn.tell();
    },
  },
});

function cellsOf(sheet: Sheet): void {
  // Code and message: Microsoft Learn, "Application-specific API error handling".
  if (sheet.isChart)
    throw new HostProblem(
      'UnsupportedSheet',
      'This sheet type does not support this operation, since it is a Macro or Chart sheet.',
    );
}

/** An address, or a name that may stand for one; without one the whole sheet. */
function rangeAt({ book, sheet }: SheetModel, address: unknown): Reference {
  cellsOf(sheet);
  if (address === undefined || address === null || address === '') return referRange({ book, sheet, area: wholeSheet });
  const area = parseArea(givenText(address as string, 'address'));
  const named = area ? null : namedRange(book, sheet, String(address));
  if (named) return named;
  if (!area) throw invalidArgument(`"${String(address)}" is not an address.`);
  return referRange({ book, sheet, area });
}

function rename({ book, sheet }: SheetModel, name: string): void {
  refuseIfProtected(book);
  book.renameSheet(sheet, name);
}

/** A protected workbook keeps its sheets as they are: none comes, goes, moves, is renamed or hidden. Source: Excel's help, "Protect a workbook". */
function refuseIfProtected(book: Workbook): void {
  if (book.kept.get('isProtected') === true) throw accessDenied();
}

/** Before a sheet goes out of sight, another is shown. @throws InvalidOperation where there is none */
function leave(book: Workbook, sheet: Sheet): void {
  const next = book.sheets.find((other) => other !== sheet && other.visibility === 'Visible');
  if (!next) throw new HostProblem('InvalidOperation', 'A workbook must show at least one sheet.');
  if (book.selection.sheet === sheet) book.activate(next);
}

const sheetsOf = (book: Workbook, visibleOnly: Argument | undefined): Sheet[] =>
  book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');

function remove({ book, sheet }: SheetModel): void {
  refuseIfProtected(book);
  if (sheet.visibility === 'VeryHidden')
    throw new HostProblem('InvalidOperation', 'A very hidden sheet is not deleted; make it hidden first.');
  leave(book, sheet);
  book.removeSheet(sheet);
}

/** The sheet beside another, hidden ones passed over where asked for. */
function neighbour({ book, sheet }: SheetModel, step: 1 | -1, isVisibleOnly: boolean): Reference | null {
  for (let at = book.sheets.indexOf(sheet) + step; at >= 0 && at < book.sheets.length; at += step) {
    const next = book.sheets[at];
    if (next && (!isVisibleOnly || next.visibility === 'Visible')) return referSheet(book, next);
  }
  return null;
}

/** A copy of a sheet, with all that is on it, at a place among the others. */
function copySheet({ book, sheet }: SheetModel, [position, relativeTo]: readonly Argument[]): Reference {
  refuseIfProtected(book);
  const copy = copyOf(book, sheet);
  const others = book.sheets.filter((other) => other !== copy);
  const beside = others.indexOf(modelIn(relativeTo, 'Worksheet')?.sheet ?? sheet);
  const at =
    { Beginning: 0, End: others.length, Before: beside, After: beside + 1 }[
      typeof position === 'string' ? position : 'End'
    ] ?? others.length;
  book.sheets.splice(book.sheets.indexOf(copy), 1);
  book.sheets.splice(at, 0, copy);
  book.redrawn.tell();
  return referSheet(book, copy);
}

function foundAreas({ book, sheet }: SheetModel, [text, criteria]: readonly Argument[]): Reference | null {
  const used = sheet.used();
  const found = used ? findIn({ book, sheet, area: used }, givenText(text, 'text'), criteria) : [];
  return found.length > 0 ? referAreas({ book, sheet, areas: areasOf(found) }) : null;
}

hostKind('Worksheet', {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  read: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ book, sheet }) => book.sheets.indexOf(sheet),
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    ShowHeadings: ({ sheet }) => sheet.showHeadings,
    StandardHeight: () => 15,
    StandardWidth: ({ sheet }) => (sheet.kept.get('StandardWidth') ?? 8.43) as number,
    EnableCalculation: ({ sheet }) => (sheet.kept.get('EnableCalculation') ?? true) as boolean,
    TabId: ({ book, sheet }) => book.sheets.indexOf(sheet) + 1,
    TabColor: ({ sheet }) => sheet.tabColor,
    Visibility: ({ sheet }) => sheet.visibility,
  },
  write: {
    EnableCalculation: ({ sheet }, given) =>
      void sheet.kept.set('EnableCalculation', givenBoolean(given, 'enableCalculation')),
    StandardWidth: ({ sheet }, given) => void sheet.kept.set('StandardWidth', givenNumber(given, 'standardWidth')),
    Name: (model, given) => rename(model, givenText(given, 'name')),
    Position: ({ book, sheet }, given) => {
      refuseIfProtected(book);
      const position = givenWithin(given, 'position', 0, book.sheets.length - 1);
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      book.sheets.splice(position, 0, sheet);
      book.redrawn.tell();
    },
    // Set by these names on the wire (excel-host.md, pitfall 6).
    Gridlines: ({ book, sheet }, given) => {
      sheet.showGridlines = givenBoolean(given, 'showGridlines');
      book.redrawn.tell();
    },
    Headings: ({ book, sheet }, given) => {
      sheet.showHeadings = givenBoolean(given, 'showHeadings');
      book.redrawn.tell();
    },
    TabColor: ({ book, sheet }, given) => {
      sheet.tabColor = colour(given);
      book.redrawn.tell();
    },
    Visibility: ({ book, sheet }, given) => {
      refuseIfProtected(book);
      const visibility = givenText(given, 'visibility') as Visibility;
      if (visibility !== 'Visible') leave(book, sheet);
      sheet.visibility = visibility;
      book.redrawn.tell();
    },
  },
  open: {
    CustomProperties: ({ sheet: { customProperties } }) => refer(sheetProperties, { properties: customProperties }),
    HorizontalPageBreaks: ({ book, sheet }) => refer(pageBreaks, { book, sheet, isRows: true }),
    VerticalPageBreaks: ({ book, sheet }) => refer(pageBreaks, { book, sheet, isRows: false }),
    Shapes: ({ book, sheet }) => refer(shapes, { book, sheet, all: sheet.shapes }),
    AutoFilter: (model) => refer(autoFilter, model),
    Protection: (model) => refer(protection, model),
    Charts: (model) => refer(charts, model),
    Comments: ({ book, sheet }) => refer(comments, { book, sheet }),
    FreezePanes: (model) => refer(freezePanes, model),
    PageLayout: (model) => refer(pageLayout, model),
    Names: (model) => refer(names, model),
    PivotTables: (model) => refer(pivotTables, model),
    Slicers: ({ book, sheet }) => refer(slicers, { book, sheet, isOurs: (slicer) => slicer.sheet === sheet }),
    Tables: (model) => refer(tables, model),
  },
  call: {
    Activate: ({ book, sheet }) => book.activate(sheet),
    ShowOutlineLevels: nothing,
    Copy: copySheet,
    Delete: remove,
    FindAll: (model, given) => {
      const found = foundAreas(model, given);
      if (!found) throw itemNotFound(`the text "${String(given[0])}"`);
      return found;
    },
    FindAllOrNullObject: foundAreas,
    GetNext: (model, [visibleOnly]) => {
      const found = neighbour(model, 1, visibleOnly === true);
      if (!found) throw itemNotFound('next sheet');
      return found;
    },
    GetNextOrNullObject: (model, [visibleOnly]) => neighbour(model, 1, visibleOnly === true),
    GetPrevious: (model, [visibleOnly]) => {
      const found = neighbour(model, -1, visibleOnly === true);
      if (!found) throw itemNotFound('previous sheet');
      return found;
    },
    GetPreviousOrNullObject: (model, [visibleOnly]) => neighbour(model, -1, visibleOnly === true),
    Calculate: ({ book }) => book.calculate(),
    ReplaceAll: ({ book, sheet }, [text, replacement, criteria]) =>
      replaceIn(
        { book, sheet, area: sheet.used() ?? oneCell(0, 0) },
        givenText(text, 'text'),
        givenText(replacement, 'replacement'),
        criteria,
      ),
    GetCell: (model, [row, column]) => {
      cellsOf(model.sheet);
      return referRange({ ...model, area: oneCell(givenNumber(row, 'row'), givenNumber(column, 'column')) });
    },
    GetRangeByIndexes: (model, given) => {
      cellsOf(model.sheet);
      const [top = 0, left = 0, rows = 0, columns = 0] = given.map((number) => givenNumber(number, 'index'));
      return referRange({ ...model, area: { top, left, bottom: top + rows - 1, right: left + columns - 1 } });
    },
    GetRange: (model, [address]) => rangeAt(model, address),
    GetRanges: ({ book, sheet }, [address]) => {
      cellsOf(sheet);
      const separator = book.excel.hasLocalLists && book.locale === 'vi' ? ';' : ',';
      const parts = address === undefined || address === null ? [] : givenText(address, 'address').split(separator);
      const areas = parts.map((part) => {
        const area = parseArea(part);
        if (!area) throw invalidArgument(`"${part}" is not an address.`);
        return area;
      });
      return referAreas({ book, sheet, areas: areas.length > 0 ? areas : [wholeSheet] });
    },
    GetUsedRange: ({ book, sheet }) => {
      cellsOf(sheet);
      return referRange({ book, sheet, area: sheet.used() ?? oneCell(0, 0) });
    },
    GetUsedRangeOrNullObject: ({ book, sheet }) => {
      cellsOf(sheet);
      const area = sheet.used();
      return area ? referRange({ book, sheet, area }) : null;
    },
    _GetRangeForEventByReferenceId: () => null,
    ...listening('DataChanged', 'RowSorted', 'RowHiddenChanged', 'SelectionChanged', 'Activated', 'Deactivated'),
  },
});

const byKey = (book: Workbook, key: string): Reference | null => {
  const sheet = book.sheet(key);
  return sheet ? referSheet(book, sheet) : null;
};

export const worksheets = hostObject<Workbook>({
  name: 'WorksheetCollection',
  items: (book) => book.sheets.map((sheet) => referSheet(book, sheet)),
  item: (book, key) => {
    const found = byKey(book, givenText(key, 'key'));
    if (!found) throw itemNotFound(`sheet ${String(key)}`);
    return found;
  },
  call: {
    Add: (book, [name]) => {
      refuseIfProtected(book);
      const sheet = book.addSheet(typeof name === 'string' ? name : undefined);
      book.redrawn.tell();
      return referSheet(book, sheet);
    },
    GetActiveWorksheet: (book) => referSheet(book, book.selection.sheet),
    GetLast: (book, [visibleOnly]) => {
      const last = sheetsOf(book, visibleOnly).at(-1);
      return last ? referSheet(book, last) : null;
    },
    GetCount: (book, [visibleOnly]) => sheetsOf(book, visibleOnly).length,
    GetFirst: (book, [visibleOnly]) => {
      const [first] = sheetsOf(book, visibleOnly);
      return first ? referSheet(book, first) : null;
    },
    GetItemOrNullObject: (book, [key]) => byKey(book, givenText(key, 'key')),
    ...listening(
      'Activated',
      'Deactivated',
      'Added',
      'Deleted',
      'DataChanged',
      'RowSorted',
      'RowHiddenChanged',
      'SelectionChanged',
    ),
  },
});

/** The selected cells. Where several areas are selected, Excel asks for `getSelectedRanges`. */
export function selectedRange(book: Workbook): Reference {
  const { sheet, areas } = book.selection;
  const [area] = areas;
  if (!area || areas.length > 1)
    throw new HostProblem('InvalidSelection', `The selection has several areas: ${fullAddress(sheet, areas)}.`);
  return referRange({ book, sheet, area });
}
