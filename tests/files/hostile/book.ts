import { constants, deflateRawSync } from 'node:zlib';

import { CFB } from '@e965/xlsx';
import { strToU8, type Zippable, zipSync } from 'fflate';

import { header, task } from './plan';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const cellXml = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
export const rowsXml = [header, task].map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('');
export const xmlPart = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);

export interface BookParts {
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  readonly names?: string;
  readonly properties?: string;
  /** The whole of the sheet's part, in place of all of the above. */
  readonly sheet?: string;
  readonly sheets?: string;
  readonly target?: string;
  readonly more?: Zippable;
}

/** The parts of a small workbook of one plan, with what a case puts in. */
export function bookParts({
  rows = rowsXml,
  before = '',
  after = '',
  names = '',
  properties = '',
  sheet = `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  sheets = '<sheet name="KH" sheetId="1" r:id="rId1"/>',
  target = 'worksheets/sheet1.xml',
  more = {},
}: BookParts): Zippable {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': xmlPart(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    ),
    '_rels/.rels': xmlPart(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xmlPart(
      `<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets>${sheets}</sheets>${names}</workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xmlPart(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="${target}"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xmlPart(sheet),
    ...more,
  };
}

export const book = (parts: BookParts): Uint8Array => zipSync(bookParts(parts));

export const sharedStrings = (items: string): Zippable => ({
  'xl/sharedStrings.xml': xmlPart(`<sst xmlns="${main}">${items}</sst>`),
});

/** A file in the container of old Office, with a stream of this name. */
export const container = (stream: string, content: Uint8Array = new Uint8Array(600)): Uint8Array => {
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(made, `/${stream}`, content);
  return new Uint8Array(CFB.write(made, { type: 'buffer' }) as Buffer);
};

const entrySignature = 0x02014b50;

/** The places of the entries in an archive's directory. */
function entriesOf(view: DataView): number[] {
  const places: number[] = [];
  for (let at = 0; at < view.byteLength - 4; at++) if (view.getUint32(at, true) === entrySignature) places.push(at);
  return places;
}

/** An archive whose directory was changed, entry by entry. */
export function withDirectory(bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const entry of entriesOf(view)) change(view, entry);
  return copy;
}

/** The directory's sizes changed to what a liar says. */
export const lying = (bytes: Uint8Array, size: number): Uint8Array =>
  withDirectory(bytes, (view, entry) => view.setUint32(entry + 24, size, true));

/** What so many megabytes of spaces are packed to: one block, again and again. */
function packedMegabytes(count: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(1 << 20, ' '), { finishFlush: constants.Z_SYNC_FLUSH });
  const end = Buffer.from([3, 0]);
  return new Uint8Array(Buffer.concat([...Array.from({ length: count }, () => block), end]));
}

/** An archive with parts that unpack to megabytes of spaces. Of their sizes it tells those of the packed bytes. */
export function withBombs(parts: Zippable, megabytesByName: Readonly<Record<string, number>>): Uint8Array {
  const bombs = Object.entries(megabytesByName).map(([name, count]) => [name, packedMegabytes(count)] as const);
  const bytes = zipSync({
    ...parts,
    ...Object.fromEntries(bombs.map(([name, packed]) => [name, [packed, { level: 0 }]])),
  });
  return withDirectory(bytes, (view, entry) => {
    const nameAt = view.byteOffset + entry + 46;
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, nameAt, view.getUint16(entry + 28, true)));
    if (!(name in megabytesByName)) return;
    view.setUint16(entry + 10, 8, true);
    view.setUint16(view.getUint32(entry + 42, true) + 8, 8, true);
  });
}
