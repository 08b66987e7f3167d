import { CFB } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Hostile and odd files, made by code: each must be reported or named, and must stop no other. */

const header = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian'];
const task = ['1', 'Xây dựng kế hoạch tuyên truyền', 'Kế hoạch', 'Phòng Nội vụ', 'Quý II/2026'];
const table = (separator: string): string => [header, task].map((cells) => cells.join(separator)).join('\n');

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const rowsXml = [header, task].map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface BookParts {
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  readonly names?: string;
  readonly properties?: string;
  readonly more?: Zippable;
}

/** A small workbook of one plan, with what a case puts in. */
function book({
  rows = rowsXml,
  before = '',
  after = '',
  names = '',
  properties = '',
  more = {},
}: BookParts): Uint8Array {
  const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets><sheet name="KH" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    ),
    ...more,
  });
}

const merges = (areas: readonly string[]): string =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;

const container = (stream: string): Uint8Array => {
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(made, `/${stream}`, new Uint8Array(600));
  return new Uint8Array(CFB.write(made, { type: 'buffer' }) as Buffer);
};

/** The directory's sizes changed to what a liar says. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}

const megabytes = (count: number): Uint8Array => new Uint8Array(count << 20).fill(32);
const utf16 = (text: string, isBig: boolean, hasMark: boolean): Uint8Array => {
  const bytes = Buffer.from((hasMark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};
const repeated = (text: string, letters: number): string =>
  text.repeat(Math.ceil(letters / text.length)).slice(0, letters);

/** Files that hold the plan, in whatever odd form: each must be read. */
export const oddFiles: Readonly<Record<string, () => Uint8Array>> = {
  'plain.xlsx': () => book({}),
  'row-number-huge.xlsx': () => book({ rows: `${rowsXml}<row r="4000000000"><c><v>1</v></c></row>` }),
  'merge-column.xlsx': () => book({ after: merges(['H10:H1048576']) }),
  'merge-all.xlsx': () => book({ after: merges(['A10:XFD1048576']) }),
  'merge-rows.xlsx': () => book({ after: merges(['A10:XFD200']) }),
  'many-merges.xlsx': () =>
    book({ after: merges(Array.from({ length: 50_000 }, (_, index) => `A${index * 2 + 10}:B${index * 2 + 11}`)) }),
  'cols-huge.xlsx': () => book({ before: '<cols><col min="1" max="2000000000" width="9"/></cols>' }),
  'name-all.xlsx': () =>
    book({ names: '<definedNames><definedName name="x">KH!$A$1:$XFD$1048576</definedName></definedNames>' }),
  'date-1904.xlsx': () => book({ properties: '<workbookPr date1904="true"/>' }),
  'lying-sizes.xlsx': () => lying(book({}), 0xfffffff0),
  'lying-small.xlsx': () => lying(book({}), 10),
  'bad-drawing.xlsx': () => book({ more: { 'xl/drawings/drawing1.xml': strToU8('<not closed') } }),
  'bad-table.xlsx': () => book({ more: { 'xl/tables/other.xml': strToU8('\0\0\0') } }),
  'big-pictures.xlsx': () => book({ more: { 'xl/media/image1.png': megabytes(90) } }),
  'back-slashes.xlsx': () =>
    zipSync(
      Object.fromEntries(Object.entries(unzipSync(book({}))).map(([name, part]) => [name.replaceAll('/', '\\'), part])),
    ),
  'utf16-part.xlsx': () => {
    const parts = unzipSync(book({}));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace('UTF-8', 'UTF-16');
    return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': utf16(sheet, false, true) });
  },
  'plain.csv': () => strToU8(table(',')),
  'semicolons.csv': () => strToU8(table(';')),
  'tabs.csv': () => strToU8(table('\t')),
  'sep-line.csv': () => strToU8(`sep=;\n${table(';')}`),
  'mark.csv': () => strToU8(`\uFEFF${table(';')}`),
  'cr-only.csv': () => strToU8(table(';').replaceAll('\n', '\r')),
  'utf16-little.csv': () => utf16(table('\t'), false, true),
  'utf16-big.csv': () => utf16(table('\t'), true, true),
  'utf16-little-no-mark.csv': () => utf16(table('\t'), false, false),
  'utf16-big-no-mark.csv': () => utf16(table('\t'), true, false),
  'bad-byte.csv': () =>
    new Uint8Array([...strToU8(`${table(';')}\n2;Rà soát văn bản`), 0xff, ...strToU8(';Báo cáo;Phòng Nội vụ;Quý I')]),
  'open-quote.csv': () => strToU8(`${table(';')}\n2;"Rà soát;Báo cáo;Phòng Nội vụ;Quý I/2026`),
  'page.xls': () =>
    strToU8(
      `<html><meta charset="utf-8"><table>${[header, task].map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></html>`,
    ),
};

