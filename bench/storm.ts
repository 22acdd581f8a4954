/** All jobs fail in one tick, which tells a local chat: whole programs, from start to end. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cli, openArea, root, watchedJob } from './measure.ts';
import { figure, type Section, type Target } from './report.ts';

/** Jobs, and the most seconds and megabytes that their storm may take. */
const sizes = [
  [1000, 3, 200],
  [5000, 15, 400],
] as const;
const says = `i=0; while [ $i -lt 20 ]; do echo "$i of what it said before it ended with an error"; i=$((i+1)); done; exit 3`;

/** Takes every message. In a thread of its own: it must answer while this one waits for a child. */
const program = `(async () => {
  const { createServer } = await import('node:http');
  const { parentPort } = await import('node:worker_threads');
  let count = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      count += 1;
      response.end(JSON.stringify({ ok: true, result: { message_id: count, chat: { id: 42 } } }));
    });
  }).listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
  parentPort.on('message', () => parentPort.postMessage(count));
})();`;

export async function storm(): Promise<readonly Section[]> {
  const area = openArea();
  const worker = new Worker(program, { eval: true });
  const answer = async () => {
    const [value]: unknown[] = await once(worker, 'message');
    return Number(value);
  };
  try {
    const port = await answer();
    const peak = join(area.path, 'peak');
    const rows: string[][] = [];
    const targets: Target[] = [];
    let before = 0;
    for (const [count, mostSeconds, mostMegabytes] of sizes) {
      const jobs = Array.from({ length: count }, (_, at) => watchedJob(`job-${at}`, ['/bin/sh', '-c', says]));
      const cwd = area.folder(`storm-${count}`, jobs);
      const chat = ['--telegram-chat-id', '42', '--telegram-api-url', `http://127.0.0.1:${port}`];
      const token = { TELEGRAM_BOT_TOKEN: `1234567:${'A'.repeat(35)}`, OPS_BENCH_PEAK: peak };
      const begun = performance.now();
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--import', join(root, 'bench/peak.mjs'), cli, 'tick', ...chat],
        {
          cwd,
          env: { ...area.env(`storm-${count}`), ...token, PATH: process.env['PATH'] },
          encoding: 'utf8',
        },
      );
      const seconds = (performance.now() - begun) / 1000;
      if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
      const next = answer();
      worker.postMessage('count', []);
      const sent = await next;
      const megabytes = (Number(readFileSync(peak, 'utf8')) * 1024) / 1e6;
      rows.push([String(count), `${figure(seconds)} s`, `${figure(megabytes)} MB`, String(sent - before)]);
      before = sent;
      const what = `a storm of ${count} jobs`;
      targets.push(
        { what, sense: 'most', limit: mostSeconds * 1000, value: seconds * 1000, unit: 'ms' },
        { what: `${what}: memory`, sense: 'most', limit: mostMegabytes, value: megabytes, unit: 'MB' },
      );
    }
    const head = ['failing jobs', 'tick', 'highest memory', 'messages'];
    return [{ title: 'A storm, told to a local chat', head, rows, targets }];
  } finally {
    await worker.terminate();
    area.remove();
  }
}
