/** No answer is a no: GitHub's API and the Actions cache that hang. Much waiting, so all of it at once. */
import { expect, it } from 'vitest';
import type { CacheFault } from '../support/cache-service.ts';
import { factNames, openFactArea } from '../support/write-facts.ts';
import { expectRefused } from '../support/write-refused.ts';
import { checkJob, openWriteArea, writeJob } from '../support/write-area.ts';

const longest = 60_000;

it.concurrent(
  'GitHub never answers about one of the facts',
  async () => {
    const all = factNames.map(async (fact) => {
      const { place, path, apply } = await openFactArea(fact);
      try {
        place.api.fail({ path, kind: 'hang' });
        const why = new RegExp(
          `the ${fact}: GitHub's API did not answer \\(timed out after \\d+ s\\): try again later`,
        );
        await expectRefused(place, await apply(), 'api-unavailable', why);
      } finally {
        await place.close();
      }
    });
    await Promise.all(all);
  },
  longest,
);

const silent: readonly (readonly [string, 'plan' | 'apply', CacheFault['rpc'], RegExp])[] = [
  ['at the look-up of a plan', 'plan', 'GetCacheEntryDownloadURL', /the state is unavailable/],
  ['at the claim of a plan', 'plan', 'CreateCacheEntry', /the plan cannot be reserved: timed out/],
  ['at the look-up of an apply', 'apply', 'GetCacheEntryDownloadURL', /not saved in the Actions cache/],
  ['at the claim of an apply', 'apply', 'upload', /not saved in the Actions cache/],
];

it.concurrent.each(silent)(
  'the cache never answers %s',
  async (_, command, rpc, why) => {
    const place = await openWriteArea();
    try {
      await place.jobs(writeJob(), checkJob());
      const digest = command === 'apply' ? (await place.plan()).digest : '';
      if (command === 'apply') place.api.gate.approve('approver');
      place.service.fail({ rpc, kind: 'hang' });
      const stepped = await place.run(command, command === 'apply' ? { 'plan-digest': digest } : {});
      await expectRefused(place, stepped, 'state-unavailable', why);
      // Nothing was begun, so nothing is to be told as undetermined.
      for (const { status } of command === 'apply' ? await place.ledger() : [])
        expect(status).toBe('refused');
    } finally {
      await place.close();
    }
  },
  longest,
);
