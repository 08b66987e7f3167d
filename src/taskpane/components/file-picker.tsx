import { Button } from '@fluentui/react-components';
import { type ReactElement, useRef } from 'react';

/** Kinds of files in which a plan is read. */
export const planFileKinds = '.xlsx,.xlsm,.xls,.docx';

interface FilePickerProps {
  readonly label: string;
  /** Endings, as of an input of files: ".xlsx". */
  readonly accept: string;
  readonly isMany?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button by which files are chosen. The same file may be chosen twice. */
export function FilePicker({ label, accept, isMany = false, onFiles }: FilePickerProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={isMany}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
