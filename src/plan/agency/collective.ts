import { foldWords } from '../text/fold';
import { remember } from '../text/remember';
import { determiners, manyOf } from './words';

const beginnings = [...determiners, ...manyOf.flatMap((many) => [`${many} cac`, `${many} cap`])].map(
  (words) => `${words} `,
);

/** A name that stands for many: "Các phòng, ban chuyên môn", "UBND các phường, xã". */
export const isCollective = remember((name: string) => {
  const words = `${foldWords(name)} `;
  return beginnings.some((beginning) => words.startsWith(beginning));
});
