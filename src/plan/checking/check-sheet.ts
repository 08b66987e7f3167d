import { type AfterIgnores, applyIgnores } from '../ignoring/ignores';
import type { Finding, PlanSheet, SheetSnapshot } from '../model';
import { checkPlan, type KnownFindings } from '../rules/check-plan';
import { ownRowsOf } from '../settings/row-choices';
import { rulesOf } from '../settings/rules-of';
import { schemaOf } from '../settings/settings';
import { type CheckContext, plainContext, readWith } from './read-with';

/** A sheet read and checked. */
export interface CheckedSheet extends AfterIgnores {
  readonly snapshot: SheetSnapshot;
  readonly plan: PlanSheet;
  /** All that the rules found, ignored or not. */
  readonly all: readonly Finding[];
  readonly known: KnownFindings;
  /** Rows whose kind a person told, from 0. */
  readonly told: readonly number[];
}

/**
 * Reads and checks a sheet. Given what was found before, only tasks whose cells changed are looked at again by the rules that look at single
 * tasks; rules about the plan as a whole look anew, as any edit may concern them.
 */
export function checkSheet(
  snapshot: SheetSnapshot,
  context: CheckContext = plainContext,
  before?: CheckedSheet,
): CheckedSheet {
  const rows = ownRowsOf(context.settings.rows, snapshot, context.knownAs);
  const plan = readWith(snapshot, context, before?.plan, rows);
  const told = [...rows.keys()];
  if (plan.columns.length === 0)
    return { snapshot, plan, all: [], known: new WeakMap(), told, findings: [], ignored: [], lapsed: [] };
  const known: KnownFindings = before && areAlike(before.plan, plan) ? before.known : new WeakMap();
  const all = checkPlan(plan, { rules: rulesOf(context.settings), schema: schemaOf(context.settings), known });
  return { snapshot, plan, all, known, told, ...applyIgnores(plan, all, context.settings.ignores, context.knownAs) };
}

/** Compares small plain data: neither plans' years nor doubts are many. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** True where nothing that a task's own rules look at beside the task is another: the years, the catalogue, the columns, the doubts. */
const areAlike = (one: PlanSheet, other: PlanSheet): boolean =>
  one.year === other.year &&
  isSame(one.plan.years, other.plan.years) &&
  isSame(one.doubts, other.doubts) &&
  one.catalogue === other.catalogue &&
  one.columns.length === other.columns.length &&
  one.columns.every(
    ({ field, column }, index) => other.columns[index]?.field === field && other.columns[index]?.column === column,
  );
