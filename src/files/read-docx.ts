import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

import type { DocumentBlock, DocumentCell, DocumentTable } from '../plan/importing/document';
import { ListNumbers } from './docx-numbers';
import { FileProblem } from './problem';
import { attribute, childrenOf, named, nameOf, type Node } from './xml-nodes';
import { checkZipSize } from './zip-size';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
});

/** Parses one part. A document type could name files of the machine: Word writes none, and none is read. */
function parse(bytes: Uint8Array | undefined): readonly Node[] {
  if (!bytes) return [];
  const text = strFromU8(bytes);
  if (/<!DOCTYPE/i.test(text)) throw new FileProblem('broken-docx');
  return parser.parse(text) as readonly Node[];
}

/** Paragraphs and tables of a .docx file, in their order; headers, footers and footnotes aside. @throws FileProblem */
export function readDocx(bytes: Uint8Array): DocumentBlock[] {
  checkZipSize(bytes);
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name }) => name === 'word/document.xml' || name === 'word/numbering.xml',
    });
    const root = named(parse(parts['word/document.xml']), 'w:document');
    const body = root && named(childrenOf(root), 'w:body');
    if (!body) throw new FileProblem('broken-docx');
    return new DocxReader(new ListNumbers(parse(parts['word/numbering.xml']))).blocks(childrenOf(body));
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    throw new FileProblem('broken-docx', { cause });
  }
}

/** Elements that only hold others: fields, links, tracked insertions, content controls. */
const holders = new Set([
  'w:hyperlink',
  'w:ins',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:fldSimple',
  'w:customXml',
  'w:moveTo',
]);

const mostColumns = 63; // as many as Word allows
const plainWidth = 1_000;

class DocxReader {
  constructor(private readonly numbers: ListNumbers) {}

  blocks(nodes: readonly Node[]): DocumentBlock[] {
    return nodes.flatMap((node): DocumentBlock[] => {
      const name = nameOf(node);
      if (name === 'w:p') return [{ is: 'paragraph', text: this.paragraph(node) }];
      if (name === 'w:tbl') return [this.table(node)];
      return holders.has(name) ? this.blocks(childrenOf(node)) : [];
    });
  }

  private paragraph(node: Node): string {
    const children = childrenOf(node);
    const properties = named(children, 'w:pPr');
    const number = properties ? this.numbers.next(childrenOf(properties)) : '';
    const text = this.text(children);
    return number === '' ? text : `${number} ${text}`.trimEnd();
  }

  private text(nodes: readonly Node[]): string {
    return nodes
      .map((node): string => {
        switch (nameOf(node)) {
          case 'w:r':
            return this.text(childrenOf(node));
          case 'w:t':
            return childrenOf(node)
              .map((part) => String(part['#text'] ?? ''))
              .join('');
          case 'w:br':
          case 'w:cr':
            return '\n';
          case 'w:tab':
            return ' ';
          case 'w:noBreakHyphen':
            return '-';
          default:
            return holders.has(nameOf(node)) ? this.text(childrenOf(node)) : '';
        }
      })
      .join('');
  }

  private table(node: Node): DocumentTable {
    const children = childrenOf(node);
    const grid = named(children, 'w:tblGrid');
    const told = grid ? childrenOf(grid).map((column) => Number(attribute(column, 'w:w') ?? 0)) : [];
    // Some programs write no grid, or one of zeros: then columns are as many as cells, all alike.
    const widths = told.some((width) => width > 0) ? told : Array.from({ length: mostColumns }, () => plainWidth);
    const rows = this.rows(children).map((row) => this.cells(row, widths));
    return { is: 'table', rows };
  }

  private rows(nodes: readonly Node[]): Node[] {
    return nodes.flatMap((node) =>
      nameOf(node) === 'w:tr' ? [node] : holders.has(nameOf(node)) ? this.rows(childrenOf(node)) : [],
    );
  }

  private cells(row: Node, widths: readonly number[]): DocumentCell[] {
    const children = childrenOf(row);
    const properties = named(children, 'w:trPr');
    const skipped = properties ? Number(attribute(named(childrenOf(properties), 'w:gridBefore'), 'w:val') ?? 0) : 0;
    const cells: DocumentCell[] = [];
    let at = skipped;
    const left = (column: number): number => widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    for (const node of this.cellNodes(children)) {
      const inner = childrenOf(node);
      const own = named(inner, 'w:tcPr');
      const span = Math.max(1, Number(attribute(own && named(childrenOf(own), 'w:gridSpan'), 'w:val') ?? 1));
      const merge = own && named(childrenOf(own), 'w:vMerge');
      cells.push({
        text: this.cellText(inner),
        left: left(at),
        right: left(at + span),
        goesOn: merge !== undefined && attribute(merge, 'w:val') !== 'restart',
      });
      at += span;
    }
    return cells;
  }

  private cellNodes(nodes: readonly Node[]): Node[] {
    return nodes.flatMap((node) =>
      nameOf(node) === 'w:tc' ? [node] : holders.has(nameOf(node)) ? this.cellNodes(childrenOf(node)) : [],
    );
  }

  /** Paragraphs on lines of their own; a table within a cell row by row. */
  private cellText(nodes: readonly Node[]): string {
    const lines = this.blocks(nodes).flatMap((block) =>
      block.is === 'paragraph' ? [block.text] : block.rows.map((cells) => cells.map(({ text }) => text).join(' ')),
    );
    return lines
      .join('\n')
      .replace(/\n{2,}/g, '\n')
      .trim();
  }
}
