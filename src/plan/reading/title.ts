import { yearsOf } from '../deadline/plan-years';
import type { Decision, PlanTitle } from '../model';
import { fold, foldWords } from '../text/fold';
import type { SheetGrid } from './sheet-grid';

interface Line {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Lines of the state's letterhead and of the form, which are no part of a plan's name. */
const letterhead =
  /^(?:cong hoa xa hoi|doc lap tu do|phu luc|phu bieu|uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|mau so|mau|bieu so|bieu|don vi tinh|dvt|so|phong|van phong|to|bo|dang cong san|tinh uy|huyen uy|thanh uy|dang uy|trang|ban|thanh pho|tinh|xa|phuong|dac khu|nguoi|can cu|cong ty|truong|trung tam)\b/;
const placeAndDate = /,\s*ngay\b.*\bthang\b.*\bnam\b/;
const attachedTo = /(kem theo|ban hanh kem|theo quyet dinh so|theo ke hoach so|theo cong van so)/;
/** What an appendix is attached to: a document by its kind or sign; "(có Phụ lục kèm theo)" names none. */
const attachedDocument =
  /theo\b[^.;]{0,60}?(?:\b(?:quyet dinh|ke hoach|nghi quyet|cong van|to trinh|thong bao|chi thi|chuong trinh|de an|van ban|thong tu|nghi dinh|huong dan|du thao)\b|\/ ?(?:qd|kh|nq|cv|ttr|tb|ct|hd|bc)\b)/;
const begins =
  /^(?:ke hoach|danh muc|nhiem vu|bang|chuong trinh|phan cong|bieu tong hop|de an|phuong an|lich|tien do|tong hop|danh sach|noi dung|trong tam|giao nhiem vu|phan ky|chi tiet|du kien|du thao)\b/;
/** A line that only says what kind of document it is; its name stands below. */
const kindOnly = /^(?:ke hoach|chuong trinh|de an|phuong an|danh muc|du thao|du thao ke hoach)$/;

const longestName = 250;
const mostNameLines = 6;

/** The lines above the table; a merged or narrow column makes one name several lines. */
function linesOf(grid: SheetGrid, rows: readonly number[]): Line[] {
  const found: Line[] = [];
  for (const row of rows) {
    for (const column of grid.filled(row)) {
      for (const text of grid.cell(row, column).lines.split('\n')) found.push({ text, row, column });
    }
  }
  return found;
}

const asNumber = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** True if a line says which document the plan is attached to. */
const isDecisionLine = ({ text }: Line): boolean => {
  const words = fold(text.slice(0, 500));
  return attachedTo.test(words) && attachedDocument.test(words);
};

/** "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2023 của UBND …)"; what is left as dots is null. */
function decisionOf({ text, row, column }: Line): Decision {
  const words = fold(text);
  const number =
    /\bso\s*:?\s*(\d+[\p{L}\d]*\s*\/[^\s,;)]+)/u.exec(text.normalize('NFC').replace(/số/giu, 'so'))?.[1] ?? null;
  const spoken = /ngay\s*(\d{1,2})?[\s.…_]*thang\s*(\d{1,2})?[\s.…_]*nam\s*(\d{4})?/.exec(words);
  const short = /ngay\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(words);
  const [, day, month, year] = spoken ?? short ?? [];
  return {
    text,
    number: number?.replace(/\s+/g, '') ?? null,
    day: asNumber(day),
    month: asNumber(month),
    year: asNumber(year),
    cell: { row, column },
  };
}

/** The authority behind the last "của" of the decision's line, else the letterhead's. */
function authorityOf(decision: Line | undefined, all: readonly Line[]): string | null {
  const of = decision && /.*\scủa\s+(.+?)[\s).;]*$/iu.exec(decision.text.slice(0, 1_000).normalize('NFC'))?.[1];
  if (of) return of;
  return all.find(({ text }) => /^(uy ban nhan dan|ubnd)\b/.test(fold(text)))?.text ?? null;
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();
const saysYear = (text: string): boolean => /(?<!\d)20\d\d(?!\d)/.test(text);

/** Lines that are never part of a name: letterhead, the decision, place and date, paragraphs, bullets. */
const isNoName = ({ text }: Line): boolean => {
  const words = foldWords(text.slice(0, 300));
  return (
    letterhead.test(words) ||
    placeAndDate.test(fold(text.slice(0, 300))) ||
    attachedTo.test(fold(text.slice(0, 300))) ||
    text.length > longestName ||
    /^(?:[-+*•–]|[a-z]\)|\d+[.)])\s/.test(text) ||
    /^[-–_*=. ]*$/.test(text)
  );
};

/** The lines of the name that begins at a line: those that go on with it, in the same cell or right below. */
function nameLines(all: readonly Line[], first: Line): Line[] {
  const name = [first];
  for (const line of all.slice(all.indexOf(first) + 1)) {
    const last = name.at(-1) ?? first;
    if (line.row - last.row > 2 || name.length >= mostNameLines) break;
    if (isNoName(line)) {
      if (
        letterhead.test(foldWords(line.text)) &&
        isCapitals(line.text) &&
        isCapitals(last.text) &&
        !/^phu luc|^cong hoa|^doc lap/.test(foldWords(line.text)) &&
        line.column === first.column
      ) {
        name.push(line);
        continue;
      }
      break;
    }
    const goesOn =
      (isCapitals(line.text) && isCapitals(first.text)) ||
      (name.length === 1 && kindOnly.test(foldWords(first.text))) ||
      /^\p{Ll}/u.test(line.text) ||
      (saysYear(line.text) && !name.some(({ text }) => saysYear(text)));
    if (!goesOn) break;
    name.push(line);
  }
  return name;
}

/** The plan's name: of the lines that begin one, the first that says its year. */
function nameOf(all: readonly Line[]): string | null {
  const candidates = all.filter((line) => !isNoName(line));
  const starts = candidates.filter(({ text }) => begins.test(foldWords(text.slice(0, 60))));
  const names = starts.map((first) =>
    nameLines(all, first)
      .map(({ text }) => text)
      .join(' '),
  );
  const named = names.find((name) => yearsIn(name) !== null) ?? names[0];
  if (named !== undefined) return named;
  const other = candidates.find(({ text }) => isCapitals(text) || /\bke hoach\b/.test(foldWords(text)));
  return other === undefined
    ? null
    : nameLines(all, other)
        .map(({ text }) => text)
        .join(' ');
}

/** "Nhiệm vụ tháng 3/2026", "Quý II/2026": the year of a name that tells only a part of it. */
const partOfYear = /\b(?:thang|quy|tuan)\s*[\divx]{1,4}\s*[/-]\s*(20\d\d)\b/;

function yearsIn(name: string): PlanTitle['years'] {
  const years = yearsOf(name);
  if (years) return years;
  const part = partOfYear.exec(fold(name.slice(0, 1_000)))?.[1];
  return part === undefined
    ? null
    : { first: Number(part), last: Number(part), year: Number(part), isSchoolYear: false };
}

/** Reads the rows above the table. */
export function readTitle(grid: SheetGrid, rows: readonly number[]): PlanTitle {
  const all = linesOf(grid, rows);
  const decisionLine = all.find(isDecisionLine);
  const title = nameOf(all);
  const years = title === null ? null : yearsIn(title);
  return {
    title,
    decision: decisionLine ? decisionOf(decisionLine) : null,
    year: years?.year ?? null,
    authority: authorityOf(decisionLine, all),
    years,
  };
}
