import { Caption1, mergeClasses } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';

import { useStyles } from './styles';

interface DisclosureProps {
  readonly label: string;
  readonly isOpenFirst?: boolean;
  readonly children: ReactNode;
}

/** A line that opens what is below it. A button and no <summary>: office.js leads Tab itself, and does not find the way out of one. */
export function Disclosure({ label, isOpenFirst = false, children }: DisclosureProps): ReactElement {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(isOpenFirst);
  return (
    <div className={mergeClasses(isOpen && styles.disclosed)}>
      <button type="button" className={styles.summary} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Caption1>
          {isOpen ? '▾' : '▸'} {label}
        </Caption1>
      </button>
      <div hidden={!isOpen}>{children}</div>
    </div>
  );
}
