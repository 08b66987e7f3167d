/** Platforms by the names of Office.PlatformType. */
export type Platform = 'PC' | 'Mac' | 'OfficeOnline';

/** In what one Excel differs from another, as far as an add-in can tell. Each may be switched by itself. */
export interface ExcelKind {
  /** The newest requirement set of ExcelApi: 14 for 1.14. */
  minor: number;
  platform: Platform;
  /**
   * Values of several rows that are written at once while rows between them are hidden come to stand in other rows. Sources: OfficeDev/office-js#224,
   * netoffice/NetOffice#2, xlwings/xlwings#747; all on Windows.
   */
  misplacesHidden: boolean;
  /** Asking for merged cells empties the user's undo. Source: OfficeDev/office-js#5918, on the desktop. */
  mergesClearUndo: boolean;
  /** A new sheet gets the id of one that was deleted. Source: Microsoft Learn, "Work with worksheets using the Excel JavaScript API", of Excel on Mac. */
  reusesSheetIds: boolean;
  /**
   * Addresses of several areas are parted by the sign that the computer's region has for lists, ";" in Vietnamese, and "," is refused. Sources:
   * OfficeDev/office-js#1167, #1985; on the desktop in some builds.
   */
  hasLocalLists: boolean;
}

/** What holds of a platform by itself. */
export const excelOn = (platform: Platform, minor: number): ExcelKind => ({
  minor,
  platform,
  misplacesHidden: platform !== 'OfficeOnline',
  mergesClearUndo: platform !== 'OfficeOnline',
  reusesSheetIds: platform === 'Mac',
  hasLocalLists: false,
});

/** From ExcelApi 1.19 on what an add-in writes can be undone; before, it empties undo. Source: OfficeDev/office-js-docs-pr#5175. */
export const keepsUndo = ({ minor }: ExcelKind): boolean => minor >= 19;
/** Events tell which add-in caused them from ExcelApi 1.14 on. Source: Excel.WorksheetChangedEventArgs.triggerSource. */
export const tellsTrigger = ({ minor }: ExcelKind): boolean => minor >= 14;
