/** Hosts whose states are in one Actions cache, a watchdog elsewhere, and a clock that all of them have. */
import { fileURLToPath } from 'node:url';
import { step, type Stepped } from './action.ts';
import type { BotApi } from './bot-api.ts';
import { startCacheService, type CacheService } from './cache-service.ts';
import { openArea, running, says, watched, type Area, type Ran } from './cli.ts';
import { startGitHubApi, type GitHubApi } from './github-api.ts';
import { inputsTo } from './telegram-area.ts';
import { startChats } from './telegram-chat.ts';

const token = 'ghs_0123456789abcdefghij0123456789';
const otherTime = fileURLToPath(new URL('programs/other-time.mjs', import.meta.url));
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

type Texts = Readonly<Record<string, string>>;

export interface TickOptions {
  readonly inputs?: Texts;
  /** `schedule` when not given. */
  readonly event?: string;
  /** How far the clock of the host is ahead of all others. */
  readonly aheadMs?: number;
}

export interface WatchedHost {
  readonly area: Area;
  tick(options?: TickOptions): Promise<Stepped>;
  /** A tick of the host's timer, outside of a workflow. */
  timerTick(): Promise<void>;
}

export interface WatchArea {
  readonly service: CacheService;
  readonly hub: GitHubApi;
  readonly chat: BotApi;
  /** All clocks go on by so much. */
  wait(ms: number): void;
  now(): number;
  /** A host with one job, which runs. */
  host(namespace: string): Promise<WatchedHost>;
  /** One run of the watchdog, on the default branch unless `env` says otherwise. */
  watch(inputs?: Texts, env?: Texts): Promise<Stepped>;
  /** The same on the command line of such a step. */
  line(words: readonly string[], env?: Texts): Promise<Ran>;
  /** What the chat got since the last call. */
  told(): readonly string[];
  close(): Promise<void>;
}

const envAt = (ms: number) => ({ NODE_OPTIONS: `--import=${otherTime}`, OPS_TEST_LATER_MS: String(ms) });

/** `defaults`: inputs of every step. */
export async function openWatchArea(defaults: Texts = {}): Promise<WatchArea> {
  let laterMs = 0;
  const now = () => Date.now() + laterMs;
  const service = await startCacheService({ now });
  const hub = await startGitHubApi({ repository: 'owner/name', token, private: true, caches: service });
  hub.dateHeader = (at) => new Date(at + laterMs).toUTCString();
  const chat = await startChats();
  const watchdog = await openArea();
  const areas = [watchdog];
  let told = 0;
  const envOf = (file: string, event: string, aheadMs: number) => ({
    ...service.env,
    ...hub.env,
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: event,
    GITHUB_WORKFLOW_REF: `owner/name/.github/workflows/${file}@refs/heads/main`,
    ...envAt(laterMs + aheadMs),
  });
  const common = { 'github-token': token, ...inputsTo(chat), ...defaults };
  return {
    service,
    hub,
    chat,
    now,
    wait(ms) {
      laterMs += ms;
    },
    async host(namespace) {
      const area = await openArea();
      areas.push(area);
      await area.jobs([watched('sync', says(running))]);
      return {
        area,
        tick: ({ inputs = {}, event = 'schedule', aheadMs = 0 } = {}) =>
          step(area, { ...common, namespace, ...inputs }, envOf('ops-monitor.yml', event, aheadMs)),
        async timerTick() {
          await area.launch(['tick', '--print-only'], { env: envAt(laterMs) }).ended;
        },
      };
    },
    watch: (inputs = {}, env = {}) =>
      step(
        watchdog,
        { ...common, command: 'watch', ...inputs },
        { ...envOf('ops-watchdog.yml', 'schedule', 0), ...env },
      ),
    line: (words, env = {}) =>
      watchdog.launch(['watch', ...words], {
        env: { ...envOf('ops-watchdog.yml', 'schedule', 0), GITHUB_TOKEN: token, ...env },
      }).ended,
    told() {
      const all = chat.messages().map(({ text }) => text);
      const fresh = all.slice(told);
      told = all.length;
      return fresh;
    },
    async close() {
      for (const area of areas) await area.close();
      await Promise.all([hub.close(), chat.close(), service.close()]);
    },
  };
}
