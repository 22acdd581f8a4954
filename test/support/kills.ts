/** Programs of `dist/` that are killed at every step, which they show themselves: see programs/die-at.mjs. */
import { readFile, rm } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Store } from './kill-host.ts';

type Variables = Readonly<Record<string, string>>;

// As URLs: in NODE_OPTIONS a path with a space would be two words.
const killer = new URL('programs/die-at.mjs', import.meta.url).href;
const clock = new URL('programs/other-time.mjs', import.meta.url).href;

/** It names its steps in a file. With OPS_TEST_DIE_AT it dies at one of them. */
export const naming = (file: string): Variables => ({
  NODE_OPTIONS: `--import=${killer}`,
  OPS_TEST_STEPS: file,
});

export const stepsIn = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, 'utf8')).split('\n').slice(0, -1);

/** Its clock is ahead, and it waits for no second. */
export const later = (ms: number): Variables => ({
  NODE_OPTIONS: `--import=${clock}`,
  OPS_TEST_LATER_MS: String(ms),
});

/** What others see at once: a document in its place, a process, a signal, a message, an answer, a printed line, the end. */
const outward =
  /^(?!cache |supervisor )\w+ (?:renameSync \S+\.(?:json|shared)$|(?:after )?(?:spawn|POST|PUT|PATCH|DELETE)|kill|send|write(?:Sync)? std|exit)/;

/** What else is done is the same for every command. */
const kindOf = (name: string): string =>
  outward.test(name) ? name : name.replace(/^(?!cache |supervisor )\w+ /, '');

/**
 * The points to kill at, as `name#n`: `most` of each step that others see at once, evenly spread. Of all else, which is done
 * the same way again and again (temporary files, tickets of a lock, the inside of a cache call), one of each name that is
 * not `covered`: not always the first, so that they spread over the run.
 */
function pointsOf(steps: readonly string[], covered: ReadonlySet<string>, most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of steps) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count], index) => {
    const least = covered.has(kindOf(name)) ? 0 : 1;
    if (!outward.test(name)) return least === 0 ? [] : [`${name}#${((index * 7) % count) + 1}`];
    const taken = Math.max(least, Math.min(most, count));
    return Array.from({ length: taken }, (_, at) => `${name}#${Math.ceil(((at + 0.5) * count) / taken)}`);
  });
}

interface Place {
  /** Where programs name their steps. */
  readonly stepsFile: string;
}

interface Ended {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
}

/** Gives the number of deaths. */
export type Scene = (store: Store, covered: Set<string>) => Promise<number>;

interface Deaths<P> {
  /** Lanes: each place sees one death after the other. */
  readonly places: readonly P[];
  /** Before every run, the one that names the steps included. */
  readonly prepare: (place: P) => Promise<void>;
  readonly run: (place: P, env: Variables) => Promise<Ended>;
  /** What must hold after a death. `name`: the step. `index`: counts the deaths, to try one thing or another. */
  readonly check: (place: P, name: string, index: number) => Promise<void>;
  /** So many of the steps with one name that others see at once, and one that is not covered; all when not given. */
  readonly most?: number;
  /** What other commands died at already, where it is the same for all; what this one died at is added. */
  readonly covered?: Set<string>;
}

/**
 * Lets a program run once to its end to name its steps, and then kills it at every point. Every name was died at: where
 * things are done at once, the last step of a name may fail to come, and then the run has come to its end. Gives the number
 * of deaths.
 */
export async function dieEverywhere<P extends Place>(deaths: Deaths<P>): Promise<number> {
  const { places, run, prepare, check, most = Infinity, covered = new Set<string>() } = deaths;
  const [first] = places;
  if (!first) throw new Error('no place');

  async function named(place: P, more: Variables = {}) {
    await prepare(place);
    await rm(place.stepsFile, { force: true });
    const ended = await run(place, { ...naming(place.stepsFile), ...more });
    const steps = await stepsIn(place.stepsFile);
    const isDead = steps.includes('died');
    if (!isDead) expect(ended.code, ended.out).toBe(0);
    return { isDead, steps };
  }

  const { steps } = await named(first);
  const points = pointsOf(steps, covered, most);
  const died = new Set<string>(covered);
  let count = 0;
  const dieAt = async (place: P, point: string, index: number) => {
    const name = point.replace(/#\d+$/, '');
    try {
      const { isDead } = await named(place, { OPS_TEST_DIE_AT: point });
      if (isDead) died.add(kindOf(name));
      if (isDead) count += 1;
      await check(place, name, index);
    } catch (error) {
      throw new Error(`killed at ${point}`, { cause: error });
    }
  };
  const waiting = points.entries();
  const lane = async (place: P) => {
    for (const [index, point] of waiting) await dieAt(place, point, index);
  };
  await Promise.all(places.map(lane));
  const alive = () => [...new Set(steps)].filter((name) => !died.has(kindOf(name)));
  // What ends together is saved together, so a later step of a name may not come. The first one does.
  for (const [index, name] of alive().entries())
    if (!died.has(kindOf(name))) await dieAt(first, `${name}#1`, index);
  expect(alive()).toEqual([]);
  for (const name of died) covered.add(name);
  return count;
}
