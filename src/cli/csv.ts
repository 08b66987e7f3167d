import type { Language } from '../plan/schema/schema';

/** Excel parts a .csv file by the machine's list separator: ";" where numbers have a decimal comma, as in Vietnam. */
const separators: Readonly<Record<Language, string>> = { vi: ';', en: ',' };

/** A sign with which a formula begins, at the start of a text or after whatever some program may part cells by (OWASP, CSV injection). */
const formulaStart = /(^|[;,|\t\r\n])([ \u00a0]*)(?=[=+\-@\t\r])/g;

/** Text of which no program that opens a .csv makes a formula: an apostrophe stands before it. */
const guarded = (text: string): string => text.replace(formulaStart, "$1$2'");

const cellText = (cell: string | number): string =>
  typeof cell === 'number' ? String(cell) : `"${guarded(cell).replaceAll('"', '""')}"`;

/** Rows as .csv that Excel opens with its letters and columns right, and in which no text becomes a formula. */
export const csvOf = (rows: readonly (readonly (string | number)[])[], language: Language): string =>
  `\uFEFF${rows.map((row) => row.map(cellText).join(separators[language])).join('\r\n')}\r\n`;
