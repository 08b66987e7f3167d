import { extname } from 'node:path';
import { parseArgs } from 'node:util';

import { distance } from 'fastest-levenshtein';

import { type FileKind, fileKinds } from '../files/file-kinds';
import type { Language } from '../plan/schema/schema';
import { type CallWords, callWords } from './call-words';

/** The forms of an output, each with the endings of files in it; the first is the usual one. */
const endings = {
  text: ['.txt', '.log'],
  json: ['.json'],
  jsonl: ['.jsonl', '.ndjson'],
  sarif: ['.sarif', '.json'],
  github: ['.txt', '.log'],
  csv: ['.csv'],
  md: ['.md', '.txt'],
  html: ['.html', '.htm'],
  xlsx: ['.xlsx'],
  docx: ['.docx'],
} as const satisfies Record<string, readonly string[]>;
export type Format = keyof typeof endings;

/** Forms that are no text: they go into a file only. */
const binaryFormats: readonly Format[] = ['xlsx', 'docx'];

type OwnOption = 'split' | 'agencies' | 'max-warnings';

interface CommandForm {
  /** The first is the one that is taken where none is named. */
  readonly formats: readonly [Format, ...Format[]];
  /** Options that other commands do not have. */
  readonly options: readonly OwnOption[];
}

/** Every command, with the forms in which it can be printed or written. */
export const commandForms = {
  inspect: { formats: ['json', 'text', 'jsonl'], options: [] },
  check: { formats: ['text', 'json', 'jsonl', 'sarif', 'github', 'csv', 'xlsx'], options: ['max-warnings'] },
  overview: { formats: ['text', 'csv', 'json', 'xlsx'], options: [] },
  diff: { formats: ['text', 'json'], options: [] },
  summarize: { formats: ['md', 'json', 'csv', 'xlsx'], options: ['split', 'agencies'] },
  report: { formats: ['text', 'html', 'json', 'xlsx'], options: [] },
  import: { formats: ['xlsx'], options: [] },
  export: { formats: ['docx'], options: ['agencies'] },
} as const satisfies Record<string, CommandForm>;
export type Command = keyof typeof commandForms;
export const commands = Object.keys(commandForms) as readonly Command[];

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

/** A call that cannot be followed, in the user's words. */
class WrongCall extends Error {}

/** The word that was meant, if one is near enough. */
export function nearestWord(given: string, known: readonly string[]): string | undefined {
  const near = known
    .map((word) => ({ word, steps: distance(given.toLowerCase(), word) }))
    .filter(({ word, steps }) => steps <= Math.max(1, Math.floor(word.length / 3)))
    .sort((a, b) => a.steps - b.steps);
  return near[0]?.word;
}

const oneOf = <Value extends string>(
  given: string | undefined,
  allowed: readonly Value[],
  option: string,
  words: CallWords,
): Value | undefined => {
  if (given === undefined) return undefined;
  const found = allowed.find((value) => value === given);
  if (!found) throw new WrongCall(words.unknownValue(option, given, allowed, nearestWord(given, allowed)));
  return found;
};

function commandOf(given: string, words: CallWords): Command {
  const found = commands.find((command) => command === given);
  if (found) return found;
  const isFile = /[.\\/]/.test(given);
  throw new WrongCall(words.unknownCommand(given, isFile ? `check ${given}` : nearestWord(given, commands)));
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function wholeNumber(given: string | undefined, option: string, bounds: Bounds, words: CallWords): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (given.trim() === '' || !Number.isInteger(number) || number < bounds.least || number > bounds.most)
    throw new WrongCall(words.notANumber(option, given, bounds.least, bounds.most));
  return number;
}

/** The form of a call's output: as named, else by the ending of the file it goes to. */
function formatOf(command: Command, given: Format | undefined, output: string | undefined, words: CallWords): Format {
  const formats: readonly Format[] = commandForms[command].formats;
  const hasEnding = (format: Format, ending: string): boolean =>
    (endings[format] as readonly string[]).includes(ending);
  if (given !== undefined && !formats.includes(given)) throw new WrongCall(words.noSuchFormat(command, given, formats));
  const standard = commandForms[command].formats[0];
  const ending = output === undefined ? '' : extname(output).toLowerCase();
  const format = given ?? (ending === '' ? standard : formats.find((one) => hasEnding(one, ending)));
  const allowed = given === undefined ? formats : [given];
  if (format === undefined || (ending !== '' && !hasEnding(format, ending) && ending !== '.txt'))
    throw new WrongCall(words.wrongEnding(output ?? '', [...new Set(allowed.map((one) => endings[one][0]))]));
  const isBinary = binaryFormats.includes(format);
  if (isBinary && (output === undefined || !hasEnding(format, ending)))
    throw new WrongCall(words.needsOutput(endings[format][0]));
  return format;
}

/** What Node finds wrong with options, in the user's words. */
function optionProblem(error: unknown, words: CallWords): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const named = /'(?:-\w, )?(-[^'\s=]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearestWord(named.replace(/^-+/, ''), Object.keys(options));
    return words.unknownOption(named, near && `--${near}`);
  }
  return words.optionValue(named);
}

/** Reads the command line's words. A mistyped option is refused, never taken for a file. */
export function parseArguments(argv: readonly string[], defaultLanguage: Language): Parsed {
  const told = argv[argv.indexOf('--lang') + 1];
  const spoken = argv.find((word) => /^--lang=(vi|en)$/.test(word))?.slice(7) ?? (argv.includes('--lang') ? told : '');
  const fallback: Language = spoken === 'vi' || spoken === 'en' ? spoken : defaultLanguage;
  const words = callWords[fallback];
  try {
    return parsedCall(argv, fallback, words);
  } catch (error) {
    const why = error instanceof WrongCall ? error.message : optionProblem(error, words);
    return { is: 'wrong', why, language: fallback };
  }
}

function parsedCall(argv: readonly string[], language: Language, words: CallWords): Parsed {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  oneOf(values.lang, ['vi', 'en'], 'lang', words);
  if (values.version) return { is: 'version', language };
  const [first, ...paths] = positionals;
  if (values.help || first === undefined) return { is: 'help', language };
  const command = commandOf(first, words);
  const own: readonly OwnOption[] = commandForms[command].options;
  for (const option of ['split', 'agencies', 'max-warnings'] as const)
    if (values[option] !== undefined && !own.includes(option))
      throw new WrongCall(words.foreignOption(command, option));
  if (values.output?.trim() === '') throw new WrongCall(words.optionValue('--output'));
  const format = formatOf(
    command,
    oneOf(values.format, Object.keys(endings) as Format[], 'format', words),
    values.output,
    words,
  );
  if (values.split && format !== 'xlsx') throw new WrongCall(words.splitNeedsXlsx);
  if (paths.length === 0) throw new WrongCall(words.noFiles);
  return {
    is: 'call',
    call: {
      command,
      paths,
      format,
      from: oneOf(values.from, fileKinds, 'from', words),
      sheet: values.sheet,
      year: wholeNumber(values.year, 'year', { least: 1990, most: 2099 }, words),
      language,
      output: values.output,
      settings: values.settings,
      isSplit: values.split ?? false,
      agencies: values.agencies,
      maxWarnings:
        wholeNumber(values['max-warnings'], 'max-warnings', { least: 0, most: 1_000_000 }, words) ?? Infinity,
    },
  };
}
