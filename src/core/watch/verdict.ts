/** Whether a host is watched, by the newest state that it saved in the Actions cache. Pure. */
import { usualTickSeconds } from '../config/schema.ts';
import type { KnownFile, State } from '../model.ts';
import { sentence } from '../notices/sentence.ts';
import { silentAfterMs } from '../schedule/cadence.ts';
import { cleanLine } from '../text/redact.ts';
import type { Text, Words } from '../text/words.ts';
import { utcTime } from './utc-time.ts';
import type { WatchEvidence } from './evidence.ts';
import type { WatchVerdict } from './watch-memory.ts';

/** What the watchdog can see of a host. `createdAt`: when the newest entry was saved, by GitHub's clock. */
export type Sight =
  | {
      readonly kind: 'state';
      readonly state: State;
      /** The same instant as `createdAt`, by the host's clock. */
      readonly savedAt: number;
      readonly createdAt: number;
    }
  | { readonly kind: 'unreadable'; readonly why: Words; readonly createdAt: number }
  /** It has no entry in the cache. `foundAt`: when it last had one. */
  | { readonly kind: 'gone'; readonly foundAt: number }
  /** Declared, and never seen. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'not-looked'; readonly why: Words };

export interface Finding {
  readonly namespace: string;
  /** How messages name the host. */
  readonly name: string;
  readonly verdict: WatchVerdict;
  readonly why: Words;
  /** The newest scheduled tick, by GitHub's clock; absent: none is known. */
  readonly tickedAt?: number;
  /** How often ticks are promised. */
  readonly everySeconds?: number;
  /** When the newest entry was saved, by GitHub's clock. */
  readonly savedAt?: number;
  /** How far the host's clock is ahead of GitHub's, where that is too far. */
  readonly skewMs?: number;
  /** The last pause between ticks that the host itself reported: when it ended, and how long it was. */
  readonly gap?: { readonly endedAt: number; readonly ms: number };
  /** The workflow that ticks, by the name of its file. */
  readonly workflow?: string;
  /** Its state was found before, and is no longer in the cache. */
  readonly isGone?: true;
  readonly evidence?: WatchEvidence;
}

/**
 * Ticks of a host's timer reach the cache only with a run of its workflow, and GitHub starts those late or not at all: without
 * one for so long, nothing is known of the host any more.
 */
const timerUnseenMs = 6 * 3_600_000;
/** The longest timeout of a run. */
const longestRunMs = 86_400_000;
/** Saving takes seconds; a clock that differs by more is wrong. */
const leastSkewMs = 600_000;

/** `name`: as remembered. */
export function judge(namespace: string, sight: Sight, name: string | undefined, now: number): Finding {
  if (sight.kind === 'state') return judgeState(namespace, sight, now);
  const host = { namespace, name: name ?? namespace };
  switch (sight.kind) {
    case 'absent':
      return { ...host, verdict: 'absent', why: sentence('watch-never-seen') };
    case 'gone':
      return {
        ...host,
        verdict: 'unknown',
        why: sentence('watch-state-gone', { time: utcTime(sight.foundAt) }),
        isGone: true,
      };
    case 'not-looked':
      return { ...host, verdict: 'unknown', why: sight.why };
    case 'unreadable':
      return {
        ...host,
        verdict: 'unknown',
        why: sentence('watch-state-unreadable', { why: sight.why }),
        savedAt: sight.createdAt,
      };
  }
}

/** A jobs file of the host, with the times of its clocks as the host's clock told them. */
interface Clocked {
  readonly file: KnownFile;
  readonly at: number;
  readonly silentMs: number;
}

