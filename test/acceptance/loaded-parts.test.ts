/** What a tick with nothing to tell loads of the bundles: nothing that it does not need. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actionProgram, step } from '../support/action.ts';
import { check, openArea, program, running, says, watched, type Area } from '../support/cli.ts';

// As a URL: in NODE_OPTIONS a path with a space would be two words.
const preload = new URL('../support/programs/loaded-parts.mjs', import.meta.url).href;
/** What each part of the program is known by. */
const marks = {
  Chinese: '快报',
  'Telegram messages': 'function createTelegramMessenger(',
  "Telegram's API": 'function createBotApiTransport(',
  'the issue instead of Telegram': 'function createFallbackMessenger(',
  "OpenClaw's config": 'function readOpenclawConfig(',
  doctor: 'async function doctor(',
  selftest: 'async function selftest(',
  'the parser that knows places': 'function parseConfig(',
  'the gate of writes': 'function authorize(',
  apply: 'function applyWrite(',
  'the engine of the patterns': 'class RE2JS',
  'the cache toolkit': 'function restoreCache(',
  'the library for proxies': 'class ProxyAgent extends',
};
/** Parts of Node that cost a start. */
const heavy = ['crypto', 'http', 'https', 'http2', 'tls', 'zlib', 'worker_threads'];

let area: Area;
beforeEach(async () => {
  area = await openArea();
  await area.jobs([watched('sync', says(running))]);
});
afterEach(() => area.close());

const textsOf = (folder: string, names: readonly string[]) =>
  names.map((name) => readFileSync(join(folder, name), 'utf8'));

interface Loaded {
  readonly files: readonly string[];
  readonly builtins: readonly string[];
}

/** `known`: parts that the tick may load. */
async function expectLittle(
  entry: string,
  tick: (env: Record<string, string>) => Promise<unknown>,
  known: readonly string[] = [],
) {
  await tick({});
  const file = join(area.path, 'loaded.json');
  await tick({ NODE_OPTIONS: `--import=${preload}`, OPS_TEST_LOADED: file });
  const { files, builtins }: Loaded = JSON.parse(await area.read('loaded.json'));
  const folder = join(entry, '..');
  const names = files.filter((url) => url.includes('/dist/')).map((url) => url.split('/').at(-1) ?? '');
  const used = textsOf(folder, names);
  const all = textsOf(
    folder,
    readdirSync(folder).filter((name) => name.endsWith('.js')),
  );
  const found = (texts: readonly string[]) =>
    Object.entries(marks).flatMap(([part, mark]) =>
      texts.some((text) => text.includes(mark)) ? [part] : [],
    );
  // It did look at the bundle, and would find these parts there.
  expect(names).toContain('index.js');
  expect(used.some((text) => text.includes('async function tick('))).toBe(true);
  expect(found(all)).toEqual(
    Object.keys(marks).filter((part) => part !== 'the cache toolkit' || entry === actionProgram),
  );
  expect(found(used).filter((part) => !known.includes(part))).toEqual([]);
  // The plans of writes are hashed, and the toolkit of the action brings an HTTP client.
  if (known.length === 0 && entry === program)
    expect(builtins.filter((name) => heavy.includes(name))).toEqual([]);
}

it('on the command line', () =>
  expectLittle(program, (env) => area.launch(['tick', '--print-only'], { env }).ended));

it('with a write that has no patterns', async () => {
  await area.jobs([
    watched('sync', says(running)),
    check('look', ['true']),
    {
      id: 'deploy',
      kind: 'one_shot_write',
      risk: 'write_local',
      commands: { run: ['true'] },
      after: [{ jobId: 'look' }],
    },
  ]);
  await expectLittle(program, (env) => area.launch(['tick', '--print-only'], { env }).ended, [
    'the gate of writes',
    'apply',
  ]);
});

it('in a workflow, with the state in its file', () =>
  expectLittle(actionProgram, (env) => step(area, { state: 'file', 'print-only': 'true' }, env), [
    // The summary is said in the language of the messages.
    'Chinese',
    // @actions/core brings it.
    'the library for proxies',
  ]));
