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
  /^(cong hoa xa hoi|doc lap|phu luc|uy ban nhan dan|ubnd|hoi dong nhan dan|mau so|bieu|don vi tinh|so|phong|van phong|van phong ubnd|to)\b/;
const placeAndDate = /,\s*ngay\b.*\bthang\b.*\bnam\b/;
const attachedTo = /(kem theo|ban hanh kem|theo quyet dinh|theo ke hoach so)/;

const lines = (grid: SheetGrid, lastRow: number): Line[] => {
  const found: Line[] = [];
  for (let row = grid.top; row <= lastRow; row++) {
    for (const column of grid.filled(row)) {
      for (const text of grid.cell(row, column).lines.split('\n')) found.push({ text, row, column });
    }
  }
  return found;
};

const asNumber = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

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
  const of = decision && /.*\scủa\s+(.+?)[\s).;]*$/iu.exec(decision.text.normalize('NFC'))?.[1];
  if (of) return of;
  return all.find(({ text }) => /^(uy ban nhan dan|ubnd)\b/.test(fold(text)))?.text ?? null;
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();

/** The plan's name: the line that begins it, and the lines in the same capitals that follow. */
function nameOf(all: readonly Line[]): string | null {
  const candidates = all.filter(
    ({ text }) => !letterhead.test(foldWords(text)) && !placeAndDate.test(fold(text)) && !attachedTo.test(fold(text)),
  );
  const begins = candidates.findIndex(({ text }) =>
    /^(ke hoach|danh muc|nhiem vu|bang|chuong trinh|phan cong|bieu tong hop)\b/.test(foldWords(text)),
  );
  const first = candidates[Math.max(begins, 0)];
  if (!first || (begins < 0 && !isCapitals(first.text) && !/\bke hoach\b/.test(foldWords(first.text)))) return null;
  const following = candidates.slice(candidates.indexOf(first) + 1);
  const end = following.findIndex(({ text, row }, index) => !isCapitals(text) || row - first.row > index + 2);
  const more = isCapitals(first.text) ? following.slice(0, end < 0 ? undefined : end) : [];
  return [first, ...more].map(({ text }) => text).join(' ');
}

/** Reads the rows above the table. */
export function readTitle(grid: SheetGrid, lastRow: number): PlanTitle {
  const all = lines(grid, lastRow);
  const decisionLine = all.find(({ text }) => attachedTo.test(fold(text)));
  const title = nameOf(all);
  const years = title === null ? null : yearsOf(title);
  return {
    title,
    decision: decisionLine ? decisionOf(decisionLine) : null,
    year: years?.year ?? null,
    years,
    authority: authorityOf(decisionLine, all),
  };
}
