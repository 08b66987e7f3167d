import { Body1, Caption1, Caption1Strong } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import { groupBy } from '../../plan/group-by';
import type { Question } from '../state';
import { DialogShell } from './dialog-shell';
import { useStyles } from './styles';

interface CollectDialogProps {
  readonly question: Extract<Question, { is: 'collect' }>;
  readonly texts: Texts;
  readonly onCancel: () => void;
  readonly onCollect: (files: readonly File[]) => void;
}

/** What is about to be written into the plan, by agency, each task before and after; and which columns are added for it. */
export function CollectDialog({ question, texts, onCancel, onCollect }: CollectDialogProps): ReactElement {
  const styles = useStyles();
  const { changes, columns, files } = question;
  const title = texts.collecting.title(changes.length);
  return (
    <DialogShell
      title={title}
      confirm={texts.collecting.confirm(changes.length)}
      texts={texts}
      onCancel={onCancel}
      onConfirm={() => onCollect(files)}
    >
      {columns.length > 0 && <Body1 block>{texts.collecting.columns(columns.join(', '))}</Body1>}
      <div className={styles.fixList} tabIndex={0} role="group" aria-label={title}>
        {[...groupBy(changes, ({ agency }) => agency)].map(([agency, own]) => (
          <div key={agency}>
            <Caption1Strong block>{texts.collecting.agency(agency, own.length)}</Caption1Strong>
            {own.map(({ row, task, before, after }) => (
              <Caption1 block key={row}>
                {texts.collecting.change(task, before, after)}
              </Caption1>
            ))}
          </div>
        ))}
      </div>
    </DialogShell>
  );
}
