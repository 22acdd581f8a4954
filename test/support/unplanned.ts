/** What everybody is owed when a write is not planned: no digest to approve, no plan kept, and a word that says what to fix. */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Stepped } from './action.ts';
import type { WriteArea } from './write-area.ts';

/** `why`: in the log and in the message. */
export async function expectUnplanned(place: WriteArea, planned: Stepped, why: RegExp): Promise<void> {
  expect(planned.acted.join('\n')).toMatch(why);
  expect([planned.code, planned.outputs['verdict'], planned.outputs['plan-digest']]).toEqual([
    1,
    'failed',
    '',
  ]);
  expect(place.told()).toMatch(why);
  expect(place.told()).not.toContain('waits for approval');
  expect(planned.summary).not.toContain('Review deployments');
  const plans = join(dirname(place.area.stateFile), 'ops-plans');
  expect(await readdir(plans).catch(() => [])).toEqual([]);
}
