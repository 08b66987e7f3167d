import { createRoot } from 'react-dom/client';

import { languageOf } from '../locales';
import { App } from './app';
import { remembered } from './remembered';

const metaContent = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

function render(): void {
  const root = document.getElementById('pane');
  if (root)
    createRoot(root).render(
      <App
        language={languageOf(remembered('language') ?? Office.context.displayLanguage)}
        version={metaContent('version')}
      />,
    );
}

// office.js and its host must be ready before anything is drawn. Without office.js the page's own text says so; in a plain browser there is no host.
if ('Office' in window)
  void Office.onReady().then(({ host }) => {
    if (host) render();
    else document.getElementById('no-excel')?.removeAttribute('hidden');
  });
