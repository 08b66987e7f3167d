import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import type { PaneState, PaneView } from '../state';
import { useStyles } from './styles';

/** Chapters of the guide, by the name that their heading has in guide/vi.html and guide/en.html. */
export const guideChapters = [
  'begin',
  'columns',
  'check',
  'ignored',
  'settings',
  'compare',
  'summary',
  'submission',
  'word',
  'next-year',
] as const;
type GuideChapter = (typeof guideChapters)[number];

const chapterOfView: Readonly<Record<PaneView, GuideChapter>> = {
  findings: 'check',
  ignored: 'ignored',
  settings: 'settings',
  comparison: 'compare',
  summary: 'summary',
  submission: 'submission',
  documents: 'word',
  'next-year': 'next-year',
};

function chapterOf({ sheet, check, view }: PaneState): GuideChapter {
  if (sheet.is === 'not-a-plan') return 'columns';
  return sheet.is === 'plan' && check.is === 'done' ? chapterOfView[view] : 'begin';
}

/** "?": the guide, opened at what the pane shows. */
export function HelpLink({ state, texts }: { readonly state: PaneState; readonly texts: Texts }): ReactElement {
  const styles = useStyles();
  return (
    <Link
      className={styles.help}
      href={`guide/${state.language}.html#${chapterOf(state)}`}
      target="_blank"
      rel="noreferrer"
      aria-label={texts.helpHere}
      title={texts.helpHere}
    >
      ?
    </Link>
  );
}
