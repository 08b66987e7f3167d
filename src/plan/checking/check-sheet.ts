import type { AgencyEntry } from '../agency/catalogue';
import type { IsoDate } from '../deadline/calendar';
import { type AfterIgnores, applyIgnores } from '../ignoring/ignores';
import type { Finding, PlanSheet, SheetSnapshot } from '../model';
import type { OwnColumns } from '../reading/columns';
import { readPlan } from '../reading/read-plan';
import type { OwnRowKind } from '../reading/rows';
import { checkPlan, type KnownFindings } from '../rules/check-plan';
import { builtInSchemas } from '../schema/schema';
import { ownRowsOf } from '../settings/row-choices';
import { type PlanSettings, rulesOf, schemaOf, standardSettings } from '../settings/settings';

/** What the workbook says beside the sheet itself. */
export interface CheckContext {
  readonly settings: PlanSettings;
  readonly columns: OwnColumns;
  readonly agencies: readonly AgencyEntry[];
  /** The plan's year where neither sheet nor settings say it. */
  readonly year?: number;
  /** The day by which it is judged what is due; left out, nothing is overdue. */
  readonly today?: IsoDate;
  /** The names under which settings speak of the sheet; its own alone if left out. */
  readonly knownAs?: readonly string[];
}

export const plainContext: CheckContext = { settings: standardSettings, columns: {}, agencies: [] };

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

/** Reads a sheet the way its workbook wants it. @param rows kinds that a person gave to rows: those of the settings if left out */
export const readWith = (
  snapshot: SheetSnapshot,
  { settings, columns, agencies, year, today, knownAs }: CheckContext,
  before?: PlanSheet,
  rows: ReadonlyMap<number, OwnRowKind> = ownRowsOf(settings.rows, snapshot, knownAs),
): PlanSheet =>
  readPlan(
    snapshot,
    {
      columns,
      agencies,
      abbreviations: settings.abbreviations,
      rows,
      titles: builtInSchemas.includes(settings.schema) ? [] : settings.schema.fields,
      ...(settings.year === null ? {} : { ownYear: settings.year }),
      ...(year === undefined ? {} : { year }),
      ...(today === undefined ? {} : { today }),
    },
    before,
  );

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
