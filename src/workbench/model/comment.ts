/** A comment on a cell. It moves with its cell. */
export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  /**
   * True for an old-style note. A cell holds a note or a comment, never both, and `comments` knows nothing of notes; `worksheet.notes` (ExcelApi 1.18)
   * has them. Source: Microsoft Learn, "Work with notes using the Excel JavaScript API".
   */
  readonly isNote?: boolean;
  readonly author: string;
  resolved: boolean;
  readonly created: string;
  replies: Reply[];
  /** People named in it, and the text with its marks, where it has such. */
  mentions: readonly unknown[];
  richContent: string;
}

/** An answer to a comment. */
export interface Reply {
  readonly id: string;
  content: string;
  readonly author: string;
  readonly created: string;
  mentions: readonly unknown[];
  richContent: string;
}

/** What every new comment or reply begins with. */
export const newRemark = (id: string, content: string, author: string): Reply => ({
  id,
  content,
  author,
  created: new Date().toISOString(),
  mentions: [],
  richContent: content,
});
