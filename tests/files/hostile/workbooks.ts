import { CFB, utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

import { book, cellXml, container, rowsXml, sharedStrings, xmlPart } from './book';
import { header, type HostileFamily, task } from './plan';

const merges = (areas: readonly string[]): string =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const transitional = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The sheet's part with each of its elements behind a prefix. */
const prefixedSheet = `<x:worksheet xmlns:x="${transitional}"><x:sheetData>${rowsXml.replace(/<(\/?)(\w)/g, '<$1x:$2')}</x:sheetData></x:worksheet>`;

const items = [...header, ...task].map((text) => `<si><t>${text}</t></si>`).join('');
const sharedRow = (row: number, first: number): string =>
  `<row r="${row}">${header.map((_, index) => `<c r="${'ABCDE'[index] ?? ''}${row}" t="s"><v>${first + index}</v></c>`).join('')}</row>`;
const sharedRows = sharedRow(1, 0) + sharedRow(2, header.length);

type OtherKind = 'xls' | 'xlsb' | 'ods' | 'xlml';
/** The plan as another program's workbook. */
const otherBook = (bookType: OtherKind): Uint8Array =>
  new Uint8Array(
    write(
      { SheetNames: ['KH'], Sheets: { KH: utils.aoa_to_sheet([header, task]) } },
      {
        bookType,
        type: 'array',
      },
    ) as ArrayBuffer,
  );

/** An old workbook with the record by which a password is announced ([MS-XLS] 2.4.117, FilePass), behind the beginning of its stream. */
function lockedXls(): Uint8Array {
  const stream = CFB.find(CFB.read(otherBook('xls'), { type: 'array' }), 'Workbook')?.content as Uint8Array;
  const begin = 4 + ((stream[2] ?? 0) | ((stream[3] ?? 0) << 8));
  const filePass = [0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4];
  return container('Workbook', new Uint8Array([...stream.subarray(0, begin), ...filePass, ...stream.subarray(begin)]));
}

const openDocument = 'urn:oasis:names:tc:opendocument:xmlns';
/** An OpenDocument file whose contents have a password. */
const lockedOds = (): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest xmlns:manifest="${openDocument}:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>`,
    ),
    'content.xml': new Uint8Array(900).map((_, index) => (index * 7919) % 251),
  });

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Workbooks: bounds, merges, strings, namespaces, and the kinds of other programs. */
export const workbooks: HostileFamily = {
  read: {
    'plain.xlsx': () => book({}),
    'row-number-huge.xlsx': () => book({ rows: `${rowsXml}<row r="4000000000"><c><v>1</v></c></row>` }),
    'rows-without-number.xlsx': () =>
      book({ rows: rowsXml.replace('<row>', '<row r="3">') + `<row r="9">${cellXml('2')}</row>` }),
    'rows-1m-blank.xlsx': () => book({ rows: rowsXml + '<row/>'.repeat(1_000_000) }),
    'cells-formatted.xlsx': () =>
      book({
        rows:
          rowsXml +
          numbers(100_000)
            .map((row) => `<row r="${row + 9}"><c r="A${row + 9}" s="0"/></row>`)
            .join(''),
      }),
    'merge-column.xlsx': () => book({ after: merges(['H10:H1048576']) }),
    'merge-all.xlsx': () => book({ after: merges(['A10:XFD1048576']) }),
    'merge-rows.xlsx': () => book({ after: merges(['A10:XFD200']) }),
    'merge-outside.xlsx': () => book({ after: merges(['A10:ZZZZ99999999', 'x', '', 'B2']) }),
    'many-merges.xlsx': () => book({ after: merges(numbers(50_000).map((at) => `A${at * 2 + 10}:B${at * 2 + 11}`)) }),
    'cols-huge.xlsx': () => book({ before: '<cols><col min="1" max="2000000000" width="9"/></cols>' }),
    'dimension-nan.xlsx': () => book({ before: '<dimension ref="NaN:#REF!"/>' }),
    'dimension-all.xlsx': () => book({ before: '<dimension ref="A1:XFD1048576"/>' }),
    'name-all.xlsx': () =>
      book({ names: '<definedNames><definedName name="x">KH!$A$1:$XFD$1048576</definedName></definedNames>' }),
    'date-1904.xlsx': () => book({ properties: '<workbookPr date1904="true"/>' }),
    'shared-strings.xlsx': () => book({ rows: sharedRows, more: sharedStrings(items) }),
    'shared-blank.xlsx': () => book({ rows: sharedRows, more: sharedStrings(`${items}<si/><si><t/></si>`) }),
    'shared-amplified.xlsx': () =>
      book({
        rows: `${sharedRows}${numbers(500)
          .map((row) => `<row r="${row + 9}">${'<c t="s"><v>10</v></c>'.repeat(8)}</row>`)
          .join('')}`,
        more: sharedStrings(`${items}<si><t>${'a'.repeat(1 << 20)}</t></si>`),
      }),
    'inline-with-value.xlsx': () => book({ rows: rowsXml.replaceAll('</is></c>', '</is><v>9</v></c>') }),
    'namespace-prefix.xlsx': () => book({ sheet: prefixedSheet }),
    'namespace-strict.xlsx': () =>
      book({ sheet: `<worksheet xmlns="${strict}"><sheetData>${rowsXml}</sheetData></worksheet>` }),
    'target-absolute.xlsx': () => book({ target: '/xl/worksheets/sheet1.xml' }),
    'deep-xml.xlsx': () => book({ after: `<extLst>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</extLst>` }),
    'very-hidden.xlsx': () => book({ sheets: '<sheet name="KH" sheetId="1" state="veryHidden" r:id="rId1"/>' }),
    'sheet-name-odd.xlsx': () => book({ sheets: '<sheet name="__proto__" sheetId="1" r:id="rId1"/>' }),
    'bad-drawing.xlsx': () => book({ more: { 'xl/drawings/drawing1.xml': strToU8('<not closed') } }),
    'bad-table.xlsx': () => book({ more: { 'xl/tables/other.xml': strToU8('\0\0\0') } }),
    'bad-styles.xlsx': () => book({ more: { 'xl/styles.xml': xmlPart('<styleSheet><cellXfs><xf numFmtId="-1"/>') } }),
    'old.xls': () => otherBook('xls'),
    'binary.xlsb': () => otherBook('xlsb'),
    'open.ods': () => otherBook('ods'),
    'markup-2003.xls': () => otherBook('xlml'),
    'workbook-named.csv': () => book({}),
    'workbook-named.docx': () => book({}),
    'UPPER.XLSX': () => book({}),
  },
  named: {
    'no-plan.xlsx': () => book({ rows: '<row><c><v>1</v></c></row>' }),
    'far-cell.xlsx': () => book({ rows: `${rowsXml}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }),
    'cells-5m.xlsx': () => book({ rows: `<row>${'<c/>'.repeat(5_000_000)}</row>` }),
    'doctype.xlsx': () =>
      book({ sheet: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>' }),
    'sheet-missing.xlsx': () => book({ target: 'worksheets/none.xml' }),
    'secret.xlsx': () => container('EncryptedPackage'),
    'locked.xls': lockedXls,
    'locked.ods': lockedOds,
    'broken.xls': () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    'cut.xls': () => otherBook('xls').subarray(0, 1_500),
    'cut.xlsb': () => otherBook('xlsb').subarray(0, 1_500),
    'cut.ods': () => otherBook('ods').subarray(0, 1_500),
    'page.xlsx': () => strToU8('<html><table><tr><td>1</td></tr></table></html>'),
    'document.pdf.xlsx': () => strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type/Catalog>>'),
  },
};
