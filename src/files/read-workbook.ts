import { type CellObject, CFB, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, zipSync } from 'fflate';

import type { CellArea, CellValue, SheetSnapshot } from '../plan/model';
import { FileProblem, type FileProblemKind } from './problem';
import { readZip } from './zip';

/** A sheet of a file, and whether its program hides it. */
export interface FileSheet extends SheetSnapshot {
  readonly isHidden: boolean;
}

/** Plans are far smaller; what is beyond is formatting without contents, or no plan. */
const mostCells = 5_000_000;
/** A plan of 20,000 tasks has some 160,000. */
const mostFilledCells = 1_500_000;
/** What Excel allows in a cell, and in a sheet. */
const mostLetters = 32_767;
const mostRows = 1_048_576;
const mostColumns = 16_384;
/** A merged area beyond this is cut to the cells with contents. */
const largestMerge = 100_000;
const days1904 = 1_462;

/** Parts that hold no cells. What is wrong in them must not stop the reading. */
const withoutCells =
  /(^|\/)(media|drawings|embeddings|charts|chartsheets|tables|comments|threadedcomments|printersettings|pivottables|pivotcache|externallinks|customxml|activex|ctrlprops|theme|slicers|slicercaches|timelines|querytables|docprops|thumbnails|object[^/]*|pictures|configurations2)\//i;
const isCellPart = (name: string): boolean =>
  /\.(xml|rels|bin)$|(^|\/)mimetype$/i.test(name) &&
  !withoutCells.test(name) &&
  !/(comments\d*|vmldrawing\d*|vbaproject|calcchain|connections)\.(xml|vml|bin)$/i.test(name);

/**
 * The sheets of a workbook in a zip archive (.xlsx, .xlsm, .xlsb, .ods), as they stand. Only parts with cells are unpacked, and counted as they come.
 * @throws FileProblem
 */
export function readZippedWorkbook(bytes: Uint8Array): FileSheet[] {
  const parts = readZip(bytes, isCellPart, 'broken-xlsx');
  if (![...parts.keys()].some((name) => /(^|\/)(workbook\.\w+|content\.xml)$/i.test(name) || /workbook/i.test(name)))
    throw new FileProblem('no-workbook');
  const plain: Record<string, Uint8Array> = Object.fromEntries(
    [...parts].map(([name, part]) => [name, plainPart(name, part)]),
  );
  // Some programs write .ods without styles, which the reader asks for.
  if ('content.xml' in plain) plain['styles.xml'] ??= strToU8('<styles/>');
  return sheetsOf(zipSync(plain, { level: 0 }), 'broken-xlsx');
}

/** The sheets of an old workbook (.xls). @throws FileProblem */
export function readCompoundWorkbook(bytes: Uint8Array): FileSheet[] {
  const names = namesInCompound(bytes);
  if (names.some((name) => /EncryptedPackage|EncryptionInfo/.test(name))) throw new FileProblem('encrypted');
  if (names.some((name) => /\/WordDocument$/.test(name))) throw new FileProblem('old-doc');
  if (!names.some((name) => /\/(Workbook|Book)$/i.test(name))) throw new FileProblem('no-workbook');
  return sheetsOf(bytes, 'broken-xls');
}

/** The sheets of a workbook of Excel 2 to 4. @throws FileProblem */
export const readEarlyWorkbook = (bytes: Uint8Array): FileSheet[] => sheetsOf(bytes, 'broken-xls');

/** The sheets of a table that a program wrote as HTML or XML under the name of an Excel file. @throws FileProblem */
export const readMarkupWorkbook = (bytes: Uint8Array): FileSheet[] => sheetsOf(bytes, 'html');

function namesInCompound(bytes: Uint8Array): string[] {
  try {
    return CFB.read(bytes, { type: 'array' }).FullPaths;
  } catch (cause) {
    throw new FileProblem('broken-xls', { cause });
  }
}

/** UTF-16 of a part, by its mark or by its first "<". */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined;
}

