import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, linkLabels, noticeReasons, urgencies } from '../../../src/core/notice.ts';
import { renderStub, type TelegramMessage } from '../../../src/core/telegram/messages.ts';
import type { ReportNotice } from '../../../src/core/chat/groups.ts';
import { shown } from '../../../src/core/chat/text.ts';
import { clipTail } from '../../../src/core/text/clean.ts';
import { said, contextOf, noon } from '../../support/builders.ts';
import { bare, bodyOf, given, viewed, renderProgress, renderReport } from '../../support/telegram-view.ts';

const quiet = contextOf(noon, { zone: 'America/Argentina/ComodRivadavia' });

const words =
  'a Z 0 & < > " &amp; <b> </pre> </code> &#0; @bob #tag /go https://x.org/?a=b&c t.me/x $USD 10.0.0.1 +12025550123 ' +
  '4111111111111111 a.b.co :// 👩‍👩‍👧 🛠️ שלום مرحبا 中文， （ ： : · … _*[](` .';
const marks =
  ' |\t|\r|\n|\0|\u001B|\uD83D|\uDE00|\u202E|\u2066|\u200B|\u200F|A\u030A|\u0333|\u00A0|\u3000|\uFEFF';
const bit = fc.constantFrom(
  ...words.split(' '),
  ...marks.split('|'),
  ': ',
  ' · ',
  '\u200F\u200F',
  '4111 1111 1111 1111',
);
const line = fc.array(bit, { maxLength: 30 }).map((bits) => bits.join(''));
const long = fc.tuple(line, fc.integer({ min: 1, max: 60 })).map(([text, times]) => text.repeat(times));
const text = fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: long });
const job = fc.record({
  id: line.map((id) => id.slice(0, 100)),
  name: line.map((name) => name.slice(0, 100)),
});
const noticeParts = fc.record(
  {
    at: fc.integer({ min: noon - 90_000_000, max: noon }),
    reason: fc.constantFrom(...noticeReasons),
    urgency: fc.constantFrom(...urgencies),
    job,
    headline: line,
    facts: fc.array(text, { maxLength: 6 }),
    progress: fc.dictionary(line, fc.oneof(line, fc.double(), fc.boolean(), fc.constant(null)), {
      maxKeys: 6,
    }),
    output: text,
    link: fc.record({
      label: fc.constantFrom(...linkLabels),
      url: fc.constantFrom('https://example.org/1', 'https://example.org/2', 'javascript:alert(1)'),
    }),
  },
  { requiredKeys: [] },
);
const reports = fc
  .array(fc.tuple(noticeParts, fc.boolean(), line), { minLength: 1, maxLength: 25 })
  .map((all) =>
    all.map(([parts, again, id], n): ReportNotice => given({ ...parts, id: `${n}${id}` }, again)),
  );

const moments = fc
  .oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(text, { maxLength: 8 }) },
  )
  .map((openWrites) => ({ ...quiet, openWrites }));

