// Who can write to the cache of one repository puts in the encrypted copy of another with the same state-key, to have it read out to them.
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { step } from '../support/action.ts';
import { startCacheService } from '../support/cache-service.ts';
import { openArea, paused, says, watched } from '../support/cli.ts';
import { startGitHubApi } from '../support/github-api.ts';
import { inputsTo } from '../support/telegram-area.ts';
import { chats, startChats } from '../support/telegram-chat.ts';

const token = 'ghs_0123456789abcdefghij0123456789';
const newest = 'ops-state-v1-box-';

/** A host of a repository, with the namespace and the key that it shares with others (one secret of the organization). */
async function openRepository(repository: string, variables: Readonly<Record<string, string>> = {}) {
  const service = await startCacheService();
  const api = await startGitHubApi({ repository, token, private: true, caches: service });
  const bot = await startChats();
  const area = await openArea();
  onTestFinished(async () => {
    await area.close();
    await bot.close();
    await api.close();
    await service.close();
  });
  const inputs = {
    namespace: 'box',
    'github-token': token,
    'state-key': 'one secret of the whole organization',
    ...inputsTo(bot),
  };
  const env = {
    ...service.env,
    GITHUB_REPOSITORY: repository,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_API_URL: api.url,
    RUNNER_TEMP: join(area.path, 'temp'),
    ...variables,
  };
  const tick = () => step(area, inputs, env);
  const entry = () => service.entries().findLast(({ key }) => key.startsWith(newest));
  return { service, bot, area, tick, entry };
}

it.each([
  ['by number', { GITHUB_REPOSITORY_ID: '1' }, { GITHUB_REPOSITORY_ID: '2' }],
  ['by name, where the server gives no number', {}, {}],
])('nothing of it is taken: repositories are told apart %s', async (_, one, two) => {
  const here = await openRepository('owner/name', one);
  const there = await openRepository('owner/private', two);
  await here.area.jobs([watched('sync', says(paused))]);
  await there.area.jobs([watched('hidden-work', says(paused))]);
  // What its chat does not take waits in the state.
  there.bot.change(chats.person, { access: 'blocked' });
  await there.tick();
  await there.tick();
  await here.tick();
  const copy = there.entry();
  expect(Number(copy?.key.slice(-12))).toBeGreaterThan(Number(here.entry()?.key.slice(-12)));
  if (copy) here.service.put({ key: copy.key, bytes: copy.bytes });
  const ticked = await here.tick();
  const told = here.bot.messages().map(({ text }) => text);
  expect(told.join() + ticked.stdout + ticked.summary).not.toContain('hidden-work');
  expect(told.filter((text) => text.includes('sync paused'))).toHaveLength(1);
  expect(ticked.stdout).toMatch(
    /encrypted with another state-key .*, or for another repository.*gh cache delete/,
  );
  expect(ticked.code).toBe(0);
});

it('a repository that was renamed opens its own', async () => {
  const number = { GITHUB_REPOSITORY_ID: '1' };
  const before = await openRepository('owner/name', number);
  const after = await openRepository('owner/renamed', number);
  await before.area.jobs([watched('sync', says(paused))]);
  await after.area.jobs([watched('sync', says(paused))]);
  await before.tick();
  const copy = before.entry();
  if (copy) after.service.put({ key: copy.key, bytes: copy.bytes });
  // Without a file of its own it would be refused what does not open.
  const ticked = await after.tick();
  expect(ticked.code).toBe(0);
  expect(ticked.stdout).not.toContain('gh cache delete');
});
