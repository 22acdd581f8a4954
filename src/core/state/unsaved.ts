/**
 * The memory of ticks that cannot save the state: the state as they would have saved it, kept in a stopgap. It begins
 * with the stored state and remembers only what was seen and reported. Nothing is started or run without the real one.
 */
import { laterDrill } from './drill.ts';
import { mergeFiles, originOf } from './known-files.ts';
import { memoryOf } from './memory.ts';
import type { JobMemory, KnownFile, TickContext, OpenAnomaly, State } from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { enqueue, handedOver } from '../notices/outbox.ts';
import { sentence } from '../notices/sentence.ts';

/** What the stopgap holds. `torn`: there was something, and it cannot be read. */
export type Unsaved =
  | { readonly kind: 'none' }
  | { readonly kind: 'torn' }
  | { readonly kind: 'kept'; readonly doc: State };

/**
 * What a tick decides from that cannot save. It also delivers what the stored outbox still holds: an alert must neither wait
 * until the state can be saved again nor follow its own recovery.
 */
export function unsavedFrom(stored: State, unsaved: Unsaved, now: number): State {
  const unsavedBase = openAnomalies(stored);
  const unsavedOutbox = stored.outbox.map(({ notice }) => notice.id);
  if (unsaved.kind !== 'kept' || isTakenOver(stored, unsaved.doc))
    return { ...stored, unsavedSince: now, unsavedRound: 1, unsavedBase, unsavedOutbox };
  const { doc } = unsaved;
  return {
    ...doc,
    jobs: withNewAlerts(stored, doc),
    queue: stored.queue,
    outbox: joinedOutbox(stored, doc),
    unsavedRound: (doc.unsavedRound ?? 0) + 1,
    unsavedBase,
    unsavedOutbox,
  };
}

function openAnomalies({ jobs }: State): NonNullable<State['unsavedBase']> {
  const all = Object.entries(jobs).map(([id, { anomaly }]) => [id, anomaly] as const);
  return Object.fromEntries(all.filter((each): each is [string, OpenAnomaly] => each[1] !== undefined));
}

/**
 * The stored state with what was seen and reported while it could not be saved. Alerts that were open then are marked, to be
 * reported once more; undelivered notices are queued. The very same state when there is nothing to take over.
 */
export function takeOverUnsaved(stored: State, unsaved: Unsaved, context: TickContext): State {
  if (unsaved.kind === 'none') return stored;
  // What was delivered meanwhile is not known any more.
  if (unsaved.kind === 'torn') return enqueue(handedOver(stored, stored.outbox), [tornDraft], 'u', context);
  const { doc } = unsaved;
  if (isTakenOver(stored, doc)) return stored;
  const since = doc.unsavedSince ?? context.now;
  const jobs = Object.entries(withNewAlerts(stored, doc)).map(([id, told]) => {
    const own = Object.hasOwn(stored.jobs, id) ? memoryOf(stored, id) : originOf(told);
    return [id, marked(joined(own, told), since)];
  });
  const files = mergeFiles(stored.files, doc.files);
  const drill = laterDrill(stored.drill, doc.drill);
  const wasBad = (stored.configErrorReportedAt ?? doc.configErrorReportedAt) !== undefined;
  const taken = {
    ...stored,
    jobs: Object.fromEntries(jobs),
    outbox: joinedOutbox(stored, doc),
    ...(files && { files: reportedAnew(files, stored.files, doc.files) }),
    ...(doc.chat && { chat: doc.chat }),
    ...(doc.awake && { awake: doc.awake }),
    ...(drill && { drill }),
    ...(wasBad && { configErrorReportedAt: 0 }),
    unsavedSince: since,
    ...(doc.unsavedRound !== undefined && { unsavedRound: doc.unsavedRound }),
  };
  return enqueue(taken, [usableDraft], 'u', context);
}

/**
 * What neither the ticks that saved nor those that could not have delivered, in the order in which it was enqueued. What both had
 * and one of them holds no more, that one delivered.
 */
