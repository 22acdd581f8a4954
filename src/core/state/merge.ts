/**
 * Two states that went on from one: another host saved while this one had changes of its own. What the other saved
 * stands; of ours, nothing that was begun is forgotten (at most once) and nothing that is to be told (never lost).
 */
import { mergeFiles, originOf, withoutPlaces } from './known-files.ts';
import { mergeMachines } from './machine.ts';
import type {
  StartAttempt,
  JobMemory,
  LastRun,
  Notice,
  OutboxEntry,
  QueueItem,
  State,
  CorruptionEvent,
} from '../model.ts';

/** The state to go on from. The lease is theirs, or none: what this host saw meanwhile is older than their tick. */
export function mergeStates(theirs: State, mine: State): State {
  const { lostAt: _, configErrorReportedAt: __, ...others } = theirs;
  const { hostZoneReported: ___, hostZoneReportedAt: ____, ...rest } = others;
  const chat = mergeChats(theirs.chat, mine.chat);
  const lostAt = latest(theirs.lostAt, mine.lostAt);
  const configErrorReportedAt = latest(theirs.configErrorReportedAt, mine.configErrorReportedAt);
  const files = mergeFiles(theirs.files, mine.files);
  const machine = mergeMachines(theirs.machine, mine.machine);
  return {
    ...rest,
    jobs: mergeJobs(theirs.jobs, mine.jobs),
    queue: mergeQueues(theirs.queue, mine.queue),
    outbox: mergeOutboxes(theirs.outbox, mine.outbox),
    incidents: mergeCorruptionEvents(theirs.incidents, mine.incidents),
    ...(chat && { chat }),
    ...(files && { files }),
    ...(machine && { machine }),
    ...(lostAt !== undefined && { lostAt }),
    ...(configErrorReportedAt !== undefined && { configErrorReportedAt }),
    // Another host's clocks and zone say nothing about this one.
    ...hostZoneOf(mine),
    ...(mine.awake && { awake: mine.awake }),
  };
}

/**
 * Their state, which went on from ours. What we still had to tell stays queued: it may be told twice, with the same id,
 * but a generation that was lost on the way takes no message with it.
 */
export function adoptState(theirs: State, mine: State): State {
  const files = mergeFiles(theirs.files, mine.files);
  const { hostZoneReported: _, hostZoneReportedAt: __, ...rest } = theirs;
  const isSameZone =
    mine.hostZoneReported === theirs.hostZoneReported &&
    mine.hostZoneReportedAt === theirs.hostZoneReportedAt;
  if (mine.outbox.length === 0 && files === theirs.files && isSameZone) return theirs;
  return {
    ...rest,
    outbox: mergeOutboxes(theirs.outbox, mine.outbox),
    ...(files && { files }),
    // As in a merge.
    ...hostZoneOf(mine),
  };
}

function hostZoneOf({ hostZoneReported, hostZoneReportedAt }: State) {
  return {
    ...(hostZoneReported !== undefined && { hostZoneReported }),
    ...(hostZoneReportedAt !== undefined && { hostZoneReportedAt }),
  };
}

/**
 * The state without what jobs printed, for a cache that strangers can read. Notices keep what is needed to tell that
 * there was one: a host that finds nothing but this copy still says so.
 */
export function withoutText(state: State): State {
  const bare = withoutPlaces(state);
  return { ...bare, outbox: bare.outbox.map(textless), incidents: bare.incidents.map(pathless) };
}

/** Theirs, with our open issue and the chat's new number: nobody else would close the one and find the other. */
function mergeChats(theirs: State['chat'], mine: State['chat']): State['chat'] {
  if (!theirs || !mine) return theirs ?? mine;
  const { moved, issue } = mine;
  return { ...(moved && { moved }), ...(issue && { issue }), ...theirs };
}

function mergeJobs(theirs: State['jobs'], mine: State['jobs']): State['jobs'] {
  const ids = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...ids].map((id) => {
      const [other, own] = [ofJob(theirs, id), ofJob(mine, id)];
      return [id, other && own ? mergeMemories(other, own) : (other ?? own ?? {})];
    }),
  );
}

/** Undefined also for names like `constructor`, which every object knows. */
function ofJob(jobs: State['jobs'], id: string): JobMemory | undefined {
  return Object.hasOwn(jobs, id) ? jobs[id] : undefined;
}

