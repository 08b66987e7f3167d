import { isCollective } from '../agency/collective';
import type { CheckedSheet } from '../checking/check-sheet';
import { isDate, iso } from '../deadline/calendar';
import { type DraftCell, draftCell, type SheetDraft } from '../draft/sheet-draft';
import { sourceOf } from '../facts/sources';
import type { InBothLanguages, Language } from '../language';
import type { PlanSheet } from '../model';
import { isDone } from '../progress/read-progress';
import { areaOf } from '../schema/areas';
import { appendixSchema } from '../schema/schema';
import { foldWords, tidy } from '../text/fold';

/** How an assessor of the reform index (PAR INDEX) reads a plan: what is asked of it, and from which share on it is met. */
export interface Criterion {
  readonly name: string;
  /** What the product counts for it; null for one that a person judges. */
  readonly measure: MeasureId | null;
  /** In percent of what is counted; for the day of issue the last day, as "31/12". */
  readonly threshold: string;
  /** Points of a full mark; null where the office gives none. */
  readonly points: number | null;
  readonly source: string;
}

/** What a criterion came to. */
export interface CriterionResult extends Criterion {
  readonly verdict: 'met' | 'not-met' | 'unknown';
  /** How many of how many; null where it cannot be known. */
  readonly count: { readonly met: number; readonly of: number } | null;
  /** Null where no points are given, or it cannot be known. */
  readonly score: number | null;
}

interface Count {
  readonly met: number;
  readonly of: number;
}

/** The last day on which a plan is issued in time: one that is written with a day and month before its own year is meant for the year before. */
function issuedInTime({ plan: { decision }, year }: PlanSheet, threshold: string): Count | null {
  const [, day = 0, month = 0] = (/^(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{2,4})?$/.exec(threshold) ?? []).map(Number);
  if (!decision || year === null || decision.day === null || decision.month === null || decision.year === null)
    return null;
  const lastYear = month > 6 ? year - 1 : year;
  if (!isDate(lastYear, month, day)) return null;
  return { met: Number(iso(decision.year, decision.month, decision.day) <= iso(lastYear, month, day)), of: 1 };
}

const ofTasks =
  (isMet: (task: PlanSheet['tasks'][number]) => boolean) =>
  ({ tasks }: PlanSheet): Count => ({ met: tasks.filter(isMet).length, of: tasks.length });

/** Tasks whose last day is over, and how many of them are reported done. */
function doneByToday({ tasks, progress }: PlanSheet): Count | null {
  if (!progress) return null;
  const due = tasks.filter(({ deadline: { read } }) => read?.end && read.end <= progress.today);
  return { met: due.filter(({ row }) => isDone(progress.statuses.get(row) ?? '')).length, of: due.length };
}

/** What can be counted of a plan, for each criterion that the product knows. */
const measures = {
  issued: issuedInTime,
  areas: ({ areas }: PlanSheet): Count => ({
    met: new Set(areas.flatMap(({ name }) => areaOf(name, appendixSchema) ?? [])).size,
    of: appendixSchema.areas.length,
  }),
  products: ofTasks(({ product }) => product.text !== ''),
  deadlines: ofTasks(({ deadline: { read } }) => read !== null),
  leads: ofTasks(({ lead }) => lead.agencies.some((name) => !isCollective(name))),
  done: doneByToday,
} as const satisfies Readonly<Record<string, (plan: PlanSheet, threshold: string) => Count | null>>;

type MeasureId = keyof typeof measures;

/** The criteria before an office edits them: what the index asks of a plan is its source's; from which share on it is met is for the office to say. */
const standardCriteria: readonly {
  readonly measure: MeasureId;
  readonly name: InBothLanguages;
  readonly threshold: string;
}[] = [
  {
    measure: 'issued',
    name: { vi: 'Kế hoạch được ban hành kịp thời', en: 'The plan is issued in time' },
    threshold: '31/12',
  },
  {
    measure: 'areas',
    name: { vi: 'Đủ các lĩnh vực cải cách hành chính', en: 'Every area of reform has its tasks' },
    threshold: '100',
  },
  {
    measure: 'products',
    name: { vi: 'Nhiệm vụ có sản phẩm, kết quả rõ', en: 'Tasks name their product' },
    threshold: '100',
  },
  {
    measure: 'deadlines',
    name: { vi: 'Nhiệm vụ có thời gian hoàn thành', en: 'Tasks have their time' },
    threshold: '100',
  },
  {
    measure: 'leads',
    name: { vi: 'Nhiệm vụ có cơ quan chủ trì chịu trách nhiệm', en: 'Tasks have an answerable agency' },
    threshold: '100',
  },
  {
    measure: 'done',
    name: { vi: 'Nhiệm vụ đến hạn đã hoàn thành', en: 'Tasks that are due are done' },
    threshold: '100',
  },
];

