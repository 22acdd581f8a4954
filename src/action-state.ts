/** Where the action keeps its state: in the file on the host and, with `state: auto` or `cache`, in the Actions cache. */
import { hostname } from 'node:os';
import type { CacheClient } from './adapters/cache-client.ts';
import type { Listing } from './adapters/cache-pull.ts';
import { createCacheStore, type CacheStore } from './adapters/cache-store.ts';
import { createGitHub, type GitHub } from './adapters/github.ts';
import type { FallbackOptions } from './adapters/messenger-fallback.ts';
import { createSeal } from './adapters/seal.ts';
import { createVolatileStore, type LocalStore } from './adapters/state-local.ts';
import { createSharedStore } from './adapters/state-shared.ts';
import { createFileMark, createVolatileMark } from './adapters/sync-mark.ts';
import { systemClock } from './adapters/system.ts';
import { readRepository, type Repository } from './adapters/workflow-event.ts';
import { cacheKey, generationOf, keyPrefix, namespaceOf, type KeySpace } from './core/cache-key.ts';
import type { State } from './core/model.ts';
import { stateCodec } from './core/state.ts';
import { exitCodes, UserError } from './errors.ts';
import type { Inputs } from './inputs.ts';
import type { StateStore, Workflow } from './ports.ts';

type Variables = Readonly<Record<string, string | undefined>>;
type FileStore = StateStore<State> & LocalStore<State>;

export interface ActionState {
  readonly workflow: Workflow;
  /** Where alerts go that the chat does not take. */
  readonly fallback: Pick<FallbackOptions, 'github' | 'isPublic'>;
  /** The store to use, made from the one of the file at `path`. */
  readonly over: (file: FileStore, path: string) => StateStore<State>;
  /** The run was cancelled: little time is left. */
  readonly hurry: () => void;
}

interface Place {
  readonly env: Variables;
  readonly github: GitHub;
  /** The run's branch or tag, `refs/heads/main`. */
  readonly ref: string;
  readonly repository: () => Promise<Repository>;
}

/** So many generations are kept in the cache. */
const keptGenerations = 5;
/** A cancelled run has 7.5 s before SIGTERM, 10 s before it is killed. */
const cancelMs = 5000;
/** A key that never exists: GitHub's answer tells whether the token may delete one. */
const noKey = 'ops-doctor-v1-none';

/** `client` undefined: this step has no cache. */
export async function openActionState(
  inputs: Inputs,
  env: Variables,
  client: CacheClient | undefined,
  warn: (text: string) => void,
): Promise<ActionState> {
  const github = createGitHub({
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    token: inputs['github-token'] ?? env['GITHUB_TOKEN'],
    env,
  });
  let asked: Promise<Repository> | undefined;
  const repository = () => (asked ??= readRepository(env, github));
  const place: Place = { env, github, ref: env['GITHUB_REF'] ?? 'no branch', repository };
  const isPublic = async () => (await repository()).isPublic;
  const fallback = { github, isPublic };
  if (inputs.state === 'file' || (inputs.state === 'auto' && !client))
    return { workflow: workflowOf(place), fallback, hurry: () => undefined, over: (file) => file };
  if (!client) {
    const message =
      'state: cache needs the Actions cache, and this step has none: run the action with "uses:", or set state: file';
    throw new UserError(message);
  }
  if (inputs.state === 'cache' && inputs.namespace === undefined) {
    const message =
      'state: cache needs the input namespace: the name of a host whose disk does not last may not last either';
    throw new UserError(message, { exitCode: exitCodes.badInput });
  }
  const secret = inputs['state-key'];
  const seal = secret === undefined ? undefined : await createSeal(secret);
  const space: KeySpace = { kind: stateCodec.name, namespace: inputs.namespace ?? namespaceOf(hostname()) };
  const { now, sleep } = systemClock;
  let isHurried = false;
  const inner = createCacheStore({ client, space, codec: stateCodec, now, sleep, seal, isPublic });
  const cache: CacheStore<State> = { ...inner, newest: () => onDefaultBranch(place, () => inner.newest()) };
  const common = {
    cache,
    codec: stateCodec,
    list: () => listGenerations(place, space),
    prune: (newest: number) => prune(place, space, newest),
    isHurried: () => isHurried,
    now,
    sleep,
    warn,
  };
  return {
    fallback,
    workflow: workflowOf(place, { space, cache, isSealed: seal !== undefined }),
    hurry: () => {
      isHurried = true;
      client.hurry(cancelMs);
    },
    over: (file, path) =>
      inputs.state === 'cache'
        ? createSharedStore({
            ...common,
            local: createVolatileStore(stateCodec, now),
            localLasts: false,
            mark: createVolatileMark(),
          })
        : createSharedStore({
            ...common,
            local: file,
            localLasts: true,
            mark: createFileMark(`${path}.shared`, space.namespace),
          }),
  };
}

function isDefaultBranch(ref: string, defaultBranch: string | undefined): boolean {
  return defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}`;
}

/** What another branch saves is seen by nobody else, and what it reads may be that branch's: it is left alone. */
async function onDefaultBranch<T>({ ref, repository }: Place, ask: () => Promise<T>) {
  const { defaultBranch, why } = await repository();
  if (isDefaultBranch(ref, defaultBranch)) return ask();
  const known = defaultBranch ?? `not known: ${why ?? 'the event does not say'}`;
  const told = `this run is on ${ref}, and the state is that of the default branch (${known})`;
  return { kind: 'failed', why: told } as const;
}

async function listGenerations({ github, ref }: Place, space: KeySpace): Promise<Listing> {
  const listed = await github.listCaches(keyPrefix(space), ref);
  if (listed.kind === 'failed') return listed;
  const generations = listed.keys.flatMap((key) => generationOf(space, key) ?? []);
  return { kind: 'listed', generations };
}

/** Old generations only cost room: what cannot be deleted now is deleted another time. */
async function prune(place: Place, space: KeySpace, newest: number): Promise<void> {
  const listing = await listGenerations(place, space);
  if (listing.kind === 'failed') return;
  const old = listing.generations.filter((each) => each <= newest - keptGenerations);
  for (const generation of old.slice(0, 20)) {
    const deleted = await place.github.deleteCache(cacheKey(space, generation), place.ref);
    if (deleted.kind === 'failed') return;
  }
}

interface CacheInUse {
  readonly space: KeySpace;
  readonly cache: CacheStore<State>;
  readonly isSealed: boolean;
}

function workflowOf({ env, github, ref, repository }: Place, inUse?: CacheInUse): Workflow {
  return {
    async facts() {
      const { isPublic, defaultBranch } = await repository();
      const space = inUse?.space ?? { kind: stateCodec.name, namespace: namespaceOf(hostname()) };
      const [listed, deleted, newest] = await Promise.all([
        github.listCaches(keyPrefix(space), ref),
        github.deleteCache(noKey, ref),
        inUse?.cache.newest(),
      ]);
      return {
        runner: { name: env['RUNNER_NAME'], environment: env['RUNNER_ENVIRONMENT'] },
        repository: { isPublic, isDefaultBranch: isDefaultBranch(ref, defaultBranch), ref },
        listProblem: listed.kind === 'failed' ? listed.why : undefined,
        deleteProblem: deleted.kind === 'failed' ? deleted.why : undefined,
        cache: inUse && {
          namespace: space.namespace,
          isSealed: inUse.isSealed,
          generation: newest?.kind === 'found' ? newest.generation : undefined,
          problem: newest?.kind === 'failed' ? newest.why : undefined,
        },
      };
    },
  };
}
