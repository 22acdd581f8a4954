/** The hosts that the watchdog sees: as a table, for a summary and as JSON. */
import { isoTime } from '../format.ts';
import { sentence } from '../notices/sentence.ts';
import type { Say, Words } from '../text/words.ts';
import { verdictText } from '../watch/drafts.ts';
import type { WatchEvidence } from '../watch/evidence.ts';
import { utcTime } from '../watch/utc-time.ts';
import type { Finding } from '../watch/verdict.ts';
import { watchVerdicts, type WatchVerdict } from '../watch/watch-memory.ts';
import { list, prose } from './markdown.ts';
import type { Page } from './summary.ts';

const icons: Readonly<Record<WatchVerdict, string>> = {
  ok: '✅',
  silent: '🔴',
  failing: '🔴',
  absent: '🔴',
  unknown: '⚪',
};
const mostRows = 300;

const order = (verdict: WatchVerdict) => (verdict === 'ok' ? watchVerdicts.length : 0);
/** What is wrong first. */
const sorted = (findings: readonly Finding[]) =>
  findings.toSorted((a, b) => order(a.verdict) - order(b.verdict));

/** Head and rows for a table. */
export function watchRows(
  findings: readonly Finding[],
  say: Say,
): [head: readonly string[], rows: readonly (readonly string[])[]] {
  const rows = sorted(findings).map(({ name, verdict, tickedAt, why }) => [
    name,
    verdict,
    tickedAt === undefined ? '' : utcTime(tickedAt),
    say(why),
  ]);
  return [['HOST', 'VERDICT', 'LAST TICK', 'WHY'], rows];
}

/** `problem`: why no host can be seen. */
export function watchPage(findings: readonly Finding[], problem: Words | undefined): Page {
  const wrong = findings.filter(({ verdict }) => verdict !== 'ok');
  const isBad = wrong.some(({ verdict }) => verdict !== 'unknown');
  const verdict =
    problem ??
    (findings.length === 0
      ? sentence('watch-no-host')
      : wrong.length > 0
        ? sentence('watch-not-ok', { count: wrong.length, all: findings.length })
        : sentence('watch-all-ok', { count: findings.length }));
  const isUnknown = problem !== undefined || findings.length === 0;
  const left = findings.length - mostRows;
  return {
    grade: isUnknown ? 'unknown' : isBad ? 'fail' : wrong.length > 0 ? 'warn' : 'ok',
    verdict: [verdict],
    blocks: (say) => [
      ...(findings.length > 0
        ? [
            list(
              sorted(findings)
                .slice(0, mostRows)
                .map((each) => itemOf(each, say)),
            ),
          ]
        : []),
      ...(left > 0 ? [`<p>${prose(say(sentence('and-more', { count: left })))}</p>`] : []),
    ],
  };
}

/** What else is known of it stands with its alert. */
function itemOf({ name, verdict, why }: Finding, say: Say): string {
  const text = say(verdictText(verdict, why));
  return `${icons[verdict]} <b>${prose(name)}</b>: ${prose(text, 1000)}`;
}

/** One host as JSON. */
export function watchDocument(finding: Finding, say: Say) {
  const { namespace, name, verdict, why, tickedAt, savedAt, everySeconds, skewMs, workflow, evidence } =
    finding;
  return {
    namespace,
    name,
    verdict,
    why: say(why),
    ...(tickedAt !== undefined && { lastTickAt: isoTime(tickedAt) }),
    ...(savedAt !== undefined && { savedAt: isoTime(savedAt) }),
    ...(everySeconds !== undefined && { tickEverySeconds: everySeconds }),
    ...(skewMs !== undefined && { clockAheadSeconds: Math.round(skewMs / 1000) }),
    ...(workflow !== undefined && { workflow }),
    ...(evidence && { evidence: evidenceDocument(evidence, say) }),
  };
}

function evidenceDocument({ queued, disabled, lastRuns, unknown }: WatchEvidence, say: Say) {
  return {
    ...(queued && { queued: { count: queued.count, since: isoTime(queued.sinceAt) } }),
    ...(disabled && { disabled }),
    ...(lastRuns && { lastRuns: lastRuns.map(({ at, ...run }) => ({ at: isoTime(at), ...run })) }),
    ...(unknown !== undefined && { unknown: say(unknown) }),
  };
}
