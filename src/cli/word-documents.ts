import { importDocx } from '../files/import-docx';
import { docxOf } from '../files/write-docx';
import { xlsxOf } from '../files/write-xlsx';
import { agencyDocument, planDocument } from '../plan/exporting/plan-document';
import { leftOutText } from '../plan/importing/left-out';
import { agencyTabs } from '../plan/summary/agency-tabs';
import type { Call } from './arguments';
import { checkOne } from './one-file';
import { type FileJob, readBounded } from './read-file';
import { tabChoice } from './summarize';
import type { ExitStatus, Surroundings } from './surroundings';
import { words } from './words';
import { tellProblem, write } from './write';

const refuse = (why: string, { language }: Call, { err }: Surroundings): ExitStatus => {
  err(`plan-check: ${words[language].badCall(why)}\n`);
  return 2;
};

/** Makes a workbook of a plan in Word. Nothing is lost: the words are counted. */
export async function importWord(call: Call, around: Surroundings): Promise<ExitStatus> {
  const { language, output, paths } = call;
  const [path, more] = paths;
  if (path === undefined || more !== undefined) return refuse(words[language].oneFile, call, around);
  if (!/\.docx$/i.test(path)) return refuse(words[language].needsDocx, call, around);
  if (!output?.toLowerCase().endsWith('.xlsx')) return refuse(words[language].needsOutput('.xlsx'), call, around);
  try {
    const { draft, words: counted, leftOut } = importDocx(await readBounded(path), path);
    if (!(await write(output, await xlsxOf([draft]), around))) return 2;
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
export async function exportWord(call: Call, job: FileJob, around: Surroundings): Promise<ExitStatus> {
  const { language, output, agencies } = call;
  if (!output?.toLowerCase().endsWith('.docx')) return refuse(words[language].needsOutput('.docx'), call, around);
  const found = await checkOne(call, job, around);
  if (!found) return 2;
  const { plan } = found.checked;
  const choice = agencies === undefined ? undefined : tabChoice(agencies, plan);
  if (choice !== undefined && typeof choice === 'object' && 'unknown' in choice)
    return refuse(words[language].unknownAgency(choice.unknown), call, around);
  if (choice === undefined) return (await write(output, await docxOf(planDocument(plan)), around)) ? 0 : 2;
  const tabs = agencyTabs(plan, choice);
  for (const tab of tabs) {
    const name =
      tabs.length === 1 ? output : `${output.replace(/\.docx$/i, '')} - ${tab.name.replace(/[\\/:*?"<>|]/g, ' ')}.docx`;
    if (!(await write(name, await docxOf(agencyDocument(tab, plan)), around))) return 2;
  }
  return 0;
}
