import { areaName, maxColumns, maxRows, parseArea } from '../model/address';
import type { PageLayout } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { invalidArgument, itemNotFound } from '../problem';
import { type Argument, type HostObject, hostObject, refer, Reference } from '../wire/host-object';
import { camel, pascal } from '../wire/names';
import type { Json } from '../wire/protocol';
import { givenText, givenWithin } from './given';
import { kept } from './kept';
import { givenModel, referAreas, referRange } from './kinds';

interface LayoutModel {
  readonly book: Workbook;
  readonly sheet: Sheet;
}

const scalars = [
  'orientation',
  'paperSize',
  'blackAndWhite',
  'centerHorizontally',
  'centerVertically',
  'printGridlines',
  'printHeadings',
  'topMargin',
  'bottomMargin',
  'leftMargin',
  'rightMargin',
  'headerMargin',
  'footerMargin',
] as const satisfies readonly (keyof PageLayout)[];

function set({ sheet }: LayoutModel, patch: Partial<PageLayout>): void {
  sheet.pageLayout = { ...sheet.pageLayout, ...patch };
  sheet.hasNewLayout = true;
}

const addressOf = (given: Argument | undefined): string => {
  if (given instanceof Reference) return areaName(givenModel(given, 'range', 'Range').area);
  return givenText(given, 'address').replace(/^.*!/, '');
};

const areaOf = ({ book, sheet }: LayoutModel, address: string): Reference | null => {
  const area = parseArea(address);
  return area ? referRange({ book, sheet, area }) : null;
};

interface TextsModel extends LayoutModel {
  readonly where: 'header' | 'footer';
}

const texts =
  (part: 'left' | 'center' | 'right') =>
  ({ sheet, where }: TextsModel): string =>
    sheet.pageLayout[where][part];
const write =
  (part: 'left' | 'center' | 'right') =>
  (model: TextsModel, given: Json): void =>
    set(model, { [model.where]: { ...model.sheet.pageLayout[model.where], [part]: givenText(given, part) } });

const headerFooter = hostObject<LayoutModel>({
  name: 'HeaderFooter',
  read: Object.fromEntries(
    (['header', 'footer'] as const).flatMap((where) =>
      (['left', 'center', 'right'] as const).map((part) => [
        `${pascal(part)}${pascal(where)}`,
        (model: LayoutModel) => texts(part)({ ...model, where }),
      ]),
    ),
  ),
  write: Object.fromEntries(
    (['header', 'footer'] as const).flatMap((where) =>
      (['left', 'center', 'right'] as const).map((part) => [
        `${pascal(part)}${pascal(where)}`,
        (model: LayoutModel, given: Json) => write(part)({ ...model, where }, given),
      ]),
    ),
  ),
});

/** Headers and footers of single kinds of pages are kept, and only given back. */
const ofPages = (pages: string) =>
  hostObject<LayoutModel>({
    name: 'HeaderFooter',
    ...kept(
      ({ sheet }) => sheet.kept,
      Object.fromEntries(
        (['header', 'footer'] as const).flatMap((where) =>
          (['left', 'center', 'right'] as const).map((part) => [`${pascal(part)}${pascal(where)}`, '']),
        ),
      ),
      `${pages}.`,
    ),
  });
const [evenPages, firstPage, oddPages] = ['even', 'first', 'odd'].map(ofPages) as [
  HostObject<LayoutModel>,
  HostObject<LayoutModel>,
  HostObject<LayoutModel>,
];

const headersFooters = hostObject<LayoutModel>({
  name: 'HeaderFooterGroup',
  ...kept(
    ({ sheet }) => sheet.kept,
    { State: 'Default', UseSheetMargins: true, UseSheetScale: true },
    'headersFooters.',
  ),
  open: {
    DefaultForAllPages: (model) => refer(headerFooter, model),
    EvenPages: (model) => refer(evenPages, model),
    FirstPage: (model) => refer(firstPage, model),
    OddPages: (model) => refer(oddPages, model),
  },
});

interface BreaksModel extends LayoutModel {
  readonly isRows: boolean;
}

interface BreakModel extends BreaksModel {
  /** The row or column before which the page ends. */
  readonly line: number;
}

const linesOf = ({ sheet, isRows }: BreaksModel): Set<number> =>
  isRows ? sheet.pageBreaks.rows : sheet.pageBreaks.columns;
const sorted = (model: BreaksModel): number[] => [...linesOf(model)].sort((a, b) => a - b);

const pageBreak = hostObject<BreakModel>({
  name: 'PageBreak',
  read: { RowIndex: ({ isRows, line }) => (isRows ? line : 0), ColumnIndex: ({ isRows, line }) => (isRows ? 0 : line) },
  call: {
    Delete: (model) => void linesOf(model).delete(model.line),
    GetCellAfterBreak: ({ book, sheet, isRows, line }) =>
      referRange({
        book,
        sheet,
        area: isRows ? { top: line, bottom: line, left: 0, right: 0 } : { top: 0, bottom: 0, left: line, right: line },
      }),
  },
});

