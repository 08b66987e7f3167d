import fc from 'fast-check';

import { isDocx } from '../../src/files/is-docx';
import { readDocx } from '../../src/files/read-docx';
import { documentWords, wordCount } from '../../src/plan/importing/document';
import { leftOutText } from '../../src/plan/importing/left-out';
import { docxFile, type DocxParts, paragraph, run, table, tableCell } from '../support/docx-file';

/** Paragraphs as their text, tables as rows of texts. */
const shown = (parts: DocxParts, main?: string): (string | string[][])[] =>
  readDocx(docxFile(parts, main)).blocks.map((block) =>
    block.is === 'paragraph' ? block.text : block.rows.map((cells) => cells.map(({ text }) => text)),
  );

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, definition: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;
const definition = (id: number, inside: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`;
const inList = (id: number, at = 0): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
const numbered = (text: string, id: number, at = 0): string => paragraph(run(text), inList(id, at));

describe('numbers that Word counts by itself', () => {
  test('of three levels, each begun anew under the one above it', () =>
    expect(
      shown({
        body: [
          numbered('a', 1),
          numbered('b', 1, 1),
          numbered('c', 1, 1),
          numbered('d', 1),
          numbered('e', 1, 1),
          numbered('f', 1, 2),
        ].join(''),
        numbering:
          definition(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)')) +
          list(1, 0),
      }),
    ).toEqual(['I. a', '1. b', '2. c', 'II. d', '1. e', 'a) f']));

  test('of nested levels in Arabic digits, though the level above is Roman (isLgl)', () =>
    expect(
      shown({
        body: numbered('a', 1) + numbered('b', 1, 1) + numbered('c', 1, 1),
        numbering:
          definition(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(1, 0),
      }),
    ).toEqual(['I. a', '1.1 b', '1.2 c']));

  test('behind z as Word counts on: aa, bb', () =>
    expect(
      shown({
        body: Array.from({ length: 28 }, () => numbered('x', 1)).join(''),
        numbering: definition(0, level(0, 'lowerLetter', '%1)')) + list(1, 0),
      }).slice(25),
    ).toEqual(['z) x', 'aa) x', 'bb) x']));

  test('lists that share a definition count on; one that is told to begin anew does so once', () =>
    expect(
      shown({
        body: [1, 2, 3, 3, 1].map((id) => numbered('x', id)).join(''),
        numbering:
          definition(0, level(0, 'decimal', '%1')) +
          list(1, 0) +
          list(2, 0) +
          list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
      }),
    ).toEqual(['1 x', '2 x', '7 x', '8 x', '9 x']));
});

describe('numbers that styles give', () => {
  test('by the style of the paragraph, of the style that it is based on, and of a list style', () =>
    expect(
      shown({
        body: [
          paragraph(run('own'), '<w:pStyle w:val="So"/>'),
          paragraph(run('based'), '<w:pStyle w:val="SoCon"/>'),
          paragraph(run('linked'), inList(2)),
          paragraph(run('none'), '<w:pStyle w:val="So"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        ].join(''),
        styles:
          '<w:style w:type="paragraph" w:styleId="So"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="SoCon"><w:basedOn w:val="So"/></w:style>' +
          '<w:style w:type="numbering" w:styleId="DanhSach"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
        numbering:
          definition(0, level(0, 'decimal', '%1.', '<w:pStyle w:val="So"/>')) +
          definition(1, '<w:numStyleLink w:val="DanhSach"/>') +
          definition(2, '<w:styleLink w:val="DanhSach"/>' + level(0, 'upperLetter', '%1.')) +
          list(1, 0) +
          list(2, 1) +
          list(3, 2),
      }),
    ).toEqual(['1. own', '2. based', 'A. linked', 'none']));

  test('styles that are based on each other in a circle end', () =>
    expect(
      shown({
        body: paragraph(run('x'), '<w:pStyle w:val="A"/>'),
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>' +
          '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      }),
    ).toEqual(['x']));
});

describe('text as Word shows it', () => {
  test('a deleted paragraph mark joins two paragraphs, which have one number', () =>
    expect(
      shown({
        body:
          paragraph(run('Văn phòng HĐND và '), `${inList(1)}<w:rPr><w:del w:id="1"/></w:rPr>`) + numbered('UBND', 1),
        numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
      }),
    ).toEqual(['1. Văn phòng HĐND và UBND']));

  test('hidden text, by the run or by its style, and deleted text are left out, and counted', () => {
    const { blocks, leftOut } = readDocx(
      docxFile({
        body: paragraph(
          run('còn') +
            run(' ẩn một', '<w:vanish/>') +
            run(' ẩn', '<w:rStyle w:val="An"/>') +
            run(' hiện', '<w:rStyle w:val="An"/><w:vanish w:val="0"/>') +
            '<w:del w:id="1"><w:r><w:delText>bỏ đi rồi</w:delText></w:r></w:del>',
        ),
        styles: '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>',
      }),
    );
    expect([blocks, leftOut]).toEqual([[{ is: 'paragraph', text: 'còn hiện' }], { hidden: 3, deleted: 3 }]);
  });

  test('runs of a direction, smart tags, tracked insertions, fields, ruby and symbols are read', () =>
    expect(
      shown({
        body: paragraph(
          `<w:bdo>${run('một ')}</w:bdo><w:dir>${run('hai ')}</w:dir><w:smartTag>${run('ba ')}</w:smartTag>` +
            `<w:ins>${run('bốn ')}</w:ins><w:fldSimple w:instr="PAGE">${run('năm ')}</w:fldSimple>` +
            `<w:r><w:ruby><w:rubyBase>${run('sáu ')}</w:rubyBase></w:ruby></w:r>` +
            '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
        ),
      }),
    ).toEqual(['một hai ba bốn năm sáu ☑']));

  test('footnotes follow at the end, each with its number; the mark adds nothing to the text', () =>
    expect(
      shown({
        body: paragraph(`${run('Kế hoạch')}<w:r><w:footnoteReference w:id="7"/></w:r>`) + paragraph(run('sau')),
        footnotes: `<w:footnote w:id="7">${paragraph(run('theo Nghị quyết 76'))}</w:footnote>`,
      }),
    ).toEqual(['Kế hoạch', 'sau', '[1] theo Nghị quyết 76']));
});

describe('what stands beside the text', () => {
  test('a text box is read once, though the file has it for newer and for older programs', () => {
    const box = `<w:txbxContent>${paragraph(run('trong khung'))}</w:txbxContent>`;
    expect(
      shown({
        body: paragraph(
          `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('ngoài')}`,
        ),
      }),
    ).toEqual(['ngoài', 'trong khung']);
  });

  test('page headers, pictures and comments are counted as left out, and named in a sentence', () => {
    const { leftOut } = readDocx(
      docxFile({
        body: paragraph('<w:r><w:drawing/></w:r><w:r><w:commentReference w:id="1"/></w:r>'),
        header: paragraph(run('Trang đầu')),
      }),
    );
    expect(leftOut).toEqual({ picture: 1, comment: 1, furniture: 2 });
    expect(leftOutText(leftOut, 'vi')).toBe('Không lấy vào trang: 2 từ ở đầu trang, chân trang, 1 bình luận, 1 hình.');
    expect(leftOutText({}, 'en')).toBe('');
  });

  test('text in an element that the reader does not know is counted as unread', () =>
    expect(
      readDocx(docxFile({ body: paragraph(`<w:somethingNew>${run('chữ lạ ở đây')}</w:somethingNew>`) })).leftOut,
    ).toEqual({ unread: 4 }));
});

describe('tables', () => {
  const cells = (...texts: readonly string[]): string[] => texts.map((text) => tableCell(paragraph(run(text))));

  test('deleted and hidden rows are left out', () => {
    const row = (text: string, properties: string): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cells(text).join('')}</w:tr>`;
    const { blocks, leftOut } = readDocx(
      docxFile({
        body: `<w:tbl>${row('một', '')}${row('hai', '<w:del w:id="1"/>')}${row('ba', '<w:hidden/>')}</w:tbl>`,
      }),
    );
    expect([blocks, leftOut]).toMatchObject([[{ is: 'table', rows: [[{ text: 'một' }]] }], { deleted: 1, hidden: 1 }]);
  });

  test('cells merged sideways in the old way are one', () =>
    expect(
      shown({
        body: table([
          tableCell(paragraph(run('a')), '<w:hMerge w:val="restart"/>'),
          tableCell(paragraph(run('b')), '<w:hMerge/>'),
          ...cells('c'),
        ]),
      }),
    ).toEqual([[['a\nb', 'c']]]));

  test('a table that only lays out the page gives way to the one within it', () => {
    const inner = table(cells('STT', 'Nhiệm vụ'), cells('1', 'Rà soát'));
    expect(shown({ body: table([tableCell(paragraph(run('trên')) + inner + paragraph(''))]) })).toEqual([
      'trên',
      [
        ['STT', 'Nhiệm vụ'],
        ['1', 'Rà soát'],
      ],
      '',
    ]);
  });

  test('a small table within a cell stays in its cell', () =>
    expect(
      shown({
        body: table(cells('1', '2', '3'), [tableCell(table(cells('a', 'b'))), ...cells('c', 'd')]),
      }),
    ).toEqual([
      [
        ['1', '2', '3'],
        ['a b', 'c', 'd'],
      ],
    ]));
});

