/** What GitHub does with releases and branches (https://docs.github.com/en/rest/releases), as far as a release needs it. */
import { createHash } from 'node:crypto';
import { jsonAnswer, listenOnLoopback, type Answer, type Incoming } from './loopback.ts';

interface Asset {
  readonly id: number;
  readonly name: string;
  readonly state: 'uploaded' | 'starter';
  readonly digest: string | null;
}

interface Release {
  readonly id: number;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly immutable: boolean;
  readonly body?: string;
  readonly assets: readonly Asset[];
}

export interface GitHubReleases {
  readonly url: string;
  /** What came in that changes something, in its order. */
  readonly changes: readonly string[];
  releases: readonly Release[];
  branches: Readonly<Record<string, string>>;
  tags: Readonly<Record<string, string>>;
  /** Is the setting on? */
  immutable: boolean;
  /** Of the environment `release`; undefined: nobody made it. */
  environment: object | undefined;
  /** The commits of `main`, oldest first. */
  main: readonly string[];
  /** Each request is refused so once, and taken when it comes again: a rate limit. */
  limit: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | undefined;
  /** The connection is reset when this many changes came in, before the next (`before`) or after that one. */
  dies: { readonly after: number; readonly isDone: boolean } | undefined;
  close(): Promise<void>;
}

export const digestOf = (data: string | Buffer) =>
  `sha256:${createHash('sha256').update(data).digest('hex')}`;
const notFound = jsonAnswer(404, { message: 'Not Found' });
const unprocessable = (message: string) => jsonAnswer(422, { message });

export async function startGitHubReleases(): Promise<GitHubReleases> {
  const changes: string[] = [];
  const limited = new Set<string>();
  let id = 0;
  const server = await listenOnLoopback((incoming) => {
    if (incoming.headers.authorization !== 'Bearer a-token') return { answer: jsonAnswer(401, {}) };
    const name = `${incoming.method} ${incoming.url.href}`;
    if (github.limit && !limited.delete(name)) {
      limited.add(name);
      const { status, headers } = github.limit;
      return {
        answer: jsonAnswer(status, { message: 'You have exceeded a secondary rate limit.' }, headers),
      };
    }
    if (incoming.method === 'GET') return { answer: read(incoming.url) };
    const { dies } = github;
    const isEnd = dies?.after === changes.length;
    if (isEnd && !dies?.isDone) return { answer: notFound, spoiling: 'reset' };
    const answer = change(incoming);
    changes.push(`${incoming.method} ${incoming.url.pathname}${incoming.url.search}`);
    return { answer, spoiling: isEnd ? 'reset' : undefined };
  });
  const json = (release: Release) => ({
    ...release,
    upload_url: `${server.url}/upload/${release.id}{?name,label}`,
  });
  const put = (release: Release) => {
    github.releases = [...github.releases.filter((each) => each.id !== release.id), release];
    return json(release);
  };
  const github: GitHubReleases = {
    url: server.url,
    changes,
    releases: [],
    branches: {},
    tags: {},
    immutable: true,
    environment: {
      protection_rules: [{ type: 'required_reviewers' }, { type: 'branch_policy' }],
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    },
    main: [],
    dies: undefined,
    limit: undefined,
    close: () => server.close(),
  };

  function read({ pathname }: URL): Answer {
    const path = pathname.replace('/repos/an-owner/ops-framework/', '');
    if (path === 'releases') return jsonAnswer(200, github.releases.map(json));
    if (path === 'environments/release' && github.environment) return jsonAnswer(200, github.environment);
    const [, release] = /^releases\/(\d+)$/.exec(path) ?? [];
    const found = github.releases.find((each) => each.id === Number(release));
    if (found) return jsonAnswer(200, json(found));
    const [, tag = ''] = /^commits\/tags\/(.*)$/.exec(path) ?? [];
    if (github.tags[tag]) return jsonAnswer(200, { sha: github.tags[tag] });
    const [, branch = ''] = /^git\/ref\/heads\/(.*)$/.exec(path) ?? [];
    if (github.branches[branch]) return jsonAnswer(200, { object: { sha: github.branches[branch] } });
    const [, from = '', to = ''] = /^compare\/(\w+)\.\.\.(\w+)$/.exec(path) ?? [];
    return from === '' ? notFound : jsonAnswer(200, { status: compare(from, to) });
  }

  function compare(from: string, to: string): string {
    const [a, b] = [github.main.indexOf(from), github.main.indexOf(to)];
    if (a === -1 || b === -1) return 'diverged';
    if (a === b) return 'identical';
    return a < b ? 'ahead' : 'behind';
  }

  function change({ method, url, body }: Incoming): Answer {
    const path = url.pathname.replace('/repos/an-owner/ops-framework/', '');
    const [, upload] = /^\/upload\/(\d+)$/.exec(path) ?? [];
    if (upload) return add(Number(upload), url.searchParams.get('name') ?? '', body);
    const [, asset] = /^releases\/assets\/(\d+)$/.exec(path) ?? [];
    if (asset && method === 'DELETE') return remove(Number(asset));
    const sent = JSON.parse(body.toString());
    if (path === 'releases')
      return jsonAnswer(201, put({ ...sent, id: (id += 1), immutable: false, assets: [] }));
    const [, release] = /^releases\/(\d+)$/.exec(path) ?? [];
    const old = github.releases.find((each) => each.id === Number(release));
    if (old) {
      const immutable = old.draft && !sent.draft ? github.immutable : old.immutable;
      return jsonAnswer(200, put({ ...old, ...sent, immutable }));
    }
    if (path === 'git/refs') return move(sent.ref.replace('refs/heads/', ''), sent.sha);
    const [, branch = ''] = /^git\/refs\/heads\/(.*)$/.exec(path) ?? [];
    const from = github.branches[branch];
    if (!from) return notFound;
    if (sent.force || compare(from, sent.sha) === 'ahead') return move(branch, sent.sha);
    return unprocessable('Update is not a fast forward');
  }

  function move(branch: string, sha: string): Answer {
    github.branches = { ...github.branches, [branch]: sha };
    return jsonAnswer(201, {});
  }

  function add(release: number, name: string, data: Buffer): Answer {
    const old = github.releases.find((each) => each.id === release);
    if (!old) return notFound;
    if (old.immutable) return unprocessable('Cannot upload assets to an immutable release.');
    if (old.assets.some((asset) => asset.name === name)) return unprocessable('already_exists');
    const asset = { id: (id += 1), name, state: 'uploaded', digest: digestOf(data) } as const;
    put({ ...old, assets: [...old.assets, asset] });
    return jsonAnswer(201, asset);
  }

  function remove(asset: number): Answer {
    const old = github.releases.find(({ assets }) => assets.some((each) => each.id === asset));
    if (!old) return notFound;
    put({ ...old, assets: old.assets.filter((each) => each.id !== asset) });
    return { ...jsonAnswer(204, ''), body: Buffer.from('') };
  }

  return github;
}