/** Files without a plan, broken or hostile: each must be named, with what to do. */
export const badFiles: Readonly<Record<string, () => Uint8Array>> = {
  'empty.xlsx': () => new Uint8Array(),
  'cut.xlsx': () => book({}).subarray(0, 900),
  'rubbish.xlsx': () => new Uint8Array(2_000).map((_, index) => (index * 7919) % 251),
  'rubbish.csv': () => new Uint8Array(2_000).map((_, index) => (index * 7919) % 251),
  'photos.xlsx': () => zipSync({ 'anh/1.jpg': new Uint8Array(9) }),
  'no-plan.xlsx': () => book({ rows: '<row><c><v>1</v></c></row>' }),
  'bomb.xlsx': () => book({ more: { 'xl/worksheets/sheet2.xml': megabytes(300) } }),
  'bomb-upper.xlsx': () => book({ more: { 'xl/worksheets/sheet2.XML': megabytes(300) } }),
  'bomb-lying.xlsx': () => lying(book({ more: { 'xl/worksheets/sheet2.xml': megabytes(300) } }), 1_000),
  'far-cell.xlsx': () => book({ rows: `${rowsXml}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }),
  'cells-5m.xlsx': () => book({ rows: `<row>${'<c/>'.repeat(5_000_000)}</row>` }),
  'doctype.xlsx': () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet/>';
    return book({ more: { 'xl/worksheets/sheet1.xml': strToU8(bomb) } });
  },
  'secret.xlsx': () => container('EncryptedPackage'),
  'broken.xls': () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
  'letter.doc': () => container('WordDocument'),
  'letter.docx': () => container('WordDocument'),
  'cut.docx': () => zipSync({ 'word/document.xml': strToU8('<w:document') }),
  'no-part.docx': () => zipSync({ 'a.xml': new Uint8Array(3) }),
  'prose.txt': () => strToU8('Kính gửi các anh chị,\nxin gửi báo cáo.'),
  'rows-1m.csv': () => strToU8('a;b\n'.repeat(1_000_000)),
  'breaks-3m.csv': () => new Uint8Array(3_000_000).fill(10),
  'commas-3m.csv': () => new Uint8Array(3_000_000).fill(44),
  'page.xlsx': () => strToU8('<html><table><tr><td>1</td></tr></table></html>'),
};

/** Cells of as many letters as Excel allows: they must cost no more than others. */
export const longCells: Readonly<Record<string, () => Uint8Array>> = Object.fromEntries(
  ['Sở Nội vụ, ', 'UBND các xã, phường; ', 'quý I, ', 'và ', '1/', '1-', '1.1.', ',', ';', '((', '- '].map(
    (text, index) => [
      `long-${String(index + 1)}.tsv`,
      (): Uint8Array => {
        const long = repeated(text, 32_767);
        return strToU8(`${table('\t')}\n2\t${long}\tBáo cáo\t${long}\t${long}`);
      },
    ],
  ),
);
