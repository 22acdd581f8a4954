/** A host whose workflow plans, applies and verifies writes: the action as a runner starts it, with all it talks to. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decodeEnvelope, encodeEnvelope } from '../../src/core/state/envelope.ts';
import { ledgerCodec } from '../../src/core/writes/ledger-codec.ts';
import type { WriteRecord } from '../../src/core/writes/write.ts';
import { launchStep, step, type LaunchedStep, type Stepped } from './action.ts';
import type { BotApi } from './bot-api.ts';
import { startChats } from './telegram-chat.ts';
import { startCacheService, type CacheService } from './cache-service.ts';
import { openArea, type Area } from './cli.ts';
import type { ApiRun } from './github-api-gate-shapes.ts';
import { startGitHubApi, type GitHubApi } from './github-api.ts';
import { inputsTo } from './telegram-area.ts';

/** The token of GitHub that the steps have. */
export const writeToken = 'ghs_Zk3xQ9vT2mLw8RbN5cYd7HpJ4gSf6A1e0';

/** Without it no write is planned. */
const stateKey = 'key of the ledger in the cache: 0123456789';

type Fields = Readonly<Record<string, unknown>>;
type Inputs = Readonly<Record<string, string>>;
type Variables = Readonly<Record<string, string | undefined>>;

/** A plan, and the way back to the moment after it. */
export interface Planned {
  readonly digest: string;
  readonly step: Stepped;
  /** The host, the cache and what GitHub knows, as they were when it was planned; what was told is forgotten. */
  again(): Promise<void>;
}

export interface WriteArea {
  readonly area: Area;
  readonly api: GitHubApi;
  readonly service: CacheService;
  readonly bot: BotApi;
  /** Writes the jobs file; the jobs run in the working folder. */
  jobs(...jobs: readonly Fields[]): Promise<void>;
  /** One step of the newest run of the workflow. */
  run(command: string, inputs?: Inputs, env?: Variables): Promise<Stepped>;
  launch(command: string, inputs?: Inputs): Promise<LaunchedStep>;
  /** Plans the write; throws when that is refused. */
  plan(inputs?: Inputs): Promise<Planned>;
  /** Changes the ledger on the host by hand: its checksum is right, its generation the same. */
  editLedger(change: (write: WriteRecord) => WriteRecord): Promise<void>;
  ledger(): Promise<readonly WriteRecord[]>;
  /** Somebody starts the workflow anew. */
  dispatch(parts?: Partial<ApiRun>): void;
  /** The text of every message that arrived since the last plan that was gone back to, oldest first. */
  told(): string;
  close(): Promise<void>;
}

/** A write of the file `live`, which is verified by looking at it. `plan` prints what would be written. */
export const writeJob = (parts: Fields = {}): Fields => ({
  id: 'deploy',
  kind: 'one_shot_write',
  risk: 'write_local',
  commands: { plan: ['cat', 'next'], run: ['sh', 'deploy.sh'] },
  after: [{ jobId: 'check' }],
  ...parts,
});

export const checkJob = (parts: Fields = {}): Fields => ({
  id: 'check',
  kind: 'one_shot_read',
  risk: 'read_only',
  commands: { run: ['cmp', 'next', 'live'] },
  ...parts,
});

export async function openWriteArea(
  options: { readonly private?: boolean; readonly env?: Inputs; readonly azureHost?: boolean } = {},
): Promise<WriteArea> {
  const service = await startCacheService({ azureHost: options.azureHost ?? false });
  const api = await startGitHubApi({
    repository: 'owner/name',
    token: writeToken,
    private: false,
    ...options,
    caches: service,
  });
  const bot = await startChats();
  const area = await openArea();
  api.gate.putEnvironment({ name: 'ops-write', reviewers: ['approver'], preventsSelfReview: true });
  await area.write('next', 'the new content\n');
  const eventFile = join(area.path, '..', 'event.json');
  const { private: isPrivate = false } = options;
  await writeFile(eventFile, JSON.stringify({ repository: { private: isPrivate, default_branch: 'main' } }));
  // Counts how often it ran.
  await area.write('deploy.sh', 'echo ran >> runs\ncp next live\n');
  const envOf = () => ({
    ...service.env,
    ...api.gate.envOf(),
    GITHUB_API_URL: api.url,
    GITHUB_EVENT_PATH: eventFile,
    HOME: join(area.path, '..'),
    RUNNER_TEMP: join(area.path, '..', 'temp'),
    ...options.env,
  });
  const inputsOf = (command: string, inputs: Inputs) => ({
    command,
    job: 'deploy',
    namespace: 'box',
    'github-token': writeToken,
    'state-key': stateKey,
    ...inputsTo(bot),
    ...inputs,
  });
  const root = dirname(area.path);
  const copies: string[] = [];
  let heard = 0;
  const run: WriteArea['run'] = (command, inputs = {}, env = {}) =>
    step(area, inputsOf(command, inputs), { ...envOf(), ...env });

  const ledgerFile = area.stateFile.replace(/\.json$/, '-writes.json');
  async function readLedger() {
    const stored = decodeEnvelope(ledgerCodec, await readFile(ledgerFile, 'utf8'));
    if (stored.kind !== 'ok') throw new Error(`the ledger is ${stored.kind}`);
    return stored;
  }

  async function plan(inputs?: Inputs): Promise<Planned> {
    const planned = await run('plan', inputs);
    const digest = planned.outputs['plan-digest'] ?? '';
    if (planned.outputs['verdict'] !== 'planned') throw new Error(`it was not planned:\n${planned.stdout}`);
    const copy = await mkdtemp(join(tmpdir(), 'ops-planned-'));
    copies.push(copy);
    await cp(root, copy, { recursive: true });
    const cached = new Set(service.entries().map(({ id }) => id));
    const { runs, environments, reviews } = api.gate;
    const known = [[...runs], [...environments], [...reviews]] as const;
    const roles = [...api.gate.roles];
    return {
      digest,
      step: planned,
      async again() {
        await rm(root, { recursive: true });
        await cp(copy, root, { recursive: true });
        service.remove(({ id }) => !cached.has(id));
        runs.splice(0, runs.length, ...known[0]);
        environments.splice(0, environments.length, ...known[1]);
        reviews.splice(0, reviews.length, ...known[2]);
        api.gate.roles.clear();
        for (const [login, role] of roles) api.gate.roles.set(login, role);
        heard = bot.messages().length;
      },
    };
  }

  return {
    area,
    api,
    service,
    bot,
    jobs: (...jobs) => area.jobs(jobs.map((job) => ({ cwd: area.path, ...job }))),
    run,
    plan,
    ledger: async () => (await readLedger()).doc.writes,
    async editLedger(change) {
      const { doc, generation, updatedAt } = await readLedger();
      const changed = { ...doc, writes: doc.writes.map(change) };
      await writeFile(ledgerFile, encodeEnvelope(ledgerCodec, changed, generation, updatedAt));
    },
    launch: (command, inputs = {}) => launchStep(area, inputsOf(command, inputs), envOf()),
    dispatch: (parts = {}) => void api.gate.putRun(parts),
    told: () =>
      bot
        .messages()
        .slice(heard)
        // What keeps Telegram from making links.
        .map(({ text }) => text.replaceAll('\u200B', ''))
        .join('\n\n'),
    async close() {
      await area.close();
      for (const copy of copies) await rm(copy, { recursive: true });
      await bot.close();
      await api.close();
      await service.close();
    },
  };
}
