import type { ReactElement } from 'react';

import type { Severity } from '../../plan/model';

/** A shape for each severity, so that colour never tells alone. */
const shapes: Readonly<Record<Severity, ReactElement>> = {
  error: (
    <path
      d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm2.700 9.700L8 8l-2.700 2.700M10.700 5.300 8 8 5.300 5.300"
      fillRule="evenodd"
    />
  ),
  warning: <path d="M8 1.500 15 14.500H1L8 1.500Zm0 4.700v4M8 12.400v.100" />,
  info: <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 6.200v4.300M8 4.600v.100" />,
};

interface SeverityIconProps {
  readonly severity: Severity;
  /** Left empty where words beside it say the same. */
  readonly label: string;
  readonly size?: number;
}

export const SeverityIcon = ({ severity, label, size = 18 }: SeverityIconProps): ReactElement => (
  <svg
    viewBox="0 0 16 16"
    width={size}
    height={size}
    {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.500"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {shapes[severity]}
  </svg>
);

/** A drawing of lines in the colour of the text beside it. */
const LineIcon = ({ path }: { readonly path: string }): ReactElement => (
  <svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden
    fill="none"
    stroke="currentColor"
    strokeWidth="1.500"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={path} />
  </svg>
);

/** An arrow that goes round: check again. */
export const AgainIcon = (): ReactElement => (
  <LineIcon path="M13.500 8a5.500 5.500 0 1 1-1.600-3.900M13.500 1.500v3h-3" />
);
/** An arrow that turns back: take back. */
export const UndoIcon = (): ReactElement => <LineIcon path="M5.500 3 2.500 6l3 3M2.500 6h7a4 4 0 0 1 0 8H6" />;
/** A magnifying glass: search. */
export const SearchIcon = (): ReactElement => (
  <LineIcon path="M11.500 7a4.500 4.500 0 1 1-9 0 4.500 4.500 0 0 1 9 0ZM10.500 10.500 14 14" />
);
export const PreviousIcon = (): ReactElement => <LineIcon path="M10 3 5 8l5 5" />;
export const NextIcon = (): ReactElement => <LineIcon path="M6 3l5 5-5 5" />;
