/**
 * A user's repository and host, and act (https://github.com/nektos/act) as its runner, in host mode: no container, the steps are
 * processes of this machine.
 *
 * What is real: the workflow files and their expressions, the callers that `init` writes, action.yml with its inputs and
 * defaults, the bundle in dist/ started with node, commands of the log, outputs, the state in file and cache.
 * What is not: GitHub. Telegram, the REST API and the cache service are the servers of test/support; act's own cache
 * server is off. `actions/checkout` needs a network: of the user's repository act does it itself (it copies the folder), of
 * ops-framework the folder checkout/ beside this file stands in, and copies this clone. act knows no `job.workflow_*`: in the
 * workflows that it gets these are variables, which a runner before 2.334.0 does not have. act knows no concurrency groups, no
 * permissions, and ends no process after a job: `run` does that by the runner's rule. It knows no environments and waits for
 * nobody: what a person decides on the run's page, GitHub's API says from the beginning, and a variable stands in for the
 * environment's secret. A job on `ubuntu-latest` runs on this machine too.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { BotApi } from '../support/bot-api.ts';
import { token as botToken } from '../support/bot-api-caller.ts';
import { startCacheService, type CacheService } from '../support/cache-service.ts';
import { kill, openArea, processesWith, type Area } from '../support/cli.ts';
import { cloneFramework } from '../support/framework-clone.ts';
import { startGitHubApi, type GitHubApi } from '../support/github-api.ts';
import { chats, startChats } from '../support/telegram-chat.ts';

export const clone = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** What callers name; there is no such commit. */
export const framework = { repository: 'OWNER/ops-framework', commit: 'f'.repeat(40) };
/** As the workflows pin it. */
const checkout =
  /actions\/checkout@[0-9a-f]{40}/.exec(
    readFileSync(join(clone, '.github/workflows/ops-monitor.yml'), 'utf8'),
  )?.[0] ?? 'none';
const workflows = '.github/workflows';
/** As a URL: in NODE_OPTIONS a path with a space would be two words. */
const otherTime = new URL('../support/programs/other-time.mjs', import.meta.url).href;
const runnerNames = {
  JOB_WORKFLOW_REPOSITORY: framework.repository,
  JOB_WORKFLOW_SHA: framework.commit,
};
const githubToken = 'ghs_0123456789abcdefghij0123456789';

export interface Ran {
  /** Of act: 0 when every job succeeded. */
  readonly code: number | null;
  /** Without act's prefix of job and colours. */
  readonly log: string;
  /** `tick`: `succeeded` or `failed`. */
  readonly jobs: Readonly<Record<string, string>>;
  /** The output `verdict` of ops-write.yml. */
  readonly verdict: string | undefined;
  /** Pids of what the runner's clean-up ended after the job. */
  readonly ended: readonly number[];
}

