import { createRoot } from 'react-dom/client';

import { languageOf } from '../locales';
import { App } from './app';
import { remembered } from './remembered';

const metaContent = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

// office.js and its host must be ready before anything is drawn.
void Office.onReady().then(() => {
  const root = document.getElementById('pane');
  if (root)
    createRoot(root).render(
      <App
        language={languageOf(remembered('language') ?? Office.context.displayLanguage)}
        version={metaContent('version')}
      />,
    );
});
