/** A host whose workflow plans, applies and verifies writes: the action as a runner starts it, with all it talks to. */
import { join } from 'node:path';
import { launchStep, step, type LaunchedStep, type Stepped } from './action.ts';
import type { BotApi } from './bot-api.ts';
import { startChats } from './telegram-chat.ts';
import { startCacheService, type CacheService } from './cache-service.ts';
import { openArea, type Area } from './cli.ts';
import type { ApiRun } from './github-api-gate-shapes.ts';
import { startGitHubApi, type GitHubApi } from './github-api.ts';
import { inputsTo } from './telegram-area.ts';

const token = 'ghs_0123456789abcdefghij0123456789';

type Fields = Readonly<Record<string, unknown>>;
type Inputs = Readonly<Record<string, string>>;

export interface WriteArea {
  readonly area: Area;
  readonly api: GitHubApi;
  readonly service: CacheService;
  readonly bot: BotApi;
  /** Writes the jobs file; the jobs run in the working folder. */
  jobs(...jobs: readonly Fields[]): Promise<void>;
  /** One step of the newest run of the workflow. */
  run(command: string, inputs?: Inputs, env?: Readonly<Record<string, string | undefined>>): Promise<Stepped>;
  launch(command: string, inputs?: Inputs): Promise<LaunchedStep>;
  /** Somebody starts the workflow anew. */
  dispatch(parts?: Partial<ApiRun>): void;
  /** The text of every message that arrived, oldest first. */
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
  options: { readonly private?: boolean; readonly env?: Inputs } = {},
): Promise<WriteArea> {
  const service = await startCacheService();
  const api = await startGitHubApi({
    repository: 'owner/name',
    token,
    private: false,
    ...options,
    caches: service,
  });
  const bot = await startChats();
  const area = await openArea();
  api.gate.putEnvironment({ name: 'ops-write', reviewers: ['approver'], preventsSelfReview: true });
  await area.write('next', 'the new content\n');
  // Counts how often it ran.
  await area.write('deploy.sh', 'echo ran >> runs\ncp next live\n');
  const envOf = () => ({
    ...service.env,
    ...api.gate.envOf(),
    GITHUB_API_URL: api.url,
    HOME: join(area.path, '..'),
    RUNNER_TEMP: join(area.path, '..', 'temp'),
    ...options.env,
  });
  const inputsOf = (command: string, inputs: Inputs) => ({
    command,
    job: 'deploy',
    namespace: 'box',
    'github-token': token,
    ...inputsTo(bot),
    ...inputs,
  });
  return {
    area,
    api,
    service,
    bot,
    jobs: (...jobs) => area.jobs(jobs.map((job) => ({ cwd: area.path, ...job }))),
    run: (command, inputs = {}, env = {}) => step(area, inputsOf(command, inputs), { ...envOf(), ...env }),
    launch: (command, inputs = {}) => launchStep(area, inputsOf(command, inputs), envOf()),
    dispatch: (parts = {}) => void api.gate.putRun(parts),
    told: () =>
      bot
        .messages()
        .map(({ text }) => text)
        .join('\n\n'),
    async close() {
      await area.close();
      await bot.close();
      await api.close();
      await service.close();
    },
  };
}
