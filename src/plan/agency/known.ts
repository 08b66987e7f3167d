import { foldWords } from '../text/fold';
import type { AgencyCatalogue } from './catalogue';

/** Names that stand for many, of which no catalogue can hold all wordings: "Các sở, ban, ngành và địa phương liên quan". */
const collective =
  /^(?:cac|tat ca|toan the|mot so|nhung|lanh dao|thu truong|nguoi dung dau|cong an|hdnd|ubnd|uy ban nhan dan|hoi dong nhan dan)(?: |$)/;
const kinds =
  /^(?:so|ban|nganh|phong|co quan|don vi|dia phuong|doan the|to chuc|thon|to dan pho|khu pho|bo|xa|phuong)(?: (?:so|ban|nganh|phong|co quan|don vi|dia phuong|doan the|to chuc|lien quan|va|chuyen mon|cap tinh|cap huyen|cap xa|ca nhan|truc thuoc|cap|co))*$/;

/** Words that place an agency: "Phòng Nội vụ thành phố Vũng Tàu", "Sở Tài chính tỉnh Lào Cai". */
const places =
  / (?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|dac khu|thi tran|ubnd|uy ban nhan dan|thuoc|truc thuoc|cap) .*$/;

/** True for a name that the catalogue knows, alone or with the place behind it, and for collectives however worded. */
export function isKnown(name: string, catalogue: AgencyCatalogue): boolean {
  if (catalogue.knows(name)) return true;
  const words = foldWords(name);
  if (collective.test(words) ? !/^cac co chuyen mon/.test(words) : kinds.test(words)) return true;
  const placeless = catalogue.key(name).replace(places, '');
  return placeless !== '' && catalogue.knows(placeless);
}