function judgeState(
  namespace: string,
  { state, savedAt, createdAt }: Extract<Sight, { kind: 'state' }>,
  now: number,
): Finding {
  const skewMs = savedAt - createdAt;
  // What the host saved was before it saved it, whatever its clock says.
  const byGitHub = (at: number) => Math.min(at, savedAt) - skewMs;
  const files = Object.values(state.files ?? {});
  const clocked = files.flatMap((file) => clockedOf(file, savedAt) ?? []).toSorted((a, b) => b.at - a.at);
  const [newest] = clocked;
  const known = newest?.file ?? files.toSorted((a, b) => b.metAt - a.metAt)[0];
  const gap = known?.gap;
  const base = {
    namespace,
    name: nameOf(namespace, state, known),
    savedAt: createdAt,
    everySeconds: known?.tickEverySeconds ?? usualTickSeconds,
    ...(Math.abs(skewMs) >= leastSkewMs && { skewMs }),
    ...(gap && { gap: { endedAt: byGitHub(gap.reportedAt), ms: gap.ms } }),
    ...(known?.clocks?.workflow && { workflow: known.clocks.workflow.name }),
  };
  if (!newest) return { ...base, ...judgeUnclocked(known, byGitHub, now) };
  const tickedAt = byGitHub(newest.at);
  const ms = Math.max(0, now - tickedAt);
  const found = { ...base, tickedAt };
  const busyUntil = busyUntilOf(state, newest) - skewMs;
  const isBusy = ms > newest.silentMs && now <= busyUntil;
  if (ms > newest.silentMs && !isBusy)
    return newest.silentMs === timerUnseenMs
      ? { ...found, verdict: 'unknown', why: sentence('watch-timer-unseen', { ms }) }
      : { ...found, verdict: 'silent', why: sentence('watch-silent', { ms }) };
  const isYoung = ({ at, silentMs }: Clocked) => isBusy || now - byGitHub(at) <= silentMs;
  const failing = clocked.find((each) => each.file.failing && isYoung(each));
  if (!failing?.file.failing) {
    const busy = sentence('watch-busy', { ms, time: utcTime(busyUntil) });
    return { ...found, verdict: 'ok', why: isBusy ? busy : sentence('watch-ticked', { ms }) };
  }
  const { sinceAt, code } = failing.file.failing;
  const since = Math.max(0, now - byGitHub(sinceAt));
  return { ...found, verdict: 'failing', why: sentence('watch-failing', { code, ms: since }) };
}

/**
 * A tick ends after the runs that it does: until when one of them may take, by the host's clock. One that began when a tick was
 * overdue already is of a person, and shows no tick.
 */
function busyUntilOf({ queue }: State, { at, silentMs }: Clocked): number {
  const ends = queue.flatMap(({ status, startedAt, timeoutMs = 0 }) =>
    status === 'running' && startedAt !== undefined && startedAt <= at + silentMs
      ? [startedAt + Math.min(timeoutMs, longestRunMs)]
      : [],
  );
  return Math.max(-Infinity, ...ends);
}

/** Undefined: no clock has ever started a tick of it. */
function clockedOf(file: KnownFile, savedAt: number): Clocked | undefined {
  const { clocks, tickEverySeconds = usualTickSeconds } = file;
  const { workflow, timerAt = -Infinity } = clocks ?? {};
  const at = Math.max(workflow?.at ?? -Infinity, timerAt);
  if (at === -Infinity) return undefined;
  const silentMs = silentAfterMs(tickEverySeconds);
  const hasTimer = savedAt - timerAt <= silentMs;
  return { file, at, silentMs: hasTimer ? Math.max(timerUnseenMs, silentMs) : silentMs };
}

/** A host whose first scheduled tick is not overdue is fine so far. */
function judgeUnclocked(
  file: KnownFile | undefined,
  byGitHub: (at: number) => number,
  now: number,
): Pick<Finding, 'verdict' | 'why'> {
  if (file?.tickEverySeconds === undefined)
    return { verdict: 'unknown', why: sentence('watch-not-recorded') };
  const ms = Math.max(0, now - byGitHub(file.metAt));
  return ms > silentAfterMs(file.tickEverySeconds)
    ? { verdict: 'silent', why: sentence('watch-never-ticked', { ms }) }
    : { verdict: 'ok', why: sentence('watch-first-due', { ms }) };
}

function nameOf(namespace: string, { machine }: State, file: KnownFile | undefined): string {
  return cleanLine(file?.hostName ?? machine?.host ?? file?.host ?? namespace, 100) || namespace;
}

/**
 * With what GitHub says of the workflow. A run that began after the newest save and succeeded has ticked: then its state does
 * not reach the cache, and whether the host is silent is not known.
 */
export function withEvidence(finding: Finding, evidence: WatchEvidence): Finding {
  const { savedAt } = finding;
  const after = evidence.lastRuns?.find(
    ({ at, conclusion }) => conclusion === 'success' && savedAt !== undefined && at > savedAt,
  );
  if (finding.verdict !== 'silent' || !after) return { ...finding, evidence };
  const why: Text = sentence('watch-runs-unsaved', { time: utcTime(after.at) });
  return { ...finding, evidence, verdict: 'unknown', why };
}
