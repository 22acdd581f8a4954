/** When a tick reports what becomes of its effects: by a clock that the test moves. */
import { expect, it } from 'vitest';
import { createOutcomeLog } from '../../src/commands/outcome-log.ts';
import type { Outcome, State } from '../../src/core/model.ts';
import { contextOf, entryOf, exited, itemOf, noon, oneShot, self, stateOf } from '../support/builders.ts';

const context = contextOf(noon, { runId: 'r' });
const job = oneShot();
const running = (id: string) =>
  itemOf({ id, jobId: job.id, status: 'running', reason: 'queue', owner: self });
const outcome = (itemId: string): Outcome => ({
  kind: 'run',
  job,
  itemId,
  result: exited(1),
  finishedAt: noon,
});

const nothing = (): void => undefined;

/** A tick with one finding and runs in progress. `gone`: the state cannot be read any more. */
function open() {
  let state = stateOf({
    outbox: [entryOf({ id: 'r-a1' })],
    queue: ['one', 'two', 'three'].map(running),
  });
  let isGone = false;
  const reports: string[][] = [];
  let due = nothing;
  const log = createOutcomeLog(
    {
      clock: {
        sleep: () => Promise.resolve(),
        every: (ms, work) => {
          expect(ms).toBe(15_000);
          due = work;
          return () => (due = nothing);
        },
      },
      state: {
        load: () =>
          Promise.resolve(
            isGone
              ? { kind: 'unavailable', problem: 'gone' }
              : { kind: 'loaded', doc: state, generation: 1, updatedAt: noon },
          ),
        tryUpdate: (change) => Promise.resolve(isGone ? undefined : (state = change(state))),
      },
      reporter: {
        outcomes: [],
        deliver: (given: State) => {
          reports.push(given.outbox.map(({ notice }) => notice.id));
          state = { ...state, outbox: [] };
          return Promise.resolve(!isGone);
        },
        deliverUnsaved: (given: State) => {
          reports.push(given.outbox.map(({ notice }) => `unsaved ${notice.id}`));
          return Promise.resolve();
        },
      },
    },
    state,
    context,
  );
  return {
    log,
    reports,
    ends: (id: string) => log.add(outcome(id), context),
    /** So many quarters of a minute pass. */
    passes: async (times = 1) => {
      for (let each = 0; each < times; each += 1) due();
      // Behind the deliveries that this began.
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    loses: () => (isGone = true),
  };
}

it('what ends within 15 s is reported together with the findings', async () => {
  const { log, reports, ends } = open();
  await ends('one');
  await Promise.all([ends('two'), ends('three')]);
  expect(reports).toEqual([]);
  expect(await log.settled()).toBe(true);
  expect(reports).toEqual([['r-a1', 'r-ended1.1', 'r-ended2.1', 'r-ended2.2']]);
});

it('findings wait no longer than 15 s, and what ends later is reported each minute and at the end', async () => {
  const { log, reports, ends, passes } = open();
  await passes();
  expect(reports).toEqual([['r-a1']]);
  await ends('one');
  await passes(3);
  expect(reports).toHaveLength(1);
  await ends('two');
  await passes();
  expect(reports.slice(1)).toEqual([['r-ended1.1', 'r-ended2.1']]);
  await passes(8);
  expect(reports).toHaveLength(2);
  await ends('three');
  expect(await log.settled()).toBe(true);
  expect(reports.slice(2)).toEqual([['r-ended3.1']]);
});

it('reports nothing by itself once it is stopped', async () => {
  const { log, reports, passes } = open();
  log.stop();
  await passes(5);
  expect(reports).toEqual([]);
});

it('the findings are reported also when the state is lost meanwhile, and an outcome at once', async () => {
  const { log, reports, ends, loses } = open();
  loses();
  await ends('one');
  expect(reports).toEqual([['unsaved r-ended1.1']]);
  expect(await log.settled()).toBe(false);
  expect(reports.slice(1)).toEqual([['r-a1']]);
});
