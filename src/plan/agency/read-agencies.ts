import { foldWords, tidy, tidyLines } from '../text/fold';
import { AgencyText } from './agency-text';
import { type AgencyCatalogue, standardCatalogue } from './catalogue';
import { NameReader, type SharedHead } from './name-reader';
import {
  degrees,
  nobody,
  personMarks,
  pointsElsewhere,
  requests,
  roleHolders,
  roles,
  roleTails,
  surnames,
} from './person-words';
import { PhraseTree, phraseTree } from './phrases';
import { numberedKinds } from './words';

export type AgencyRole = 'lead' | 'coordinating';

/** A piece of a cell: every word of it is in one. */
export interface AgencyPart {
  /** "label": "Chủ trì:", "Đề nghị". "other": numbers, "Không có", ditto marks. */
  readonly is: 'agency' | 'person' | 'label' | 'other';
  readonly text: string;
  /** Who does which part, where the cell says so. */
  readonly role: AgencyRole | null;
}

const roleTree = new PhraseTree(Object.entries(roles).map(([phrase, role]) => [phrase.split(' '), role] as const));
const holderTree = phraseTree(roleHolders);
const tailTree = phraseTree(roleTails);
const requestTree = phraseTree(requests);
const personTree = phraseTree(personMarks);
const degreeTree = phraseTree(degrees);
const numberedTree = phraseTree(numberedKinds);
const roleInBrackets = /[([]\s*(chủ trì|đầu mối|phối hợp)(?=[\s)\],;])/iu;

/** A role's words at a place: "chủ trì", "phối hợp với", "Cơ quan phối hợp thực hiện:". */
interface RoleWords {
  readonly role: AgencyRole;
  readonly end: number;
  /** What follows is a list: ":" or "với". */
  readonly isBeforeNames: boolean;
}

class AgencyReader {
  private readonly cell: AgencyText;
  private readonly parts: AgencyPart[] = [];
  private at = 0;
  /** The role that a label gave to all names behind it. */
  private role: AgencyRole | null = null;
  private shared: SharedHead | undefined;

  constructor(text: string, catalogue: AgencyCatalogue) {
    this.cell = new AgencyText(text, catalogue);
  }

  read(): AgencyPart[] {
    while (this.at < this.cell.length) if (!this.skipSeparator() && !this.takeLabel()) this.takeName();
    return this.parts;
  }

  private add(is: AgencyPart['is'], from: number, end: number, role: AgencyRole | null = null): void {
    const text = this.cell.slice(from, end);
    if (text !== '') this.parts.push({ is, text, role });
  }

  private skipSeparator(): boolean {
    const { cell, at } = this;
    const next = cell.separator(at)?.next ?? cell.enumerator(at);
    if (next !== undefined) {
      this.at = next;
      return true;
    }
    const opens = cell.sign(at) === '(' || cell.sign(at) === '[';
    // A bracket behind a person holds the agency: "Nguyễn Văn An (Phòng Kinh tế)".
    const isStray = cell.tokens[at]?.kind === 'sign' && (!opens || this.begins(at + 1));
    if (isStray) this.at++;
    return isStray;
  }

  private takeLabel(): boolean {
    const { cell, at } = this;
    const words = this.roleWords(at, true);
    if (words && (words.isBeforeNames || cell.isEdge(words.end) || this.begins(words.end))) {
      this.role = words.role;
      this.shared = undefined;
      this.add('label', at, words.end);
      this.at = words.end;
      return true;
    }
    const comrade = cell.head(at) === undefined ? this.comradeEnd(at) : undefined;
    const isOfTitle = comrade !== undefined && cell.title(comrade) !== undefined;
    const request = cell.find(requestTree, at)?.end ?? (isOfTitle ? comrade : undefined);
    if (request === undefined || !this.begins(request)) return false;
    this.add('label', at, request);
    this.at = request;
    return true;
  }

  /** "Đ/c", "Các đồng chí:" before a name or an office. */
  private comradeEnd(at: number): number | undefined {
    const { cell } = this;
    const from = cell.determiner(at) ?? at;
    const isShort = cell.fold(from) === 'd' && cell.sign(from + 1) === '/' && cell.fold(from + 2) === 'c';
    const end = isShort ? from + 3 : cell.find(personTree, from)?.end;
    return end !== undefined && /^[.:]$/.test(cell.sign(end) ?? '') ? end + 1 : end;
  }

  private degreeEnd(at: number): number | undefined {
    const { cell } = this;
    const degree = cell.find(degreeTree, at)?.end;
    const from = degree !== undefined && cell.sign(degree) === '.' ? degree + 1 : degree;
    return from !== undefined && surnames.has(cell.fold(from) ?? '') ? from : undefined;
  }

