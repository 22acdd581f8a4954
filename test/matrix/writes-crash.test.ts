/** The action killed at every step of plan, apply and verify, and then whatever can come after. */
import { english } from '../support/builders.ts';
import { expect, it } from 'vitest';
import { isBegun } from '../../src/core/writes/ledger.ts';
import {
  atEveryStep,
  expectTold,
  inputsOf,
  runsOf,
  settleElsewhere,
  tick,
  type Place,
} from '../support/write-crashes.ts';

const limitMs = 120_000;

/** Besides the same run once more: a second attempt of it, another run, or the last job of the workflow. */
async function retry(place: Place, kind: number): Promise<void> {
  const again = { ...inputsOf(place) };
  if (kind === 0) await place.run('apply', again, { GITHUB_RUN_ATTEMPT: '2' });
  else if (kind === 1) await place.run('apply', again, { GITHUB_RUN_ID: '16600000099' });
  else await settleElsewhere(place);
}

it(
  'apply: whatever comes after its death, the command ran at most once, and what is unknown is called so',
  async () => {
    const names = await atEveryStep('apply', ['plan'], async (place, step, name) => {
      const runsBefore = await runsOf(place);
      await Promise.all([place.run('apply', inputsOf(place)), retry(place, step % 3)]);
      await tick(place);
      const runs = await runsOf(place);
      expect(runs).toBeLessThanOrEqual(1);
      if (runsBefore > 0) expect(runs).toBe(runsBefore);
      const [write, ...more] = await place.ledger();
      expect(more).toEqual([]);
      if (!write) throw new Error('the ledger lost the write');
      if (runs > 0) expect(write.status, name).toSatisfy(() => isBegun(write));
      expect(['applied', 'undetermined', 'refused'], name).toContain(write.status);
      if (write.status === 'applied') expect(runs).toBe(1);
      if (write.status === 'undetermined') expect(place.told()).toContain('write undetermined');
      await expectTold(place);
    });
    // Before the intent, around the claim, around the command, and while it is told.
    expect(names).toEqual(
      expect.arrayContaining([
        'apply spawn sh deploy#1',
        'apply after spawn sh deploy#1',
        'apply POST sendMessage#1',
      ]),
    );
    expect(names.length).toBeGreaterThan(12);
  },
  limitMs,
);

it(
  'plan: nothing is run, and a plan that is in the ledger is told',
  async () => {
    const names = await atEveryStep('plan', [], async (place, step) => {
      const again = step % 2 === 0 ? { GITHUB_RUN_ATTEMPT: '2' } : {};
      await place.run('plan', {}, again);
      await tick(place);
      expect(await runsOf(place)).toBe(0);
      const writes = await place.ledger();
      expect(writes.length).toBeLessThanOrEqual(1);
      for (const write of writes) {
        expect(write.status).toBe('planned');
        expect(place.toldSince()).toContain('write waits for approval');
      }
      // What could not be planned a second time was said.
      if (step % 2 === 0) expect(place.toldSince()).toContain('write refused (rerun)');
      await expectTold(place);
    });
    expect(names.length).toBeGreaterThan(9);
  },
  limitMs,
);

it(
  'verify: the write is unverified until a tick verifies it',
  async () => {
    const names = await atEveryStep('verify', ['plan', 'apply'], async (place) => {
      await tick(place);
      const [found] = await place.ledger();
      expect(['applied', 'verified']).toContain(found?.status);
      await tick(place, 3_700_000);
      const [write] = await place.ledger();
      expect([write?.status, english(write?.findings?.[0] ?? '')]).toEqual([
        'verified',
        expect.stringMatching(/^check: verified/),
      ]);
      expect(place.toldSince()).toContain('write verified');
      expect(await runsOf(place)).toBe(1);
      await expectTold(place);
    });
    expect(names.length).toBeGreaterThan(9);
  },
  limitMs,
);
