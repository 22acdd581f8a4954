import { expect, it } from 'vitest';
import { decodeEnvelope, encodeChecked } from '../../../src/core/state/envelope.ts';
import { maskChanges } from '../../../src/core/state/mask-changes.ts';
import { watchCodec, type WatchMemory } from '../../../src/core/watch/watch-memory.ts';
import { now } from './support.ts';

const memoryOf = (parts: Partial<WatchMemory> = {}): WatchMemory => ({ ...watchCodec.empty(), ...parts });
const noticeOf = (id: string) => ({
  notice: {
    id,
    at: now,
    reason: 'anomaly' as const,
    urgency: 'alert' as const,
    headline: 'silent',
    facts: [],
    link: { label: 'run' as const, url: 'https://example.com' },
  },
  sink: 'chat' as const,
  attempts: 0,
});

it('is read as it was stored', () => {
  const memory = memoryOf({
    hosts: {
      gw_1: {
        name: 'gw-1',
        foundAt: now,
        episode: { verdict: 'silent', sinceAt: now, reportedAt: now, tickedAt: now - 1 },
        clockReportedAt: now,
      },
    },
    checkedAt: now,
    outbox: [noticeOf('w1')],
  });
  const { text } = encodeChecked(watchCodec, memory, 1, now);
  expect(decodeEnvelope(watchCodec, text)).toMatchObject({ kind: 'ok', doc: memory });
  expect(text).toContain('"format":"ops-framework-watch"');
});

it.each([{}, { hosts: [] }, { hosts: {}, outbox: [], incidents: [], checkedAt: 'now' }])(
  '%j is damaged',
  (value) => {
    expect(watchCodec.decode(value)).toBeUndefined();
  },
);

it('a password that is a word of the watchdog leaves the verdict as it is', () => {
  const episode = { verdict: 'silent' as const, sinceAt: now, reportedAt: now };
  const memory = memoryOf({ hosts: { gw_1: { name: 'silent', foundAt: now, episode } } });
  const masked = maskChanges(undefined, memory, (text) => text.replaceAll('silent', '***'));
  expect(masked).toBe(memory);
});

it('is bounded: the hosts that were found last stay', () => {
  const hosts = Object.fromEntries(
    Array.from({ length: 1200 }, (_, index) => [`h${index}`, { name: 'a', foundAt: index }]),
  );
  const bounded = watchCodec.bound(memoryOf({ hosts }));
  expect(Object.keys(bounded.hosts)).toHaveLength(1000);
  expect(Object.keys(bounded.hosts)).toContain('h1199');
  expect(Object.keys(bounded.hosts)).not.toContain('h100');
});

it('of two copies that of the run that saved first counts: what it delivered is not brought back', () => {
  const chat = { issue: { number: 7, noticeIds: [] } };
  const [theirs, mine] = [memoryOf({ checkedAt: now }), memoryOf({ outbox: [noticeOf('a')], chat })];
  expect(watchCodec.join(theirs, mine, false)).toEqual({ ...theirs, chat });
  expect(watchCodec.join(theirs, memoryOf({ outbox: [noticeOf('a')] }), false)).toBe(theirs);
});

it('without a key, no chat, no hold and no link of somebody else is believed', () => {
  const chat = {
    refusal: 'no',
    notBefore: now,
    moved: { from: '1', to: '2' },
    issue: { number: 7, noticeIds: ['a'] },
  };
  const found = watchCodec.distrust?.(memoryOf({ chat, outbox: [noticeOf('a')] }), undefined);
  expect(found?.chat).toEqual({ issue: { number: 7, noticeIds: [] } });
  expect(found?.outbox[0]?.notice.link).toBeUndefined();
});
