import type { PaneEvent } from '../state';
import { checkingDesk, type CheckingEffects } from './checking';
import { collectingDesk, type CollectingEffects } from './collecting';
import { comparingDesk, type ComparingEffects } from './comparing';
import { newDesk } from './desk';
import { type DocumentEffects, documentsDesk } from './documents';
import { fixingDesk, type FixingEffects } from './fixing';
import { helpingDesk, type HelpingEffects } from './helping';
import { settingsDesk, type SettingsEffects } from './settings';
import { submittingDesk, type SubmittingEffects } from './submitting';
import { summariesDesk, type SummaryEffects } from './summaries';
import { watchingDesk, type WatchingEffects } from './watching';

/** Everything that the pane, the ribbon and the keyboard can do. The desks are the only part of the pane that talks to Excel. */
export interface PaneEffects
  extends
    CheckingEffects,
    CollectingEffects,
    ComparingEffects,
    DocumentEffects,
    FixingEffects,
    HelpingEffects,
    SettingsEffects,
    SubmittingEffects,
    SummaryEffects,
    WatchingEffects {}

/** The effects of all desks, over one plan and one queue of work. */
export function paneEffects(tell: (event: PaneEvent) => void): PaneEffects {
  const desk = newDesk(tell);
  return {
    ...checkingDesk(desk),
    ...collectingDesk(desk),
    ...comparingDesk(desk),
    ...documentsDesk(desk),
    ...fixingDesk(desk),
    ...helpingDesk(desk),
    ...settingsDesk(desk),
    ...submittingDesk(desk),
    ...summariesDesk(desk),
    ...watchingDesk(desk),
  };
}
