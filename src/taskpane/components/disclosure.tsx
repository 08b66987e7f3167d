import { Caption1, mergeClasses } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';

import { useStyles } from './styles';

interface DisclosureProps {
  readonly label: string;
  readonly isOpenFirst?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A line that opens what is below it. A button and no <summary>: office.js leads Tab itself, and does not find the way out of one. */
export function Disclosure({ label, isOpenFirst = false, onOpen, children }: DisclosureProps): ReactElement {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(isOpenFirst);
  const turn = (): void => {
    if (!isOpen) onOpen?.();
    setIsOpen(!isOpen);
  };
  return (
    <div className={mergeClasses(isOpen && styles.disclosed)}>
      <button type="button" className={styles.summary} aria-expanded={isOpen} onClick={turn}>
        <Caption1>
          {isOpen ? '▾' : '▸'} {label}
        </Caption1>
      </button>
      <div hidden={!isOpen}>{children}</div>
    </div>
  );
}
