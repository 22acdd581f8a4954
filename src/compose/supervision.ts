/** Supervised jobs, put together: the adapter, the supervisor's program, and what a workflow adds. Loaded for the first such job. */
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readUptimeMs } from '../adapters/host/awake.ts';
import { createSupervision } from '../adapters/supervision/supervision.ts';
import { systemClock } from '../adapters/host/system.ts';
import { unlessCancelled } from './cancellation.ts';
import type { StartRequest, Supervision } from '../ports/supervision.ts';
import type { Processes, Secrets } from '../ports/ports.ts';

export interface SupervisionParts {
  /** Contains a folder for each job. */
  readonly root: string;
  readonly processes: Processes;
  readonly cancellation: AbortSignal;
  /** What is taken out of what jobs print. */
  readonly secrets: Secrets;
}

export function openSupervision({ root, processes, cancellation, secrets }: SupervisionParts): Supervision {
  const supervision = createSupervision({
    root,
    processes,
    program: program(),
    now: systemClock.now,
    uptimeMs: readUptimeMs,
    mask: secrets.mask,
    maskSoFar: secrets.maskSoFar,
  });
  const start = unlessCancelled(cancellation, (request: StartRequest) => supervision.start(request));
  const { mask, maskWords, maskCaptured } = secrets;
  const maskedLines = (lines: readonly string[]) =>
    lines.length === 0 ? lines : mask(lines.join('\n')).split('\n');
  return {
    ...supervision,
    start,
    look(jobId, maxAgeMs) {
      const facts = supervision.look(jobId, maxAgeMs);
      const { output, progressText, progressLine } = facts;
      return {
        ...facts,
        output: maskCaptured(output),
        ...(progressText !== undefined && { progressText: maskWords(progressText) }),
        ...(progressLine !== undefined && { progressLine: maskWords(progressLine) }),
      };
    },
    logLines(jobId, isOver, from) {
      const read = supervision.logLines(jobId, isOver, from);
      // A value of several lines is hidden as a whole.
      return { ...read, parts: read.parts.map((part) => ({ ...part, lines: maskedLines(part.lines) })) };
    },
  };
}

/** It is built beside the program that runs, whichever of the two that is. */
function program(): string {
  return resolve(dirname(realpathSync(process.argv[1] ?? '')), '../supervisor/index.js');
}
