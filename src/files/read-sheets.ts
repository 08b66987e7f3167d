import { type FileKind, kindOfName, mostBytes } from './file-kinds';
import { isDocx } from './is-docx';
import { FileProblem } from './problem';
import type { FileSheet } from './read-workbook';

/** What is wrong with a file that promises a kind and is none. */
const brokenKind = {
  xlsx: 'broken-xlsx',
  xls: 'broken-xls',
  xlsb: 'broken-xlsx',
  ods: 'broken-xlsx',
  docx: 'broken-docx',
  doc: 'old-doc',
} as const;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** The container of .xls and .doc files and of encrypted ones (MS-CFB). */
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
/** A workbook of Excel 2 to 4, which has no container. */
const isEarlyWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1);
const isMarkup = (bytes: Uint8Array): boolean =>
  /^[\s\uFEFF]*(?:<!doctype html|<html|<\?xml|<table|<workbook|mime-version:)/i.test(
    new TextDecoder().decode(bytes.subarray(0, 400)),
  );

/** The sheets in a file's bytes, whatever its name promises. @throws FileProblem */
export async function readSheets(bytes: Uint8Array, name: string, told?: FileKind): Promise<FileSheet[]> {
  if (bytes.length === 0) throw new FileProblem('empty');
  if (bytes.length > mostBytes) throw new FileProblem('too-large');
  const kind = told ?? kindOfName(name);
  if (isCompound(bytes)) return (await workbooks()).readCompoundWorkbook(bytes);
  if (isZip(bytes)) return readZipped(bytes, name, kind);
  if (isMarkup(bytes)) return (await workbooks()).readMarkupWorkbook(bytes);
  if (kind === 'csv' || kind === 'tsv' || (kind === undefined && name === '-'))
    return readText(bytes, kind ?? 'csv', name);
  if (kind === undefined) throw new FileProblem('unknown-kind');
  if (kind === 'xls' && isEarlyWorkbook(bytes)) return (await workbooks()).readEarlyWorkbook(bytes);
  // Programs hand out tables of text under the name of an Excel file, and Excel opens them.
  if (kind === 'xls') return readText(bytes, 'tsv', name).catch(() => Promise.reject(new FileProblem('broken-xls')));
  throw new FileProblem(brokenKind[kind]);
}

// Readers are large: each is loaded for the first file of its kind.
const workbooks = () => import('./read-workbook');

async function readText(bytes: Uint8Array, kind: 'csv' | 'tsv', name: string): Promise<FileSheet[]> {
  const { readDelimited } = await import('./read-delimited');
  return [{ ...readDelimited(bytes, kind, name.replace(/^.*[\\/]/, '')), isHidden: false }];
}

async function readZipped(bytes: Uint8Array, name: string, kind: FileKind | undefined): Promise<FileSheet[]> {
  if (isDocx(bytes)) return [{ ...(await import('./import-docx')).importDocx(bytes, name).snapshot, isHidden: false }];
  try {
    return (await workbooks()).readZippedWorkbook(bytes);
  } catch (cause) {
    const isWorkbook = !(cause instanceof FileProblem) || !['no-workbook', 'broken-xlsx'].includes(cause.kind);
    throw kind === 'docx' && !isWorkbook ? new FileProblem('broken-docx', { cause }) : cause;
  }
}
