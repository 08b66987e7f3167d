import { FluentProvider } from '@fluentui/react-components';
import { type ReactElement, useCallback, useEffect, useMemo, useReducer } from 'react';

import { registerCommands } from '../commands/commands';
import type { Language } from '../plan/schema/schema';
import { Pane } from './components/pane';
import { paneEffects } from './desk';
import { rememberHere } from './remembered';
import { firstState, next, type PaneView, type Question } from './state';
import { useOfficeTheme } from './theme';

/** One runtime for pane and ribbon: both call the same effects, and both see their outcome here. */
export function App({ language, version }: { readonly language: Language; readonly version: string }): ReactElement {
  const [state, tell] = useReducer(next, language, firstState);
  const effects = useMemo(() => paneEffects(tell), []);
  const onView = useCallback((view: PaneView) => tell({ type: 'viewed', view }), []);
  const onAsk = useCallback((question: Question | null) => tell({ type: 'asked', question }), []);
  useEffect(() => {
    registerCommands(effects);
    const watching = effects.read().then(effects.watch);
    return () => void watching.then((end) => end());
  }, [effects]);
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
