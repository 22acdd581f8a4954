/** Writes, from their plan to their verdict: by the workflow that `init --writes` writes, which calls ops-write.yml. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sh } from '../support/cli.ts';
import { token } from '../support/bot-api-caller.ts';
import { chats } from '../support/telegram-chat.ts';
import { checkJob, writeJob } from '../support/write-area.ts';
import { framework, openRunner, type Dispatch, type Ran, type Runner } from './act.ts';

const caller = '.github/workflows/ops-write.yml';
const pin = `${framework.repository}@${framework.commit}`;
const setUp = ['--runs-on', 'self-hosted', '--telegram', '--writes', '--framework', pin];
const oldContent = 'the old content\n';
const newContent = 'the new content\n';

let runner: Runner;
beforeEach(async () => {
  runner = await openRunner({
    secrets: { OPS_STATE_KEY: 'k'.repeat(32), OPS_TELEGRAM_TOKEN: token },
    vars: { OPS_TELEGRAM_CHAT_ID: String(chats.person) },
  });
  const { area, api } = runner;
  const flags = [...setUp, '--required-reviewers'];
  expect(await area.cli('init', ...flags)).toMatchObject({ code: 0, stderr: '' });
  await install(await area.read(caller));
  await area.write('next', newContent);
  await area.write('live', oldContent);
  await area.write('deploy.sh', 'echo ran >> runs; cp next live');
  await jobs(writeJob(), checkJob());
  api.gate.putEnvironment({ name: 'ops-write', reviewers: ['approver'], preventsSelfReview: true });
});
afterEach(async () => {
  const { violations } = runner.bot;
  await runner.close();
  expect(violations).toEqual([]);
});

/** Puts the caller into the repository, for the Bot API of the tests. act checks out each job into another folder. */
function install(text: string) {
  const lines = [`telegram-api-url: ${runner.bot.url}`, `config-file: ${runner.area.path}/ops-jobs.json`];
  // `init` keeps what was added before.
  const more = lines.filter((line) => !text.includes(line));
  return runner.area.write(
    caller,
    text.replace('    with:\n', (line) => `${line}${more.map((each) => `      ${each}\n`).join('')}`),
  );
}
const jobs = (...all: readonly Fields[]) =>
  runner.area.jobs(all.map((job) => ({ cwd: runner.area.path, ...job })));
type Fields = Readonly<Record<string, unknown>>;

/** Somebody starts the workflow, for the write `deploy`. */
function dispatch(
  event: Omit<Dispatch, 'kind' | 'inputs'> = {},
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return runner.run('ops-write.yml', {
    kind: 'workflow_dispatch',
    inputs: { job: 'deploy', ...inputs },
    ...event,
  });
}
/** What arrived, the first line of each notice. */
const heads = () =>
  runner.bot.messages().map(({ text }) => text.split('\n', 1)[0]?.replace(/^(\S+) \S+ · /u, '$1 ') ?? text);
const last = () => runner.bot.messages().at(-1)?.text ?? '';

const waits = '🔴 deploy: write waits for approval';
const isApplied = '🔵 deploy: applied, unverified';

