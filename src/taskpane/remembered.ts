/** What this machine remembers of the pane itself, not of any plan: the language, and that the tour was seen. A browser may forbid it; then nothing is kept. */
type Name = 'language' | 'tour';

const keyOf = (name: Name): string => `cchc.${name}`;

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
