import { isDate, iso } from '../deadline/calendar';
import type { SheetSnapshot } from '../model';
import { foldWords, tidy } from '../text/fold';
import type { AgencyEntry } from './catalogue';
import { isCollective } from './collective';
import { levelOf } from './levels';

/** The sheet in which a workbook keeps its own agencies. */
export const catalogueSheetName = 'Danh mục cơ quan';

export const isCatalogueSheet = (name: string): boolean => foldWords(name) === foldWords(catalogueSheetName);

/** Headers of the catalogue's columns, without accents. */
const headers = {
  name: ['ten co quan', 'co quan', 'ten', 'ten don vi', 'don vi'],
  aliases: ['ten khac', 'viet tat', 'ten viet tat', 'ten goi khac'],
  level: ['cap'],
  from: ['tu nam', 'tu ngay', 'tu'],
  to: ['den nam', 'den ngay', 'den', 'het nam'],
  successor: ['thay bang', 'co quan thay the', 'don vi thay the'],
} as const;

type Column = keyof typeof headers;

/** "2025" or "1/7/2025": the first or the last day that is meant. */
function dayIn(text: string, ofYear: '01-01' | '12-31'): string | undefined {
  if (/^(19|20)\d{2}$/.test(text)) return `${text}-${ofYear}`;
  const [, day = 0, month = 0, year = 0] = (/^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})$/.exec(text) ?? []).map(
    Number,
  );
  return isDate(year, month, day) ? iso(year, month, day) : undefined;
}

const heads = (column: Column, text: string): boolean =>
  (headers[column] as readonly string[]).includes(foldWords(text));

const headerRowOf = (texts: SheetSnapshot['texts']): number =>
  texts.findIndex((row) => row.some((text) => heads('name', text)));

/** The column of names in a catalogue's texts, from 0; null if no header has one. */
export const nameColumnOf = (texts: SheetSnapshot['texts']): number | null =>
  texts[headerRowOf(texts)]?.findIndex((text) => heads('name', text)) ?? null;

/**
 * Reads a catalogue from a sheet: a header with "Tên cơ quan", then one agency a row; other names are separated by ";". A sheet without
 * such a header gives none.
 */
export function readCatalogue(texts: SheetSnapshot['texts']): AgencyEntry[] {
  const headerRow = headerRowOf(texts);
  const header = texts[headerRow];
  if (!header) return [];
  const columnOf = (column: Column): number => header.findIndex((text) => heads(column, text));
  const columns = {
    name: columnOf('name'),
    aliases: columnOf('aliases'),
    level: columnOf('level'),
    from: columnOf('from'),
    to: columnOf('to'),
    successor: columnOf('successor'),
  };
  return texts.slice(headerRow + 1).flatMap((row): AgencyEntry[] => {
    const cell = (column: Column): string => tidy(row[columns[column]] ?? '');
    const name = cell('name');
    if (name === '') return [];
    const since = dayIn(cell('from'), '01-01');
    const until = dayIn(cell('to'), '12-31');
    const successor = cell('successor');
    return [
      {
        name,
        level: levelOf(cell('level')),
        kind: isCollective(name) ? 'collective' : 'agency',
        aliases: cell('aliases')
          .split(';')
          .map(tidy)
          .filter((alias) => alias !== ''),
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
        ...(successor === '' ? {} : { successor }),
      },
    ];
  });
}
