import { styleText } from 'node:util';

import { cellAddress } from '../plan/cell-address';
import type { FieldChange, PlanComparison, TaskChange } from '../plan/comparing/compare-plans';
import type { Task } from '../plan/model';
import { fieldTitle, type Language } from '../plan/schema/schema';
import { contractVersion } from './file-report';
import { words } from './words';

interface DiffFormatting {
  readonly before: string;
  readonly after: string;
  readonly language: Language;
  readonly isColoured: boolean;
}

const signs: Readonly<Record<TaskChange['is'], string>> = { added: '+', removed: '-', moved: '>', changed: '~' };

/** Words put in stand as {+words+}, words taken out as [-words-], as in `wdiff`; in colours on a terminal. */
function marked({ parts }: FieldChange, isColoured: boolean): string {
  return parts
    .map(({ text, is }) => {
      if (is === 'same') return text;
      const end = /\s*$/.exec(text)?.[0] ?? '';
      const run = is === 'added' ? `{+${text.trimEnd()}+}` : `[-${text.trimEnd()}-]`;
      return (isColoured ? styleText(is === 'added' ? 'green' : 'red', run) : run) + end;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function text({ changes, counts }: PlanComparison, { before, after, language, isColoured }: DiffFormatting): string {
  const told = changes.flatMap((change) => {
    const old = 'before' in change ? change.before : null;
    const task = 'after' in change ? change.after : change.before;
    const number =
      old && old.number.text !== task.number.text ? `${old.number.text} → ${task.number.text}` : task.number.text;
    const fields = 'fields' in change ? change.fields.filter(({ field }) => field !== 'number') : [];
    return [
      `${signs[change.is]} ${number}  ${task.task.text}  (${cellAddress(task.task.cell)})`,
      ...fields.map((field) => `    ${fieldTitle(field.field, language)}: ${marked(field, isColoured)}`),
    ];
  });
  return `${before} → ${after}\n${[...told, words[language].diff(counts)].join('\n')}\n`;
}

const taskJson = ({ row, number, task }: Task): object => ({ row: row + 1, number: number.text, task: task.text });

function json({ changes, counts }: PlanComparison, { before, after }: DiffFormatting): string {
  const listed = changes.map((change) => ({
    change: change.is,
    before: 'before' in change ? taskJson(change.before) : null,
    after: 'after' in change ? taskJson(change.after) : null,
    fields:
      'fields' in change
        ? change.fields.map(({ field, before: one, after: other, parts }) => ({
            field,
            before: one,
            after: other,
            parts,
          }))
        : [],
  }));
  return `${JSON.stringify({ version: contractVersion, before, after, counts, changes: listed }, null, 2)}\n`;
}

export const diffFormatters = { text, json } as const;
