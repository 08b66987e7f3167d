import { type AgencyText, type HeadWord, type Separator } from './agency-text';
import { fieldWords } from './field-words';
import { phraseTree } from './phrases';
import { links, notHeads, places, qualifiers } from './words';

/** A head that the names of a list share: "Sở: Nội vụ, Tài chính", "Thôn 1, 2, 3". */
export interface SharedHead {
  /** As it is put before each name. */
  readonly text: string;
  readonly words: readonly string[];
}

const councils = phraseTree([
  'hdnd',
  'ubnd',
  'hoi dong nhan dan',
  'uy ban nhan dan',
  'dang uy',
  'doan dbqh',
  'dbqh',
  'ubmttq',
  'mttq',
]);
const offices: ReadonlySet<string> = new Set(['van phong', 'vp']);
const estates = phraseTree(['khu', 'cac khu', 'du an', 'cac du an', 'cum cong nghiep', 'cac cum cong nghiep']);
/** Kinds that stand beside titled ones as agencies of their own: "Các Sở, ban, ngành và địa phương" are two. */
const besideTitled: ReadonlySet<string> = new Set([
  'dia phuong',
  'doanh nghiep',
  'to chuc',
  'ca nhan',
  'don vi',
  'co quan',
]);

/** "Sở:" takes fields of work, "UBND các xã:" names of places. */
const sharedHeadWord = ({ words }: SharedHead): HeadWord =>
  (words.at(-1) ?? '') in places ? {} : { takesField: true };

/** Where the name that begins at a place ends, and what of it is known: the decisions at its separators, from left to right. */
export class NameReader {
  /** Behind titles: where the agency itself begins. */
  private body: number;
  /** Where the last element of a list begins, behind "các". */
  private content: number;
  private readonly firstContent: number;
  private isMany = false;
  private readonly head: { value: HeadWord; end: number } | undefined;
  private readonly headWords: readonly string[];
  private known: number | undefined;
  private at: number;

  constructor(
    private readonly cell: AgencyText,
    private readonly start: number,
    shared: SharedHead | undefined,
  ) {
    this.body = this.behindTitles(start);
    this.content = this.body;
    this.enterElement();
    const { cell: text, content } = this;
    this.head = shared ? { value: sharedHeadWord(shared), end: content } : text.head(content);
    this.headWords = shared?.words ?? this.wordsBetween(content, this.head?.end ?? content);
    this.known = shared ? text.knownBehind(shared.words, content) : (text.knownName(this.body) ?? this.knownField());
    this.at = Math.max(this.content, this.known ?? 0);
    this.firstContent = content;
    this.content = this.lastElement(content, this.at);
  }

  /** "Nông nghiệp và Môi trường" behind "Phòng Kinh tế, …": a field whose office is known. */
  private knownField(): number | undefined {
    if (this.head !== undefined || !this.cell.isCapital(this.content)) return undefined;
    return this.cell.knownBehind(['phong'], this.content) ?? this.cell.knownBehind(['so'], this.content);
  }

  get bodyStart(): number {
    return this.body;
  }

  get contentStart(): number {
    return this.content;
  }

  get standsForMany(): boolean {
    return this.isMany;
  }

  private wordsBetween(from: number, end: number): string[] {
    return Array.from({ length: Math.max(0, end - from) }, (_, index) => this.cell.fold(from + index) ?? '').filter(
      (word) => word !== '',
    );
  }

  /** "Giám đốc, Thủ trưởng": titles in a row, and what stands between them. */
  private behindTitles(from: number): number {
    let at = from;
    for (;;) {
      const title = this.cell.title(this.cell.determiner(at) ?? at);
      if (title === undefined) return at;
      at = title;
      const next = this.cell.separator(at)?.next;
      if (next === undefined || this.cell.separator(at)?.is === 'hard') return at;
      if (this.cell.title(this.cell.determiner(next) ?? next) === undefined) return at;
      at = next;
    }
  }

  /** Where the last element of a list begins: "đơn vị" of "cơ quan, đơn vị". */
  private lastElement(from: number, end: number): number {
    for (let at = end - 1; at > from; at--) if (this.cell.separator(at)) return at + 1;
    return from;
  }

  private enterElement(): void {
    const behind = this.cell.many(this.body) ?? this.cell.determiner(this.body);
    if (behind === undefined) return;
    this.isMany = true;
    this.content = behind;
  }

  /**
   * Where the name ends.
   * @param stopsAt true where something else begins (a role, a label), whatever stands before it.
   */
  end(stopsAt: (at: number) => boolean): number {
    const { cell } = this;
    while (this.at < cell.length) {
      const closing = cell.closingOf(this.at);
      if (closing !== undefined) {
        this.at = closing + 1;
        continue;
      }
      const separator = cell.separator(this.at);
      if (separator === undefined) {
        if (cell.sign(this.at) === ')' && this.at > this.start) break;
        if (this.at > this.start && (stopsAt(this.at) || this.isStop() || this.isRunTogether())) break;
        this.at++;
      } else if (this.joins(separator)) this.goOn(separator.next);
      else break;
    }
    return this.at;
  }

