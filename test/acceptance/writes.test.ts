/** A write from its plan to its verification, by the action as a runner starts it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';

let place: WriteArea;

beforeEach(async () => {
  place = await openWriteArea();
  await place.jobs(writeJob(), checkJob());
});
afterEach(() => place.close());

describe('a write that is approved', () => {
  it('is planned, applied once, and verified', async () => {
    const planned = await place.run('plan');
    expect(planned.code).toBe(0);
    const digest = planned.outputs['plan-digest'] ?? '';
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    place.api.gate.approve('approver');
    const applied = await place.run('apply', { 'plan-digest': digest });
    expect(applied.outputs['verdict']).toBe('applied');
    const verified = await place.run('verify', { 'plan-digest': digest });
    expect(verified.outputs['verdict']).toBe('verified');
    expect(await place.area.read('live')).toBe('the new content\n');
    expect(await place.area.read('runs')).toBe('ran\n');
    const again = await place.run('apply', { 'plan-digest': digest });
    expect(again.code).toBe(1);
    expect(again.stdout).toContain('deploy refused (already-applied)');
    expect(await place.area.read('runs')).toBe('ran\n');
  });
});
