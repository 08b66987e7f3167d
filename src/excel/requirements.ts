/**
 * What an Excel has, by the requirement set of ExcelApi that brought it. The manifest asks for 1.9, so that everything up to 1.9 is always there; Office
 * 2021 ends at 1.14, Office 2024 at 1.17. Source: Microsoft's page "Excel JavaScript API requirement sets".
 */
const broughtBy = {
  pivots: '1.8',
  pageLayout: '1.9',
  autoFilter: '1.9',
  comments: '1.10',
  slicers: '1.10',
  rowSortedEvent: '1.10',
  rowHiddenEvent: '1.11',
  sheetProperties: '1.12',
  mergedAreas: '1.13',
  /** `ConditionalFormatCollection.getItemOrNullObject`. */
  formatIfAny: '1.14',
  /** `ConditionalFormat.setRanges`. */
  movableFormats: '1.17',
  oldNotes: '1.18',
  /** What an add-in writes is a step of Excel's undo; before, every write empties it. */
  undoOfWrites: '1.19',
} as const;

/** True if this Excel has what is asked for. */
export const hasExcel = (feature: keyof typeof broughtBy): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', broughtBy[feature]);
