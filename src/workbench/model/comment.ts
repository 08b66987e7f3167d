/** A comment on a cell. It moves with its cell. */
export interface Comment {
  readonly id: string;
  row: number;
  readonly column: number;
  content: string;
  readonly author: string;
  resolved: boolean;
}
