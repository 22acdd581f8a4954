/** The copies of the reusable workflows that `init` writes for another owner, made from the workflows of this tree. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { copied } from '../src/core/init/callers.ts';
import { defaultPlace } from '../src/core/init/jobs-file.ts';
import { copyPath, localCopy, sourcePath } from '../src/core/init/local-copy.ts';
import { workflowProblems } from './support/workflow-parser.ts';

const framework = { repository: 'OWNER/ops-framework', ref: '0'.repeat(40), tag: 'v1.2.3' };
const action = `${framework.repository}@${framework.ref}`;
const read = (name: string) => readFileSync(join(import.meta.dirname, '..', sourcePath(name)), 'utf8');
const names = copied({
  framework,
  isOfOther: true,
  labels: ['self-hosted'],
  telegram: true,
  gate: 'environment',
  watchdog: true,
  jobsFile: defaultPlace,
});

const shape = z.looseObject({
  on: z.looseObject({
    workflow_call: z.looseObject({ secrets: z.record(z.string(), z.unknown()) }),
    workflow_dispatch: z.optional(z.unknown()),
  }),
  jobs: z.record(
    z.string(),
    z.looseObject({ steps: z.array(z.looseObject({ name: z.string(), uses: z.optional(z.string()) })) }),
  ),
});

it('is made of each workflow that callers call', () => {
  expect(names).toEqual(['ops-monitor.yml', 'ops-manual.yml', 'ops-watchdog.yml', 'ops-write.yml']);
});

describe.each(names)('the copy of %s', (name) => {
  const original = read(name);
  const copy = localCopy(name, original, framework) ?? '';
  it('is the original with the pinned action as the step, and nothing that only its repository needs', () => {
    expect(copy, `${name} is not built as src/core/init/local-copy.ts expects`).not.toBe('');
    const [before, after] = [shape.parse(parse(original)), shape.parse(parse(copy))];
    const { OPS_FRAMEWORK_TOKEN, ...secrets } = before.on.workflow_call.secrets;
    expect(OPS_FRAMEWORK_TOKEN).toBeDefined();
    const jobs = Object.entries(before.jobs).map(([id, job]) => {
      const [theirs, ...others] = job.steps.toReversed();
      const steps = others.filter(({ name: what }) => what === 'Your repository, with the jobs file');
      expect(theirs?.uses).toBe('./.ops-framework');
      return [id, { ...job, steps: [...steps, { ...theirs, uses: action }] }];
    });
    expect(after).toEqual({
      ...before,
      name: name.replace('.yml', '-reusable'),
      on: { workflow_call: { ...before.on.workflow_call, secrets } },
      jobs: Object.fromEntries(jobs),
    });
    const steps = Object.values(after.jobs).map((job) =>
      job.steps.map(({ uses = '' }) => uses.split('@')[0]),
    );
    const checkout = 'actions/checkout';
    for (const [at, used] of steps.entries())
      expect(used).toEqual(
        // The last job of a write and the watchdog need no repository: they judge by the state.
        at === 4 || name === 'ops-watchdog.yml' ? [framework.repository] : [checkout, framework.repository],
      );
  });

  it('is accepted by the parser', async () => {
    expect(await workflowProblems(copyPath(name), copy)).toEqual([]);
  });

  it('says what it is, of which version, and what updates it; never as a pin that Dependabot would move', () => {
    const [first = '', second = ''] = copy.split('\n');
    expect(first).toMatch(
      new RegExp(`^# Made by ops-framework init: a copy of ${name} of ops-framework v1\\.2\\.3`),
    );
    expect(second).toMatch(/^# Dependabot updates .*ops-framework init/);
    for (const line of copy.split('\n').filter((each) => each.includes(action)))
      expect(line).toBe(`        uses: ${action} # v1.2.3`);
    const { repository, ref } = framework;
    expect(localCopy(name, original, { repository, ref })?.split('\n')[0]).toContain(
      `ops-framework ${ref}. `,
    );
  });

  it('has another path than every caller', () => {
    expect(copyPath(name)).toBe(`.github/workflows/${name.replace('.yml', '-reusable.yml')}`);
  });

  it.each<[string, (text: string) => string]>([
    ['has no step for the runner', (text) => text.replace(/if: .*job\.workflow.*/, 'if: ${{ true }}')],
    ['checks ops-framework out elsewhere', (text) => text.replace('path: .ops-framework', 'path: ops')],
    ['takes the action from elsewhere', (text) => text.replace('uses: ./.ops-framework', 'uses: ./ops')],
    ['has a job without the action', (text) => `${text}  more:\n    runs-on: ubuntu-latest\n    steps: []\n`],
    ['names the runner once more', (text) => `${text}          more: \${{ job.workflow_sha }}\n`],
    ['has a variable', (text) => `${text}          more: \${{ vars.OPS }}\n`],
    ['has a schedule', (text) => text.replace('\non:\n', '\non:\n  schedule: [{ cron: 3 * * * * }]\n')],
    ['is no workflow', () => 'name: ops\n'],
  ])('is not made when the original %s', (_what, changed) => {
    expect(changed(original)).not.toBe(original);
    expect(localCopy(name, changed(original), framework)).toBeUndefined();
  });
});
