/**
 * A lock between processes, in a folder of tickets: files named 1, 2, 3 and so on. The highest ticket decides. It says
 * who holds the lock, or that its holder is done. To take the lock is to create the next number, which only one can.
 *
 * Why it is never held by two: the highest ticket is never deleted, and the next one is created only by somebody who
 * found it free or its holder dead. So while a living process holds the highest ticket, no higher one appears. Somebody
 * slow may create a number that had been used and deleted long ago; then a higher one exists, which it finds by
 * looking again after creating, and it gives its number back. A dead holder needs no clean-up: its ticket is overtaken
 * like a free one, and of several who try, one gets the number.
 *
 * What it does to files is synchronous: a few of them, tiny, and the less time that takes the less others wait.
 */
import * as z from 'zod/mini';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { attempt, UserError } from '../../errors.ts';
import type { Processes } from '../../ports/ports.ts';
import {
  fileProblem,
  hasCode,
  ignoring,
  noLinks,
  privateFile,
  privateFolder,
  unusedSuffix,
} from './durable-file.ts';

/**
 * Older tickets that stay. None has a meaning; but a listing that runs while others come and go may miss the newest,
 * and then a number taken from it still exists and is refused.
 */
const trailing = 8;
/** Twelve digits. Nobody ever counts that far. */
const mostTickets = 999_999_999_999;
const firstPauseMs = 5;
const longestPauseMs = 50;

type LockState = { readonly kind: 'open' } | { readonly kind: 'held'; readonly by: string };

/**
 * Runs `body` while this process holds the lock that lives in `folder` (created when missing; its parent must exist).
 * Waits up to `waitMs`. Throws a UserError when somebody else still holds it then, or the folder cannot be used.
 * `linkTo` is replaced only to try what happens on file systems without hard links.
 */
export async function withLock<T>(
  folder: string,
  processes: Processes,
  waitMs: number,
  body: () => T | Promise<T>,
  linkTo = linkSync,
): Promise<T> {
  const release = await acquire({ folder, processes, link: linkTo }, waitMs).catch((error: unknown) => {
    throw fileProblem('cannot lock', folder, error);
  });
  try {
    return await body();
  } finally {
    release();
  }
}

interface Lock {
  readonly folder: string;
  readonly processes: Processes;
  readonly link: typeof linkSync;
}

async function acquire(lock: Lock, waitMs: number): Promise<() => void> {
  const begun = process.uptime();
  let pause = firstPauseMs;
  for (;;) {
    const last = highest(list(lock.folder));
    if (last === mostTickets) throw new UserError(`${lock.folder} is damaged: delete that folder`);
    const standing = last === 0 ? ({ kind: 'open' } as const) : readStanding(lock, String(last));
    if (standing?.kind === 'open') {
      // ENOENT: somebody deleted the folder, or a file in it. Begin again.
      const release = ignoring(['ENOENT'], () => take(lock, last + 1));
      if (release !== undefined) return release;
    }
    const left = waitMs - (process.uptime() - begun) * 1000;
    if (left <= 0) throw stillHeld(lock.folder, waitMs, standing);
    await sleep(Math.min(left, pause * (0.5 + Math.random() / 2)));
    pause = Math.min(pause * 1.5, longestPauseMs);
  }
}

function list(folder: string): readonly string[] {
  const names = ignoring(['ENOENT'], () => readdirSync(folder));
  if (names !== undefined) return names;
  ignoring(['EEXIST'], () => mkdirSync(folder, { mode: privateFolder }));
  return [];
}

function highest(names: readonly string[]): number {
  return names.reduce((most, name) => Math.max(most, numberOf(name)), 0);
}

/** 0 for everything that is no ticket. */
function numberOf(name: string): number {
  return /^[1-9]\d{0,11}$/u.test(name) ? Number(name) : 0;
}

/** Creates ticket `number` and looks again. Gives the way to release it; undefined when somebody else was faster. */
function take(lock: Lock, number: number): (() => void) | undefined {
  const self = lock.processes.self();
  const ticket = join(lock.folder, String(number));
  const temporary = join(lock.folder, `tmp-${self.pid}-${unusedSuffix()}`);
  const free = JSON.stringify({ ...self, free: true } satisfies Ticket);
  const release = () => {
    try {
      renameSync(temporary, ticket);
    } catch {
      // Should this fail too, the ticket is void as soon as this process ends.
      attempt(() => writeFileSync(ticket, free, { flag: 'r+' }));
    }
  };
  let mine = false;
  try {
    // Made beforehand: giving the lock back must not need room on a disk that is full by then.
    writeFileSync(temporary, free, newFile);
    mine = create(lock, ticket, `${temporary}-ticket`, JSON.stringify(self));
    const names = mine ? readdirSync(lock.folder) : [];
    if (mine && highest(names) === number) {
      tidy(lock, names, number, basename(temporary));
      return release;
    }
  } catch (error) {
    if (mine) release();
    attempt(() => unlinkSync(temporary));
    throw error;
  }
  attempt(() => unlinkSync(temporary));
  if (mine) attempt(() => unlinkSync(ticket));
  return undefined;
}

