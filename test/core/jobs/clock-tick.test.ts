import { expect, it } from 'vitest';
import { withOutcome, withPromise } from '../../../src/core/jobs/clock-tick.ts';
import type { StartedBy } from '../../../src/core/model.ts';
import { configOf, contextOf, fileOf, stateOf } from '../../support/builders.ts';

const now = Date.UTC(2026, 2, 4, 12);
const file = fileOf('/etc/jobs.json', []);
const at = (ms: number, startedBy: StartedBy = { kind: 'schedule', workflow: 'ops-monitor.yml' }) =>
  contextOf(now + ms, { file, startedBy });
const known = (state: ReturnType<typeof withOutcome>) => state.files?.[file.key];

it('a clock whose ticks fail: since when, and how the last one ended', () => {
  let state = withOutcome(stateOf(), 2, at(0));
  expect(known(state)).toMatchObject({
    failing: { sinceAt: now, code: 2 },
    clocks: { workflow: { name: 'ops-monitor.yml', at: now } },
  });
  state = withOutcome(state, 1, at(60_000, { kind: 'timer' }));
  expect(known(state)).toMatchObject({
    failing: { sinceAt: now, code: 1 },
    clocks: { workflow: { at: now }, timerAt: now + 60_000 },
  });
  state = withOutcome(state, 0, at(120_000));
  expect(known(state)?.failing).toBeUndefined();
  expect(known(state)?.clocks?.workflow?.at).toBe(now + 120_000);
});

it('a success after a success changes nothing: its lease has told', () => {
  const state = stateOf();
  expect(withOutcome(state, 0, at(0))).toBe(state);
});

it.each<StartedBy>([{ kind: 'person' }, { kind: 'event' }])('%o is no clock', (startedBy) => {
  const state = stateOf();
  expect(withOutcome(state, 1, at(0, startedBy))).toBe(state);
});

it('what is promised: ten minutes unless the jobs file says otherwise', () => {
  expect(known(withPromise(stateOf(), configOf(), at(0)))).toMatchObject({
    tickEverySeconds: 600,
    hostName: 'gw-1',
  });
  expect(known(withPromise(stateOf(), { ...configOf(), tickEverySeconds: 60 }, at(0)))).toMatchObject({
    tickEverySeconds: 60,
  });
});
