/** Runs commands: argv only, a session of their own, a deadline for the whole process tree, bounded memory. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { ExecResult } from '../../core/model.ts';
import type { Exec, ExecRequest, LinePiece } from '../../ports/ports.ts';
import { type Capture, createCapture, createLineSplitter, type LineSplitter } from './capture.ts';
import { markerName } from './process-table.ts';
import { createReaper, killTreesNow, type ProcessTree, type Reaper } from './process-tree.ts';
import { explainStartFailure } from './start-failure.ts';

/** From SIGTERM to SIGKILL after a deadline. */
const killAfterMs = 500;
/** From the first signal until what is left is given up as unkillable. */
const giveUpAfterMs = 900;
/** The same for one that ends gently when the program is cancelled: the runner gives 7.5 s, and there is more to do. */
const gentle = { killAfterMs: 3000, giveUpAfterMs: 3500 };
/** How long output is awaited that something still holds open. */
const graceMs = 100;
/** The longest that a timer can wait; a longer deadline is cut to this (24 days). */
const longestTimerMs = 2 ** 31 - 1;

export interface HostExec extends Exec {
  /**
   * Ends everything that running commands with `cleanUp: 'all'` started, for use when the program is cancelled: SIGKILL
   * before this returns, but for those with `endGently`. Resolves when these have ended too.
   */
  terminateAll(): Promise<void>;
}

interface Running {
  readonly tree: ProcessTree;
  readonly endsGently: boolean;
  /** Under way since the program was cancelled. */
  ending?: Promise<unknown>;
}

