/**
 * `publish-release.ts FOLDER NOTES` makes the GitHub release of GITHUB_REF_NAME at GITHUB_SHA with the files of FOLDER, and moves
 * the branch of the major version to it, forward only and never to a lower version. Run again it goes on where it ended: only what
 * is absent is made, and what is there must be the same. Needs no package: it runs where a release can be written.
 *
 * The release is a draft until it is whole: once published, GitHub locks its files and its tag
 * (https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases).
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { limitOf, limitText } from '../src/core/github/rate-limit.ts';

const { env } = process;
const tag = env['GITHUB_REF_NAME'] ?? '';
const commit = env['GITHUB_SHA'] ?? '';
const repository = `${env['GITHUB_API_URL']}/repos/${env['GITHUB_REPOSITORY']}`;
const page = `${env['GITHUB_SERVER_URL']}/${env['GITHUB_REPOSITORY']}/blob/${tag}/SECURITY.md#check-a-release`;
const [folder = '', notes = ''] = process.argv.slice(2);
const versionTag = /^v\d+\.\d+\.\d+$/;

/** https://docs.github.com/en/rest/releases/releases */
interface Release {
  readonly id: number;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly immutable?: boolean;
  readonly upload_url: string;
  readonly assets: readonly Asset[];
}

interface Asset {
  readonly id: number;
  readonly name: string;
  readonly state: string;
  /** `sha256:` and hex digits. */
  readonly digest?: string | null;
}

/** https://docs.github.com/en/rest/deployments/environments */
interface Environment {
  readonly protection_rules?: readonly { readonly type: string }[];
  readonly deployment_branch_policy: object | null;
}

interface GitReference {
  readonly object: { readonly sha: string };
}

interface Comparison {
  readonly status: 'ahead' | 'behind' | 'diverged' | 'identical';
}

/** What keeps the release from being made: a person must look. */
class Refusal extends Error {}

/** So long in all a rate limit is waited for: the job has 15 minutes. */
let patienceMs = 300_000;

