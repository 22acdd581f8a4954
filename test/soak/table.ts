/** What a soak did and found, for a terminal and for docs/proof.md. */
import type { Report } from './check.ts';
import type { Soak } from './drive.ts';

interface Asked {
  readonly seconds: number;
  readonly seed: number;
  readonly jobs: number;
}

const inSeconds = (ms: number | undefined) => (ms === undefined ? '' : `${(ms / 1000).toFixed(1)} s`);
const time = (at: number) => new Date(at).toISOString().slice(11, 23);

export function render(
  { record, done, messages }: Soak,
  report: Report,
  { seconds, seed, jobs }: Asked,
): string {
  const { ticks } = record;
  const { alerts, recoveries, latencies, violations } = report;
  const starts = record.jobs.flatMap(({ kind, lines }) =>
    lines.filter(({ event }) => event === 'started' && kind !== 'run'),
  );
  const runs = record.jobs.flatMap(({ kind, lines }) =>
    lines.filter(({ event }) => event === 'started' && kind === 'run'),
  );
  const ended = (code: number | null) => ticks.filter((tick) => tick.code === code && !tick.isIdle).length;
  const rows: readonly (readonly [string, string])[] = [
    ['jobs', String(jobs)],
    [
      'ticks',
      `${ticks.length}: ${ended(0)} with exit 0, ${ended(1)} with exit 1, ${ended(null)} killed, ${ticks.filter(({ isIdle }) => isIdle).length} idle`,
    ],
    ['starts of long jobs', String(starts.length)],
    ['runs of one-shot reads', String(runs.length)],
    ['alerts told', `${alerts.told} of ${alerts.due}`],
    ['recoveries told', `${recoveries.told} of ${recoveries.due}`],
    ['to the alert, median', inSeconds(latencies[Math.floor(latencies.length / 2)])],
    ['to the alert, worst', inSeconds(latencies.at(-1))],
    ['messages and edits', String(messages.length)],
    ['largest state', `${Math.round(record.stateBytes / 1000)} KB`],
    ['most memory of a tick', `${Math.round(Math.max(...ticks.map(({ peakBytes }) => peakBytes)) / 1e6)} MB`],
    ...Object.entries(done).map(([what, times]) => [what, String(times)] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  const found = violations.map(
    ({ law, job, text, at }) =>
      [law, ...(job === '' ? [] : [job]), text].join(': ') + (at === undefined ? '' : ` (${time(at)})`),
  );
  const verdict =
    found.length === 0
      ? 'no violation'
      : `${found.length} violations; to repeat: npm run soak -- --seconds ${seconds} --seed ${seed} --jobs ${jobs}`;
  return [`soak of ${seconds} s, seed ${seed}`, ...lines, '', verdict, ...found].join('\n');
}
