/** Outputs of a workflow step, within GitHub's limits. */
import { rowDocument, type JobRow } from '../jobs/job-rows.ts';
import type { Say } from '../text/words.ts';

/**
 * All outputs of a job together are limited to 1 MB of UTF-16, two bytes per unit
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs).
 */
const mostUnits = 450_000;

/** The rows as JSON. If they exceed the limit: without details, then only the first, those that need attention first. */
export function jobsOutput(rows: readonly JobRow[], say: Say, limit = mostUnits / 2): string {
  const all = rows.map((row) => rowDocument(row, say));
  const whole = JSON.stringify(all);
  if (whole.length <= limit) return whole;
  const brief = all
    .toSorted((a, b) => Number(b.needsAttention) - Number(a.needsAttention))
    .map(({ id, name, verdict, level, needsAttention }) =>
      JSON.stringify({ id, name, verdict, level, needsAttention }),
    );
  let room = limit - 2;
  const kept = brief.filter((text) => (room -= text.length + 1) >= 0);
  return `[${kept.join(',')}]`;
}

/** The beginning of a report, with a last line that counts what is left out. */
export function reportOutput(report: string, limit = mostUnits / 2): string {
  if (report.length <= limit) return report;
  const noteRoom = 80;
  const kept = report.slice(0, limit - noteRoom).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}\n… (${report.length - kept.length} characters left out; the log has them)`;
}
