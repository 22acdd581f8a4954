/** Supervised jobs with the supervisor's program. Loaded for the first such job. */
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readUptimeMs } from '../adapters/host/awake.ts';
import { createSupervision, type SupervisionParts } from '../adapters/supervision/supervision.ts';
import { systemClock } from '../adapters/host/system.ts';
import { unlessCancelled } from './cancellation.ts';
import type { StartRequest, Supervision } from '../ports/supervision.ts';

export function openSupervision({
  cancellation,
  ...parts
}: Required<Pick<SupervisionParts, 'root' | 'processes' | 'secrets'>> & {
  readonly cancellation: AbortSignal;
}): Supervision {
  // Built beside the program that runs, whichever of the two that is.
  const program = resolve(dirname(realpathSync(process.argv[1] ?? '')), '../supervisor/index.js');
  const supervision = createSupervision({ ...parts, program, now: systemClock.now, uptimeMs: readUptimeMs });
  const start = unlessCancelled(cancellation, (request: StartRequest) => supervision.start(request));
  return { ...supervision, start };
}
