import type { Area } from '../model/address';

/** A table pasted from another program. Rows and columns are counted from 0. */
export interface PastedTable {
  readonly texts: readonly (readonly string[])[];
  readonly merges: readonly Area[];
}

const blocks = /^(P|DIV|LI|BR|TR)$/;

/** What a cell shows, its paragraphs on lines of their own. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  const inner = [...node.childNodes].map(textOf).join('');
  if (node.nodeName === 'BR') return '\n';
  return blocks.test(node.nodeName) ? `${inner}\n` : inner;
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index, all) => line !== '' || (index > 0 && index < all.length - 1))
    .join('\n')
    .trim();

/** The first table of a piece of HTML, its merged cells as Word and Excel write them; undefined where it has none. */
export function pastedTable(html: string): PastedTable | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const texts: string[][] = [];
  const taken = new Set<string>();
  const merges: Area[] = [];
  [...table.rows].forEach((line, row) => {
    let column = 0;
    texts[row] ??= [];
    for (const cell of line.cells) {
      while (taken.has(`${row}:${column}`)) column++;
      const [down, across] = [Math.max(1, cell.rowSpan), Math.max(1, cell.colSpan)];
      for (let y = 0; y < down; y++)
        for (let x = 0; x < across; x++) {
          taken.add(`${row + y}:${column + x}`);
          (texts[row + y] ??= [])[column + x] = '';
        }
      (texts[row] as string[])[column] = tidy(textOf(cell));
      if (down > 1 || across > 1)
        merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
      column += across;
    }
  });
  return { texts: texts.map((line) => Array.from(line, (text) => text ?? '')), merges };
}
