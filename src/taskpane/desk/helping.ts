import { activateSheet } from '../../excel/plan-sheets';
import type { ValidationWords } from '../../excel/validation';
import type { Language } from '../../plan/schema/schema';
import type { Session } from '../session';
import type { Desk } from './desk';

/** What helps whoever fills the plan in: the catalogue of agencies, lists and hints while typing, notes at cells. */
export interface HelpingEffects {
  readonly makeCatalogue: () => Promise<void>;
  /** Adds an agency's name to the workbook's catalogue, and checks by it. */
  readonly addToCatalogue: (name: string) => Promise<void>;
  readonly addValidation: (words: ValidationWords) => Promise<void>;
  readonly removeValidation: () => Promise<void>;
  readonly addNotes: (language: Language) => Promise<void>;
  readonly removeNotes: () => Promise<void>;
}

/** Fetched when first used, so that the pane is there at once. */
const loadHelp = () => import('../help');
type Help = Awaited<ReturnType<typeof loadHelp>>;

export function helpingDesk({ tell, queue, plan }: Desk): HelpingEffects {
  const withSession = (work: (session: Session, help: Help) => Promise<void>): Promise<void> =>
    queue.alone(async () => {
      if (plan.session) await work(plan.session, await loadHelp());
    });
  return {
    makeCatalogue: () =>
      withSession(async ({ checked }, help) => {
        const isNew = await help.makeCatalogue(checked.plan);
        tell({ type: 'notice', notice: { is: isNew ? 'catalogue-made' : 'catalogue-there' } });
      }),
    addToCatalogue: (name) =>
      withSession(async ({ sheetId, checked }, help) => {
        await help.addToCatalogue(checked.plan, name);
        await activateSheet(sheetId);
        await plan.check(sheetId);
        tell({ type: 'notice', notice: { is: 'agency-added', name } });
      }),
    addValidation: (words) =>
      withSession(async (session, help) => {
        const counts = await help.addHelp(session, words);
        tell({ type: 'notice', notice: { is: 'validation-added', ...counts } });
      }),
    removeValidation: () =>
      withSession(async (session, help) => {
        await help.removeHelp(session);
        tell({ type: 'notice', notice: { is: 'validation-removed' } });
      }),
    addNotes: (language) =>
      withSession(async (session, help) => {
        const count = await help.addNotes(session, language);
        tell({ type: 'notice', notice: { is: 'notes-added', count } });
      }),
    removeNotes: () =>
      queue.alone(async () => {
        const count = await (await loadHelp()).removeNotes();
        tell({ type: 'notice', notice: { is: 'notes-removed', count } });
      }),
  };
}