/** What Telegram makes a link of by itself. */
const acting = /[@#$]\w|(?<![\p{L}\p{N}_])\/\w|:\/\/|\w\.[a-z]{2}|\d\.\d{1,3}\.\d{1,3}\.\d|\+\d{7}|\d{13}/u;

/** Throws what Telegram would refuse; what it would change is an error too. */
function taken(message: TelegramMessage): string {
  const { text: seen, lost, entities } = viewed(message);
  expect(lost).toBe(0);
  expect(new TextEncoder().encode(message.html).length).toBeLessThanOrEqual(30_000);
  expect(message.plain.length).toBeLessThanOrEqual(4096);
  let barred = '';
  let outside = '';
  let from = 0;
  for (const { type, offset, length } of entities) {
    if (type !== 'code' && type !== 'pre') continue;
    const [before, inside] = [seen.slice(from, offset), seen.slice(offset, offset + length)];
    outside += `${before}\n`;
    barred += before + (type === 'pre' ? inside.replace(/^/gm, '| ').replace(/^\| $/gm, '|') : inside);
    from = offset + length;
  }
  // The plain form is the same, with a bar before each line of output.
  expect(message.plain.replaceAll('\u200B', '')).toBe(barred + seen.slice(from));
  outside += seen.slice(from);
  expect(outside).not.toMatch(acting);
  expect(message.plain).not.toMatch(acting);
  return seen;
}

/** All that a notice tells must be seen, whatever its lines became. */
function expectComplete(notices: readonly ReportNotice[], texts: readonly string[]): void {
  const body = bodyOf(texts);
  for (const { notice } of notices) {
    const { facts, output = '', headline, job: of } = said(notice);
    const names = of ? [of.name, of.id] : [];
    const lines = [...facts, clipTail(output), headline, ...names].flatMap((each) => shown(each).split('\n'));
    for (const each of lines) if (!body.includes(bare(each))) expect(body).toContain(bare(each));
  }
}

describe('whatever the notices hold', () => {
  it('Telegram takes every message as it is, and nothing is lost', () => {
    fc.assert(
      fc.property(reports, moments, (notices, context) => {
        const messages = renderReport(notices, context, 'en');
        expectComplete(notices, messages.map(taken));
        const ids = messages.flatMap(({ completes }) => completes);
        expect(ids.toSorted()).toEqual(notices.map(({ notice }) => notice.id).toSorted());
        const urls = notices.flatMap(({ notice: { link } }) =>
          link?.url.startsWith('https:') ? [link.url] : [],
        );
        const linked = new Set(messages.flatMap(({ buttons }) => buttons.map(({ url }) => url)));
        expect([...linked].toSorted()).toEqual([...new Set(urls)].toSorted());
      }),
      { numRuns: 50, interruptAfterTimeLimit: 20_000 },
    );
  });

  it('in Chinese too; progress is one message, and a stub is short', () => {
    fc.assert(
      fc.property(reports, moments, fc.constantFrom(...languages), (notices, context, language) => {
        for (const message of renderReport(notices, context, 'zh-CN')) taken(message);
        for (const notice of notices.slice(0, 3)) {
          const message = renderProgress(notice, context, language);
          taken(message);
          expect(message.completes).toEqual([notice.notice.id]);
        }
        expect(renderStub(notices, context, language).length).toBeLessThanOrEqual(300);
      }),
      { numRuns: 30, interruptAfterTimeLimit: 20_000 },
    );
  });

  it('60,000 characters over many jobs arrive complete', () => {
    const notices = Array.from({ length: 40 }, (_, n) => {
      const noise = '😀 <b>&amp; שלום @bob '.repeat(3);
      const output = Array.from({ length: 15 }, (__, m) => `${n}.${m} ${'x'.repeat(n)}${noise}`).join('\n');
      const facts = [`${n} ${'😀'.repeat(n)}`, 'y'.repeat(300)];
      return given({ id: `n${n}`, job: { id: `job${n}`, name: `Job ${n}` }, facts, output });
    });
    const messages = renderReport(notices, quiet, 'en');
    const texts = messages.map(taken);
    expect(texts.join('').length).toBeGreaterThan(60_000);
    expect(messages.length).toBeLessThan(30);
    expectComplete(notices, texts);
  });

  it('one line of any length is cut between characters', () => {
    for (let before = 0; before < 4; before += 1) {
      const fact = 'a'.repeat(before) + '😀'.repeat(5000);
      const texts = renderReport([given({ facts: [fact] })], quiet, 'en').map(taken);
      expect(bodyOf(texts)).toContain(fact);
      expect(texts.length).toBeLessThan(8);
    }
  });

  it('more code than Telegram formats in one message makes more messages', () => {
    const notices = Array.from({ length: 120 }, (_, n) =>
      given({ id: `n${n}`, urgency: 'info', headline: '@a b' }),
    );
    const messages = renderReport(notices, quiet, 'en');
    expect(messages.length).toBeGreaterThan(1);
    expectComplete(notices, messages.map(taken));
  });
});
