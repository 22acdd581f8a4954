/** What each tick could see of each job, by the job's own log. Pure. */
import type { JobLine, JobRecord, SoakRecord, Span, Tick } from './record.ts';

/** `either`: it changed meanwhile, or its log cannot say. `stuck`: it runs without advancing; a stall after a while. */
export type Evidence = 'good' | 'completed' | 'bad' | 'either';
type Raw = Evidence | 'stuck';

/** Of one job: what each tick that looked could see, in the order in which they began. */
export type Seen = readonly { readonly tick: Tick; readonly evidence: Evidence }[];

/** A tick that did its work and saved it. */
export const isGood = ({ code, isIdle }: Tick): boolean => code === 0 && !isIdle;

/** A line is written a moment before or after what it says. */
const marginMs = 500;
/** Until a supervisor that could not write has caught up. */
const catchUpMs = 2000;

export function evidenceOf(job: JobRecord, record: SoakRecord): Seen {
  const { deletedAt } = record;
  const ticks = record.ticks.toSorted((a, b) => a.begunAt - b.begunAt);
  const raw = job.kind === 'exec' ? byStates(job, ticks, record.full) : byAnswers(job, ticks);
  let stuckFrom: Tick | undefined;
  return raw.map(({ tick, seen }, index) => {
    const before = raw[index - 1]?.tick.begunAt ?? -Infinity;
    if (seen !== 'stuck' || deletedAt.some((at) => at >= before && at <= tick.endedAt)) stuckFrom = undefined;
    if (seen !== 'stuck') return { tick, evidence: seen };
    if (!stuckFrom && isGood(tick)) stuckFrom = tick;
    const isStall = stuckFrom !== undefined && tick.begunAt >= stuckFrom.endedAt + job.stallMs;
    return { tick, evidence: isStall ? 'bad' : 'either' };
  });
}

type RawSeen = readonly { readonly tick: Tick; readonly seen: Raw }[];

/** What its commands answered this very tick, which they know by its number. */
function byAnswers({ lines }: JobRecord, ticks: readonly Tick[]): RawSeen {
  const answers = lines.filter(({ event }) => event === 'answered');
  return ticks.flatMap((tick) => {
    const given = answers
      .filter(({ named }) => named['tick'] === String(tick.number))
      .map(({ words: [word = ''] }) => word as Raw);
    const [first] = given;
    if (first === undefined) return [];
    return [{ tick, seen: given.every((each) => each === first) ? first : 'either' }];
  });
}

/** What it was throughout the tick; nothing answers for a supervised job but its own log. */
function byStates({ lines }: JobRecord, ticks: readonly Tick[], full: readonly Span[]): RawSeen {
  const states = statesOf(lines);
  return ticks.flatMap((tick) => {
    if (tick.isIdle) return [];
    const span = { from: tick.begunAt - marginMs, to: tick.endedAt + marginMs };
    // Its output is on the disk that is full: no progress arrives, no end, no start.
    const isFull = full.some(({ from, to }) => from <= span.to && to + catchUpMs >= span.from);
    const within = states.filter(
      ({ at }, index) => at <= span.to && (states[index + 1]?.at ?? Infinity) > span.from,
    );
    const [first] = within;
    if (!first) return [];
    const isOne = within.every(({ state }) => state === first.state);
    return [{ tick, seen: isFull || !isOne ? 'either' : first.state }];
  });
}

/** From when on it was what. */
export function statesOf(lines: readonly JobLine[]): readonly { readonly at: number; readonly state: Raw }[] {
  const states: { at: number; state: Raw }[] = [];
  let isAlive = false;
  let isOrphan = false;
  let isStopped = false;
  let isFrozen = false;
  let mode: Raw = 'good';
  let ended: Raw = 'either';
  for (const { at, event, words } of lines) {
    if (event === 'started')
      [isAlive, isOrphan, isStopped, isFrozen, mode] = [true, false, false, false, 'good'];
    else if (event === 'orphaned') isOrphan = true;
    else if (event === 'stopped' || event === 'continued') isStopped = event === 'stopped';
    else if (event === 'frozen' || event === 'thawed') isFrozen = event === 'frozen';
    else if (event === 'mode') mode = modes[words[0] ?? ''] ?? mode;
    else if (event === 'ended' || event === 'killed') {
      isAlive = false;
      // Without its supervisor nobody saw how it ended.
      ended = event === 'ended' && words[0] === '0' && !isOrphan ? 'completed' : 'bad';
    } else continue;
    const running = isOrphan ? 'bad' : isStopped ? 'stuck' : mode;
    // A frozen supervisor records nothing.
    states.push({ at, state: isFrozen ? 'either' : isAlive ? running : ended });
  }
  return states;
}

/** What a supervised job is, by what it was told to do. */
const modes: Readonly<Record<string, Raw>> = { work: 'good', loud: 'good', stuck: 'stuck', level: 'bad' };
