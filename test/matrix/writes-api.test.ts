/** Whatever GitHub's API answers instead of a fact, nothing is run. */
import { describe, expect, it } from 'vitest';
import type { ApiFault } from '../support/github-api-errors.ts';
import { factNames, openFactArea, type FactName } from '../support/write-facts.ts';
import { expectRefused } from '../support/write-refused.ts';

const kinds: readonly (readonly [ApiFault['kind'], RegExp])[] = [
  [401, /GitHub does not accept the token \(401/],
  [403, /the token may not do that \(403.*grant "permissions: /],
  [404, /\(404/],
  ['secondary-limit', /rate limit is reached \(429\)/],
  [500, /answered with something unexpected \(500: Server Error\): try again later/],
  ['reset', /did not answer \(ECONNRESET\)/],
  ['html', /answered with something unexpected \(200\)/],
  ['wrong-json', /answered with something unexpected \(200\)/],
];

/** For the others a few: that each makes the fact unknown is the adapter's affair (test/adapters/github-approvals-faults). */
const all: readonly FactName[] = ['run', 'approvals'];
const few: readonly ApiFault['kind'][] = [403, 404, 'secondary-limit', 500, 'wrong-json'];

describe.concurrent('a write is refused when there is something wrong with', () => {
  it.each(factNames)('the fact %s', async (fact) => {
    const { place, planned, path, apply } = await openFactArea(fact);
    try {
      for (const [kind, why] of kinds.filter(([each]) => all.includes(fact) || few.includes(each))) {
        const fix = place.api.fail({ path, kind });
        const applied = await apply();
        fix();
        // GitHub says the same of an environment that is not there.
        const isMissing = fact === 'environment' && kind === 404;
        if (isMissing) await expectRefused(place, applied, 'no-gate', /ops-write does not exist/);
        else
          await expectRefused(place, applied, 'api-unavailable', new RegExp(`the ${fact}: .*${why.source}`));
        await planned.again();
      }
      // One that passes does not matter.
      place.api.fail({ path, kind: 503, times: 1 });
      expect((await apply()).outputs['verdict']).toBe('applied');
      expect(await place.area.read('runs')).toBe('ran\n');
    } finally {
      await place.close();
    }
  });
});
