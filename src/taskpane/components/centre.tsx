import { Body1, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { useStyles } from './styles';

/** A message where there is nothing else to show, with what can be done. */
export function Centre({
  title,
  text,
  action,
}: {
  readonly title?: string;
  readonly text?: string;
  readonly action?: ReactElement;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.centre}>
      {title && <Subtitle2 as="h2">{title}</Subtitle2>}
      {text && <Body1>{text}</Body1>}
      {action}
    </div>
  );
}
