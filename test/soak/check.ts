/** The three laws over what a soak recorded: an action at most once, no message lost, no verdict without evidence. Pure. */
import { evidenceOf, isGood, type Evidence, type Seen } from './evidence.ts';
import type { JobRecord, SoakRecord, Tick, Told } from './record.ts';

export type Law = 'at most once' | 'never lost' | 'no verdict without evidence' | 'bounds';

export interface Violation {
  readonly law: Law;
  /** Of no job when empty. */
  readonly job: string;
  readonly text: string;
  /** Epoch milliseconds, where it has a moment. */
  readonly at?: number;
}

export interface Report {
  readonly violations: readonly Violation[];
  /** Alerts and recoveries that had to come, and how many of them came. */
  readonly alerts: { readonly due: number; readonly told: number };
  readonly recoveries: { readonly due: number; readonly told: number };
  /** From the begin of the first tick that could see it to the message, ascending. Milliseconds. */
  readonly latencies: readonly number[];
}

/** More than any tick of so few jobs needs. */
const mostPeakBytes = 250e6;
/** More than the state of so few jobs needs. */
const mostStateBytes = 1e6;
/** The program says later that it was started than whoever started it: by what a busy machine takes. */
const startsSlack = 0.5;

export function check(record: SoakRecord): Report {
  const violations: Violation[] = [...bounds(record), ...repeats(record)];
  const counts = { alerts: { due: 0, told: 0 }, recoveries: { due: 0, told: 0 } };
  const latencies: number[] = [];
  for (const job of record.jobs) {
    const seen = evidenceOf(job, record);
    const told = placedOf(record, job.id);
    violations.push(...starts(job, record), ...verdicts(job, seen, told, record.ticks));
    const heard = episodes(job, seen, told, record);
    violations.push(...heard.violations, ...ending(job, seen, told, record));
    for (const what of ['alerts', 'recoveries'] as const) {
      counts[what].due += heard[what].due;
      counts[what].told += heard[what].told;
    }
    latencies.push(...heard.latencies);
  }
  return { violations, ...counts, latencies: latencies.toSorted((a, b) => a - b) };
}

// --- At most once ------------------------------------------------------------------------------------

function starts({ id, kind, betweenStartsMs, lines }: JobRecord, { deletedAt }: SoakRecord): Violation[] {
  const found: Violation[] = [];
  const add = (text: string, at: number) => found.push({ law: 'at most once', job: id, text, at });
  const marks = new Set<string>();
  const pids = new Set<number>();
  let last: { readonly at: number; readonly pid: number } | undefined;
  let lastByTick: number | undefined;
  for (const { at, pid, event, named } of lines) {
    if (event === 'twice') add(`pid ${pid} began while another one of it lived`, at);
    // What is said by one whose successor began already.
    const isOld = last !== undefined && pid !== last.pid && pids.has(pid);
    if (isOld && (event === 'ended' || event === 'mode'))
      add(`pid ${pid} lived when pid ${last?.pid} ran`, at);
    if (event !== 'started') continue;
    const { mark = '', tick = 'hand' } = named;
    if (marks.has(mark)) add(`mark ${mark} was started twice`, at);
    marks.add(mark);
    pids.add(pid);
    last = { at, pid };
    if (tick === 'hand') continue;
    const before = lastByTick;
    lastByTick = at;
    // Who lost the memory of the last start cannot wait for it.
    if (before === undefined || deletedAt.some((gone) => gone >= before && gone <= at)) continue;
    if (at - before < betweenStartsMs * startsSlack) {
      const what = kind === 'run' ? 'half of everySeconds' : 'the backoff';
      add(`started ${at - before} ms after the last start by a tick; ${what} is ${betweenStartsMs} ms`, at);
    }
  }
  return found;
}

// --- What the chat was told --------------------------------------------------------------------------

interface Placed extends Told {
  /** Its place among all that the chat took. */
  readonly place: number;
  /** The ticks that can have found it. */
  readonly ticks: readonly Tick[];
}

/** First copies only, in the order of the chat. */
function placedOf({ told, ticks }: SoakRecord, job: string): readonly Placed[] {
  const known = new Set<string>();
  return told.flatMap((each, place) => {
    if (each.job !== job || known.has(each.id)) return [];
    known.add(each.id);
    return [{ ...each, place, ticks: findersOf(each, ticks) }];
  });
}

