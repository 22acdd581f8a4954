import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/core/text/clean.ts';
import { redact } from '../../../src/core/text/redact.ts';
import { timesAsLong } from '../../support/cost.ts';

const telegram = '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1';
const secrets: readonly (readonly [string, string])[] = [
  ['Telegram', telegram],
  ['GitHub classic', `ghp_${'a1B2'.repeat(9)}`],
  ['GitHub of a workflow', `ghs_${'a1B2'.repeat(9)}`],
  ['GitHub fine-grained', `github_pat_${'a1B2_'.repeat(10)}`],
  ['AWS', 'AKIAIOSFODNN7EXAMPLE'],
  ['model provider', `sk-proj-${'a1B2'.repeat(9)}`],
  ['Slack', 'xoxb-123456789012-abcdefABCDEF'],
  ['JWT', `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.${'a1B2'.repeat(6)}`],
  ['PEM', '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE KEY-----'],
  ['PEM without an end', '-----BEGIN PRIVATE KEY-----\nMIIEow\nabc'],
];

describe('redact', () => {
  it.each(secrets)('hides: %s', (_, secret) => {
    expect(redact(`before ${secret}`)).toBe('before [secret]');
    expect(redact(`KEY="${secret}"`)).toContain('[secret]');
  });

  it.each([
    ['a bearer token', 'Authorization: Bearer abcdefghijklmnop1234', 'abcdefghijklmnop1234'],
    ['a password in a URL', 'postgres://ops:hunter2@db/x', 'hunter2'],
    ['a password in a URL without a user', 'redis://:hunter2@db/0', 'hunter2'],
    [
      'a Telegram token in a URL',
      `GET https://api.telegram.org/bot${telegram}/getMe failed`,
      telegram.slice(10),
    ],
    ['a token after an underscore', `GH_ghp_${'a1B2'.repeat(9)}`, 'a1B2a1B2'],
    ['every one of many', `${telegram} ${telegram}`, 'AAHdq'],
  ])('hides %s', (_, text, secret) => expect(redact(text)).not.toContain(secret));

  it.each([
    'step 3 of 10: copied 12:34:56, 100 % done',
    'https://example.org:8443/path?x=1',
    'user@example.org wrote to tg:-100123456789',
    'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    'git@github.com:owner/repository.git',
    'Bearer of news; basket-weaving-for-beginners; task-skipped',
    '2026-03-04T12:00:00.000Z 7f3e1a0c-1111-2222-3333-444455556666',
  ])('leaves alone: %s', (text) => expect(redact(text)).toBe(text));

  it('leaves plain words alone', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), (words) => {
        expect(redact(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });

  // What a job can print at most is kept in 256 KiB; a pattern that goes back over it again and again stops the tick.
  it.each([
    'a',
    ':',
    '/',
    '@',
    '1',
    '://a:',
    '12345678:',
    '-----BEGIN ',
    '-----END ',
    ' eyJ',
    'Bearer ',
    '-eyJ',
    'eyJaaaaaaaa.',
    '\u001B[',
    '\u001B]',
  ])('takes no more than linear time over much of %j', (unit) => {
    const cost = (length: number) => () => {
      redact(clean(unit.repeat(length / unit.length)));
    };
    // Eight times as much: eight times as long, or 64 times.
    expect(timesAsLong(cost(80_000), cost(10_000), 24)).toBeLessThanOrEqual(24);
  });
});