/** Commands of this process on this host. */
export function createExec(): HostExec {
  const reaper = createReaper();
  const running = new Set<Running>();
  // Unique is enough, it is no secret.
  const ownMark = `${process.pid}.${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;
  let count = 0;

  async function run(request: ExecRequest): Promise<ExecResult> {
    const marker = request.cleanUp === 'all' ? `${ownMark}.${++count}` : undefined;
    const startedAt = performance.now();
    const child = start(request, marker);
    if (child instanceof Error) return notStarted(child, request, startedAt);
    if (request.onStart) child.once('spawn', request.onStart);

    const stdout = createCapture(request.find);
    const stderr = createCapture(request.find);
    const lines = (['stdout', 'stderr'] as const).map((name) => linesOf(child, name, request.onLine));
    collect(child.stdout, stdout);
    collect(child.stderr, stderr);
    const closed = new Promise<void>((resolve) => void child.once('close', () => resolve()));

    const reaped = (): boolean => child.exitCode !== null || child.signalCode !== null;
    const tree: ProcessTree = { root: child.pid ?? 0, marker, reaped };
    const entry: Running = { tree, endsGently: request.endGently === true };
    if (marker !== undefined && child.pid !== undefined) running.add(entry);
    try {
      const end = await ending(child, request.timeoutMs);
      if (end.kind === 'error') return notStarted(end.error, request, startedAt);
      if (end.kind === 'deadline') {
        child.once('exit', reaper.wake);
        const survivors = await reaper.end(tree, { killAfterMs, giveUpAfterMs });
        await within(closed, graceMs);
        return {
          kind: 'timed-out',
          timeoutMs: request.timeoutMs,
          survivors,
          stdout: stdout.captured(),
          stderr: stderr.captured(),
          durationMs: performance.now() - startedAt,
        };
      }
      const durationMs = performance.now() - startedAt;
      // What it started may need its time too.
      await entry.ending;
      const outputHeld = !(await settleOutput(reaper, tree, closed));
      const found = (request.find ?? []).filter(
        (word) => stdout.found().has(word) || stderr.found().has(word),
      );
      return {
        kind: 'exited',
        exitCode: end.exitCode,
        signal: end.signal,
        found,
        outputHeld,
        stdout: stdout.captured(),
        stderr: stderr.captured(),
        durationMs,
      };
    } finally {
      running.delete(entry);
      release(child);
      for (const each of lines) each?.end();
    }
  }

  async function terminateAll(): Promise<void> {
    const all = [...running];
    killTreesNow(all.filter(({ endsGently }) => !endsGently).map(({ tree }) => tree));
    await Promise.all(
      all
        .filter(({ endsGently }) => endsGently)
        .map((entry) => (entry.ending ??= reaper.end(entry.tree, gentle))),
    );
  }

  return { run, terminateAll };
}

/** Some failures to start are thrown, others come as an event. */
function start(request: ExecRequest, marker: string | undefined): ChildProcess | Error {
  const [argv0 = '', ...args] = request.argv;
  // Always a copy: Node may add its coverage variable to it.
  const env = marker === undefined ? { ...request.env } : { ...request.env, [markerName]: marker };
  try {
    return spawn(request.program ?? argv0, args, {
      argv0,
      cwd: request.cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function notStarted(error: Error, request: ExecRequest, startedAt: number): ExecResult {
  const durationMs = performance.now() - startedAt;
  return { kind: 'not-started', message: explainStartFailure(error, request), durationMs };
}

// Without file descriptors left, Node hands out a child without streams and reports the failure later.
function collect(stream: ChildProcess['stdout'] | undefined, capture: Capture): void {
  stream?.on('data', (chunk: Buffer) => capture.push(chunk));
  // A broken pipe shows as its end.
  stream?.on('error', () => undefined);
}

function linesOf(
  child: ChildProcess,
  stream: LinePiece['stream'],
  onLine: ExecRequest['onLine'],
): LineSplitter | undefined {
  if (!onLine) return undefined;
  const lines = createLineSplitter((line, goesOn) => onLine(line, { stream, goesOn }));
  child[stream]?.on('data', (chunk: Buffer) => lines.push(chunk));
  return lines;
}

type Ending =
  | { readonly kind: 'exit'; readonly exitCode: number | null; readonly signal: string | null }
  | { readonly kind: 'error'; readonly error: Error }
  | { readonly kind: 'deadline' };

/** What came first. */
function ending(child: ChildProcess, timeoutMs: number): Promise<Ending> {
  return new Promise((resolve) => {
    const deadline = later(timeoutMs, () => resolve({ kind: 'deadline' }));
    child.on('error', (error) => {
      deadline.cancel();
      resolve({ kind: 'error', error });
    });
    child.once('exit', (exitCode, signal) => {
      deadline.cancel();
      resolve({ kind: 'exit', exitCode, signal });
    });
  });
}

/** After a normal end: ends what was left behind, if that is wanted. True when all output was read to its end. */
async function settleOutput(reaper: Reaper, tree: ProcessTree, closed: Promise<void>): Promise<boolean> {
  const complete = await within(closed, graceMs);
  if (tree.marker === undefined || (complete && !groupExists(tree.root))) return complete;
  // Only what is in its session: a daemon that it left on purpose stays.
  await reaper.end(
    { ...tree, marker: undefined },
    { killAfterMs: 0, giveUpAfterMs: giveUpAfterMs - killAfterMs },
  );
  return complete || within(closed, graceMs);
}

/** One call into the kernel: the only look at processes that a command costs which cleans up after itself. */
function groupExists(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

function within(promise: Promise<void>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const limit = later(ms, () => resolve(false));
    void promise.then(() => {
      limit.cancel();
      return resolve(true);
    });
  });
}

/** A timer that lets what already happened be heard first: a busy process must not blame a command for being late. */
function later(ms: number, act: () => void): { cancel(): void } {
  let immediate: NodeJS.Immediate | undefined;
  const timer = setTimeout(
    () => {
      immediate = setImmediate(act);
    },
    Math.min(ms, longestTimerMs),
  );
  return {
    cancel() {
      clearTimeout(timer);
      clearImmediate(immediate);
    },
  };
}

/** Lets go of what may still be open, so that nothing keeps this process alive. */
function release(child: ChildProcess): void {
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}
