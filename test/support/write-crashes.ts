/** Runs of the write chain that are killed at each of their steps, and what must hold after whatever came then. */
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { decodeEnvelope } from '../../src/core/state/envelope.ts';
import { ledgerCodec } from '../../src/core/writes/ledger-codec.ts';
import type { WriteRecord } from '../../src/core/writes/write.ts';
import type { Stepped } from './action.ts';
import { openArea } from './cli.ts';
import { later, naming, stepsIn } from './kills.ts';
import { checkJob, openWriteArea, writeJob, type WriteArea } from './write-area.ts';

export interface Place extends WriteArea {
  readonly digest: string;
  readonly ledger: () => Promise<readonly WriteRecord[]>;
  /** Makes the host, the cache and the chat what they were when this place was ready. */
  readonly restore: () => Promise<void>;
  /** What was told since. */
  readonly toldSince: () => string;
}

/** A host whose write came so far; `upTo` is what was run already. */
export async function openPlace(upTo: readonly ('plan' | 'apply')[]): Promise<Place> {
  const place = await openWriteArea();
  await place.jobs(writeJob(), checkJob());
  let digest = '';
  for (const command of upTo) {
    const { outputs } = await place.run(command, digest === '' ? {} : { 'plan-digest': digest });
    digest = outputs['plan-digest'] ?? '';
    place.api.gate.approve('approver');
  }
  const root = join(place.area.path, '..');
  await cp(join(root, 'openclaw'), join(root, 'before'), { recursive: true });
  const live = await place.area.read('live');
  const runs = await place.area.read('runs');
  const known = new Set(place.service.entries().map(({ id }) => id));
  let told = place.bot.messages().length;
  return {
    ...place,
    digest,
    ledger: () => readLedger(place),
    async restore() {
      await rm(join(root, 'openclaw'), { recursive: true, force: true });
      await cp(join(root, 'before'), join(root, 'openclaw'), { recursive: true });
      await rm(join(place.area.path, 'live'), { force: true });
      await rm(join(place.area.path, 'runs'), { force: true });
      if (live !== '') await place.area.write('live', live);
      if (runs !== '') await place.area.write('runs', runs);
      place.service.remove(({ id }) => !known.has(id));
      told = place.bot.messages().length;
    },
    toldSince: () =>
      place.bot
        .messages()
        .slice(told)
        .map(({ text }) => text)
        .join('\n\n'),
  };
}

async function readLedger({ area }: WriteArea): Promise<readonly WriteRecord[]> {
  const path = join(area.path, '..', 'openclaw', 'net', 'state', 'ops-framework-writes.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const stored = decodeEnvelope(ledgerCodec, text);
  if (stored.kind !== 'ok') throw new Error(`the ledger is ${stored.kind}`);
  return stored.doc.writes;
}

const stepsFile = ({ area }: WriteArea) => join(area.path, '..', 'steps');

/** What others see at once: a document in its place, a command, a message to people; as `name#n`. */
async function pointsOf(place: Place, command: string): Promise<readonly string[]> {
  const ran = await place.run(command, inputsOf(place), naming(stepsFile(place)));
  expect(ran.code, ran.stdout + ran.stderr).toBe(0);
  const lasting = /^(?!cache )\w+ (?:renameSync \S+\.(?:json|shared)$|(?:after )?spawn sh|POST )/;
  const counts = new Map<string, number>();
  return (await stepsIn(stepsFile(place))).flatMap((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return lasting.test(name) ? [`${name}#${count}`] : [];
  });
}

async function killAt(place: Place, command: string, point: string): Promise<void> {
  const died = { ...naming(stepsFile(place)), OPS_TEST_DIE_AT: point };
  const { code } = await place.run(command, inputsOf(place), died);
  expect(code, 'it was to be killed').toBeNull();
}

export const inputsOf = ({ digest }: Place): Readonly<Record<string, string>> =>
  digest === '' ? {} : { 'plan-digest': digest };

/** One tick, so much later that what the dead run was to deliver is delivered by others. */
export async function tick(place: Place, ms = 120_000): Promise<Stepped> {
  const ran = await place.run('tick', { job: '' }, later(ms));
  expect(ran.code, ran.stdout + ran.stderr).toBe(0);
  return ran;
}

/** The last job of the workflow, on a machine of its own. */
export async function settleElsewhere(place: Place): Promise<void> {
  const away = await openArea();
  try {
    const root = join(away.path, '..');
    await place.run(
      'settle',
      { ...inputsOf(place), state: 'cache' },
      { OPENCLAW_STATE_DIR: join(root, 'openclaw'), GITHUB_WORKSPACE: away.path, ...later(0) },
    );
  } finally {
    await away.close();
  }
}

/** Each write's last word was told, and nothing waits any more. */
export async function expectTold(place: Place): Promise<void> {
  const { outbox } = await place.area.state();
  expect(outbox, 'left in the outbox').toEqual([]);
  for (const { digest, step, announcedStep, status } of await place.ledger()) {
    expect(announcedStep, `${status}, announced`).toBe(step);
    expect(place.told(), `${status}, told`).toMatch(
      new RegExp(`#w-${digest.slice(0, 12)}-(?:${status}|refused)-${step}\\b`),
    );
  }
}

/** How often the command of the write was begun. */
export const runsOf = async ({ area }: WriteArea): Promise<number> =>
  (await area.read('runs')).split('\n').length - 1;

/** Does the work for every step from the last to the first, in lanes that each have a place of their own. */
export async function atEveryStep(
  command: string,
  upTo: readonly ('plan' | 'apply')[],
  work: (place: Place, step: number, point: string) => Promise<void>,
  lanes = 2,
): Promise<readonly string[]> {
  const places = await Promise.all(Array.from({ length: lanes }, () => openPlace(upTo)));
  try {
    const [first] = places;
    const points = first ? await pointsOf(first, command) : [];
    const waiting = points.entries();
    const lane = async (place: Place) => {
      for (const [index, point] of waiting) {
        await place.restore();
        try {
          await killAt(place, command, point);
          await work(place, index + 1, point);
        } catch (error) {
          throw new Error(`killed at ${point}`, { cause: error });
        }
      }
    };
    await Promise.all(places.map(lane));
    return points;
  } finally {
    await Promise.all(places.map((place) => place.close()));
  }
}
