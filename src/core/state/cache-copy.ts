/**
 * The copy of the state in the Actions cache: which parts strangers may see, which parts are trusted, and how it is joined with
 * the state of the file. Pure.
 */
import type { CorruptionEvent, JobMemory, KnownFile, OutboxEntry, QueueItem, State } from '../model.ts';
import { noMemory } from '../chat/chat.ts';
import { laterDrill } from './drill.ts';
import { mergeFiles, originOf, withoutPlaces } from './known-files.ts';
import { memoryOf } from './memory.ts';
import { keyOfWords } from '../text/words.ts';
import { textWithheld } from '../notices/catalog/shared.ts';
import { isText, sentence } from '../notices/sentence.ts';

/**
 * The state to continue from if the cache has one that the file does not contain. If the copy continued from ours
 * (`isDescendant`), it is used, with the notices that it lacks, so that a lost generation in between loses no notice.
 *
 * Otherwise both have their own changes: the file was lost or restored from a backup and ticks of the command line continued with
 * it, or two runs without a file saved at once. Then the file's state is used, and everything in the copy that was begun, is queued
 * or is not reported yet is kept. The lease is that of the copy, because it is newer than the one that this run loaded.
 */
export function joinStates(theirs: State, mine: State, isDescendant: boolean): State {
  const outbox = joinOutboxes(theirs.outbox, mine.outbox);
  const files = mergeFiles(theirs.files, mine.files);
  if (isDescendant) {
    const whole = { ...theirs, outbox, ...(files && { files }) };
    // The same object if nothing is added: callers recognize by it that the file already has this state.
    return JSON.stringify(whole) === JSON.stringify(theirs) ? theirs : whole;
  }
  const { lease: _, ...own } = mine;
  const jobs = Object.entries(mine.jobs).map(([id, memory]) => [
    id,
    laterMemory(memoryOf(theirs, id), memory),
  ]);
  const lostAt = Math.max(theirs.lostAt ?? -Infinity, mine.lostAt ?? -Infinity);
  const drill = laterDrill(theirs.drill, mine.drill);
  return {
    ...theirs,
    ...own,
    jobs: { ...theirs.jobs, ...Object.fromEntries(jobs) },
    queue: joinQueues(theirs.queue, mine.queue),
    outbox,
    incidents: joinIncidents(theirs.incidents, mine.incidents),
    ...((theirs.chat ?? mine.chat) && { chat: { ...noMemory, ...theirs.chat, ...mine.chat } }),
    ...(files && { files }),
    ...(drill && { drill }),
    ...(lostAt > -Infinity && { lostAt }),
  };
}

/**
 * The memory with the later start, run, stop or completion, so that neither these nor their followers are repeated. If they are
 * equal, that of the copy, which other hosts already know. An alert of either stays open.
 */
function laterMemory(theirs: JobMemory, mine: JobMemory): JobMemory {
  const [later, earlier] = lastActionAt(mine) > lastActionAt(theirs) ? [mine, theirs] : [theirs, mine];
  const anomaly = later.anomaly ?? earlier.anomaly;
  const slot = laterSlot(theirs.slot, mine.slot) ?? later.slot;
  const isSameFile = later.file === undefined || later.file === earlier.file;
  return {
    ...(isSameFile && originOf(earlier)),
    ...later,
    ...(anomaly && { anomaly }),
    ...(slot && { slot }),
  };
}

/** Of one schedule, that with the newer slot: neither decides again on what the other decided on. */
function laterSlot(one: JobMemory['slot'], other: JobMemory['slot']): JobMemory['slot'] {
  if (!one || !other) return one ?? other;
  if (one.of !== other.of) return undefined;
  const done = Math.max(one.done ?? -Infinity, other.done ?? -Infinity);
  return { ...(one.to > other.to ? one : other), ...(done > -Infinity && { done }) };
}

function lastActionAt(memory: JobMemory): number {
  const { attempt, explicitStart, tally, lastRun, stoppedAt, ranAgainAt, endedAt, completionReportedAt } =
    memory;
  const times = [
    ...[attempt, explicitStart].map((start) => start?.finishedAt ?? start?.at),
    lastRun && lastRun.at + lastRun.durationMs,
    tally?.startsAt.at(-1),
    stoppedAt,
    ranAgainAt,
    endedAt,
    completionReportedAt,
  ];
  return Math.max(...times.map((time) => time ?? -Infinity));
}

const stages: Readonly<Record<QueueItem['status'], number>> = {
  pending: 0,
  running: 1,
  failed: 2,
  blocked: 2,
  done: 3,
};

/** Each item once, in its furthest state. */
function joinQueues(theirs: State['queue'], mine: State['queue']): State['queue'] {
  const own = new Map(mine.map((item) => [item.id, item]));
  const further = theirs.map((item) => {
    const other = own.get(item.id);
    own.delete(item.id);
    return other && stages[other.status] > stages[item.status] ? other : item;
  });
  return [...further, ...own.values()];
}

