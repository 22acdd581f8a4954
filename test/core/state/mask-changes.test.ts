import { expect, it } from 'vitest';
import { maskChanges } from '../../../src/core/state/mask-changes.ts';

const mask = (text: string) => text.replaceAll('secret', '***');

it('hides what was added to a document, and leaves the rest as it is', () => {
  const before = { jobs: [{ id: 'secret', why: 'an old secret' }], count: 1 };
  const after = { ...before, notices: ['the secret', { text: 'none' }], hash: `secret${'a'.repeat(40)}` };
  const kept = maskChanges(before, after, mask);
  expect(kept).toEqual({ ...after, notices: ['the ***', { text: 'none' }], hash: `***${'a'.repeat(40)}` });
  expect(kept.jobs).toBe(before.jobs);
});

it('gives back the very document when there is nothing to hide', () => {
  const before = { notices: ['a'] };
  expect(maskChanges(before, before, mask)).toBe(before);
  const after = { notices: ['a', 'b'], digest: 'a'.repeat(64) };
  expect(maskChanges(before, after, mask)).toBe(after);
  expect(maskChanges(undefined, 'b'.repeat(64), () => '***')).toBe('b'.repeat(64));
});

it('leaves what is compared later: a password can be a part of it', () => {
  const added = {
    jobs: { 'secret-job': { anomaly: { key: 'exit|secret', reason: 'secret' }, said: ['secret'] } },
    queue: [{ jobId: 'secret-job', status: 'secret', owner: { host: 'secret' } }],
    outbox: [
      { notice: { job: { id: 'secret-job', name: 'secret job' }, headline: 'a secret', facts: ['secret'] } },
    ],
  };
  expect(maskChanges(undefined, added, mask)).toEqual({
    ...added,
    outbox: [{ notice: { ...added.outbox[0]?.notice, headline: 'a ***', facts: ['***'] } }],
  });
});
