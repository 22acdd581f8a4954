/** The peak resident memory of a tick, as counted by the system. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, compare, median, openArea, root, watchedJob } from './measure.ts';
import { atMost, figure, type Section } from './report.ts';

const said = '{"running":true,"completed":false,"progress":{"done":1,"total":9}}';
const sizes = [0, 100, 1000];

export function memory(): readonly Section[] {
  const area = openArea();
  const peak = join(area.path, 'peak');
  const preload = join(root, 'bench/peak.mjs');
  /** Megabytes of three runs: the first reports each job, the others report nothing. */
  const peaksOf = (name: string, cwd: string, args: readonly string[]) =>
    [1, 2, 3].map(() => {
      compare(
        [
          {
            name,
            cwd,
            env: () => ({ ...area.env(name), OPS_BENCH_PEAK: peak }),
            argv: [process.execPath, '--import', preload, ...args],
          },
        ],
        { runs: 1, warmUps: 0 },
      );
      return (Number(readFileSync(peak, 'utf8')) * 1024) / 1e6;
    });
  try {
    const bare = median(peaksOf('bare', area.path, ['-e', '0']));
    const ticks = sizes.map((count) => {
      const jobs = Array.from({ length: count }, (_, at) => watchedJob(`job-${at}`, ['/bin/echo', said]));
      const peaks = peaksOf(`of-${count}`, area.folder(`jobs-${count}`, jobs), [cli, 'tick', '--print-only']);
      return { count, first: peaks[0] ?? Number.NaN, next: median(peaks.slice(1)) };
    });
    const rows = ticks.map(({ count, first, next }) => [
      `tick of ${count} jobs`,
      `${figure(first)} MB`,
      `${figure(next)} MB`,
    ]);
    const most = ticks.at(-1);
    const value = Math.max(most?.first ?? Number.NaN, most?.next ?? Number.NaN);
    return [
      {
        title: 'Highest resident memory',
        head: ['what', 'when every job is reported', 'without a report'],
        rows: [['node -e 0', '', `${figure(bare)} MB`], ...rows],
        targets: [atMost('memory of a tick of 1,000 jobs', 200, value, 'MB')],
      },
    ];
  } finally {
    area.remove();
  }
}
