import { strToU8 } from 'fflate';

import { type FilesByName, header, type HostileFamily, table, task, utf16 } from './plan';

const repeated = (text: string, letters: number): string =>
  text.repeat(Math.ceil(letters / text.length)).slice(0, letters);

/** Cells of as many letters as Excel allows: they must cost no more than others. */
const longCells: FilesByName = Object.fromEntries(
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

/** Text files: separators, encodings, quotation marks, lengths. */
export const texts: HostileFamily = {
  read: {
    'plain.csv': () => strToU8(table(',')),
    'semicolons.csv': () => strToU8(table(';')),
    'tabs.csv': () => strToU8(table('\t')),
    'bars.csv': () => strToU8(table('|')),
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
    'pollution.csv': () => strToU8(`${table(';')}\n__proto__;constructor;toString;__proto__;hasOwnProperty`),
    'text-named.xls': () => strToU8(table('\t')),
    'text-named.xlsb.txt': () => strToU8(table('\t')),
    'page.xls': () =>
      strToU8(
        `<html><meta charset="utf-8"><table>${[header, task].map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></html>`,
      ),
    ...longCells,
  },
  named: {
    'empty.csv': () => new Uint8Array(),
    'rubbish.csv': () => new Uint8Array(2_000).map((_, index) => (index * 7919) % 251),
    'rubbish.xls': () => new Uint8Array(2_000).map((_, index) => (index * 7919) % 251),
    'prose.txt': () => strToU8('Kính gửi các anh chị,\nxin gửi báo cáo.'),
    'text-named.xlsx': () => strToU8(table(',')),
    'rows-1m.csv': () => strToU8('a;b\n'.repeat(1_000_000)),
    'breaks-3m.csv': () => new Uint8Array(3_000_000).fill(10),
    'commas-3m.csv': () => new Uint8Array(3_000_000).fill(44),
    'quote-never-closed.csv': () => strToU8(`"${'a;b\n'.repeat(500_000)}`),
    'big-cell.csv': () => strToU8(`a;${'b'.repeat(1 << 20)}`),
  },
};
