import { describe, expect, it } from 'vitest';
import { createSecrets, runnerMasks } from '../../../src/adapters/host/mask-secrets.ts';

const knowing = (...values: readonly string[]) => {
  const secrets = createSecrets();
  secrets.add(values);
  return secrets;
};

describe('a secret that is known by value', () => {
  it('goes wherever it stands', () =>
    expect(knowing('hunter22').mask('a hunter22b hunter22')).toBe('a ***b ***'));

  it.each(['1', 'true', 'short', '     ', '', 'enabled', 'default', 'running'])('but not %j', (value) =>
    expect(knowing(value).mask('1 true short      enabled default running')).toBe(
      '1 true short      enabled default running',
    ),
  );

  it('goes whole when another is a part of it', () =>
    expect(knowing('hunter', 'hunter22').mask('hunter22')).toBe('***'));

  it('goes by its lines too, but not the frame of a key', () => {
    const { mask } = knowing(
      '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\n-----END PRIVATE KEY-----\n',
    );
    expect(mask('x MIIEvQIBADANBg y')).toBe('x *** y');
    expect(mask('-----BEGIN PRIVATE KEY-----')).toBe('-----BEGIN PRIVATE KEY-----');
  });

  it('goes as JSON, HTML, an address and Base64 write it', () => {
    const secret = 'p&"ss/w<rd é';
    const { mask } = knowing(secret);
    const basic = Buffer.from(`user:${secret}`).toString('base64');
    for (const text of [
      JSON.stringify({ secret }),
      'p&amp;&quot;ss/w&lt;rd é',
      `?a=${encodeURIComponent(secret)}`,
      `?${new URLSearchParams({ a: secret }).toString()}`,
      `Authorization: Basic ${basic}`,
      Buffer.from(secret).toString('base64url'),
    ])
      expect(mask(text), text).toContain('***');
  });

  it.each([
    ['PHP', String.raw`correct-horse\/bat'tery\"x`],
    ['Python', String.raw`\u5bc6\u7801 & \u00e9`],
    ['Go', String.raw`密码 \u0026 é`],
    ['html.escape of Python', 'correct-horse/bat&#x27;tery&quot;x'],
    ['the template of Go', 'correct-horse/bat&#39;tery&#34;x'],
    ['quote of Python', 'correct-horse/bat%27tery%22x'],
    ['an address in lower case', 'correct-horse%2fbat%27tery%22x'],
    ['set -x of dash', `'correct-horse/bat'"'"'tery"x'`],
    ['set -x of bash', String.raw`'correct-horse/bat'\''tery"x'`],
  ])('goes as %s writes it', (_, text) =>
    expect(knowing(`correct-horse/bat'tery"x`, '密码 & é').mask(text)).toMatch(/^'?\*\*\*'?$/),
  );

  it('that is a number goes where it stands alone, and JSON stays JSON', () => {
    const { mask } = knowing('179600');
    expect(mask('pin 179600. at 1796007547375, 3.179600 and 179600.5')).toBe(
      'pin ***. at 1796007547375, 3.179600 and 179600.5',
    );
    const document = { at: 1796007547375, done: 179600, left: [-179600], text: 'of 179600, 2' };
    expect(JSON.parse(mask(JSON.stringify(document, null, 2)))).toEqual({
      at: 1796007547375,
      done: '***',
      left: ['***'],
      text: 'of ***, 2',
    });
  });

  it('is no pattern', () => expect(knowing('a.c$&d+').mask('abc$&d+ a.c$&d+')).toBe('abc$&d+ ***'));

  it('leaves no half where the middle of an output was left out', () => {
    const { maskCaptured } = knowing('correct-horse-battery');
    const cut = { head: 'begin correct-horse', tail: 'horse-battery end', omittedBytes: 9 };
    expect(maskCaptured(cut)).toEqual({ head: 'begin ***', tail: '*** end', omittedBytes: 9 });
    const whole = { head: 'begin correct-horse', tail: '', omittedBytes: 0 };
    expect(maskCaptured(whole)).toEqual(whole);
  });

  it('leaves no half where the middle of a long line was left out', () => {
    const { mask } = knowing('correct horse battery');
    const mark = ' … (70000 characters left out) … ';
    expect(mask(`battery of a correct horse ${mark} battery, correct ${mark} horse battery correct`)).toBe(
      `battery of a ***${mark}***, ***${mark}*** correct`,
    );
    expect(mask('a battery (2 characters left out)')).toBe('a battery (2 characters left out)');
  });

  it('leaves no half in another writing either, also with its last escape cut in two', () => {
    const secret = 'Tr0ub4dor&3xyzQ!longer';
    const { mask, maskCaptured } = knowing(secret);
    const html = Array.from(secret, (each) => `&#${each.codePointAt(0)};`).join('');
    const hex = Array.from(secret, (each) => `\\x${each.codePointAt(0)?.toString(16)}`).join('');
    for (const half of [
      encodeURIComponent(secret).slice(0, 14),
      'Tr0ub4do\u200B',
      html.slice(0, 60),
      hex.slice(0, 50),
    ]) {
      expect(maskCaptured({ head: `x ${half}`, tail: 'y', omittedBytes: 9 }).head.trimEnd()).toMatch(
        /^x \*{3}\u200B?$/,
      );
      expect(mask(`x ${half}… y`)).toMatch(/^x \*{3}\u200B?… y$/);
    }
    const rest = encodeURIComponent(secret).slice(7);
    expect(maskCaptured({ head: 'x', tail: `${rest} y`, omittedBytes: 9 }).tail).toBe('*** y');
  });

  it('is looked for in linear time: a progress of many dots, a million backslashes', () => {
    const { mask } = knowing('Tr0ub4dor&3xyzQ!', `it's a "quoted" one`, 'kZ8+q/Wv3LmN0pQr5tUx7yAb9cDe1f');
    for (const text of ['… '.repeat(200_000), '\\'.repeat(1_000_000)]) expect(mask(text)).toBe(text);
  });

  it('is announced once, when it comes later', () => {
    const announced: (readonly string[])[] = [];
    const secrets = createSecrets(['first-one'], (values) => announced.push(values));
    secrets.add(['first-one', 'second-one', 'x']);
    secrets.add(['second-one']);
    expect(announced).toEqual([['second-one']]);
    expect(secrets.mask('first-one second-one')).toBe('*** ***');
  });
});

