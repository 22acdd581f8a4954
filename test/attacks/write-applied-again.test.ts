// Who can delete entries of the Actions cache wants a write that was approved once to be applied a second time.
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';

type Inputs = Readonly<Record<string, string>>;

/** A write that can be planned and proven again after it was made. */
async function openRepeatable(gate: string): Promise<WriteArea> {
  const place = await openWriteArea({ private: gate === 'dispatch' });
  onTestFinished(() => place.close());
  if (gate === 'dispatch') place.api.gate.environments.splice(0);
  place.api.gate.roles.set('approver', 'write');
  await place.area.write('deploy.sh', 'echo ran >> runs\n');
  await place.jobs(writeJob({ approval: { gate } }), checkJob({ commands: { run: ['true'] } }));
  return place;
}

const approve = (place: WriteArea, gate: string): void =>
  gate === 'dispatch'
    ? place.dispatch({ actor: 'approver', triggeringActor: 'approver' })
    : place.api.gate.approve('approver');

/** Applies a plan; `forget` undoes what is known of that; and somebody has it applied once more. */
async function applyTwice(gate: string, inputs: Inputs, forget: (place: WriteArea) => Promise<unknown>) {
  const place = await openRepeatable(gate);
  const { digest } = await place.plan({ gate, ...inputs });
  const known = new Set(place.service.entries().map(({ id }) => id));
  const apply = () => {
    approve(place, gate);
    return place.run('apply', { 'plan-digest': digest, gate, ...inputs });
  };
  expect((await apply()).outputs['verdict']).toBe('applied');
  place.service.remove(({ id }) => !known.has(id));
  await forget(place);
  const again = await apply();
  return { place, again };
}

/** With what lies beside it: its previous generation, and how it hangs together with the cache. */
async function loseLedger({ area }: WriteArea): Promise<void> {
  const folder = dirname(area.stateFile);
  const files = (await readdir(folder)).filter((name) => name.includes('-writes'));
  expect(files).not.toEqual([]);
  for (const name of files) await rm(join(folder, name), { recursive: true });
}

describe.each(['environment', 'dispatch'])('with gate: %s', (gate) => {
  it.each<[string, Inputs, (place: WriteArea) => Promise<unknown>]>([
    ['the ledger is kept in the cache alone', { state: 'cache' }, () => Promise.resolve()],
    ['the host lost its ledger', {}, loseLedger],
  ])('it is not, where %s', async (_, inputs, forget) => {
    const { place, again } = await applyTwice(gate, inputs, forget);
    expect(again.acted.join('\n')).toContain('deploy refused (already-applied): this host began it before');
    expect([again.code, again.outputs['verdict']]).toEqual([1, 'refused']);
    expect(await place.area.read('runs')).toBe('ran\n');
    expect(place.told()).toContain('write refused (already-applied)');
  });
});

it('another plan of the same job is applied as ever', async () => {
  const { place } = await applyTwice('environment', { state: 'cache' }, () => Promise.resolve());
  place.dispatch();
  const { digest } = await place.plan({ state: 'cache' });
  place.api.gate.approve('approver');
  const applied = await place.run('apply', { 'plan-digest': digest, state: 'cache' });
  expect([applied.outputs['verdict'], await place.area.read('runs')]).toEqual(['applied', 'ran\nran\n']);
});
