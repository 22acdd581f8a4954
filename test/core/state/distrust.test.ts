import { describe, expect, it } from 'vitest';
import { distrustState } from '../../../src/core/state/distrust.ts';
import type { ChatMemory, JobMemory, KnownFile, State } from '../../../src/core/model.ts';
import { stateCodec } from '../../../src/core/state/state.ts';
import { entryOf, itemOf, noon, other, self, stateOf } from '../../support/builders.ts';

const lease = (owner = other) => ({ owner, takenAt: noon, endsAt: noon + 1 });
const awake = { at: noon, boot: 'b', uptimeMs: 1, gaps: [] };
const file = (parts: Partial<KnownFile> = {}): KnownFile => ({
  name: 'o/r:ops-jobs.json',
  host: 'here',
  tickedAt: noon,
  metAt: noon,
  ...parts,
});
const link = { label: 'review', url: 'https://example.org/' } as const;
const moved = { from: '1', to: '2' };
const chat: ChatMemory = {
  progress: { sync: { chatId: '1', messageId: 7 } },
  moved,
  notBefore: noon,
  refusal: 'no',
  heldWay: 'w',
  lostTopic: { way: 'w', threadId: 1, at: noon },
  issue: { number: 4, noticeIds: ['a'], foldedAt: noon },
};
const probed: JobMemory = {
  seen: { running: true, completed: false, process: other },
  probe: { owner: other, at: noon, forMs: 1e9 },
  attempt: { id: 'a', at: noon, owner: other },
};
const forged = stateOf({
  jobs: { sync: probed },
  queue: [itemOf()],
  outbox: [entryOf({ id: 'n1', link, headline: 'forged' }, { sink: 'print' })],
  incidents: [{ at: noon, kind: 'damaged', message: 'm' }],
  files: { key: file({ path: '/etc/shadow' }) },
  lease: lease(),
  chat,
});

describe('a copy that nobody vouches for', () => {
  it('brings a host without a file no chat, message, silence, process, path or link', () => {
    const { lease: held, ...rest } = distrustState(forged, undefined);
    // For two minutes at most; it alone keeps two ticks without files apart.
    expect(held).toEqual(forged.lease);
    expect(rest).toEqual({
      jobs: {
        sync: { seen: { running: true, completed: false }, probe: probed.probe, attempt: probed.attempt },
      },
      queue: forged.queue,
      outbox: [entryOf({ id: 'n1', headline: 'forged' }, { sink: 'print' })],
      incidents: forged.incidents,
      files: { key: file() },
      chat: { progress: {}, issue: { number: 4, noticeIds: [] } },
    });
  });

  it('takes nothing of these from a host with its own file', () => {
    const mine: State = stateOf({
      jobs: { sync: { seen: { running: true, completed: false, process: self } } },
      outbox: [entryOf({ id: 'n1', headline: 'ours' })],
      files: { key: file({ path: '/srv/ops-jobs.json' }) },
      lease: lease(self),
      chat: { progress: { sync: { chatId: '9', messageId: 1 } }, issue: { number: 2, noticeIds: ['b'] } },
      awake,
    });
    expect(
      distrustState({ ...forged, awake: { ...awake, gaps: [{ at: noon, ms: 9 }] } }, mine),
    ).toMatchObject({
      jobs: { sync: { seen: { process: self } } },
      outbox: mine.outbox,
      files: mine.files,
      lease: mine.lease,
      chat: mine.chat,
      awake,
    });
    const { jobs, lease: held } = distrustState(forged, { ...mine, lease: lease(self) });
    expect(jobs['sync']?.probe).toBeUndefined();
    expect(held).toEqual(mine.lease);
  });

  it('changes nothing of a state without any of these, whoever has a file', () => {
    const plain = stateOf({ jobs: { sync: { stoppedAt: noon } }, queue: [itemOf()], outbox: [entryOf()] });
    for (const mine of [undefined, stateOf()]) expect(distrustState(plain, mine)).toEqual(plain);
    expect(stateCodec.decode(distrustState(forged, stateOf()))).toBeDefined();
  });
});
