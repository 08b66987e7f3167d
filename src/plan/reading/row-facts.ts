import { isOptionalField, taskFields, textFields } from '../fields/field-lists';
import { type FieldLooks, fields, type TaskField, type TextField } from '../fields/fields';
import { foldStart, foldWords } from '../text/fold';
import type { BlockColumns, ColumnMap } from './columns';
import {
  looksLikeAcronym,
  looksLikeAgency,
  looksLikeAmount,
  looksLikeAssignment,
  looksLikeDeadline,
  looksLikeFunding,
  looksLikeMark,
  looksLikePerson,
  looksLikePointer,
} from './contents';
import { type GluedMark, gluedMark, type NumberStyle, numberStyle, plainNumber } from './numbering';
import type { SheetGrid } from './sheet-grid';

/** The number, code or letter of a row. */
export interface RowMark {
  readonly style: NumberStyle;
  readonly number: string;
}

/** Words with which rows begin that are no tasks. */
export type OpeningWords = 'note' | 'signature' | 'total' | 'page' | 'closing' | null;

/** What a row shows, worked out once from its cells. */
export interface RowFacts {
  readonly row: number;
  readonly map: ColumnMap;
  /** The number in a cell of its own. */
  readonly own: RowMark | null;
  /** A code in a further column left of the task ("N01.3"). */
  readonly code: RowMark | null;
  /** The number that its task or heading begins with. */
  readonly glued: GluedMark | null;
  readonly task: string;
  readonly area: string;
  /** Filled fields beside the task; cells that only point to the rows below do not count. */
  readonly answers: readonly TextField[];
  /** Its product, agencies or deadline only point to the rows below: it is a heading of theirs. */
  readonly pointsBelow: boolean;
  readonly hasLead: boolean;
  /** Its own deadline, or parts of the year that it marks. */
  readonly hasDeadline: boolean;
  /** A lead, deadline or another field is merged over it from above, while its task is its own. */
  readonly sharesAbove: boolean;
  /** The only text of the row beside its number and code. */
  readonly lone: { readonly column: number; readonly text: string } | null;
  /** The lone text is merged over several columns. */
  readonly isSpanning: boolean;
  /** Its cells can go on with those above them: agencies with agencies, money with money, words with words. */
  readonly fitsColumns: boolean;
  readonly continuesTask: boolean;
  readonly continuesNumber: boolean;
  readonly opening: OpeningWords;
  /** The row holds a signature's formula: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH" in capitals, "Nơi nhận:". */
  readonly isFormula: boolean;
  readonly isAfterBlank: boolean;
  /** The first row below a header. */
  readonly isAfterHeader: boolean;
  readonly cells: number;
  /** The row below holds nothing but a number: prepared for a task that nobody wrote yet. */
  readonly hasPreparedBelow: boolean;
}

/** Fields that say something of a task beside its own words; notes and the like stand beside the table. */
const answerFields = textFields.filter((field) => field !== 'task' && !isOptionalField(field));

const signatureWords =
  /^(?:noi nhan|tm uy ban|tm ubnd|tm hdnd|tm ban|tm|kt chu tich|kt|tl|tuq|chu tich|pho chu tich|nguoi lap|lap bieu|thu truong don vi|thu truong|truong phong|giam doc|ky ten|da ky|ky thay|chanh van phong|ky boi|noi gui|luu vt|nguoi tong hop|nguoi ky)(?: |$)/;
const noteWords =
  /^(?:ghi chu|luu y|chu thich|chu y|de xuat kien nghi|de xuat|kien nghi|luu|yeu cau cac|yeu cau|de nghi|trong qua trinh|can cu|xac nhan|giai thich|note)(?: |$)/;
const closingWords =
  /^(?:tren day la|yeu cau cac|de nghi cac|trong qua trinh|can cu ke hoach|giao |van phong .* co trach nhiem|cac don vi )/;
const totalWords =
  /^(?:tong cong|tong so|tong kinh phi|tong|cong|cong chung|total)(?:$| \d| (?:cong|so|kinh phi|nhiem vu|toan|chung|chi|gop|nguon|du toan|trieu|muc)(?: |$))/;
const placeAndDate = /^\p{Lu}[^,]{2,40}, ?ngày\b.{0,12}tháng\b.{0,8}năm/u;
const pagePattern =
  /^(?:trang|page|tr)\.? *\d+(?: *(?:\/|tren|of) *\d+)?$|^\d{1,3} *\/ *\d{1,3}$|^[-–—] *\d{1,3} *[-–—]$/;

