import { importDocx } from '../files/import-docx';
import { docxOf } from '../files/write-docx';
import { xlsxOf } from '../files/write-xlsx';
import { agencyDocument, planDocument } from '../plan/exporting/plan-document';
import { leftOutText } from '../plan/importing/left-out';
import { agencyTabs } from '../plan/summary/agency-tabs';
import type { Call } from './arguments';
import { checkOne, refuse } from './one-file';
import type { FileJob } from './read-file';
import { tabChoice } from './summarize';
import type { CallSurroundings, ExitStatus } from './surroundings';
import { words } from './words';
import { tellProblem } from './write';

/** Makes a workbook of a plan in Word. Nothing is lost: the words are counted. */
export async function importWord(call: Call, around: CallSurroundings): Promise<ExitStatus> {
  const { language, output = '', paths } = call;
  const [path, more] = paths;
  if (path === undefined || more !== undefined) return refuse(words[language].oneFile, call, around);
  if (!/\.docx$/i.test(path) && call.from !== 'docx') return refuse(words[language].needsDocx, call, around);
  try {
    const { draft, words: counted, leftOut } = importDocx(await around.read(path), path);
    around.writeFile(output, await xlsxOf([draft]), 1);
    around.err(
      `${words[language].imported(counted.document, counted.headers)} ${leftOutText(leftOut, language)}`.trim() + '\n',
    );
    return 0;
  } catch (error) {
    tellProblem(path, error, call, around);
    return 2;
  }
}

/** Makes an official appendix in Word of a plan, or of what falls to one agency. */
export async function exportWord(call: Call, job: FileJob, around: CallSurroundings): Promise<ExitStatus> {
  const { language, output = '', agencies } = call;
  const found = await checkOne(call, job, around);
  if (!found) return 2;
  const { plan } = found.checked;
  const choice = agencies === undefined ? undefined : tabChoice(agencies, plan);
  if (choice !== undefined && typeof choice === 'object' && 'unknown' in choice)
    return refuse(words[language].unknownAgency(choice.unknown), call, around);
  if (choice === undefined) {
    around.writeFile(output, await docxOf(planDocument(plan)));
    return 0;
  }
  const tabs = agencyTabs(plan, choice);
  for (const tab of tabs) {
    const name =
      tabs.length === 1 ? output : `${output.replace(/\.docx$/i, '')} - ${tab.name.replace(/[\\/:*?"<>|]/g, ' ')}.docx`;
    around.writeFile(name, await docxOf(agencyDocument(tab, plan)));
  }
  return 0;
}