describe('a write', () => {
  it('is planned, approved, applied once, and verified; each step is told', async () => {
    const ran = await dispatch({ approvedBy: 'approver' });
    expect(ran.jobs).toMatchObject({
      Plan: 'succeeded',
      Apply: 'succeeded',
      Verify: 'succeeded',
    });
    expect([ran.code, ran.verdict]).toEqual([0, 'verified']);
    expect([await runner.area.read('live'), await runner.area.read('runs')]).toEqual([newContent, 'ran\n']);
    expect(heads()).toEqual([waits, isApplied, '✅ deploy: write verified']);
  });

  it.each([
    ['nobody', undefined, 'not-approved'],
    ['the one who asked', 'requester', 'self-approved'],
  ])('that %s approved is refused, with the fix; nothing is changed', async (_who, approvedBy, reason) => {
    const ran = await dispatch(approvedBy === undefined ? {} : { approvedBy });
    expect(ran.jobs).toMatchObject({ Plan: 'succeeded', Apply: 'failed' });
    expect(ran.verdict).toBe('refused');
    expect(ran.log).toContain(`::error::deploy refused (${reason})`);
    expect([await runner.area.read('live'), await runner.area.read('runs')]).toEqual([oldContent, '']);
    expect(heads()).toEqual([waits, `🔴 deploy: write refused (${reason})`]);
    expect(last()).toMatch(/^• fix: .*\n• nothing was run$/m);
  });

  it('whose verification fails is told as such; its way back is offered, not run', async () => {
    await runner.area.write('deploy.sh', 'echo wrong > live');
    await jobs(
      writeJob({ verify: { attempts: 1 }, after: [{ jobId: 'check' }, { jobId: 'back', when: 'failure' }] }),
      writeJob({ id: 'back', commands: { run: ['cp', 'old', 'live'] } }),
      checkJob(),
    );
    const ran = await dispatch({ approvedBy: 'approver' });
    expect(ran.jobs).toMatchObject({ Plan: 'succeeded', Apply: 'succeeded', Verify: 'failed' });
    expect(ran.verdict).toBe('failed');
    expect(heads()).toEqual([waits, isApplied, '🔴 deploy: verification failed']);
    expect(last()).toMatch(/^• check: failed, exit 1 .*$/m);
    expect(last()).toMatch(/^• rollback: plan the write back; it needs its own approval$/m);
    expect(await runner.area.read('live')).toBe('wrong\n');
  });

  it('whose host dies is called undetermined by another machine, and the host learns it', async () => {
    const { area } = runner;
    // The parent is the action. What remains is the cache, the secrets and the variable.
    await area.write('deploy.sh', 'echo ran >> runs; rm -r "$OPENCLAW_STATE_DIR"; kill -9 $PPID');
    const ran = await dispatch({ approvedBy: 'approver' });
    expect(ran.jobs).toMatchObject({ Plan: 'succeeded', Apply: 'failed', Settle: 'failed' });
    expect(ran.verdict).toBe('undetermined');
    expect(ran.log).toContain('::error::deploy undetermined: outcome unknown');
    const undetermined = '🔴 deploy: write undetermined: it may have be…';
    expect(heads()).toEqual([waits, undetermined]);
    expect((await area.listing()).filter((path) => path.startsWith('openclaw'))).toEqual([]);
    const inputs = { command: 'history', job: 'deploy' };
    const seen = await runner.run('ops-manual.yml', { kind: 'workflow_dispatch', inputs });
    expect(seen.log).toMatch(/ deploy +undetermined +[0-9a-f]{12} +requester +approver /);
    expect(await area.read('runs')).toBe('ran\n');
  });

  it('that a reviewer rejected is refused, by another machine; the fix is not to approve it', async () => {
    const ran = await dispatch({ rejectedBy: 'approver' });
    expect(ran.jobs).toMatchObject({ Plan: 'succeeded', Apply: 'failed', Settle: 'failed' });
    expect(ran.verdict).toBe('refused');
    expect(ran.log).toContain(
      '::error::deploy refused (not-approved): approver rejected it. Fix: ask the reviewer for the reason',
    );
    expect(ran.log + last()).not.toContain('let a reviewer approve');
    expect(heads()).toEqual([waits, '🔴 deploy: write refused (not-approved)']);
    expect([await runner.area.read('live'), await runner.area.read('runs')]).toEqual([oldContent, '']);
  });

  it('whose host dies while it is verified stays unverified', async () => {
    const read = sh('echo looked >> looks; rm -r "$OPENCLAW_STATE_DIR"; kill -9 $PPID');
    await jobs(writeJob(), checkJob({ commands: { run: read }, passEnv: ['OPENCLAW_STATE_DIR'] }));
    const ran = await dispatch({ approvedBy: 'approver' });
    expect(ran.jobs).toMatchObject({
      Plan: 'succeeded',
      Apply: 'succeeded',
      Verify: 'failed',
      Settle: 'failed',
    });
    expect(ran.verdict).toBe('unverified');
    expect(ran.log).toContain('::error::deploy: the run of a write ended without a verdict: not verified');
    expect([await runner.area.read('live'), await runner.area.read('looks')]).toEqual([
      newContent,
      'looked\n',
    ]);
  });

  it('whose environment has another OPS_STATE_KEY than the plan is refused, with the secret that wins', async () => {
    const ran = await dispatch({ approvedBy: 'approver', environmentKey: 'e'.repeat(32) });
    expect(ran.jobs).toMatchObject({ Plan: 'succeeded', Apply: 'failed' });
    expect(ran.verdict).toBe('refused');
    const why =
      'this job has a different state-key from the plan: a secret OPS_STATE_KEY of the environment ops-write wins over that of the repository. Remove it there (Settings → Environments → ops-write)';
    expect(ran.log).toContain(`::error::deploy refused (state-unavailable): ${why}`);
    expect([await runner.area.read('live'), await runner.area.read('runs')]).toEqual([oldContent, '']);
    expect(heads()).toEqual([waits, '🔴 deploy: write refused (state-unavailable)']);
  });
});

