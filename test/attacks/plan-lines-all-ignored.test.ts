// The attacker wants an approval to hold for whatever the plan prints: patterns that leave nothing of it for the digest.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectUnplanned } from '../support/unplanned.ts';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';
import { summaryText } from '../support/summary-text.ts';

let place: WriteArea;
beforeEach(async () => {
  place = await openWriteArea();
});
afterEach(() => place.close());

const write = (...ignorePlanLines: readonly string[]) => writeJob({ approval: { ignorePlanLines } });

it.each([
  ['one for every line', 'destroy all\n', ['.']],
  ['one for every line that says something', 'destroy all\n\n   \n', ['\\S']],
  ['several together', 'a\nb\n', ['^a', '^b']],
  ['all but what nobody sees', 'destroy all\n\u200B\u2800\n', ['[a-z]']],
])('%s: it is not planned', async (_, output, patterns) => {
  await place.area.write('next', output);
  await place.jobs(write(...patterns), checkJob());
  await expectUnplanned(
    place,
    await place.run('plan'),
    /ignorePlanLines leaves nothing of the output of commands\.plan to approve/,
  );
});

it('what counted at the plan must count at apply', async () => {
  await place.area.write('next', '+ a\nat 12:01\n');
  await place.jobs(write('^at'), checkJob());
  const { digest } = await place.plan();
  place.api.gate.approve('approver');
  await place.area.write('next', 'at 12:02\n');
  const applied = await place.run('apply', { 'plan-digest': digest });
  expect(applied.stdout).toMatch(/refused \(plan-changed\).*leaves nothing/);
  expect(await place.area.read('runs')).toBe('');
});

it('a plan that prints nothing, and one that keeps a line, are planned', async () => {
  await place.area.write('next', '\n');
  await place.jobs(write('.'), checkJob());
  expect((await place.plan()).step.summary).toContain('(commands.plan printed nothing)');
  place.dispatch();
  await place.area.write('next', 'at 12:01\n+ a\n');
  await place.jobs(write('^at'), checkJob());
  const { step } = await place.plan();
  expect(summaryText(step.summary)).toContain('(not in the digest) at 12:01\n+ a\n');
});
