/**
 * Trusted Types: loaded before office.js, which adds its scripts by plain addresses and so could not start under the pane's policy without this. Nothing that
 * becomes a script or markup gets by: scripts come from this server or from where office.js comes from, markup is shown as text. Browsers that do not know
 * Trusted Types go without.
 */
interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: {
      createScriptURL(address: string): string | null;
      createHTML(markup: string): string;
      createScript(): null;
    },
  ): void;
}

const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
const office = document.currentScript?.dataset.office ?? '';
const origins = new Set([location.origin, new URL(office, location.href).origin]);

trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (origins.has(new URL(address, location.href).origin) ? address : null),
  createHTML: (markup) => markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  createScript: () => null,
});

/** So long a slow network may take; after it the reader is told what is missing. */
const longestWait = 5_000;

// A pane that stays blank says nothing to whoever has to mend the network.
setTimeout(() => {
  if (!('Office' in window)) document.getElementById('no-office')?.removeAttribute('hidden');
}, longestWait);

export {};
