import { Body1, Button, Field, Select } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';

import type { Texts } from '../../locales';
import type { CheckedSheet } from '../../plan/checking/check-sheet';
import { agencyTabs } from '../../plan/summary/agency-tabs';
import type { DocumentEffects } from '../desk/documents';
import { FilePicker } from './file-picker';
import { useStyles } from './styles';

interface DocumentsProps {
  readonly checked: CheckedSheet;
  readonly texts: Texts;
  readonly effects: DocumentEffects;
}

/** Word in and out. */
export function DocumentsView({ checked, texts, effects }: DocumentsProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.scroll}>
      <section className={styles.section}>
        <Body1 block>{texts.documents.importText}</Body1>
        <div className={styles.buttons}>
          <FilePicker
            label={texts.documents.importWord}
            accept=".docx"
            onFiles={([file]) => file && void effects.importWord(file)}
          />
        </div>
        <ExportChoice checked={checked} texts={texts} effects={effects} />
      </section>
    </div>
  );
}

function ExportChoice({ checked: { plan }, texts, effects }: DocumentsProps): ReactElement {
  const styles = useStyles();
  const [agency, setAgency] = useState('');
  const agencies = useMemo(() => agencyTabs(plan, 'all'), [plan]);
  return (
    <>
      <Field label={texts.documents.exportOf}>
        <Select value={agency} onChange={(_, { value }) => setAgency(value)}>
          <option value="">{texts.documents.wholePlan}</option>
          {agencies.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void effects.exportWord(agency === '' ? null : agency)}>
          {texts.documents.exportWord}
        </Button>
      </div>
    </>
  );
}
