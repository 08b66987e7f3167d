import { foldWords } from '../text/fold';
import { remember } from '../text/remember';

const collective = /^(?:cac|tat ca)\b|^(?:ubnd|uy ban nhan dan) (?:cac|cap)\b/;

/** A name that stands for many: "Các phòng, ban chuyên môn", "UBND các phường, xã". */
export const isCollective = remember((name: string) => collective.test(foldWords(name)));
