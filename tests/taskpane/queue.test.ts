import { type Work, WorkQueue } from '../../src/taskpane/queue';

/** Work that ends when it is told to, and the order in which all began and ended. */
function workbench(): { steps: string[]; work: (name: string) => Work; end: (name: string, error?: Error) => void } {
  const steps: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const work = (name: string) => async (): Promise<void> => {
    steps.push(`${name} begins`);
    await new Promise<void>((resolve, reject) => {
      ends.set(name, (error) => (error ? reject(error) : resolve()));
    });
    steps.push(`${name} ends`);
  };
  return { steps, work, end: (name, error) => ends.get(name)?.(error) };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function newQueue(): { queue: WorkQueue; failures: unknown[] } {
  const failures: unknown[] = [];
  return { queue: new WorkQueue((error) => failures.push(error)), failures };
}

test('a second press while work is under way does nothing', async () => {
  const { queue } = newQueue();
  const { steps, work, end } = workbench();
  const first = queue.alone(work('first'));
  await queue.alone(work('second'));
  await settled();
  expect(steps).toEqual(['first begins']);
  end('first');
  await first;
  expect(steps).toEqual(['first begins', 'first ends']);
});

test('work in turn waits for all that is under way, in the order of the presses', async () => {
  const { queue } = newQueue();
  const { steps, work, end } = workbench();
  const all = [queue.alone(work('first')), queue.inTurn(work('second')), queue.inTurn(work('third'))];
  for (const name of ['first', 'second', 'third']) {
    await settled();
    end(name);
  }
  await Promise.all(all);
  expect(steps.map((step) => step.split(' ')[0])).toEqual(['first', 'first', 'second', 'second', 'third', 'third']);
});

test('background work waits for a person’s, and several requests are one', async () => {
  const { queue } = newQueue();
  const { steps, work, end } = workbench();
  const first = queue.alone(work('first'));
  queue.inBackground(work('follow'));
  queue.inBackground(work('follow'));
  await settled();
  expect(steps).toEqual(['first begins']);
  end('first');
  await first;
  await settled();
  expect(steps).toEqual(['first begins', 'first ends', 'follow begins']);
  end('follow');
  await settled();
  expect(steps).toEqual(['first begins', 'first ends', 'follow begins', 'follow ends']);
});

test('a person’s work begins after the background work that had begun', async () => {
  const { queue } = newQueue();
  const { steps, work, end } = workbench();
  queue.inBackground(work('follow'));
  await settled();
  const asked = queue.alone(work('asked'));
  await settled();
  expect(steps).toEqual(['follow begins']);
  end('follow');
  await settled();
  end('asked');
  await asked;
  expect(steps).toEqual(['follow begins', 'follow ends', 'asked begins', 'asked ends']);
});

test('work that fails is reported, and what waits is carried out all the same', async () => {
  const { queue, failures } = newQueue();
  const { steps, work, end } = workbench();
  const first = queue.alone(work('first'));
  const second = queue.inTurn(work('second'));
  await settled();
  end('first', new Error('refused'));
  await first;
  await settled();
  end('second');
  await second;
  expect(failures).toEqual([new Error('refused')]);
  expect(steps).toEqual(['first begins', 'second begins', 'second ends']);
});