/** A part as the reader takes it: in UTF-8, without widths of columns, of which a file may name two thousand million, and without cells that are only formatted. */
function plainPart(name: string, part: Uint8Array): Uint8Array {
  if (!/\.(xml|rels)$/i.test(name)) return part;
  const wide = wideEncoding(part);
  const text = wide === undefined ? undefined : new TextDecoder(wide).decode(part);
  const own = text === undefined ? part : strToU8(text.replace(/^(<\?xml[^>]{0,200}?)encoding=["'][^"']*["']/, '$1'));
  if (/<!DOCTYPE/i.test(strFromU8(own.subarray(0, 2_000), true))) throw new FileProblem('broken-xlsx');
  return withoutBlankCells(withoutColumns(own));
}

/** Cuts `<cols>…</cols>` out of a sheet's part; it stands before the cells. */
function withoutColumns(part: Uint8Array): Uint8Array {
  const head = strFromU8(part.subarray(0, 4_000_000), true);
  const cells = head.search(/<(?:\w{1,20}:)?sheetData\b/);
  const [opening, prefix = ''] = /<(\w{1,20}:)?cols>/.exec(head.slice(0, Math.max(0, cells))) ?? [];
  if (opening === undefined) return part;
  const from = head.indexOf(opening);
  const to = head.indexOf(`</${prefix}cols>`, from);
  if (to < 0 || to > cells) return part;
  const end = to + `</${prefix}cols>`.length;
  const whole = new Uint8Array(part.length - (end - from));
  whole.set(part.subarray(0, from));
  whole.set(part.subarray(end), from);
  return whole;
}

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const cellStart = strToU8('<c r="');

/**
 * Cuts cells without contents, `<c r="A1" s="3"/>`, out of a sheet's part: formatted sheets have a million of them. Cells that do not say where they stand are kept, as
 * the place of the next one is counted from them. @throws FileProblem for more cells than any plan has
 */
function withoutBlankCells(part: Uint8Array): Uint8Array {
  let kept: Uint8Array | undefined;
  let filled = 0;
  let from = 0;
  let cells = 0;
  for (let at = part.indexOf(less); at >= 0; at = part.indexOf(less, at + 1)) {
    if (part[at + 1] !== cellStart[1] || !(part[at + 2] === 0x20 || part[at + 2] === slash)) continue;
    const end = part.indexOf(greater, at);
    if (end < 0) break;
    if (part[end - 1] === slash && cellStart.every((byte, index) => part[at + index] === byte)) {
      kept ??= new Uint8Array(part.length);
      kept.set(part.subarray(from, at), filled);
      filled += at - from;
      from = end + 1;
    } else if (++cells > mostFilledCells) throw new FileProblem('too-large');
  }
  if (kept === undefined) return part;
  kept.set(part.subarray(from), filled);
  return kept.subarray(0, filled + part.length - from);
}

function sheetsOf(bytes: Uint8Array, broken: FileProblemKind): FileSheet[] {
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      // Hidden rows come with styles alone.
      cellStyles: true,
      dateNF: 'dd/mm/yyyy',
      raw: true,
    });
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new FileProblem(isLocked ? 'encrypted' : broken, { cause });
  }
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet && isWorksheet(sheet) ? { ...snapshotOf(name, sheet, is1904), isHidden } : [];
  });
  if (sheets.length === 0) throw new FileProblem(broken);
  return sheets;
}

/** Charts and dialogues are sheets too, without cells. */
const isWorksheet = (sheet: WorkSheet): boolean => {
  const kind = (sheet as { '!type'?: string })['!type'];
  return kind === undefined || kind === 'sheet';
};

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: CellObject;
}

/** Cells with contents; formatting alone is passed over. */
function filledCells(sheet: WorkSheet): Placed[] {
  const found: Placed[] = [];
  const data = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  // By their keys: a list with a member at 4,000,000,000 is as long, and walking it would never end.
  for (const row of placesIn(data, mostRows))
    for (const column of placesIn(data[row] ?? [], mostColumns)) {
      const cell = data[row]?.[column];
      if (cell && cell.t !== 'z' && cell.v !== undefined && cell.v !== '') found.push({ row, column, cell });
    }
  return found;
}

