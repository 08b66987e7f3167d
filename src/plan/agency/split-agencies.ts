import { foldStart, foldWords, tidy, tidyLines } from '../text/fold';
import { type AgencyCatalogue, standardCatalogue } from './catalogue';

/**
 * The agencies in a cell, as written and trimmed. Separators are line breaks, ";", "," and "và" (also "/", "+", "-" before another
 * agency); but names and collectives that hold them stay whole: "Phòng Văn hóa và Thông tin", "Các phòng, ban chuyên môn", "UBND các
 * phường, xã". With no separator at all, a capital that begins another agency splits.
 */
export function splitAgencies(text: string, catalogue: AgencyCatalogue = standardCatalogue): string[] {
  return tidyLines(text)
    .split(/\n|;/)
    .flatMap((part) => splitRunTogether(withoutBullet(part), catalogue))
    .flatMap((part) => splitPart(part, catalogue))
    .map(trimmed)
    .filter((name) => /\p{L}/u.test(name));
}

const withoutBullet = (text: string): string => text.replace(/^\s*(?:[-–+*•]|\d{1,2}[.)]|[a-zđ]\))\s*/u, '');
const trimmed = (text: string): string => tidy(withoutBullet(text)).replace(/^[\s,;]+|[\s.,;:]+$/g, '');

/** A piece between separators, with the separator before it. */
interface Atom {
  readonly separator: string;
  readonly text: string;
}

const separators = /(\s*,\s*|\s+(?:và|va|VÀ|Và)\s+|\s*&\s*|\s*\/\s*|\s+\+\s+|\s+[-–]\s+)/u;

/** Cuts at everything that may separate agencies; brackets stay whole. */
function atomsOf(text: string): Atom[] {
  const hidden = text.replace(/\([^)]*\)/g, (bracket) => '\0'.repeat(bracket.length));
  const atoms: Atom[] = [];
  let at = 0;
  let separator = '';
  for (const piece of hidden.split(separators)) {
    if (separators.test(piece)) separator = text.slice(at, at + piece.length);
    else {
      atoms.push({ separator, text: text.slice(at, at + piece.length) });
      separator = '';
    }
    at += piece.length;
  }
  return atoms.filter((atom) => atom.text.trim() !== '');
}

function splitPart(part: string, catalogue: AgencyCatalogue): string[] {
  const atoms = atomsOf(part);
  const names: string[] = [];
  for (let index = 0; index < atoms.length;) {
    const whole = knownName(atoms, index, catalogue);
    if (whole) {
      names.push(whole.text);
      index = whole.next;
      continue;
    }
    const atom = atoms[index] as Atom;
    const left = names.at(-1);
    if (left !== undefined && index > 0 && belongsTo(left, atom, catalogue))
      names[names.length - 1] = left + atom.separator + atom.text;
    else names.push(atom.text);
    index++;
  }
  return names;
}

const longestName = 6;
/** Words that may follow an agency's name and belong to it: "… xã", "… thành phố Vũng Tàu". */
const qualifier =
  /^(?:xa|phuong|thi tran|huyen|quan|thi xa|tinh|thanh pho|tp|dac khu|cap xa|cap huyen|cap tinh)(?: |$)/;

/** The longest run of atoms that is a name of the catalogue, also with a qualifier behind it; it must hold a separator to matter. */
function knownName(
  atoms: readonly Atom[],
  from: number,
  catalogue: AgencyCatalogue,
): { text: string; next: number } | undefined {
  for (let to = Math.min(atoms.length, from + longestName); to > from + 1; to--) {
    const run = atoms.slice(from, to);
    const text = run.map((atom, index) => (index === 0 ? atom.text : atom.separator + atom.text)).join('');
    if (catalogue.knows(text) || isQualifiedName(text, catalogue)) return { text, next: to };
  }
  return undefined;
}

/** "Văn phòng HĐND và UBND xã": a known name with its place behind it. */
function isQualifiedName(text: string, catalogue: AgencyCatalogue): boolean {
  const words = text.split(' ');
  for (let length = words.length - 1; length > 1; length--) {
    const rest = foldWords(words.slice(length).join(' '));
    if (qualifier.test(rest) && catalogue.knows(words.slice(0, length).join(' ')))
      return /[,&]|\s(và|va)\s/u.test(words.slice(0, length).join(' '));
  }
  return false;
}

/** What stands alone as a kind of agency, and in lists of kinds: "sở, ban, ngành". */
const nouns = [
  'co quan',
  'don vi',
  'so',
  'ban',
  'nganh',
  'phong',
  'to chuc',
  'ca nhan',
  'dia phuong',
  'doan the',
  'thon',
  'to dan pho',
  'khu pho',
  'truong hoc',
  'truong',
  'co so giao duc',
  'bo',
  'trung tam',
  'xa',
  'phuong',
  'thi tran',
  'huyen',
  'quan',
  'thi xa',
  'thanh pho',
  'dac khu',
  'ap',
  'ban lang',
  'doanh nghiep',
  'hoi',
  'tinh',
  'cap xa',
  'cap huyen',
  'cap tinh',
  'hop tac xa',
  'vien',
  'chi cuc',
  'cuc',
  'cong chuc',
  'vien chuc',
  'can bo',
  'bo phan',
  'hoi doan the',
  'to',
  'ban dang',
  'khoi',
  'linh vuc',
];
const bareNoun = new RegExp(`^(?:${nouns.join('|')})$`);
const startsWithNoun = new RegExp(`^(?:${nouns.join('|')})(?: |$)`);

