import { xlsxOf } from '../files/write-xlsx';
import { withLinksWithin } from '../plan/draft/links';
import { draftLooks } from '../plan/draft/looks';
import type { SheetDraft } from '../plan/draft/sheet-draft';
import { contentHash } from '../plan/summary/content';
import { criteriaDraft, defaultCriteria } from '../plan/summary/par-index';
import { readiness } from '../plan/summary/readiness';
import { reportDraft } from '../plan/summary/report-draft';
import type { Call } from './arguments';
import { contractVersion } from './file-report';
import { checkOne } from './one-file';
import type { FileJob } from './read-file';
import { checkReport, planReport } from './report';
import type { CallSurroundings, ExitStatus } from './surroundings';
import { deliverText } from './write';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const pageStyle = [
  'body{font:13pt "Times New Roman",serif;margin:2cm}',
  'table{border-collapse:collapse;width:100%}',
  'td{border:1px solid #999;padding:4px;vertical-align:top}',
  ...Object.entries(draftLooks).map(([style, look]) => {
    const parts = [
      look.bold ? 'font-weight:bold' : '',
      look.italic ? 'font-style:italic' : '',
      look.centre ? 'text-align:center' : '',
      look.fill ? `background:${look.fill}` : '',
      look.colour ? `color:${look.colour}` : '',
      look.isPlain ? 'border:0' : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? '' : `td.${style}{${parts.join(';')}}`;
  }),
].join('');

/** A sheet as a page that needs nothing else: no script, no picture, no address. */
function html({ rows, merges }: SheetDraft, title: string, language: string): string {
  const spans = new Map(merges.map(({ top, left, right }) => [`${top} ${left}`, right - left + 1]));
  const lines = rows.map((cells, row) => {
    let covered = 0;
    const shown = cells.map((cell, column) => {
      if (column < covered) return '';
      const span = spans.get(`${row} ${column}`) ?? 1;
      covered = column + span;
      const width = span > 1 ? ` colspan="${span}"` : '';
      return `<td${width} class="${cell?.style ?? 'plain'}">${escaped(String(cell?.value ?? ''))}</td>`;
    });
    return `<tr>${shown.length === 0 ? '<td class="plain">&nbsp;</td>' : shown.join('')}</tr>`;
  });
  const head = `<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${pageStyle}</style></head>`;
  return `<!doctype html>\n<html lang="${language}">${head}<body><table>\n${lines.join('\n')}\n</table></body></html>\n`;
}

/** Prints what a check hands over: the verdict, the figures, the findings, what was ignored. @returns 1 where errors stand in the way. */
export async function report(call: Call, job: FileJob, around: CallSurroundings): Promise<ExitStatus> {
  const { language, format } = call;
  const found = await checkOne(call, job, around);
  if (!found) return 2;
  const { checked, schema, criteria, path } = found;
  const stamp = { on: around.today, version: around.version, schema, hash: await contentHash(checked.plan) };
  const [draft] = withLinksWithin([reportDraft(checked, stamp, language, criteria)]);
  if (!draft) return 2;
  const { isReady } = readiness(checked);
  const status = isReady ? 0 : 1;
  if (format === 'xlsx') {
    const sheets = [draft, criteriaDraft(criteria ?? defaultCriteria(language), language)];
    if (call.output !== undefined) around.writeFile(call.output, await xlsxOf(sheets), sheets.length);
    return status;
  }
  const textOf = (): string => {
    switch (format) {
      case 'json': {
        const report = checkReport(checked, planReport(checked.plan, []), language);
        return `${JSON.stringify({ version: contractVersion, path, ready: isReady, stamp, ...report }, null, 2)}\n`;
      }
      case 'html':
        return html(draft, checked.plan.plan.title ?? path, language);
      default:
        return `${draft.rows
          .map((row) =>
            row
              .map((cell) => String(cell?.value ?? ''))
              .join('\t')
              .trimEnd(),
          )
          .join('\n')}\n`;
    }
  };
  deliverText(textOf(), call, around);
  return status;
}