/** Words of the criteria's sheet. */
const criteriaWords = {
  vi: {
    sheet: 'Tiêu chí PAR INDEX',
    title: 'TIÊU CHÍ ĐỐI CHIẾU KẾ HOẠCH THEO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH',
    note: 'Sửa ngưỡng, điểm, thêm hoặc bớt tiêu chí ở đây rồi lập lại báo cáo. Ngưỡng là tỷ lệ %; với hạn ban hành là ngày/tháng (tháng 7 đến 12: của năm trước năm kế hoạch).',
    headers: ['Tiêu chí', 'Ngưỡng', 'Điểm tối đa', 'Căn cứ'],
  },
  en: {
    sheet: 'PAR INDEX criteria',
    title: 'CRITERIA OF THE REFORM INDEX FOR PLANS',
    note: 'Edit thresholds and points, add or drop criteria, then make the report again. A threshold is a percentage; for the day of issue it is day/month (July to December: of the year before the plan’s).',
    headers: ['Criterion', 'Threshold', 'Points', 'Source'],
  },
} as const satisfies Record<Language, unknown>;

const sourceText = (): string => {
  const { document, article } = sourceOf('qd-876-2022');
  return `${document}, ${article}`;
};

/** The criteria as they are before an office edits them. */
export const defaultCriteria = (language: Language): Criterion[] =>
  standardCriteria.map(({ measure, name, threshold }) => ({
    measure,
    name: name[language],
    threshold,
    points: null,
    source: sourceText(),
  }));

/** The name of the sheet on which an office keeps its criteria. */
export const criteriaSheetName = (language: Language): string => criteriaWords[language].sheet;

export const isCriteriaSheet = (name: string): boolean =>
  Object.values(criteriaWords).some(({ sheet }) => foldWords(sheet) === foldWords(name));

const measureByName: ReadonlyMap<string, MeasureId> = new Map(
  standardCriteria.flatMap(({ measure, name }) =>
    Object.values(name).map((text) => [foldWords(text), measure] as const),
  ),
);

/** Criteria from an office's sheet, by the headings of its columns; undefined where it has no column of criteria. @param texts from A1 on. */
export function readCriteria(texts: readonly (readonly string[])[]): Criterion[] | undefined {
  const titles = Object.values(criteriaWords).map(({ headers }) => headers.map(foldWords));
  const headerRow = texts.findIndex((row) => row.some((text) => titles.some(([first]) => first === foldWords(text))));
  const header = texts[headerRow]?.map(foldWords);
  if (!header) return undefined;
  const [name = 0, threshold = -1, points = -1, source = -1] = [0, 1, 2, 3].map((at) =>
    header.findIndex((text) => titles.some((own) => own[at] === text)),
  );
  return texts.slice(headerRow + 1).flatMap((row): Criterion[] => {
    const cell = (column: number): string => tidy(row[column] ?? '');
    const told = cell(name);
    if (told === '') return [];
    const most = Number(cell(points).replace(',', '.'));
    return [
      {
        name: told,
        measure: measureByName.get(foldWords(told)) ?? null,
        threshold: cell(threshold).replace('%', '').trim(),
        points: cell(points) === '' || !Number.isFinite(most) ? null : most,
        source: cell(source),
      },
    ];
  });
}

/** The sheet on which an office edits its criteria. */
export function criteriaDraft(criteria: readonly Criterion[], language: Language): SheetDraft {
  const { sheet, title, note, headers } = criteriaWords[language];
  const rows = criteria.map(({ name, threshold, points, source }): DraftCell[] => [
    draftCell(name),
    { value: threshold, style: 'input', numberFormat: '@' },
    draftCell(points ?? '', 'input'),
    draftCell(source),
  ]);
  const last = headers.length - 1;
  return {
    name: sheet,
    widths: [48, 12, 12, 60],
    rows: [
      [draftCell(title, 'title')],
      [draftCell(note, 'paragraph')],
      headers.map((header) => draftCell(header, 'header')),
      ...rows,
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    frozenRows: 3,
    headerRows: [2, 2],
  };
}

function verdictOf(count: Count | null, threshold: string): CriterionResult['verdict'] {
  if (count === null || count.of === 0) return 'unknown';
  const share = (count.met / count.of) * 100;
  const least = Number(threshold.replace(',', '.'));
  // A day of issue is met or not; a threshold that is no number asks for all.
  return share >= (Number.isFinite(least) && threshold !== '' ? least : 100) ? 'met' : 'not-met';
}

/** How a plan stands before the criteria. */
export const assessPlan = ({ plan }: Pick<CheckedSheet, 'plan'>, criteria: readonly Criterion[]): CriterionResult[] =>
  criteria.map((criterion) => {
    const { measure, threshold, points } = criterion;
    const count = measure === null ? null : measures[measure](plan, threshold);
    const isKnown = count !== null && count.of > 0;
    return {
      ...criterion,
      count,
      verdict: verdictOf(count, threshold),
      score: points !== null && isKnown ? Math.round((count.met / count.of) * points * 100) / 100 : null,
    };
  });
