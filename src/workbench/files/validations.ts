import type { DataValidation as FileValidation, Worksheet } from '@cj-tech-master/excelts';

import { areaName, parseArea } from '../model/address';
import type { DataValidation } from '../model/data-validation';

type Rule = DataValidation['rule'];

const kinds: Readonly<Record<string, string>> = {
  list: 'List',
  custom: 'Custom',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  textLength: 'TextLength',
  any: 'None',
};
const ruleNames: Readonly<Record<string, string>> = {
  WholeNumber: 'wholeNumber',
  Decimal: 'decimal',
  Date: 'date',
  TextLength: 'textLength',
};
const operators: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
const alertStyles: Readonly<Record<string, DataValidation['errorAlert']['style']>> = {
  warning: 'Warning',
  information: 'Information',
};
const keyOf = (names: Readonly<Record<string, string>>, name: unknown): string | undefined =>
  Object.keys(names).find((key) => names[key] === name);

/** A list's items stand in quotes in the file; a range behind "=" in Office.js. */
const sourceOf = (formula: string): string => (/^".*"$/s.test(formula) ? formula.slice(1, -1) : `=${formula}`);
const formulaOf = (source: string): string => (source.startsWith('=') ? source.slice(1) : `"${source}"`);

function ruleOf(validation: FileValidation): Rule {
  if (validation.type === 'any') return {};
  const [first, second] = validation.formulae.map(String);
  if (validation.type === 'list') return { list: { inCellDropDown: true, source: sourceOf(first ?? '') } };
  if (validation.type === 'custom') return { custom: { formula: `=${first ?? ''}` } };
  const kind = ruleNames[kinds[validation.type] ?? ''] ?? 'decimal';
  return {
    [kind]: {
      operator: operators[validation.operator ?? 'between'],
      formula1: first,
      ...(second === undefined ? {} : { formula2: second }),
    },
  };
}

/** The validations of a sheet in a file; cells of equal ones are one. */
export function validationsOf(from: Worksheet): DataValidation[] {
  const model = from.dataValidations.model as Readonly<Record<string, FileValidation>>;
  const found = new Map<string, DataValidation>();
  for (const [address, validation] of Object.entries(model)) {
    const area = parseArea(address.replace(/^range:/, ''));
    if (!area) continue;
    const key = JSON.stringify(validation);
    const known = found.get(key);
    if (known) known.areas = [...known.areas, area];
    else
      found.set(key, {
        areas: [area],
        type: kinds[validation.type] ?? 'None',
        rule: ruleOf(validation),
        prompt: {
          showPrompt: validation.showInputMessage ?? false,
          title: validation.promptTitle ?? '',
          message: validation.prompt ?? '',
        },
        errorAlert: {
          showAlert: validation.showErrorMessage ?? false,
          style: alertStyles[validation.errorStyle ?? ''] ?? 'Stop',
          title: validation.errorTitle ?? '',
          message: validation.error ?? '',
        },
        ignoreBlanks: validation.allowBlank ?? true,
      });
  }
  return [...found.values()];
}

function toFile({ type, rule, prompt, errorAlert, ignoreBlanks }: DataValidation): FileValidation {
  const base = {
    allowBlank: ignoreBlanks,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: errorAlert.showAlert,
    errorStyle: errorAlert.style.toLowerCase(),
    errorTitle: errorAlert.title,
    error: errorAlert.message,
  };
  const [parts = {}] = Object.values(rule) as Readonly<Record<string, unknown>>[];
  if (type === 'List') return { ...base, type: 'list', formulae: [formulaOf(String(parts.source ?? ''))] };
  if (type === 'Custom') return { ...base, type: 'custom', formulae: [String(parts.formula ?? '').replace(/^=/, '')] };
  const kind = keyOf(kinds, type);
  if (kind === undefined || kind === 'any') return { ...base, type: 'any' };
  const formulae = [parts.formula1, parts.formula2].filter((formula) => formula !== undefined && formula !== null);
  return { ...base, type: kind as 'whole', operator: keyOf(operators, parts.operator) as 'between', formulae };
}

/** Writes a sheet's validations; called only where they were changed, so that others go back as they came. */
export function writeValidations(validations: readonly DataValidation[], to: Worksheet): void {
  to.dataValidations.model = {};
  for (const validation of validations)
    for (const area of validation.areas) to.dataValidations.add(areaName(area), toFile(validation));
}
