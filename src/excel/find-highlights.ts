import { type FoundHighlights, highlightSeverity } from './highlight';
import { asProblem, inExcel, type ProblemKind } from './problem';

/** As many formats as are read one by one when they cannot be read together. */
const mostSingly = 300;

/** What stops every call alike, and is no format's fault. */
const stopsAll: readonly ProblemKind[] = ['cell-being-edited', 'busy', 'session-lost'];

/** Passes over what Excel could not read. @throws ExcelProblem for what stops every call alike */
function passOver(error: unknown): undefined {
  if (stopsAll.includes(asProblem(error).kind)) throw error;
}

/** Our highlight among formats, if the loaded one is such. */
const asHighlight = ({ id, customOrNullObject }: Excel.ConditionalFormat): FoundHighlights['highlights'] => {
  const severity = customOrNullObject.isNullObject ? undefined : highlightSeverity(customOrNullObject.rule.formula);
  return severity ? [{ id, severity }] : [];
};

/**
 * Our highlights on a sheet. One sync. Formats of the user that Excel cannot read make the whole answer fail (OfficeDev/office-js#6835, #6827, #5222), and
 * so do formats that an undo revived (#6396): then each is read by itself, and those that cannot be read are passed over. Never part of the batch that reads
 * cells; never throws for a format's sake.
 * @throws ExcelProblem if Excel cannot be reached
 */
export async function findHighlights(sheetId: string): Promise<FoundHighlights> {
  return (await readTogether(sheetId)) ?? (await readSingly(sheetId));
}

async function readTogether(sheetId: string): Promise<FoundHighlights | undefined> {
  return inExcel(async (context) => {
    // `customOrNullObject`, not `custom`: the latter fails the whole batch on formats of other kinds (OfficeDev/office-js#2180).
    const formats = context.workbook.worksheets
      .getItem(sheetId)
      .getRange()
      .conditionalFormats.load('items/id, items/type, items/customOrNullObject/rule/formula');
    await context.sync();
    return { highlights: formats.items.flatMap(asHighlight), isWhole: true };
  }).catch(passOver);
}

async function readSingly(sheetId: string): Promise<FoundHighlights> {
  const customs = await inExcel(async (context) => {
    const formats = context.workbook.worksheets
      .getItem(sheetId)
      .getRange()
      .conditionalFormats.load('items/id, items/type');
    await context.sync();
    return formats.items.filter(({ type }) => type === 'Custom').map(({ id }) => id);
  }).catch(passOver);
  if (customs === undefined) return { highlights: [], isWhole: false };
  const highlights: FoundHighlights['highlights'][number][] = [];
  let isWhole = customs.length <= mostSingly;
  for (const id of customs.slice(0, mostSingly)) {
    const found = await readOne(sheetId, id);
    if (found) highlights.push(...found);
    else isWhole = false;
  }
  return { highlights, isWhole };
}

/** Undefined for a format that Excel cannot read. */
const readOne = (sheetId: string, id: string): Promise<FoundHighlights['highlights'] | undefined> =>
  inExcel(async (context) => {
    const format = context.workbook.worksheets
      .getItem(sheetId)
      .getRange()
      .conditionalFormats.getItem(id)
      .load('id, customOrNullObject/rule/formula');
    await context.sync();
    return asHighlight(format);
  }).catch(passOver);
