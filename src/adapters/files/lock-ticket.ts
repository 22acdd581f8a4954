/** The files of a lock: what one says, and whether anybody can still be behind it. */
import { lstatSync, readFileSync, unlinkSync, writeFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Processes } from '../../ports/ports.ts';
import { ignoring, privateFile, unusedSuffix } from './durable-file.ts';
import { attempt } from '../../errors.ts';

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
