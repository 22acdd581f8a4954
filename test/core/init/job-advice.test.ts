import { expect, it } from 'vitest';
import { readConfig } from '../../../src/core/config/read.ts';
import { jobAdvice } from '../../../src/core/init/job-advice.ts';

const read = {
  id: 'reads',
  kind: 'one_shot_read',
  risk: 'read_only',
  enabled: true,
  commands: { run: ['true'] },
};
const write = {
  id: 'deploy',
  kind: 'one_shot_write',
  risk: 'write_local',
  enabled: true,
  commands: { run: ['true'], plan: ['true'] },
  after: [{ jobId: 'reads' }],
};
async function notes(jobs: readonly unknown[], runsWrites = false) {
  const { config } = await readConfig(JSON.stringify({ version: 1, jobs }));
  return config ? jobAdvice(config, runsWrites) : undefined;
}

it.each<[string, readonly unknown[], RegExp | undefined]>([
  ['a read without a schedule', [read], /^reads: no tick runs it\./],
  ['a read with a period', [{ ...read, everySeconds: 600 }], undefined],
  ['a read with a schedule', [{ ...read, schedule: '@daily' }], undefined],
  ['a read that is disabled', [{ ...read, enabled: false }], undefined],
  ['several', [read, { ...read, id: 'b' }], /^reads, b: /],
])('%s', async (_, jobs, expected) => {
  expect(await notes(jobs)).toEqual(expected ? [expect.stringMatching(expected)] : []);
});

it('a write without its workflow, and the read that verifies it', async () => {
  expect(await notes([write, read])).toEqual([expect.stringMatching(/^deploy: .*init --writes adds it$/)]);
  expect(await notes([write, read], true)).toEqual([]);
});
