import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyText } from './any-text.ts';
import { call, token } from './bot-api-caller.ts';
import { parseHtml } from './bot-api-html.ts';
import { startBotApi, type BotApi } from './bot-api.ts';

let api: BotApi;
beforeAll(async () => {
  api = await startBotApi({ token, chats: [{ id: 5 }] });
});
afterAll(() => api.close());

const send = (text: string, more: Readonly<Record<string, unknown>> = {}) =>
  call(api, 'sendMessage', { chat_id: 5, text, ...more });
const html = (text: string) => send(text, { parse_mode: 'HTML' });
const shown = () => api.messages(5).at(-1);

const at = (type: string, offset: number, length: number, more = {}) => ({ type, offset, length, ...more });
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('HTML', () => {
  const accepted: readonly (readonly [string, string, readonly unknown[]])[] = [
    ['<b>x</b><strong>y</strong>', 'xy', [at('bold', 0, 2)]],
    ['<i>x</i> <em>y</em>', 'x y', [at('italic', 0, 1), at('italic', 2, 1)]],
    ['<u>x</u> <ins>y</ins>', 'x y', [at('underline', 0, 1), at('underline', 2, 1)]],
    ['<s>x</s><strike>y</strike><del>z</del>', 'xyz', [at('strikethrough', 0, 3)]],
    ['<tg-spoiler>x</tg-spoiler> y', 'x y', [at('spoiler', 0, 1)]],
    ['<span class="tg-spoiler">x</span>', 'x', [at('spoiler', 0, 1)]],
    ['<code>x</code>', 'x', [at('code', 0, 1)]],
    ['<pre>x</pre>', 'x', [at('pre', 0, 1)]],
    ['<pre><code class="language-sh">ls</code></pre>', 'ls', [at('pre', 0, 2, { language: 'sh' })]],
    ['<code class="language-sh"><pre>ls</pre></code>', 'ls', [at('pre', 0, 2, { language: 'sh' })]],
    ['<code class="language-sh">ls</code>', 'ls', [at('code', 0, 2)]],
    ['<blockquote>x</blockquote>', 'x', [at('blockquote', 0, 1)]],
    ['<blockquote expandable>x</blockquote>', 'x', [at('expandable_blockquote', 0, 1)]],
    [
      '<a href="https://e.org/?a=1&amp;b=2">x</a>',
      'x',
      [at('text_link', 0, 1, { url: 'https://e.org/?a=1&b=2' })],
    ],
    ['<a href="tg://user?id=7">x</a>', 'x', [at('text_mention', 0, 1, { user: { id: 7 } })]],
    ['<a>e.org</a>', 'e.org', [at('text_link', 0, 5, { url: 'http://e.org/' })]],
    [
      '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
      '👍',
      [at('custom_emoji', 0, 2, { custom_emoji_id: '5368324170671202286' })],
    ],
    ["<B CLASS='any'>x</b >", 'x', [at('bold', 0, 1)]],
    ['<b>x</>', 'x', [at('bold', 0, 1)]],
    ['👍<b>x</b>', '👍x', [at('bold', 2, 1)]],
    ['a<b></b>', 'a', []],
    ['&lt;b&gt; &amp;amp; &quot;', '<b> &amp; "', []],
    ['&#65;&#x42;&#128077;&lt', 'AB👍<', []],
    [
      '&nbsp; &apos; &LT; &#X41; &#0; &#12345678; &#00000065; & a&b',
      '&nbsp; &apos; &LT; &#X41; &#0; &#12345678; &#00000065; & a&b',
      [],
    ],
    ['a > b', 'a > b', []],
  ];
  it.each(accepted)('takes %s', async (source, text, entities) => {
    const { status, body } = await html(source);
    expect(status).toBe(200);
    expect(body.result).toMatchObject({ text });
    expect(body.result?.['entities'] ?? []).toEqual(entities);
    expect(shown()).toMatchObject({ text, entities, source, parseMode: 'html', lost: 0 });
  });

  const refused: readonly (readonly [string, string])[] = [
    ['<x>y</x>', 'Unsupported start tag "x" at byte offset 0'],
    ['é👍<br/>', 'Unsupported start tag "br/" at byte offset 6'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['a <', 'Unclosed start tag at byte offset 2'],
    ['<b>x</ b>', 'Unclosed end tag at byte offset 4'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b><i>x</i>', 'Can\'t find end tag corresponding to start tag "b"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<b><i>test</b></i>', 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<a href=', 'Unclosed start tag "a" at byte offset 0'],
    ['<a href=a_b>x</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a "x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<tg-emoji emoji-id="x">y</tg-emoji>', 'Invalid custom emoji identifier specified'],
    [
      '&#xD83D;&#xDC4D;',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
  ];
  it.each(refused)('refuses %s', async (source, words) => {
    const before = api.messages().length;
    expect(await html(source)).toEqual({
      status: 400,
      body: { ok: false, error_code: 400, description: `Bad Request: can't parse entities: ${words}` },
    });
    expect(api.messages()).toHaveLength(before);
  });

  const lost: readonly (readonly [string, readonly unknown[], number])[] = [
    ['<pre><b>x</b></pre>', [at('pre', 0, 1)], 1],
    ['<b>x<code>y</code>z</b>', [at('bold', 0, 1), at('code', 1, 1), at('bold', 2, 1)], 1],
    ['<code><a href="https://e.org">x</a></code>', [at('code', 0, 1)], 1],
    ['<blockquote>x<blockquote>y</blockquote></blockquote>', [at('blockquote', 0, 2)], 1],
    ['<a href="https://e.org">x<blockquote>y</blockquote></a>', [at('blockquote', 1, 1)], 1],
    ['<a href="file:///etc">x</a>', [], 1],
    [
      '<blockquote>x <code>y</code> <b><i>z</i></b></blockquote>',
      [at('blockquote', 0, 5), at('code', 2, 1), at('bold', 4, 1), at('italic', 4, 1)],
      0,
    ],
  ];
  it.each(lost)('takes formatting away without a word: %s', async (source, entities, count) => {
    expect((await html(source)).status).toBe(200);
    expect(shown()).toMatchObject({ entities, lost: count });
  });

  it('keeps 100 pieces of formatting', async () => {
    await html('<i>x</i> '.repeat(100));
    expect(shown()).toMatchObject({ lost: 0 });
    await html('<i>x</i> '.repeat(101));
    expect(shown()?.entities).toHaveLength(100);
    expect(shown()).toMatchObject({ lost: 1 });
  });
});

describe('any text', () => {
  it.each([
    ['4096 units', 'x'.repeat(4096)],
    ['2048 emoji', '👍'.repeat(2048)],
    ['as many with what is cut off', `\n ${'x'.repeat(4096)} \n`],
  ])('fits: %s', async (_, text) => {
    expect((await send(text)).status).toBe(200);
    expect(shown()?.text).toBe(text.trim());
  });

  it.each([
    ['4097 units', 'x'.repeat(4097)],
    ['2049 emoji', '👍'.repeat(2049)],
  ])('does not fit: %s', async (_, text) => {
    expect((await send(text)).body.description).toBe('Bad Request: message is too long');
  });

  it('is measured after its entities are parsed', async () => {
    expect((await html(`<b>${'&lt;'.repeat(4096)}</b>`)).status).toBe(200);
    expect((await html('&lt;'.repeat(4097))).body.description).toBe('Bad Request: message is too long');
  });

  it('is no longer than 32768 bytes before', async () => {
    expect((await html(`<b></b>${'&#x0041;'.repeat(4095)}x`)).status).toBe(200);
    expect((await html('&#x0041;'.repeat(4097))).body.description).toBe('Bad Request: text is too long');
  });

  it.each(['', undefined])('is not missing: %j', async (text) => {
    const reply = await call(api, 'sendMessage', { chat_id: 5, text });
    expect(reply.body.description).toBe('Bad Request: message text is empty');
  });

  it.each([' ', '\n\t', '\u200B', '\u3000\uFEFF'])('is not invisible: %j', async (text) => {
    expect((await send(text)).body.description).toBe('Bad Request: text must be non-empty');
    expect((await html(`<b>${text}</b>`)).body.description).toBe('Bad Request: text must be non-empty');
  });

  it('is UTF-8', async () => {
    expect((await send('👍'.slice(0, 1))).body.description).toBe(
      'Bad Request: strings must be encoded in UTF-8',
    );
    expect((await html('👍'.slice(1))).body.description).toBe('Bad Request: text must be encoded in UTF-8');
    expect((await send('\uFFFD')).status).toBe(200);
  });

  it('is cleaned', async () => {
    await send('  a\tb\r\nc\u0000d\u202Ee\u2067f  ');
    expect(shown()?.text).toBe('a b\nc de\u2067f');
    await html('\r\u202E<b>a\r</b>b');
    expect(shown()).toMatchObject({ text: 'ab', entities: [{ type: 'bold', offset: 0, length: 1 }] });
  });

  it('has a known parse mode', async () => {
    expect((await send('<x>', { parse_mode: 'none' })).status).toBe(200);
    expect((await send('<b>x</b>', { parse_mode: 'html' })).status).toBe(200);
    expect(shown()?.text).toBe('x');
    expect((await send('x', { parse_mode: 'rtf' })).body.description).toBe(
      'Bad Request: unsupported parse_mode',
    );
  });
});

describe('escaping', () => {
  const tricky = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        ';',
        '"',
        '/',
        '#',
        'x',
        'lt',
        'amp',
        '</b>',
        '&#60;',
        '👍',
        'ש',
        ' ',
        '\n',
      ),
      anyText({ minLength: 1, maxLength: 1 }),
    ),
  });

  it('of & < > alone brings any text through as it was', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(parseHtml(`<b>${escaped(text)}</b>`)).toMatchObject({ text, lost: 0 });
      }),
    );
  });

  it('shows what plain text shows', async () => {
    await fc.assert(
      fc.asyncProperty(tricky, async (text) => {
        const plain = await send(text);
        const marked = await html(escaped(text));
        expect(marked.body.result?.['text']).toBe(plain.body.result?.['text']);
        expect(marked.body.description).toBe(plain.body.description);
      }),
      { numRuns: 50 },
    );
  });
});
