import { cellAddress } from '../cell-address';
import type { CheckedSheet } from '../checking/check-sheet';
import { type DraftCell, draftCell, type DraftStyle, type SheetDraft } from '../draft/sheet-draft';
import { type CellArea, type Finding, severities, type Severity } from '../model';
import { wordsOf } from '../rules/check-plan';
import { clarityScore } from '../rules/clarity-score';
import { ruleById } from '../rules/index';
import type { Language } from '../schema/schema';
import { severityCounts } from '../severity-counts';
import { readiness } from './readiness';
import { summaryWords } from './words';

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

/** What a checked plan is like, to be handed over with it: the verdict, figures, findings, and what was ignored, with reasons. */
export function reportDraft(checked: CheckedSheet, stamp: CheckStamp, language: Language): SheetDraft {
  const { plan, findings, ignored } = checked;
  const ready = readiness(checked);
  const words = summaryWords[language];
  const line = (finding: Finding, more: string): DraftCell[] => {
    const { what } = wordsOf(finding, language);
    return [
      draftCell(words.severity[finding.severity], severityStyle[finding.severity]),
      draftCell(cellAddress(finding.cell), 'centre'),
      draftCell(finding.taskNumber, 'centre'),
      draftCell(what),
      draftCell(more),
      draftCell(ruleById.get(finding.rule)?.name[language] ?? finding.rule),
    ];
  };
  const counts = severityCounts(findings);
  const scores = clarityScore(plan, findings)
    .map(({ clarity, clear, of }) => `${words.clarityNames[clarity]} ${clear}/${of}`)
    .join(' · ');
  const head: DraftCell[][] = [
    [draftCell(words.reportTitle, 'title')],
    [draftCell(plan.plan.title ?? plan.sheet, 'subtitle')],
    [draftCell(ready.isReady ? words.ready : words.notReady(ready), 'strong')],
    [draftCell(severities.map((severity) => `${words.severity[severity]}: ${counts[severity]}`).join(' · '), 'plain')],
    [draftCell(scores, 'plain')],
    [draftCell(words.stamp(stamp.on.split('-').reverse().join('/'), stamp.version, stamp.schema), 'note')],
    [draftCell(words.hash(stamp.hash), 'note')],
    [],
  ];
  const header = head.length;
  const rows: DraftCell[][] = [
    ...head,
    words.reportHeaders.map((title) => draftCell(title, 'header')),
    ...(findings.length === 0
      ? [[draftCell(words.clean, 'plain')]]
      : findings.map((finding) => line(finding, wordsOf(finding, language).todo))),
    ...(ignored.length === 0
      ? []
      : [
          [],
          [draftCell(`${words.ignored} (${ignored.length})`, 'strong')],
          words.ignoredHeaders.map((title) => draftCell(title, 'header')),
          ...ignored.map(({ finding, ignore }) => line(finding, ignore.reason)),
        ]),
  ];
  const merged = (row: number): CellArea => ({ top: row, left: 0, bottom: row, right: 5 });
  return {
    name: words.report,
    rows,
    widths: [12, 8, 10, 60, 60, 24],
    merges: [0, 1, 2, 3, 4, 5, 6].map(merged),
    frozenRows: header + 1,
    headerRows: [header, header],
  };
}
