import type { Work, WorkQueue } from '../queue';
import type { PaneEvent } from '../state';

/** Longer work, of which the pane says that it is under way, and which a person can stop before it writes. */
export class LongWork {
  /** True once the work under way is to stop. */
  isCancelled = false;

  constructor(
    private readonly tell: (event: PaneEvent) => void,
    private readonly queue: WorkQueue,
  ) {}

  /** Carries work out alone; does nothing while other work is under way. */
  run(work: Work): Promise<void> {
    return this.queue.alone(async () => {
      this.isCancelled = false;
      this.tell({ type: 'working', isWorking: true });
      await work();
      this.tell({ type: 'working', isWorking: false });
    });
  }

  cancel(): void {
    this.isCancelled = true;
  }
}
