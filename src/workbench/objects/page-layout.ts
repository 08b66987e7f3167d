import type { PageLayout } from '../model/page-layout';
import { areaName, parseArea } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { invalidArgument } from '../problem';
import { type Argument, hostObject, refer, Reference } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import type { RangeModel } from './cells';
import { givenText } from './given';
import { referAreas, referRange } from './range';
import { camel } from '../wire/names';

interface LayoutModel {
  readonly book: Workbook;
  readonly sheet: Sheet;
}

const scalars = [
  'orientation', 'paperSize', 'blackAndWhite', 'centerHorizontally', 'centerVertically', 'printGridlines', 'printHeadings',
  'topMargin', 'bottomMargin', 'leftMargin', 'rightMargin', 'headerMargin', 'footerMargin',
] as const satisfies readonly (keyof PageLayout)[];

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function set({ sheet }: LayoutModel, patch: Partial<PageLayout>): void {
  sheet.pageLayout = { ...sheet.pageLayout, ...patch };
  sheet.hasNewLayout = true;
}

const addressOf = (given: Argument | undefined): string => {
  if (given instanceof Reference) return areaName((given.model as RangeModel).area);
  return givenText(given, 'address').replace(/^.*!/, '');
};

const areaOf = ({ book, sheet }: LayoutModel, address: string): Reference | null => {
  const area = parseArea(address);
  return area ? referRange({ book, sheet, area }) : null;
};

interface TextsModel extends LayoutModel {
  readonly where: 'header' | 'footer';
}

const texts = (part: 'left' | 'center' | 'right') => ({ sheet, where }: TextsModel): string => sheet.pageLayout[where][part];
const write = (part: 'left' | 'center' | 'right') => (model: TextsModel, given: Json): void =>
  set(model, { [model.where]: { ...model.sheet.pageLayout[model.where], [part]: givenText(given, part) } });

const headerFooter = hostObject<LayoutModel>({
  name: 'HeaderFooter',
  read: Object.fromEntries((['header', 'footer'] as const).flatMap((where) => (['left', 'center', 'right'] as const).map((part) => [`${pascal(part)}${pascal(where)}`, (model: LayoutModel) => texts(part)({ ...model, where })]))),
  write: Object.fromEntries((['header', 'footer'] as const).flatMap((where) => (['left', 'center', 'right'] as const).map((part) => [`${pascal(part)}${pascal(where)}`, (model: LayoutModel, given: Json) => write(part)({ ...model, where }, given)]))),
});

const headersFooters = hostObject<LayoutModel>({
  name: 'HeaderFooterGroup',
  read: { State: () => 'Default', UseSheetMargins: () => true, UseSheetScale: () => true },
  open: { DefaultForAllPages: (model) => refer(headerFooter, model) },
});

export const pageLayout = hostObject<LayoutModel>({
  name: 'PageLayout',
  read: {
    ...Object.fromEntries(scalars.map((name) => [pascal(name), ({ sheet }: LayoutModel) => sheet.pageLayout[name] as Json])),
    Zoom: ({ sheet }) => sheet.pageLayout.zoom as Json,
  },
  write: {
    ...Object.fromEntries(scalars.map((name) => [pascal(name), (model: LayoutModel, given: Json) => set(model, { [name]: given })])),
    Zoom: (model, given) => set(model, { zoom: Object.fromEntries(Object.entries(given as Record<string, number | null>).map(([name, value]) => [camel(name), value])) }),
  },
  open: { HeadersFooters: (model) => refer(headersFooters, model) },
  call: {
    GetPrintAreaOrNullObject: (model) => {
      const area = parseArea(model.sheet.pageLayout.printArea);
      return area ? referAreas({ book: model.book, sheet: model.sheet, areas: [area] }) : null;
    },
    GetPrintTitleRowsOrNullObject: (model) => areaOf(model, model.sheet.pageLayout.titleRows),
    GetPrintTitleColumnsOrNullObject: (model) => areaOf(model, model.sheet.pageLayout.titleColumns),
    SetPrintArea: (model, [given]) => set(model, { printArea: addressOf(given) }),
    SetPrintTitleRows: (model, [given]) => set(model, { titleRows: addressOf(given) }),
    SetPrintTitleColumns: (model, [given]) => set(model, { titleColumns: addressOf(given) }),
    SetPrintMargins: (model, [, given]) => {
      const margins = given as Record<string, number>;
      const patch = Object.fromEntries(Object.entries(margins).filter(([, value]) => typeof value === 'number').map(([name, value]) => [`${camel(name)}Margin`, value]));
      set(model, patch);
    },
  },
});

/** Rows and columns that stay in view. */
export const freezePanes = hostObject<LayoutModel>({
  name: 'WorksheetFreezePanes',
  call: {
    FreezeAt: (model, [given]) => {
      const area = given instanceof Reference ? (given.model as RangeModel).area : parseArea(givenText(given, 'frozenRange'));
      if (!area) throw invalidArgument('The frozen range is no range.');
      freeze(model, area.bottom + 1, area.right + 1);
    },
    FreezeRows: (model, [count]) => freeze(model, typeof count === 'number' ? count : 1, 0),
    FreezeColumns: (model, [count]) => freeze(model, 0, typeof count === 'number' ? count : 1),
    Unfreeze: (model) => freeze(model, 0, 0),
    GetLocationOrNullObject: ({ book, sheet }) => {
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) return null;
      return referRange({ book, sheet, area: { top: 0, left: 0, bottom: rows > 0 ? rows - 1 : 1_048_575, right: columns > 0 ? columns - 1 : 16_383 } });
    },
  },
});

function freeze({ book, sheet }: LayoutModel, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
  sheet.hasNewLayout = true;
  book.redrawn.tell();
}