/** The places of a list that are taken, below a bound. */
const placesIn = (list: readonly unknown[], bound: number): number[] =>
  Object.keys(list)
    .map(Number)
    .filter((place) => place < bound);

function snapshotOf(name: string, sheet: WorkSheet, is1904: boolean): SheetSnapshot {
  const cells = filledCells(sheet);
  const top = cells.reduce((least, { row }) => Math.min(least, row), cells[0]?.row ?? 0);
  const bottom = cells.reduce((most, { row }) => Math.max(most, row), -1);
  const left = cells.reduce((least, { column }) => Math.min(least, column), cells[0]?.column ?? 0);
  const right = cells.reduce((most, { column }) => Math.max(most, column), -1);
  if ((bottom - top + 1) * (right - left + 1) > mostCells) throw new FileProblem('too-large');
  const grid = <Value>(blank: Value): Value[][] =>
    Array.from({ length: Math.max(0, bottom - top + 1) }, () => new Array<Value>(right - left + 1).fill(blank));
  const values = grid<CellValue>('');
  const texts = grid('');
  const numberFormats = grid('General');
  const cut = textCutter();
  for (const { row, column, cell } of cells) {
    const format = typeof cell.z === 'string' ? cell.z : 'General';
    const value = valueOf(cell, is1904 && SSF.is_date(format));
    const at = column - left;
    (values[row - top] as CellValue[])[at] = typeof value === 'string' ? cut(value) : value;
    (texts[row - top] as string[])[at] = cut(textOf(cell, value, format));
    (numberFormats[row - top] as string[])[at] = format;
  }
  const rows = sheet['!rows'] ?? [];
  return {
    name,
    top,
    left,
    values,
    texts,
    numberFormats,
    merges: mergesOf(sheet, { top, left, bottom, right }),
    hiddenRows: [...new Set(cells.map(({ row }) => row))].filter((row) => rows[row]?.hidden === true),
    isProtected: false,
  };
}

/** Cuts texts at what a cell can hold; a long text that many cells share is cut once. */
function textCutter(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length <= mostLetters) return text;
    const short = known.get(text) ?? text.slice(0, mostLetters);
    known.set(text, short);
    return short;
  };
}

/** A cell's value; dates as serial numbers of the 1900 system. */
function valueOf({ t, v, w }: CellObject, isLate: boolean): CellValue {
  if (t === 'e') return w ?? '#N/A';
  if (v instanceof Date) return v.getTime() / 86_400_000 + 25_569;
  if (typeof v === 'number') return isLate ? v + days1904 : v;
  return v ?? '';
}

/** What the cell shows. Whole dates stand in Vietnam's order, whatever the machine that made the file showed. */
function textOf({ t, w }: CellObject, value: CellValue, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (t === 'n' && isWholeDate(format)) return SSF.format('dd/mm/yyyy', value) as string;
  return w ?? String(value);
}

/** True for a number format of day, month and year without a time. */
const isWholeDate = (format: string): boolean => {
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  return SSF.is_date(format) && /d/.test(codes) && /m/.test(codes) && /y/.test(codes) && !/h/.test(codes);
};

/** Merged areas that touch the cells with contents, in Excel's bounds. */
function mergesOf(sheet: WorkSheet, used: CellArea): CellArea[] {
  return (sheet['!merges'] ?? []).flatMap(({ s, e }) => {
    const area = { top: s.r, left: s.c, bottom: Math.min(e.r, mostRows - 1), right: Math.min(e.c, mostColumns - 1) };
    const isOutside = !(
      area.top <= used.bottom &&
      area.left <= used.right &&
      area.bottom >= used.top &&
      area.right >= used.left
    );
    if (isOutside) return [];
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) <= largestMerge) return [area];
    return [{ ...area, bottom: Math.min(area.bottom, used.bottom), right: Math.min(area.right, used.right) }];
  });
}
