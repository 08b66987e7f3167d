import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

import type { Texts } from '../../locales';
import { useStyles } from './styles';

interface ShellProps {
  readonly title: string;
  readonly confirm: string;
  readonly texts: Texts;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
  /** False while something is still to be filled in. */
  readonly canConfirm?: boolean;
  /** An alert is not closed by a click beside it: what it asks about cannot be overlooked. */
  readonly isAlert?: boolean;
  /** True if something is deleted or written over: then leaving it is the default answer. */
  readonly isDestructive?: boolean;
  readonly contentClass?: string;
  readonly children: ReactNode;
}

/** What all questions look alike in: title, content, and the two answers. */
export function DialogShell({
  title,
  confirm,
  onConfirm,
  canConfirm = true,
  isAlert = false,
  isDestructive = false,
  contentClass,
  texts,
  onCancel,
  children,
}: ShellProps): ReactElement {
  const styles = useStyles();
  const act = (
    <Button appearance={isDestructive ? 'secondary' : 'primary'} disabledFocusable={!canConfirm} onClick={onConfirm}>
      {confirm}
    </Button>
  );
  const leave = (
    <Button appearance={isDestructive ? 'primary' : 'secondary'} onClick={onCancel}>
      {texts.cancel}
    </Button>
  );
  return (
    <Dialog open modalType={isAlert ? 'alert' : 'modal'} onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.dialog}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={contentClass}>{children}</DialogContent>
          <DialogActions fluid>
            {isDestructive ? leave : act}
            {isDestructive ? act : leave}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
