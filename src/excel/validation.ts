import { cellAddress } from '../plan/cell-address';
import type { CellAddress, PlanSheet } from '../plan/model';
import { inExcel } from './problem';

/** Input messages of ours have this title, and are known again by it. */
const title = 'CCHC';

/** Excel takes no longer list of items than this in a validation itself. */
const longestList = 255;

export interface ValidationWords {
  readonly lead: string;
  readonly deadline: string;
  readonly notInList: string;
  readonly notATime: string;
}

/** Words of which a deadline that is not a date cell holds at least one. */
const timeWords = ['quý', 'tháng', 'năm', 'ngày', 'thường xuyên', 'hằng', 'hàng', 'định kỳ', 'khi ', 'theo '];

const deadlineFormula = (cell: string): string =>
  `=OR(ISNUMBER(${cell}),SUMPRODUCT(--ISNUMBER(SEARCH({${timeWords.map((word) => `"${word}"`).join(',')}},${cell})))>0,COUNT(FIND({"/","-","."},${cell}))>0)`;

const cellsOf = ({ tasks, columns }: PlanSheet, field: 'lead' | 'deadline'): CellAddress[] =>
  columns.some((column) => column.field === field) ? tasks.map((task) => task[field].cell) : [];

/** What a list of leads draws on: a range of the workbook's catalogue, or the names themselves where they are few. */
export type LeadSource =
  { readonly is: 'names'; readonly names: readonly string[] } | { readonly is: 'range'; readonly address: string };

export const fitsInList = (names: readonly string[]): boolean =>
  names.join(',').length <= longestList && names.every((name) => !name.includes(','));

/**
 * Helps typing: a list for lead agencies, a check of deadlines, messages at both. They warn and never forbid. Cells that have a validation of
 * their own keep it. Two syncs. @returns how many cells have one now. @throws ExcelProblem
 */
export async function addValidation(
  sheetId: string,
  plan: PlanSheet,
  source: LeadSource | null,
  words: ValidationWords,
): Promise<number> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const look = (cells: readonly CellAddress[]): { cell: CellAddress; validation: Excel.DataValidation }[] =>
      cells.map((cell) => ({
        cell,
        validation: sheet.getRange(cellAddress(cell)).dataValidation.load('type, prompt'),
      }));
    const leads = source ? look(cellsOf(plan, 'lead')) : [];
    const deadlines = look(cellsOf(plan, 'deadline'));
    await context.sync();
    const free = ({ validation }: { validation: Excel.DataValidation }): boolean =>
      validation.type === Excel.DataValidationType.none || validation.prompt.title === title;
    let count = 0;
    const put = (
      validation: Excel.DataValidation,
      rule: Excel.DataValidationRule,
      message: string,
      alert: string,
    ): void => {
      validation.rule = rule;
      validation.prompt = { showPrompt: true, title, message };
      validation.errorAlert = { showAlert: true, style: Excel.DataValidationAlertStyle.warning, title, message: alert };
      count++;
    };
    const list = source?.is === 'range' ? `=${source.address}` : (source?.names.join(',') ?? '');
    for (const { validation } of leads.filter(free))
      put(validation, { list: { inCellDropDown: true, source: list } }, words.lead, words.notInList);
    for (const { cell, validation } of deadlines.filter(free))
      put(validation, { custom: { formula: deadlineFormula(cellAddress(cell)) } }, words.deadline, words.notATime);
    await context.sync();
    return count;
  });
}

/** Takes our validations away; others stay. Two syncs. @throws ExcelProblem */
export async function removeValidation(sheetId: string, plan: PlanSheet): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const looked = [...cellsOf(plan, 'lead'), ...cellsOf(plan, 'deadline')].map((cell) =>
      sheet.getRange(cellAddress(cell)).dataValidation.load('prompt'),
    );
    await context.sync();
    for (const validation of looked) if (validation.prompt.title === title) validation.clear();
    await context.sync();
  });
}