export interface Runner {
  /** The host; its working folder is the user's repository. */
  readonly area: Area;
  readonly bot: BotApi;
  readonly api: GitHubApi;
  readonly cache: CacheService;
  /**
   * Commits what changed, then runs one workflow on one event; GitHub's API knows of the run. `leftBehind` is called while the job's
   * processes still live.
   */
  run(workflow: string, event: Event, leftBehind?: (trackingId: string) => void): Promise<Ran>;
  /** From now on, every clock that a step sees is so much later. */
  wait(ms: number): void;
  /** `init` of a clone of ops-framework, in the user's repository; its copies of workflows as act can run them. */
  init(...words: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export type Event = { readonly kind: 'schedule' | 'pull_request' } | Dispatch;

export interface Dispatch {
  readonly kind: 'workflow_dispatch';
  readonly inputs?: Readonly<Record<string, string>>;
  /** Login of who starts it; `requester` unless said. */
  readonly by?: string;
  /** Login of who approves it. */
  readonly approvedBy?: string;
  /** Login of who rejects it. */
  readonly rejectedBy?: string;
  /** The secret OPS_STATE_KEY of the environment. */
  readonly environmentKey?: string;
}

interface RunnerOptions {
  /** `OWNER/NAME` of the user's; as GitHub spells it. */
  readonly repository?: string;
  readonly isPrivate?: boolean;
  /** Its default branch. */
  readonly branch?: string;
  /** A runner before 2.334.0, which does not say which workflow it runs. */
  readonly isOld?: boolean;
  /** Beside GITHUB_TOKEN, which is always there. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
}

export async function openRunner(options: RunnerOptions = {}): Promise<Runner> {
  const { repository = 'OWNER/my-ops', isPrivate = true, branch = 'main' } = options;
  let laterMs = 0;
  const now = () => Date.now() + laterMs;
  const [area, bot, cache] = await Promise.all([
    openArea(),
    startChats(),
    startCacheService({ now, ref: `refs/heads/${branch}` }),
  ]);
  const api = await startGitHubApi({
    repository,
    token: githubToken,
    private: isPrivate,
    defaultBranch: branch,
    caches: cache,
  });
  api.dateHeader = (at) => new Date(at + laterMs).toUTCString();
  const root = dirname(area.path);
  const stateDir = join(root, 'openclaw');
  const shims = join(root, 'bin');
  await mkdir(shims);
  // What a user gets of ops-framework: act copies all of it for each step that names the action.
  const released = join(root, 'released');
  for (const part of ['action.yml', 'dist'])
    await cp(join(clone, part), join(released, part), { recursive: true });
  for (const name of await readdir(join(clone, workflows))) await adapt(name, released);
  const cloned = cloneFramework(join(root, 'clone'));
  // No gateway runs here, whatever else this machine does.
  await writeFile(join(shims, 'curl'), '#!/bin/sh\necho "curl: (7) Failed to connect" >&2\nexit 7\n', {
    mode: 0o755,
  });
  // act stops reading when the process ends, and on a busy machine loses what it printed last.
  await writeFile(
    join(shims, 'node'),
    `#!/bin/sh\n'${process.execPath}' "$@"\ncode=$?\nsleep 0.2\nexit $code\n`,
    {
      mode: 0o755,
    },
  );
  const telegram = { botToken, defaultTo: String(chats.person), apiRoot: bot.url };
  await writeFile(join(stateDir, 'openclaw.json'), JSON.stringify({ channels: { telegram } }));
  git(area, 'init', '--quiet', `--initial-branch=${branch}`);
  git(area, 'remote', 'add', 'origin', `https://github.com/${repository}.git`);
  git(area, 'config', 'user.name', 'ops');
  git(area, 'config', 'user.email', 'ops@example.org');

  /** As `.env` and the service of a runner give it to every step. */
  const env = {
    PATH: `${shims}:${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    HOME: join(root, 'home'),
    TZ: 'UTC',
    OPS_TEST_AREA: root,
    OPENCLAW_STATE_DIR: stateDir,
    OPS_E2E_FRAMEWORK: clone,
    ...cache.env,
  };

  async function run(
    workflow: string,
    event: Event,
    leftBehind: (trackingId: string) => void = () => undefined,
  ): Promise<Ran> {
    git(area, 'add', '--all');
    if (git(area, 'status', '--porcelain') !== '') git(area, 'commit', '--quiet', '--message=change');
    const trackingId = `github_${randomUUID()}`;
    const {
      inputs = {},
      by = 'requester',
      approvedBy,
      rejectedBy,
      environmentKey,
    } = event.kind === 'workflow_dispatch' ? event : {};
    const commit = git(area, 'rev-parse', 'HEAD');
    const { id } = api.gate.putRun({ event: event.kind, commit, actor: by, triggeringActor: by });
    // act holds no job, so the approval comes when the plan has looked whether there is one already.
    if (approvedBy !== undefined) api.gate.approve(approvedBy, { afterLooks: 2 });
    if (rejectedBy !== undefined) api.gate.reject(rejectedBy, { afterLooks: 2 });
    const words = [
      `${event.kind} --workflows .github/workflows/${workflow} --defaultbranch ${branch}`.split(' '),
      '--platform self-hosted=-self-hosted --platform ubuntu-latest=-self-hosted'.split(' '),
      `--no-cache-server --container-daemon-socket - --actor ${by}`.split(' '),
      ['--action-cache-path', join(root, 'actions')],
      pairs('--local-repository', {
        [checkout]: join(clone, 'test/e2e/checkout'),
        [`${framework.repository}@${framework.commit}`]: released,
        [`${cloned.repository}@${cloned.commit}`]: released,
      }),
      pairs('--env', {
        GITHUB_API_URL: api.url,
        GITHUB_RUN_ID: String(id),
        RUNNER_TRACKING_ID: trackingId,
        // Which act does not know, and which is that of the caller.
        GITHUB_WORKFLOW_REF: `${repository}/${workflows}/${workflow}@refs/heads/${branch}`,
      }),
      pairs('--secret', { GITHUB_TOKEN: githubToken, ...options.secrets }),
      pairs('--var', {
        ...(options.isOld === true ? {} : runnerNames),
        ...(rejectedBy !== undefined && { REJECTED: 'true' }),
        ...(environmentKey !== undefined && { ENVIRONMENT_STATE_KEY: environmentKey }),
        ...options.vars,
      }),
      pairs('--input', inputs),
    ].flat();
    const clocks =
      laterMs === 0 ? {} : { NODE_OPTIONS: `--import=${otherTime}`, OPS_TEST_LATER_MS: String(laterMs) };
    const child = spawn(inject('act'), words, {
      cwd: area.path,
      env: { ...env, ...clocks },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    await once(child, 'close');
    leftBehind(trackingId);
    // What act says of jobs and steps, for whoever reads the log of the tests.
    process.stdout.write(
      `\nact ${event.kind} ${workflow}\n${output.match(/^.*(?:⭐ Run Main|🏁).*$/gmu)?.join('\n')}\n`,
    );
    const jobs = output.matchAll(/^\[[^/\]]*\/(?:[^/\]]*\/)?([^\]]*?) *\] 🏁 {2}Job (\w+)/gmu);
    return {
      code: child.exitCode,
      log: output.replaceAll(/^\[[^\]]*\] +(?:\| )?/gm, ''),
      jobs: Object.fromEntries([...jobs].map(([, name = '', result = '']) => [name, result])),
      verdict: await takenVerdict(join(root, 'verdict')),
      ended: cleanUp(trackingId),
    };
  }

  return {
    area,
    bot,
    api,
    cache,
    run,
    wait(ms) {
      laterMs += ms;
    },
    async init(...words) {
      const command = [cloned.program, 'init', ...words];
      const { stderr } = spawnSync(process.execPath, command, { cwd: area.path, encoding: 'utf8' });
      if (stderr !== '') throw new Error(stderr);
      for (const name of await readdir(join(area.path, workflows)))
        if (name.includes('-reusable')) await adapt(name, area.path, area.path);
    },
    async close() {
      await Promise.all([area.close(), bot.close(), cache.close(), api.close()]);
    },
  };
}

async function takenVerdict(file: string): Promise<string | undefined> {
  const text = existsSync(file) ? await readFile(file, 'utf8') : undefined;
  await rm(file, { force: true });
  return text?.trim();
}

const rejection = `      - if: \${{ vars.REJECTED }}
        run: exit 1
`;

/**
 * act goes on with nothing after a called workflow that failed: its output `verdict` is taken inside, by the same expression. And
 * of a job that was skipped it takes the text of the expression for the output. In a file: see the `node` of `openRunner`.
 */
function verdictJob(text: string): string {
  const [, value] = /^ {6}verdict:\n[^]*?value: >-\n([^]*?\}\}\n)/m.exec(text) ?? [];
  if (value === undefined) return '';
  return `
  taken:
    name: Verdict
    needs: [plan, apply, apply-dispatched, verify, settle]
    if: \${{ always() }}
    runs-on: self-hosted
    env:
      VERDICT: >-
${value.replaceAll(/\bjobs\.(([\w-]+)\.\w+(?:\.\w+)?)/g, "(needs.$2.result != 'skipped' && needs.$1 || '')")}
    steps:
      - run: echo "$VERDICT" > "$OPS_TEST_AREA/verdict"
`;
}

/** Puts a workflow of ops-framework, or that of another folder, below a folder, as act can run it. */
export async function adapt(name: string, folder: string, from = clone): Promise<void> {
  const text = await readFile(join(from, workflows, name), 'utf8');
  await mkdir(join(folder, workflows), { recursive: true });
  const adapted = text
    .replaceAll(/\bjob\.workflow_(\w+)/g, (_, part: string) => `vars.JOB_WORKFLOW_${part.toUpperCase()}`)
    // act 0.2.89 refuses the key, and has no groups.
    .replaceAll(/^ +queue: max\n/gm, '')
    // A job whose deployment is rejected fails before its first step, and a secret of the environment wins.
    .replaceAll(
      /^( {4}environment: [^]*?^ {4}steps:\n)((?:(?: {5}.*)?\n)*)/gm,
      (_, head: string, steps: string) =>
        head +
        rejection +
        steps.replaceAll('secrets.OPS_STATE_KEY', 'vars.ENVIRONMENT_STATE_KEY || secrets.OPS_STATE_KEY'),
    );
  await writeFile(join(folder, workflows, name), adapted + verdictJob(text));
}

const pairs = (flag: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);

/**
 * What the real runner does when a job ends, and act does not: it kills every process that was started with this job's
 * value (https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs).
 */
function cleanUp(trackingId: string): readonly number[] {
  const orphans = processesWith(`RUNNER_TRACKING_ID=${trackingId}`).map(({ pid }) => pid);
  for (const pid of orphans) kill(pid);
  return orphans;
}

/** What it printed. */
export function git(area: Area, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-C', area.path, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
  return stdout.trim();
}