const all = /^(?:cac|tat ca cac|tat ca|nhung|mot so|toan bo cac|toan the)\s+/;
/** The collective's beginning: "Các", "UBND các", "UBND cấp", "Lãnh đạo các". */
const collectiveHead =
  /^(?:(?:ubnd|hdnd|dang uy|uy ban nhan dan|hdnd va ubnd|lanh dao|thu truong|mttq|cong an)\s+)?(?:cac|tat ca cac|tat ca|nhung|mot so|cap)\s+/;

/** The last element of a list, folded: "Các Sở, ban, ngành" → "nganh". */
const lastElement = (text: string): string => {
  const words = foldWords(text.split(/,|\/|\sva\s|\svà\s/u).at(-1) ?? '');
  return words.replace(collectiveHead, '').replace(all, '');
};

const isLower = (text: string): boolean => /^\p{Ll}/u.test(text.trim());

/** True where an atom goes on with the name before it. */
function belongsTo(left: string, { separator, text }: Atom, catalogue: AgencyCatalogue): boolean {
  const words = foldStart(text);
  const joiner = separator.trim();
  if (/^[-–]$/.test(joiner)) return !beginsAgency(text);
  if (joiner === '+') return false;
  if (joiner === '/') return bareNoun.test(words) || !beginsAgency(text);
  if (all.test(`${words} `)) return false;
  if (isListOfNouns(left, joiner, text)) return true;
  if (beginsAgency(text) || (isLower(text) && startsWithNoun.test(words))) return false;
  return goesOnWithName(left, text, catalogue);
}

/** "Các phòng" + ", ban chuyên môn"; "UBND các phường" + ", xã": kinds in a row, of which only the last is told more of. */
function isListOfNouns(left: string, joiner: string, text: string): boolean {
  if (joiner !== ',' && joiner !== '/') return false;
  const words = foldStart(text);
  const isKind =
    startsWithNoun.test(words) && (isLower(text) || bareNoun.test(words) || isLower(text.trim().split(' ')[1] ?? 'a'));
  const isList = collectiveHead.test(`${foldWords(left)} `) || bareNoun.test(foldWords(left)) || isNounList(left);
  return isKind && isList && bareNoun.test(lastElement(left));
}

const isNounList = (text: string): boolean => text.split(',').every((part) => bareNoun.test(foldWords(part)));

/** First words of agencies' names. */
const heads =
  /^(?:phong|p|so|ubnd|uy ban|ub|hdnd|hoi dong|van phong|vp|ban|bo|cong an|thanh tra|trung tam|tt|chi cuc|cuc|tong cuc|thue|kho bac|bao hiem|buu dien|vien|toa an|hoi|doan|mat tran|mttq|truong|cong chuc|bo phan|dang uy|thanh uy|tinh uy|huyen uy|lien doan|ngan hang|bch|chi nhanh|dien luc|cac|tram|doi|bql|quan su|hat|co quan|don vi|lanh dao|chu tich|tap doan|cong ty|dai|bao|hiep hoi|benh vien|nha|lien minh|to|ban chi huy|vu|khu|thon)(?: |$)/;

const beginsAgency = (text: string): boolean => heads.test(`${foldStart(text)} `.replace(/^p (?=\S)/, 'p '));

/** Heads that take a field of work as their name, which may itself hold "," and "và". */
const takesField = /^(phong|so|bo|ban|trung tam|cuc|chi cuc|vu|cong chuc|vien|p|tt)\s+\S/;

/** "Phòng Văn hóa, Khoa học" + "và Thông tin" is one name; "Phòng Nội vụ" + ", Tư pháp" are two, as both are offices that there are. */
function goesOnWithName(left: string, text: string, catalogue: AgencyCatalogue): boolean {
  const folded = foldWords(left);
  const head = takesField.exec(folded)?.[1];
  if (!head) return !isLower(left) && isLower(text) && !beginsAgency(text);
  if (!catalogue.knows(left)) return true;
  const headWords = left.trim().split(' ').slice(0, head.split(' ').length).join(' ');
  return !catalogue.knows(`${headWords} ${text}`);
}

const links = /^(?:thuoc|cua|tai|phong|cap|va|voi|truc|cho|giua)$/;
/** A capital that begins another agency inside a piece without separators. "UBND" only before "các": "Phòng Nội vụ UBND tỉnh" is one. */
const runTogether =
  /\s(?=(?:Phòng|Sở|Các|Trung tâm|Văn phòng|Công an|Thanh tra|Bộ phận|Bưu điện|Hội|UBND (?:các|cấp)|Uỷ ban nhân dân các|Ủy ban nhân dân các)\s)/u;

function splitRunTogether(name: string, catalogue: AgencyCatalogue): string[] {
  const pieces = name.split(runTogether);
  const names: string[] = [];
  for (const piece of pieces) {
    const left = names.at(-1);
    if (left !== undefined && !isComplete(left, catalogue)) names[names.length - 1] = `${left} ${piece}`;
    else names.push(piece);
  }
  return names;
}

/** A name that could end here: known, or of at least two words, the last of which leads to nothing more. */
function isComplete(name: string, catalogue: AgencyCatalogue): boolean {
  const words = foldWords(name).split(' ');
  if (/[(,+/&–-]\s*$/.test(name)) return false;
  return (
    catalogue.knows(name) ||
    (words.length >= 2 &&
      !links.test(words.at(-1) ?? '') &&
      (words.length >= 3 || !/^van phong$/.test(words.join(' '))))
  );
}
