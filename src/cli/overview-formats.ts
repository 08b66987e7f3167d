import { severities, type Severity } from '../plan/model';
import { clarities, clarityPercent } from '../plan/rules/clarity-score';
import type { Language } from '../plan/schema/schema';
import { pad, widest } from './aligned';
import { csvOf } from './csv';
import type { FileOverview } from './file-overview';
import { contractVersion } from './file-report';
import { shownPath } from './shown-path';
import { words } from './words';

interface Totals {
  readonly files: number;
  readonly unread: number;
  readonly tasks: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

function totalsOf(overviews: readonly FileOverview[]): Totals {
  const sum = (value: (overview: FileOverview) => number): number =>
    overviews.reduce((total, overview) => total + value(overview), 0);
  return {
    files: overviews.length,
    unread: sum(({ problem }) => (problem === null ? 0 : 1)),
    tasks: sum(({ tasks }) => tasks),
    counts: {
      error: sum(({ counts }) => counts.error),
      warning: sum(({ counts }) => counts.warning),
      info: sum(({ counts }) => counts.info),
    },
  };
}

function csv(overviews: readonly FileOverview[], language: Language): string {
  const { overview: told, clarity, severity } = words[language];
  const heading = [
    told.file,
    told.title,
    told.year,
    told.tasks,
    told.areas,
    ...severities.map((kind) => severity[kind]),
    ...clarities.map((name) => `${clarity[name]} (%)`),
    told.problem,
  ];
  const rows = overviews.map(({ path, title, year, tasks, areas, counts, clarity: scores, problem }) =>
    problem === null
      ? [
          path,
          title ?? '',
          year ?? '',
          tasks,
          areas,
          ...severities.map((kind) => counts[kind]),
          ...scores.map((score) => clarityPercent([score])),
          '',
        ]
      : [path, ...Array.from({ length: heading.length - 2 }, () => ''), problem],
  );
  return csvOf([heading, ...rows], language);
}

const json = (overviews: readonly FileOverview[]): string =>
  `${JSON.stringify({ version: contractVersion, totals: totalsOf(overviews), files: overviews }, null, 2)}\n`;

function text(overviews: readonly FileOverview[], language: Language): string {
  const { overview: told, severity } = words[language];
  const heading = [told.file, told.year, told.tasks, ...severities.map((kind) => severity[kind]), told.clarities];
  const rows = overviews.map(({ path, year, tasks, counts, clarity, problem }) =>
    problem === null
      ? [
          shownPath(path),
          String(year ?? ''),
          String(tasks),
          ...severities.map((kind) => String(counts[kind])),
          `${clarityPercent(clarity)} %`,
        ]
      : [shownPath(path), problem],
  );
  const lines = [heading, ...rows];
  // What is wrong with a file runs on over the columns of figures.
  const widths = heading.map((_, column) =>
    widest(column === 0 ? lines : lines.filter(({ length }) => length > 2), column),
  );
  const { files, unread, tasks, counts } = totalsOf(overviews);
  const body = lines.map((cells) =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${body.join('\n')}\n${told.total(files, unread, tasks)} · ${words[language].total(counts.error, counts.warning, counts.info)}\n`;
}

export const overviewFormatters = { text, csv, json } as const;
