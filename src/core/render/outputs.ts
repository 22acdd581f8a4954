/** Outputs of a workflow step, cut to what GitHub takes. */
import { rowDocument, type JobRow } from '../jobs/overview.ts';

/**
 * All outputs of a job together may have 1 MB, counted as UTF-16
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs): two bytes a unit.
 */
const mostUnits = 450_000;

/** The rows as JSON. Too many for the room: without their details; still too many: those that need attention first. */
export function jobsOutput(rows: readonly JobRow[], limit = mostUnits / 2): string {
  const all = rows.map(rowDocument);
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

/** The beginning of a report, with a last line that says how much was cut. */
export function reportOutput(report: string, limit = mostUnits / 2): string {
  if (report.length <= limit) return report;
  const noteRoom = 80;
  const kept = report.slice(0, limit - noteRoom).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}\n… (${report.length - kept.length} characters left out; the log has them)`;
}
