import type { Worksheet } from '@cj-tech-master/excelts';

import { type PageLayout } from '../model/page-layout';
import type { Sheet } from '../model/sheet';

const paperNumbers: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };
const pointsPerInch = 72;

/** Print set-up and frozen rows of a sheet in a file. */
export function loadLayout(sheet: Sheet, from: Worksheet): void {
  const { pageSetup, headerFooter, views } = from;
  const frozen = views?.find((view) => view.state === 'frozen') as { xSplit?: number; ySplit?: number } | undefined;
  if (frozen) sheet.frozen = { rows: frozen.ySplit ?? 0, columns: frozen.xSplit ?? 0 };
  const margins = pageSetup.margins as
    Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>> | undefined;
  const points = (side: keyof NonNullable<typeof margins>, standard: number): number =>
    margins?.[side] === undefined ? standard : margins[side] * pointsPerInch;
  const before = sheet.pageLayout;
  sheet.pageLayout = {
    ...before,
    orientation: pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: Object.keys(paperNumbers).find((name) => paperNumbers[name] === pageSetup.paperSize) ?? before.paperSize,
    topMargin: points('top', before.topMargin),
    bottomMargin: points('bottom', before.bottomMargin),
    leftMargin: points('left', before.leftMargin),
    rightMargin: points('right', before.rightMargin),
    headerMargin: points('header', before.headerMargin),
    footerMargin: points('footer', before.footerMargin),
    zoom: pageSetup.fitToPage
      ? { horizontalFitToPages: pageSetup.fitToWidth ?? 1, verticalFitToPages: pageSetup.fitToHeight ?? 0 }
      : { scale: pageSetup.scale ?? 100 },
    titleRows: pageSetup.printTitlesRow ? pageSetup.printTitlesRow.replace(/(\d+)/g, '$$$1').replace(/\$\$/g, '$') : '',
    printArea: pageSetup.printArea ?? '',
    footer: partsOf(headerFooter?.oddFooter),
    header: partsOf(headerFooter?.oddHeader),
  };
}

/** "&L…&C…&R…" in its three parts. */
function partsOf(text: string | null | undefined): PageLayout['footer'] {
  const part = (letter: string): string => new RegExp(`&${letter}([\\s\\S]*?)(?=&[LCR]|$)`).exec(text ?? '')?.[1] ?? '';
  return { left: part('L'), center: part('C'), right: part('R') };
}

const joined = ({ left, center, right }: PageLayout['footer']): string =>
  `${left ? `&L${left}` : ''}${center ? `&C${center}` : ''}${right ? `&R${right}` : ''}`;

/** Writes print set-up and frozen rows; called only where they were changed. */
export function writeLayout({ pageLayout: layout, frozen }: Sheet, to: Worksheet): void {
  const { zoom } = layout;
  const isFitted = (zoom.horizontalFitToPages ?? null) !== null || (zoom.verticalFitToPages ?? null) !== null;
  Object.assign(to.pageSetup, {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    paperSize: paperNumbers[layout.paperSize] ?? paperNumbers.A4,
    margins: {
      top: layout.topMargin / pointsPerInch,
      bottom: layout.bottomMargin / pointsPerInch,
      left: layout.leftMargin / pointsPerInch,
      right: layout.rightMargin / pointsPerInch,
      header: layout.headerMargin / pointsPerInch,
      footer: layout.footerMargin / pointsPerInch,
    },
    ...(isFitted
      ? { fitToPage: true, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
      : { fitToPage: false, scale: zoom.scale ?? 100 }),
    ...(layout.titleRows ? { printTitlesRow: layout.titleRows.replaceAll('$', '') } : {}),
    ...(layout.printArea ? { printArea: layout.printArea.replaceAll('$', '') } : {}),
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
  });
  const header = joined(layout.header);
  const footer = joined(layout.footer);
  if (header) to.headerFooter.oddHeader = header;
  if (footer) to.headerFooter.oddFooter = footer;
  const { rows, columns } = frozen;
  to.views = rows > 0 || columns > 0 ? [{ state: 'frozen', xSplit: columns, ySplit: rows }] : [];
}