/** Creates the ticket with its content at once. False when the number is taken. */
function create(lock: Lock, ticket: string, temporary: string, text: string): boolean {
  try {
    writeFileSync(temporary, text, newFile);
    try {
      lock.link(temporary, ticket);
    } catch (error) {
      if (!hasCode(error, ...noLinks)) throw error;
      // The content comes a moment later: see `unreadableStaleMs`.
      writeFileSync(ticket, text, newFile);
    }
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    attempt(() => unlinkSync(temporary));
  }
}

/** Whether the lock can be had, going by its highest ticket. Undefined when that was overtaken and deleted meanwhile. */
function readStanding(lock: Lock, name: string): LockState | undefined {
  const found = look(lock.folder, name);
  if (found === undefined) return undefined;
  if (found.ticket?.free === true || isVoid(lock.folder, lock.processes, found)) return { kind: 'open' };
  if (found.ticket === undefined) return { kind: 'held', by: 'a process that is just taking it' };
  const { pid, host } = found.ticket;
  return { kind: 'held', by: `process ${pid} on ${host}` };
}

/** Deletes old tickets and what killed processes left half made. What it cannot delete is none of ours: no harm. */
function tidy(lock: Lock, names: readonly string[], number: number, own: string): void {
  for (const name of names) {
    const at = numberOf(name);
    const old = at > 0 && at < number - trailing;
    const leftover = name.startsWith('tmp-') && name !== own && attempt(() => isLeftover(lock, name));
    if (old || leftover === true) attempt(() => unlinkSync(join(lock.folder, name)));
  }
}

function isLeftover(lock: Lock, name: string): boolean {
  const found = look(lock.folder, name);
  return found !== undefined && isVoid(lock.folder, lock.processes, found);
}

function stillHeld(folder: string, waitMs: number, standing: LockState | undefined): UserError {
  const by = standing?.kind === 'held' ? standing.by : 'others in turn';
  return new UserError(
    `${folder} was held by ${by} for ${waitMs / 1000} s: let that end, or end it, and run again. ` +
      'When it is certain that nothing uses it any more, delete that folder.',
  );
}

// --- The files of a lock: what one says, and whether anybody can still be behind it.

/**
 * Whether a process on another host, or in another container, still lives cannot be known from here. Its ticket counts
 * as free after this long: a lock is held for milliseconds.
 */
const unknownStaleMs = 120_000;
/** One that has a living pid which the system hides: most likely it is the holder, and only in this time another one's. */
const hiddenStaleMs = 86_400_000;
/** A ticket that cannot be read is one that is being written, or else garbage. */
const unreadableStaleMs = 2_000;

const ticketSchema = z.object({
  host: z.string(),
  pid: z.int().check(z.gte(1)),
  start: z.string(),
  free: z.optional(z.boolean()),
});

/** For files that must not have been there. */
export const newFile = { flag: 'wx', mode: privateFile } as const;

/** What stands in a ticket: who took it, and whether it was given back. */
export type Ticket = z.infer<typeof ticketSchema>;

/** A file of a lock. */
interface Found {
  readonly stats: Stats;
  /** Undefined when it cannot be understood. */
  readonly ticket: Ticket | undefined;
}

/** Undefined when there is no such file. */
export function look(folder: string, name: string): Found | undefined {
  const path = join(folder, name);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return stats && { stats, ticket: undefined };
  const text = ignoring(['ENOENT'], () => readFileSync(path, 'utf8'));
  if (text === undefined) return undefined;
  return { stats, ticket: attempt(() => ticketSchema.parse(JSON.parse(text))) };
}

/** True when nobody can be behind this file any more. */
export function isVoid(folder: string, processes: Processes, { stats, ticket }: Found): boolean {
  if (!stats.isFile()) return true;
  if (ticket === undefined) return ageMs(folder, stats) > unreadableStaleMs;
  if (processes.isDead(ticket)) return true;
  const seen = processes.find(ticket.pid);
  if (seen?.host === ticket.host && seen.start === ticket.start) return false;
  const isHidden = seen?.host === ticket.host && processes.isHidden(ticket.pid);
  return ageMs(folder, stats) > (isHidden ? hiddenStaleMs : unknownStaleMs);
}

/**
 * How long ago a file was written, by the clock that stamps files there: on a shared disk it is not this host's. A
 * time in the future (that clock was set back) counts as long ago, or a ticket could stand for years.
 */
function ageMs(folder: string, stats: Stats): number {
  const probe = join(folder, `tmp-${process.pid}-${unusedSuffix()}-clock`);
  try {
    writeFileSync(probe, '', newFile);
    return Math.abs(lstatSync(probe).mtimeMs - stats.mtimeMs);
  } finally {
    attempt(() => unlinkSync(probe));
  }
}
