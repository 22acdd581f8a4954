/** Supervised jobs with real processes, in a folder of their own. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readUptimeMs } from '../../src/adapters/host/awake.ts';
import { createProcesses } from '../../src/adapters/process/processes.ts';
import { readProcessTable } from '../../src/adapters/process/process-table.ts';
import { createSupervision } from '../../src/adapters/supervision/supervision.ts';
import type { JobFacts } from '../../src/core/supervision/job-facts.ts';
import type { ExecResult } from '../../src/core/model.ts';
import type { StartRequest, Supervision } from '../../src/ports/supervision.ts';

export const program = fileURLToPath(new URL('../../dist/supervisor/index.js', import.meta.url));

export interface Bench {
  readonly supervision: Supervision;
  /** Where the job's records are. */
  readonly folder: string;
  /** A folder for the job's own files. */
  readonly work: string;
  /** Starts a shell line as the job `scan`, one number higher than the newest. */
  start(script: string, more?: Partial<StartRequest>): Promise<ExecResult>;
  facts(): JobFacts;
  /** Waits until the facts are so. */
  until(holds: (facts: JobFacts) => boolean, what: string): Promise<JobFacts>;
  /** Text of a file in `work`; empty when there is none. */
  read(name: string): string;
  /** Living processes of the job and its supervisor. */
  living(): number[];
  /** From now on the host is up for so much longer, as all but the supervisors see it. */
  wait(ms: number): void;
  close(): Promise<void>;
}

export function openBench(): Bench {
  const area = realpathSync(mkdtempSync(join(tmpdir(), 'ops-supervised-')));
  const processes = createProcesses(hostname());
  let aheadMs = 0;
  const supervision = createSupervision({
    root: join(area, 'state.jobs'),
    program,
    processes,
    now: () => Date.now(),
    uptimeMs: () => readUptimeMs() + aheadMs,
  });
  const facts = () => supervision.observe('scan');
  const mark = `OPS_TEST_AREA=${area}`;
  const living = () =>
    (readProcessTable(true) ?? []).map(({ pid }) => pid).filter((pid) => hasMark(pid, mark));
  return {
    supervision,
    folder: supervision.folderOf('scan'),
    work: area,
    start: (script, more = {}) =>
      supervision.start({
        jobId: 'scan',
        number: facts().newest + 1,
        next: { attempt: 1, failures: 0, startsAt: [Date.now()], marks: [] },
        argv: ['sh', '-c', script],
        cwd: area,
        env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', OPS_TEST_AREA: area },
        timeoutMs: 100_000,
        graceMs: 5_000,
        ...more,
      }),
    facts,
    async until(holds, what) {
      const begun = performance.now();
      for (let pause = 20; ; pause = Math.min(1.2 * pause, 150)) {
        const seen = facts();
        if (holds(seen)) return seen;
        if (performance.now() - begun > 200_000)
          throw new Error(`waited in vain: ${what}; ${JSON.stringify(seen)}`);
        await sleep(pause);
      }
    },
    read: (name) => {
      try {
        return readFileSync(join(area, name), 'utf8');
      } catch {
        return '';
      }
    },
    living,
    wait: (ms) => {
      aheadMs += ms;
    },
    async close() {
      // The supervisor first, or it would write down the end of what is deleted.
      for (const name of readdirSync(area).includes('state.jobs') ? ['scan', 'other'] : []) {
        try {
          const { record } = supervision.observe(name);
          if (record && !record.end) end(record.supervisor.pid);
        } catch {
          // Damaged on purpose.
        }
      }
      for (const pid of living()) end(pid);
      await sleep(20);
      rmSync(area, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}

function hasMark(pid: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark);
  } catch {
    return false;
  }
}

function end(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It ended meanwhile.
  }
}
