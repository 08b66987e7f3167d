import type { SheetSnapshot } from '../plan/model';
import { isDocx } from './is-docx';
import { FileProblem } from './problem';
import { readDelimited } from './read-delimited';
import { readXlsx } from './read-xlsx';

export const fileKinds = ['xlsx', 'csv', 'tsv', 'docx'] as const;
export type FileKind = (typeof fileKinds)[number];

/** More than any workbook of plans; such a file is not even looked into. */
export const mostBytes = 200 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** The container of .xls files and of encrypted .xlsx files (MS-CFB). */
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const isMarkup = (bytes: Uint8Array): boolean =>
  /^\s*(?:<!doctype html|<html|<\?xml|<table|mime-version:)/i.test(new TextDecoder().decode(bytes.subarray(0, 400)));

/** By its ending; what has none that is known must be told. */
export function kindOfName(name: string): FileKind | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  return ending === 'docx'
    ? 'docx'
    : ending === 'xlsx' || ending === 'xlsm'
      ? 'xlsx'
      : ending === 'csv'
        ? 'csv'
        : ending === 'tsv' || ending === 'txt'
          ? 'tsv'
          : undefined;
}

/** The sheets in a file's bytes, whatever its name promises. @throws FileProblem */
export async function readSheets(bytes: Uint8Array, name: string, told?: FileKind): Promise<SheetSnapshot[]> {
  if (bytes.length === 0) throw new FileProblem('empty');
  if (bytes.length > mostBytes) throw new FileProblem('too-large');
  if (isCompound(bytes)) throw new FileProblem('encrypted-or-old-xls');
  if (isZip(bytes) && isDocx(bytes)) return [(await import('./import-docx')).importDocx(bytes, name).snapshot];
  if (isZip(bytes)) return readXlsx(bytes);
  if (isMarkup(bytes)) throw new FileProblem('html');
  const kind = told ?? kindOfName(name);
  if (kind === 'xlsx') throw new FileProblem('broken-xlsx');
  if (kind === 'docx') throw new FileProblem('broken-docx');
  if (!kind) throw new FileProblem('unknown-kind');
  return [readDelimited(bytes, kind, name.replace(/^.*[\\/]/, ''))];
}
