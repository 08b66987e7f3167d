import { cellAddress, quotedSheet } from '../cell-address';
import type { CheckedSheet } from '../checking/check-sheet';
import { type DraftCell, draftCell, type DraftStyle, type SheetDraft } from '../draft/sheet-draft';
import { placesOfFinding } from '../finding-places';
import { groupBy } from '../group-by';
import { type CellArea, type Finding, severities, type Severity, type Task } from '../model';
import { wordsOf } from '../rules/check-plan';
import { clarityScore } from '../rules/clarity-score';
import { ruleById } from '../rules/index';
import { builtInSchemas, type Language } from '../schema/schema';
import { severityCounts } from '../severity-counts';
import { assessPlan, type Criterion, type CriterionResult, defaultCriteria } from './par-index';
import { readiness } from './readiness';
import { type SummaryWords, summaryWords } from './words';

/** What says that a plan was checked: when, by which version and schema, over which content. */
export interface CheckStamp {
  /** ISO day. */
  readonly on: string;
  readonly version: string;
  readonly schema: string;
  /** SHA-256 of the plan's content, hexadecimal. */
  readonly hash: string;
}

const severityStyle: Readonly<Record<Severity, DraftStyle>> = { error: 'removed', warning: 'changed', info: 'text' };

const columnWidths = [12, 8, 8, 44, 52, 52] as const;
const lastColumn = columnWidths.length - 1;
/** So many letters of the content's hash are shown at either end: who compares two reports sees at once whether they differ. */
const shownHash = 6;
const shortHash = (hash: string): string => `${hash.slice(0, shownHash)}…${hash.slice(-shownHash)}`;
/** A schema as people call it; an office's own has its own name. */
const schemaTitle = (name: string, language: Language): string =>
  builtInSchemas.find((schema) => schema.name === name)?.title[language] ?? name;
/** Blank rows in which people sign. */
const signatureRows = 4;

const placesOf = (findings: readonly Finding[]): number =>
  findings.reduce((sum, finding) => sum + Math.max(1, placesOfFinding(finding).length), 0);

