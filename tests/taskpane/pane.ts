import { type PaneEffects, paneEffects } from '../../src/taskpane/desk';
import { firstState, next, type PaneEvent, type PaneState } from '../../src/taskpane/state';
import type { EmbeddedHost } from '../../src/workbench/host';
import type { Platform } from '../../src/workbench/model/excel-kind';
import type { Workbook } from '../../src/workbench/model/workbook';
import type { ExcelApi } from '../../src/workbench/node/office';
import { startOffice } from '../support/office';

/** The pane without its looks: its effects over real office.js, and the state that they lead to. */
export interface TestPane {
  readonly host: EmbeddedHost;
  readonly effects: PaneEffects;
  readonly state: () => PaneState;
  /** Findings as "rule task". */
  readonly found: () => string[];
  /** Waits until an event leads to a state that is as wanted; fails when none comes. */
  readonly until: (wanted: (state: PaneState) => boolean) => Promise<void>;
}

const longestWait = 4_000;

export function openPane(book: Workbook, api?: ExcelApi, platform?: Platform): TestPane {
  const host = startOffice(book, api, platform);
  let state = firstState('vi');
  const waiting = new Set<() => void>();
  const tell = (event: PaneEvent): void => {
    state = next(state, event);
    for (const look of [...waiting]) look();
  };
  const until = (wanted: (state: PaneState) => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const limit = setTimeout(
        () =>
          reject(
            new Error(
              `The pane did not get there: ${JSON.stringify({ notice: state.notice, problem: state.problem })}`,
            ),
          ),
        longestWait,
      );
      const look = (): void => {
        if (!wanted(state)) return;
        waiting.delete(look);
        clearTimeout(limit);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const found = (): string[] =>
    state.check.is === 'done'
      ? state.check.checked.findings.map(({ rule, taskNumber }) => `${rule} ${taskNumber}`.trim())
      : [];
  return { host, effects: paneEffects(tell), state: () => state, found, until };
}

const open: (() => Promise<void>)[] = [];

/** Panes that were opened before must not act on the workbooks of later ones. */
export async function closePanes(): Promise<void> {
  for (const end of open.splice(0)) await end();
}

// Tools walk over the pane's actions too, and close by themselves.
if ('afterEach' in globalThis) afterEach(closePanes);

/** A pane whose plan has been checked, and that hears of edits. @param api the requirement set of ExcelApi that the host has. */
export async function openChecked(book: Workbook, api?: ExcelApi, platform?: Platform): Promise<TestPane> {
  const pane = openPane(book, api, platform);
  await pane.effects.read();
  open.push(await pane.effects.watch());
  await pane.effects.check();
  return pane;
}
