import type { Language } from '../schema/schema';
import { type LeftOut, type LeftOutKind, leftOutKinds } from './document';

const leftOutWords: Readonly<Record<Language, Readonly<Record<LeftOutKind, (count: number) => string>>>> = {
  vi: {
    hidden: (count) => `${count} từ ẩn`,
    deleted: (count) => `${count} từ đã xóa (theo dõi thay đổi)`,
    furniture: (count) => `${count} từ ở đầu trang, chân trang`,
    comment: (count) => `${count} bình luận`,
    picture: (count) => `${count} hình`,
    embedded: (count) => `${count} đối tượng nhúng`,
    unread: (count) => `${count} từ ở chỗ không đọc được`,
  },
  en: {
    hidden: (count) => `${count} hidden words`,
    deleted: (count) => `${count} deleted words (tracked changes)`,
    furniture: (count) => `${count} words in page headers and footers`,
    comment: (count) => `${count} comments`,
    picture: (count) => `${count} pictures`,
    embedded: (count) => `${count} embedded objects`,
    unread: (count) => `${count} words in places that cannot be read`,
  },
};

const leftOutSentence: Readonly<Record<Language, (list: string) => string>> = {
  vi: (list) => `Không lấy vào trang: ${list}.`,
  en: (list) => `Not taken over: ${list}.`,
};

/** A sentence that lists what of a document has no place on the sheet; "" if everything has. */
export function leftOutText(leftOut: LeftOut, language: Language): string {
  const parts = leftOutKinds.flatMap((kind) => {
    const count = leftOut[kind] ?? 0;
    return count > 0 ? [leftOutWords[language][kind](count)] : [];
  });
  return parts.length === 0 ? '' : leftOutSentence[language](parts.join(', '));
}