function joinedOutbox(stored: State, doc: State): State['outbox'] {
  const shared = new Set(doc.unsavedOutbox);
  const saved = new Set(stored.outbox.map(({ notice }) => notice.id));
  const left = new Map(doc.outbox.map((entry) => [entry.notice.id, entry]));
  const earlier = stored.outbox.flatMap((entry) => {
    const { id } = entry.notice;
    return left.get(id) ?? (shared.has(id) ? [] : entry);
  });
  const own = doc.outbox.filter(({ notice: { id } }) => !shared.has(id) && !saved.has(id));
  return [...earlier, ...own];
}

/** The stopgap outlived the save that took it over, and its tick found nothing since. */
function isTakenOver(stored: State, doc: State): boolean {
  if (stored.unsavedSince === undefined || stored.unsavedSince !== doc.unsavedSince) return false;
  return (doc.unsavedRound ?? 0) <= (stored.unsavedRound ?? 0);
}

/**
 * What the ticks that could not save know of each job, with the alerts that other ticks opened or closed since: they did not
 * know of those, so they cannot have reported what became of them.
 */
function withNewAlerts(stored: State, doc: State): State['jobs'] {
  const bases = new Map(Object.entries(doc.unsavedBase ?? {}));
  const jobs = Object.entries(doc.jobs).map(([id, { anomaly: told, ...memory }]) => {
    const { anomaly: saved } = memoryOf(stored, id);
    const base = bases.get(id);
    const anomaly = isSame(told, base) ? saved : (told ?? (isSame(saved, base) ? undefined : saved));
    return [id, { ...memory, ...(anomaly && { anomaly }) }];
  });
  return { ...stored.jobs, ...Object.fromEntries(jobs) };
}

const isSame = (one: OpenAnomaly | undefined, other: OpenAnomaly | undefined) =>
  one?.key === other?.key && one?.sinceAt === other?.sinceAt && one?.reportedAt === other?.reportedAt;

/**
 * What was seen and reported is the newer one's; what was begun, and what others follow, is only what was saved. So a
 * completion is reported once more, with the runs that follow it.
 */
function joined(stored: JobMemory, told: JobMemory): JobMemory {
  const { seen, progress, anomaly, reported, said, warned, heldAt } = told;
  const {
    seen: _,
    progress: _2,
    anomaly: _3,
    reported: _4,
    said: _5,
    warned: _6,
    heldAt: _7,
    ...rest
  } = stored;
  return {
    ...rest,
    ...(seen && { seen }),
    ...(progress && { progress }),
    ...(anomaly && { anomaly }),
    ...(reported && { reported }),
    ...(said && { said }),
    ...(warned !== undefined && { warned }),
    ...(heldAt !== undefined && { heldAt }),
  };
}

function marked(memory: JobMemory, unsavedSince: number): JobMemory {
  return memory.anomaly ? { ...memory, anomaly: { ...memory.anomaly, unsavedSince } } : memory;
}

/** An error of a jobs file that was reported by either is due again, and is closed with a word when it is gone. */
function reportedAnew(
  files: NonNullable<State['files']>,
  ...from: readonly State['files'][]
): Readonly<Record<string, KnownFile>> {
  const isBad = (key: string) => from.some((known) => known?.[key]?.configErrorReportedAt !== undefined);
  return Object.fromEntries(
    Object.entries(files).map(([key, file]) => [
      key,
      isBad(key) ? { ...file, configErrorReportedAt: 0 } : file,
    ]),
  );
}

const usableDraft: NoticeDraft = {
  reason: 'state',
  urgency: 'info',
  headline: sentence('state-usable-again'),
  facts: [],
};

const tornDraft: NoticeDraft = {
  reason: 'state',
  urgency: 'alert',
  headline: sentence('state-unsaved'),
  facts: [sentence('reports-forgotten'), sentence('alerts-over')],
};
