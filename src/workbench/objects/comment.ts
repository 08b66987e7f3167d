import { cellCount, oneCell } from '../model/address';
import { type Comment, newRemark, type Reply } from '../model/comment';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { accessDenied, HostProblem, invalidArgument, itemNotFound } from '../problem';
import { type Argument, type HostObject, hostObject, refer, type Reference } from '../wire/host-object';
import { camelKeys } from '../wire/names';
import type { Json } from '../wire/protocol';
import { givenCells } from './cells';
import { givenBoolean, givenNumber, givenText } from './given';
import { referRange } from './kinds';

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

interface ReplyModel extends CommentModel {
  readonly reply: Reply;
}

/** A plain text, or one that names people: {mentions, richContent}. */
function remark(given: Argument | undefined): { content: string; mentions: readonly unknown[]; richContent: string } {
  if (typeof given === 'string') return { content: given, mentions: [], richContent: given };
  const { mentions = [], richContent = '' } = camelKeys(given) as {
    mentions?: readonly unknown[];
    richContent?: string;
  };
  if (richContent === '') throw invalidArgument('A comment must say something.');
  return { content: richContent.replace(/<[^>]*>/g, ''), mentions, richContent };
}

const reply: HostObject<ReplyModel> = hostObject({
  name: 'CommentReply',
  identity: ({ reply: { id } }) => ({ Id: id }),
  read: {
    Id: ({ reply: { id } }) => id,
    Content: ({ reply: { content } }) => content,
    AuthorName: ({ reply: { author } }) => author,
    AuthorEmail: () => '',
    ContentType: ({ reply: { mentions } }) => (mentions.length > 0 ? 'Mention' : 'Plain'),
    CreationDate: ({ reply: { created } }) => created,
    Mentions: ({ reply: { mentions } }) => mentions as Json,
    Resolved: ({ comment: { resolved } }) => resolved,
    RichContent: ({ reply: { richContent } }) => richContent,
  },
  write: { Content: ({ reply: one }, given) => void Object.assign(one, remark(given)) },
  call: {
    Delete: ({ comment: one, reply: gone }) => void (one.replies = one.replies.filter((other) => other !== gone)),
    GetLocation: ({ book, sheet, comment: { row, column } }) => referRange({ book, sheet, area: oneCell(row, column) }),
    GetParentComment: (model) => refer(comment, model),
    UpdateMentions: ({ reply: one }, [given]) => void Object.assign(one, remark(given)),
  },
});

const replyAt = (model: CommentModel, id: Argument | undefined): Reference | null => {
  const found = model.comment.replies.find((one) => one.id === id);
  return found ? refer(reply, { ...model, reply: found }) : null;
};

const replies = hostObject<CommentModel>({
  name: 'CommentReplyCollection',
  items: (model) => model.comment.replies.map((one) => refer(reply, { ...model, reply: one })),
  item: (model, id) => {
    const found = replyAt(model, id);
    if (!found) throw itemNotFound(`reply ${String(id)}`);
    return found;
  },
  call: {
    Add: (model, [content]) => {
      const added: Reply = { ...newRemark(model.book.nextFormatId(), '', 'Workbench'), ...remark(content) };
      model.comment.replies.push(added);
      return refer(reply, { ...model, reply: added });
    },
    GetCount: ({ comment: { replies: all } }) => all.length,
    GetItemAt: (model, [index]) => {
      const found = model.comment.replies[givenNumber(index, 'index')];
      if (!found) throw itemNotFound(`reply ${String(index)}`);
      return refer(reply, { ...model, reply: found });
    },
    GetItemOrNullObject: (model, [id]) => replyAt(model, id),
  },
});

const comment: HostObject<CommentModel> = hostObject({
  name: 'Comment',
  identity: ({ comment: { id } }) => ({ Id: id }),
  read: {
    Id: ({ comment: { id } }) => id,
    Content: ({ comment: { content } }) => content,
    AuthorName: ({ comment: { author } }) => author,
    AuthorEmail: () => '',
    ContentType: ({ comment: { mentions } }) => (mentions.length > 0 ? 'Mention' : 'Plain'),
    CreationDate: ({ comment: { created } }) => created,
    Mentions: ({ comment: { mentions } }) => mentions as Json,
    RichContent: ({ comment: { richContent } }) => richContent,
    Resolved: ({ comment: { resolved } }) => resolved,
  },
  write: {
    Content: ({ book, sheet, comment: one }, given) => {
      sheet.hasNewComments = true;
      Object.assign(one, remark(givenText(given, 'content')));
      book.redrawn.tell();
    },
    Resolved: ({ comment: one }, given) => void (one.resolved = givenBoolean(given, 'resolved')),
  },
  open: { Replies: (model) => refer(replies, model) },
  call: {
    UpdateMentions: ({ comment: one }, [given]) => void Object.assign(one, remark(given)),
    Delete: ({ book, sheet, comment: one }) => {
      if (sheet.isProtected) throw accessDenied();
      sheet.comments = sheet.comments.filter((other) => other !== one);
      sheet.hasNewComments = true;
      book.redrawn.tell();
    },
    GetLocation: ({ book, sheet, comment: { row, column } }) => referRange({ book, sheet, area: oneCell(row, column) }),
  },
});

const all = ({ book, sheet }: CommentsModel): CommentModel[] =>
  (sheet ? [sheet] : book.sheets).flatMap((own) =>
    own.comments.filter(({ isNote }) => !isNote).map((one) => ({ book, sheet: own, comment: one })),
  );

/** The cell that a comment is for: a range, or an address with its sheet. */
function cellOf(
  { book, sheet }: CommentsModel,
  given: Argument | undefined,
): { sheet: Sheet; row: number; column: number } {
  const { sheet: own, area } = givenCells(book, given, sheet ?? book.selection.sheet, 'cellAddress');
  if (cellCount(area) > 1) throw invalidArgument('A comment belongs to one cell.');
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
      if (content === '') throw invalidArgument('A comment must say something.');
      if (sheet.comments.some((one) => one.row === row && one.column === column))
        throw new HostProblem('InvalidOperation', 'The cell already has a comment or a note.');
      const added: Comment = {
        ...newRemark(model.book.nextFormatId(), '', 'Workbench'),
        ...remark(content),
        row,
        column,
        resolved: false,
        replies: [],
      };
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
      const found = sheet.comments.find((one) => one.row === row && one.column === column && !one.isNote);
      if (!found) throw itemNotFound('comment at the cell');
      return refer(comment, { book: model.book, sheet, comment: found });
    },
    GetItemByReplyId: (model, [id]) => {
      const found = all(model).find((one) => one.comment.replies.some((each) => each.id === id));
      if (!found) throw itemNotFound(`reply ${String(id)}`);
      return refer(comment, found);
    },
    GetItemOrNullObject: (model, [id]) => {
      const found = all(model).find((one) => one.comment.id === id);
      return found ? refer(comment, found) : null;
    },
  },
});
