import { describe, expect, it } from 'vitest';
import { claimStart, finishStart, settleStarts } from '../../../src/core/jobs/starts.ts';
import { decide } from '../../../src/core/jobs/decide.ts';
import {
  configOf,
  exited,
  hour,
  minute,
  contextOf,
  noon,
  noticesOf,
  other,
  paused,
  resumable,
  self,
  stateOf,
} from '../../support/builders.ts';

const job = resumable();
const mine = { id: 's', at: noon - minute, owner: self };
const theirs = { ...mine, owner: other };
const gone = contextOf(noon, { dead: (owner) => owner.pid === other.pid });

describe('a start that a person asks for', () => {
  it('is claimed, with the moment and the process', () => {
    const { state, holder } = claimStart(stateOf(), job, 'x', contextOf(noon));
    expect(holder).toBeUndefined();
    expect(state.jobs['sync']?.explicitStart).toEqual({ id: 'x', at: noon, owner: self });
  });

  it.each(['attempt', 'explicitStart'] as const)('is not claimed while another one runs (%s)', (slot) => {
    const state = stateOf({ jobs: { sync: { [slot]: theirs } } });
    expect(claimStart(state, job, 'x', contextOf(noon))).toEqual({ state, holder: theirs });
  });

  it('tells of one before it that was interrupted', () => {
    const { state } = claimStart(stateOf({ jobs: { sync: { explicitStart: theirs } } }), job, 'x', gone);
    expect(noticesOf(state).map((notice) => notice.headline)).toEqual(['start interrupted, outcome unknown']);
    expect(state.jobs['sync']?.explicitStart?.id).toBe('x');
  });

  it('leaves the one before it to count again when it is not needed', () => {
    const ended = { ...theirs, outcome: 'started', finishedAt: noon } as const;
    const beforeOf = (explicitStart: typeof theirs | typeof ended) =>
      claimStart(stateOf({ jobs: { sync: { explicitStart } } }), job, 'x', gone).before;
    expect(beforeOf(ended)).toEqual(ended);
    // Reported already.
    expect(beforeOf(theirs)).toEqual({ ...theirs, outcome: 'interrupted' });
  });

  it('is not refused because one ended in what is now the future', () => {
    const ended = { ...theirs, at: noon + hour, outcome: 'started', finishedAt: noon + hour } as const;
    const { holder } = claimStart(
      stateOf({ jobs: { sync: { explicitStart: ended } } }),
      job,
      'x',
      contextOf(noon),
    );
    expect(holder).toBeUndefined();
  });

  it('is still claimed after a tick in between, which starts nothing', () => {
    const { state } = claimStart(stateOf(), job, 'x', contextOf(noon));
    const seen = new Map([[job.id, paused()]]);
    const decision = decide(configOf(job), state, seen, contextOf(noon + hour));
    expect([decision.effects, decision.state.jobs['sync']?.explicitStart?.id]).toEqual([[], 'x']);
  });
});

describe('the end of a start', () => {
  it('goes to the one with its id, and to no other', () => {
    const memory = { attempt: { ...mine, id: 'a' }, explicitStart: { ...mine, id: 'e' } };
    const ended = finishStart(memory, 'e', exited(3), noon);
    expect(ended.attempt).toEqual(memory.attempt);
    expect(ended.explicitStart).toMatchObject({ outcome: 'failed', finishedAt: noon });
    expect(settleStarts(job, ended, gone)).toEqual({ memory: ended, drafts: [] });
  });
});