  private begins(at: number): boolean {
    return this.cell.beginsAgency(at) || this.cell.determiner(at) !== undefined || this.cell.kind(at) !== undefined;
  }

  private roleWords(at: number, withHolder: boolean): RoleWords | undefined {
    const { cell } = this;
    const holder = withHolder ? cell.find(holderTree, at)?.end : undefined;
    const found = cell.find(roleTree, holder ?? at);
    if (!found) return undefined;
    let { end } = found;
    let isBeforeNames = false;
    for (let tail = cell.find(tailTree, end); tail; tail = cell.find(tailTree, end)) {
      isBeforeNames ||= tail.value === 'voi' || tail.value.startsWith('cung');
      ({ end } = tail);
    }
    if (cell.sign(end) === ':') return { role: found.value, end: end + 1, isBeforeNames: true };
    return { role: found.value, end, isBeforeNames };
  }

  /** "… chủ trì" behind a name, with nothing but a separator, the end or another name behind it. */
  private roleBehind(at: number): RoleWords | undefined {
    const words = this.roleWords(at, false);
    if (!words || words.isBeforeNames) return undefined;
    return this.cell.isEdge(words.end) || this.cell.beginsAgency(words.end) ? words : undefined;
  }

  private takeName(): void {
    const { cell, at } = this;
    const personEnd = this.personEnd(at);
    if (personEnd !== undefined) {
      this.add('person', at, personEnd, this.role);
      this.at = personEnd;
      return;
    }
    if (this.begins(at) && !this.isOfShared(at)) this.shared = undefined;
    const name = new NameReader(cell, at, this.shared);
    if (this.beginSharedHead(name)) return;
    const isRole = (place: number): boolean =>
      this.roleBehind(place) !== undefined ||
      this.roleWords(place, false)?.isBeforeNames === true ||
      (cell.fold(place) !== undefined && this.isLabelInLine(place));
    const end = Math.max(at + 1, name.end(isRole));
    this.at = end;
    const behind = this.roleBehind(end);
    if (behind) this.at = behind.end;
    this.addName(at, end, behind?.role);
    if (behind) this.add('label', end, behind.end);
    this.shareNumberedHead(at, end);
  }

  /** "Văn hóa - Xã hội" behind "Các phòng: Kinh tế, …" and "2" behind "Thôn 1, …" belong to the head of the list. */
  private isOfShared(at: number): boolean {
    const { cell, shared } = this;
    return shared !== undefined && (cell.isNumber(at) || cell.knownBehind(shared.words, at) !== undefined);
  }

  /** "… Đơn vị phối hợp: …" without a sign before it. */
  private isLabelInLine(at: number): boolean {
    const words = this.cell.isCapital(at) ? this.roleWords(at, true) : undefined;
    return words?.isBeforeNames === true;
  }

