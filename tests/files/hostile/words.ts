import { strToU8, unzipSync, zipSync } from 'fflate';

import { docxFile, paragraph, run, table as wordTable, tableCell } from '../../support/docx-file';
import { container, withBombs } from './book';
import { header, type HostileFamily, task } from './plan';

const planTable = (properties = ''): string =>
  wordTable(...[header, task].map((cells) => cells.map((text) => tableCell(paragraph(run(text)), properties))));
const word = (body: string): Uint8Array => docxFile({ body });
const withPart = (name: string, part: Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(word(planTable())), [name]: part });

/** Word files: main part, spans, depth, bombs, and what is no Word file. */
export const words: HostileFamily = {
  read: {
    'plain.docx': () => word(planTable()),
    'other-part.docx': () => docxFile({ body: planTable() }, 'document2'),
    'span-huge.docx': () =>
      word(
        planTable('<w:tcPr><w:gridSpan w:val="1"/></w:tcPr>') +
          wordTable([tableCell(paragraph(run('Ghi chú')), '<w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>')]),
      ),
    'span-nan.docx': () => word(planTable('<w:tcPr><w:gridSpan w:val="NaN"/></w:tcPr>')),
    'numbers-huge.docx': () =>
      word(planTable() + paragraph(run('a'), '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="4000000000"/></w:numPr>')),
    'control-references.docx': () => word(planTable() + paragraph(run('Ghi chú &#7879; &#x1F;'))),
    'media-bomb.docx': () => withBombs(unzipSync(word(planTable())), { 'word/media/image1.emf': 90 }),
    'word-named.xlsx': () => word(planTable()),
  },
  named: {
    'letter.doc': () => container('WordDocument'),
    'letter.docx': () => container('WordDocument'),
    'rich.doc': () => strToU8('{\\rtf1\\ansi Kế hoạch}'),
    'secret.docx': () => container('EncryptedPackage'),
    'cut.docx': () => word(planTable()).subarray(0, 500),
    'half.docx': () => zipSync({ 'word/document.xml': strToU8('<w:document') }),
    'no-part.docx': () => zipSync({ 'a.xml': new Uint8Array(3) }),
    'no-table.docx': () => word(paragraph(run('Kính gửi các anh chị'))),
    'bomb.docx': () => withBombs(unzipSync(word(planTable())), { 'word/document.xml': 300 }),
    'doctype.docx': () =>
      withPart('word/document.xml', strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>')),
    'nested.docx': () => word(`${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`),
    'paragraphs-300k.docx': () => word('<w:p/>'.repeat(300_000)),
    'photo.docx': () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(600).fill(7)]),
  },
};
