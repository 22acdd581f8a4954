/** What GitHub says of a workflow that ticks: why a host may be silent. Needs `actions: read`, and never rejects. */
import { sentence } from '../../core/notices/sentence.ts';
import type { FetchEvidence } from '../../core/watch/evidence.ts';
import type { GitHub } from './github.ts';

const shownRuns = 5;

export function createEvidence(github: Pick<GitHub, 'readWorkflow' | 'listRuns'>): FetchEvidence {
  return async (file) => {
    const workflow = await github.readWorkflow(file);
    if (workflow.kind === 'absent') return { unknown: sentence('watch-no-workflow', { workflow: file }) };
    // The first failure is like the next ones would be: a limit, an outage, a token without permission.
    if (workflow.kind === 'failed') return { unknown: workflow.cause };
    // Not `pending` or `waiting`: these wait for another run or for an approval, and a runner would not help
    // (https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-workflow).
    // Only of the schedule: a run that a person started does not show that ticks come.
    const [queued, newest] = await Promise.all([
      github.listRuns(file, { status: 'queued' }),
      github.listRuns(file, { event: 'schedule' }, shownRuns),
    ]);
    const waiting = queued.kind === 'listed' ? queued.runs.map(({ at }) => at) : [];
    const failed = [queued, newest].find((answer) => answer.kind === 'failed');
    return {
      ...(waiting.length > 0 && { queued: { count: waiting.length, sinceAt: Math.min(...waiting) } }),
      ...(workflow.state !== 'active' && { disabled: { state: workflow.state, workflow: file } }),
      ...(newest.kind === 'listed' && { lastRuns: newest.runs }),
      ...(failed && { unknown: failed.cause }),
    };
  };
}
