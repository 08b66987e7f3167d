/** A document to be written, as data: an official appendix of one table. */

export type DocumentRow =
  { readonly is: 'section'; readonly text: string } | { readonly is: 'cells'; readonly texts: readonly string[] };

export interface DocumentDraft {
  /** Authority and national heading side by side; null on appendices, which belong to a document that has it (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
  readonly heading: { readonly authority: string } | null;
  readonly title: string;
  /** "(Kèm theo Quyết định số …)", "" where there is none. */
  readonly attachedTo: string;
  readonly columns: readonly {
    readonly title: string;
    /** Parts of the table's width. */ readonly width: number;
    readonly isCentred?: boolean;
  }[];
  readonly rows: readonly DocumentRow[];
}
