import { cellAddress } from '../plan/cell-address';
import type { CellAddress, PlanSheet } from '../plan/model';
import { type AddressLists, withAddressLists } from './address-lists';
import { asProblem, inExcel } from './problem';

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

/** As many letters as Excel takes for the formula of a validation. */
const longestFormula = 255;

/**
 * Words and signs of which a deadline that is not a date cell holds at least one; what says most comes first, as a cell far from A1 leaves no room for the
 * last. "h?ng" is "hằng" and "hàng".
 */
const timeSigns = ['quý', 'tháng', 'năm', '/', 'ngày', 'thường', 'h?ng', '.', '-', 'định', 'theo ', 'khi '];

/**
 * A formula that is true for a date and for a text with a sign of time. COUNT passes over the errors of what is not found. Excel takes neither array
 * constants nor more than 255 letters here (MS-OI29500 3.2.3.1.3), so that each sign has a SEARCH of its own.
 */
export function deadlineFormula(cell: string): string {
  const formula = (signs: readonly string[]): string =>
    `=COUNT(${[cell, ...signs.map((sign) => `SEARCH("${sign}",${cell})`)].join(',')})>0`;
  let signs: readonly string[] = timeSigns;
  while (formula(signs).length > longestFormula) signs = signs.slice(0, -1);
  return formula(signs);
}

const cellsOf = ({ tasks, columns }: PlanSheet, field: 'lead' | 'deadline'): CellAddress[] =>
  columns.some((column) => column.field === field) ? tasks.map((task) => task[field].cell) : [];

/** What a list of leads draws on: a range of the workbook's catalogue, or the names themselves where they are few. */
export type LeadSource =
  { readonly is: 'names'; readonly names: readonly string[] } | { readonly is: 'range'; readonly address: string };

export const fitsInList = (names: readonly string[]): boolean =>
  names.join(',').length <= longestList && names.every((name) => !name.includes(','));

/** How many cells were given a list of leads, and how many a check of the deadline; null if Excel did not take that check. */
export interface ValidationCounts {
  readonly leads: number;
  readonly deadlines: number | null;
}

/** As many checks as are written at once: some 900 bytes each, far below the 5 MB that Excel on the web takes. */
const checksAtOnce = 2_000;

/**
 * Helps typing: a list for lead agencies, a check of deadlines, messages at both. They warn and never forbid. Cells that have a validation of their own
 * keep it. Two syncs, and one more for each 2,000 deadlines; if Excel does not take the check of deadlines, the lists are set alone. @throws ExcelProblem
 */
export async function addValidation(
  sheetId: string,
  plan: PlanSheet,
  source: LeadSource | null,
  words: ValidationWords,
): Promise<ValidationCounts> {
  const leads = source ? cellsOf(plan, 'lead') : [];
  try {
    return await withAddressLists((lists) =>
      setValidation(sheetId, leads, cellsOf(plan, 'deadline'), source, words, lists),
    );
  } catch (error) {
    if (asProblem(error).kind !== 'refused' || leads.length === 0) throw error;
    const counts = await withAddressLists((lists) => setValidation(sheetId, leads, [], source, words, lists));
    return { ...counts, deadlines: null };
  }
}

function put(validation: Excel.DataValidation, rule: Excel.DataValidationRule, message: string, alert: string): void {
  validation.rule = rule;
  validation.prompt = { showPrompt: true, title, message };
  validation.errorAlert = { showAlert: true, style: Excel.DataValidationAlertStyle.warning, title, message: alert };
}

/** Queues the reading of what validations cells have. @returns what tells, once they were read, which cells have none but ours. */
function lookAt(sheet: Excel.Worksheet, cells: readonly CellAddress[]): () => CellAddress[] {
  const looked = cells.map((cell) => ({
    cell,
    validation: sheet.getRange(cellAddress(cell)).dataValidation.load('type, prompt'),
  }));
  return () =>
    looked
      .filter(
        ({ validation }) => validation.type === Excel.DataValidationType.none || validation.prompt.title === title,
      )
      .map(({ cell }) => cell);
}

async function setValidation(
  sheetId: string,
  leads: readonly CellAddress[],
  deadlines: readonly CellAddress[],
  source: LeadSource | null,
  words: ValidationWords,
  lists: AddressLists,
): Promise<ValidationCounts> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const looks = [lookAt(sheet, leads), lookAt(sheet, deadlines)];
    await context.sync();
    const [freeLeads = [], freeDeadlines = []] = looks.map((look) => look());
    const list = source?.is === 'range' ? `=${source.address}` : (source?.names.join(',') ?? '');
    for (const address of lists(freeLeads))
      put(
        sheet.getRanges(address).dataValidation,
        { list: { inCellDropDown: true, source: list } },
        words.lead,
        words.notInList,
      );
    for (const [index, cell] of freeDeadlines.entries()) {
      if (index > 0 && index % checksAtOnce === 0) await context.sync();
      const address = cellAddress(cell);
      // The formula names the cell, so that each has a rule of its own.
      put(
        sheet.getRange(address).dataValidation,
        { custom: { formula: deadlineFormula(address) } },
        words.deadline,
        words.notATime,
      );
    }
    await context.sync();
    return { leads: freeLeads.length, deadlines: freeDeadlines.length };
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
