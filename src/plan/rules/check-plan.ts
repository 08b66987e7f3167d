import { isSafeFix } from '../fixing/fix-law';
import { groupBy } from '../group-by';
import {
  type DoubtReason,
  type Finding,
  type Fix,
  type PlanSheet,
  type RowsFix,
  severities,
  type Task,
  type TaskField,
} from '../model';
import { appendixSchema, fieldTitle, type Language, type PlanSchema } from '../schema/schema';
import { doubtfulRows } from './doubt';
import { ruleById, rules as allRules } from './index';
import type { Flaw, ProposedEdits, Rule, RuleText, TaskRule } from './rule';

/** What the rules that look at single tasks found in each: good for as long as the task, the year, the columns and the catalogue are the same. */
export type KnownFindings = WeakMap<Task, readonly Finding[]>;

export interface CheckOptions {
  readonly rules?: readonly Rule[];
  readonly schema?: PlanSchema;
  /** Findings of a check before, to which those of new tasks are added. */
  readonly known?: KnownFindings;
}

/** Runs the rules over a plan. Findings come in the order of the sheet, the worst of a cell first. */
export function checkPlan(
  plan: PlanSheet,
  { rules = allRules, schema = appendixSchema, known }: CheckOptions = {},
): Finding[] {
  const findings: Finding[] = [];
  const hasColumn = new Set(plan.columns.map(({ field }) => field));
  for (const rule of rules)
    if (rule.each === 'plan')
      for (const flaw of rule.check(plan, schema)) findings.push(finding(rule, flaw, null, plan));
  const taskRules = rules.filter(
    (rule) => rule.each === 'task' && (rule.field === null || hasColumn.has(rule.field)),
  ) as TaskRule[];
  // Task by task, and not rule by rule: a task's cells are then still at hand in the machine's cache.
  for (const task of plan.tasks) {
    const own = known?.get(task) ?? inTask(task, plan, taskRules);
    known?.set(task, own);
    for (const one of own) findings.push(one);
  }
  const told = findings.filter(isCertainOfNumbers(plan));
  return gatherFindings(told.sort(inSheetOrder), rules, plan);
}

const doubtsAboutRows: ReadonlySet<DoubtReason> = new Set([
  'long-run',
  'long-task',
  'number-hole',
  'unsure-kind',
  'unread-rows',
]);

/** False for a finding about a number next to rows of which it is not certain that they are tasks: it would only repeat the doubt. */
function isCertainOfNumbers({ doubts, tasks }: PlanSheet): (finding: Finding) => boolean {
  const doubtful = doubts.filter(({ why }) => doubtsAboutRows.has(why)).flatMap(({ rows }) => rows);
  if (doubtful.length === 0) return () => true;
  const taskRows = tasks.map(({ row }) => row);
  const uncertain = new Set<number>();
  for (const row of doubtful) {
    const below = taskRows.findIndex((taskRow) => taskRow > row);
    const above = taskRows.findLastIndex((taskRow) => taskRow <= row);
    for (const index of [above, below]) if (taskRows[index] !== undefined) uncertain.add(taskRows[index]);
  }
  return ({ rule, cell }) => !rule.startsWith('number/') || !uncertain.has(cell.row);
}

/** Fewer are told one by one, even if they are most of a short plan. */
const fewestOfMost = 5;
const mostShare = 0.8;

/** Findings of one cause as one, with its places: in the place of the first. */
function gatherFindings(findings: Finding[], rules: readonly Rule[], plan: PlanSheet): Finding[] {
  const gathering = new Map<string, Rule['gather']>(
    rules.flatMap(({ id, gather }) => (gather ? [[id, gather] as const] : [])),
  );
  const groups = groupBy(
    findings.filter(({ rule }) => gathering.has(rule)),
    ({ rule }) => rule,
  );
  const firsts = new Map<Finding, Finding>();
  const dropped = new Set<Finding>();
  for (const [rule, group] of groups) {
    const isMost = group.length >= fewestOfMost && group.length >= plan.tasks.length * mostShare;
    const [first, ...others] = group;
    if (!first || others.length === 0 || (gathering.get(rule)?.from === 'most' && !isMost)) continue;
    firsts.set(first, gatheredFinding(first, others));
    for (const one of others) dropped.add(one);
  }
  return firsts.size === 0
    ? findings
    : findings.flatMap((finding) => (dropped.has(finding) ? [] : [firsts.get(finding) ?? finding]));
}

