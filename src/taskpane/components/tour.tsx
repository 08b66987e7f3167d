import { Button, Caption1, Caption1Strong } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';

import type { Texts } from '../../locales';
import { remembered, rememberHere } from '../remembered';
import { useStyles } from './styles';

/** What the pane does, in three short pages, at the first opening; skipped once, it does not come again. */
export function Tour({ texts }: { readonly texts: Texts }): ReactElement | null {
  const styles = useStyles();
  const [page, setPage] = useState(() => (remembered('tour') === 'seen' ? -1 : 0));
  const text = texts.tour.pages[page];
  if (text === undefined) return null;
  const isLast = page === texts.tour.pages.length - 1;
  const end = (): void => {
    rememberHere('tour', 'seen');
    setPage(-1);
  };
  return (
    <section className={styles.tour} aria-label={texts.tour.title}>
      <Caption1Strong block>
        {texts.tour.title} {page + 1}/{texts.tour.pages.length}
      </Caption1Strong>
      <Caption1 block aria-live="polite">
        {text}
      </Caption1>
      <div className={styles.buttons}>
        <Button size="small" onClick={isLast ? end : () => setPage(page + 1)}>
          {isLast ? texts.tour.done : texts.tour.next}
        </Button>
        {!isLast && (
          <Button size="small" appearance="subtle" onClick={end}>
            {texts.tour.skip}
          </Button>
        )}
      </div>
    </section>
  );
}
