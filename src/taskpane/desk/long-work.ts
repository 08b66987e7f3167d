import type { Work, WorkQueue } from '../queue';
import type { PaneEvent } from '../state';
import type { WorkStep } from '../work-under-way';

/** The next step is drawn before it begins: what is worked out at one go would hold the page. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Longer work, of which the pane says how far it is, and which a person can stop before it writes. */
export class LongWork {
  /** True once the work under way is to stop. */
  isCancelled = false;

  constructor(
    private readonly tell: (event: PaneEvent) => void,
    private readonly queue: WorkQueue,
  ) {}

  /** Carries work out alone; does nothing while other work is under way. */
  run(work: Work): Promise<void> {
    return this.queue.alone(this.told(work));
  }

  /** Work that tells that it is under way, for a queue. */
  told(work: Work): Work {
    return async () => {
      this.isCancelled = false;
      this.tell({ type: 'working', work: { step: 'beginning', at: 0, of: 0 } });
      await work();
      this.tell({ type: 'working', work: null });
    };
  }

  /** Tells that step `at` of `of`, counted from 1, begins. @returns true if the work is to stop instead. */
  async reaches(step: WorkStep, at: number, of: number): Promise<boolean> {
    if (this.isCancelled) return true;
    this.tell({ type: 'working', work: { step, at, of } });
    await drawn();
    return this.isCancelled;
  }

  cancel(): void {
    this.isCancelled = true;
  }
}