  private addName(from: number, end: number, behind: AgencyRole | undefined): void {
    const written = this.cell.slice(from, end).replace(/^[\s,;]+|[\s.,;:…/+–([-]+$/gu, '');
    const name = this.shared ? `${this.shared.text} ${written}` : written;
    const bracket = roleInBrackets.exec(written)?.[1]?.toLowerCase();
    const inBrackets = bracket === 'phối hợp' ? 'coordinating' : 'lead';
    const role = behind ?? (bracket === undefined ? this.role : inBrackets);
    const folded = foldWords(written);
    const isNobody = nobody.has(folded) || pointsElsewhere.test(folded) || !(this.shared ?? /\p{L}/u.test(written));
    if (written !== '') this.parts.push({ is: isNobody ? 'other' : 'agency', text: isNobody ? written : name, role });
  }

  /** "Sở: Nội vụ, Tài chính" and "Các sở Nội vụ, Tài chính": a head that the names behind it share. */
  private beginSharedHead(name: NameReader): boolean {
    const { cell } = this;
    const from = name.contentStart;
    const head = cell.head(from)?.end ?? cell.kind(from)?.end;
    const start = name.standsForMany && cell.many(name.bodyStart) !== undefined ? name.bodyStart : from;
    const kind = cell.kind(from)?.end ?? head;
    if (kind === undefined || name.bodyStart !== this.at || from > kind) return false;
    const isColon = cell.sign(kind) === ':' && kind + 1 < cell.length;
    const words = this.foldsBetween(from, kind);
    const known =
      name.standsForMany && start === from && cell.isCapital(kind) ? cell.knownBehind(words, kind) : undefined;
    // "các Trung tâm Y tế khu vực" is one name, as no list follows.
    const isSpread = known !== undefined && cell.separator(known) !== undefined;
    if (!isColon && !isSpread) return false;
    const many = start === from ? '' : `${this.ownHead(start)} `;
    const text = many + cell.slice(from, kind);
    this.add('label', this.at, isColon ? kind + 1 : from);
    this.shared = { text: text.charAt(0).toUpperCase() + text.slice(1), words };
    this.at = isColon ? kind + 1 : kind;
    return true;
  }

  /** "UBND" of "UBND các xã: …". */
  private ownHead(at: number): string {
    return this.cell.slice(at, this.cell.head(at)?.end ?? at + 1);
  }

  private foldsBetween(from: number, end: number): string[] {
    return Array.from({ length: end - from }, (_, index) => this.cell.fold(from + index) ?? '');
  }

  /** "Thôn 1, 2, 3": the next number is a hamlet, too. */
  private shareNumberedHead(from: number, end: number): void {
    const { cell } = this;
    const next = cell.separator(end)?.next;
    if (next === undefined || this.shared || !cell.isNumber(next) || !cell.isEdge(next + 1)) return;
    const kind = cell.find(numberedTree, from);
    const isNumbered = kind && cell.isNumber(end - 1) && (kind.end === end - 1 || cell.fold(kind.end) === 'so');
    if (isNumbered) this.shared = { text: cell.slice(from, end - 1), words: this.foldsBetween(from, end - 1) };
  }

  /** "Đ/c Nguyễn Văn A", "Nguyễn Thị B (0912 345 678)": up to the next sign. */
  private personEnd(at: number): number | undefined {
    const { cell } = this;
    const mark = this.degreeEnd(at) ?? this.comradeEnd(at);
    const from = mark ?? at;
    if (mark !== undefined && cell.title(from) !== undefined) return undefined;
    let end = from;
    while (cell.fold(end) !== undefined && cell.isCapital(end) && end - from < 6) end++;
    const hasSurname =
      surnames.has(cell.fold(from) ?? '') && cell.knownName(from) === undefined && cell.head(from) === undefined;
    const isPerson = mark === undefined ? hasSurname && end - from >= 3 && end - from <= 5 : end > from;
    if (!isPerson || (mark === undefined && !cell.isEdge(end))) return undefined;
    const closing = cell.closingOf(end);
    return closing === undefined || this.begins(end + 1) ? end : closing + 1;
  }
}

/** A cell of agencies never holds more letters; a longer one is prose, of which nothing is read. */
export const longestAgencyCell = 4_000;

/** The pieces of a cell in their order: agencies as written and trimmed, persons, labels, and what names nobody. */
export function readAgencyParts(text: string, catalogue: AgencyCatalogue = standardCatalogue): AgencyPart[] {
  if (text.length > longestAgencyCell) return [{ is: 'other', text: tidy(text), role: null }];
  return new AgencyReader(tidyLines(text), catalogue).read();
}

/** A cell that names who leads and who helps: "Chủ trì: Sở Xây dựng; Phối hợp: Sở Tài chính". */
export interface LeadAndCoordinating {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  /** False where the cell says nothing of roles: then all its agencies are under `lead`. */
  readonly hasRoles: boolean;
}

/** Names without the role in brackets behind them: "Công an tỉnh (chủ trì)". */
const withoutRole = (name: string): string =>
  tidy(name.replace(/\s*[([]\s*(?:chủ trì|đầu mối|phối hợp)(?:\s+(?:chính|thực hiện|tham mưu))?\s*[)\]]/giu, ' '));

/**
 * Who leads and who helps, from one cell that names both: by labels ("Chủ trì:", "Phối hợp với"), by words behind a name ("… chủ trì") or
 * in brackets. Names behind a lead that have no word of their own help, as do those before "… phối hợp".
 */
export function splitLeadAndCoordinating(
  text: string,
  catalogue: AgencyCatalogue = standardCatalogue,
): LeadAndCoordinating {
  const agencies = readAgencyParts(text, catalogue).filter(({ is }) => is === 'agency');
  if (agencies.every(({ role }) => role === null))
    return { lead: agencies.map((part) => part.text), coordinating: [], hasRoles: false };
  const firstLead = agencies.findIndex(({ role }) => role === 'lead');
  const roleOf = (role: AgencyRole | null, index: number): AgencyRole => {
    if (role !== null) return role;
    return firstLead >= 0 && index > firstLead ? 'coordinating' : 'lead';
  };
  const of = (wanted: AgencyRole): string[] =>
    agencies.filter(({ role }, index) => roleOf(role, index) === wanted).map((part) => withoutRole(part.text));
  return { lead: of('lead'), coordinating: of('coordinating'), hasRoles: true };
}
