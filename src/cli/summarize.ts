import { xlsxOf } from '../files/write-xlsx';
import type { CheckedSheet } from '../plan/checking/check-sheet';
import { withLinksWithin } from '../plan/draft/links';
import type { PlanSheet } from '../plan/model';
import type { Language } from '../plan/schema/schema';
import { agencyTabs, type TabChoice } from '../plan/summary/agency-tabs';
import { orderedDrafts, summaryDrafts, tabDrafts } from '../plan/summary/all-drafts';
import { agencyKeyOf, type PlanSummary, type SummaryGroup } from '../plan/summary/groups';
import { groupName, quarterName, summaryWords } from '../plan/summary/words';
import type { Call } from './arguments';
import { csvOf } from './csv';
import { contractVersion } from './file-report';
import { checkOne, refuse } from './one-file';
import type { FileJob } from './read-file';
import type { CallSurroundings, ExitStatus } from './surroundings';
import { words } from './words';
import { deliverText } from './write';

interface Figures {
  readonly title: string;
  readonly groups: readonly SummaryGroup[];
  readonly name: (group: SummaryGroup) => string;
}

function figuresOf(
  { byLead, byArea, byQuarter, byFunding }: PlanSummary,
  language: Language,
): Record<'byLead' | 'byArea' | 'byQuarter' | 'byFunding', Figures> {
  const told = summaryWords[language];
  const named = (group: SummaryGroup): string => groupName(group, told);
  return {
    byLead: { title: told.byLead, groups: byLead, name: named },
    byArea: { title: told.byArea, groups: byArea, name: named },
    byQuarter: { title: told.byQuarter, groups: byQuarter, name: ({ key }) => quarterName(key, told) },
    byFunding: { title: told.byFunding, groups: byFunding, name: named },
  };
}

const cells = (group: SummaryGroup): number[] => [
  group.tasks.length,
  group.missingProducts,
  group.missingDeadlines,
  group.findings,
];

function json(summary: PlanSummary, path: string, language: Language): string {
  const groups = Object.fromEntries(
    Object.entries(figuresOf(summary, language)).map(([name, { groups: own, name: named }]) => [
      name,
      own.map((group) => ({
        key: group.key,
        name: named(group),
        tasks: group.tasks.length,
        missingProducts: group.missingProducts,
        missingDeadlines: group.missingDeadlines,
        findings: group.findings,
      })),
    ]),
  );
  return `${JSON.stringify({ version: contractVersion, path, tasks: summary.tasks, sharedTasks: summary.shared, ...groups }, null, 2)}\n`;
}

function csv(summary: PlanSummary, language: Language): string {
  const told = summaryWords[language];
  const rows = Object.values(figuresOf(summary, language)).flatMap(({ title, groups, name }) =>
    groups.map((group) => [title, name(group), ...cells(group)]),
  );
  return csvOf([['', '', ...told.counts], ...rows], language);
}

const cellOf = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

function markdown(summary: PlanSummary, { plan }: CheckedSheet, language: Language): string {
  const told = summaryWords[language];
  const tables = Object.values(figuresOf(summary, language)).map(({ title, groups, name }) =>
    [
      `| ${title} | ${told.counts.join(' | ')} |`,
      `|---|${told.counts.map(() => '--:').join('|')}|`,
      ...groups.map((group) => `| ${cellOf(name(group))} | ${cells(group).join(' | ')} |`),
      `| **${told.total}** | **${summary.tasks}** | | | |`,
    ].join('\n'),
  );
  const shared = summary.shared > 0 ? `\n\n${told.shared(summary.shared)}` : '';
  return `# ${plan.plan.title ?? plan.sheet}\n\n${tables.join('\n\n')}${shared}\n`;
}

/** Writes a plan's summary sheets and agency tabs to a workbook (-o), one for each agency (--split), or prints its figures. */
export async function summarize(call: Call, job: FileJob, around: CallSurroundings): Promise<ExitStatus> {
  const { language, output, format, isSplit } = call;
  const found = await checkOne(call, job, around);
  if (!found) return 2;
  const { checked, path } = found;
  const choice = tabChoice(call.agencies ?? 'leads', checked.plan);
  if (typeof choice === 'object' && 'unknown' in choice)
    return refuse(words[language].unknownAgency(choice.unknown), call, around);
  const { figures, ...sheets } = summaryDrafts(checked, around.today, summaryWords[language]);
  if (output === undefined || format !== 'xlsx') {
    deliverText(figuresText(call, figures, checked, path), call, around);
    return 0;
  }
  const made = tabDrafts(checked, [], summaryWords[language], choice);
  if (!isSplit) {
    const drafts = orderedDrafts(sheets, made).map(({ draft }) => draft);
    around.writeFile(output, await xlsxOf(withLinksWithin(drafts)), drafts.length);
    return 0;
  }
  for (const { draft } of made.tabs)
    around.writeFile(
      `${output.replace(/\.xlsx$/i, '')} - ${draft.name}.xlsx`,
      await xlsxOf(withLinksWithin([draft])),
      1,
    );
  return 0;
}

function figuresText({ format, language }: Call, figures: PlanSummary, checked: CheckedSheet, path: string): string {
  if (format === 'json') return json(figures, path, language);
  return format === 'csv' ? csv(figures, language) : markdown(figures, checked, language);
}

/** The agencies that the call names, by their keys; the first of them that the plan does not have, if there is one. */
export function tabChoice(given: string, plan: PlanSheet): TabChoice | { readonly unknown: string } {
  if (given === 'leads' || given === 'all') return given;
  const names = given
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const keys = names.map((name) => agencyKeyOf(name, plan.catalogue));
  const known = new Set(agencyTabs(plan, 'all').map(({ key }) => key));
  const unknown = names.find((_, index) => !known.has(keys[index] ?? ''));
  return unknown === undefined ? keys : { unknown };
}