describe('what would not be shown', () => {
  it.each([
    ['the value', 'swordfish-9', 'x swordfish-9 y'],
    ['a number within another, which the runner masks', '777777', 'mode 0777777'],
    ['Base64 of one of its lines', 'some line\necho evil', 'ZWNobyBldmls'],
    ['what stands behind its &', 'aaaaaa&; rm -rf /', 'true; rm -rf /'],
    ['what stands before it', 'rm -rf /&b', 'rm -rf /&'],
    ['what stands behind its &+ and a letter', 'aa&+x; rm -rf /', '; rm -rf /'],
    ['the value without its quotes', '"; rm -rf /"', 'true; rm -rf /'],
    ['the value in an expression', "it's so", "it''s so"],
    [
      'half of it where something was left out',
      'swordfish-9',
      'sword-fi swordfi … (9 characters left out) … x',
    ],
  ])('%s', (_, value, text) => expect(knowing(value).wouldMask(text)).toBe(true));

  it.each([
    ['another text', 'swordfish-9', 'swordfish-8'],
    ['a line that is too short to be a secret', '{\n"a": "swordfish-9"\n}\n', '{ sh }'],
    ['the frame of a key', '-----BEGIN PRIVATE KEY-----\nMIIEvQ', '-----BEGIN PRIVATE KEY-----'],
    ['a short part of one', 'swordfish&9', 'sword 9'],
  ])('and not %s', (_, value, text) => expect(knowing(value).wouldMask(text)).toBe(false));

  it('the runner gets lines, and none that is short', () => {
    expect(runnerMasks(['{\n  "a": "swordfish-9"\r\n}\n', 'one line'])).toEqual([
      '  "a": "swordfish-9"',
      'one line',
    ]);
  });
});
