import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { callerText, withJobIds } from '../../../src/core/init/callers.ts';

const manual =
  callerText('ops-manual.yml', {
    framework: { repository: 'OWNER/ops-framework', ref: 'c'.repeat(40) },
    isOfOther: false,
    labels: ['self-hosted'],
    telegram: true,
    gate: undefined,
    watchdog: true,
    jobsFile: { path: 'ops-jobs.json', isInRepository: true },
  }) ?? '';
const jobInput = (text: string): unknown => parse(text).on.workflow_dispatch.inputs.job;

describe('the ids of the jobs in ops-manual', () => {
  it('are listed, replaced when the jobs change, and left out without jobs', () => {
    const first = withJobIds(manual, ['sync', 'gateway check']);
    expect(jobInput(first)).toEqual({
      type: 'string',
      description: expect.stringMatching(/^Id of the job, .* history \(jobs: sync, gateway check\)$/),
    });
    const second = withJobIds(first, ['backup']);
    expect(jobInput(second)).toMatchObject({
      description: expect.stringMatching(/ history \(jobs: backup\)$/),
    });
    expect(withJobIds(second, [])).toBe(manual);
  });

  it('are cut in a long list', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `job-${index}`);
    expect(jobInput(withJobIds(manual, ids))).toMatchObject({
      description: expect.stringMatching(/job-29, …\)$/),
    });
  });

  it('change nothing that a person wrote', () => {
    const own = manual.replace("description: 'Id of the job, for", "description: 'Which job, for");
    expect(withJobIds(own, ['sync'])).toBe(own);
    const chosen = manual.replace(/job: \{ type: string.*\}/, 'job: { type: choice, options: [sync] }');
    expect(withJobIds(chosen, ['sync'])).toBe(chosen);
  });
});
