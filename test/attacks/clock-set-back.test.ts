// The attacker sets the clock of the host back, so that a plan which has expired is applied after all.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkJob, openWriteArea, writeJob, type Planned, type WriteArea } from '../support/write-area.ts';
import { expectRefused } from '../support/write-refused.ts';
import type { RefusalReason } from '../../src/core/writes/write.ts';

const minuteMs = 60_000;
const real = (now: number) => new Date(now).toUTCString();
/** GitHub's clock is as far ahead as the host's was set back. */
const ahead = (ms: number) => (now: number) => real(now + ms);

describe('a plan that holds for a day', () => {
  let place: WriteArea;
  let planned: Planned;
  beforeAll(async () => {
    place = await openWriteArea();
    await place.jobs(writeJob(), checkJob());
    planned = await place.plan();
  });
  afterAll(() => place.close());
  beforeEach(async () => {
    await planned.again();
    place.api.dateHeader = real;
    place.api.gate.approve('approver');
  });

  const apply = () => place.run('apply', { 'plan-digest': planned.digest });

  it.each<readonly [string, RefusalReason, RegExp, (now: number) => string]>([
    ['two days back', 'wrong-clock', /the clock of this host shows .*, GitHub's /, ahead(172_800_000)],
    ['three minutes back', 'wrong-clock', /the clock of this host shows /, ahead(3 * minuteMs)],
    ['two days ahead', 'wrong-clock', /the clock of this host shows /, ahead(-172_800_000)],
    ['three minutes ahead', 'wrong-clock', /the clock of this host shows /, ahead(-3 * minuteMs)],
    ['where GitHub says no date', 'api-unavailable', /the time: .* no valid header Date/, () => ''],
    ['where GitHub says an odd date', 'api-unavailable', /the time: /, (now) => new Date(now).toISOString()],
    ['where GitHub says two dates', 'api-unavailable', /the time: /, (now) => `${real(now)}, ${real(now)}`],
  ])('is not applied with the clock set %s', async (_, reason, detail, dateHeader) => {
    place.api.dateHeader = dateHeader;
    await expectRefused(place, await apply(), reason, detail);
  });

  it('is applied with a clock that is a little wrong', async () => {
    place.api.dateHeader = ahead(minuteMs);
    expect((await apply()).outputs['verdict']).toBe('applied');
  });
});

it('a plan expires by the clock of GitHub, also where that of the host is hardly wrong', async () => {
  const place = await openWriteArea();
  try {
    await place.jobs(writeJob({ approval: { maxAgeSeconds: 90 } }), checkJob());
    const { digest } = await place.plan();
    place.api.gate.approve('approver');
    // For GitHub 100 s pass, for the host none.
    place.api.dateHeader = ahead(100_000);
    const refused = await place.run('apply', { 'plan-digest': digest });
    await expectRefused(place, refused, 'expired', /expired at /);
  } finally {
    await place.close();
  }
});

it('settle notes by the clock of GitHub what has expired', async () => {
  const place = await openWriteArea();
  try {
    const brief = writeJob({ approval: { maxAgeSeconds: 90 } });
    await place.jobs(brief, writeJob({ id: 'other' }), checkJob());
    await place.plan();
    place.dispatch();
    await place.plan({ job: 'other' });
    place.api.dateHeader = ahead(100_000);
    await place.run('settle', { job: 'other' });
    expect(await place.ledger()).toMatchObject([
      { job: { id: 'deploy' }, status: 'expired' },
      { job: { id: 'other' }, status: 'refused' },
    ]);
  } finally {
    await place.close();
  }
});

it('nothing is planned with a clock that is minutes wrong', async () => {
  const place = await openWriteArea();
  try {
    await place.jobs(writeJob(), checkJob());
    place.api.dateHeader = ahead(3 * minuteMs);
    await expectRefused(place, await place.run('plan'), 'wrong-clock', /the clock of this host shows /);
    place.api.dateHeader = () => 'soon';
    await expectRefused(place, await place.run('plan'), 'api-unavailable', /the time: /);
  } finally {
    await place.close();
  }
});
