import type { BatchRequest } from '../../src/workbench/wire/protocol';
import type { TestPane } from './pane';

/** Kinds of actions on the wire (Excel's own numbers): 3 calls a method, 4 sets a property, 9 sets several. */
const writingTypes = [4, 9];
/** Calls that only look, or that belong to office.js itself. */
const looking = /^(?:_|get|load|calculate|compute|select$|activate$)/i;

/** Writes down every call that goes to Excel from now on, each as "4 Values" or "3 Delete". @returns what was written down so far. */
export function listen({ host }: TestPane): () => readonly string[] {
  const calls: string[] = [];
  const answer = host.answer.bind(host);
  host.answer = (request) => {
    const { Actions, ObjectPaths } = JSON.parse(request) as BatchRequest;
    for (const { ActionType, Name } of Actions) if (Name !== undefined) calls.push(`${ActionType} ${Name}`);
    for (const { Name } of Object.values(ObjectPaths)) if (Name !== undefined) calls.push(`3 ${Name}`);
    return answer(request);
  };
  return () => calls;
}

/** True for a call that changes the workbook. Objects by property ("Worksheets", "ConditionalFormats") count as looked at. */
export const isWriting = (call: string): boolean => {
  const [type, name = ''] = call.split(' ');
  if (writingTypes.includes(Number(type))) return true;
  return (
    !looking.test(name) &&
    /^(?:Add|Delete|Clear|Copy|Insert|Set|Merge|Unmerge|Protect|Unprotect|Apply|Remove)/.test(name)
  );
};
