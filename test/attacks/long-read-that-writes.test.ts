// The attacker declares what writes as a long read, and has it run without an approval: by a flag in a workflow, a tick, the queue.
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { decodeEnvelope, encodeEnvelope } from '../../src/core/state/envelope.ts';
import type { QueueItem } from '../../src/core/model.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import { step } from '../support/action.ts';
import { check, openArea, paused, says, sh, watched, type Area } from '../support/cli.ts';

const writes = sh('echo wrote >> written');
const area: Area = await openArea();
afterAll(() => area.close());

/** In both ways in which a long read is started. */
const kinds = {
  'with start and status': { start: writes, status: says(paused) },
  'that is supervised': { exec: sh('echo wrote >> written; sleep 60') },
} as const;

/** Enabled, and every tick may start it. */
const mover = (commands: object, more: object = {}) => ({
  ...watched('mover', says(paused)),
  risk: 'write_external',
  policy: { autoResume: true, autoResumeBackoffSeconds: 0 },
  commands,
  ...more,
});

describe.each(Object.entries(kinds))('a long read %s that writes', (_, commands) => {
  beforeEach(async () => {
    await area.write('written', '');
    await area.jobs([mover(commands), check('first', ['true'], { after: [{ jobId: 'mover' }] })]);
  });

  const refusal =
    /mover has risk write_external, and no workflow may start it without an approval\. Make it a one_shot_write .*, or start it on the host: ops-framework start mover --allow-risk/;

  it('is an error of validate-config --strict', async () => {
    expect(await area.cli('validate-config')).toMatchObject({ code: 0 });
    const { code, stdout } = await area.cli('validate-config', '--strict');
    expect([code, stdout]).toEqual([
      2,
      expect.stringMatching(/risk.* a long_running_read .*"write_external" changes/),
    ]);
  });

  it('is not started by the action, whatever its inputs', async () => {
    for (const inputs of [{}, { 'allow-risk': 'true' }]) {
      const stepped = await step(area, { command: 'start', job: 'mover', ...inputs });
      expect(stepped.code).toBe(2);
      expect(stepped.stdout).toMatch(refusal);
    }
    expect(await area.read('written')).toBe('');
  });

  it('is not started by the command line in a workflow, whatever its flags', async () => {
    const env = { GITHUB_ACTIONS: 'true' };
    for (const flags of [[], ['--allow-risk']]) {
      const { code, stderr } = await area.launch(['start', 'mover', ...flags], { env }).ended;
      expect([code, stderr]).toEqual([2, expect.stringMatching(refusal)]);
    }
    expect(await area.read('written')).toBe('');
  });

  it('is not run from the queue, not after another job, not by a tick', async () => {
    expect(await area.cli('run', 'mover', '--queue')).toMatchObject({ code: 2 });
    expect(await area.cli('run', 'first')).toMatchObject({ code: 0 });
    await area.cli('tick', '--print-only');
    await queueByHand({ jobId: 'mover', reason: 'queue' });
    const { stdout } = await area.cli('tick', '--print-only');
    expect(stdout).toContain('only one-shot reads run from the queue');
    await area.cli('tick', '--print-only');
    expect(await area.read('written')).toBe('');
    expect(area.processes()).toEqual([]);
  });
});

it('is started by a person on the host', async () => {
  await area.write('written', '');
  await area.jobs([mover(kinds['with start and status'])]);
  expect(await area.cli('start', 'mover')).toMatchObject({ code: 2 });
  expect(await area.cli('start', 'mover', '--allow-risk')).toMatchObject({ code: 0 });
  expect(await area.read('written')).toBe('wrote\n');
});

it.each(['action.yml', '.github/workflows/ops-manual.yml'])('%s has no input that allows it', (name) => {
  const text = readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
  expect(text).not.toMatch(/allow-?_?risk/i);
});

/** As somebody could who may write the state. */
async function queueByHand(item: Pick<QueueItem, 'jobId' | 'reason'>): Promise<void> {
  const stored = decodeEnvelope(stateCodec, await readFile(area.stateFile, 'utf8'));
  if (stored.kind !== 'ok') throw new Error(`the state is ${stored.kind}`);
  const { doc, generation, updatedAt } = stored;
  const [like] = doc.queue;
  const queued: QueueItem = {
    id: 'forged-1',
    status: 'pending',
    createdAt: updatedAt,
    notBefore: 0,
    attempt: 0,
    ...(like?.file !== undefined && { file: like.file }),
    ...item,
  };
  const changed = { ...doc, queue: [...doc.queue, queued] };
  await writeFile(area.stateFile, encodeEnvelope(stateCodec, changed, generation, updatedAt));
}