describe('the package', () => {
  test('the main part is found by its relationship, and the file is known as one of Word', () => {
    const parts = { body: paragraph(run('chữ')) };
    expect([shown(parts, 'document2'), isDocx(docxFile(parts, 'document2'))]).toEqual([['chữ'], true]);
  });

  test('more paragraphs than any plan has are refused as too large', () =>
    expect(() => readDocx(docxFile({ body: '<w:p/>'.repeat(200_001) }))).toThrow('too-large'));
});

/** A tree of paragraphs and tables, each text a word of its own. */
const blocks = fc.letrec<{ block: string; text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 2 },
    fc.constant('run'),
    fc.constant('vanish'),
    fc.constant('bdo'),
    fc.constant('del'),
    fc.constant('unknown'),
    fc.constant('box'),
  ),
  block: fc.oneof(
    { maxDepth: 3 },
    fc.array(tie('text'), { maxLength: 4 }).map((texts) => texts.join(' ')),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((inner) => `[${inner.join('|')}]`),
  ),
}));

test('every word of a document is in what was read or in what was left out', () => {
  let next = 0;
  const word = (): string => `w${next++}`;
  const piece: Readonly<Record<string, () => string>> = {
    run: () => run(`${word()} `),
    vanish: () => run(` ${word()} `, '<w:vanish/>'),
    bdo: () => `<w:bdo>${run(`${word()} `)}</w:bdo>`,
    del: () => `<w:del><w:r><w:delText>${word()} </w:delText></w:r></w:del>`,
    unknown: () => `<w:other>${run(`${word()} `)}</w:other>`,
    box: () => `<w:r><w:pict><w:txbxContent>${paragraph(run(word()))}</w:txbxContent></w:pict></w:r>`,
  };
  const xml = (shape: string): string => {
    if (!shape.startsWith('['))
      return paragraph(
        shape
          .split(' ')
          .map((kind) => piece[kind]?.() ?? '')
          .join(''),
      );
    let depth = 0;
    const inner: string[] = [''];
    for (const letter of shape.slice(1, -1)) {
      if (letter === '[') depth++;
      if (letter === ']') depth--;
      if (letter === '|' && depth === 0) inner.push('');
      else inner[inner.length - 1] += letter;
    }
    return table(inner.map((one) => tableCell(xml(one))));
  };
  fc.assert(
    fc.property(fc.array(blocks.block, { maxLength: 5 }), (shapes) => {
      const from = next;
      const { blocks: read, leftOut } = readDocx(docxFile({ body: shapes.map(xml).join('') }));
      const kept = documentWords(read);
      const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
      expect(kept + left).toBe(next - from);
      const texts = JSON.stringify(read).match(/w\d+/g) ?? [];
      expect(wordCount(texts.join(' '))).toBe(kept);
    }),
    { numRuns: 200 },
  );
});