describe('a write where there are no required reviewers', () => {
  /** The second person's run, after the one that planned. */
  let approve: () => Promise<Ran>;
  beforeEach(async () => {
    const { area, api } = runner;
    api.gate.environments.splice(0);
    api.gate.roles.set('second', 'write');
    expect(await area.cli('init', ...setUp, '--no-required-reviewers', '--yes')).toMatchObject({ code: 0 });
    await install(await area.read(caller));
    await jobs(writeJob({ approval: { gate: 'dispatch' } }), checkJob());
    const planned = await dispatch();
    expect(planned).toMatchObject({ code: 0, jobs: { Plan: 'succeeded' }, verdict: 'planned' });
    expect(await area.read('live')).toBe(oldContent);
    const [, digest = ''] = /set-output:: plan-digest=(\w+)/.exec(planned.log) ?? [];
    approve = () => dispatch({ by: 'second' }, { 'plan-digest': digest });
  }, 120_000);
  const apply = 'Apply, approved by this dispatch';

  it('is approved by a second person, who starts it with the digest', async () => {
    const approved = await approve();
    expect(approved.verdict).toBe('verified');
    expect(approved).toMatchObject({ code: 0, jobs: { [apply]: 'succeeded', Verify: 'succeeded' } });
    expect(await runner.area.read('live')).toBe(newContent);
    expect(heads()).toEqual([waits, isApplied, '✅ deploy: write verified']);
  });

  it("waits for the end of a short limit of GitHub's API, and is applied once", async () => {
    runner.api.fail({ kind: 'brief-403', times: 1 });
    expect((await approve()).verdict).toBe('verified');
    expect(runner.api.requests.filter(({ status }) => status === 403)).toHaveLength(1);
    expect(await runner.area.read('runs')).toBe('ran\n');
  });

  it.each([
    ['a secondary limit', 'secondary-403', 60],
    ["the hour's requests used up", 'rate-limit', 600],
  ] as const)('is refused for %s, with the time of its end; nothing is run', async (_what, kind, seconds) => {
    runner.api.fail({ kind });
    const begun = Date.now();
    const ran = await approve();
    expect(ran).toMatchObject({ verdict: 'refused', jobs: { [apply]: 'failed' } });
    const line = /^.*::error::deploy refused \(api-unavailable\): .*$/m.exec(ran.log)?.[0] ?? ran.log;
    const [, end = ''] =
      /GitHub's rate limit is reached \(403\): it ends at (\S+ \S+) UTC; run this again after that/.exec(
        line,
      ) ?? [];
    // Said in whole seconds, by GitHub's clock or by ours.
    const asked = Date.parse(`${end.replace(' ', 'T')}Z`) - seconds * 1000;
    expect([line, asked > begun - 3000, asked < Date.now() + 3000]).toEqual([line, true, true]);
    expect([await runner.area.read('live'), await runner.area.read('runs')]).toEqual([oldContent, '']);
    expect(heads()).toEqual([waits, '🔴 deploy: write refused (api-unavailable)']);
    expect(last()).toMatch(/^• nothing was run$/m);
  });
});
