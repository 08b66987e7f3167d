/** What this machine remembers of the pane itself, not of any plan: the language, and that the tour was seen. A browser may forbid it; then nothing is kept. */
type Name = 'language' | 'tour';

/**
 * Browsers that part storage by site have a key for each part: with it, pages do not read what another part holds. Undefined elsewhere, and before Office is
 * ready. Source: Microsoft Learn, "Persist add-in state and settings".
 */
const partition = (): string => (Office.context as Partial<Office.Context> | undefined)?.partitionKey ?? '';

const keyOf = (name: Name): string => `${partition()}cchc.${name}`;

export function remembered(name: Name): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

export function rememberHere(name: Name, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // Kept for this session alone.
  }
}
