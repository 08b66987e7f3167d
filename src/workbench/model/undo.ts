/** Excel keeps as many steps. Source: Excel specifications and limits. */
const mostSteps = 100;

/** What Ctrl+Z takes back, the last first: what the person did, and what add-ins wrote. Each step is the call that takes it back. */
export class UndoHistory {
  private readonly steps: (() => void)[] = [];

  /** How many steps can be taken back. */
  get count(): number {
    return this.steps.length;
  }

  push(takeBack: () => void): void {
    this.steps.push(takeBack);
    if (this.steps.length > mostSteps) this.steps.shift();
  }

  clear(): void {
    this.steps.length = 0;
  }

  takeBackLast(): void {
    this.steps.pop()?.();
  }
}
