import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const darkScheme = matchMedia('(prefers-color-scheme: dark)');

/** Lightness of a colour as Office gives it ("#RRGGBB"), 0 to 255. */
function lightness(colour: string): number {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/**
 * Office's own theme where it tells one. Excel on the web tells none (Microsoft Learn, "Use Office themes in your add-ins"), and its grid stays light
 * whatever the system is: there the pane is light too. Else the system's.
 */
function isDark(): boolean {
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  if (background) return lightness(background) < 128;
  return String(Office.context.platform) !== 'OfficeOnline' && darkScheme.matches;
}

const subscribe = (changed: () => void): (() => void) => {
  darkScheme.addEventListener('change', changed);
  return () => darkScheme.removeEventListener('change', changed);
};

/** The Fluent theme that goes with Office's. High contrast comes from the system by itself (forced colours). */
export const useOfficeTheme = (): Theme => (useSyncExternalStore(subscribe, isDark) ? webDarkTheme : webLightTheme);
