import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWord } from '../../../src/core/format.ts';
import { clean, clip, clipTail, outputLimit } from '../../../src/core/text/clean.ts';
import { boundedKey, sortedJson } from '../../../src/core/text/fingerprint.ts';
import { cutMiddle, firstCause, lastLine, readableTail } from '../../../src/core/text/output.ts';
import { cleanLine, redact } from '../../../src/core/text/redact.ts';
import { anyText } from '../../support/any-text.ts';
import { captured } from '../../support/builders.ts';

/** Text of anything, rich in what terminals act on. */
const wild = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u001B',
        '\u001B[31m',
        '\u001B]0;t\u0007',
        '\u0000',
        '\u009B',
        '\r',
        '\n',
        '[',
        ']',
        '\u202E',
        '😀',
      ),
      anyText(),
    ),
  )
  .map((parts) => parts.join(''));

const isReadable = (text: string) =>
  Array.from(text).every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 9 || code === 10 || (code >= 32 && !(code >= 127 && code <= 159));
  });

describe('clean', () => {
  it.each([
    ['colours', '\u001B[1;31mred\u001B[0m', 'red'],
    ['a title', '\u001B]0;title\u0007text', 'text'],
    ['a link', '\u001B]8;;https://x\u001B\\here\u001B]8;;\u001B\\', 'here'],
    ['one-byte CSI', '\u009B31mred', 'red'],
    ['NUL', 'a\u0000b', 'ab'],
    ['a lone escape', 'a\u001B', 'a'],
    ['carriage returns', '10 %\r20 %\r\ndone', '10 %\n20 %\ndone'],
    ['all controls of direction', 'a\u061C\u200E\u200F\u202A\u202Eb\u2066\u2069c', 'abc'],
    ['a lone surrogate', 'a\uD83D', 'a\uFFFD'],
    ['ordinary text', 'Grüße\t你好 👩‍🔧\n', 'Grüße\t你好 👩‍🔧\n'],
  ])('%s', (_, given, expected) => expect(clean(given)).toBe(expected));

  it('leaves nothing that a terminal acts on, and nothing to do for a second time', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const cleaned = clean(text);
        expect(isReadable(cleaned)).toBe(true);
        expect(cleaned).not.toMatch(/\p{Surrogate}/u);
        expect(clean(cleaned)).toBe(cleaned);
      }),
    );
  });

  it('makes one line of at most the limit', () => {
    fc.assert(
      fc.property(wild, fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const line = cleanLine(text, limit);
        expect(line).not.toMatch(/[\n\r\t]/);
        expect(line.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('clip', () => {
  it('never exceeds its limit, splits no pair and says that it cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const cut = clip(text, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
        if (text.length > limit) expect(cut.endsWith('…')).toBe(true);
        else expect(cut).toBe(text);
      }),
    );
  });
});

describe('clipTail', () => {
  it('keeps a short text as it is', () => expect(clipTail('abc', 100)).toBe('abc'));

  it('says how much it left out', () => {
    const [head, tail] = clipTail(`${'x'.repeat(5000)}end`).split('\n');
    const said = Number(/\d+/.exec(head ?? '')?.[0]);
    expect(said + (tail ?? '').length).toBe(5003);
    expect(tail).toMatch(/end$/);
  });

  it('never exceeds its limit, whatever was omitted before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2900, max: 3100 }),
        fc.constantFrom(0, 1, 5_000_000),
        fc.constantFrom('x', '😀'),
        (length, omitted, unit) => {
          const cut = clipTail(unit.repeat(length / unit.length), outputLimit, omitted);
          expect(cut.length).toBeLessThanOrEqual(outputLimit);
          expect(cut).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });
});

const telegram = '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1';

describe('what is shown of output', () => {
  it('joins both streams, clean and redacted', () => {
    const text = readableTail(captured(' \u001B[31mout\u001B[0m\n'), captured(`token ${telegram}`));
    expect(text).toBe('out\ntoken [secret]');
  });

  it('stays within the limit when the middle was dropped', () => {
    const stream = { head: 'h'.repeat(200), tail: 't'.repeat(outputLimit - 10), omittedBytes: 7_000_000 };
    const text = readableTail(stream);
    expect(text.length).toBeLessThanOrEqual(outputLimit);
    expect(text).toMatch(/^… \(70\d{5} earlier/);
  });

  it('shows nothing of a key whose beginning was dropped', () => {
    const tail = 'MIIEowIBAAKCAQEAsecret\n-----END RSA PRIVATE KEY-----\ndone';
    expect(readableTail({ head: 'x', tail, omittedBytes: 100 })).not.toContain('MIIEow');
  });

  it('shows no line of a key that has no end yet, and no word that was cut', () => {
    const key = Array.from({ length: 40 }, (_, index) => `MIIEvQ${index}${'aB3'.repeat(19)}`).join('\n');
    const stream = captured(`-----BEGIN PRIVATE KEY-----\n${key}`);
    expect(readableTail(stream)).toBe('[secret]');
    expect(lastLine(stream)).toBe('[secret]');
    const cut = { head: 'x', tail: 'b2A1b2A1b2 failed', omittedBytes: 9 };
    expect(lastLine(cut)).toBe('failed');
  });

  it('shows no token whose telling word was cut', () => {
    const text = `begin Bearer ${'A1b2'.repeat(6)} end ${'.'.repeat(400)}`;
    for (let at = 0; at < 40; at += 1) {
      const tail = readableTail({ head: 'x', tail: text.slice(at), omittedBytes: 9 });
      expect(tail).not.toContain('A1b2');
      expect(tail).toContain('.'.repeat(300));
      const line = `${','.repeat(2000)} ${text}`;
      expect(redact(cutMiddle(line, 2 * (text.length - at + 25)))).not.toContain('A1b2');
    }
    expect(lastLine({ head: 'x', tail: 'cut /srv/data/of/many/things is full', omittedBytes: 9 })).toBe(
      '/srv/data/of/many/things is full',
    );
  });

  it('shows what a terminal shows, however much was drawn over', () => {
    const bar = Array.from({ length: 3000 }, (_, step) => `\rstep ${step} of 3000 [####    ]`).join('');
    expect(readableTail(captured(`Error: no space\n${bar}`))).toBe(
      'Error: no space\nstep 2999 of 3000 [####    ]',
    );
    expect(readableTail(captured(`${bar}\r\u001B[KError: no space\r\n`))).toBe('Error: no space');
    expect(readableTail(captured('10 %\r\n20 %\r\r\n'))).toBe('10 %\n20 %');
  });

  it('shows what was kept of the beginning when the end is one bar', () => {
    const stream = { head: 'Error: no space\nstep 1\rst', tail: 'ep 8\rstep 9', omittedBytes: 5_000_000 };
    expect(readableTail(stream)).toBe('Error: no space\nstep 1\n… (5000000 characters left out)\nstep 9');
  });

  it('keeps the beginning and the end of a line that is too long', () => {
    for (const size of [400, 3000, 100_000]) {
      const text = readableTail(captured(`first ${'w '.repeat(size)}last`));
      expect(text).toMatch(/^first w .* … \(\d+ characters left out\) … .* w last$/);
      const left = Number(/\((\d+) characters/.exec(text)?.[1]);
      expect(text.replace(/ … .* … /, '').length + left).toBe(10 + 2 * size);
    }
  });

  it('shows no secret that a terminal code splits, or that is drawn over in part', () => {
    const token = `ghp_${'A1b2'.repeat(9)}`;
    const outputs = [
      `${token.slice(0, 20)}\u001B[1m${token.slice(20)}`,
      `${token}\rok`,
      `${token}\u001B[5G-`,
      `${token}\u001B[10G\u001B[K`,
      `${token}${'\b'.repeat(30)}x`,
      `${token.slice(4)}\rghp_`,
      `xxxx${token.slice(4)}\rghp_`,
      `${token.slice(0, 30)}\u001B[m\u001B[K${token.slice(30)}`,
      `${token.slice(0, 30)}\u001B]0;title\u0007\u0000${token.slice(30)}\rx`,
      `a\r${token.slice(0, 9)}\u001B[10G${token.slice(9)}`,
      `${'x'.repeat(235)} ${token} ${'y '.repeat(400)}`,
      `${'y '.repeat(9000)}${token}${'z'.repeat(300)} ${'y '.repeat(9000)}`,
    ];
    for (const output of outputs) {
      const shown = readableTail(captured(output));
      for (let at = 0; at + 8 <= token.length; at += 1) expect(shown).not.toContain(token.slice(at, at + 8));
    }
  });

  it.each([
    ['the last line', 'one\ntwo\n\n', 'two'],
    ['without colours', 'one\n\u001B[31mtwo\u001B[0m', 'two'],
    ['nothing', ' \n ', undefined],
  ])('finds %s', (_, head, expected) => expect(lastLine(captured(head))).toBe(expected));

  it('hides a secret that the end of the line cuts through', () => {
    const line = `${'x'.repeat(275)} ${telegram}`;
    expect(lastLine(captured(line))).not.toContain('AAHdq');
  });
});

describe('keys', () => {
  it('are equal for equal values, whatever their order', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(sortedJson(turned)).toBe(sortedJson(value));
        // Deeper than the generator goes, nothing is left out, so it is JSON of the same value.
        expect(JSON.parse(sortedJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('survive endless depth', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(sortedJson(deep).length).toBeLessThan(200);
  });

  it('are bounded and differ when long texts differ anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('b', 'é', '\u0000'), (index, unit) => {
        const text = 'a'.repeat(10_000);
        const changed = text.slice(0, index) + unit + text.slice(index + 1);
        expect(boundedKey(changed).length).toBeLessThanOrEqual(160);
        expect(boundedKey(changed)).not.toBe(boundedKey(text));
      }),
    );
    expect(boundedKey('x'.repeat(160))).toBe('x'.repeat(160));
  });
});

describe('a word for a shell', () => {
  it.each([
    ['sync', 'sync'],
    ['/etc/ops-jobs.json', '/etc/ops-jobs.json'],
    ['my sync', "'my sync'"],
    ["it's", "'it'\\''s'"],
    ['$HOME', "'$HOME'"],
    ['', "''"],
  ])('%j is %s', (text, word) => expect(shellWord(text)).toBe(word));
});

describe('the first cause that a program names', () => {
  const node20 =
    'openclaw: Node 20.20.2: node:sqlite is unavailable; use 24.16+/26.1+ or a build with the fix.';
  it.each<[string, readonly string[], string | undefined]>([
    ['its first line', [node20, 'If you use nvm, run:', '  nvm install 26'], node20],
    [
      'below what npm, Node and its logger say first',
      [
        'npm notice',
        'npm notice New major version of npm available! 10.8.2 -> 11.0.0',
        'npm warn EBADENGINE Unsupported engine',
        '(node:4711) ExperimentalWarning: SQLite is an experimental feature',
        '(Use `node --trace-warnings ...` to show where the warning was created)',
        '[postinstall] fs-safe native support is unavailable: another installation. Installation will continue',
        '━━━━━━',
        node20,
      ],
      node20,
    ],
    [
      'of an uncaught error',
      [
        'node:internal/modules/cjs/loader:1228',
        '  throw err;',
        '  ^',
        '',
        "Error: Cannot find module '/opt/openclaw/openclaw.mjs'",
        '    at Module._resolveFilename (node:internal/modules/cjs/loader:1225:15)',
        '    at node:internal/main/run_main_module:28:49 {',
        'Node.js v20.20.2',
      ],
      "Error: Cannot find module '/opt/openclaw/openclaw.mjs'",
    ],
    [
      'of source that this Node cannot read',
      [
        'file:///opt/openclaw/entry.js:3',
        "import a from 'b' with {};",
        '              ^^^^',
        'SyntaxError: Unexpected token',
      ],
      'SyntaxError: Unexpected token',
    ],
    ['after a frame', ['    at main (file:///a.js:1:2)', 'it broke'], 'it broke'],
    [
      'that its logger gives',
      ['[openclaw] Failed to start: no config'],
      '[openclaw] Failed to start: no config',
    ],
    ['in any script', ['磁盘已满'], '磁盘已满'],
    ['that begins like a frame', ['at least 1 GB of memory is needed'], 'at least 1 GB of memory is needed'],
    ['none, but something', ['', 'npm notice'], 'npm notice'],
    ['none', ['', ' '], undefined],
  ])('%s', (_, lines, cause) => {
    expect(firstCause(captured(lines.join('\n')))).toBe(cause);
  });
});
