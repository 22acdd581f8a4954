/**
 * How long the action takes, as ratios within one run: against bare Node, and against a program that only makes the same
 * toolkit calls (bench/control.mjs). Over a cache service on loopback. Run: npm run bench
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(process.argv[2] ?? 20);
const token = 'ghs_0123456789abcdefghij0123456789';
const area = mkdtempSync(join(tmpdir(), 'ops-bench-'));

interface Subject {
  readonly name: string;
  readonly argv: readonly string[];
  readonly env: (run: number) => Readonly<Record<string, string>>;
}

/** The service has a thread of its own: it must answer while this one waits for a child. */
async function startService(): Promise<{ env: Record<string, string>; stop: () => Promise<number> }> {
  const worker = new Worker(
    `(async () => {
      const { parentPort, workerData } = await import('node:worker_threads');
      const { startCacheService } = await import(workerData + '/cache-service.ts');
      const { startGitHubApi } = await import(workerData + '/github-api.ts');
      const caches = await startCacheService();
      const api = await startGitHubApi({ repository: 'owner/name', token: '${token}', private: true, caches });
      parentPort.postMessage({ ...caches.env, GITHUB_API_URL: api.url });
    })();`,
    { eval: true, workerData: join(root, 'test', 'support') },
  );
  const env = await new Promise<Record<string, string>>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return { env, stop: () => worker.terminate() };
}

function milliseconds(subject: Subject, run: number): number {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, subject.argv, {
    cwd: area,
    env: { PATH: process.env['PATH'], HOME: area, XDG_CACHE_HOME: join(area, 'cache'), ...subject.env(run) },
    encoding: 'utf8',
  });
  const took = performance.now() - begun;
  if (status !== 0) throw new Error(`${subject.name} failed:\n${stdout}${stderr}`);
  return took;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const service = await startService();
const control = join(area, 'control');
spawnSync(
  join(root, 'node_modules/.bin/ncc'),
  ['build', join(root, 'bench/control.mjs'), '-o', control, '-q'],
  {
    cwd: root,
  },
);
for (const folder of ['workspace', 'temp']) mkdirSync(join(area, folder));
writeFileSync(join(area, 'workspace', 'ops-jobs.json'), '{"version":1,"jobs":[]}');
const main = join(root, 'dist/main/index.js');
const step = {
  ...service.env,
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'owner/name',
  GITHUB_TOKEN: token,
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_WORKSPACE: join(area, 'workspace'),
  RUNNER_TEMP: join(area, 'temp'),
  GITHUB_EVENT_PATH: join(area, 'event.json'),
  GITHUB_OUTPUT: join(area, 'output'),
  GITHUB_STEP_SUMMARY: join(area, 'summary'),
};
writeFileSync(step.GITHUB_EVENT_PATH, '{"repository":{"private":true,"default_branch":"main"}}');
for (const file of [step.GITHUB_OUTPUT, step.GITHUB_STEP_SUMMARY]) writeFileSync(file, '');

const host = (run: number) => ({ ...step, OPENCLAW_STATE_DIR: join(area, `host-${run}`) });
const subjects: readonly Subject[] = [
  { name: 'node -e 0', argv: ['-e', '0'], env: () => ({}) },
  { name: 'command line, --version', argv: [join(root, 'dist/cli/index.js'), '--version'], env: () => ({}) },
  {
    name: 'action, tick, state: file',
    argv: [main],
    env: (run) => ({ ...host(run), OPENCLAW_STATE_DIR: join(area, 'file-host'), INPUT_STATE: 'file' }),
  },
  {
    name: 'control: restore and save',
    argv: [join(control, 'index.mjs')],
    env: () => ({ ...step, INPUT_PREFIX: 'control-' }),
  },
  {
    name: 'action, tick, look up and save',
    argv: [main],
    env: (run) => ({ ...host(run), OPENCLAW_STATE_DIR: join(area, 'pair-host'), INPUT_NAMESPACE: 'pair' }),
  },
  {
    name: 'action, tick, restore and save',
    argv: [main],
    env: (run) => ({ ...host(run), INPUT_NAMESPACE: 'bench' }),
  },
];

try {
  const times = new Map(subjects.map(({ name }) => [name, [] as number[]]));
  // Each after the other, round by round: what else the machine does hits all alike. Three rounds to warm up.
  for (let run = 0; run < runs + 3; run += 1) {
    for (const subject of subjects) {
      const took = milliseconds(subject, run);
      if (run >= 3) times.get(subject.name)?.push(took);
    }
  }
  const of = (name: string) => median(times.get(name) ?? []);
  const [bare, controlled] = [of('node -e 0'), of('control: restore and save')];
  console.log(`${runs} runs each, medians`);
  for (const { name } of subjects) {
    const ratios = `${(of(name) / bare).toFixed(2)} × node -e 0   ${(of(name) / controlled).toFixed(2)} × control`;
    console.log(`${name.padEnd(32)} ${of(name).toFixed(0).padStart(5)} ms   ${ratios}`);
  }
} finally {
  await service.stop();
  rmSync(area, { recursive: true, force: true });
}
