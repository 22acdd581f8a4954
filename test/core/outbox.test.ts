import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutboxEntry, Receipt } from '../../src/core/model.ts';
import { acknowledge, deliverable, foldOld, post } from '../../src/core/outbox.ts';
import { stateCodec } from '../../src/core/state.ts';
import {
  configOf,
  day,
  entryOf,
  hour,
  longRead,
  minute,
  momentOf,
  noon,
  noticesOf,
  paused,
  running,
  second,
  stateOf,
  stored,
  tick,
} from '../support/builders.ts';

const ids = (entries: readonly OutboxEntry[]) => entries.map((entry) => entry.notice.id);
const waiting = (count: number, at = noon) =>
  Array.from({ length: count }, (_, index) =>
    entryOf({ id: `n${index}`, at, headline: 'paused', job: { id: `job${index}`, name: `Job ${index}` } }),
  );

describe('the outbox', () => {
  it('gives notices ids of their run and the sink of their run', () => {
    const moment = momentOf(noon, { sink: 'print', runId: 'r' });
    const draft = { reason: 'run', urgency: 'info', headline: 'x', facts: [] } as const;
    expect(post(stateOf(), [draft, draft], 'a', moment).outbox).toMatchObject([
      { notice: { id: 'r-a1', at: noon }, sink: 'print', attempts: 0 },
      { notice: { id: 'r-a2' } },
    ]);
    const state = stateOf();
    expect(post(state, [], 'a', moment)).toBe(state);
  });

  it.each([
    ['https://github.com/o/r/actions/runs/1', true],
    ['HTTP://ghe.example:8080/o/r?a=b&c=%20#d', true],
    ['http://[::1]/x', true],
    ['javascript:alert(1)', false],
    ['ftp://example.org/', false],
    ['https:/example.org', false],
    ['https://example.org/a b', false],
    ['https://example.org/\nx', false],
    ['https://example.org/"><img>', false],
    ['https://example.org/\u202Ex', false],
    [`https://example.org/${'x'.repeat(500)}`, false],
  ])('keeps the link %j: %j; what is posted can be stored', (url, isKept) => {
    const link = { label: 'review', url } as const;
    const draft = { reason: 'run', urgency: 'info', headline: 'x', facts: [], link } as const;
    const state = post(stateOf(), [draft], 'a', momentOf());
    expect(state.outbox[0]?.notice.link).toEqual(isKept ? link : undefined);
    expect(stored(state)).toEqual(state);
    const invalid = stateOf({ outbox: [entryOf({ link })] });
    expect(stateCodec.decode(invalid)).toEqual(isKept ? invalid : undefined);
    const shown = stateCodec.withoutText(state);
    expect(JSON.stringify(shown)).not.toContain('link');
    expect(stateCodec.merge(shown, state).outbox).toEqual(state.outbox);
  });

  it('leaves the chat its own in a print-only run', () => {
    const state = stateOf({ outbox: [entryOf({ id: 'c' }), entryOf({ id: 'p' }, { sink: 'print' })] });
    expect(ids(deliverable(state, 'print'))).toEqual(['p']);
    expect(ids(deliverable(state, 'chat'))).toEqual(['c', 'p']);
  });

  it('drops exactly what was sent, and counts the tries of what was kept', () => {
    const fate = fc.constantFrom<Receipt['kind'] | undefined>('sent', 'kept', undefined);
    fc.assert(
      fc.property(fc.array(fate, { maxLength: 30 }), (fates) => {
        const entries = waiting(fates.length);
        const receipts = fates.flatMap((kind, index) => (kind ? [{ noticeId: `n${index}`, kind }] : []));
        const left = acknowledge(stateOf({ outbox: entries }), {
          receipts: [...receipts, { noticeId: 'other', kind: 'sent' }],
        }).outbox;
        expect(ids(left)).toEqual(ids(entries.filter((_, index) => fates[index] !== 'sent')));
        for (const entry of left) {
          const kept = fates[ids(entries).indexOf(entry.notice.id)] === 'kept';
          expect(entry.attempts).toBe(kept ? 1 : 0);
        }
      }),
    );
  });
});