  private goOn(next: number): void {
    const name = this.cell.knownName(next);
    this.at = name !== undefined && this.cell.head(next) === undefined ? name : next;
    if (this.content < this.at) this.content = next;
    this.known = undefined;
  }

  /** A full stop between two names: "Sở Nội vụ. Sở Tài chính"; not that of "TP. Huế". */
  private isStop(): boolean {
    const { cell, at } = this;
    if (cell.sign(at) !== '.')
      return (
        cell.enumerator(at) !== undefined && cell.sign(at) !== undefined && cell.beginsAgency(cell.enumerator(at) ?? at)
      );
    const before = cell.tokens[at - 1]?.text ?? '';
    const isShort = /^(?:\p{Lu}{1,3}|Tp|Tx|tp|tx|Đc|đc)$/u.test(before) || before.length === 1;
    return at + 1 >= cell.length || (!isShort && (cell.isCapital(at + 1) || cell.isBreak(at + 1)));
  }

  /** A capital that begins another agency without any sign before it. Unsure is not: "Phòng Cải cách hành chính Sở Nội vụ" is one. */
  private isRunTogether(): boolean {
    const { cell, at } = this;
    if (at <= this.content || !cell.isCapital(at)) return this.isInlineItem();
    const before = cell.fold(at - 1);
    if (before === undefined || links.has(before) || notHeads.has(`${before} ${cell.fold(at)}`)) return false;
    const many = cell.many(at) ?? cell.determiner(at);
    const head = cell.head(at);
    if (many === undefined && !head?.value.startsAnywhere) return false;
    if (many !== undefined) return cell.kind(many) !== undefined && (this.isMany || this.isWhole(at));
    const isSameHead = head !== undefined && this.wordsBetween(at, head.end).join(' ') === this.headWords.join(' ');
    const isKnownHere = cell.knownName(at) !== undefined;
    if (isSameHead) return isKnownHere || this.isWhole(at);
    const isUnder = head?.value.isParent === true && this.head?.value.isParent !== true;
    return isKnownHere && !isUnder && this.isWhole(at);
  }

  /** "1) Phòng Kinh tế 2) Công an xã": a number with its bracket, and an agency behind it. */
  private isInlineItem(): boolean {
    const { cell, at } = this;
    const behind = cell.enumerator(at);
    const isMarked =
      behind !== undefined && (cell.sign(behind - 1) === ')' || (this.isListed() && cell.sign(behind - 1) === '.'));
    return isMarked && at > this.start && cell.beginsAgency(behind);
  }

  private isListed(): boolean {
    return this.start > 0 && this.cell.sign(this.start - 1) === '.' && this.cell.isNumber(this.start - 2);
  }

  /** The name so far could end here: it is known, alone or with its place. */
  private isWhole(at: number): boolean {
    if (this.known === undefined) return false;
    return this.known === at || (this.known < at && this.cell.place(this.known) !== undefined);
  }

  private joins(separator: Separator): boolean {
    const { cell, at } = this;
    const { is, next } = separator;
    if (is === 'hard' || next >= cell.length) return false;
    const begins = cell.beginsAgency(next);
    if (this.isOpen(is)) return true;
    if (cell.isNumber(next) && cell.isNumber(at - 1) && cell.isEdge(next + 1) && is !== 'dash') return false;
    if (is === 'line') return this.goesOnOverLine(next);
    if (is === 'plus' || cell.determiner(next) !== undefined) return this.isEstate(next);
    if (this.isTightPart(separator) || this.isCouncilOffice(separator) || this.isEstate(next)) return true;
    if (this.isPlaceList(next, begins) || this.isKindList(separator)) return true;
    if (this.isPartOf(separator)) return true;
    if (begins || cell.enumerator(next) !== undefined) return false;
    if (is === 'dash') return true;
    if (cell.hasBreak(at, next) && !cell.isLower(next) && is === 'comma' && !this.isFieldWord(next)) return false;
    const kind = cell.kind(next);
    if (kind && (is === 'slash' || cell.isLower(next))) return is === 'slash';
    return is === 'slash' || this.goesOnWithField(separator);
  }

  /** What stands before the separator is no name yet: "Thủ trưởng và …", "Văn phòng⏎HĐND". */
  private isOpen(is: Separator['is']): boolean {
    const { cell, at } = this;
    const before = cell.fold(at - 1) ?? '';
    if (before === 'cac' || before === 'thuoc' || before === 'cua') return true;
    if (this.content >= at) return this.body > this.start || this.isMany;
    return is === 'line' && this.head?.end === at && this.known !== at;
  }

  private goesOnOverLine(next: number): boolean {
    const { cell } = this;
    if (!cell.isLower(next) || cell.determiner(next) !== undefined || cell.enumerator(next) !== undefined) return false;
    const place = cell.place(next);
    if (place) return !this.endsInPlace();
    return !cell.beginsAgency(next) && (cell.kind(next) === undefined || this.isMany);
  }

