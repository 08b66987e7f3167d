import { dayOf, type IsoDate } from '../plan/deadline/calendar';

/** Today, by this machine's clock. */
export const today = (): IsoDate => dayOf(new Date());
