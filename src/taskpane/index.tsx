import { createRoot } from 'react-dom/client';

import { associateCommands, type RibbonActions } from '../commands/commands';
import { languageOf } from '../locales';
import { App } from './app';
import { remembered } from './remembered';

const metaContent = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

let onReady: (actions: RibbonActions) => void = () => undefined;
const ribbonActions = new Promise<RibbonActions>((resolve) => (onReady = resolve));

function render(): void {
  const root = document.getElementById('pane');
  if (root)
    createRoot(root).render(
      <App
        language={languageOf(remembered('language') ?? Office.context.displayLanguage)}
        version={metaContent('version')}
        onReady={({ checkInTurn, clearInTurn }) => onReady({ checkPlan: checkInTurn, clearHighlights: clearInTurn })}
      />,
    );
}

// office.js and its host must be ready before anything is drawn. Without office.js the page's own text says so; in a plain browser there is no host.
if ('Office' in window) {
  associateCommands(ribbonActions);
  void Office.onReady().then(({ host }) => {
    if (host) render();
    else document.getElementById('no-excel')?.removeAttribute('hidden');
  });
}
