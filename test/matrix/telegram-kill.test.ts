import { cp } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { openArea, paused, running, sh, watched, type Area } from '../support/cli.ts';
import type { BotApi } from '../support/bot-api.ts';
import { tickTo } from '../support/telegram-area.ts';
import { startChats } from '../support/telegram-chat.ts';

// As a URL: in NODE_OPTIONS a path with a space would be two words.
const preload = new URL('../support/programs/die-at.mjs', import.meta.url).href;
const status = (id: string) => ['cat', `${id}.json`];
const jobs = [
  watched('breaks', status('breaks')),
  watched('mends', status('mends')),
  watched('resumes', status('resumes'), {
    policy: { autoResume: true },
    commands: { start: sh('echo x >> started') },
  }),
  // First seen by the tick that dies: a living message below the report.
  watched('moves', status('moves')),
];

async function say(area: Area, states: Readonly<Record<string, object>>): Promise<void> {
  for (const [id, state] of Object.entries(states)) await area.write(`${id}.json`, JSON.stringify(state));
}

interface Copy {
  readonly job: string;
  readonly headline: string;
  readonly id: string;
  readonly isMarked: boolean;
}

/** Every notice in the chat, in the order in which it came, repeats included. */
function copiesIn(api: BotApi): readonly Copy[] {
  return api.messages().flatMap(({ text }) => {
    const found = text.matchAll(/^\S+ (?:[A-Z ]+ · )?(\w+): (.*)\n(?:(?!#).*\n)*#(\S+)(.*)$/gm);
    return [...found].map(([, job = '', headline = '', id = '', marks = '']) => ({
      job,
      // A heading names the latest state too.
      headline: headline.replace(/ → .*/, ''),
      id,
      isMarked: marks.includes('sent again'),
    }));
  });
}

/** Trouble, a tick that dies at `step`, the end of the trouble, and ticks until all is told. True when it did die. */
async function dieAt(step: number, before: Area): Promise<boolean> {
  const [area, api] = await Promise.all([openArea(), startChats()]);
  try {
    await cp(dirname(before.stateFile), dirname(area.stateFile), { recursive: true });
    await area.jobs(jobs);
    await say(area, {
      breaks: paused,
      mends: running,
      resumes: paused,
      moves: running,
    });
    const env = { NODE_OPTIONS: `--import=${preload}`, OPS_TEST_DIE_AT: String(step) };
    const { signal, code } = await tickTo(area, api, [], env);
    expect([signal, code]).toEqual(signal === null ? [null, 0] : ['SIGKILL', null]);
    await say(area, { breaks: running, resumes: running });
    do {
      const { stderr, ...ran } = await tickTo(area, api);
      expect([ran.code, stderr]).toEqual([0, '']);
    } while ((await area.state()).outbox.length > 0);

    const copies = copiesIn(api);
    const seen = new Set<string>();
    const repeats = copies.filter(({ id }) => seen.has(id) || !seen.add(id));
    const first = copies.filter((copy) => !repeats.includes(copy));
    const told = (job: string) => first.filter((copy) => copy.job === job).map(({ headline }) => headline);
    expect([told('mends'), told('moves')]).toEqual([['recovered, running'], ['running']]);
    // Killed before it had seen the pause: the pause is over, and there is nothing to tell.
    const [breaks, resumes] = [told('breaks'), told('resumes')];
    expect([[], ['paused', 'recovered, running']]).toContainEqual(breaks);
    expect(breaks.length > 0).toBe(resumes.length > 0);
    if (resumes.length > 0) {
      expect([resumes[0], resumes.at(-1)]).toEqual(['paused', 'recovered, running']);
      expect(resumes.slice(1, -1).join()).toMatch(
        /^(?:started|automatic start interrupted, outcome unknown)$/,
      );
    }
    expect((await area.read('started')).length).toBeLessThanOrEqual('x\n'.length);
    expect(repeats.filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(api.violations).toEqual([]);
    return signal !== null;
  } finally {
    await Promise.all([area.close(), api.close()]);
  }
}

it('a tick that is killed at any step loses no alert and no recovery, and repeats none without a word', async () => {
  const [before, api] = await Promise.all([openArea(), startChats()]);
  try {
    await before.jobs(jobs.slice(0, 3));
    await say(before, { breaks: running, mends: paused, resumes: running });
    expect((await tickTo(before, api)).code).toBe(0);
    const lanes = 3;
    let deaths = 0;
    for (let first = 1; ; first += lanes) {
      const steps = Array.from({ length: lanes }, (_, lane) => first + lane);
      const died = await Promise.all(
        steps.map((step) =>
          dieAt(step, before).catch((error: unknown) => {
            throw new Error(`killed at step ${step}`, { cause: error });
          }),
        ),
      );
      deaths += died.filter(Boolean).length;
      if (died.includes(false)) break;
    }
    expect(deaths).toBeGreaterThan(11);
  } finally {
    await Promise.all([before.close(), api.close()]);
  }
  // Some forty starts of the program; a busy machine takes its time.
}, 60_000);
