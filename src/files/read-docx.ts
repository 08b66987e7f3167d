import type { DocumentBlock, DocumentCell, DocumentTable, WordDocument } from '../plan/importing/document';
import { ListNumbers } from './docx-numbers';
import { type DocxPackage, openDocx } from './docx-package';
import { DocxStyles } from './docx-styles';
import { blockLines, deletions, DocxLedger, DocxText, holders } from './docx-text';
import { FileProblem } from './problem';
import { attribute, childNamed, childrenOf, nameOf, type Node } from './xml-nodes';

/** Far beyond any plan: a file of more paragraphs is refused before it fills the memory. */
const mostParagraphs = 200_000;
const mostColumns = 63; // as many as Word allows
const plainWidth = 1_000;

/**
 * Paragraphs and tables of a .docx file in their order, as Word shows them, then the notes that they refer to; and what is
 * left out. @throws FileProblem
 */
export function readDocx(bytes: Uint8Array): WordDocument {
  try {
    return new DocxReader(openDocx(bytes)).document();
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    throw new FileProblem('broken-docx', { cause });
  }
}

/** A cell of a table with its blocks, before it is known whether the table only lays out others. */
interface ReadCell extends DocumentCell {
  readonly blocks: readonly DocumentBlock[];
}

class DocxReader {
  private readonly styles: DocxStyles;
  private readonly numbers: ListNumbers;
  private readonly ledger = new DocxLedger();
  private readonly texts: DocxText;
  private paragraphs = 0;

  constructor(private readonly parts: DocxPackage) {
    this.styles = new DocxStyles(parts.styles);
    this.numbers = new ListNumbers(parts.numbering, this.styles);
    this.texts = new DocxText(this.styles, this.ledger);
  }

  document(): WordDocument {
    const blocks = this.blocks(this.parts.body);
    const notes = this.notes();
    for (const part of this.parts.furniture) this.ledger.leaveOutText('furniture', part);
    return {
      blocks: [...blocks, ...notes],
      leftOut: this.ledger.close([this.parts.body, this.parts.footnotes, this.parts.endnotes]),
    };
  }

  private blocks(nodes: readonly Node[]): DocumentBlock[] {
    const blocks: DocumentBlock[] = [];
    /** Text of a paragraph whose mark is deleted: it goes on in the next one. */
    let begun = '';
    for (const node of this.unwrapped(nodes)) {
      if (nameOf(node) === 'tbl') blocks.push(...this.table(node));
      if (nameOf(node) === 'altChunk') this.ledger.leaveOut('embedded', 1);
      if (nameOf(node) !== 'p') continue;
      const { text, boxes, goesOn } = this.paragraph(node, begun);
      begun = goesOn ? text : '';
      if (!goesOn) blocks.push({ is: 'paragraph', text });
      blocks.push(...boxes);
    }
    return begun === '' ? blocks : [...blocks, { is: 'paragraph', text: begun }];
  }

  /** Blocks, those of content controls and tracked insertions too. */
  private unwrapped(nodes: readonly Node[]): Node[] {
    return nodes.flatMap((node) => {
      if (deletions.has(nameOf(node))) this.ledger.leaveOutText('deleted', childrenOf(node));
      return holders.has(nameOf(node)) ? this.unwrapped(childrenOf(node)) : [node];
    });
  }

  private paragraph(
    node: Node,
    begun: string,
  ): { readonly text: string; readonly boxes: readonly DocumentBlock[]; readonly goesOn: boolean } {
    if (++this.paragraphs > mostParagraphs) throw new FileProblem('too-large');
    const properties = childNamed(node, 'pPr');
    const mark = childNamed(properties, 'rPr');
    const goesOn = mark !== undefined && childrenOf(mark).some((one) => deletions.has(nameOf(one)));
    const { text, boxes } = this.texts.paragraph(childrenOf(node), attribute(childNamed(properties, 'pStyle'), 'val'));
    const whole = `${begun}${text}`;
    const number = goesOn ? '' : this.numbers.next(properties);
    return {
      text: number === '' ? whole : `${number} ${whole}`.trimEnd(),
      boxes: boxes
        .flatMap((box) => this.blocks(box))
        .filter((block) => block.is === 'table' || block.text.trim() !== ''),
      goesOn,
    };
  }

