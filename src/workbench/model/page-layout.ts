/** How a sheet is printed, as Excel.PageLayout has it. Margins in points. */
export interface PageLayout {
  orientation: string;
  paperSize: string;
  blackAndWhite: boolean;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  topMargin: number;
  bottomMargin: number;
  leftMargin: number;
  rightMargin: number;
  headerMargin: number;
  footerMargin: number;
  zoom: Readonly<{ scale?: number | null; horizontalFitToPages?: number | null; verticalFitToPages?: number | null }>;
  /** "$3:$3", or "" for none. */
  titleRows: string;
  titleColumns: string;
  /** "A1:H20", or "" for all. */
  printArea: string;
  footer: { left: string; center: string; right: string };
  header: { left: string; center: string; right: string };
}

export const plainLayout: Readonly<PageLayout> = {
  orientation: 'Portrait',
  paperSize: 'A4',
  blackAndWhite: false,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
  zoom: { scale: 100 },
  titleRows: '',
  titleColumns: '',
  printArea: '',
  footer: { left: '', center: '', right: '' },
  header: { left: '', center: '', right: '' },
};
