import { oneCell } from '../model/address';
import type { Comment } from '../model/comment';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { accessDenied, HostProblem, itemNotFound } from '../problem';
import { type Argument, hostObject, refer } from '../wire/host-object';
import { givenCells } from './cells';
import { givenBoolean, givenNumber, givenText } from './given';
import { referRange } from './range';

/** Comments of a sheet, or of the whole workbook. */
interface CommentsModel {
  readonly book: Workbook;
  readonly sheet: Sheet | undefined;
}

interface CommentModel {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly comment: Comment;
}

const comment = hostObject<CommentModel>({
  name: 'Comment',
  identity: ({ comment: { id } }) => ({ Id: id }),
  read: {
    Id: ({ comment: { id } }) => id,
    Content: ({ comment: { content } }) => content,
    AuthorName: ({ comment: { author } }) => author,
    AuthorEmail: () => '',
    ContentType: () => 'Plain',
    Resolved: ({ comment: { resolved } }) => resolved,
  },
  write: {
    Content: ({ book, sheet, comment: one }, given) => {
      sheet.hasNewComments = true;
      one.content = givenText(given, 'content');
      book.redrawn.tell();
    },
    Resolved: ({ comment: one }, given) => void (one.resolved = givenBoolean(given, 'resolved')),
  },
  call: {
    Delete: ({ book, sheet, comment: one }) => {
      if (sheet.isProtected) throw accessDenied();
      sheet.comments = sheet.comments.filter((other) => other !== one);
      sheet.hasNewComments = true;
      book.redrawn.tell();
    },
    GetLocation: ({ book, sheet, comment: { row, column } }) => referRange({ book, sheet, area: oneCell(row, column) }),
  },
});

const all = ({ book, sheet }: CommentsModel): CommentModel[] => (sheet ? [sheet] : book.sheets).flatMap((own) => own.comments.map((one) => ({ book, sheet: own, comment: one })));

/** The cell that a comment is for: a range, or an address with its sheet. */
function cellOf({ book, sheet }: CommentsModel, given: Argument | undefined): { sheet: Sheet; row: number; column: number } {
  const { sheet: own, area } = givenCells(book, given, sheet ?? book.selection.sheet, 'cellAddress');
  return { sheet: own, row: area.top, column: area.left };
}

export const comments = hostObject<CommentsModel>({
  name: 'CommentCollection',
  items: (model) => all(model).map((one) => refer(comment, one)),
  item: (model, id) => {
    const found = all(model).find((one) => one.comment.id === id);
    if (!found) throw itemNotFound(`comment ${String(id)}`);
    return refer(comment, found);
  },
  call: {
    Add: (model, [address, content]) => {
      const { sheet, row, column } = cellOf(model, address);
      if (sheet.isProtected) throw accessDenied();
      if (sheet.comments.some((one) => one.row === row && one.column === column)) throw new HostProblem('InvalidOperation', 'The cell already has a comment.');
      const added: Comment = { id: model.book.nextFormatId(), row, column, content: givenText(content, 'content'), author: 'Workbench', resolved: false };
      sheet.comments.push(added);
      sheet.hasNewComments = true;
      model.book.redrawn.tell();
      return refer(comment, { book: model.book, sheet, comment: added });
    },
    GetCount: (model) => all(model).length,
    GetItemAt: (model, [index]) => {
      const found = all(model)[givenNumber(index, 'index')];
      if (!found) throw itemNotFound(`comment ${String(index)}`);
      return refer(comment, found);
    },
    GetItemByCell: (model, [address]) => {
      const { sheet, row, column } = cellOf(model, address);
      const found = sheet.comments.find((one) => one.row === row && one.column === column);
      if (!found) throw itemNotFound('comment at the cell');
      return refer(comment, { book: model.book, sheet, comment: found });
    },
    GetItemOrNullObject: (model, [id]) => {
      const found = all(model).find((one) => one.comment.id === id);
      return found ? refer(comment, found) : null;
    },
  },
});