/** One finding for many: about the plan, with all places, and the fix only if all share it. */
function gatheredFinding(first: Finding, rest: readonly Finding[]): Finding {
  const { fix, taskRow, ...about } = first;
  return {
    ...about,
    taskRow: null,
    taskNumber: '',
    values: { ...first.values, count: String(rest.length + 1) },
    others: [{ cell: first.cell, taskRow }, ...rest.map((one) => ({ cell: one.cell, taskRow: one.taskRow }))],
    ...(fix && rest.every((one) => one.fix === fix) ? { fix } : {}),
  };
}

const none: readonly Finding[] = [];

function inTask(task: Task, plan: PlanSheet, rules: readonly TaskRule[]): readonly Finding[] {
  let found: Finding[] | undefined;
  for (const rule of rules) {
    const flaws = rule.check(task, plan);
    if (!flaws) continue;
    if (!Array.isArray(flaws)) (found ??= []).push(finding(rule, flaws as Flaw, task, plan));
    else for (const flaw of flaws as readonly Flaw[]) (found ??= []).push(finding(rule, flaw, task, plan));
  }
  return found ?? none;
}

function finding(
  rule: Rule,
  {
    cell,
    field = rule.each === 'task' ? (rule.field ?? undefined) : undefined,
    task: own,
    values = {},
    others,
    fix,
  }: Flaw,
  checked: Task | null,
  plan: PlanSheet,
): Finding {
  const task = own ?? checked;
  const judged = fix && judgedFix(fix, rule, task, plan);
  return {
    rule: rule.id,
    severity: rule.severity,
    cell,
    field: field ?? null,
    taskRow: task?.row ?? null,
    taskNumber: task?.number.text ?? '',
    values,
    ...(others && others.length > 0
      ? { others: others.map(({ cell: at, task: other }) => ({ cell: at, taskRow: other?.row ?? null })) }
      : {}),
    ...(judged ? { fix: judged } : {}),
  };
}

/** A proposed fix with what the law says of it; none if it writes into rows of which it is not certain what they say. */
function judgedFix(fix: ProposedEdits | RowsFix, rule: Rule, task: Task | null, plan: PlanSheet): Fix | undefined {
  if (fix.is === 'rows') return fix;
  if (judgedBefore.has(fix)) return judgedBefore.get(fix);
  const judged = judgedEdits(fix, rule, task, plan);
  judgedBefore.set(fix, judged);
  return judged;
}

/** A fix that many findings share is judged once, and stays one. */
const judgedBefore = new WeakMap<ProposedEdits, Fix | undefined>();

function judgedEdits(fix: ProposedEdits, rule: Rule, task: Task | null, plan: PlanSheet): Fix | undefined {
  const doubtful = doubtfulRows(plan);
  // What a rule about the layout moves is asked for, and may be what ends the doubt.
  const isAboutLayout = rule.id.startsWith('structure/');
  if (!isAboutLayout && doubtful.size > 0 && fix.edits.some(({ cell }) => doubtful.has(cell.row))) return undefined;
  return { ...fix, safe: isSafeFix(fix.edits, plan, task ?? undefined) };
}

const inSheetOrder = (a: Finding, b: Finding): number =>
  Number(isTellFirst(b)) - Number(isTellFirst(a)) ||
  a.cell.row - b.cell.row ||
  a.cell.column - b.cell.column ||
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  orderOf(a) - orderOf(b);

const isTellFirst = ({ rule }: Finding): boolean => ruleById.get(rule)?.isFirst === true;

const order: ReadonlyMap<string, number> = new Map(allRules.map(({ id }, index) => [id, index]));
const orderOf = ({ rule }: Finding): number => order.get(rule) ?? 0;

/** A finding's words in a language, its values filled in. */
export function wordsOf({ rule, values, others }: Finding, language: Language): RuleText {
  const { gather, text: texts } = ruleById.get(rule) ?? {};
  const text = texts?.[language];
  const column = values.field ? fieldTitle(values.field as TaskField, language) : '';
  const fill = (words = ''): string =>
    words
      .replace(values.number === '' ? / \{number\}/g : '', '')
      .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? (name === 'column' ? column : ''));
  return { what: fill((others && gather?.what[language]) ?? text?.what), why: fill(text?.why), todo: fill(text?.todo) };
}
