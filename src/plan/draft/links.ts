import { quotedSheet } from '../cell-address';
import type { DraftCell, SheetDraft } from './sheet-draft';

/** A link that cannot be followed: a way back has nothing else to say, any other cell keeps its text. */
const unlinked = ({ value, style }: DraftCell): DraftCell => ({ value: style === 'plain' ? '' : value, style });

/** Sheets that make a file of their own: what led to a sheet outside of it leads nowhere, so the link goes. */
export function withLinksWithin(drafts: readonly SheetDraft[]): SheetDraft[] {
  const places = drafts.map(({ name }) => `${quotedSheet(name)}!`);
  const isWithin = (link: string): boolean => places.some((place) => link.startsWith(place));
  return drafts.map((draft) => ({
    ...draft,
    rows: draft.rows.map((row) =>
      row.map((cell) => (cell?.link === undefined || isWithin(cell.link) ? cell : unlinked(cell))),
    ),
    merges: draft.merges.filter(({ top, left }) => {
      const cell = draft.rows[top]?.[left];
      return cell?.link === undefined || cell.style !== 'plain' || isWithin(cell.link);
    }),
  }));
}