describe('what nobody took for a day', () => {
  it('folds into one entry that names each job and its cause, with counts', () => {
    const old = [
      entryOf({ id: 'a', job: { id: 'one', name: 'One' }, headline: 'paused' }),
      entryOf({ id: 'b', job: { id: 'two', name: 'Two' }, headline: 'no valid status' }),
      entryOf({ id: 'c', job: { id: 'one', name: 'One' }, headline: 'paused' }),
    ];
    const young = entryOf({ id: 'd', at: noon + second });
    const { outbox } = foldOld(stateOf({ outbox: [...old, young] }), momentOf(noon + day));
    expect(outbox).toHaveLength(2);
    expect(outbox[0]).toMatchObject({
      sink: 'chat',
      notice: { reason: 'folded', facts: ['One: paused × 2', 'Two: no valid status'] },
    });
    expect(outbox[1]).toEqual(young);
  });

  it('is exactly a day old', () => {
    const state = stateOf({ outbox: [entryOf()] });
    expect(foldOld(state, momentOf(noon + day - 1))).toBe(state);
    expect(foldOld(state, momentOf(noon + day)).outbox[0]?.notice.reason).toBe('folded');
  });

  it('folds again and keeps counting', () => {
    const once = foldOld(stateOf({ outbox: waiting(2) }), momentOf(noon + day));
    const again = foldOld(
      { ...once, outbox: [...once.outbox, ...waiting(1, noon + day)] },
      momentOf(noon + 2 * day),
    );
    expect(again.outbox).toHaveLength(1);
    expect(again.outbox[0]?.notice.facts).toEqual(['Job 0: paused × 2', 'Job 1: paused']);
  });

  it('names every job, however many there are', () => {
    const { outbox } = foldOld(stateOf({ outbox: waiting(150) }), momentOf(noon + day));
    const facts = outbox[0]?.notice.facts.join('\n') ?? '';
    for (let index = 0; index < 150; index += 1) expect(facts).toContain(`Job ${index}:`);
  });

  it('still asks for a person when one of its parts did', () => {
    const state = stateOf({
      outbox: [entryOf({ urgency: 'action' }), entryOf({ id: 'n2', urgency: 'routine' })],
    });
    expect(foldOld(state, momentOf(noon + day)).outbox[0]?.notice.urgency).toBe('action');
  });

  it('has an id of its own: a receipt for one part does not drop the others', () => {
    const state = stateOf({ outbox: waiting(2) });
    const folded = foldOld(state, momentOf(noon + day));
    // Sent before it was folded, by a run that ends only now.
    const after = acknowledge(folded, { receipts: [{ noticeId: 'n0', kind: 'sent' }] });
    expect(JSON.stringify(after.outbox)).toContain('Job 1');
  });

  it('is one entry after an outage of two days, not one a tick', () => {
    let state = stateOf();
    const job = longRead({ policy: { reportEverySeconds: 0 } });
    for (let at = 0; at <= 2 * day; at += 30 * minute) {
      state = tick(configOf(job), state, { sync: paused() }, momentOf(noon + at)).state;
    }
    expect(state.outbox.filter((entry) => entry.notice.reason === 'folded')).toHaveLength(1);
  });

  it('grows old also when its time lies ahead because the clock was set back', () => {
    let state = stateOf({ outbox: [entryOf({ at: noon + 365 * day })] });
    for (let at = 0; at <= day; at += 6 * hour)
      state = stored(tick(configOf(), state, {}, momentOf(noon + at)).state);
    expect(state.outbox[0]?.notice.reason).toBe('folded');
  });
});

describe('what was never tried', () => {
  it.each([
    ['paused', paused(), 'anomaly'],
    ['running', running(), 'progress'],
  ])('is not folded because many jobs are %s at once', (_, seen, reason) => {
    const jobs = Array.from({ length: 300 }, (__, index) => longRead({ id: `job${index}` }));
    const all = Object.fromEntries(jobs.map((job) => [job.id, seen]));
    const notices = noticesOf(tick(configOf(...jobs), stateOf(), all).state);
    expect(notices.filter((notice) => notice.reason === reason)).toHaveLength(300);
  });
});

describe('what was tried and is more than the outbox holds', () => {
  it('is folded from its oldest end; the youngest 200 stay', () => {
    const tried = waiting(203).map((entry) => ({ ...entry, attempts: 1 }));
    const { outbox } = foldOld(stateOf({ outbox: tried }), momentOf(noon + 1));
    expect(outbox).toHaveLength(201);
    expect(outbox[0]?.notice.facts).toHaveLength(3);
    expect(outbox.slice(1)).toEqual(tried.slice(3));
  });
});
