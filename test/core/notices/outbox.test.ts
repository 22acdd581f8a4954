import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutboxEntry, Receipt } from '../../../src/core/model.ts';
import { acknowledge, deliverable, foldOld, enqueue } from '../../../src/core/notices/outbox.ts';
import { stateCodec } from '../../../src/core/state/state.ts';
import {
  english,
  inEnglish,
  configOf,
  day,
  entryOf,
  hour,
  longRead,
  minute,
  contextOf,
  noon,
  noticesOf,
  paused,
  running,
  second,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';
import { sentence } from '../../../src/core/notices/sentence.ts';

const ids = (entries: readonly OutboxEntry[]) => entries.map((entry) => entry.notice.id);
const waiting = (count: number, at = noon) =>
  Array.from({ length: count }, (_, index) =>
    entryOf({ id: `n${index}`, at, headline: 'paused', job: { id: `job${index}`, name: `Job ${index}` } }),
  );

describe('the outbox', () => {
  it('gives notices ids of their run and the sink of their run', () => {
    const context = contextOf(noon, { sink: 'print', runId: 'r' });
    const draft = { reason: 'run', urgency: 'info', headline: 'x', facts: [] } as const;
    expect(enqueue(stateOf(), [draft, draft], 'a', context).outbox).toMatchObject([
      { notice: { id: 'r-a1', at: noon }, sink: 'print', attempts: 0 },
      { notice: { id: 'r-a2' } },
    ]);
    const state = stateOf();
    expect(enqueue(state, [], 'a', context)).toBe(state);
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
    const state = enqueue(stateOf(), [draft], 'a', contextOf());
    expect(state.outbox[0]?.notice.link).toEqual(isKept ? link : undefined);
    expect(stored(state)).toEqual(state);
    const invalid = stateOf({ outbox: [entryOf({ link })] });
    expect(stateCodec.decode(invalid)).toEqual(isKept ? invalid : undefined);
    const shown = stateCodec.withoutText(state);
    expect(JSON.stringify(shown)).not.toContain('link');
    expect(stateCodec.join(shown, state, false).outbox).toEqual(state.outbox);
  });

  it('stores sentences, also of a newer version, and the text of an older one', () => {
    const newer = { key: 'host-on-fire', params: { why: { key: 'too-hot', params: { degrees: 90 } } } };
    const facts = [newer, 'stop reason: limit', sentence('stop-reason', { reason: 'limit' })];
    const state = stateOf({
      outbox: [entryOf({ headline: newer, facts }), entryOf({ id: 'n2', headline: 'paused' })],
    });
    expect(stored(state)).toEqual(state);
    expect(inEnglish(state.outbox[0]?.notice)).toMatchObject({
      headline: 'host-on-fire too-hot 90',
      facts: ['host-on-fire too-hot 90', 'stop reason: limit', 'stop reason: limit'],
    });
  });

  it.each([
    ['without params', { key: 'paused' }],
    ['with a list', { key: 'paused', params: { list: [] } }],
    [
      'with no end of sentences',
      Array.from({ length: 5000 }).reduce<object>((inner) => ({ key: 'k', params: { inner } }), {}),
    ],
  ])('refuses a sentence %s', (_, headline) => {
    const state: unknown = JSON.parse(JSON.stringify({ ...stateOf({ outbox: [entryOf()] }) }));
    expect(stateCodec.decode(state)).toBeDefined();
    const spoiled = { ...stateOf(), outbox: [{ ...entryOf(), notice: { ...entryOf().notice, headline } }] };
    expect(stateCodec.decode(spoiled)).toBeUndefined();
  });

  it('leaves the chat its own in a print-only run', () => {
    const state = stateOf({ outbox: [entryOf({ id: 'c' }), entryOf({ id: 'p' }, { sink: 'print' })] });
    expect(ids(deliverable(state, contextOf(undefined, { sink: 'print' })))).toEqual(['p']);
    expect(ids(deliverable(state, contextOf(undefined, { sink: 'chat' })))).toEqual(['c', 'p']);
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
      entryOf({ id: 'a', job: { id: 'one', name: 'One' }, headline: sentence('paused') }),
      entryOf({ id: 'b', job: { id: 'two', name: 'Two' }, headline: sentence('no-valid-status') }),
      entryOf({ id: 'c', job: { id: 'one', name: 'One' }, headline: sentence('paused') }),
    ];
    const young = entryOf({ id: 'd', at: noon + second });
    const { outbox } = foldOld(stateOf({ outbox: [...old, young] }), contextOf(noon + day));
    expect(outbox).toHaveLength(2);
    expect(inEnglish(outbox[0])).toMatchObject({
      sink: 'chat',
      notice: { reason: 'folded', facts: ['One (one): paused × 2', 'Two (two): no valid status'] },
    });
    expect(outbox[1]).toEqual(young);
  });

  it('is exactly a day old', () => {
    const state = stateOf({ outbox: [entryOf()] });
    expect(foldOld(state, contextOf(noon + day - 1))).toBe(state);
    expect(foldOld(state, contextOf(noon + day)).outbox[0]?.notice.reason).toBe('folded');
  });

  it('folds again and keeps counting', () => {
    const once = foldOld(stateOf({ outbox: waiting(2) }), contextOf(noon + day));
    const again = foldOld(
      { ...once, outbox: [...once.outbox, ...waiting(1, noon + day)] },
      contextOf(noon + 2 * day),
    );
    expect(again.outbox).toHaveLength(1);
    expect(inEnglish(again.outbox[0]?.notice.facts)).toEqual([
      'Job 0 (job0): paused × 2',
      'Job 1 (job1): paused',
    ]);
  });

  it('names every job, however many there are, in notices of 50: more than a run can send would never end', () => {
    const once = foldOld(stateOf({ outbox: waiting(150) }), contextOf(noon + day));
    const again = foldOld(
      { ...once, outbox: [...once.outbox, ...waiting(160, noon + day)] },
      contextOf(noon + 2 * day),
    );
    for (const [{ outbox }, count] of [
      [once, 150],
      [again, 160],
    ] as const) {
      const facts = outbox.flatMap(({ notice }) => notice.facts);
      expect(facts.map((line) => english(line).split(':')[0])).toEqual(
        Array.from({ length: count }, (_, n) => `Job ${n} (job${n})`),
      );
      expect(Math.max(...outbox.map(({ notice }) => notice.facts.length))).toBe(50);
      expect(new Set(ids(outbox)).size).toBe(Math.ceil(count / 50));
    }
  });

  it.each([
    [
      sentence('no-valid-status'),
      [sentence('status-exit', { code: 3, line: 'disk full' }), 'left running'],
      'no valid status · disk full (status exit=3)',
    ],
    [
      sentence('paused'),
      [sentence('stop-reason', { reason: 'rate limit' }), sentence('to-start-it', { command: 'x' })],
      'paused · stop reason: rate limit',
    ],
    [
      sentence('running', { pid: 7 }),
      ['2 hosts left out', sentence('level', { level: 'alert' })],
      'running · 2 hosts left out',
    ],
    [sentence('exited', { code: 3, ms: 400 }), [], 'exit 3'],
    ['paused', ['stop reason: queued by 1.0', 'to start it: x'], 'paused · stop reason: queued by 1.0'],
  ])('keeps the cause of %#, also when it is folded again', (headline, facts, said) => {
    const job = { id: 'one', name: 'One' };
    const entry = entryOf({ job, headline, facts });
    const once = foldOld(stateOf({ outbox: [entry] }), contextOf(noon + day));
    expect(inEnglish(once.outbox.map(({ notice }) => notice.facts))).toEqual([[`One (one): ${said}`]]);
    const more = entryOf({ id: 'n2', job, headline, facts, at: noon + day });
    const again = foldOld({ ...once, outbox: [...once.outbox, more] }, contextOf(noon + 2 * day));
    expect(inEnglish(again.outbox.map(({ notice }) => notice.facts))).toEqual([[`One (one): ${said} × 2`]]);
  });

  it('tells jobs of the same name apart, and a recovery from an alert', () => {
    const alert = entryOf({ job: { id: 'one', name: 'Same' }, headline: sentence('paused') });
    const headline = sentence('running', { pid: 7 });
    const recovered = { reason: 'recovered', urgency: 'info', headline } as const;
    const over = entryOf({ id: 'n2', job: { id: 'two', name: 'Same' }, ...recovered });
    const { outbox } = foldOld(stateOf({ outbox: [alert, over] }), contextOf(noon + day));
    const facts = ['Same (one): paused', 'Same (two): recovered, running'];
    expect(inEnglish(outbox.map(({ notice }) => notice.facts))).toEqual([facts]);
  });

  it('never counts with a number that ends a cause', () => {
    const parts = {
      headline: sentence('running'),
      facts: ['matrix 3 × 4', sentence('level', { level: 'warn' })],
    };
    const waitingSince = (at: number) =>
      entryOf({ id: `n${at}`, job: { id: 'one', name: 'one' }, ...parts, at });
    let state = stateOf();
    const said = Array.from({ length: 3 }, (_, days) => {
      const now = noon + (days + 1) * day;
      state = foldOld({ ...state, outbox: [...state.outbox, waitingSince(now - day)] }, contextOf(now));
      return inEnglish(state.outbox.map(({ notice }) => notice.facts));
    });
    const line = 'one: running · matrix 3 × 4';
    expect(said).toEqual([[[line]], [[`${line} × 2`]], [[`${line} × 3`]]]);
  });

  it('still asks for a person when one of its parts did', () => {
    const state = stateOf({
      outbox: [entryOf({ urgency: 'action' }), entryOf({ id: 'n2', urgency: 'routine' })],
    });
    expect(foldOld(state, contextOf(noon + day)).outbox[0]?.notice.urgency).toBe('action');
  });

  it('has an id of its own: a receipt for one part does not drop the others', () => {
    const state = stateOf({ outbox: waiting(2) });
    const folded = foldOld(state, contextOf(noon + day));
    // Sent before it was folded, by a run that ends only now.
    const after = acknowledge(folded, { receipts: [{ noticeId: 'n0', kind: 'sent' }] });
    expect(JSON.stringify(after.outbox)).toContain('Job 1');
  });

  it('is one entry after an outage of two days, not one a tick', () => {
    let state = stateOf();
    const job = longRead({ policy: { reportEverySeconds: 0 } });
    for (let at = 0; at <= 2 * day; at += 30 * minute) {
      state = tick(configOf(job), state, { sync: paused() }, contextOf(noon + at)).state;
    }
    expect(state.outbox.filter((entry) => entry.notice.reason === 'folded')).toHaveLength(1);
  });

  it('grows old also when its time lies ahead because the clock was set back', () => {
    let state = stateOf({ outbox: [entryOf({ at: noon + 365 * day })] });
    for (let at = 0; at <= day; at += 6 * hour)
      state = stored(tick(configOf(), state, {}, contextOf(noon + at)).state);
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

describe('what is more than the outbox holds', () => {
  it('is folded from its oldest end; the youngest 10,000 stay', () => {
    const entries = waiting(10_003);
    const { outbox } = foldOld(stateOf({ outbox: entries }), contextOf(noon + 1));
    expect(outbox).toHaveLength(10_001);
    expect(inEnglish(outbox[0]?.notice.facts)).toEqual([
      'Job 0 (job0): paused',
      'Job 1 (job1): paused',
      'Job 2 (job2): paused',
    ]);
    expect(outbox.slice(1)).toEqual(entries.slice(3));
    const full = stateOf({ outbox: waiting(10_000) });
    expect(foldOld(full, contextOf(noon + day - 1))).toBe(full);
  });

  it('waits with the end of its output only; of the first 200 all of it is kept', () => {
    const output = `${'x'.repeat(2000)}\nthe last line`;
    const draft = { reason: 'run', urgency: 'alert', headline: 'exit 3', facts: [], output } as const;
    const state = stateOf({ outbox: waiting(100) });
    const { outbox } = enqueue(
      state,
      Array.from({ length: 5000 }, () => draft),
      'a',
      contextOf(),
    );
    const outputs = outbox.slice(100).map(({ notice }) => notice.output ?? '');
    expect(outputs.filter((text) => text === output)).toHaveLength(100);
    expect(outputs.filter((text) => text.length <= 300 && text.endsWith('\nthe last line'))).toHaveLength(
      4900,
    );
    expect(JSON.stringify(outbox).length).toBeLessThan(5000 * 700);
  });
});

describe('what waits for its turn', () => {
  it('was not tried, and did not arrive', () => {
    const receipt = { noticeId: 'n0', kind: 'kept', waits: true } as const;
    const { outbox } = acknowledge(stateOf({ outbox: waiting(1) }), { receipts: [receipt] });
    expect(outbox).toMatchObject([{ attempts: 0, lastTry: 'kept' }]);
  });
});