/** Theirs, with the later of what was begun. */
function mergeMemories(theirs: JobMemory, mine: JobMemory): JobMemory {
  const attempt = laterStart(theirs.attempt, mine.attempt);
  const explicitStart = laterStart(theirs.explicitStart, mine.explicitStart);
  const tally = laterTally(theirs.tally, mine.tally);
  const stoppedAt = latest(theirs.stoppedAt, mine.stoppedAt);
  const endedAt = latest(theirs.endedAt, mine.endedAt);
  const lastRun = laterRun(theirs.lastRun, mine.lastRun);
  return {
    ...theirs,
    ...(theirs.file === undefined && originOf(mine)),
    ...(theirs.definition === undefined && theirs.file === mine.file && originOf(mine)),
    ...(attempt && { attempt }),
    ...(explicitStart && { explicitStart }),
    ...(tally && { tally }),
    ...(stoppedAt !== undefined && { stoppedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(lastRun && { lastRun }),
  };
}

function laterStart(
  theirs: StartAttempt | undefined,
  mine: StartAttempt | undefined,
): StartAttempt | undefined {
  if (!theirs || !mine) return theirs ?? mine;
  if (theirs.id === mine.id) return theirs.outcome === undefined ? mine : theirs;
  return mine.at > theirs.at ? mine : theirs;
}

function laterTally(theirs: JobMemory['tally'], mine: JobMemory['tally']): JobMemory['tally'] {
  const [other = -Infinity, own = -Infinity] = [theirs?.startsAt.at(-1), mine?.startsAt.at(-1)];
  return own > other ? mine : theirs;
}

/** Of one run that both know, what one of them may know of its end: until then it counts as interrupted. */
function laterRun(theirs: LastRun | undefined, mine: LastRun | undefined): LastRun | undefined {
  if (!theirs || !mine) return theirs ?? mine;
  const isEndOurs = theirs.outcome === 'interrupted' && mine.outcome !== 'interrupted';
  return mine.at > theirs.at || (mine.at === theirs.at && isEndOurs) ? mine : theirs;
}

const stages: Readonly<Record<QueueItem['status'], number>> = {
  pending: 0,
  running: 1,
  failed: 2,
  blocked: 2,
  done: 3,
};

/** Each item as far as either got with it. */
function mergeQueues(theirs: State['queue'], mine: State['queue']): State['queue'] {
  const own = new Map(mine.map((item) => [item.id, item]));
  const further = theirs.map((item) => {
    const other = own.get(item.id);
    return other && stages[other.status] > stages[item.status] ? other : item;
  });
  return union(further, mine, ({ id }) => id);
}

/** Each entry once, in its own words where one of them has them. */
function mergeOutboxes(theirs: State['outbox'], mine: State['outbox']): State['outbox'] {
  const own = new Map(mine.map((entry) => [entry.notice.id, entry]));
  const worded = theirs.map((entry) => {
    const other = isTextless(entry) ? own.get(entry.notice.id) : undefined;
    return other ? { ...entry, notice: other.notice } : entry;
  });
  // What only we have, another host may have sent and removed.
  const ours = mine.map((entry): OutboxEntry =>
    entry.lastTry === 'kept' ? { ...entry, lastTry: 'unknown' } : entry,
  );
  return union(worded, ours, ({ notice }) => notice.id);
}

/** Both, each key once, the first one's where both have it. */
function union<T>(first: readonly T[], second: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const keys = new Set(first.map(keyOf));
  return [...first, ...second.filter((item) => !keys.has(keyOf(item)))];
}

const corruptionKey = ({ at, message }: CorruptionEvent) => `${at} ${message}`;

/** Both; what the other knows already stays as it is there. */
function mergeCorruptionEvents(theirs: State['incidents'], mine: State['incidents']): State['incidents'] {
  const known = new Set(theirs.map(corruptionKey));
  const own = mine.filter((event) => !known.has(corruptionKey(event)));
  return union(theirs, own.map(notLost), corruptionKey);
}

/** What this host lost, the other had. */
function notLost(event: CorruptionEvent): CorruptionEvent {
  if (event.kind !== 'lost') return event;
  return {
    ...event,
    kind: 'damaged',
    message: `${event.message}; the copy in the Actions cache is used instead`,
  };
}

const withheld = 'what it said is only on the host that wrote it: this repository is public';

function isTextless({ notice }: OutboxEntry): boolean {
  return notice.facts.length === 1 && notice.facts[0] === withheld;
}

function textless(entry: OutboxEntry): OutboxEntry {
  const { id, at, reason, urgency, job } = entry.notice;
  const facts = [withheld];
  const notice: Notice = { id, at, reason, urgency, headline: `a notice (${reason})`, facts };
  // The name may stand in a file that only the host has.
  return { ...entry, notice: job ? { ...notice, job: { id: job.id, name: job.id } } : notice };
}

function pathless(event: CorruptionEvent): CorruptionEvent {
  return { ...event, message: 'the host that found it knows more' };
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}
