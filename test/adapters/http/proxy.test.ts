import { expect, it } from 'vitest';
import { openActionState } from '../../../src/workflow/state.ts';
import { chooseProxy } from '../../../src/adapters/http/proxy.ts';
import { parseInputs } from '../../../src/inputs/inputs.ts';
import { startGitHubApi } from '../../support/github-api.ts';
import { chats, messageOf, startChats, transportTo } from '../../support/telegram-chat.ts';
import { english, spoken } from '../../support/spoken.ts';

const server = 'https://api.telegram.org';
const socks = 'socks5://me:hunter2@proxy:1080';
const good = 'http://me:hunter2@proxy:3128';

it.each<[string, string | undefined, Record<string, string>]>([
  ['none is set', undefined, {}],
  ['one that works', undefined, { HTTPS_PROXY: good, ALL_PROXY: socks }],
  ['one for other addresses', undefined, { HTTP_PROXY: socks }],
  ['an empty one', undefined, { https_proxy: '', HTTPS_PROXY: '' }],
  ['SOCKS', 'HTTPS_PROXY', { HTTPS_PROXY: socks }],
  ['no scheme', 'https_proxy', { https_proxy: 'proxy:3128', HTTPS_PROXY: good }],
  ['no address', 'HTTPS_PROXY', { HTTPS_PROXY: 'http://me:hunter2@:3128' }],
  ['ALL_PROXY alone', 'ALL_PROXY', { ALL_PROXY: good }],
  ['an exception for all', undefined, { HTTPS_PROXY: socks, NO_PROXY: 'localhost, *' }],
  ['an exception for the host', undefined, { HTTPS_PROXY: socks, no_proxy: 'a.b,API.telegram.org' }],
  ['an exception for the domain', undefined, { HTTPS_PROXY: socks, NO_PROXY: '*.telegram.org' }],
  ['an exception for another', 'HTTPS_PROXY', { HTTPS_PROXY: socks, NO_PROXY: '.elegram.org,telegram.org' }],
])('%s', (_, name, env) => {
  const { problem } = chooseProxy(server, { env });
  const said = problem && english(problem);
  expect(said?.split(' ')[0]).toBe(name);
  expect(said ?? '').not.toMatch(/hunter2|3128|1080/);
});

it('is that of the environment for the scheme, unless the host is excepted', () => {
  const env = { HTTPS_PROXY: good, http_proxy: 'http://other:8080' };
  expect(chooseProxy(server, { env })).toEqual({ proxy: good });
  expect(chooseProxy('http://127.0.0.1:8081', { env })).toEqual({ proxy: 'http://other:8080' });
  expect(chooseProxy(server, { env: { ...env, NO_PROXY: 'api.telegram.org' } })).toEqual({});
});

it('OpenClaw’s own goes before, whatever the exceptions', () => {
  const env = { HTTPS_PROXY: good, NO_PROXY: '*' };
  const problem = expect.stringMatching(/^OpenClaw's proxy is set, but .*SOCKS/);
  expect(spoken(chooseProxy(server, { env, proxy: socks }))).toEqual({ problem });
  expect(chooseProxy(server, { env: { HTTPS_PROXY: socks }, proxy: good })).toEqual({ proxy: good });
});

it('is said with the first message that goes without it, and that one goes', async () => {
  const api = await startChats();
  try {
    const transport = transportTo(api, { env: { HTTP_PROXY: socks } });
    const target = { chatId: String(chats.person), threadId: undefined, messageId: undefined };
    const sent = [
      await transport.send(messageOf('a'), target, 'short'),
      await transport.send(messageOf('b'), target, 'short'),
    ];
    expect(sent.map(({ warnings }) => warnings)).toEqual([
      [expect.stringMatching(/^HTTP_PROXY is set, but/)],
      [],
    ]);
    expect(api.messages().map(({ text }) => text)).toEqual(['a', 'b']);
  } finally {
    await api.close();
  }
});

it('is said once of all requests to GitHub that go without it, and they go', async () => {
  const token = 'ghs_0123456789abcdefghij0123456789';
  const api = await startGitHubApi({ repository: 'owner/name', token, private: true });
  const warned: string[] = [];
  const warn = (text: string) => void warned.push(text);
  const factsWith = async (env: Readonly<Record<string, string>>) => {
    const place = { GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'owner/name', GITHUB_TOKEN: token };
    const inputs = parseInputs('doctor', undefined, { state: 'file' }, String);
    const { workflow } = await openActionState(inputs, { ...place, ...env }, undefined, warn);
    return workflow.facts();
  };
  try {
    expect(await factsWith({ http_proxy: socks, no_proxy: '127.0.0.1' })).toMatchObject({
      listProblem: undefined,
    });
    expect(warned).toEqual([]);
    expect(await factsWith({ http_proxy: socks })).toMatchObject({ listProblem: undefined });
    expect(warned).toEqual([
      expect.stringMatching(/^GitHub's API: http_proxy is set, but requests go without/),
    ]);
    expect(api.requests.length).toBeGreaterThan(2);
  } finally {
    await api.close();
  }
});
