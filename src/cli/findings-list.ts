import { draftCell, type SheetDraft } from '../plan/draft/sheet-draft';
import type { Language } from '../plan/schema/schema';
import { type CheckReport, type FileReport, type FindingReport, isCheck, isProblem, taskAt } from './file-report';
import { words } from './words';

/** Excel has no more rows; what is beyond is left to smaller calls. */
const mostFindings = 1_000_000;

interface ListColumn {
  readonly id: keyof ListWords;
  /** In letters. */
  readonly width: number;
}

/** The headings of the list. */
export interface ListWords {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly task: string;
  readonly what: string;
  readonly lead: string;
  readonly severity: string;
  readonly name: string;
  readonly message: string;
  readonly fix: string;
}

export const listWords: Readonly<Record<Language, ListWords & { readonly sheetName: string }>> = {
  vi: {
    sheetName: 'Phát hiện',
    file: 'Tệp',
    sheet: 'Trang',
    cell: 'Ô',
    task: 'Nhiệm vụ số',
    what: 'Nhiệm vụ',
    lead: 'Cơ quan chủ trì',
    severity: 'Mức độ',
    name: 'Loại lỗi',
    message: 'Cần sửa gì',
    fix: 'Gợi ý sửa thành',
  },
  en: {
    sheetName: 'Findings',
    file: 'File',
    sheet: 'Sheet',
    cell: 'Cell',
    task: 'Task no.',
    what: 'Task',
    lead: 'Lead agency',
    severity: 'Severity',
    name: 'Kind',
    message: 'What to mend',
    fix: 'Suggested text',
  },
};

const columns: readonly ListColumn[] = [
  { id: 'file', width: 24 },
  { id: 'sheet', width: 16 },
  { id: 'cell', width: 8 },
  { id: 'task', width: 10 },
  { id: 'what', width: 44 },
  { id: 'lead', width: 26 },
  { id: 'severity', width: 12 },
  { id: 'name', width: 22 },
  { id: 'message', width: 50 },
  { id: 'fix', width: 36 },
];

/** All of a finding's cells: no Excel cell holds more letters than those of this many. */
const mostCells = 2_000;
const cellsOf = ({ cell, others = [] }: FindingReport): string => {
  const cells = [cell, ...others];
  return cells.length > mostCells ? `${cells.slice(0, mostCells).join(', ')}, …` : cells.join(', ');
};

function findingCells(
  finding: FindingReport,
  report: { readonly path: string } & CheckReport,
  language: Language,
): Record<ListColumn['id'], string> {
  const task = finding.task === null ? undefined : taskAt(finding.row, report.tasks);
  return {
    file: report.path,
    sheet: report.sheet,
    cell: cellsOf(finding),
    task: finding.task ?? '',
    what: task?.task ?? '',
    lead: task?.lead.text ?? '',
    severity: words[language].severity[finding.severity],
    name: finding.name,
    message: finding.message,
    fix: (finding.fix ?? []).map(({ cell, after }) => `${cell}: ${String(after)}`).join('\n'),
  };
}

/** Findings as a list for staff: one row each, with the task and who leads it; a file that could not be read has a row that says so. */
export function findingRows(reports: readonly FileReport[], language: Language): string[][] {
  const cells = reports.flatMap((report): Record<ListColumn['id'], string>[] => {
    if (isProblem(report)) {
      const blank = Object.fromEntries(columns.map(({ id }) => [id, ''])) as Record<ListColumn['id'], string>;
      return [{ ...blank, file: report.path, severity: words[language].severity.error, message: report.message }];
    }
    return isCheck(report) ? report.findings.map((finding) => findingCells(finding, report, language)) : [];
  });
  return cells.slice(0, mostFindings).map((row) => columns.map(({ id }) => row[id]));
}

export const listHeading = (language: Language): string[] => columns.map(({ id }) => listWords[language][id]);

/** The list as a sheet with a filter. */
export function findingsDraft(reports: readonly FileReport[], language: Language): SheetDraft {
  const rows = findingRows(reports, language);
  const bottom = Math.max(rows.length, 1);
  return {
    name: listWords[language].sheetName,
    widths: columns.map(({ width }) => width),
    rows: [
      listHeading(language).map((title) => draftCell(title, 'header')),
      ...rows.map((row) => row.map((text) => draftCell(text))),
    ],
    merges: [],
    frozenRows: 1,
    headerRows: [0, 0],
    tables: [{ name: 'CCHC_PhatHien', area: { top: 0, left: 0, bottom, right: columns.length - 1 } }],
  };
}
