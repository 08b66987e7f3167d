import { parseArgs } from 'node:util';

import { type FileKind, fileKinds } from '../files/read-sheets';
import type { Language } from '../plan/schema/schema';

export const formats = ['text', 'json', 'jsonl', 'sarif', 'github', 'csv', 'md', 'html'] as const;
export type Format = (typeof formats)[number];

export const commands = ['inspect', 'check', 'overview', 'diff', 'summarize', 'report', 'import', 'export'] as const;
export type Command = (typeof commands)[number];

/** The forms in which each command can be printed. */
const formatsOf: Readonly<Record<Command, readonly Format[]>> = {
  inspect: ['text', 'json', 'jsonl'],
  check: ['text', 'json', 'jsonl', 'sarif', 'github'],
  overview: ['text', 'csv', 'json'],
  diff: ['text', 'json'],
  summarize: ['md', 'json', 'csv'],
  report: ['text', 'html', 'json'],
  import: ['text'],
  export: ['text'],
};

const standardFormat: Readonly<Record<Command, Format>> = {
  inspect: 'json',
  check: 'text',
  overview: 'text',
  diff: 'text',
  summarize: 'md',
  report: 'text',
  import: 'text',
  export: 'text',
};

/** What the user asked for. */
export interface Call {
  readonly command: Command;
  readonly paths: readonly string[];
  readonly format: Format;
  readonly from: FileKind | undefined;
  readonly sheet: string | undefined;
  readonly year: number | undefined;
  readonly language: Language;
  readonly output: string | undefined;
  readonly maxWarnings: number;
  /** One file for each agency. */
  readonly isSplit: boolean;
  /** "leads", "all", or names separated by semicolons: whose tabs are made. */
  readonly agencies: string | undefined;
  /** A file with settings, as the pane exports them. */
  readonly settings: string | undefined;
}

export type Parsed =
  | { readonly is: 'call'; readonly call: Call }
  | { readonly is: 'help'; readonly language: Language }
  | { readonly is: 'version'; readonly language: Language }
  | { readonly is: 'wrong'; readonly why: string; readonly language: Language };

const options = {
  format: { type: 'string' },
  from: { type: 'string' },
  sheet: { type: 'string' },
  year: { type: 'string' },
  lang: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'max-warnings': { type: 'string' },
  settings: { type: 'string' },
  split: { type: 'boolean' },
  agencies: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const oneOf = <Value extends string>(
  given: string | undefined,
  allowed: readonly Value[],
  option: string,
): Value | undefined => {
  if (given === undefined) return undefined;
  const found = allowed.find((value) => value === given);
  if (!found) throw new Error(`--${option} ${given}: ${allowed.join(' | ')}.`);
  return found;
};

function wholeNumber(given: string | undefined, option: string, least: number, most: number): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`--${option} ${given}: ${least}–${most}.`);
  return number;
}

/** Reads the command line's words. A mistyped option is refused, never taken for a file. */
export function parseArguments(argv: readonly string[], defaultLanguage: Language): Parsed {
  const told = argv[argv.indexOf('--lang') + 1];
  const fallback: Language = argv.includes('--lang') && (told === 'vi' || told === 'en') ? told : defaultLanguage;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    const language = oneOf(values.lang, ['vi', 'en'] as const, 'lang') ?? defaultLanguage;
    if (values.version) return { is: 'version', language };
    if (values.help || positionals.length === 0) return { is: 'help', language };
    const [first, ...paths] = positionals;
    const command = oneOf(first, commands, 'command') ?? 'check';
    const format = oneOf(values.format, formats, 'format') ?? standardFormat[command];
    if (!formatsOf[command].includes(format))
      throw new Error(`${command} --format ${format}: ${formatsOf[command].join(' | ')}.`);
    return {
      is: 'call',
      call: {
        command,
        paths,
        format,
        from: oneOf(values.from, fileKinds, 'from'),
        sheet: values.sheet,
        year: wholeNumber(values.year, 'year', 1990, 2099),
        language,
        output: values.output,
        settings: values.settings,
        isSplit: values.split ?? false,
        agencies: values.agencies,
        maxWarnings: wholeNumber(values['max-warnings'], 'max-warnings', 0, 1_000_000) ?? Infinity,
      },
    };
  } catch (error) {
    return {
      is: 'wrong',
      why: error instanceof Error ? error.message.replace(/^--command (\S+):/, '“$1”:') : String(error),
      language: fallback,
    };
  }
}
