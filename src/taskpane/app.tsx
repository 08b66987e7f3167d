import { FluentProvider } from '@fluentui/react-components';
import { type ReactElement, useEffect, useMemo, useReducer } from 'react';
import { registerCommands } from '../commands/commands';
import type { Language } from '../plan/schema/schema';
import { Pane } from './components/pane';
import { paneEffects, watch } from './effects';
import { firstState, next } from './state';
import { useOfficeTheme } from './theme';

/** One runtime for pane and ribbon: both call the same effects, and both see their outcome here. */
export function App({ language, version }: { readonly language: Language; readonly version: string }): ReactElement {
  const [state, tell] = useReducer(next, language, firstState);
  const effects = useMemo(() => paneEffects(tell), []);
  useEffect(() => {
    registerCommands(effects);
    void effects.read().then(() => watch(tell));
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
        onLanguage={(chosen) => tell({ type: 'language', language: chosen })}
      />
    </FluentProvider>
  );
}
