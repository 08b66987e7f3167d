import type { CellEdit, CellValue } from '../plan/model';
import { inExcel } from './problem';
import { asTypedText } from './typed-text';

/** Why a cell was left as it is. */
export type Refusal =
  | 'changed'
  | 'formula'
  /** Its row was moved, changed or deleted so that it is not known again. */
  | 'not-found'
  /** Excel did not write what it was given, as may happen in filtered rows: the cells have their values of before again. */
  | 'not-written';

export interface RefusedEdit {
  readonly edit: CellEdit;
  readonly why: Refusal;
}

export interface EditOutcome {
  readonly done: readonly CellEdit[];
  readonly refused: readonly RefusedEdit[];
}

/** Edits of cells that stand one below the other. */
type Run = readonly [CellEdit, ...CellEdit[]];

function runsOf(edits: readonly CellEdit[]): Run[] {
  const sorted = [...edits].sort((a, b) => a.cell.column - b.cell.column || a.cell.row - b.cell.row);
  const runs: [CellEdit, ...CellEdit[]][] = [];
  for (const edit of sorted) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.cell.column === edit.cell.column && last.cell.row + 1 === edit.cell.row) runs.at(-1)?.push(edit);
    else runs.push([edit]);
  }
  return runs;
}

const rangeOf = (sheet: Excel.Worksheet, [first, ...others]: Run): Excel.Range =>
  sheet.getRangeByIndexes(first.cell.row, first.cell.column, others.length + 1, 1);

/** Undefined where the cell holds what is expected. A formula is never written over: its result may read as the text that was meant. */
function refusalOf({ before }: CellEdit, value: CellValue, formula: unknown): Refusal | undefined {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return 'formula';
  return value === before ? undefined : 'changed';
}

/**
 * Writes cells, each only where it still holds what the edit expects. All or nothing, or (for taking back) cell by cell. Formats, comments and
 * other cells stay as they are; text stays text. Two syncs: one to look, one to write. @throws ExcelProblem
 */
export async function applyEdits(
  sheetId: string,
  edits: readonly CellEdit[],
  how: 'all-or-nothing' | 'cell-by-cell',
): Promise<EditOutcome> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const looked = runsOf(edits).map((run) => ({
      run,
      range: rangeOf(sheet, run).load('values, formulas, numberFormat, rowHidden'),
    }));
    await context.sync();
    const formats = new Map<CellEdit, string>();
    const refused: RefusedEdit[] = [];
    for (const { run, range } of looked) {
      run.forEach((edit, index) => {
        const why = refusalOf(edit, range.values[index]?.[0] as CellValue, range.formulas[index]?.[0]);
        if (why) refused.push({ edit, why });
        else formats.set(edit, String(range.numberFormat[index]?.[0]));
      });
    }
    if (how === 'all-or-nothing' && refused.length > 0) return { done: [], refused };
    const done = [...formats.keys()];
    // Several rows written at once while a filter hides rows between them come to stand in other rows (OfficeDev/office-js#224).
    const hasHidden = looked.some(({ range }) => range.rowHidden !== false);
    const runs = hasHidden ? done.map((edit): Run => [edit]) : runsOf(done);
    queueValues(sheet, runs, formats, ({ after }) => after);
    await context.sync();
    if (!hasHidden || (await areWritten(context, sheet, done))) return { done, refused };
    queueValues(sheet, runs, formats, ({ before }) => before);
    await context.sync();
    return { done: [], refused: [...refused, ...done.map((edit): RefusedEdit => ({ edit, why: 'not-written' }))] };
  });
}

/** Queues what cells are to hold, before or after their edits. */
function queueValues(
  sheet: Excel.Worksheet,
  runs: readonly Run[],
  formats: ReadonlyMap<CellEdit, string>,
  valueOf: (edit: CellEdit) => CellValue,
): void {
  for (const run of runs)
    rangeOf(sheet, run).values = run.map((edit) => {
      const value = valueOf(edit);
      return [typeof value === 'string' ? asTypedText(value, formats.get(edit) ?? 'General') : value];
    });
}

const isSameValue = (one: unknown, other: CellValue): boolean =>
  typeof other === 'string' ? String(one).replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n') : one === other;

/** Whether cells hold what was written into them. One sync. */
async function areWritten(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  edits: readonly CellEdit[],
): Promise<boolean> {
  const cells = edits.map((edit) => ({ edit, range: rangeOf(sheet, [edit]).load('values') }));
  await context.sync();
  return cells.every(({ edit, range }) => isSameValue(range.values[0]?.[0], edit.after));
}