/** The JSON of the answer; undefined: none, or what was asked for is not there (404). Throws on every other error. */
async function ask<T>(method: string, url: string, body?: object | Buffer): Promise<T | undefined> {
  const isFile = Buffer.isBuffer(body);
  const answer = await fetch(url, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${env['GH_TOKEN']}`,
      'content-type': isFile ? 'application/octet-stream' : 'application/json',
      'x-github-api-version': '2022-11-28',
    },
    ...(body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
    redirect: 'error',
    signal: AbortSignal.timeout(120_000),
  }).catch((error: unknown) => {
    throw new Refusal(`${method} ${url} had no answer: run again`, { cause: error });
  });
  const text = await answer.text();
  if (answer.ok) return text === '' ? undefined : JSON.parse(text);
  if (answer.status === 404 && method === 'GET') return undefined;
  const limit = limitOf(limitFacts(answer, text), Date.now());
  if (!limit) throw new Refusal(`${method} ${url}: ${answer.status} ${text.slice(0, 500)}`);
  const waitMs = Math.max(1000, limit.endsAt - Date.now());
  if (waitMs > patienceMs) throw new Refusal(`${method} ${url}: ${limitText(answer.status, limit)}`);
  patienceMs -= waitMs;
  console.log(`${limitText(answer.status, limit)}: waiting`);
  await sleep(waitMs);
  // Such an answer proves that nothing was done.
  return ask(method, url, body);
}

function limitFacts({ status, headers }: Response, message: string) {
  const seconds = headers.get('retry-after') ?? '';
  const dateAt = Date.parse(headers.get('date') ?? '');
  return {
    status,
    message,
    retryAfterMs: /^\d{1,6}$/.test(seconds) ? 1000 * Number(seconds) : undefined,
    remaining: headers.get('x-ratelimit-remaining') ?? undefined,
    reset: headers.get('x-ratelimit-reset') ?? undefined,
    dateAt: Number.isFinite(dateAt) ? dateAt : undefined,
  };
}

/** An environment that nobody set up GitHub makes by itself, open to all. */
async function checkEnvironment(): Promise<void> {
  const found = await ask<Environment>('GET', `${repository}/environments/release`);
  const isReviewed = found?.protection_rules?.some(({ type }) => type === 'required_reviewers') ?? false;
  if (!isReviewed || !found?.deployment_branch_policy)
    throw new Refusal(
      'the environment "release" lets in everybody: set its required reviewers, and the tags that may deploy to it ' +
        '(Settings → Environments, see CONTRIBUTING.md), and run again',
    );
}

/** The tag may have been moved since it started this run: what was checked is this commit. */
async function checkTag(): Promise<void> {
  const tagged = await ask<{ readonly sha: string }>('GET', `${repository}/commits/tags/${tag}`);
  if (tagged?.sha !== commit)
    throw new Refusal(`${tag} is at ${tagged?.sha ?? 'no commit'}, not at ${commit}, which was checked`);
}

/** The newest hundred. */
async function listReleases(): Promise<readonly Release[]> {
  return (await ask<readonly Release[]>('GET', `${repository}/releases?per_page=100`)) ?? [];
}

async function findOrMakeDraft(): Promise<Release> {
  // By its tag GitHub gives no draft.
  const [found, ...more] = (await listReleases()).filter(({ tag_name }) => tag_name === tag);
  if (more.length > 0)
    throw new Refusal(`${tag} has several releases or drafts: delete those that are not wanted`);
  const draft = { tag_name: tag, name: tag, draft: true };
  const release = found ?? (await ask<Release>('POST', `${repository}/releases`, draft));
  if (!release) throw new Refusal('GitHub did not say which draft it made: run again');
  return release;
}

/** Uploads what a draft lacks. A file with other bytes, or one that is not ours, is refused: it is not known who put it there. */
async function fill({ draft, upload_url, assets }: Release): Promise<void> {
  const names = readdirSync(folder).toSorted();
  const strange = assets.find(({ name }) => !names.includes(name));
  if (strange) throw new Refusal(`the release has a file that this run did not make: ${strange.name}`);
  for (const name of names) {
    const data = readFileSync(join(folder, name));
    const digest = `sha256:${createHash('sha256').update(data).digest('hex')}`;
    const there = assets.find((asset) => asset.name === name);
    if (there?.state === 'uploaded' && there.digest === digest) continue;
    if (!draft)
      throw new Refusal(
        `the published release ${there ? 'has another' : 'lacks'} ${name}: make a new version`,
      );
    // An upload that broke off leaves its name behind.
    if (there?.state === 'starter') await ask('DELETE', `${repository}/releases/assets/${there.id}`);
    else if (there)
      throw new Refusal(
        `the draft has another ${name} than ${commit} gives: delete the draft, and run again`,
      );
    const url = `${upload_url.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`;
    const uploaded = await ask<Asset>('POST', url, data);
    if (uploaded?.digest !== digest)
      throw new Refusal(`GitHub has other bytes as ${name} than were sent: run again`);
    console.log(`uploaded ${name}`);
  }
}

async function publish({ id, draft }: Release): Promise<void> {
  const url = `${repository}/releases/${id}`;
  const body = `${readFileSync(notes, 'utf8').trim()}\n\nCommit: ${commit}. [How to verify it](${page}).\n`;
  // `legacy`: the highest version is the latest, so a fix of an older one is not.
  if (draft) await ask('PATCH', url, { tag_name: tag, name: tag, body, draft: false, make_latest: 'legacy' });
  const release = await ask<Release>('GET', url);
  if (release?.immutable !== true)
    throw new Refusal(
      `${tag} is published but not immutable: switch on Settings → General → Releases → Enable release ` +
        'immutability, delete this release (not its tag), and run again',
    );
  await checkTag();
  console.log(`${tag} is published and immutable`);
}

/** A published version of the same major that is higher. A patch of an older line has later commits, or others. */
async function higherVersion(major: string): Promise<string | undefined> {
  const published = (await listReleases()).filter(({ draft }) => !draft).map(({ tag_name }) => tag_name);
  return published.find((other) => {
    if (!other.startsWith(`${major}.`) || !versionTag.test(other)) return false;
    return other.localeCompare(tag, 'en', { numeric: true }) > 0;
  });
}

/** `v1`, a branch, so that GitHub refuses to move it anywhere but forward. */
async function moveMajor(): Promise<void> {
  const major = tag.slice(0, tag.indexOf('.'));
  const higher = await higherVersion(major);
  if (higher !== undefined) return console.log(`${higher} is published: ${major} stays where it is`);
  const now = await ask<GitReference>('GET', `${repository}/git/ref/heads/${major}`);
  const from = now?.object.sha;
  const compared = from && (await ask<Comparison>('GET', `${repository}/compare/${from}...${commit}`));
  const status = from === undefined ? 'ahead' : compared && compared.status;
  if (status === 'identical' || status === 'behind')
    return console.log(`${major} is at ${from}, which holds this release: it stays`);
  if (status !== 'ahead') throw new Refusal(`${major} is at ${from}, and ${commit} does not follow it`);
  try {
    if (from) await ask('PATCH', `${repository}/git/refs/heads/${major}`, { sha: commit, force: false });
    else await ask('POST', `${repository}/git/refs`, { ref: `refs/heads/${major}`, sha: commit });
  } catch (error) {
    // The token of a workflow may not where workflows differ from those of every branch.
    throw new Refusal(
      `${tag} is published, but ${major} could not be moved: git push origin ${commit}:refs/heads/${major}`,
      { cause: error },
    );
  }
  console.log(`${major} moves from ${from ?? 'nothing'} to ${commit}`);
}

if (!versionTag.test(tag) || !/^[0-9a-f]{40}$/.test(commit) || notes === '') {
  console.error('usage, in a workflow for a tag vX.Y.Z: publish-release.ts FOLDER NOTES');
  process.exitCode = 2;
} else {
  try {
    await checkEnvironment();
    await checkTag();
    const release = await findOrMakeDraft();
    await fill(release);
    await publish(release);
    await moveMajor();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    if (error.cause !== undefined) console.error(error.cause);
    process.exitCode = 1;
  }
}
