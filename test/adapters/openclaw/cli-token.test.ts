import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOpenclaw } from '../../../src/adapters/openclaw/config.ts';
import { chooseAccount } from '../../../src/core/openclaw/account.ts';
import { resolveToken } from '../../../src/core/openclaw/secret.ts';
import { tokenCases, tokenFiles } from '../../support/openclaw-token-cases.ts';
import { makeArea } from '../../support/worker.ts';
import { english, spoken } from '../../support/spoken.ts';

let area: Awaited<ReturnType<typeof makeArea>>;
beforeAll(async () => {
  area = await makeArea();
  const { link, ...files } = tokenFiles;
  for (const [name, text] of Object.entries(files))
    await writeFile(join(area.path, name), text, { mode: 0o600 });
  await chmod(join(area.path, 'open'), 0o644);
  await symlink(link, join(area.path, 'link'));
});
afterAll(() => area.cleanup());

async function answerTo(config: unknown, env: Readonly<Record<string, string>>, account?: string) {
  const file = join(area.path, 'openclaw.json');
  await writeFile(file, JSON.stringify(config).replaceAll('DIR/', `${area.path}/`));
  const reading = readOpenclaw({ HOME: area.path, OPENCLAW_CONFIG_PATH: file, ...env });
  if (reading.kind === 'bad') throw new Error(english(reading.problem));
  const { sources } = reading;
  return resolveToken(sources, account ?? chooseAccount(sources.config, sources.variable));
}

const places = { config: /\.botToken$/, tokenFile: /\.tokenFile$/, env: /^TELEGRAM_BOT_TOKEN$/ };

describe('the token that OpenClaw would use', () => {
  it('has all the cases that OpenClaw was asked', () => {
    expect(new Set(tokenCases.map(({ name }) => name)).size).toBe(29);
  });

  it.each(tokenCases)('$name', async ({ config, env, account, answer }) => {
    const found = await answerTo(config, { TELEGRAM_BOT_TOKEN: 'ENVTOK', ...env }, account);
    if (typeof answer === 'string') return expect(found.kind).toBe(answer);
    const from: unknown = expect.stringMatching(places[answer.source]);
    expect(found).toEqual({ kind: 'found', token: answer.token, from });
  });

  it.each(['${MYTOK}', '$MYTOK'])('resolves %s', async (botToken) => {
    const found = await answerTo({ channels: { telegram: { botToken } } }, { MYTOK: 'MINE' });
    expect(found).toEqual({ kind: 'found', token: 'MINE', from: 'channels.telegram.botToken' });
  });

  it('says which file cannot be read, and why', async () => {
    const link = await answerTo({ channels: { telegram: { accounts: { ops: { tokenFile: 'link' } } } } }, {});
    expect(spoken(link)).toEqual({
      kind: 'stopped',
      problem:
        'channels.telegram.accounts.ops.tokenFile names "link", which is a symbolic link, which is not followed; name the file itself',
    });
    const gone = await answerTo({ channels: { telegram: { tokenFile: '~/gone', botToken: 'CFG' } } }, {});
    expect(spoken(gone)).toMatchObject({
      problem: expect.stringContaining('"~/gone", which does not exist') as unknown,
    });
  });

  it('does not say a token that was put in the place of a path', async () => {
    const tokenFile = '123456789:AAexampleexampleexampleexample';
    const answer = await answerTo({ channels: { telegram: { tokenFile } } }, {});
    expect(answer.kind).toBe('stopped');
    expect(JSON.stringify(answer)).not.toMatch(/AAexample|123456789/);
  });
});
