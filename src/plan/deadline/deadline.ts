import type { IsoDate } from './calendar';

/** The closed list of what a deadline phrase can be. */
export const deadlineKinds = [
  'date',
  'before_date',
  'month',
  'before_month',
  'month_range',
  'quarter',
  'before_quarter',
  'quarters',
  'whole_year',
  'before_year',
  'year_range',
  'date_range',
  'dates',
  'ongoing',
  'periodic',
  'conditional',
  'relative',
  'by_reference',
  'milestones',
  'placeholder',
  'invalid',
  'not_a_time',
] as const;

export type DeadlineKind = (typeof deadlineKinds)[number];

/** One of several points of a deadline; both ends inclusive, null where the phrase sets none. */
export interface Milestone {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

/** What a phrase reads to; both ends inclusive, null where the phrase sets none. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** True where a year was not written and the plan's year was taken. */
  readonly yearImplied: boolean;
  /** True where the phrase counts its year from the plan's ("năm sau", "năm liền kề"): another year is then meant. */
  readonly yearCounted?: true;
  /** The parts of a phrase with several points ("15/6 và 15/12", "kế hoạch: Quý I; báo cáo: Quý IV"), as written. */
  readonly milestones?: readonly Milestone[];
}

export const undated = (kind: DeadlineKind): Deadline => ({ kind, start: null, end: null, yearImplied: false });
