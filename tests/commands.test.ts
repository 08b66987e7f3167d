import { associateCommands, type RibbonActions } from '../src/commands/commands';
import { WorkQueue } from '../src/taskpane/queue';

type Handler = (event: { completed: () => void }) => Promise<void>;

/** A ribbon whose buttons call what was associated, as Excel does. */
function ribbon(showAsTaskpane: () => Promise<void> = () => Promise.resolve()): {
  press: (name: string) => Promise<void>;
  completed: () => number;
} {
  const handlers = new Map<string, Handler>();
  let completed = 0;
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
      addin: { showAsTaskpane },
    },
  });
  return {
    press: async (name) => handlers.get(name)?.({ completed: () => void completed++ }),
    completed: () => completed,
  };
}

const actionsThat = (checkPlan: () => Promise<void>): RibbonActions => ({
  checkPlan,
  clearHighlights: () => Promise.resolve(),
});

test('the first press, before the pane can act, is carried out once it can', async () => {
  const { press, completed } = ribbon();
  let ready: (actions: RibbonActions) => void = () => undefined;
  associateCommands(new Promise((resolve) => (ready = resolve)));
  const checks: string[] = [];
  const pressed = press('checkPlan');
  await Promise.resolve();
  expect([checks, completed()]).toEqual([[], 0]);
  ready(actionsThat(async () => void checks.push('checked')));
  await pressed;
  expect([checks, completed()]).toEqual([['checked'], 1]);
});

test('a press while the pane reads waits its turn and is not dropped', async () => {
  const { press, completed } = ribbon();
  const queue = new WorkQueue(() => undefined);
  const steps: string[] = [];
  let endReading: () => void = () => undefined;
  const reading = queue.alone(async () => {
    await new Promise<void>((resolve) => (endReading = resolve));
    steps.push('read');
  });
  associateCommands(Promise.resolve(actionsThat(() => queue.inTurn(async () => void steps.push('checked')))));
  const pressed = press('checkPlan');
  await new Promise(setImmediate);
  endReading();
  await Promise.all([reading, pressed]);
  expect([steps, completed()]).toEqual([['read', 'checked'], 1]);
});

test.each<[string, () => Promise<void>, () => Promise<void>]>([
  ['the pane cannot be shown', () => Promise.reject(new Error('no pane')), () => Promise.resolve()],
  ['the work fails', () => Promise.resolve(), () => Promise.reject(new Error('failed'))],
])('the event is completed if %s', async (_, show, work) => {
  const { press, completed } = ribbon(show);
  associateCommands(Promise.resolve(actionsThat(work)));
  await press('checkPlan').catch(() => undefined);
  expect(completed()).toBe(1);
});
