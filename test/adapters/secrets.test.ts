import { describe, expect, it } from 'vitest';
import { createSecrets } from '../../src/adapters/secrets.ts';

const knowing = (...values: readonly string[]) => {
  const secrets = createSecrets();
  secrets.add(values);
  return secrets;
};

describe('a secret that is known by value', () => {
  it('goes wherever it stands', () =>
    expect(knowing('hunter22').hide('a hunter22b hunter22')).toBe('a ***b ***'));

  it.each(['1', 'true', 'short', '     ', '', 'enabled', 'default'])('but not %j', (value) =>
    expect(knowing(value).hide('1 true short      enabled default')).toBe(
      '1 true short      enabled default',
    ),
  );

  it('goes whole when another is a part of it', () =>
    expect(knowing('hunter', 'hunter22').hide('hunter22')).toBe('***'));

  it('goes by its lines too, but not the frame of a key', () => {
    const { hide } = knowing(
      '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\n-----END PRIVATE KEY-----\n',
    );
    expect(hide('x MIIEvQIBADANBg y')).toBe('x *** y');
    expect(hide('-----BEGIN PRIVATE KEY-----')).toBe('-----BEGIN PRIVATE KEY-----');
  });

  it('goes as JSON, HTML, an address and Base64 write it', () => {
    const secret = 'p&"ss/w<rd é';
    const { hide } = knowing(secret);
    const basic = Buffer.from(`user:${secret}`).toString('base64');
    for (const text of [
      JSON.stringify({ secret }),
      'p&amp;&quot;ss/w&lt;rd é',
      `?a=${encodeURIComponent(secret)}`,
      `?${new URLSearchParams({ a: secret }).toString()}`,
      `Authorization: Basic ${basic}`,
      Buffer.from(secret).toString('base64url'),
    ])
      expect(hide(text), text).toContain('***');
  });

  it('is no pattern', () => expect(knowing('a.c$&d+').hide('abc$&d+ a.c$&d+')).toBe('abc$&d+ ***'));

  it('leaves no half where the middle of an output was left out', () => {
    const { hideCaptured } = knowing('correct-horse-battery');
    const cut = { head: 'begin correct-horse', tail: 'horse-battery end', omittedBytes: 9 };
    expect(hideCaptured(cut)).toEqual({ head: 'begin ***', tail: '*** end', omittedBytes: 9 });
    const whole = { head: 'begin correct-horse', tail: '', omittedBytes: 0 };
    expect(hideCaptured(whole)).toEqual(whole);
  });

  it('leaves no half at the edges of a piece of a line', () => {
    const { hideLine } = knowing('correct-horse-battery');
    const filler = '.'.repeat(3000);
    expect(hideLine(`battery${filler}correct-`)).toBe(`***${filler}***`);
    expect(hideLine('a battery')).toBe('a battery');
  });

  it('is announced once, when it comes later', () => {
    const announced: (readonly string[])[] = [];
    const secrets = createSecrets(['first-one'], (values) => announced.push(values));
    secrets.add(['first-one', 'second-one', 'x']);
    secrets.add(['second-one']);
    expect(announced).toEqual([['second-one']]);
    expect(secrets.hide('first-one second-one')).toBe('*** ***');
  });
});
