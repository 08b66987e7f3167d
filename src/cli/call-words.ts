import type { Language } from '../plan/schema/schema';

/** What is wrong with a call: a sentence each, and what was meant if it is near. */
export interface CallWords {
  readonly unknownCommand: (given: string, meant: string | undefined) => string;
  readonly unknownOption: (given: string, meant: string | undefined) => string;
  readonly unknownValue: (
    option: string,
    given: string,
    allowed: readonly string[],
    meant: string | undefined,
  ) => string;
  readonly optionValue: (option: string) => string;
  readonly foreignOption: (command: string, option: string) => string;
  readonly notANumber: (option: string, given: string, least: number, most: number) => string;
  readonly noSuchFormat: (command: string, given: string, allowed: readonly string[]) => string;
  readonly wrongEnding: (output: string, allowed: readonly string[]) => string;
  readonly needsOutput: (ending: string) => string;
  readonly splitNeedsXlsx: string;
  readonly noFiles: string;
}

const vi: CallWords = {
  unknownCommand: (given, meant) => `Không có lệnh “${given}”.${meant === undefined ? '' : ` Ý bạn là ${meant}?`}`,
  unknownOption: (given, meant) => `Không có tùy chọn “${given}”.${meant === undefined ? '' : ` Ý bạn là ${meant}?`}`,
  unknownValue: (option, given, allowed, meant) =>
    `--${option} không nhận “${given}”, chỉ nhận ${allowed.join(', ')}.${meant === undefined ? '' : ` Ý bạn là ${meant}?`}`,
  optionValue: (option) => `Tùy chọn ${option} thiếu giá trị, hoặc không nhận giá trị.`,
  foreignOption: (command, option) => `Lệnh ${command} không có tùy chọn --${option}.`,
  notANumber: (option, given, least, most) => `--${option} cần một số từ ${least} đến ${most}, không phải “${given}”.`,
  noSuchFormat: (command, given, allowed) => `Lệnh ${command} không có dạng ${given}, chỉ có ${allowed.join(', ')}.`,
  wrongEnding: (output, allowed) => `Không ghi được vào “${output}”: cần tệp có đuôi ${allowed.join(', ')}.`,
  needsOutput: (ending) => `Lệnh này cần -o TỆP${ending}.`,
  splitNeedsXlsx: '--split cần -o TỆP.xlsx.',
  noFiles: 'Chưa nói tệp nào.',
};

const en: CallWords = {
  unknownCommand: (given, meant) =>
    `There is no command “${given}”.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  unknownOption: (given, meant) =>
    `There is no option “${given}”.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  unknownValue: (option, given, allowed, meant) =>
    `--${option} does not take “${given}”, but ${allowed.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  optionValue: (option) => `The option ${option} lacks its value, or takes none.`,
  foreignOption: (command, option) => `The command ${command} has no option --${option}.`,
  notANumber: (option, given, least, most) => `--${option} needs a number from ${least} to ${most}, not “${given}”.`,
  noSuchFormat: (command, given, allowed) => `The command ${command} has no form ${given}, but ${allowed.join(', ')}.`,
  wrongEnding: (output, allowed) => `“${output}” cannot be written: the file must end in ${allowed.join(', ')}.`,
  needsOutput: (ending) => `This command needs -o FILE${ending}.`,
  splitNeedsXlsx: '--split needs -o FILE.xlsx.',
  noFiles: 'No file was named.',
};

export const callWords: Readonly<Record<Language, CallWords>> = { vi, en };