  /** "TC-KH", "xã/phường", "HĐND&UBND", "LĐ-TB&XH": joined without blanks, and no agency of its own begins. */
  private isTightPart({ is, isTight, next }: Separator): boolean {
    if (!isTight || is === 'comma') return false;
    if (is === 'slash')
      return this.cell.kind(next) !== undefined && this.cell.head(next)?.value.takesField === undefined;
    const head = this.cell.head(next);
    return is === 'and' || head === undefined || this.isCouncil(next) || head.end === next + 1;
  }

  /** "Phòng Cảnh sát QLHC - Công an tỉnh": a part that no commune has, behind it the agency that it belongs to. */
  private isPartOf({ is, next }: Separator): boolean {
    const { cell, at } = this;
    if (is !== 'dash' || this.isMany || cell.hasBreak(at, next) || this.isWhole(at)) return false;
    const isOver =
      cell.head(next)?.value.isParent === true || (cell.knownName(next) !== undefined && cell.fold(next) === 'cong');
    return isOver && this.head?.value.takesField === true && this.head.value.isParent !== true;
  }

  private isCouncil(at: number): boolean {
    return this.cell.find(councils, at) !== undefined;
  }

  /** "Văn phòng HĐND - UBND", "Văn phòng Đảng ủy, HĐND và UBND"; "HĐND - UBND" written with a dash. */
  private isCouncilOffice({ is, next }: Separator): boolean {
    const { cell, at } = this;
    const right = cell.find(councils, next);
    if (!right || !this.isCouncil(this.lastWords(at))) return false;
    const isOffice = offices.has(this.headWords.join(' '));
    const isBefore = cell.determiner(right.end) !== undefined || cell.fold(right.end) === 'cap';
    if (is === 'comma') return isOffice && !isBefore && cell.separator(right.end)?.is !== 'comma';
    return isOffice ? !isBefore : is === 'dash' && this.content === this.lastWords(at);
  }

  /** Where the last word or the last words of a council begin. */
  private lastWords(end: number): number {
    const { cell } = this;
    for (const length of [4, 3, 2]) if (cell.find(councils, end - length)?.end === end) return end - length;
    return end - 1;
  }

  /** "Ban Quản lý các Khu công nghệ cao và Khu công nghiệp". */
  private isEstate(next: number): boolean {
    return /^(?:ban quan ly|bql)$/.test(this.headWords.join(' ')) && this.cell.find(estates, next) !== undefined;
  }

  /** "các địa phương Bắc Ninh, An Giang", "UBND các xã Bình Minh, Hòa Lạc": names of places, one after another. */
  private isPlaceList(next: number, begins: boolean): boolean {
    const { cell, at } = this;
    if (!this.isMany) return false;
    const kind = cell.kind(this.content);
    const isOfPlaces = kind && (kind.value === 'dia phuong' || kind.value in places) && kind.end < at;
    if (!isOfPlaces || !cell.isCapital(kind.end)) return false;
    const place = cell.place(next);
    return place ? cell.isCapital(place.end) && cell.isLower(next) : !begins && cell.isCapital(next);
  }

  /** "Các phòng" + ", ban chuyên môn"; "UBND các phường" + ", xã": kinds in a row, of which only the last is told more of. */
  private isKindList({ is, next }: Separator): boolean {
    const { cell, at } = this;
    const kind = cell.kind(next);
    if (!kind || is === 'dash' || cell.title(next) !== undefined) return false;
    if (cell.head(next)?.value.takesField && (cell.knownName(next) ?? 0) > kind.end) return false;
    if (cell.place(next) && cell.place(next)?.end === kind.end && this.endsInPlace() && this.isTold(kind.end))
      return true;
    const left = cell.kind(this.content);
    if (left?.end !== at) return false;
    if (is === 'and' && cell.isCapital(this.firstContent) && cell.isLower(next) && besideTitled.has(kind.value))
      return false;
    return cell.isLower(next) || this.isTold(kind.end) || cell.isLower(kind.end);
  }

  /** Nothing but more of what it is stands behind a kind: "đơn vị liên quan". */
  private isTold(end: number): boolean {
    return this.cell.isEdge(end) || qualifiers.has(this.cell.fold(end) ?? '');
  }

  /** The name so far ends in a bare kind of place: "UBND xã", "Công an phường". */
  private endsInPlace(): boolean {
    const { cell, at } = this;
    return [1, 2].some((length) => at - length >= this.content && cell.place(at - length)?.end === at);
  }

  private isFieldWord(at: number): boolean {
    return fieldWords(this.cell.catalogue).has(this.cell.fold(at) ?? '');
  }

  /** "Phòng Văn hóa, Khoa học" + "và Thông tin" is one name; "Phòng Nội vụ" + ", Tư pháp" are two, as both are offices that there are. */
  private goesOnWithField({ is, next }: Separator): boolean {
    const { cell, at } = this;
    if (this.head?.value.takesField !== true) return cell.isLower(next);
    const other = cell.knownBehind(this.headWords, next);
    const isOther = other !== undefined && (cell.isEdge(other) || cell.place(other) !== undefined);
    if (this.isWhole(at)) return !isOther && (cell.isLower(next) || this.isFieldWord(next));
    if (isOther && is === 'comma') return false;
    return cell.isLower(next) || is === 'and' || this.isFieldWord(next);
  }
}
