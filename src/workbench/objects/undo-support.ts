import type { ExcelKind } from '../model/excel-kind';

/**
 * Members that do not support undo: a call of one empties the user's undo. As of 20/8/2026; classes and members that the workbench does not have are left
 * out. Source: Microsoft Learn, "Undo capabilities with the Excel JavaScript API", its table of unsupported APIs.
 */
const nowhere = [
  'DataConnectionCollection.refreshAll',
  'Workbook.close',
  'Workbook.save',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'Worksheet.copy',
  'Worksheet.delete',
  'WorksheetProtection.protect',
  'WorksheetProtection.setPassword',
  'WorksheetProtection.unprotect',
  'WorksheetProtection.updateOptions',
];
const notOnDesktop = ['Worksheet.name', 'Worksheet.position', 'Worksheet.visibility'];
const notOnWeb = [
  'DocumentProperties.author',
  'DocumentProperties.category',
  'DocumentProperties.comments',
  'DocumentProperties.company',
  'DocumentProperties.keywords',
  'DocumentProperties.manager',
  'DocumentProperties.revisionNumber',
  'DocumentProperties.subject',
  'DocumentProperties.title',
  'NamedItem.comment',
  'QueryCollection.refreshAll',
  'Slicer.name',
  'Slicer.nameInFormula',
  'Worksheet.standardWidth',
];

/** True for a member ("Worksheet.delete") whose use empties the user's undo in this Excel. */
export function clearsUndo(member: string, { platform, mergesClearUndo }: ExcelKind): boolean {
  if (member === 'Range.getMergedAreasOrNullObject') return mergesClearUndo;
  return nowhere.includes(member) || (platform === 'OfficeOnline' ? notOnWeb : notOnDesktop).includes(member);
}
