/** The attacker wants bytes that nobody attested in a release, or `v1` at another commit than the newest release. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { digestOf, startGitHubReleases, type GitHubReleases } from '../support/github-releases.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const script = (name: string) => join(root, 'scripts', name);
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');
const importsOf = (path: string) => [...read(path).matchAll(/ from '([^']*)'/g)].map(([, from = '']) => from);
const commit = (digit: string) => digit.repeat(40);

let area: string;
beforeEach(() => {
  area = mkdtempSync(join(tmpdir(), 'release-'));
  mkdirSync(join(area, 'release'));
});
afterEach(() => rmSync(area, { recursive: true, force: true }));

describe('the files of a release', () => {
  const archive = 'ops-framework-v1.2.3.tar.gz';
  const make = () => {
    writeFileSync(join(area, 'release', archive), 'an archive');
    const done = spawnSync(process.execPath, [script('release-files.ts'), 'v1.2.3', join(area, 'release')]);
    expect([done.status, done.stderr.toString()]).toEqual([0, '']);
    const file = (name: string) => readFileSync(join(area, 'release', name), 'utf8');
    return { sums: file('SHA256SUMS'), sbom: file('ops-framework-v1.2.3.cdx.json') };
  };
  const built = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

  it('are summed up, with all that a runner starts', () => {
    const { sums, sbom } = make();
    const lines = ['action.yml', ...built].map(
      (path) => `${sha256(readFileSync(join(root, path)))}  ${path}`,
    );
    const released = [
      `${sha256('an archive')}  ${archive}`,
      `${sha256(sbom)}  ops-framework-v1.2.3.cdx.json`,
    ];
    expect(built.length).toBeGreaterThan(50);
    expect(sums.trimEnd().split('\n').toSorted()).toEqual([...lines, ...released].toSorted());
  });

  it('hold an SBOM with each file of dist/ and each package in it', () => {
    const component = z.looseObject({
      name: z.string(),
      hashes: z._default(z.array(z.strictObject({ alg: z.string(), content: z.string() })), []),
    });
    const { components, dependencies, ...head } = z
      .looseObject({
        components: z.array(z.extend(component, { components: z._default(z.array(component), []) })),
        dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
      })
      .parse(JSON.parse(make().sbom));
    // What actions/attest knows a CycloneDX file by.
    expect(head).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      metadata: { component: { name: 'ops-framework', version: '1.2.3' } },
    });
    const files = components.flatMap((bundle) => bundle.components);
    expect(new Map(files.map(({ name, hashes }) => [name, hashes]))).toEqual(
      new Map(
        built.map((path) => [path, [{ alg: 'SHA-256', content: sha256(readFileSync(join(root, path))) }]]),
      ),
    );
    const locked: Record<string, { version: string; integrity: string }> = JSON.parse(
      read('package-lock.json'),
    ).packages;
    for (const bundle of ['dist/cli', 'dist/main', 'dist/supervisor']) {
      const listed = dependencies.find(({ ref }) => ref === bundle)?.dependsOn ?? [];
      const code = built.filter((path) => path.startsWith(`${bundle}/`) && path.endsWith('.js')).map(read);
      const named = [...code.join('\n').matchAll(/ MODULE: .*node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/g)];
      for (const name of new Set(named.map(([, found = '']) => found)))
        expect(listed.join('\n')).toContain(`pkg:npm/${name.replace('@', '%40')}@`);
      for (const purl of listed) {
        const about = components.find((each) => each['purl'] === purl);
        const [path, pinned] =
          Object.entries(locked).find(
            ([key, { version }]) =>
              key.endsWith(`node_modules/${about?.name}`) && version === about?.['version'],
          ) ?? [];
        expect([purl, path]).toEqual([purl, expect.any(String)]);
        const digest = Buffer.from(pinned?.integrity.slice('sha512-'.length) ?? '', 'base64').toString('hex');
        expect(about?.hashes).toEqual([{ alg: 'SHA-512', content: digest }]);
      }
    }
    expect(dependencies.find(({ ref }) => ref === 'dist/main')?.dependsOn).toContainEqual(
      expect.stringMatching(/^pkg:npm\/%40actions\/cache@/),
    );
  });

  it('are the same bytes the next time', () => {
    expect(make()).toEqual(make());
  });
});

describe('release.yml', () => {
  const step = z.object({
    uses: z.optional(z.string()),
    run: z.optional(z.string()),
    with: z.optional(z.record(z.string(), z.unknown())),
    env: z.optional(z.record(z.string(), z.string())),
  });
  const { on, jobs } = z
    .object({
      on: z.unknown(),
      jobs: z.record(
        z.string(),
        z.object({
          needs: z.optional(z.string()),
          environment: z.optional(z.string()),
          permissions: z.record(z.string(), z.string()),
          steps: z.array(step),
        }),
      ),
    })
    .parse(parse(read('.github/workflows/release.yml')));
  const steps = jobs['publish']?.steps ?? [];

  it('lets one job write, and only behind the environment and after the checks', () => {
    expect(on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
    const writers = Object.entries(jobs).filter(([, { permissions }]) =>
      Object.values(permissions).includes('write'),
    );
    expect(writers.map(([id, { environment, needs }]) => [id, environment, needs])).toEqual([
      ['publish', 'release', 'check'],
    ]);
  });

  it('attests everything, and its SBOM, before it is published', () => {
    const attests = steps.filter(({ uses }) => uses?.startsWith('actions/attest@'));
    expect(attests.map((each) => each.with)).toEqual([
      { 'subject-checksums': 'release/SHA256SUMS' },
      {
        'subject-checksums': 'release/SHA256SUMS',
        'sbom-path': 'release/ops-framework-${{ github.ref_name }}.cdx.json',
      },
    ]);
    expect(steps.at(-1)?.run).toBe('node scripts/publish-release.ts release notes.md');
    // The token reaches nothing else.
    expect(steps.filter(({ env }) => env !== undefined)).toEqual([steps.at(-1)]);
  });

  it('runs nothing from a package registry where it may write', () => {
    const scripts = steps.flatMap(({ run = '' }) => run.match(/scripts\/[\w-]+\.ts/g) ?? []);
    expect(scripts.length).toBe(3);
    const own = '../src/core/github/rate-limit.ts';
    expect(importsOf(own.slice(3))).toEqual([]);
    for (const from of scripts.flatMap(importsOf)) if (from !== own) expect(from).toMatch(/^node:/);
    expect(steps.map(({ run = '' }) => run).join('\n')).not.toMatch(/\b(npm|npx|\.ci\/run)\b/);
  });
});

describe('publishing', () => {
  const files = { 'a.tar.gz': 'an archive', SHA256SUMS: 'sums' };
  const whole = Object.entries(files).map(([name, data]) => `${name} uploaded ${digestOf(data)}`);
  let github: GitHubReleases;
  beforeEach(async () => {
    github = await startGitHubReleases();
    github.main = [commit('1'), commit('2'), commit('3')];
    github.tags = { 'v1.0.0': commit('1'), 'v1.1.0': commit('2'), 'v1.2.0': commit('3') };
    for (const [name, data] of Object.entries(files)) writeFileSync(join(area, 'release', name), data);
    writeFileSync(join(area, 'notes.md'), '- A thing.\n');
  });
  afterEach(() => github.close());

  async function publish(tag = 'v1.1.0', sha = commit('2')) {
    const env = {
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'an-owner/ops-framework',
      GITHUB_REF_NAME: tag,
      GITHUB_SHA: sha,
      GH_TOKEN: 'a-token',
    };
    const child = spawn(
      process.execPath,
      [script('publish-release.ts'), join(area, 'release'), join(area, 'notes.md')],
      { env, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const [stdout, stderr] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    expect(stdout + stderr).not.toContain('a-token');
    return { code: child.exitCode, stdout, stderr };
  }
  const release = (tag = 'v1.1.0') => github.releases.filter(({ tag_name }) => tag_name === tag);
  const assets = () =>
    release()
      .flatMap((each) => each.assets.map(({ name, state, digest }) => `${name} ${state} ${digest}`))
      .toSorted();
  const isDone = () => {
    expect(release()).toEqual([expect.objectContaining({ draft: false, immutable: true })]);
    expect(assets()).toEqual(whole.toSorted());
    expect(github.branches).toEqual({ v1: commit('2') });
  };

  it('fills a draft, publishes it, moves v1', async () => {
    github.branches = { v1: commit('1') };
    expect(await publish()).toMatchObject({ code: 0, stderr: '' });
    isDone();
    expect(release()[0]?.body).toBe(
      `- A thing.\n\nCommit: ${commit('2')}. [How to verify it](https://github.com/an-owner/ops-framework/blob/v1.1.0/SECURITY.md#check-a-release).\n`,
    );
    expect(github.changes.map((change) => change.replace('/repos/an-owner/ops-framework', ''))).toEqual([
      'POST /releases',
      'POST /upload/1?name=SHA256SUMS',
      'POST /upload/1?name=a.tar.gz',
      'PATCH /releases/1',
      'PATCH /git/refs/heads/v1',
    ]);
  });

  it('that died at any step goes on where it ended, and makes nothing twice', async () => {
    for (const isEndDone of [false, true]) {
      for (let after = 0; after < 5; after += 1) {
        github.releases = [];
        github.branches = {};
        github.dies = { after: github.changes.length + after, isDone: isEndDone };
        const before = github.changes.length;
        expect((await publish()).code).toBe(1);
        github.dies = undefined;
        expect(await publish()).toMatchObject({ code: 0, stderr: '' });
        isDone();
        expect(github.changes.length - before).toBe(5);
      }
    }
  });

  it.each([403, 429])(
    'waits for a rate limit (%i) that is soon over, and makes nothing twice',
    async (status) => {
      github.limit = { status, headers: { 'retry-after': '1' } };
      expect(await publish()).toMatchObject({ code: 0, stderr: '' });
      isDone();
      expect(github.changes).toHaveLength(5);
    },
  );

  it('says when a rate limit ends that it does not wait for', async () => {
    github.limit = { status: 403, headers: { 'retry-after': '1200' } };
    expect(await publish()).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /GitHub's rate limit is reached \(403\): it ends at .* UTC; run this again/,
      ),
    });
    expect(github.changes).toEqual([]);
  });

  it('again, when all is there, changes nothing', async () => {
    await publish();
    const before = github.changes.length;
    expect(await publish()).toMatchObject({ code: 0 });
    expect(github.changes.length).toBe(before);
  });

  it('takes an upload that broke off again', async () => {
    const starter = { id: 77, name: 'a.tar.gz', state: 'starter', digest: null } as const;
    github.releases = [{ id: 9, tag_name: 'v1.1.0', draft: true, immutable: false, assets: [starter] }];
    expect(await publish()).toMatchObject({ code: 0 });
    isDone();
  });

  it.each([
    ['other bytes under a name of ours', 'a.tar.gz', 'the draft has another a.tar.gz than'],
    ['a file of their own', 'install.sh', 'a file that this run did not make: install.sh'],
  ])('refuses a draft in which somebody put %s', async (_, name, message) => {
    const asset = { id: 77, name, state: 'uploaded', digest: digestOf('evil') } as const;
    github.releases = [{ id: 9, tag_name: 'v1.1.0', draft: true, immutable: false, assets: [asset] }];
    expect(await publish()).toMatchObject({ code: 1, stderr: expect.stringContaining(message) });
    expect(release()[0]?.draft).toBe(true);
    expect(github.branches).toEqual({});
  });

  it('refuses a published release with other bytes, or without a file', async () => {
    const asset = { id: 77, name: 'a.tar.gz', state: 'uploaded', digest: digestOf('evil') } as const;
    for (const [there, message] of [
      [[asset], 'lacks SHA256SUMS'],
      [[asset, { ...asset, name: 'SHA256SUMS', digest: digestOf('sums') }], 'has another a.tar.gz'],
    ] as const) {
      github.releases = [{ id: 9, tag_name: 'v1.1.0', draft: false, immutable: true, assets: there }];
      expect(await publish()).toMatchObject({ code: 1, stderr: expect.stringContaining(message) });
    }
    expect([github.changes, github.branches]).toEqual([[], {}]);
  });

  it('refuses two drafts of one tag', async () => {
    const draft = { tag_name: 'v1.1.0', draft: true, immutable: false, assets: [] };
    github.releases = [
      { ...draft, id: 8 },
      { ...draft, id: 9 },
    ];
    expect(await publish()).toMatchObject({ code: 1, stderr: expect.stringContaining('several') });
  });

  it.each([
    ['does not exist', undefined],
    ['was made by the run itself', { protection_rules: [], deployment_branch_policy: null }],
    [
      'lets in every branch',
      { protection_rules: [{ type: 'required_reviewers' }], deployment_branch_policy: null },
    ],
    [
      'needs no reviewer',
      {
        protection_rules: [{ type: 'branch_policy' }],
        deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
      },
    ],
  ])('refuses while the environment %s', async (_, environment) => {
    github.environment = environment;
    expect(await publish()).toMatchObject({ code: 1, stderr: expect.stringContaining('required reviewers') });
    expect(github.changes).toEqual([]);
  });

  it('refuses a tag that was moved after the checks', async () => {
    github.tags = { 'v1.1.0': commit('3') };
    expect(await publish()).toMatchObject({ code: 1, stderr: expect.stringContaining(`at ${commit('3')}`) });
    expect(github.changes).toEqual([]);
  });

  it('does not move v1 to a release that can be changed', async () => {
    github.immutable = false;
    expect(await publish()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Enable release immutability'),
    });
    expect(github.branches).toEqual({});
  });

  it('of an older release, or once more, never moves v1 back', async () => {
    expect(await publish('v1.2.0', commit('3'))).toMatchObject({ code: 0 });
    expect(await publish('v1.0.0', commit('1'))).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('v1.2.0 is published: v1 stays where it is'),
    });
    expect(github.branches).toEqual({ v1: commit('3') });
  });

  it.each([
    ['later on main', commit('3')],
    ['on a branch of its own', commit('d')],
  ])('of a patch of an older line, %s, leaves v1 at the highest version', async (_, sha) => {
    expect(await publish()).toMatchObject({ code: 0 });
    github.tags = { ...github.tags, 'v1.0.10': sha };
    expect(await publish('v1.0.10', sha)).toMatchObject({
      code: 0,
      stdout:
        'uploaded SHA256SUMS\nuploaded a.tar.gz\nv1.0.10 is published and immutable\nv1.1.0 is published: v1 stays where it is\n',
    });
    expect(github.branches).toEqual({ v1: commit('2') });
  });

  it('of a higher version moves v1 past drafts and other majors', async () => {
    const other = { draft: false, immutable: true, assets: [] };
    github.releases = [
      { ...other, id: 7, tag_name: 'v2.0.0' },
      { ...other, id: 8, tag_name: 'v1.0.9' },
      { ...other, id: 9, tag_name: 'v1.9.0', draft: true },
    ];
    expect(await publish()).toMatchObject({ code: 0 });
    expect(github.branches).toEqual({ v1: commit('2') });
  });

  it('refuses when somebody took v1 elsewhere', async () => {
    github.branches = { v1: commit('e') };
    expect(await publish()).toMatchObject({ code: 1, stderr: expect.stringContaining('does not follow it') });
    expect(github.branches).toEqual({ v1: commit('e') });
  });
});