const lapMs = 36 ** 4 * 1000;
/** An id begins with the second in which its run began, in base 36; only the last four digits of it. */
function findersOf({ id, sentAt }: Told, ticks: readonly Tick[]): readonly Tick[] {
  const second = Number.parseInt(id.slice(0, 4), 36) * 1000;
  const lap = Math.floor(sentAt / lapMs) * lapMs;
  const from = lap + second > sentAt + 1000 ? lap - lapMs + second : lap + second;
  // A busy machine may take a while from the start of the process to the moment that the id says.
  return ticks.filter(({ begunAt, endedAt, isIdle }) => !isIdle && begunAt < from + 1000 && endedAt >= from);
}

function repeats({ told }: SoakRecord): Violation[] {
  const known = new Set<string>();
  return told.flatMap(({ id, job, isAgain, sentAt, headline }): Violation[] => {
    if (!known.has(id)) {
      known.add(id);
      return [];
    }
    const text = `#${id} (${headline}) came again without a word`;
    return isAgain ? [] : [{ law: 'at most once', job, text, at: sentAt }];
  });
}

/** What an observation must have been for what was told; a stall that a slow machine made is one. */
const fitting: Readonly<Record<'alert' | 'recovered' | 'completed', readonly Evidence[]>> = {
  alert: ['bad', 'either'],
  recovered: ['good', 'completed', 'either'],
  completed: ['completed', 'either'],
};

function verdicts({ id }: JobRecord, seen: Seen, told: readonly Placed[], all: readonly Tick[]): Violation[] {
  const evidence = new Map(seen.map((each) => [each.tick.number, each.evidence]));
  return told.flatMap(({ kind, headline, ticks, sentAt, id: notice }): Violation[] => {
    if (kind === 'other' || headline.startsWith('stalled')) return [];
    if (/interrupted|in doubt/.test(headline)) return [];
    const fits = (tick: Tick) => fitting[kind].includes(evidence.get(tick.number) ?? 'either');
    const first = ticks[0];
    const before = first && all.findLast(({ begunAt, isIdle }) => !isIdle && begunAt < first.begunAt);
    if (ticks.length === 0 || [...ticks, ...(before ? [before] : [])].some(fits)) return [];
    const what = ticks.map(({ number }) => `tick ${number}: ${evidence.get(number)}`).join(', ');
    const text = `“${headline}” (#${notice}) was told, but its own log says otherwise (${what})`;
    return [{ law: 'no verdict without evidence', job: id, text, at: sentAt }];
  });
}

// --- Never lost --------------------------------------------------------------------------------------

interface Episode {
  readonly isBad: boolean;
  readonly seen: Seen;
}

/** Stretches in which nothing else was seen; what can be either belongs to none. A deleted state ends one. */
function episodesOf(seen: Seen, deletedAt: readonly number[]): readonly Episode[] {
  const found: { isBad: boolean; seen: { tick: Tick; evidence: Evidence }[] }[] = [];
  let before: Seen[number] | undefined;
  for (const each of seen) {
    const last = found.at(-1);
    const isBad = each.evidence === 'bad';
    const since = before?.tick.begunAt ?? -Infinity;
    const isCut = deletedAt.some((at) => at >= since && at <= each.tick.endedAt);
    const goesOn = last !== undefined && last.isBad === isBad && before?.evidence !== 'either' && !isCut;
    before = each;
    if (each.evidence === 'either') continue;
    if (goesOn) last.seen.push(each);
    else found.push({ isBad, seen: [each] });
  }
  return found;
}

/** So many ticks that saved their work must have seen it, one after the other, until it has to have been told. */
const enough = { exec: 2, status: 2, run: 1 } as const;

interface Heard {
  readonly violations: readonly Violation[];
  readonly alerts: { readonly due: number; readonly told: number };
  readonly recoveries: { readonly due: number; readonly told: number };
  readonly latencies: readonly number[];
}

/**
 * Each stretch in which the job was bad and enough ticks saw it has its alert, from a tick in it or from one before that the
 * chat was still told as open; when it was told, and enough ticks saw it well afterwards, the recovery follows it.
 */
