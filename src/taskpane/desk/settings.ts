import { saveSettings } from '../../excel/settings';
import { type Ignore, ignoreOf } from '../../plan/ignoring/ignores';
import type { Finding } from '../../plan/model';
import type { OwnRowKind } from '../../plan/reading/rows';
import { withRowChoices } from '../../plan/settings/row-choices';
import { type PlanSettings, writeSettings } from '../../plan/settings/settings';
import { today } from '../day';
import { rechecked } from '../session';
import type { Desk } from './desk';

/** How the plan is to be checked: settings, and findings that are left aside. */
export interface SettingsEffects {
  readonly ignore: (finding: Finding, scope: Ignore['scope'], reason: string) => Promise<void>;
  readonly restore: (ignore: Ignore) => Promise<void>;
  /** Says of rows what kind they are; null leaves it to the reading again. */
  readonly setRowKind: (rows: readonly number[], kind: OwnRowKind | null) => Promise<void>;
  readonly setSettings: (settings: PlanSettings) => Promise<void>;
}

/** Keeps settings in the workbook, and checks by them. @returns false if they were not kept. */
async function keepSettings({ tell, plan }: Desk, settings: PlanSettings): Promise<boolean> {
  // What a newer version keeps there would be lost.
  if (plan.hasNewerSettings) {
    tell({ type: 'notice', notice: { is: 'newer-settings' } });
    return false;
  }
  const { session } = plan;
  const knownAs = await saveSettings(writeSettings(settings), session?.sheetId);
  tell({ type: 'settings', settings, problems: [] });
  if (knownAs === null) {
    // The plan's sheet was deleted meanwhile: the pane looks at what is shown now.
    await plan.readAnew();
    return true;
  }
  if (session) {
    const context = { ...session.context, settings, knownAs };
    await plan.settle(await rechecked(session, session.checked.snapshot, context), 'now');
  }
  return true;
}

export function settingsDesk(desk: Desk): SettingsEffects {
  const { tell, queue, plan } = desk;
  return {
    ignore: (finding, scope, reason) =>
      queue.alone(async () => {
        const { session } = plan;
        if (!session) return;
        tell({ type: 'asked', question: null });
        const ignore = ignoreOf(session.checked.plan, finding, scope, reason, today());
        const { settings } = session.context;
        if (await keepSettings(desk, { ...settings, ignores: [...settings.ignores, ignore] }))
          tell({ type: 'notice', notice: { is: 'ignored' } });
      }),
    restore: (ignore) =>
      queue.alone(async () => {
        const { session } = plan;
        if (!session) return;
        const { settings } = session.context;
        await keepSettings(desk, { ...settings, ignores: settings.ignores.filter((other) => other !== ignore) });
      }),
    setRowKind: (rows, kind) =>
      queue.alone(async () => {
        const { session } = plan;
        if (!session) return;
        const { settings } = session.context;
        const choices = withRowChoices(settings.rows, session.checked.snapshot, rows, kind, session.context.knownAs);
        if (await keepSettings(desk, { ...settings, rows: choices }))
          tell({ type: 'notice', notice: { is: 'rows-told', rows: rows.length, isBack: kind === null } });
      }),
    setSettings: (settings) =>
      queue.alone(async () => {
        if (await keepSettings(desk, settings)) tell({ type: 'notice', notice: { is: 'settings-saved' } });
      }),
  };
}
