/** Cache service and GitHub's API on loopback, in a thread of their own: because they must answer while this one waits for a child. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import { root } from './measure.ts';

const token = 'ghs_0123456789abcdefghij0123456789';

const traffic = z.object({
  cache: z.array(z.object({ target: z.string(), received: z.number(), sent: z.number() })),
  api: z.array(z.object({ method: z.string(), path: z.string() })),
});
export type Traffic = z.infer<typeof traffic>;

export interface Service {
  /** The environment of a step. */
  readonly env: Readonly<Record<string, string>>;
  /** Requests since the last call. */
  traffic(): Promise<Traffic>;
  stop(): Promise<unknown>;
}

const program = `(async () => {
  const { parentPort, workerData } = await import('node:worker_threads');
  const { startCacheService } = await import(workerData.support + '/cache-service.ts');
  const { startGitHubApi } = await import(workerData.support + '/github-api.ts');
  const caches = await startCacheService();
  const api = await startGitHubApi({ repository: 'owner/name', token: workerData.token, private: true, caches });
  const seen = { cache: 0, api: 0 };
  parentPort.on('message', () => {
    const news = { cache: caches.requests.slice(seen.cache), api: api.requests.slice(seen.api) };
    seen.cache += news.cache.length;
    seen.api += news.api.length;
    parentPort.postMessage(JSON.parse(JSON.stringify(news)));
  });
  parentPort.postMessage({ ...caches.env, GITHUB_API_URL: api.url });
})();`;

export async function startService(): Promise<Service> {
  const worker = new Worker(program, {
    eval: true,
    workerData: { support: join(root, 'test', 'support'), token },
  });
  const next = async (): Promise<unknown> => {
    const [message]: unknown[] = await once(worker, 'message');
    return message;
  };
  const addresses = z.record(z.string(), z.string()).parse(await next());
  return {
    env: {
      ...addresses,
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'owner/name',
      GITHUB_TOKEN: token,
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SERVER_URL: 'https://github.com',
    },
    async traffic() {
      const answer = next();
      worker.postMessage('traffic', []);
      return traffic.parse(await answer);
    },
    stop: () => worker.terminate(),
  };
}
