/**
 * Runs commands: argv only, a session of their own, a deadline for the whole process tree, bounded memory. Not execa: that
 * loses daemons that left their session, and the head of a long output.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import type { ExecResult } from '../../core/model.ts';
import type { Exec, ExecRequest, LinePiece } from '../../ports/ports.ts';
import { type Capture, createCapture, createLineSplitter, type LineSplitter } from './capture.ts';
import { answers, markerName } from './process-table.ts';
import { createReaper, killTreesNow, type ProcessTree, type Reaper } from './process-tree.ts';
import { explainStartFailure } from './start-failure.ts';

/** Of the first signal of a deadline. */
const atDeadline = { killAfterMs: 500, giveUpAfterMs: 900 };
const atEnd = { killAfterMs: 0, giveUpAfterMs: 400 };
/** Of a command with `endGently` at a cancellation: the runner gives 7.5 s, and there is more to do. */
const gentle = { killAfterMs: 3000, giveUpAfterMs: 3500 };
/** How long output is awaited that something still holds open. */
const graceMs = 100;
/** Node's limit: 24 days. */
const longestTimerMs = 2 ** 31 - 1;

export interface HostExec extends Exec {
  /**
   * Ends everything that running commands with `cleanUp: 'all'` started, for use when the program is canceled: SIGKILL
   * before this returns, but for those with `endGently`. Resolves when these have ended too.
   */
  terminateAll(): Promise<void>;
}

interface Running {
  readonly tree: ProcessTree;
  readonly endsGently: boolean;
  /** Under way since the program was canceled. */
  ending?: Promise<unknown>;
}

/** Long: `run` is one command from its start to its result. */
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

    const [stdout, stderr] = [createCapture(request.find), createCapture(request.find)];
    const lines = [
      collect(child.stdout, stdout, linesOf('stdout', request.onLine)),
      collect(child.stderr, stderr, linesOf('stderr', request.onLine)),
    ];
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
        const survivors = await reaper.end(tree, atDeadline);
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
      const outputHeld = !(await endOrphans(reaper, tree, closed));
      const found = request.find?.filter((word) => stdout.found().has(word) || stderr.found().has(word));
      return {
        kind: 'exited',
        exitCode: end.exitCode,
        signal: end.signal,
        found: found ?? [],
        outputHeld,
        stdout: stdout.captured(),
        stderr: stderr.captured(),
        durationMs,
      };
    } finally {
      running.delete(entry);
      // Something may still hold them open, and must not keep this process alive.
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.unref();
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

/** Without file descriptors left, Node hands out a child without streams and reports the failure later. */
function collect(
  stream: ChildProcess['stdout'] | undefined,
  capture: Capture,
  lines: LineSplitter | undefined,
): LineSplitter | undefined {
  stream?.on('data', (chunk: Buffer) => {
    lines?.push(chunk);
    capture.push(chunk);
  });
  // A broken pipe shows as its end.
  stream?.on('error', () => undefined);
  return lines;
}

function linesOf(stream: LinePiece['stream'], onLine: ExecRequest['onLine']): LineSplitter | undefined {
  return onLine && createLineSplitter((line, goesOn) => onLine(line, { stream, goesOn }));
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

/** After a normal end: ends its orphans, if that is wanted. True when all output was read to its end. */
async function endOrphans(reaper: Reaper, tree: ProcessTree, closed: Promise<void>): Promise<boolean> {
  const complete = await within(closed, graceMs);
  if (tree.marker === undefined || (complete && !answers(-tree.root))) return complete;
  // Only what is in its session: a daemon that it left on purpose stays.
  await reaper.end({ ...tree, marker: undefined }, atEnd);
  return complete || within(closed, graceMs);
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
