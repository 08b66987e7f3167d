import { determiners, heads } from '../agency/words';
import { readDeadline } from '../deadline/read-deadline';
import { fold, foldStart, foldWords } from '../text/fold';
import { remember } from '../text/remember';
import { numberStyle } from './numbering';

/** What a cell's text looks like, whatever its column is called. */

/** "1", "1.1", "a)", "IV.", "-", "N01.2": the number of a task or an area. */
export const looksLikeNumber = (text: string): boolean => numberStyle(text) !== undefined;

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

/** First words of the names of agencies, of collectives of them, of those at their head, and of hamlets. */
const agencyHeads: ReadonlySet<string> = new Set([
  ...Object.keys(heads),
  ...determiners,
  ...['lanh dao', 'thu truong', 'chu tich', 'thon', 'khu pho', 'xa', 'phuong'],
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

/** An abbreviated agency: "IOC", "VP.UBND", "P9", "KT&HT". */
export const looksLikeAcronym = (text: string): boolean =>
  text.length <= 14 &&
  /^[A-ZĐ][A-ZĐa-z]{0,6}[A-ZĐ\d](?:[.&/, -]+[A-ZĐ\d][A-ZĐ\d]*)*$/.test(text) &&
  !/^[IVXLC]+$/.test(text);

const personPattern =
  /^(?:(?:đ\/c|đồng chí|ông|bà|anh|chị|ông\/bà|mr|ms)\.?:? )?(?:\p{Lu}\p{Ll}*\.? ){1,4}\p{Lu}\p{Ll}*\.?(?: ?[-–(:,]? ?\(?\+?[\d. ]{8,14}\)?)?$/u;
const titledPerson = /^(?:đ\/c|đồng chí|ông|bà) /i;

/** A person's name, also with a telephone number: "Đ/c Nguyễn Văn A", "Trần Thị B (0912 345 678)". */
export const looksLikePerson = remember(
  (text) =>
    text.length <= 60 &&
    !looksLikeAgency(text) &&
    (titledPerson.test(text) || (personPattern.test(text) && text.split(' ').length >= 3)),
);

/** A cross or tick in a column for a part of the year. */
export const looksLikeMark = (text: string): boolean =>
  text.length <= 3 && /^(?:x{1,3}|✓|✔|√|v|●|■|•|\*|\+|1|o)$/iu.test(text);

export const looksLikePercent = (text: string): boolean =>
  text.length <= 14 && /^[≥>~]?\s*\d{1,3}(?:[.,]\d+)?\s*%$/.test(text);

/** A bare amount or count: "5.000.000", "12,5". */
export const looksLikeAmount = (text: string): boolean =>
  text.length <= 20 && /^\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d+)?$/.test(text);

/** A time of day, as agendas have it: "8h00 - 8h30", "14 giờ". */
export const looksLikeHour = (text: string): boolean =>
  text.length <= 30 && /^(?:từ )?\d{1,2} ?(?:h|g|giờ|:)\d{0,2}'?(?:\s|$|[-–])/i.test(text);

/** "-nt-", "như trên", a ditto sign: the same as in the row above. */
export const looksLikeDitto = (text: string): boolean =>
  text.length <= 24 &&
  /^(?:[-–—.(]*\s*n\s?t\s*[-–—.)]*|["”“″〃]|''|,,|[-–]?\s*["”“″〃]\s*[-–]?|[-–(]*\s*như trên\s*[-–).]*|\/\/|[-–(]*\s*như mục trên\s*[-–).]*)$/iu.test(
    text,
  );

const pointer = /(?:sau đây|dưới đây|như sau|kèm theo)\s*[.:]?$|:$/iu;

/** "Theo thời hạn cụ thể sau đây:": the cell of a group that points to the rows below it. */
export const looksLikePointer = (text: string): boolean => pointer.test(text.slice(-40));

const statusPattern = /^(?:da |dang |chua |khong |qua han|hoan thanh|dat\b|vuot|tre han|dung han|trong han)/;

/** How a task stands: "Đang thực hiện", "Hoàn thành", "Quá hạn". */
export const looksLikeStatus = (text: string): boolean => text.length <= 40 && statusPattern.test(foldStart(text));

const taskVerbs = new Set(
  'xay dung|ban hanh|trien khai|to chuc|ra soat|kiem tra|thuc hien|tiep tuc|nang cao|day manh|hoan thien|tham muu|cap nhat|bao cao|xu ly|tuyen truyen|theo doi|danh gia|cong khai|khao sat|tap huan|dao tao|bo tri|kien toan|sap xep|duy tri|trinh|lap|mo|sua|lap dat|phoi hop|huong dan|thanh tra|giam sat|tong hop|tong ket|so ket|ket noi|so hoa|phat trien|thanh lap|de xuat|nghien cuu|trong|van hanh|xet|in|lam|don|thay|khai|quan triet|tang cuong|bao dam|dam bao|don gian hoa|cat giam|chuan hoa|niem yet|bo sung|sua doi|tu kiem tra|cham diem|thu|cung cap|dua|giai quyet|phe duyet|chi dao|tu danh gia|don doc|xac dinh|phan tich|mua sam|nang cap|hop|tuyen dung|boi duong|chuyen doi|ap dung|quan ly|khac phuc|chan chinh|khen thuong|tuyen duong|doi moi|ung dung|phan cong|ky|viet|dien tap|tham dinh'.split(
    '|',
  ),
);

/** A text that begins with a verb, as tasks do: "Xây dựng…", "Rà soát…". */
export const startsWithVerb = remember((text) => {
  const [first = '', second = '', third = ''] = foldStart(text).split(' ');
  return taskVerbs.has(`${first} ${second} ${third}`) || taskVerbs.has(`${first} ${second}`) || taskVerbs.has(first);
});

const assignmentPattern =
  /(?:^|[\s(.;,-])(?:chủ trì|phối hợp|ct|ph)\s*[:)]|chủ trì\s*[,;]?\s*phối hợp|\(\s*(?:chủ trì|phối hợp)/iu;

/** "Chủ trì: …; Phối hợp: …", "Sở A (chủ trì), Sở B (phối hợp)": who leads and who helps in one cell. */
export const looksLikeAssignment = (text: string): boolean => text.length <= 2_000 && assignmentPattern.test(text);

const stateWords = new Set(['khong', 'ko', 'x', 'co', 'khong co']);
/** "Không", "x", "…": a cell that says that there is nothing to say. */
export const looksEmpty = (text: string): boolean =>
  /^[\s.…\-–—_]*$/.test(text) || (text.length <= 8 && stateWords.has(foldWords(text)));

/** No agency or deadline is written as long as this. */
const surelyTask = 80;

/** Text that can be a task: too long for a name or a number. */
export const looksLikeTask = (text: string): boolean =>
  text.length >= 12 &&
  (text.length >= surelyTask || (!looksLikeNumber(text) && !looksLikeAgency(text) && !looksLikeDeadline(text)));
