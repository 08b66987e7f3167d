import type { CellEdit, TextCell } from '../model';
import type { ProposedEdits } from './rule';

/** The cells that a text stands in: one, or one a row where the task spans several. */
const partsOf = (cell: TextCell): readonly TextCell[] => (cell.more ? [cell, ...cell.more] : [cell]);

/** Edits that rewrite the texts a field stands in; a cell that holds a date or a number is left alone. */
function rewrites(cell: TextCell, change: (text: string) => string): CellEdit[] {
  return partsOf(cell).flatMap(({ cell: at, value }) => {
    if (typeof value !== 'string') return [];
    const after = change(value);
    return after === value ? [] : [{ cell: at, before: value, after }];
  });
}

/** The fix of a flaw, to be spread into it; nothing where there is nothing to rewrite, as without certainty there is no fix. */
export function rewriting(cell: TextCell, change: (text: string) => string): { readonly fix?: ProposedEdits } {
  const edits = rewrites(cell, change);
  return edits.length > 0 ? { fix: { is: 'edits', edits } } : {};
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A tidied text as it may stand in a cell: with any spaces and line breaks between its words. */
export const asWritten = (text: string, flags = 'u'): RegExp =>
  new RegExp(text.split(' ').map(escaped).join('\\s+'), flags);
