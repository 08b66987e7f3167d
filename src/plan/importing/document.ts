/** A document of a word processor, as far as plans need it. */

export interface DocumentParagraph {
  readonly is: 'paragraph';
  readonly text: string;
}

export interface DocumentCell {
  /** Its paragraphs, line by line. */
  readonly text: string;
  /** Its edges, in twentieths of a point from the table's left edge. */
  readonly left: number;
  readonly right: number;
  /** True if it belongs to the merged cell above it. */
  readonly goesOn: boolean;
}

export interface DocumentTable {
  readonly is: 'table';
  readonly rows: readonly (readonly DocumentCell[])[];
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

/** What a document holds that has no place on a sheet; each kind is reported with its count. */
export const leftOutKinds = ['hidden', 'deleted', 'furniture', 'comment', 'picture', 'embedded', 'unread'] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** How many pieces of each kind were left out: words for text, things for pictures, comments and embedded files. */
export type LeftOut = Readonly<Partial<Record<LeftOutKind, number>>>;

export interface WordDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly leftOut: LeftOut;
}

/** How many words a text has: what stands between blanks. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** All words of a document, in paragraphs and cells. */
export const documentWords = (blocks: readonly DocumentBlock[]): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.is === 'paragraph'
        ? wordCount(block.text)
        : block.rows.reduce((words, cells) => words + cells.reduce((own, { text }) => own + wordCount(text), 0), 0)),
    0,
  );
