/**
 * A lock between processes, in a folder of tickets: files named 1, 2, 3 and so on. The highest one names the holder, or says
 * that the lock is free. To take the lock is to create the next number, which only one process can.
 *
 * Two never hold it: the highest ticket is never deleted, and only a process that found it free or its holder dead creates the
 * next one. A slow process may create a number that was used and deleted long ago; it then lists the folder again, finds a
 * higher one, and gives its number back. The ticket of a dead holder is overtaken like a free one.
 *
 * Not proper-lockfile: that goes by file times, so a suspended holder loses its lock, and a dead one keeps it for a while.
 */
import * as z from 'zod/mini';
import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, unlinkSync, writeFileSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { attempt, UserError } from '../../errors.ts';
import type { Processes } from '../../ports/ports.ts';
import { fileProblem, ignoring, privateFile, privateFolder, unusedSuffix, withFile } from './durable-file.ts';

/**
 * Older tickets that stay, without a meaning: a listing that runs while others come and go may miss the newest, and a number
 * taken from it must still exist to be refused.
 */
const trailing = 8;
/** Twelve digits. */
const mostTickets = 999_999_999_999;
const firstPauseMs = 5;
const longestPauseMs = 50;

/**
 * Runs `body` while this process holds the lock that lives in `folder` (created when missing; its parent must exist).
 * Waits up to `waitMs`. Throws a UserError when somebody else still holds it then, or the folder cannot be used.
 */
export async function withLock<T>(
  folder: string,
  processes: Processes,
  waitMs: number,
  body: () => T | Promise<T>,
): Promise<T> {
  const release = await acquire({ folder, processes }, waitMs).catch((error: unknown) => {
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
}

async function acquire(lock: Lock, waitMs: number): Promise<() => void> {
  const begun = process.uptime();
  let pause = firstPauseMs;
  for (;;) {
    const last = highest(list(lock.folder));
    if (last === mostTickets) throw new UserError(`${lock.folder} is damaged: delete that folder`);
    const found = last === 0 ? undefined : readTicket(lock.folder, String(last));
    if (last === 0 || (found && (found.ticket?.free === true || isAbandoned(lock, found)))) {
      // ENOENT: somebody deleted the folder, or a file in it. Begin again.
      const release = ignoring(['ENOENT'], () => take(lock, last + 1));
      if (release !== undefined) return release;
    }
    const left = waitMs - (process.uptime() - begun) * 1000;
    if (left <= 0) throw stillHeld(lock.folder, waitMs, found);
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

/** 0 for other files. */
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
  let created = false;
  try {
    // Made beforehand: giving the lock back must not need room on a disk that is full by then.
    writeFileSync(temporary, free, newFile);
    ignoring(['EEXIST'], () =>
      withFile(ticket, 'wx', (file) => {
        created = true;
        // The content comes a moment later: see `unreadableStaleMs`.
        writeFileSync(file, JSON.stringify(self));
      }),
    );
    const names = created ? readdirSync(lock.folder) : [];
    if (highest(names) === number) {
      tidy(lock, names, number, basename(temporary));
      return release;
    }
    if (created) attempt(() => unlinkSync(ticket));
  } catch (error) {
    if (created) release();
    attempt(() => unlinkSync(temporary));
    throw error;
  }
  attempt(() => unlinkSync(temporary));
  return undefined;
}

/** Deletes old tickets and temporary files of killed processes, as far as it can. */
function tidy(lock: Lock, names: readonly string[], number: number, own: string): void {
  for (const name of names) {
    const at = numberOf(name);
    const old = at > 0 && at < number - trailing;
    const isTemporary = name.startsWith('tmp-') && name !== own;
    attempt(() => {
      const found = isTemporary ? readTicket(lock.folder, name) : undefined;
      if (old || (found && isAbandoned(lock, found))) unlinkSync(join(lock.folder, name));
    });
  }
}

function stillHeld(folder: string, waitMs: number, found: Found | undefined): UserError {
  const { host, pid, free = false } = found?.ticket ?? {};
  const by =
    found === undefined || free
      ? 'others in turn'
      : pid === undefined
        ? 'a process that is just taking it'
        : `process ${pid} on ${host}`;
  return new UserError(
    `${folder} was held by ${by} for ${waitMs / 1000} s: wait for it or end it, then run again. Delete the folder only when nothing uses it.`,
  );
}

/** Of a process on another host or in another container, which may still live: a lock is held for milliseconds. */
const unknownStaleMs = 120_000;
/** Of a living pid that the system hides, most likely the holder's. */
const hiddenStaleMs = 86_400_000;
/** Of a ticket that cannot be read: it is being written, or damaged. */
const unreadableStaleMs = 2_000;

const ticketSchema = z.object({
  host: z.string(),
  pid: z.int().check(z.gte(1)),
  start: z.string(),
  free: z.optional(z.boolean()),
});

const newFile = { flag: 'wx', mode: privateFile } as const;

type Ticket = z.infer<typeof ticketSchema>;

interface Found {
  readonly stats: Stats;
  /** Undefined when it cannot be understood. */
  readonly ticket: Ticket | undefined;
}

/** Undefined when there is no such file. */
function readTicket(folder: string, name: string): Found | undefined {
  const path = join(folder, name);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return stats && { stats, ticket: undefined };
  const text = ignoring(['ENOENT'], () => readFileSync(path, 'utf8'));
  if (text === undefined) return undefined;
  return { stats, ticket: attempt(() => ticketSchema.parse(JSON.parse(text))) };
}

/** True when no process can hold this ticket any more. */
function isAbandoned({ processes }: Lock, { stats, ticket }: Found): boolean {
  if (!stats.isFile()) return true;
  if (ticket === undefined) return ageMs(stats) > unreadableStaleMs;
  if (processes.isDead(ticket)) return true;
  const seen = processes.find(ticket.pid);
  if (seen?.host === ticket.host && seen.start === ticket.start) return false;
  const isHidden = seen?.host === ticket.host && processes.isHidden(ticket.pid);
  return ageMs(stats) > (isHidden ? hiddenStaleMs : unknownStaleMs);
}

/** A time in the future (the clock was set back) counts as long ago. */
const ageMs = ({ mtimeMs }: Stats): number => Math.abs(Date.now() - mtimeMs);
