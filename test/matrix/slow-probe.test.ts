/** A probe that takes long, on the built program: what a tick begins counts from when it began, not from before the probes. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArea, check, paused, sh, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const now = 'node -e "console.log(Date.now())"';
const slow = sh(`sleep 1; echo '${JSON.stringify({ running: true, completed: false })}'`);
const times = async (name: string) => (await area.read(name)).trim().split('\n').map(Number);

it('keeps an automatic start and a scheduled run from counting as begun before the probes', async () => {
  const status = sh(`echo '${JSON.stringify(paused)}'`);
  await area.jobs([
    watched('slow', slow),
    watched('sync', status, {
      commands: { start: sh(`${now} >> starts`) },
      policy: { autoResume: true, autoResumeBackoffSeconds: 600 },
    }),
    check('often', sh(`${now} >> runs`), { enabled: true, everySeconds: 600 }),
  ]);
  const begun = Date.now();
  expect(await area.cli('tick', '--print-only')).toMatchObject({ code: 0 });
  const { jobs } = await area.state();
  const [start = 0] = await times('starts');
  const [run = 0] = await times('runs');
  // Both began after a probe of 1 s: what is remembered is their own time, not the tick's.
  expect(start - begun).toBeGreaterThanOrEqual(1000);
  expect(run - begun).toBeGreaterThanOrEqual(1000);
  expect((jobs['sync']?.attempt?.at ?? 0) - begun).toBeGreaterThanOrEqual(1000);
  expect((jobs['often']?.lastRun?.at ?? 0) - begun).toBeGreaterThanOrEqual(1000);
});

it('starts a job no sooner after its last start than the backoff, however long a probe took in between', async () => {
  const backoffMs = 2000;
  await area.jobs([
    watched('slow', sh(`[ -e fast ] || sleep 1; echo '${JSON.stringify(paused)}'`)),
    watched('sync', sh(`echo '${JSON.stringify(paused)}'`), {
      commands: { start: sh(`${now} >> starts`) },
      policy: { autoResume: true, autoResumeBackoffSeconds: backoffMs / 1000 },
    }),
  ]);
  await area.cli('tick', '--print-only');
  // As noted, which is no later than the command's own clock says.
  const { at: first = 0 } = (await area.state()).jobs['sync']?.attempt ?? {};
  expect(first).toBeGreaterThan(0);
  await area.write('fast', 'yes');
  for (;;) {
    await area.cli('tick', '--print-only');
    const [, second] = await times('starts');
    if (second === undefined) continue;
    expect(second - first).toBeGreaterThanOrEqual(backoffMs);
    break;
  }
});
