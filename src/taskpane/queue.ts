/** Work that talks to Excel. It ends when Excel has answered. */
export type Work = () => Promise<void>;

/**
 * One thing at a time. What a person asks for goes first, and a second press while it is under way does nothing; what follows from edits of the sheet
 * waits until a person's work has ended. The ribbon's commands wait their turn instead: a press on the ribbon is never dropped.
 */
export class WorkQueue {
  private isBusy = false;
  private underWay: Promise<void> = Promise.resolve();
  private background: Promise<void> = Promise.resolve();
  private waiting: Work | undefined;

  /** @param failed hears what a person's work failed with; background work reports its failures itself. */
  constructor(private readonly failed: (error: unknown) => void) {}

  /** Carries work out alone; does nothing while other work is under way. */
  alone(work: Work): Promise<void> {
    if (this.isBusy) return Promise.resolve();
    return this.start(work);
  }

  /** Carries work out alone, after all work that is under way. */
  async inTurn(work: Work): Promise<void> {
    while (this.isBusy) await this.underWay;
    await this.start(work);
  }

  /** Ends when a person's work that is under way has ended. */
  idle(): Promise<void> {
    return this.underWay;
  }

  /** Carries work out when nobody asks for anything; several requests before it begins are one. */
  inBackground(work: Work): void {
    this.waiting = work;
    if (!this.isBusy) this.startBackground();
  }

  private start(work: Work): Promise<void> {
    this.isBusy = true;
    this.underWay = this.carryOut(work);
    return this.underWay;
  }

  private async carryOut(work: Work): Promise<void> {
    try {
      await this.background;
      await work();
    } catch (error) {
      this.failed(error);
    } finally {
      this.isBusy = false;
      this.startBackground();
    }
  }

  private startBackground(): void {
    this.background = this.background.then(async () => {
      const work = this.waiting;
      this.waiting = undefined;
      await work?.();
    });
  }
}