/** Findings of one rule and severity together: errors first, then warnings, then notes; among these the rule found in most places first. */
function findingsByKind(findings: readonly Finding[]): Finding[][] {
  const kinds = groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`);
  const rank = ([first]: readonly Finding[]): number =>
    first ? severities.indexOf(first.severity) : severities.length;
  return [...kinds.values()].sort((a, b) => rank(a) - rank(b) || placesOf(b) - placesOf(a));
}

/** Rows of a section while they are written, with the cells that are merged. */
class ReportRows {
  readonly rows: DraftCell[][] = [];
  readonly merges: CellArea[] = [];

  /** A line over all columns. */
  line(text: string, style: DraftStyle): void {
    this.merges.push({ top: this.rows.length, left: 0, bottom: this.rows.length, right: lastColumn });
    this.rows.push(columnWidths.map((_, column) => draftCell(column === 0 ? text : '', style)));
  }

  gap = (count = 1): void => void this.rows.push(...Array.from({ length: count }, () => []));
  header = (titles: readonly string[]): void => void this.rows.push(titles.map((title) => draftCell(title, 'header')));

  /** Who checked, and who answers for the plan, side by side. */
  signatures(titles: readonly string[], style: DraftStyle): void {
    const half = 3;
    const row = this.rows.length;
    this.merges.push(
      { top: row, left: 0, bottom: row, right: half },
      { top: row, left: half + 1, bottom: row, right: lastColumn },
    );
    this.rows.push(
      columnWidths.map((_, column) => {
        if (column === 0) return draftCell(titles[0] ?? '', style);
        return draftCell(column === half + 1 ? (titles[1] ?? '') : '', style);
      }),
    );
  }
}

/** The plan as the lines of a report name it. */
interface ReportPlan {
  readonly sheet: string;
  /** By their rows. */
  readonly tasks: ReadonlyMap<number, Task>;
}

/** A finding's line: its severity, the cell with a link to it, the task, what is found and what is to be done. */
function findingCells(finding: Finding, more: string, { sheet, tasks }: ReportPlan, words: SummaryWords): DraftCell[] {
  const address = cellAddress(finding.cell);
  const task = finding.taskRow === null ? undefined : tasks.get(finding.taskRow);
  return [
    draftCell(words.severity[finding.severity], severityStyle[finding.severity]),
    { value: address, style: 'centre', link: `${quotedSheet(sheet)}!${address}` },
    draftCell(finding.taskNumber, 'centre'),
    draftCell(task?.task.text ?? ''),
    draftCell(wordsOf(finding, words.language).what),
    draftCell(more),
  ];
}

const verdictStyle = { met: 'added', 'not-met': 'changed', unknown: 'text' } as const;

/** The plan as an assessor of the reform index reads it. */
function addChecklist(page: ReportRows, results: readonly CriterionResult[], words: SummaryWords): void {
  if (results.length === 0) return;
  page.gap();
  page.line(words.checklist, 'area');
  page.header(words.checklistHeaders);
  results.forEach(({ name, verdict, count, score, points, threshold, source }, index) =>
    page.rows.push([
      draftCell(words.verdicts[verdict], verdictStyle[verdict]),
      draftCell(points === null ? '' : `${score ?? '…'}/${points}`, 'centre'),
      draftCell(index + 1, 'centre'),
      draftCell(name),
      draftCell(words.criterionResult(count, threshold)),
      draftCell(source),
    ]),
  );
  page.line(words.checklistNote, 'note');
}

/** What a checked plan is like, to be handed over with it: the verdict, figures, findings, and what was ignored, with reasons. */
export function reportDraft(
  checked: CheckedSheet,
  stamp: CheckStamp,
  language: Language,
  criteria: readonly Criterion[] = defaultCriteria(language),
): SheetDraft {
  const { plan, findings, ignored } = checked;
  const ready = readiness(checked);
  const words = summaryWords[language];
  const counts = severityCounts(findings);
  const scores = clarityScore(plan, findings)
    .map(({ clarity, clear, of }) => `${words.clarityNames[clarity]} ${clear}/${of}`)
    .join(' · ');
  const reported = { sheet: plan.sheet, tasks: new Map(plan.tasks.map((task) => [task.row, task])) };
  const page = new ReportRows();
  page.line(words.reportTitle, 'title');
  page.line(plan.plan.title ?? plan.sheet, 'subtitle');
  page.line(ready.isReady ? words.ready : words.notReady(ready), 'verdict');
  page.line(severities.map((severity) => `${words.severity[severity]}: ${counts[severity]}`).join(' · '), 'paragraph');
  page.line(scores, 'paragraph');
  const day = stamp.on.split('-').reverse().join('/');
  page.line(words.stamp(day, stamp.version, schemaTitle(stamp.schema, language), shortHash(stamp.hash)), 'paragraph');
  page.gap();
  const header = page.rows.length;
  page.header(words.reportHeaders);
  if (findings.length === 0) page.line(words.clean, 'text');
  for (const kind of findingsByKind(findings)) {
    const [first] = kind;
    if (!first) continue;
    const name = ruleById.get(first.rule)?.name[language] ?? first.rule;
    page.line(`${words.severity[first.severity]}: ${name} (${placesOf(kind)})`, 'area');
    for (const finding of kind) page.rows.push(findingCells(finding, wordsOf(finding, language).todo, reported, words));
  }
  if (ignored.length > 0) {
    page.gap();
    page.line(`${words.ignored} (${ignored.length})`, 'area');
    page.header(words.ignoredHeaders);
    for (const { finding, ignore } of ignored) page.rows.push(findingCells(finding, ignore.reason, reported, words));
  }
  addChecklist(page, assessPlan(checked, criteria), words);
  page.gap();
  page.signatures(words.signatures, 'signature');
  page.signatures(words.signatureNotes, 'subtitle');
  page.gap(signatureRows);
  return {
    name: words.report,
    rows: page.rows,
    widths: columnWidths,
    merges: page.merges,
    frozenRows: header + 1,
    headerRows: [header, header],
  };
}
