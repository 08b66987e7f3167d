import type { AgencyEntry } from '../agency/catalogue';
import type { IsoDate } from '../deadline/calendar';
import type { PlanSheet, SheetSnapshot } from '../model';
import type { OwnColumns } from '../reading/columns';
import { readPlan } from '../reading/read-plan';
import type { OwnRowKind } from '../reading/rows';
import { builtInSchemas } from '../schema/schema';
import { ownRowsOf } from '../settings/row-choices';
import { type PlanSettings, standardSettings } from '../settings/settings';

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
