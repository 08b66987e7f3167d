import { useCallback, useEffect, useMemo, useState } from 'react';

import type { Finding } from '../../plan/model';
import { findingKey, type ListLine } from '../groups';

/** Ways through the list of findings. */
export interface FindingSteps {
  readonly previous: () => void;
  readonly next: () => void;
  /** To be called before a finding is fixed or ignored: once it has left the list, the one behind it is opened. */
  readonly follow: (finding: Finding) => void;
  /** The finding that was stepped to last, by its key: the keyboard goes there too. */
  readonly steppedTo: string | null;
  /** The place of the open finding in the list, from 1; 0 if none is open. */
  readonly at: number;
  readonly of: number;
}

/** Where a step leads from the place `at` (below 0: from nowhere) in a round of so many. */
function stepped(at: number, by: 1 | -1, count: number): number {
  if (at < 0) return by > 0 ? 0 : count - 1;
  return (at + by + count) % Math.max(count, 1);
}

/** Going to the finding before or behind the one that is open, by button or by F8 and Shift+F8, round at the ends. */
export function useFindingSteps(
  lines: readonly ListLine[],
  chosen: string | null,
  goTo: (finding: Finding) => void,
): FindingSteps {
  const listed = useMemo(() => lines.flatMap((line) => (line.is === 'finding' ? [line.finding] : [])), [lines]);
  const at = useMemo(() => listed.findIndex((finding) => findingKey(finding) === chosen), [listed, chosen]);
  const [steppedTo, setSteppedTo] = useState<string | null>(null);
  const step = useCallback(
    (by: 1 | -1): void => {
      const target = listed[stepped(at, by, listed.length)];
      if (!target) return;
      setSteppedTo(findingKey(target));
      goTo(target);
    },
    [listed, at, goTo],
  );
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [step]);
  const [left, setLeft] = useState<{ readonly key: string; readonly next: string }>();
  const follow = useCallback(
    (finding: Finding): void => {
      const from = listed.findIndex((other) => findingKey(other) === findingKey(finding));
      const behind = listed[from + 1] ?? listed[from - 1];
      setLeft(behind && { key: findingKey(finding), next: findingKey(behind) });
    },
    [listed],
  );
  useEffect(() => {
    if (!left || left.key !== chosen || listed.some((finding) => findingKey(finding) === left.key)) return;
    const target = listed.find((finding) => findingKey(finding) === left.next);
    if (target) goTo(target);
  }, [left, chosen, listed, goTo]);
  return useMemo(
    () => ({ previous: () => step(-1), next: () => step(1), follow, steppedTo, at: at + 1, of: listed.length }),
    [step, follow, steppedTo, at, listed],
  );
}