  private table(node: Node): DocumentBlock[] {
    const grid = childNamed(node, 'tblGrid');
    const given = grid ? childrenOf(grid).map((column) => Number(attribute(column, 'w') ?? 0)) : [];
    // Some programs write no grid, or one of zeros: then columns are as many as cells, all alike.
    const widths = given.some((width) => width > 0) ? given : Array.from({ length: mostColumns }, () => plainWidth);
    const lefts = [0];
    for (const width of widths) lefts.push((lefts.at(-1) ?? 0) + width);
    const rows = this.rows(childrenOf(node)).map((row) => this.cells(row, lefts));
    if (rows.some((cells) => cells.some(holdsLargerTable(rows)))) return rows.flatMap(blocksOfLayout);
    return rows.length === 0 ? [] : [{ is: 'table', rows: rows.map((cells) => cells.map(withoutBlocks)) }];
  }

  /** Rows as Word shows them: without those that are deleted or hidden. */
  private rows(nodes: readonly Node[]): Node[] {
    return this.unwrapped(nodes).filter((node) => {
      if (nameOf(node) !== 'tr') return false;
      const properties = childNamed(node, 'trPr');
      const isDeleted = childNamed(properties, 'del') !== undefined;
      const isHidden = childNamed(properties, 'hidden') !== undefined;
      if (isDeleted || isHidden) this.ledger.leaveOutText(isDeleted ? 'deleted' : 'hidden', childrenOf(node));
      return !isDeleted && !isHidden;
    });
  }

  private cells(row: Node, lefts: readonly number[]): ReadCell[] {
    const skipped = gridCount(childNamed(childNamed(row, 'trPr'), 'gridBefore'), 0);
    const left = (column: number): number => lefts[Math.min(column, lefts.length - 1)] ?? 0;
    const cells: ReadCell[] = [];
    let at = skipped;
    for (const node of this.unwrapped(childrenOf(row)).filter((one) => nameOf(one) === 'tc')) {
      const properties = childNamed(node, 'tcPr');
      const span = gridCount(childNamed(properties, 'gridSpan'), 1);
      const blocks = this.blocks(childrenOf(node));
      const cell = {
        text: cellText(blocks),
        left: left(at),
        right: left(at + span),
        goesOn: goesOn(properties),
        blocks,
      };
      const before = cells.at(-1);
      if (before && isMerge(childNamed(properties, 'hMerge'))) cells[cells.length - 1] = joined(before, cell);
      else cells.push(cell);
      at += span;
    }
    return cells;
  }

  /** Footnotes and endnotes that the text refers to, each a paragraph that begins with its number. */
  private notes(): DocumentBlock[] {
    const blocks: DocumentBlock[] = [];
    // Reading a note may find more references; Word allows none within notes, and none is followed.
    [...this.texts.notes].forEach(({ kind, id }, index) => {
      const note = this.parts[kind].find((node) => attribute(node, 'id') === id);
      const text = note ? cellText(this.blocks(childrenOf(note))) : '';
      if (text !== '') blocks.push({ is: 'paragraph', text: `[${index + 1}] ${text}` });
    });
    return blocks;
  }
}

const gridCount = (node: Node | undefined, least: number): number => {
  const count = Number(attribute(node, 'val') ?? least);
  return Number.isInteger(count) ? Math.min(mostColumns, Math.max(least, count)) : least;
};

/** True for a cell that goes on with the one before it: w:vMerge and w:hMerge without "restart". */
const isMerge = (node: Node | undefined): boolean => node !== undefined && attribute(node, 'val') !== 'restart';
const goesOn = (properties: Node | undefined): boolean => isMerge(childNamed(properties, 'vMerge'));

const joined = (before: ReadCell, cell: ReadCell): ReadCell => ({
  ...before,
  text: [before.text, cell.text].filter((text) => text !== '').join('\n'),
  right: cell.right,
  blocks: [...before.blocks, ...cell.blocks],
});

const withoutBlocks = ({ text, left, right, goesOn: isMerged }: ReadCell): DocumentCell => ({
  text,
  left,
  right,
  goesOn: isMerged,
});

const cellText = (blocks: readonly DocumentBlock[]): string =>
  blockLines(blocks)
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

const cellCount = ({ rows }: { readonly rows: readonly (readonly unknown[])[] }): number =>
  rows.reduce((sum, cells) => sum + cells.length, 0);

/** True for a cell whose own table is larger than the one it stands in: that one only lays out the page. */
const holdsLargerTable =
  (rows: readonly (readonly ReadCell[])[]) =>
  ({ blocks }: ReadCell): boolean =>
    blocks.some((block): boolean => block.is === 'table' && cellCount(block as DocumentTable) > cellCount({ rows }));

const blocksOfLayout = (cells: readonly ReadCell[]): DocumentBlock[] => cells.flatMap(({ blocks }) => blocks);
