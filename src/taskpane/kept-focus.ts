import { useEffect } from 'react';

/** The button that is always there while a plan is shown: where the keyboard goes on when what it was on has gone. */
export const checkButtonId = 'check-plan';

/**
 * Keeps the keyboard in the pane: a button that goes away with what it did (Undo, Skip, Fix all) would leave the focus on nothing, and office.js, which
 * leads Tab itself, finds no way from there.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent): void => void (last = target instanceof Element ? target : null);
    const look = (): void => {
      // A dialog that goes together with what it asked for may leave the pane hidden from screen readers, as tabster looks again only when the focus moves.
      if (!document.querySelector('[aria-modal="true"]'))
        document.getElementById('pane')?.removeAttribute('aria-hidden');
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (!last || last.isConnected || !isLost) return;
      last = null;
      (document.getElementById(checkButtonId) ?? document.querySelector<HTMLElement>('nav [aria-current]'))?.focus();
    };
    // A dialog that closes gives the focus back in a frame of its own, and may give it to what has gone.
    const observer = new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(look)));
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}
