/** What the watchdog says of a host, as notices. Pure. */
import { named } from '../format.ts';
import type { CorruptionEvent } from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import { cleanLine } from '../text/redact.ts';
import { withTexts, type Text, type Words } from '../text/words.ts';
import { utcTime } from './utc-time.ts';
import type { WatchEvidence } from './evidence.ts';
import type { Finding } from './verdict.ts';
import type { WatchedHost, WatchVerdict } from './watch-memory.ts';

type Episode = NonNullable<WatchedHost['episode']>;

/** `silent`, `silent: no scheduled tick for 3 h`. */
export function verdictText(verdict: WatchVerdict, why?: Words): Text {
  return sentence('watch-verdict', { state: verdict, ...(why !== undefined && { why }) });
}

/** A host is what a job is elsewhere: what a notice is about. */
const jobOf = ({ namespace, name }: Finding) => named({ id: namespace, name });

interface AlertOptions {
  readonly episode: Episode;
  readonly isLost: boolean;
  readonly now: number;
}

/** `standing`: a reminder. */
export function alertDraft(
  finding: Finding,
  reason: 'anomaly' | 'standing',
  { episode, isLost, now }: AlertOptions,
): NoticeDraft {
  const since = { time: utcTime(episode.sinceAt), ms: now - episode.sinceAt };
  const facts = [
    ...(reason === 'standing' ? [sentence('open-since', since)] : []),
    ...(isLost ? [sentence('watch-maybe-again')] : []),
    ...factsOf(finding),
    ...evidenceFacts(finding, now),
  ];
  const { verdict, why } = finding;
  return { reason, urgency: 'alert', job: jobOf(finding), headline: verdictText(verdict, why), facts };
}

function factsOf({ tickedAt, everySeconds, savedAt, verdict, isGone, namespace }: Finding): readonly Text[] {
  const promise = everySeconds === undefined ? {} : { seconds: everySeconds };
  return [
    ...(tickedAt === undefined ? [] : [sentence('watch-last-tick', { time: utcTime(tickedAt), ...promise })]),
    ...(savedAt === undefined || verdict !== 'unknown'
      ? []
      : [sentence('watch-last-save', { time: utcTime(savedAt) })]),
    ...(isGone ? [sentence('watch-gone-next')] : []),
    ...(verdict === 'absent' ? [sentence('watch-absent-next', { namespace })] : []),
  ];
}

const mostRuns = 5;

/** What GitHub says of the workflow: what waits, whether it is disabled, the last runs. */
function evidenceFacts(
  { evidence, workflow = usualWorkflow }: Pick<Finding, 'evidence' | 'workflow'>,
  now: number,
): readonly Text[] {
  if (!evidence) return [];
  const { queued, disabled, lastRuns = [], unknown } = evidence;
  return [
    ...(queued && queued.count > 0
      ? [
          sentence('watch-queued', {
            workflow,
            count: queued.count,
            time: utcTime(queued.sinceAt),
            ms: Math.max(0, now - queued.sinceAt),
          }),
        ]
      : []),
    ...(disabled
      ? [sentence('watch-disabled', { workflow: disabled.workflow, state: cleanLine(disabled.state, 60) })]
      : []),
    ...(lastRuns.length > 0 ? [sentence('watch-last-runs', { workflow, runs: runList(lastRuns) })] : []),
    ...(unknown === undefined
      ? []
      : [sentence('watch-evidence-unknown', { why: withTexts(unknown, (text) => cleanLine(text, 300)) })]),
  ];
}

/** `failure 2026-03-04 12:00 UTC, success …, https://…`: the address is that of the newest run. */
function runList(runs: NonNullable<WatchEvidence['lastRuns']>): string {
  const shown = runs
    .slice(0, mostRuns)
    .map(({ at, conclusion }) => `${cleanLine(conclusion, 30) || '…'} ${utcTime(at)}`);
  return [...shown, ...runs.slice(0, 1).map(({ url }) => cleanLine(url, 200))].join(', ');
}

/** Where no scheduled tick names its workflow: the one that `init` writes. */
export const usualWorkflow = 'ops-monitor.yml';

export function recoveryDraft(finding: Finding, episode: Episode, now: number): NoticeDraft {
  const state = verdictText(episode.verdict);
  return {
    reason: 'recovered',
    urgency: 'info',
    job: jobOf(finding),
    headline: state,
    facts: [spanFact(finding, episode, now), finding.why],
  };
}

/**
 * From when to when nothing watched. The host reports its pauses itself; where it did not, it began to tick again at its newest
 * tick at the latest.
 */
function spanFact({ gap, tickedAt = 0 }: Finding, episode: Episode, now: number): Text {
  const from = episode.tickedAt;
  if (episode.verdict !== 'silent' || from === undefined)
    return sentence('watch-was-since', { time: utcTime(episode.sinceAt), ms: now - episode.sinceAt });
  const isOfEpisode = gap !== undefined && gap.endedAt > from && gap.endedAt <= tickedAt;
  const to = isOfEpisode ? gap.endedAt : tickedAt;
  const params = { from: utcTime(from), to: utcTime(to), ms: Math.max(0, to - from) };
  return sentence(isOfEpisode ? 'watch-paused' : 'watch-paused-at-most', params);
}

/** `skewMs`: how far the clock is ahead. */
export function clockDraft(finding: Finding, skewMs: number): NoticeDraft {
  // To the minute: saving takes seconds.
  const ms = 60_000 * Math.round(Math.abs(skewMs) / 60_000);
  const headline = sentence(skewMs > 0 ? 'watch-clock-ahead' : 'watch-clock-behind', { ms });
  const facts = [sentence('watch-clock-next')];
  return { reason: 'state', urgency: 'alert', job: jobOf(finding), headline, facts };
}

export function clockRightDraft(finding: Finding): NoticeDraft {
  const headline = sentence('watch-clock-right');
  return { reason: 'state', urgency: 'info', job: jobOf(finding), headline, facts: [] };
}

export function forgottenDraft(finding: Finding): NoticeDraft {
  const facts = [finding.why, sentence('watch-forgotten-next', { namespace: finding.namespace })];
  const headline = sentence('watch-forgotten');
  return { reason: 'state', urgency: 'info', job: jobOf(finding), headline, facts };
}

export function memoryLostDraft(): NoticeDraft {
  return {
    reason: 'state',
    urgency: 'info',
    headline: sentence('watch-memory-lost'),
    facts: [sentence('watch-memory-lost-means')],
  };
}

export function memoryRestoredDraft(incidents: readonly CorruptionEvent[]): NoticeDraft {
  const facts = [...incidents.map(({ message }) => message), sentence('watch-memory-lost-means')];
  return { reason: 'state', urgency: 'info', headline: sentence('watch-memory-restored'), facts };
}