/** Each entry once, with our text if a public copy has none. An entry that only we have may already have been sent. */
function joinOutboxes(theirs: State['outbox'], mine: State['outbox']): State['outbox'] {
  const own = new Map(mine.map((entry) => [entry.notice.id, entry]));
  const known = theirs.map((entry) => {
    const other = own.get(entry.notice.id);
    own.delete(entry.notice.id);
    return other && isTextless(entry) ? { ...entry, notice: other.notice } : entry;
  });
  const ours = [...own.values()].map((entry): OutboxEntry =>
    entry.lastTry === 'kept' ? { ...entry, lastTry: 'unknown' } : entry,
  );
  return [...known, ...ours];
}

const keyOf = ({ at, message }: CorruptionEvent) => `${at} ${keyOfWords(message)}`;

/** All events, each once. The cache had the state that this host lost. */
function joinIncidents(theirs: State['incidents'], mine: State['incidents']): State['incidents'] {
  const known = new Set(theirs.map(keyOf));
  const own = mine.filter((event) => !known.has(keyOf(event)));
  return [
    ...theirs,
    ...own.map((event): CorruptionEvent => {
      if (event.kind !== 'lost') return event;
      const message = sentence('cache-copy-used', { problem: event.message });
      return { ...event, kind: 'damaged', message };
    }),
  ];
}

// --- Without a state-key ------------------------------------------------------------------------------

/**
 * The trusted parts of a copy without `state-key`, which anybody with write access to the repository's cache could have written.
 * Facts that only this host can know, or that lead to an action or a page, come from its own file: the chat, a message to edit, a
 * hold on messages, paths, the process of a job. `mine`: the state of that file; undefined if there is none. Then only the lease
 * separates two ticks, for at most two minutes.
 */
export function distrustState(theirs: State, mine: State | undefined): State {
  const { chat, files, ...rest } = theirs;
  const own = mine ?? { ...rest, ...(files && { files: withoutPaths(files) }) };
  // Only the number of their issue: before the issue is changed, GitHub is asked whether it is ours.
  const issue = mine?.chat?.issue ?? (chat?.issue && { number: chat.issue.number, noticeIds: [] });
  const known = issue ? { ...noMemory, ...mine?.chat, issue } : mine?.chat;
  const jobs = Object.entries(theirs.jobs).map(([id, { probe, seen, ...memory }]) => {
    const before = mine && memoryOf(mine, id);
    const asking = before ? before.probe : probe;
    const process = before?.seen?.process;
    const { running = false, completed = false } = seen ?? {};
    return [
      id,
      {
        ...memory,
        ...(seen && { seen: { running, completed, ...(process && { process }) } }),
        ...(asking && { probe: asking }),
      },
    ] as const;
  });
  const outbox = theirs.outbox.map((entry): OutboxEntry => {
    const ours = mine?.outbox.find(({ notice }) => notice.id === entry.notice.id);
    if (ours) return { ...entry, notice: ours.notice, sink: ours.sink };
    // Only writes have links, and writes need a `state-key`.
    const { link: _, ...notice } = entry.notice;
    return { ...entry, notice };
  });
  const { queue, incidents } = theirs;
  return { ...own, jobs: Object.fromEntries(jobs), queue, outbox, incidents, ...(known && { chat: known }) };
}

function withoutPaths(files: NonNullable<State['files']>): NonNullable<State['files']> {
  return Object.fromEntries(
    Object.entries(files).map(([key, file]): [string, KnownFile] => {
      const { path: _, ...known } = file;
      return [key, known];
    }),
  );
}

// --- Where strangers can read ---------------------------------------------------------------------------

/**
 * The state without text from jobs, for a cache that strangers can read. Notices keep the parts that are needed to report their
 * existence, so that a host that has only this copy reports them too.
 */
export function withoutText(state: State): State {
  const bare = withoutPlaces(state);
  const incidents = bare.incidents.map((event) => ({
    ...event,
    message: sentence('host-knows-more'),
  }));
  const jobs = Object.entries(bare.jobs).map(([id, memory]) => [id, lineless(memory)]);
  const { chat } = bare;
  return {
    ...bare,
    jobs: Object.fromEntries(jobs),
    outbox: bare.outbox.map(textless),
    incidents,
    ...(chat?.board && { chat: { ...chat, board: { ...chat.board, rows: {} } } }),
  };
}

/** Without the lines of output that it keeps: others read the cache of a public repository. */
function lineless(memory: JobMemory): JobMemory {
  const { anomaly, lastRun } = memory;
  if (anomaly?.line === undefined && lastRun?.line === undefined) return memory;
  return {
    ...memory,
    ...(anomaly && { anomaly: unlined(anomaly) }),
    ...(lastRun && { lastRun: unlined(lastRun) }),
  };
}

function unlined<T extends { readonly line?: string }>(part: T): Omit<T, 'line'> {
  const { line: _, ...rest } = part;
  return rest;
}

function isTextless({ notice }: OutboxEntry): boolean {
  const [fact, ...others] = notice.facts;
  return others.length === 0 && (isText(fact, 'text-withheld') || fact === textWithheld);
}

function textless(entry: OutboxEntry): OutboxEntry {
  const { id, at, reason, urgency, job } = entry.notice;
  const notice = {
    id,
    at,
    reason,
    urgency,
    headline: sentence('a-notice', { reason }),
    facts: [sentence('text-withheld')],
  };
  // The name may be in a file that only the host has.
  return { ...entry, notice: job ? { ...notice, job: { id: job.id, name: job.id } } : notice };
}
