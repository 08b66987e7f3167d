import type { Finding, PlanSheet, Severity } from '../plan/model';
import { wordsOf } from '../plan/rules/check-plan';
import { fieldTitle, type Language } from '../plan/schema/schema';
import { foldWords } from '../plan/text/fold';

/** Which findings are shown. */
export interface FindingFilter {
  /** Words that are looked for, without regard to accents; "" for all. */
  readonly search: string;
  /** The one severity shown; null for all. */
  readonly severity: Severity | null;
}

export const noFilter: FindingFilter = { search: '', severity: null };

/** Findings that a filter lets through: by their words, their task, its agencies and area. */
export function filtered(
  plan: PlanSheet,
  findings: readonly Finding[],
  { search, severity }: FindingFilter,
  language: Language,
): readonly Finding[] {
  const wanted = foldWords(search);
  const bySeverity = severity === null ? findings : findings.filter((finding) => finding.severity === severity);
  if (wanted === '') return bySeverity;
  const tasks = new Map(plan.tasks.map((task) => [task.row, task]));
  return bySeverity.filter((finding) => {
    const task = finding.taskRow === null ? undefined : tasks.get(finding.taskRow);
    const { what, todo } = wordsOf(finding, language);
    const about = [
      what,
      todo,
      finding.rule,
      finding.field ? fieldTitle(finding.field, language) : '',
      task?.number.text,
      task?.task.text,
      task?.area?.name,
      task?.lead.text,
      task?.coordinating.text,
    ];
    return foldWords(about.join(' ')).includes(wanted);
  });
}
