/** `telegram-via: issue` in a workflow: the issue lives as long as an alert is open. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import { openArea, running, says, sh, watched, type Area } from '../support/cli.ts';
import { startGitHubApi, type GitHubApi } from '../support/github-api.ts';

const githubToken = 'ghs_0123456789abcdefghij0123456789';

let area: Area;
let hub: GitHubApi;
beforeEach(async () => {
  area = await openArea();
  hub = await startGitHubApi({ repository: 'owner/name', token: githubToken, private: true });
});
afterEach(() => Promise.all([area.close(), hub.close()]));

const well = () => area.jobs([watched('gateway', says(running)), watched('sync', says(running))]);
const broken = (...ids: readonly string[]) =>
  area.jobs(
    ['gateway', 'sync'].map((id) =>
      watched(id, ids.includes(id) ? sh('echo "connection refused" >&2; exit 2') : says(running)),
    ),
  );
const tick = (inputs: Readonly<Record<string, string>> = {}) =>
  step(area, { 'telegram-via': 'issue', 'github-token': githubToken, state: 'file', ...inputs }, hub.env);

it('it is closed when the last alert is over, and the next one opens another', async () => {
  await broken('gateway', 'sync');
  await tick();
  await broken('sync');
  await tick();
  expect(hub.issues).toMatchObject([
    { state: 'open', body: expect.stringContaining('connection refused'), comments: [] },
  ]);

  await well();
  // What closes nothing: a tick that only shows.
  await tick({ 'dry-run': 'true' });
  expect(hub.issues).toMatchObject([{ state: 'open' }]);
  const heal = hub.fail({ method: 'PATCH', kind: 500 });
  await tick();
  expect(hub.issues).toMatchObject([
    { state: 'open', comments: [expect.stringContaining('No alert is open')] },
  ]);
  heal();
  const calm = await tick();
  expect(calm.code).toBe(0);
  expect(hub.issues).toMatchObject([{ state: 'closed', comments: [{}] }]);
  expect((await area.state()).chat?.issue).toBeUndefined();
  const asked = hub.requests.length;
  await tick();
  expect(hub.requests.length).toBe(asked);

  await broken('gateway');
  await tick();
  expect(hub.issues).toMatchObject([{ state: 'closed' }, { state: 'open', comments: [] }]);
});

const said = async (inputs: Readonly<Record<string, string>> = {}) =>
  (await tick({ 'telegram-via': 'none', ...inputs })).stdout.match(/^alerts go to the log .* run only/gm);

it('with telegram-via: none, each run over an alert says that it reaches nobody', async () => {
  const once = [expect.anything()];
  await well();
  expect(await said()).toEqual(once);
  expect(await said()).toBeNull();
  await broken('gateway');
  expect(await said()).toEqual(once);
  expect(await said()).toEqual(once);
  expect(await said({ 'fail-on-alert': 'true' })).toBeNull();
});
