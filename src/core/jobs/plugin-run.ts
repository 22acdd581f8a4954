/** A run of a monitoring plugin (`format: "nagios"`). Pure. */
import type { ExecResult, Job, LastRun } from '../model.ts';
import { sentence } from '../notices/sentence.ts';
import { pluginOutput, type PluginOutput } from '../status/plugin-output.ts';
import type { Metric } from '../stored.ts';
import { printed } from '../text/exec-result.ts';
import { readableTail } from '../text/output.ts';
import type { Words } from '../text/words.ts';

/** By exit code. */
const levels = ['ok', 'warn', 'alert', 'unknown'] as const;
export type PluginLevel = (typeof levels)[number];

/** Undefined: the job is no plugin, or it ended in no way that the guidelines define. */
export function pluginLevel(job: Pick<Job, 'format'>, result: ExecResult): PluginLevel | undefined {
  if (job.format !== 'nagios' || result.kind !== 'exited' || result.exitCode === null) return undefined;
  return levels[result.exitCode];
}

/** What the plugin said; undefined as above. */
export function pluginOutputOf(job: Pick<Job, 'format'>, result: ExecResult): PluginOutput | undefined {
  if (pluginLevel(job, result) === undefined || result.kind !== 'exited') return undefined;
  const { head, tail, omittedBytes } = result.stdout;
  return pluginOutput(omittedBytes > 0 ? head : head + tail);
}

/** What is kept with the last run. */
export function pluginMemory(output: PluginOutput | undefined): Pick<LastRun, 'metrics'> {
  return output && output.metrics.length > 0 ? { metrics: output.metrics } : {};
}

export function pluginFacts({ message, metrics }: PluginOutput, level: PluginLevel): readonly Words[] {
  const values = metricsText(metrics);
  return [
    ...(message === '' ? [] : [message]),
    ...(level === 'ok' ? [] : [sentence('level', { level })]),
    ...(values === undefined ? [] : [sentence('measured', { values })]),
  ];
}

/** Its text after the first line, and what it wrote to stderr. */
export function pluginText({ more }: PluginOutput, result: ExecResult): string {
  return result.kind === 'exited' ? readableTail(printed(more).stdout, result.stderr) : '';
}

/** Of these, more are in `status --json` only. */
const shownMetrics = 6;

/** `time 0.002s · size 5120B`; undefined: there is none. */
export function metricsText(metrics: readonly Metric[] = []): string | undefined {
  if (metrics.length === 0) return undefined;
  const shown = metrics
    .slice(0, shownMetrics)
    .map(({ label, value, unit = '' }) => `${label} ${value ?? '?'}${unit}`);
  return [...shown, ...(metrics.length > shownMetrics ? ['…'] : [])].join(' · ');
}
