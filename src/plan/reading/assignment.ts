import { tidyLines } from '../text/fold';

/** Who leads and who helps, as one cell says it. */
export interface Assignment {
  readonly lead: string;
  readonly coordinating: string;
}

const leadLabel = /(?:(?:cơ quan|đơn vị|phòng|bộ phận)\s+)?(?:chủ trì(?:\s+(?:thực hiện|tham mưu))?|ct)\s*[:\-–]\s*/giu;
const helpLabel = /(?:(?:cơ quan|đơn vị|phòng|bộ phận)\s+)?(?:phối hợp(?:\s+(?:thực hiện|với))?|ph)\s*[:\-–]\s*/giu;
const longest = 4_000;

const trimmed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^[\s,;.–-]+|[\s,;.–(-]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n');

/** "Chủ trì: Sở A. Phối hợp: Sở B, C": the labels cut the text. */
function byLabels(lines: string): Assignment | undefined {
  const cuts = [
    ...[...lines.matchAll(leadLabel)].map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      leads: true,
    })),
    ...[...lines.matchAll(helpLabel)].map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      leads: false,
    })),
  ].sort((a, b) => a.at - b.at);
  if (cuts.length === 0) return undefined;
  const parts = { lead: [] as string[], coordinating: [] as string[] };
  const before = trimmed(lines.slice(0, cuts[0]?.at));
  if (before !== '') parts[cuts[0]?.leads ? 'coordinating' : 'lead'].push(before);
  cuts.forEach(({ end, leads }, index) => {
    const part = trimmed(lines.slice(end, cuts[index + 1]?.at));
    if (part !== '') parts[leads ? 'lead' : 'coordinating'].push(part);
  });
  return { lead: parts.lead.join('; '), coordinating: parts.coordinating.join('; ') };
}

const bracketed =
  /\(\s*(chủ trì|phối hợp|ct|ph|đơn vị chủ trì|đơn vị phối hợp|cơ quan chủ trì|cơ quan phối hợp)\s*\)/giu;

/** "Công an tỉnh (chủ trì), Sở Xây dựng (phối hợp)": the words behind each agency tell. */
function byBrackets(lines: string): Assignment | undefined {
  const marks = [...lines.matchAll(bracketed)];
  if (marks.length === 0) return undefined;
  const lead: string[] = [];
  const coordinating: string[] = [];
  let from = 0;
  for (const mark of marks) {
    const part = trimmed(lines.slice(from, mark.index));
    if (part !== '') (/chủ|^\(\s*ct/iu.test(mark[0]) ? lead : coordinating).push(part);
    from = mark.index + mark[0].length;
  }
  const rest = trimmed(lines.slice(from));
  if (rest !== '') coordinating.push(rest);
  return { lead: lead.join('; '), coordinating: coordinating.join('; ') };
}

const together = /\s+chủ trì\s*[,;]?\s*phối hợp(?:\s+(?:với|cùng))?:?\s+/iu;

/** Splits a cell that says both; undefined for any other text. */
export function splitAssignment(text: string): Assignment | undefined {
  if (text.length > longest) return undefined;
  const lines = tidyLines(text);
  const cut = together.exec(lines);
  if (cut)
    return { lead: trimmed(lines.slice(0, cut.index)), coordinating: trimmed(lines.slice(cut.index + cut[0].length)) };
  const found = byBrackets(lines) ?? byLabels(lines);
  return found && found.lead + found.coordinating !== '' ? found : undefined;
}
