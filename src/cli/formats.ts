import { styleText } from 'node:util';

import { texts } from '../locales';
import { ledgerPlaces, type Severity } from '../plan/model';
import type { Language } from '../plan/schema/schema';
import { pad, widest } from './aligned';
import type { Format } from './arguments';
import { csvOf } from './csv';
import { type CheckReport, contractVersion, type FileReport, isCheck, isPlan, type PlanReport } from './file-report';
import { findingRows, findingsDraft, listHeading } from './findings-list';
import { shownLine, shownPath } from './shown-path';
import { words } from './words';

interface Formatting {
  readonly language: Language;
  /** Colours only on a terminal. */
  readonly isColoured: boolean;
}

const json = (reports: readonly FileReport[]): string =>
  `${JSON.stringify({ version: contractVersion, files: reports }, null, 2)}\n`;
const jsonLines = (reports: readonly FileReport[]): string =>
  reports.map((report) => `${JSON.stringify({ version: contractVersion, ...report })}\n`).join('');

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

function text(reports: readonly FileReport[], formatting: Formatting): string {
  return reports
    .flatMap((report) =>
      isPlan(report)
        ? `${textOfPlan(report, formatting)}${isCheck(report) ? textOfFindings(report, formatting) : `${textOfTasks(report)}${textOfLedger(report, formatting)}`}\n`
        : [],
    )
    .join('');
}

function textOfPlan(report: { path: string } & PlanReport, { language, isColoured }: Formatting): string {
  const heading = isColoured ? styleText('bold', shownPath(report.path)) : shownPath(report.path);
  const facts = words[language].plan(report.plan.year, report.tasks.length, report.areas.length, report.unread.length);
  const hidden = report.hidden ? `${words[language].hiddenSheet(report.sheet)}\n` : '';
  return `${heading}\n${report.plan.title ? `${shownLine(report.plan.title)}\n` : ''}${facts}\n${hidden}${textOfDoubts(report, language)}`;
}

/** What the reading is not sure of, before all that follows from it. */
function textOfDoubts({ doubts }: PlanReport, language: Language): string {
  const { title, rows: rowsOf, why: reasons } = texts[language].doubts;
  if (doubts.length === 0) return '';
  const lines = doubts.map(({ rows, why }) => `  ? ${rowsOf(rows)}: ${reasons[why]}\n`);
  return `${title(doubts.length)}\n${lines.join('')}`;
}

function textOfLedger({ ledger }: PlanReport, { language }: Formatting): string {
  const { ledger: heading, ledgerPlaces: names } = words[language];
  const counts = ledgerPlaces.filter((place) => ledger[place] > 0).map((place) => `${names[place]} ${ledger[place]}`);
  return `${heading}: ${counts.join(' · ')}\n`;
}

const mostCellsInText = 8;
const shownCells = (cells: readonly string[]): string =>
  `${cells.slice(0, mostCellsInText).join(', ')}${cells.length > mostCellsInText ? `, … (+${cells.length - mostCellsInText})` : ''}`;

function textOfFindings({ findings, counts, clarity }: CheckReport, { language, isColoured }: Formatting): string {
  const { severity: names, clean, total, task: taskWord, clarity: clarityNames, alsoIn } = words[language];
  const scores = clarity.map(({ clarity: name, clear, of }) => `${clarityNames[name]} ${clear}/${of}`).join(' · ');
  if (findings.length === 0) return `${clean}\n${scores}\n`;
  const rows = findings.map(({ severity, cell, task, message, others, name, rule }) => ({
    severity,
    cells: [cell, names[severity], task === null ? '' : `${taskWord} ${shownLine(task)}`],
    message: shownLine(others ? `${message} ${alsoIn(shownCells(others))}` : message),
    rule: `${name} (${rule})`,
  }));
  const widths = [0, 1, 2].map((column) =>
    widest(
      rows.map(({ cells }) => cells),
      column,
    ),
  );
  const lines = rows.map(({ severity, cells, message, rule }) => {
    const columns = cells.map((cell, column) => pad(cell, widths[column] ?? 0));
    if (isColoured) columns[1] = styleText(colours[severity], columns[1] ?? '');
    return `  ${columns.join('  ')}  ${message}  ${isColoured ? styleText('dim', rule) : rule}`;
  });
  return `${lines.join('\n')}\n${total(counts.error, counts.warning, counts.info)}\n${scores}\n`;
}

function textOfTasks({ tasks, unread }: PlanReport): string {
  const rows = tasks.map(({ row, number, lead, deadline, task }) => [
    String(row),
    ...[number, deadline.text, lead.text, task].map(shownLine),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.min(40, widest(rows, column)));
  const lines = rows.map((cells) =>
    `  ${cells.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return `${[...lines, ...unread.map(({ row, text: left, why }) => `  ${row}  ? ${shownLine(left)} (${why})`)].join('\n')}\n`;
}

const sarifLevels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** SARIF 2.1.0, as code-scanning tools read it. A spreadsheet has no lines: the region's line is the row. */
async function sarif(reports: readonly FileReport[], { language }: Formatting): Promise<string> {
  const { ruleById } = await import('../plan/rules');
  const checks = reports.filter(isCheck);
  const used = new Map(checks.flatMap(({ findings }) => findings.map(({ rule, name }) => [rule, name] as const)));
  const results = checks.flatMap(({ path, findings }) =>
    findings.map(({ rule, severity, row, cell, message, others = [] }) => ({
      ruleId: rule,
      level: sarifLevels[severity],
      message: { text: message },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: path }, region: { startLine: row } },
          logicalLocations: [cell, ...others].map((name) => ({ name, kind: 'cell' })),
        },
      ],
    })),
  );
  const driver = {
    name: 'plan-check',
    rules: [...used].map(([id, name]) => ({
      id,
      shortDescription: { text: name },
      fullDescription: { text: ruleById.get(id)?.text[language].why ?? name },
    })),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [{ tool: { driver }, results }] }, null, 2)}\n`;
}

const githubLevels = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;
const escaped = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapedProperty = (value: string): string => escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Annotations of GitHub Actions. */
const github = (reports: readonly FileReport[]): string =>
  reports
    .filter(isCheck)
    .flatMap(({ path, findings }) =>
      findings.map(
        ({ severity, row, cell, name, message }) =>
          `::${githubLevels[severity]} file=${escapedProperty(path)},line=${row},title=${escapedProperty(`${cell} ${name}`)}::${escaped(message)}\n`,
      ),
    )
    .join('');

/** The findings as a workbook of one sheet, for staff to send back to units. */
async function workbook(reports: readonly FileReport[], { language }: Formatting): Promise<Uint8Array> {
  const { xlsxOf } = await import('../files/write-xlsx');
  return xlsxOf([findingsDraft(reports, language)]);
}

const csv = (reports: readonly FileReport[], { language }: Formatting): string =>
  csvOf([listHeading(language), ...findingRows(reports, language)], language);

/** Reports of files in the form that was asked for, as text or as the bytes of a file. */
export async function reportContent(
  format: Format,
  reports: readonly FileReport[],
  formatting: Formatting,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return text(reports, formatting);
    case 'json':
      return json(reports);
    case 'jsonl':
      return jsonLines(reports);
    case 'sarif':
      return sarif(reports, formatting);
    case 'github':
      return github(reports);
    case 'csv':
      return csv(reports, formatting);
    case 'xlsx':
      return workbook(reports, formatting);
    case 'md':
    case 'html':
    case 'docx':
      throw new Error(`Reports of files have no form ${format}.`);
  }
}
