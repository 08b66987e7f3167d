import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FileReport } from '../../src/cli/file-report';
import { type FileJob, reportFile } from '../../src/cli/read-file';
import { fixture } from './snapshot';

/** A small sheet with its right reading: tests/fixtures/cases. */
export interface ReadingCase {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly why: string;
  /** What a path of the report holds; "$rules", "$norules", "$fixes", "$nofixes" and "$kept" look at findings and words. */
  readonly expect: Readonly<Record<string, unknown>>;
}

export const readingCases = JSON.parse(fixture('cases/cases.json')) as readonly ReadingCase[];

const tidy = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : value;

/** What stands at a path: "tasks.length", "tasks[0].deadline.end", "tasks[*].number" (a list). */
function valueAt(report: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, step) => {
    const [, name = '', index] = /^([^[]*)(?:\[(\*|-?\d+)\])?$/.exec(step) ?? [];
    const isList = Array.isArray(at) && name !== 'length';
    const member = (one: unknown): unknown => (one as Record<string, unknown> | null | undefined)?.[name];
    const next = isList ? at.map(member) : member(at);
    return index === undefined || index === '*' ? next : (next as readonly unknown[] | undefined)?.at(Number(index));
  }, report);
}

/** True if a value has all that is asked of it; members that are not named may be anything. */
function holds(got: unknown, want: unknown): boolean {
  if (Array.isArray(want))
    return Array.isArray(got) && got.length === want.length && want.every((one, index) => holds(got[index], one));
  if (want !== null && typeof want === 'object')
    return Object.entries(want).every(([name, one]) =>
      holds((got as Record<string, unknown> | null)?.[name] ?? null, one),
    );
  return tidy(got ?? null) === tidy(want);
}

const isNamed = (rule: string, pattern: string): boolean =>
  pattern.endsWith('/*') ? rule.startsWith(pattern.slice(0, -1)) : rule === pattern;

function shortOf(report: FileReport, path: string, want: unknown): string[] {
  const findings = 'findings' in report ? report.findings : [];
  const edits = findings.flatMap(({ fix }) => fix ?? []);
  const text = String(tidy(JSON.stringify(report).replace(/\\[nrt]/g, ' ')));
  const list = want as readonly string[];
  switch (path) {
    case '$rules':
      return list.filter((rule) => !findings.some((one) => one.rule === rule)).map((rule) => `no finding ${rule}`);
    case '$norules':
      return findings
        .filter(({ rule }) => list.some((pattern) => isNamed(rule, pattern)))
        .map(({ rule }) => `false finding ${rule}`);
    case '$fixes':
      return Object.entries(want as Record<string, string>)
        .filter(([before, after]) => !edits.some((edit) => holds(edit.before, before) && holds(edit.after, after)))
        .map(([before, after]) => `no fix ${before} -> ${after}`);
    case '$nofixes':
      return list.filter((after) => edits.some((edit) => String(tidy(edit.after)).includes(String(tidy(after)))));
    case '$kept':
      return list.filter((words) => !text.includes(String(tidy(words)))).map((words) => `lost: ${words}`);
    default: {
      const got = valueAt(report, path);
      return holds(got, want) ? [] : [`${path}: ${JSON.stringify(got)?.slice(0, 160)}`];
    }
  }
}

const job: FileJob = {
  command: 'check',
  sheet: undefined,
  year: undefined,
  language: 'vi',
  from: undefined,
  givenSettings: null,
  today: '2026-01-15',
};

/** In what the reading of a case falls short; nothing if it holds. */
export async function shortcomings({ file, expect: wanted }: ReadingCase): Promise<string[]> {
  const path = join(__dirname, '../fixtures/cases', file);
  const report = await reportFile(path, job, async (given) => new Uint8Array(readFileSync(given)));
  if ('problem' in report) return [`not read: ${report.problem}`];
  return Object.entries(wanted).flatMap(([at, want]) => shortOf(report, at, want));
}