function openingOf(grid: SheetGrid, row: number, filled: readonly number[]): OpeningWords {
  const [first = 0] = filled;
  const text = grid.text(row, first);
  const start = foldStart(text);
  if (
    filled.length <= 2 &&
    filled.every(
      (column) =>
        pagePattern.test(foldStart(grid.text(row, column)).trim()) ||
        pagePattern.test(grid.text(row, column).toLowerCase()),
    )
  )
    return 'page';
  if (totalWords.test(foldWords(text.slice(0, 60))) && !/^công/iu.test(text.normalize('NFC'))) return 'total';
  for (const column of filled) {
    const cell = grid.text(row, column);
    if (signatureWords.test(foldStart(cell)) || (cell.length < 90 && placeAndDate.test(cell))) return 'signature';
  }
  if (/^\(?\*/.test(text) || noteWords.test(start)) return 'note';
  return closingWords.test(start) ? 'closing' : null;
}

const mostCellsOfSignature = 3;

/** True for a row of signatures, by formulas that no task is written in. */
const isFormulaRow = (grid: SheetGrid, row: number, filled: readonly number[]): boolean =>
  filled.length <= mostCellsOfSignature &&
  filled.some((column) => {
    const text = grid.text(row, column);
    const start = foldStart(text);
    return signatureWords.test(start) && (start.startsWith('noi nhan') || text === text.toUpperCase());
  });

/** "30 Triển khai…": a bare number before a capital; a number before a small letter counts things. */
function bareMark(text: string): GluedMark | null {
  const [mark = '', number = ''] = /^(\d{1,3})\s+(?=\p{Lu})/u.exec(text) ?? [];
  return mark === '' ? null : { style: 'arabic', number, rest: text.slice(mark.length) };
}

/** Codes count in columns that are no field, left of the task. */
function codeOf(
  grid: SheetGrid,
  row: number,
  filled: readonly number[],
  map: ColumnMap,
  used: ReadonlySet<number>,
): RowMark | null {
  for (const column of filled) {
    if (used.has(column) || column > (map.task ?? map.area ?? -1)) continue;
    const text = grid.text(row, column);
    const style = numberStyle(text);
    if (style !== undefined && style !== 'bullet') return { style, number: plainNumber(text) };
  }
  return null;
}

const isNumberOrAmount = (text: string): boolean => numberStyle(text) !== undefined || looksLikeAmount(text);

/** True if a row has a deadline in its own cell. */
function saysTime(grid: SheetGrid, row: number, column: number | undefined): boolean {
  if (column === undefined) return false;
  const text = grid.text(row, column);
  return (looksLikeDeadline(text) && !looksLikePointer(text)) || typeof grid.value(row, column) === 'number';
}

const isWords = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && text.includes(' ') && numberStyle(text) === undefined;

/** What a cell must be to go on with the one above it, below each kind of heading. */
const goesOn: Readonly<Partial<Record<FieldLooks, (text: string) => boolean>>> = {
  agency: (text) =>
    looksLikeAgency(text) || looksLikeAcronym(text) || looksLikePerson(text) || looksLikeAssignment(text),
  deadline: (text) => looksLikeDeadline(text),
  funding: (text) => looksLikeFunding(text) || isWords(text),
  product: isWords,
  task: isWords,
};

/** True if all cells of a row can go on with those above them. */
const canGoOn = (grid: SheetGrid, row: number, map: ColumnMap): boolean =>
  taskFields.every((field) => {
    const column = map[field];
    const text = column === undefined ? '' : grid.text(row, column);
    return text === '' || (goesOn[fields[field].looks]?.(text.replace(/^[-–+•*]\s*/, '')) ?? true);
  });

/** True if a row marks parts of the year by itself. */
const marksPeriods = (grid: SheetGrid, row: number, { periods, map }: BlockColumns): boolean =>
  map.deadline === undefined &&
  periods.some(({ column }) => looksLikeMark(grid.text(row, column)) || looksLikeDeadline(grid.text(row, column)));

/** Everything that a row shows. @param map the row's own columns, of those of its block */
export function factsOf(
  grid: SheetGrid,
  row: number,
  map: ColumnMap,
  columns: BlockColumns,
  place: Pick<RowFacts, 'isAfterBlank' | 'isAfterHeader' | 'hasPreparedBelow'>,
): RowFacts {
  const filled = grid.filled(row);
  const used = new Set(Object.values(map));
  const textOf = (field: TaskField): string => (map[field] === undefined ? '' : grid.text(row, map[field]));
  const numberText = textOf('number');
  const style = numberStyle(numberText);
  const own = style === undefined ? null : { style, number: plainNumber(numberText) };
  const code = codeOf(grid, row, filled, map, used);
  const isMark = (column: number): boolean => {
    if (column === map.number) return own !== null;
    return !used.has(column) && isNumberOrAmount(grid.text(row, column));
  };
  const main = new Set(taskFields.flatMap((field) => (isOptionalField(field) ? [] : (map[field] ?? []))));
  const mapped = filled.filter((column) => main.has(column) && !isMark(column));
  const texts = mapped.length > 0 ? mapped : filled.filter((column) => !isMark(column));
  const [only] = texts;
  const lone = texts.length === 1 && only !== undefined ? { column: only, text: grid.text(row, only) } : null;
  const task = textOf('task');
  const answers = answerFields.filter((field) => {
    const text = textOf(field);
    return text !== '' && !looksLikePointer(text) && !(lone !== null && lone.column === map[field]);
  });
  const pointsBelow =
    answers.length === 0 && lone === null && answerFields.some((field) => looksLikePointer(textOf(field)));
  const first = own === null && code === null ? (lone?.text ?? task) : '';
  const continues = (column: number | undefined): boolean =>
    column !== undefined && grid.continuesFromAbove(row, column);
  const lead = textOf('lead');
  const merge = lone ? grid.mergeAt(row, lone.column) : undefined;
  return {
    row,
    map,
    own,
    code,
    glued: first === '' ? null : (gluedMark(first) ?? bareMark(first)),
    task,
    area: continues(map.area) ? '' : textOf('area'),
    answers,
    pointsBelow,
    hasLead: lead !== '' && (looksLikeAgency(lead) || looksLikeAcronym(lead)),
    hasDeadline: saysTime(grid, row, map.deadline) || marksPeriods(grid, row, columns),
    sharesAbove: task !== '' && !continues(map.task) && answerFields.some((field) => continues(map[field])),
    lone,
    fitsColumns: answers.length === 0 && lone === null ? true : canGoOn(grid, row, map),
    isSpanning: merge !== undefined && merge.right - merge.left >= 2,
    continuesTask: continues(map.task),
    continuesNumber: continues(map.number),
    opening: openingOf(grid, row, filled),
    isFormula: isFormulaRow(grid, row, filled),
    ...place,
    cells: filled.length,
  };
}
