import { FluentProvider } from '@fluentui/react-components';
import { type ReactElement, useCallback, useEffect, useMemo, useReducer } from 'react';

import type { Language } from '../plan/schema/schema';
import { loadChecking } from './checking';
import { Pane } from './components/pane';
import { type PaneEffects, paneEffects } from './desk';
import { rememberHere } from './remembered';
import { firstState, next, type PaneView, type Question } from './state';
import { useOfficeTheme } from './theme';

interface AppProps {
  readonly language: Language;
  readonly version: string;
  /** Called once the pane can act. */
  readonly onReady: (effects: PaneEffects) => void;
}

/** One runtime for pane and ribbon: both call the same effects, and both see their outcome here. */
export function App({ language, version, onReady }: AppProps): ReactElement {
  const [state, tell] = useReducer(next, language, firstState);
  const effects = useMemo(() => paneEffects(tell), []);
  const onView = useCallback((view: PaneView) => tell({ type: 'viewed', view }), []);
  const onAsk = useCallback((question: Question | null) => tell({ type: 'asked', question }), []);
  useEffect(() => {
    const watching = effects.read().then(effects.watch);
    void loadChecking();
    void import('./components/checked-views');
    // From here on the ribbon waits its turn behind the reading.
    onReady(effects);
    return () => void watching.then((end) => end());
  }, [effects, onReady]);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <FluentProvider theme={useOfficeTheme()}>
      <Pane
        state={state}
        effects={effects}
        version={version}
        onDismiss={() => tell({ type: 'dismissed' })}
        onView={onView}
        onAsk={onAsk}
        onLanguage={(chosen) => {
          rememberHere('language', chosen);
          tell({ type: 'language', language: chosen });
        }}
      />
    </FluentProvider>
  );
}
