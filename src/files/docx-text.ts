import { type DocumentBlock, type LeftOut, type LeftOutKind, wordCount } from '../plan/importing/document';
import { type DocxStyles, ownVanish } from './docx-styles';
import { symbolText } from './docx-symbols';
import { attribute, childNamed, childrenOf, nameOf, type Node } from './xml-nodes';

/** Elements that only hold others: fields, links, tracked insertions, content controls, runs of a direction. */
export const holders = new Set([
  'hyperlink',
  'ins',
  'moveTo',
  'sdt',
  'sdtContent',
  'smartTag',
  'fldSimple',
  'customXml',
  'bdo',
  'dir',
  'ruby',
  'rubyBase',
  'oMath',
  'oMathPara',
]);

/** Tracked deletions: Word shows the document without them. */
export const deletions = new Set(['del', 'moveFrom']);

/** A paragraph's own text and the text boxes that hang on it. */
export interface ParagraphText {
  readonly text: string;
  readonly boxes: readonly (readonly Node[])[];
}

/** Keeps account of what was read and what was left out, so that nothing vanishes unreported. */
export class DocxLedger {
  private readonly read = new Set<Node>();
  private readonly counts = new Map<LeftOutKind, number>();

  take(node: Node): string {
    this.read.add(node);
    return childrenOf(node)
      .map((part) => String(part['#text'] ?? ''))
      .join('');
  }

  leaveOut(kind: LeftOutKind, count: number): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  /** Leaves out all text below some nodes; `kind` null for text that is there a second time. */
  leaveOutText(kind: LeftOutKind | null, nodes: readonly Node[]): void {
    const words = this.textsBelow(nodes).map((node) => wordCount(this.take(node)));
    if (kind)
      this.leaveOut(
        kind,
        words.reduce((sum, count) => sum + count, 0),
      );
  }

  /** What was left out, once the whole document was read: text that no reader knew counts as unread. */
  close(roots: readonly (readonly Node[])[]): LeftOut {
    for (const root of roots) {
      const unread = this.textsBelow(root).filter((node) => !this.read.has(node));
      this.leaveOut(
        'unread',
        unread.reduce((sum, node) => sum + wordCount(this.take(node)), 0),
      );
    }
    return Object.fromEntries(this.counts);
  }

  private textsBelow(nodes: readonly Node[]): Node[] {
    return nodes.flatMap((node) => {
      const name = nameOf(node);
      if (name === 't' || name === 'delText') return [node];
      return name === '#text' || !Array.isArray(node[name]) ? [] : this.textsBelow(childrenOf(node));
    });
  }
}

/** Reads the text of runs as Word shows it: without hidden and deleted text, with symbols as letters. */
export class DocxText {
  /** Ids of the footnotes and endnotes that the text refers to, in their order. */
  readonly notes: { readonly kind: 'footnotes' | 'endnotes'; readonly id: string }[] = [];

  constructor(
    private readonly styles: DocxStyles,
    private readonly ledger: DocxLedger,
  ) {}

  /** The text of a paragraph's children, and the text boxes in them. */
  paragraph(children: readonly Node[], paragraphStyle: string | undefined): ParagraphText {
    const boxes: (readonly Node[])[] = [];
    const isHidden = this.styles.hides(paragraphStyle);
    return { text: this.runs(children, isHidden, boxes), boxes };
  }

  private runs(nodes: readonly Node[], isHidden: boolean, boxes: (readonly Node[])[]): string {
    return nodes.map((node) => this.piece(node, isHidden, boxes)).join('');
  }

  private piece(node: Node, isHidden: boolean, boxes: (readonly Node[])[]): string {
    const name = nameOf(node);
    if (name === 'r') return this.run(node, isHidden, boxes);
    if (holders.has(name)) return this.runs(childrenOf(node), isHidden, boxes);
    if (deletions.has(name)) this.ledger.leaveOutText('deleted', childrenOf(node));
    else if (name === 'AlternateContent') return this.alternative(node, isHidden, boxes);
    return '';
  }

  private run(node: Node, isHiddenAround: boolean, boxes: (readonly Node[])[]): string {
    const children = childrenOf(node);
    const properties = childNamed(node, 'rPr');
    const style = attribute(childNamed(properties, 'rStyle'), 'val');
    const isHidden = ownVanish(properties) ?? (style !== undefined && this.styles.hides(style) ? true : isHiddenAround);
    if (isHidden) {
      this.ledger.leaveOutText('hidden', children);
      return '';
    }
    return children.map((child) => this.inRun(child, boxes)).join('');
  }

  private inRun(node: Node, boxes: (readonly Node[])[]): string {
    switch (nameOf(node)) {
      case 't':
        return this.ledger.take(node);
      case 'br':
      case 'cr':
        return '\n';
      case 'tab':
      case 'ptab':
        return ' ';
      case 'noBreakHyphen':
        return '-';
      case 'sym':
        return symbolText(attribute(node, 'font'), attribute(node, 'char'));
      case 'footnoteReference':
      case 'endnoteReference':
        this.notes.push({
          kind: nameOf(node) === 'footnoteReference' ? 'footnotes' : 'endnotes',
          id: attribute(node, 'id') ?? '',
        });
        return '';
      case 'commentReference':
        this.ledger.leaveOut('comment', 1);
        return '';
      case 'drawing':
      case 'pict':
      case 'object':
        this.boxesIn(node, boxes);
        return '';
      case 'AlternateContent':
        return this.alternative(node, false, boxes);
      default:
        return holders.has(nameOf(node)) ? this.runs(childrenOf(node), false, boxes) : '';
    }
  }

  /** A drawing that newer and older programs see differently: the first way is read, the others say the same again. */
  private alternative(node: Node, isHidden: boolean, boxes: (readonly Node[])[]): string {
    const [chosen, ...others] = childrenOf(node).filter((child) => ['Choice', 'Fallback'].includes(nameOf(child)));
    this.ledger.leaveOutText(null, others);
    if (!chosen) return '';
    const children = childrenOf(chosen);
    return children
      .map((child) => (nameOf(child) === 'r' ? this.run(child, isHidden, boxes) : this.inRun(child, boxes)))
      .join('');
  }

  /** Text boxes go on as blocks of their own; what is only a picture or another program's object is counted. */
  private boxesIn(node: Node, boxes: (readonly Node[])[]): void {
    const found = contentsOfBoxes(childrenOf(node));
    if (found.length === 0) this.ledger.leaveOut(nameOf(node) === 'object' ? 'embedded' : 'picture', 1);
    boxes.push(...found);
  }
}

/** The contents of the text boxes below some nodes; a box within a box belongs to the outer one. */
function contentsOfBoxes(nodes: readonly Node[]): (readonly Node[])[] {
  return nodes.flatMap((node) => {
    const name = nameOf(node);
    if (name === 'txbxContent') return [childrenOf(node)];
    return name === '#text' || !Array.isArray(node[name]) ? [] : contentsOfBoxes(childrenOf(node));
  });
}

/** Text of blocks as lines of a cell: a table within it row by row. */
export const blockLines = (blocks: readonly DocumentBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.is === 'paragraph' ? [block.text] : block.rows.map((cells) => cells.map(({ text }) => text).join(' ')),
  );
