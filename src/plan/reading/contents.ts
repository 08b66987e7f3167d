import { readDeadline } from '../deadline/read-deadline';
import { fold, foldStart } from '../text/fold';
import { remember } from '../text/remember';

/** What a cell's text looks like, whatever its column is called. */

const numberPattern = /^(?:\d{1,6}(?:\.\d{1,3}){0,4}|[a-zđ]|[ivxlc]{1,6}|[-+*•])[.)]?$|^\(\d{1,3}\)$/i;

/** "1", "1.1", "a)", "IV.", "-": the number of a task or an area. */
export const looksLikeNumber = (text: string): boolean => text.length <= 12 && numberPattern.test(text);

/** A date that Excel shows for a number, as `numberFormat` tells. */
export const isDateFormat = (numberFormat: string): boolean =>
  numberFormat !== 'General' &&
  /[dmy]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) &&
  !/[#0]/.test(numberFormat.replace(/\.0+/g, ''));

const unreadable = new Set(['not_a_time', 'invalid', 'placeholder']);
const longestDeadline = 160;

export const looksLikeDeadline = remember(
  (text) => text !== '' && text.length <= longestDeadline && !unreadable.has(readDeadline(text, 2000).kind),
);

/** First words of the names of agencies and of collectives of them. */
const agencyHeads = new Set([
  'phong',
  'p',
  'so',
  'ubnd',
  'uy ban',
  'ub',
  'hdnd',
  'hoi dong',
  'van phong',
  'vp',
  'ban',
  'bo',
  'cong an',
  'thanh tra',
  'trung tam',
  'tt',
  'chi cuc',
  'cuc',
  'tong cuc',
  'thue',
  'kho bac',
  'bao hiem',
  'buu dien',
  'vien',
  'toa an',
  'hoi',
  'doan',
  'mat tran',
  'mttq',
  'truong',
  'cong chuc',
  'bo phan',
  'dang uy',
  'thanh uy',
  'tinh uy',
  'huyen uy',
  'don vi',
  'co quan',
  'lien doan',
  'ngan hang',
  'bch',
  'chi nhanh',
  'dien luc',
  'cac',
  'tat ca',
  'tram',
  'doi',
  'to',
  'bql',
  'quan su',
  'hat',
  'lanh dao',
  'thu truong',
  'chu tich',
  'nha',
  'vu',
  'tap doan',
  'cong ty',
  'dai',
  'bao',
  'hiep hoi',
  'thon',
  'khu pho',
  'xa',
  'phuong',
]);
/** Verbs that begin as such names do: ban hành, bổ sung, số hóa, tổ chức, đổi mới, báo cáo. */
const notAgencies =
  /^(ban hanh|bo sung|bo tri|bo nhiem|so hoa|so ket|to chuc|doi moi|doi voi|trung tu|bao cao|bao dam|cac van ban|cac quyet dinh|cac bao cao|cac ke hoach|phuong an|so tay|so lieu|hoi nghi|hoi thao|phong chong|doan kiem tra)\b/;

export const looksLikeAgency = remember((text) => {
  if (text === '' || text.length > 400) return false;
  const start = foldStart(text);
  const [first = '', second = ''] = start.split(' ');
  return (agencyHeads.has(first) || agencyHeads.has(`${first} ${second}`)) && !notAgencies.test(start);
});

const productHeads =
  /^(quyet dinh|ke hoach|bao cao|van ban|cong van|cac van ban|nghi quyet|de an|chuong trinh|thong bao|to trinh|bien ban|tai lieu|danh muc|huong dan|chi thi|ho so|quy che|tin bai)\b/;
export const looksLikeProduct = remember((text) => productHeads.test(foldStart(text)));

const fundingPattern = /^(ns|ngan sach|kinh phi|nguon|khong su dung|tu chu|\d[\d.,]*\s*(trieu|ty|dong|vnd|d)?$)/;
export const looksLikeFunding = remember((text) => text.length <= 120 && fundingPattern.test(fold(text)));

/** No agency or deadline is written as long as this. */
const surelyTask = 80;

/** Text that can be a task: too long for a name or a number. */
export const looksLikeTask = (text: string): boolean =>
  text.length >= 12 &&
  (text.length >= surelyTask || (!looksLikeNumber(text) && !looksLikeAgency(text) && !looksLikeDeadline(text)));