export const pageBreaks = hostObject<BreaksModel>({
  name: 'PageBreakCollection',
  items: (model) => sorted(model).map((line) => refer(pageBreak, { ...model, line })),
  item: (model, index) => {
    const line = sorted(model)[Number(index)];
    if (line === undefined) throw itemNotFound(`page break ${String(index)}`);
    return refer(pageBreak, { ...model, line });
  },
  call: {
    Add: (model, [range]) => {
      const area = parseArea(addressOf(range));
      if (!area) throw invalidArgument('The page break is at no range.');
      const line = model.isRows ? area.top : area.left;
      linesOf(model).add(line);
      return refer(pageBreak, { ...model, line });
    },
    GetCount: (model) => linesOf(model).size,
    RemovePageBreaks: (model) => linesOf(model).clear(),
  },
});

const ofLayout = kept(
  ({ sheet }: LayoutModel) => sheet.kept,
  {
    AlignMarginsHeaderFooter: true,
    DraftMode: false,
    FirstPageNumber: '',
    PrintComments: 'NoComments',
    PrintErrors: 'AsDisplayed',
    PrintOrder: 'DownThenOver',
    PrintQuality: 600,
  },
  'layout.',
);

function orMissing(found: Reference | null, what: string): Reference {
  if (!found) throw itemNotFound(what);
  return found;
}

const printArea = (model: LayoutModel): Reference | null => {
  const area = parseArea(model.sheet.pageLayout.printArea);
  return area ? referAreas({ book: model.book, sheet: model.sheet, areas: [area] }) : null;
};

export const pageLayout = hostObject<LayoutModel>({
  name: 'PageLayout',
  read: {
    ...ofLayout.read,
    ...Object.fromEntries(
      scalars.map((name) => [pascal(name), ({ sheet }: LayoutModel) => sheet.pageLayout[name] as Json]),
    ),
    Zoom: ({ sheet }) => sheet.pageLayout.zoom as Json,
  },
  write: {
    ...ofLayout.write,
    ...Object.fromEntries(
      scalars.map((name) => [pascal(name), (model: LayoutModel, given: Json) => set(model, { [name]: given })]),
    ),
    Zoom: (model, given) =>
      set(model, {
        zoom: Object.fromEntries(
          Object.entries(given as Record<string, number | null>).map(([name, value]) => [camel(name), value]),
        ),
      }),
  },
  open: { HeadersFooters: (model) => refer(headersFooters, model) },
  call: {
    GetPrintArea: (model) => orMissing(printArea(model), 'print area'),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (model) => orMissing(areaOf(model, model.sheet.pageLayout.titleRows), 'title rows'),
    GetPrintTitleColumns: (model) => orMissing(areaOf(model, model.sheet.pageLayout.titleColumns), 'title columns'),
    GetPrintTitleRowsOrNullObject: (model) => areaOf(model, model.sheet.pageLayout.titleRows),
    GetPrintTitleColumnsOrNullObject: (model) => areaOf(model, model.sheet.pageLayout.titleColumns),
    SetPrintArea: (model, [given]) => set(model, { printArea: addressOf(given) }),
    SetPrintTitleRows: (model, [given]) => set(model, { titleRows: addressOf(given) }),
    SetPrintTitleColumns: (model, [given]) => set(model, { titleColumns: addressOf(given) }),
    SetPrintMargins: (model, [unit, given]) => {
      const points = pointsOf[String(unit)] ?? 1;
      const margins = Object.fromEntries(
        Object.entries(given as Record<string, number>).map(([name, value]) => [
          name,
          typeof value === 'number' ? value * points : value,
        ]),
      );
      const patch = Object.fromEntries(
        Object.entries(margins)
          .filter(([, value]) => typeof value === 'number')
          .map(([name, value]) => [`${camel(name)}Margin`, value]),
      );
      set(model, patch);
    },
  },
});

/** Points of the units in which margins are given (Excel.PrintMarginUnit). */
const pointsOf: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Rows and columns that stay in view. */
export const freezePanes = hostObject<LayoutModel>({
  name: 'WorksheetFreezePanes',
  call: {
    FreezeAt: (model, [given]) => {
      const area =
        given instanceof Reference
          ? givenModel(given, 'frozenRange', 'Range').area
          : parseArea(givenText(given, 'frozenRange'));
      if (!area) throw invalidArgument('The frozen range is no range.');
      freeze(model, area.bottom + 1, area.right + 1);
    },
    FreezeRows: (model, [count]) =>
      freeze(model, typeof count === 'number' ? givenWithin(count, 'count', 1, maxRows) : 1, 0),
    FreezeColumns: (model, [count]) =>
      freeze(model, 0, typeof count === 'number' ? givenWithin(count, 'count', 1, maxColumns) : 1),
    Unfreeze: (model) => freeze(model, 0, 0),
    GetLocation: (model) => orMissing(frozenAt(model), 'frozen range'),
    GetLocationOrNullObject: frozenAt,
  },
});

function frozenAt({ book, sheet }: LayoutModel): Reference | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return referRange({
    book,
    sheet,
    area: { top: 0, left: 0, bottom: rows > 0 ? rows - 1 : 1_048_575, right: columns > 0 ? columns - 1 : 16_383 },
  });
}

function freeze({ book, sheet }: LayoutModel, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
  sheet.hasNewLayout = true;
  book.redrawn.tell();
}
