import { strFromU8, unzipSync, zipSync } from 'fflate';

import { book, bookParts, cellXml, lying, rowsXml, withBombs, withDirectory } from './book';
import { type HostileFamily, utf16 } from './plan';

/** A workbook whose parts have other names. */
const renamed = (rename: (name: string) => string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(book({}))).map(([name, part]) => [rename(name), part])));

/** An archive with two entries of one name: the first of them is called so only after it was packed. */
function twice(): Uint8Array {
  const more = { 'xl/worksheets/sheet2.xml': new Uint8Array([60, 97, 47, 62]) };
  const bytes = zipSync({ ...more, ...bookParts({}) });
  const wanted = new TextEncoder().encode('sheet1.xml');
  const known = new TextEncoder().encode('sheet2.xml');
  for (let at = 0; at < bytes.length - known.length; at++)
    if (known.every((byte, index) => bytes[at + index] === byte)) bytes.set(wanted, at);
  return bytes;
}

const manyEntries = (): Uint8Array =>
  zipSync({
    ...bookParts({}),
    ...Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`xl/x/${index}.bin`, new Uint8Array()])),
  });

/** The archive as zip: its compression, its directory, the sizes that it tells. */
export const archives: HostileFamily = {
  read: {
    'lying-sizes.xlsx': () => lying(book({}), 0xfffffff0),
    'lying-small.xlsx': () => lying(book({}), 10),
    'big-pictures.xlsx': () => withBombs(bookParts({}), { 'xl/media/image1.png': 90 }),
    'back-slashes.xlsx': () => renamed((name) => name.replaceAll('/', '\\')),
    'leading-stroke.xlsx': () => renamed((name) => `/${name}`),
    'traversal.xlsx': () =>
      book({ more: { '../../../tmp/evil.txt': new Uint8Array(9), '/etc/evil': new Uint8Array(9) } }),
    'many-entries.xlsx': manyEntries,
    'one-name-twice.xlsx': twice,
    'stored.xlsx': () => zipSync(bookParts({}), { level: 0 }),
    'utf16-part.xlsx': () => {
      const parts = unzipSync(book({}));
      const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace('UTF-8', 'UTF-16');
      return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': utf16(sheet, false, true) });
    },
  },
  named: {
    'empty.xlsx': () => new Uint8Array(),
    'cut.xlsx': () => book({}).subarray(0, 900),
    'cut-directory.xlsx': () => book({}).subarray(0, -80),
    'rubbish.xlsx': () => new Uint8Array(2_000).map((_, index) => (index * 7919) % 251),
    'photos.xlsx': () => zipSync({ 'anh/1.jpg': new Uint8Array(9) }),
    'bomb.xlsx': () => lying(withBombs(bookParts({}), { 'xl/worksheets/sheet2.xml': 300 }), 300 << 20),
    'bomb-upper.xlsx': () => withBombs(bookParts({}), { 'xl/worksheets/sheet2.XML': 300 }),
    'bomb-lying.xlsx': () => lying(withBombs(bookParts({}), { 'xl/worksheets/sheet2.xml': 300 }), 1_000),
    'bombs-many.xlsx': () =>
      withBombs(
        bookParts({}),
        Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`xl/worksheets/sheet${index + 2}.xml`, 23])),
      ),
    'entries-outside.xlsx': () =>
      withDirectory(book({}), (view, entry) => view.setUint32(entry + 42, 0xfffffff0, true)),
    'method-unknown.xlsx': () => withDirectory(book({}), (view, entry) => view.setUint16(entry + 10, 99, true)),
    'spoilt-bytes.xlsx': () => {
      const bytes = book({ rows: rowsXml + `<row>${cellXml('x').repeat(900)}</row>` });
      return bytes.map((byte, at) => (at > 400 && at < bytes.length - 700 ? byte ^ 0x55 : byte));
    },
  },
};
