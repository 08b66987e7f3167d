/** Those who want to hear of one kind of event. */
export class Listeners<Event> {
  private readonly all = new Set<(event: Event) => void>();

  /** @returns the call that ends the listening. */
  add(listener: (event: Event) => void): () => void {
    this.all.add(listener);
    return () => this.all.delete(listener);
  }

  tell(event: Event): void {
    for (const listener of [...this.all]) listener(event);
  }
}
