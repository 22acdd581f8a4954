import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observe } from '../../../src/core/status/status.ts';
import {
  judgeRun,
  judgeStatus,
  verdictOf,
  type VerificationVerdict,
} from '../../../src/core/writes/verification.ts';
import * as b from '../../support/builders.ts';

const says = (status: object) => b.exited(0, { stdout: b.captured(JSON.stringify(status)) });

describe('a one-shot read', () => {
  it.each([
    ['exit 0', b.exited(0), { verdict: 'verified' }],
    ['another exit code', b.exited(1), { verdict: 'failed' }],
    ['a signal', b.exited(null), { verdict: 'undetermined' }],
    ['the deadline', b.timedOut(), { verdict: 'undetermined' }],
    ['a program that is not there', b.notStarted('NONE'), { verdict: 'undetermined', why: 'NONE' }],
  ] as const)('%s', (_, result, expected) => {
    expect(judgeRun({}, result)).toEqual(expected);
  });
});

it('exit 0 that the read calls a failure refutes, and no other code verifies', () => {
  const exitCodes = { success: [2], warning: [3] };
  const verdicts = [0, 2, 3].map((code) => judgeRun({ exitCodes }, b.exited(code)).verdict);
  expect(verdicts).toEqual(['failed', 'failed', 'failed']);
});

it('a plugin verifies with ok, and does not know with 3', () => {
  const verdicts = [0, 1, 2, 3].map((code) => judgeRun({ format: 'nagios' }, b.exited(code)).verdict);
  expect(verdicts).toEqual(['verified', 'failed', 'failed', 'undetermined']);
});

describe('a long read', () => {
  it.each([
    ['completed', says({ running: false, completed: true }), 'verified', 'completed, level ok'],
    ['still running', says({ running: true, completed: false }), 'failed', 'not completed, level ok'],
    [
      'completed, and not well',
      says({ running: false, completed: true, level: 'warn', message: 'SLOW' }),
      'failed',
      'completed, level warn (SLOW)',
    ],
    ['a status that is none', says([]), 'failed', 'status output is not a JSON object'],
    ['a status command that fails', b.exited(3), 'failed', 'status exit=3'],
    ['the deadline', b.timedOut(), 'undetermined', 'status timed out after 60 s'],
    ['a signal', b.exited(null), 'undetermined', 'status ended by SIGKILL'],
    ['a program that is not there', b.notStarted('NONE'), 'undetermined', 'NONE'],
  ] as const)('%s', (_, result, verdict, why) => {
    expect(b.inEnglish(judgeStatus(observe(result), result))).toEqual({ verdict, why });
  });
});

const of = (...verdicts: readonly VerificationVerdict[]) =>
  verdictOf(verdicts.map((verdict) => ({ verdict })));

describe('the verdict of all', () => {
  const one = fc.constantFrom<VerificationVerdict>('verified', 'failed', 'undetermined');

  it('is nothing without a read', () => {
    expect(of()).toBe('undetermined');
  });

  it('is that of the worst: what refutes decides, and all must verify', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (verdicts) => {
        const has = (verdict: VerificationVerdict) => verdicts.includes(verdict);
        const expected = has('failed') ? 'failed' : has('undetermined') ? 'undetermined' : 'verified';
        expect(of(...verdicts)).toBe(expected);
      }),
    );
  });
});
