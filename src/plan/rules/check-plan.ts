import { type Finding, type PlanSheet, severities, type Task, type TaskField } from '../model';
import { appendixSchema, fieldTitle, type Language, type PlanSchema } from '../schema/schema';
import { rules as allRules, ruleById } from './index';
import type { Flaw, Rule, RuleText, TaskRule } from './rule';

export interface CheckOptions {
  readonly rules?: readonly Rule[];
  readonly schema?: PlanSchema;
}

/** Runs the rules over a plan. Findings come in the order of the sheet, the worst of a cell first. */
export function checkPlan(plan: PlanSheet, { rules = allRules, schema = appendixSchema }: CheckOptions = {}): Finding[] {
  const findings: Finding[] = [];
  const hasColumn = new Set(plan.columns.map(({ field }) => field));
  for (const rule of rules) if (rule.each === 'plan') for (const flaw of rule.check(plan, schema)) findings.push(finding(rule, flaw, null));
  const taskRules = rules.filter((rule) => rule.each === 'task' && (rule.field === null || hasColumn.has(rule.field))) as TaskRule[];
  // Task by task, and not rule by rule: a task's cells are then still at hand in the machine's cache.
  for (const task of plan.tasks) {
    for (const rule of taskRules) {
      const flaws = rule.check(task, plan);
      if (flaws) for (const flaw of Array.isArray(flaws) ? (flaws as readonly Flaw[]) : [flaws as Flaw]) findings.push(finding(rule, flaw, task));
    }
  }
  return findings.sort(inSheetOrder);
}

function finding(rule: Rule, { cell, field = rule.each === 'task' ? (rule.field ?? undefined) : undefined, task: own, values = {}, fix }: Flaw, checked: Task | null): Finding {
  const task = own ?? checked;
  return {
    rule: rule.id,
    severity: rule.severity,
    cell,
    field: field ?? null,
    taskRow: task?.row ?? null,
    taskNumber: task?.number.text ?? '',
    values,
    ...(fix ? { fix } : {}),
  };
}

const inSheetOrder = (a: Finding, b: Finding): number =>
  a.cell.row - b.cell.row || a.cell.column - b.cell.column || severities.indexOf(a.severity) - severities.indexOf(b.severity) || orderOf(a) - orderOf(b);

const order: ReadonlyMap<string, number> = new Map(allRules.map(({ id }, index) => [id, index]));
const orderOf = ({ rule }: Finding): number => order.get(rule) ?? 0;

/** A finding's words in a language, its values filled in. */
export function wordsOf({ rule, values }: Finding, language: Language): RuleText {
  const text = ruleById.get(rule)?.text[language];
  const column = values.field ? fieldTitle(values.field as TaskField, language) : '';
  const fill = (words = ''): string => words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? (name === 'column' ? column : ''));
  return { what: fill(text?.what), why: fill(text?.why), todo: fill(text?.todo) };
}
