/** What a step of the write chain says when it breaks off: at its beginning, and after it came to a verdict. */
import { english } from '../support/builders.ts';
import { expect, test } from 'vitest';
import { announceFailure } from '../../src/commands/writes/writes.ts';
import { UserError, type ExitCode } from '../../src/errors.ts';
import type { WriteOutcome } from '../../src/ports/ports.ts';
import { createWorld } from '../support/world.ts';

/** What the host and the people were told by a step that gave these verdicts and broke off then. */
const notAsked = () => Promise.reject(new Error('nobody asks'));

async function brokenOff(...given: readonly WriteOutcome['verdict'][]) {
  const world = createWorld([], {});
  const verdicts: string[] = [];
  const ending = await world.process(
    (ports, inputs) => {
      const host = { ...ports.host, verdict: ({ verdict }: WriteOutcome) => void verdicts.push(verdict) };
      const workflow = { facts: notAsked, schedule: notAsked };
      return announceFailure(
        { ...ports, host, workflow },
        inputs,
        'refused',
        async (own): Promise<ExitCode> => {
          for (const verdict of given) own.host.verdict({ verdict, environment: 'e' });
          throw new UserError('the disk is full');
        },
      );
    },
    'apply',
    { job: 'deploy' },
  );
  expect(ending).toEqual({ kind: 'user-error', message: 'the disk is full' });
  return { verdicts, told: world.delivered.map(({ facts }) => english(facts.at(-1) ?? '')) };
}

test('before it came to anything it is refused, and people hear that nothing was run', async () => {
  expect(await brokenOff()).toEqual({ verdicts: ['refused'], told: ['nothing was run'] });
});

test.each(['applied', 'failed', 'undetermined', 'planned'] as const)(
  'the verdict %s stays, and nobody hears that nothing was run',
  async (verdict) => {
    expect(await brokenOff(verdict)).toEqual({ verdicts: [verdict], told: [] });
  },
);

test('a refusal stays the refusal that it is, and is told', async () => {
  expect(await brokenOff('refused')).toEqual({ verdicts: ['refused'], told: ['nothing was run'] });
});
