/** The jobs of a soak: what each is, and in which ways it can go wrong. */
import { fileURLToPath } from 'node:url';
import type { JobKind } from './record.ts';

const program = fileURLToPath(new URL('job.sh', import.meta.url));

export interface SoakJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly folder: string;
  readonly betweenStartsMs: number;
  readonly stallMs: number;
  /** What it can be told to do besides `work`. */
  readonly modes: readonly string[];
  /** Its entry in the jobs file. */
  readonly entry: object;
}

const stallSeconds = 4;
const backoffSeconds = 10;
const everySeconds = 60;

const modesOf: Readonly<Record<JobKind, readonly string[]>> = {
  exec: ['work', 'loud', 'stuck', 'level', 'fail', 'complete'],
  status: ['work', 'work', 'stuck', 'level', 'exit', 'garbage', 'hang', 'slow', 'complete'],
  run: ['work', 'fail', 'crash', 'hang', 'slow'],
};

/** So many of each kind; every second long job is started by ticks. */
export function mixOf(count: number, folder: string): readonly SoakJob[] {
  const of = (kind: JobKind, share: number) =>
    Array.from({ length: Math.max(1, Math.round(count * share)) }, (_, at) => jobOf(kind, at, folder));
  return [...of('exec', 0.4), ...of('status', 0.4), ...of('run', 0.2)];
}

function jobOf(kind: JobKind, at: number, root: string): SoakJob {
  const id = `${kind}_${at}`;
  const folder = `${root}/${id}`;
  const autoResume = at % 2 === 0;
  const command = (verb: string) => [program, folder, verb];
  const commands = {
    exec: { exec: command('exec') },
    status: { start: command('start'), status: command('status') },
    run: { run: command('run') },
  }[kind];
  return {
    id,
    kind,
    folder,
    betweenStartsMs: kind === 'run' ? (everySeconds * 1000) / 2 : autoResume ? backoffSeconds * 1000 : 0,
    stallMs: stallSeconds * 1000,
    modes: modesOf[kind],
    entry: {
      id,
      kind: kind === 'run' ? 'one_shot_read' : 'long_running_read',
      risk: 'read_only',
      enabled: true,
      cwd: '/',
      commands,
      ...(kind === 'run' && { everySeconds }),
      // The deadline of a command; a supervised job has none.
      ...(kind !== 'exec' && { timeoutSeconds: kind === 'run' ? 5 : 8 }),
      ...(kind === 'exec' && { supervise: { stopGraceSeconds: 1, maxBackoffSeconds: 4 * backoffSeconds } }),
      policy: {
        stallSeconds,
        autoResume,
        autoResumeBackoffSeconds: backoffSeconds,
        // Some have a message that is edited; of the others only what changes is reported.
        reportWhileRunning: at % 5 === 0,
        reportEverySeconds: 20,
      },
    },
  };
}
