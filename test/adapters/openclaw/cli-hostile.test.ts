import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findTelegramRoute, type TelegramInputs } from '../../../src/adapters/telegram/route.ts';
import { anyText } from '../../support/any-text.ts';
import { makeArea } from '../../support/worker.ts';
import { english } from '../../support/spoken.ts';

let area: Awaited<ReturnType<typeof makeArea>>;
beforeEach(async () => (area = await makeArea()));
afterEach(() => area.cleanup());

async function route(config: string, inputs: TelegramInputs = {}) {
  await writeFile(join(area.path, 'openclaw.json'), config);
  return findTelegramRoute({ HOME: area.path, OPENCLAW_STATE_DIR: area.path }, inputs);
}

const secret = 'AAhdqTcvCH1vGWJxfSeofSAs0K5PALDsaw9';
const token = `110201543:${secret}`;
const words =
  'channels telegram accounts default ops botToken tokenFile defaultTo allowFrom agents defaults e' +
  'ntries list heartbeat to target accountId bindings match secrets providers source provider id p' +
  'ath env vars $include apiRoot proxy commands ownerAllowFrom defaultAccount __proto__ constructor';
const keys = [...words.split(' '), token, secret];
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e300,
    '',
    '*',
    'telegram',
    'env',
    'file',
    'exec',
    'ops',
    '${NOPE}',
  ),
  fc.constantFrom(token, secret, `${token}x`, `./${token}`, `tg:${token}`, `\${${secret}}`, `$${token}`),
  anyText({ maxLength: 20 }),
);
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 7, depthSize: 'medium' },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
  ),
}));
/** Half-right: what is asked for is there, with anything in it. */
const nearly = fc.record(
  {
    channels: fc.record({
      telegram: fc.dictionary(
        fc.constantFrom(
          'botToken',
          'tokenFile',
          'defaultTo',
          'allowFrom',
          'accounts',
          'apiRoot',
          'defaultAccount',
        ),
        anyValue,
      ),
    }),
    agents: anyValue,
    bindings: anyValue,
    secrets: anyValue,
    env: anyValue,
  },
  { requiredKeys: ['channels'] },
);

test('a hostile config gives a way or a problem in one line, never a token in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(anyValue, nearly),
      fc.constantFrom({}, { token: '2:B', chatId: '6' }, { chatId: '6' }),
      async (config, inputs) => {
        const answer = await route(JSON.stringify(config), inputs);
        const shown = (
          answer.kind === 'found' ? JSON.stringify(answer.from) : english(answer.problem)
        ).toLowerCase();
        for (let start = 0; start + 8 <= secret.length; start += 1)
          expect(shown).not.toContain(secret.slice(start, start + 8).toLowerCase());
        expect(shown).not.toContain(token.slice(0, 9));
        expect(shown).not.toMatch(/[\p{Cc}]|\bat .*:\d+:\d+/u);
        expect(shown.length).toBeLessThan(2001);
        if (answer.kind === 'found') expect(answer.token).toMatch(/^[\w:-]+$/);
      },
    ),
    { numRuns: 100 },
  );
});

test('a problem says no part of a token that breaks the syntax', async () => {
  for (const text of [
    `{channels:{telegram:{botToken:${token}}}}`,
    `{${token}`,
    `{a:"${token}`,
    `{a ${secret}}`,
  ]) {
    const answer = await route(text);
    expect(answer.kind === 'missing' && english(answer.problem)).not.toMatch(/hdqTc|110201543|Dsaw9/);
    expect(answer.kind).toBe('missing');
  }
});
test.each<[string, object]>([
  ['an account', { accounts: { [token]: { botToken: '${NOPE}' } } }],
  ['an account without a token', { accounts: { [token]: {} } }],
  ['a provider', { botToken: { source: 'file', provider: secret, id: secret } }],
  ['a path', { tokenFile: `~/${token}` }],
  ['a variable', { botToken: { source: 'env', id: token } }],
])('a token in the place of %s stays unsaid', async (_name, telegram) => {
  const answer = await route(JSON.stringify({ channels: { telegram } }), { chatId: '6' });
  expect(answer).toMatchObject({ kind: 'missing' });
  expect(JSON.stringify(answer)).not.toMatch(/hdqTc|110201543|Dsaw9/i);
});
