import { safeText } from '../plan/draft/safe-text';

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as .csv that Excel opens with its letters right, and in which no text becomes a formula. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => quoted(typeof cell === 'number' ? String(cell) : safeText(cell))).join(',')).join('\r\n')}\r\n`;
