/** Where the action keeps its documents: in files on the host and, with `state: auto` or `cache`, in the Actions cache. */
import { hostname } from 'node:os';
import { machineOf } from '../adapters/host/machine.ts';
import { systemClock } from '../adapters/host/system.ts';
import { isDefaultBranch, openCache, shareOver, spaceOf, type WorkflowRun, type Sharing } from './shared.ts';
import type { CacheClient } from '../adapters/cache/client.ts';
import type { CacheStore } from '../adapters/cache/store.ts';
import { createGitHub, type GitHub } from '../adapters/github/github.ts';
import { createPatience } from '../adapters/github/retrying-request.ts';
import type { FallbackOptions } from '../adapters/messenger/fallback.ts';
import { createEncryption } from '../adapters/cache/encryption.ts';
import type { LocalStore } from '../adapters/state/volatile-store.ts';
import { readRepository, type EventRepository } from '../adapters/github/workflow-event.ts';
import { keyPrefix, namespaceOf } from '../core/state/cache-key.ts';
import type { Codec } from '../core/state/envelope.ts';
import type { State } from '../core/model.ts';
import { ownershipOf } from '../core/state/machine.ts';
import { stateCodec } from '../core/state/state.ts';
import { badInput, UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { StateStore, WatchdogFacts, Workflow } from '../ports/ports.ts';
import type { Watch } from '../ports/watch.ts';
import type { WriteRun } from '../ports/writes.ts';
import type { Kept } from './watch.ts';

type FileStore<D> = StateStore<D> & LocalStore<D>;

export interface ActionState {
  readonly workflow: Workflow;
  /** Where alerts go that the chat does not take. */
  readonly fallback: Pick<FallbackOptions, 'github' | 'isPublic'>;
  /** The store to use, made from the one of the file at `path`. */
  readonly over: (file: FileStore<State>, path: string) => StateStore<State>;
  /** The same for a document whose claims must be seen by other hosts; the file alone without a `state-key`. */
  readonly overShared: <D>(codec: Codec<D>, file: FileStore<D>, path: string) => StateStore<D>;
  /** The run as the gate of writes sees it. Loaded when a write is under way. */
  readonly openRun: () => Promise<WriteRun>;
  /** The states of all hosts, for `watch`; undefined: this step has no cache, or does not want it. */
  readonly openWatch: (kept: Kept) => Promise<Watch | undefined>;
  readonly namespace: string;
  /** Others can have the same state. */
  readonly isShared: boolean;
  /** The run was canceled: little time is left. */
  readonly hurry: () => void;
}

/** A canceled run has 7.5 s before SIGTERM, 10 s before it is killed. */
const cancelMs = 5000;
/** What the watchdog saves begins with this. */
const watchPrefix = 'ops-watch-v1-';
/** A key that never exists: GitHub's answer tells whether the token may delete one. */
const noKey = 'ops-doctor-v1-none';

/** `client` undefined: this step has no cache. Long: one kind of state after the other, from the same parts. */
export async function openActionState(
  inputs: Inputs,
  env: WorkflowRun['env'],
  client: CacheClient | undefined,
  warn: (text: string) => void,
): Promise<ActionState> {
  const said = new Set<string>();
  const access = {
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    token: inputs['github-token'] ?? env['GITHUB_TOKEN'],
    env,
    patience: createPatience(),
    warn(text: string) {
      if (!said.has(text)) warn(text);
      said.add(text);
    },
  };
  const stopWaiting = () => {
    access.patience.leftMs = -1;
  };
  const github = createGitHub(access);
  let asked: Promise<EventRepository> | undefined;
  const repository = () => (asked ??= readRepository(env, github));
  const place: WorkflowRun = { env, github, ref: env['GITHUB_REF'] ?? 'no branch', repository };
  const secret = inputs['state-key'];
  // By its number: a repository can be renamed.
  const encryptedFor = env['GITHUB_REPOSITORY_ID'] ?? access.repository;
  const sealed = async () => (secret === undefined ? undefined : createEncryption(secret, encryptedFor));
  const namespace = inputs.namespace ?? namespaceOf(hostname());
  let isHurried = false;
  const common = {
    namespace,
    fallback: { github, isPublic: async () => (await repository()).isPublic },
    openRun: async () =>
      (await import('./writes.ts')).openWriteRun({
        ...access,
        pinned: inputs.gate,
        namespace,
        client,
        keyMark: (await sealed())?.mark,
      }),
    openWatch: async (kept: Kept) =>
      client &&
      (await import('./watch.ts')).openWatch(
        { ...place, client, encryption: await sealed(), isHurried: () => isHurried, warn },
        kept,
      ),
    hurry: () => {
      isHurried = true;
      stopWaiting();
      client?.hurry(cancelMs);
    },
  };
  // The watchdog is no host: it has no state but its memory.
  const isNoHost = inputs.command === 'watch';
  if (isNoHost || inputs.state === 'file' || (inputs.state === 'auto' && !client)) {
    return {
      ...common,
      isShared: false,
      workflow: workflowOf(place, namespace),
      over: (file) => file,
      overShared: (_, file) => file,
    };
  }
  if (!client) {
    const message =
      'state: cache needs the Actions cache, and this step has none: run the action with "uses:", or set state: file';
    throw new UserError(message);
  }
  if (inputs.state === 'cache' && inputs.namespace === undefined) {
    throw badInput(
      'state: cache needs the input namespace: the name of a host whose disk does not last may not last either',
    );
  }
  const encryption = await sealed();
  const sharing: Sharing = {
    ...place,
    client,
    namespace,
    encryption,
    localLasts: inputs.state !== 'cache',
    isHurried: () => isHurried,
    warn,
  };
  const cache = openCache(sharing, stateCodec);
  return {
    ...common,
    isShared: true,
    workflow: workflowOf(place, namespace, { cache, isEncrypted: encryption !== undefined }),
    over: (file, path) =>
      shareOver(sharing, cache, stateCodec, {
        file,
        path,
        // With `state: cache` the host is whichever machine runs: its disk does not last, and it may not either.
        ...(sharing.localLasts && {
          ownership: (theirs, mine, isTrusted) =>
            ownershipOf(theirs, mine, isTrusted, machineOf({ namespace, isShared: true }), systemClock.now()),
        }),
      }),
    // Without a key anybody who can write to the cache could write a ledger there: none is read, and nothing is applied.
    overShared: (codec, file, path) =>
      encryption
        ? shareOver(sharing, openCache(sharing, codec), codec, { file, path, mustShare: true })
        : file,
  };
}

function watchdogOf(listed: Awaited<ReturnType<GitHub['listCacheEntries']>> | undefined): WatchdogFacts {
  if (listed?.kind === 'failed') return { kind: 'unknown', why: listed.cause };
  const [newest] = listed?.entries ?? [];
  return newest ? { kind: 'ran', at: newest.createdAt } : { kind: 'absent' };
}

interface CacheInUse {
  readonly cache: CacheStore<State>;
  readonly isEncrypted: boolean;
}

function workflowOf(
  { env, github, ref, repository }: WorkflowRun,
  namespace: string,
  inUse?: CacheInUse,
): Workflow {
  return {
    schedule: (workflow, sinceAt) => github.schedule(workflow, sinceAt),
    async facts() {
      const { isPublic, defaultBranch } = await repository();
      const [listed, deleted, newest, watchdog] = await Promise.all([
        github.listCaches(keyPrefix(spaceOf(stateCodec, namespace)), ref),
        github.deleteCache(noKey, ref),
        inUse?.cache.newest(),
        // It runs by its schedule, so on the default branch.
        inUse &&
          github.listCacheEntries(
            watchPrefix,
            defaultBranch === undefined ? ref : `refs/heads/${defaultBranch}`,
            100,
          ),
      ]);
      return {
        runner: { name: env['RUNNER_NAME'], environment: env['RUNNER_ENVIRONMENT'] },
        repository: { isPublic, isDefaultBranch: isDefaultBranch(ref, defaultBranch), ref },
        listProblem: listed.kind === 'failed' ? listed.why : undefined,
        deleteProblem: deleted.kind === 'failed' ? deleted.why : undefined,
        cache: inUse && {
          namespace,
          watchdog: watchdogOf(watchdog),
          isEncrypted: inUse.isEncrypted,
          generation: newest?.kind === 'found' ? newest.generation : undefined,
          problem: newest?.kind === 'failed' || newest?.kind === 'strange' ? newest.why : undefined,
        },
      };
    },
  };
}
