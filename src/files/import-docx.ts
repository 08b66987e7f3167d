import { freeSheetName } from '../plan/draft/sheet-draft';
import { type ImportedDocument, sheetOfDocument } from '../plan/importing/sheet-of-document';
import { readDocx } from './read-docx';

/** A Word document as a sheet, named as the file. @throws FileProblem */
export const importDocx = (bytes: Uint8Array, fileName: string): ImportedDocument =>
  sheetOfDocument(readDocx(bytes), freeSheetName(fileName.replace(/^.*[\\/]/, '').replace(/\.docx$/i, ''), []));
