import { contentHash } from '../plan/summary/content';
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

/** The report as a page that needs nothing else: no script, no picture, no address. */
function html(rows: readonly (readonly string[])[], title: string, language: string): string {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) =>
    row.length <= 1
      ? `<tr><td colspan="${width}">${escaped(row[0] ?? '')}</td></tr>`
      : `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  const style =
    'body{font:13pt "Times New Roman",serif;margin:2cm}table{border-collapse:collapse;width:100%}td{border:1px solid #999;padding:4px;vertical-align:top}td[colspan]{border:0}';
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head><body><table>\n${lines.join('\n')}\n</table></body></html>\n`;
}

/** Prints what a check hands over: the verdict, the figures, the findings, what was ignored. @returns 1 where errors stand in the way. */
export async function report(call: Call, job: FileJob, around: CallSurroundings): Promise<ExitStatus> {
  const { language, format } = call;
  const found = await checkOne(call, job, around);
  if (!found) return 2;
  const { checked, schema, path } = found;
  const stamp = { on: around.today, version: around.version, schema, hash: await contentHash(checked.plan) };
  const rows = reportDraft(checked, stamp, language).rows.map((row) => row.map((cell) => String(cell?.value ?? '')));
  const ready = readiness(checked).isReady;
  const text =
    format === 'json'
      ? `${JSON.stringify({ version: contractVersion, path, ready, stamp, ...checkReport(checked, planReport(checked.plan, []), language) }, null, 2)}\n`
      : format === 'html'
        ? html(rows, checked.plan.plan.title ?? path, language)
        : `${rows.map((row) => row.join('\t').trimEnd()).join('\n')}\n`;
  deliverText(text, call, around);
  return ready ? 0 : 1;
}
