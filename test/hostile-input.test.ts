/** Whatever comes in from outside: an answer or a value, never a crash, and never longer than its length explains. */
import * as fc from 'fast-check';
import { renderReport } from './support/telegram-view.ts';
import { describe, expect, it } from 'vitest';
import * as facts from '../src/core/github/api-schemas.ts';
import { withCommandsStopped } from '../src/adapters/host/action.ts';
import { parseJson5 } from '../src/core/openclaw/includes.ts';
import { actionInputs, readActionInputs } from '../src/inputs/action.ts';
import { parseConfig } from '../src/core/config/parse.ts';
import { decodeEnvelope } from '../src/core/state/envelope.ts';
import { ledgerCodec } from '../src/core/writes/ledger-codec.ts';
import { readOpenclawConfig } from '../src/core/openclaw/config.ts';
import { parseTarget } from '../src/core/openclaw/target.ts';
import { code, escapeHtml, prose } from '../src/core/render/markdown.ts';
import { stateCodec } from '../src/core/state/state.ts';
import { observe } from '../src/core/status/status.ts';
import { judgeAnswer } from '../src/core/telegram/answer.ts';
import { clean, clipTail } from '../src/core/text/clean.ts';
import { cleanLine, redact } from '../src/core/text/redact.ts';
import { UserError } from '../src/errors.ts';
import { anyText } from './support/any-text.ts';
import { timesAsLong } from './support/cost.ts';
import { captured, exited, contextOf, noticeOf } from './support/builders.ts';

const attempt = { isEdit: false, mode: 'html', hasTopic: true } as const;
/** What makes patterns look back, and what opens and never closes. */
const seeds = [
  'a',
  ' ',
  '\n',
  '\t ',
  '\\',
  '"',
  '{',
  '[',
  '{"a":',
  '[[',
  '/*',
  '//',
  '://',
  'https://a:',
  'token=',
  'ghp_',
  'xoxb-',
  '-----BEGIN ',
  'PRIVATE KEY',
  '\u001B[',
  '\u001B]8;;',
  '\u202E',
  'a.',
  'a.a@',
  '@',
  '#',
  '::',
  '::a ',
  '##[',
  '`',
  '<',
  '&',
  '<a href="',
  '|',
  '\uD800',
  'å',
  'Å\u030A',
  '👨‍👩‍👧',
  '1',
  '1.',
  '-',
  '$',
  '${',
  '../',
  '=',
  'AKIA',
  'Bearer ',
  '\0',
];
const hostile = (length: number) =>
  seeds.flatMap((seed) => {
    const many = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
    return [many, `${many}\n`, `"${many}`, `{"version":1,"jobs":[{"id":"${many}`];
  });
const small = hostile(3200);
const large = hostile(25_600);
/** With eight times as much; a quadratic one takes 64 times as long. */
const enough = 24;

/** A notice holds no more of one text. */
const told = (text: string) => {
  const notice = noticeOf({ headline: text.slice(0, 3000), facts: [text.slice(0, 3000)] });
  return renderReport([{ notice, again: false }], contextOf(), 'en');
};
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'the jobs file': parseConfig,
  'a status': (text) => observe(exited(0, { stdout: captured(text) })),
  'a failed status': (text) => observe(exited(1, { stderr: captured(text) })),
  'the state': (text) => decodeEnvelope(stateCodec, text),
  'the ledger': (text) => decodeEnvelope(ledgerCodec, text),
  "OpenClaw's config": (text) => readOpenclawConfig(parseJson5(text)),
  'a chat': parseTarget,
  'an answer of Telegram': (text) => judgeAnswer(400, text, attempt),
  'a log': withCommandsStopped,
  'a line': cleanLine,
  'a text': clean,
  'a tail': clipTail,
  secrets: redact,
  Markdown: (text) => [code(text), escapeHtml(text), prose(text)],
};

describe.each(Object.keys(readers))('%s', (name) => {
  const read = readers[name];

  it('made of eight times as much of one thing takes about eight times as long to read', () => {
    for (const [index, text] of large.entries()) {
      const less = small[index] ?? '';
      const times = timesAsLong(
        () => void read?.(text),
        () => void read?.(less),
        enough,
      );
      expect([less.slice(0, 40), times <= enough]).toEqual([less.slice(0, 40), true]);
    }
  });
});

it('a message takes about as long whatever its text', () => {
  const atMost = 24;
  // In lines, as the worst is: a text of newlines alone.
  const words = 'what it says\n'.repeat(400);
  for (const text of large) {
    const times = timesAsLong(
      () => void told(text),
      () => void told(words),
      atMost,
    );
    expect([text.slice(0, 40), times <= atMost]).toEqual([text.slice(0, 40), true]);
  }
});

describe('the inputs of the action', () => {
  it('whatever they hold, are taken or refused with words', () => {
    const names = Object.keys(actionInputs);
    const value = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'true',
        'no',
        'tick',
        'start',
        'apply',
        '-1',
        '9'.repeat(30),
        '../..',
        '\n',
        '\0',
        '💥',
      ),
      anyText(),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 }), (values) => {
        try {
          expect(readActionInputs((name) => values[name]?.trim() ?? '').inputs.command).toMatch(/^[a-z-]+$/);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          expect((error as UserError).exitCode).toBe(2);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("GitHub's answers", () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('User', 'Bot', 'approved', 'octocat', 'x[bot]', '', '\u001B[2J', null),
  );
  const account = fc.record({ login: words, type: words }, { requiredKeys: [] });
  const anything = fc.oneof(fc.jsonValue(), account, fc.array(account));
  const shapes = {
    run: [facts.runSchema, facts.runOf],
    approvals: [facts.approvalsSchema, (all: readonly never[]) => all.map(facts.approvalOf)],
    environment: [facts.environmentSchema, (found: never) => facts.environmentFacts(found, 'owner')],
    permission: [facts.permissionSchema, facts.permissionOf],
    repository: [facts.repositorySchema, facts.repositoryFacts],
  } as const;

  it.each(Object.keys(shapes) as (keyof typeof shapes)[])(
    '%s: a fact or no answer, whatever came',
    (name) => {
      const [schema, make] = shapes[name];
      const keys = [
        'state',
        'environments',
        'user',
        'comment',
        'name',
        'html_url',
        'protection_rules',
        'permission',
        'private',
        'default_branch',
        'actor',
      ];
      const object = fc.dictionary(fc.constantFrom(...keys), anything);
      fc.assert(
        fc.property(fc.oneof(anything, object, fc.array(object)), (value) => {
          const read = schema.safeParse(value);
          if (read.success) expect(() => make(read.data as never)).not.toThrow();
        }),
        { numRuns: 100 },
      );
    },
  );
});
