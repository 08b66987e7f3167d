import { Button, Field, Input } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';

import type { Texts } from '../../locales';
import type { DocumentEffects } from '../desk/documents';
import { FilePicker } from './file-picker';
import { useStyles } from './styles';

/** What can be begun where there is no plan yet: one from Word, an empty one, one to try. */
export function Beginnings({
  texts,
  effects,
}: {
  readonly texts: Texts;
  readonly effects: DocumentEffects;
}): ReactElement {
  const styles = useStyles();
  const [year, setYear] = useState(String(new Date().getFullYear() + 1));
  const isYear = /^20\d{2}$/.test(year);
  return (
    <div className={styles.beginnings}>
      <FilePicker
        label={texts.documents.importWord}
        accept=".docx"
        onFiles={([file]) => file && void effects.importWord(file)}
      />
      <Field
        label={texts.documents.emptyYear}
        validationMessage={isYear ? undefined : texts.documents.badYear}
        validationState={isYear ? 'none' : 'error'}
      >
        <Input size="small" type="number" value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
      <Button size="small" disabledFocusable={!isYear} onClick={() => void effects.makeEmptyPlan(Number(year))}>
        {texts.documents.makeEmpty}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => void effects.trySample()}>
        {texts.documents.trySample}
      </Button>
    </div>
  );
}
