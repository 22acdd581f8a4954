/**
 * What a copy of the state is good for that anybody with the repository's cache could have written: one that no
 * `state-key` vouches for. What only this host can know, or would lead to an action or a page, is taken from its own file.
 */
import type { ChatMemory, JobMemory, KnownFile, OutboxEntry, State } from '../model.ts';
import { noMemory } from '../chat/chat.ts';
import { mergeMachines } from './machine.ts';
import { memoryOf } from './memory.ts';

/** `mine`: the state of this host's own file; undefined when there is none. */
export function distrustState(theirs: State, mine: State | undefined): State {
  const { chat, files, lease: _, awake: __, machine: theirMachine, ...rest } = theirs;
  // A host with a file knows whose it is; only that the other machine ticked since is taken from the copy.
  const ownMachine = mine?.machine;
  const machine =
    ownMachine && theirMachine?.id !== ownMachine.id ? ownMachine : mergeMachines(theirMachine, ownMachine);
  const known = chatOf(chat, mine?.chat);
  // Without a file there is nothing else to keep two ticks apart, for the two minutes that a lease can last, and to know
  // when the host slept.
  const { lease, awake } = mine ?? theirs;
  return {
    ...rest,
    jobs: Object.fromEntries(
      Object.entries(theirs.jobs).map(([id, memory]) => [id, memoryFor(memory, mine && memoryOf(mine, id))]),
    ),
    outbox: outboxOf(theirs.outbox, mine?.outbox ?? []),
    ...(files && { files: filesOf(files, mine?.files ?? {}) }),
    ...(known && { chat: known }),
    ...(machine && { machine }),
    ...(lease && { lease }),
    ...(awake && { awake }),
  };
}

/**
 * Ours: another chat, a message to edit, a time to be silent are nobody else's to say, and Telegram says again what is true of
 * them. Of their issue only its number: whether it is ours is looked up before it is touched.
 */
function chatOf(theirs: ChatMemory | undefined, mine: ChatMemory | undefined): ChatMemory | undefined {
  if (!theirs?.issue || mine?.issue) return mine;
  return { ...(mine ?? noMemory), issue: { number: theirs.issue.number, noticeIds: [] } };
}

/** Which process a job is, and which tick asks it right now, is known where it runs. */
function memoryFor(theirs: JobMemory, mine: JobMemory | undefined): JobMemory {
  const { probe, seen, ...rest } = theirs;
  const asking = mine ? mine.probe : probe;
  const process = mine?.seen?.process;
  return {
    ...rest,
    ...(seen && {
      seen: { running: seen.running, completed: seen.completed, ...(process && { process }) },
    }),
    ...(asking && { probe: asking }),
  };
}

/** What we queued too in our own words; no links, which only writes have, and writes need a `state-key`. */
function outboxOf(theirs: State['outbox'], mine: State['outbox']): State['outbox'] {
  const own = new Map(mine.map((entry) => [entry.notice.id, entry]));
  return theirs.map((entry): OutboxEntry => {
    const ours = own.get(entry.notice.id);
    if (ours) return { ...entry, notice: ours.notice, sink: ours.sink };
    const { link: _, ...notice } = entry.notice;
    return { ...entry, notice };
  });
}

/** No path of theirs is looked at on this host. */
function filesOf(
  theirs: NonNullable<State['files']>,
  mine: NonNullable<State['files']>,
): NonNullable<State['files']> {
  return Object.fromEntries(
    Object.entries(theirs).map(([key, known]): [string, KnownFile] => {
      const { path: _, ...rest } = known;
      const path = Object.hasOwn(mine, key) ? mine[key]?.path : undefined;
      return [key, { ...rest, ...(path !== undefined && { path }) }];
    }),
  );
}
