import { Button, Caption1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import type { WorkUnderWay } from '../work-under-way';
import { useStyles } from './styles';

interface WorkingProps {
  readonly work: WorkUnderWay;
  readonly texts: Texts;
  readonly onCancel: () => void;
}

/** What longer work is at, how much of it is done, and a way out of it. */
export function Working({ work: { step, at, of }, texts, onCancel }: WorkingProps): ReactElement {
  const styles = useStyles();
  const label = texts.workStep(texts.workSteps[step], at, of);
  return (
    <div className={styles.working}>
      <div className={styles.workingText}>
        <Caption1 block>{label}</Caption1>
        <progress
          className={styles.progress}
          aria-label={label}
          max={Math.max(of, 1)}
          {...(of > 0 ? { value: at - 1 } : {})}
        />
      </div>
      <Button size="small" onClick={onCancel}>
        {texts.cancel}
      </Button>
    </div>
  );
}