function episodes(job: JobRecord, seen: Seen, told: readonly Placed[], record: SoakRecord): Heard {
  const violations: Violation[] = [];
  const alerts = { due: 0, told: 0 };
  const recoveries = { due: 0, told: 0 };
  const latencies: number[] = [];
  const all = episodesOf(seen, record.deletedAt);
  const evidence = new Map(seen.map((each) => [each.tick.number, each.evidence]));
  let isOpen: Placed | undefined;
  for (const [index, { isBad, seen: own }] of all.entries()) {
    const from = all[index - 1]?.seen.at(-1)?.tick.begunAt ?? -Infinity;
    const to = all[index + 1]?.seen[0]?.tick.begunAt ?? Infinity;
    // Ticks overlap: one that began before the last other sight of it may have looked after that. What no tick can have made is
    // from a command by hand, which looked for itself.
    const isWithin = ({ ticks, sentAt }: Placed) =>
      (ticks.length === 0 && sentAt > from && sentAt < to) ||
      ticks.some(
        ({ number, begunAt, endedAt }) =>
          endedAt > from && begunAt < to && !contrary(isBad).includes(evidence.get(number) ?? 'either'),
      );
    const within = told.filter(isWithin);
    const first = own[0]?.tick;
    const isDue = own.filter(({ tick }) => isGood(tick)).length >= enough[job.kind];
    if (record.deletedAt.some((at) => at > from && at <= (own.at(-1)?.tick.endedAt ?? to)))
      isOpen = undefined;
    const at = first?.begunAt ?? 0;
    const span = `ticks ${first?.number} to ${own.at(-1)?.tick.number}`;
    if (isBad) {
      const alert = within.find(({ kind }) => kind === 'alert');
      if (isDue && !isOpen) {
        alerts.due += 1;
        if (alert) alerts.told += 1;
        else violations.push({ law: 'never lost', job: job.id, text: `no alert: bad in ${span}`, at });
      }
      if (alert && first && !isOpen) latencies.push(alert.sentAt - first.begunAt);
      isOpen = alert ?? isOpen;
    } else if (isOpen) {
      const recovery = within.find(({ kind }) => kind === 'recovered' || kind === 'completed');
      const isLost = record.deletedAt.some(
        (gone) => gone >= (isOpen?.ticks[0]?.begunAt ?? 0) && gone <= (own[1]?.tick.endedAt ?? to),
      );
      if (isDue && !isLost) {
        recoveries.due += 1;
        if (recovery) recoveries.told += 1;
        else violations.push({ law: 'never lost', job: job.id, text: `no recovery: well in ${span}`, at });
      }
      if (recovery && recovery.place < isOpen.place)
        violations.push({ law: 'never lost', job: job.id, text: `its recovery came before its alert`, at });
      if (recovery || isLost) isOpen = undefined;
    }
  }
  return { violations, alerts, recoveries, latencies };
}

const contrary = (isBad: boolean): readonly Evidence[] => (isBad ? ['good', 'completed'] : ['bad']);

/** In the end the chat shows of each job what it is. */
function ending(
  { id }: JobRecord,
  seen: Seen,
  told: readonly Placed[],
  { deletedAt, calmAt }: SoakRecord,
): Violation[] {
  const last = seen.findLast(({ tick, evidence }) => isGood(tick) && evidence !== 'either');
  if (!last || last.tick.begunAt < calmAt) return [];
  const deleted = deletedAt.at(-1) ?? -Infinity;
  const shown = told.findLast(({ kind }) => kind !== 'other');
  const isShownOpen = shown?.kind === 'alert';
  // What was told before the state was deleted is known to nobody any more.
  const isForgotten = shown !== undefined && shown.sentAt < deleted;
  const add = (text: string): Violation[] => [{ law: 'never lost', job: id, text, at: last.tick.begunAt }];
  if (last.evidence === 'bad')
    return isShownOpen ? [] : add('in the end it is bad, and the chat shows no open alert');
  if (!isShownOpen || isForgotten) return [];
  return add(`in the end it is well, and the chat shows “${shown.headline}” (#${shown.id}) as open`);
}

// --- Bounds ------------------------------------------------------------------------------------------

const outOfBounds = (text: string, at?: number): Violation => ({
  law: 'bounds',
  job: '',
  text,
  ...(at !== undefined && { at }),
});

function bounds({ ticks, leftovers, stateBytes }: SoakRecord): Violation[] {
  return [
    ...ticks.flatMap(({ number, code, begunAt, trace, peakBytes }) => [
      // Bad input or no target: not here.
      ...(code === null || code === 0 || code === 1
        ? []
        : [outOfBounds(`tick ${number} ended with exit ${code}`, begunAt)]),
      ...(trace === undefined ? [] : [outOfBounds(`tick ${number} met a bug: ${trace}`, begunAt)]),
      ...(peakBytes > mostPeakBytes
        ? [outOfBounds(`tick ${number} held ${Math.round(peakBytes / 1e6)} MB`, begunAt)]
        : []),
    ]),
    ...leftovers.map((text) => outOfBounds(`left behind: ${text}`)),
    ...(stateBytes > mostStateBytes
      ? [outOfBounds(`the state grew to ${Math.round(stateBytes / 1000)} KB`)]
      : []),
  ];
}
