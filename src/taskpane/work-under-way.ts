/** What longer work is at. */
export type WorkStep =
  'beginning' | 'reading' | 'checking' | 'highlighting' | 'fixing' | 'counting' | 'writing' | 'file';

/** Step `at` of `of`, counted from 1; `of` is 0 where nobody knows yet. */
export interface WorkUnderWay {
  readonly step: WorkStep;
  readonly at: number;
  readonly of: number;
}
