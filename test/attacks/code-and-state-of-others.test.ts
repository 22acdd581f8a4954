/** The attacker, another user of the host, wants their compiled code or their files to be taken for this user's own. */
import {
  chmodSync,
  chownSync,
  linkSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addNote } from '../../src/adapters/state/notes.ts';
import { createStopgap } from '../../src/adapters/state/stopgap.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import { check, openArea, type Area } from '../support/cli.ts';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

let area: Area;
let base: string;
beforeEach(async () => {
  area = await openArea();
  base = mkdtempSync(join(tmpdir(), 'ops-of-others-'));
  chmodSync(base, 0o755);
  await area.jobs([
    check('count', ['true']),
    {
      ...check('publish', ['true'], { after: [{ jobId: 'count' }] }),
      kind: 'one_shot_write',
      risk: 'write_local',
    },
  ]);
});
afterEach(async () => {
  rmSync(base, { recursive: true, force: true });
  await area.close();
});

const folder = (path: string, mode: number, owner?: number): string => {
  mkdirSync(path, { recursive: true });
  chmodSync(path, mode);
  if (owner !== undefined) chownSync(path, owner, owner);
  return path;
};

describe('the compile cache is not used, and nothing is made for it, when', () => {
  const cases: readonly (readonly [string, (cache: string) => void])[] = [
    ['all may write its folder', (cache) => folder(cache, 0o777)],
    [
      'all may write a folder above it',
      (cache) => {
        folder(cache, 0o755);
        chmodSync(join(base, '.cache'), 0o777);
      },
    ],
    ['it would be made where all may make it', () => folder(join(base, '.cache'), 0o1777)],
  ];
  const ofOthers: typeof cases = [
    ['its folder is of another user', (cache) => folder(cache, 0o755, nobody)],
    [
      'a folder above it is of another user',
      (cache) => {
        folder(cache, 0o755);
        chownSync(join(base, '.cache'), nobody, nobody);
      },
    ],
    [
      'what is in it is of another user',
      (cache) => {
        folder(cache, 0o755);
        folder(join(cache, 'v24'), 0o755, nobody);
      },
    ],
    [
      "it is another user's link",
      (cache) => {
        folder(join(cache, '..'), 0o1777);
        symlinkSync(folder(join(base, 'mine'), 0o755), cache);
        lchownSync(cache, nobody, nobody);
      },
    ],
  ];
  it.each(isRoot ? [...cases, ...ofOthers] : cases)('%s', async (_, make) => {
    const cache = join(base, '.cache', 'ops-framework', 'compile');
    make(cache);
    const before = readdirSync(base, { recursive: true });
    const env = { HOME: base, XDG_CACHE_HOME: undefined };
    expect((await area.launch(['--version'], { env }).ended).code).toBe(0);
    expect(readdirSync(base, { recursive: true })).toEqual(before);
  });
});

it('the compile cache is made for this user alone, whatever the umask, and used', async () => {
  const env = { HOME: base, XDG_CACHE_HOME: undefined };
  expect((await area.launch(['--version'], { before: 'umask 0', env }).ended).code).toBe(0);
  const cache = join(base, '.cache', 'ops-framework', 'compile');
  expect(statSync(cache).mode & 0o777).toBe(0o700);
  expect(readdirSync(cache)).toHaveLength(1);
});

describe('the state is not used, and nothing is made beside it, when', () => {
  const cases: readonly (readonly [string, (place: string) => void, string])[] = [
    ['all may write its folder', (place) => chmodSync(place, 0o777), 'chmod go-w '],
    ['all may write a folder above it', () => chmodSync(base, 0o777), 'chmod go-w '],
    [
      'all may write its file',
      (place) => {
        writeFileSync(join(place, 'state.json'), '');
        chmodSync(join(place, 'state.json'), 0o666);
      },
      'state.json (mode 0666',
    ],
  ];
  const ofOthers: (typeof cases)[number][] = [
    'state.json.lock/',
    'state.json.reserve/',
    'state.jobs/',
    'ops-plans/',
    'state.json.notes',
    'state.json.prev',
    'state-writes.json',
    'state-writes.json.lock/',
    'ops-framework.key',
  ].map((name) => [
    `another user made ${name} in a sticky folder`,
    (place) => {
      chmodSync(place, 0o1777);
      const path = join(place, name);
      if (name.endsWith('/')) mkdirSync(path);
      else writeFileSync(path, '');
      chownSync(path, nobody, nobody);
    },
    `${name.replace('/', '')} (mode `,
  ]);
  ofOthers.push([
    'a folder above it is the home of somebody else, whom the fix leaves alone',
    () => chownSync(base, nobody, nobody),
    "who can replace its files: name a folder of this user's own or, if that user does not need it, ",
  ]);
  it.each(isRoot ? [...cases, ...ofOthers] : cases)('%s', async (_, make, words) => {
    const place = folder(join(base, 'place'), 0o755);
    make(place);
    const before = readdirSync(base, { recursive: true });
    const file = join(place, 'state.json');
    for (const command of [
      ['tick', '--print-only'],
      ['plan', 'publish'],
      ['run', 'count'],
    ]) {
      const { code, stdout, stderr } = await area.cli(...command, '--state-file', file);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('others than this user and root can change the state');
      expect(stderr).toContain(words);
    }
    expect(readdirSync(base, { recursive: true })).toEqual(before);
    const doctor = await area.cli('doctor', '--state-file', file);
    expect([doctor.code, doctor.stdout]).toEqual([
      1,
      expect.stringMatching(/^fail {2}state place: .*others/m),
    ]);
  });
});

describe('goes on', () => {
  it("a state in a sticky folder, all of which is this user's; doctor says that others are near", async () => {
    const file = join(folder(join(base, 'place'), 0o1777), 'state.json');
    for (let n = 0; n < 2; n += 1)
      expect((await area.cli('tick', '--print-only', '--state-file', file)).code).toBe(0);
    const { stdout } = await area.cli('doctor', '--state-file', file);
    expect(stdout).toMatch(/^warn {2}state place: others can make files in .*place/m);
    expect(stdout).not.toMatch(/^fail {2}state/m);
  });

  it('a state behind a link', async () => {
    const place = folder(join(base, 'place'), 0o755);
    symlinkSync('real.json', join(place, 'state.json'));
    const file = join(place, 'state.json');
    expect((await area.cli('tick', '--print-only', '--state-file', file)).code).toBe(0);
    const { stdout } = await area.cli('doctor', '--state-file', file);
    expect(stdout).not.toContain('state place');
  });
});

describe("another file of this user's, by a hard link with a name that the state needs", () => {
  it('is not written into as notes', () => {
    const own = join(base, 'own');
    writeFileSync(own, 'mine\n');
    linkSync(own, join(base, 'state.json.notes'));
    expect(() => addNote(join(base, 'state.json'), { a: 1 })).toThrow(/has another name too \(a hard link\)/);
    expect(readFileSync(own, 'utf8')).toBe('mine\n');
  });

  it('is not read as what could not be saved, nor is a file that others write', () => {
    const options = { path: join(base, 'state.json'), codec: stateCodec, now: () => 1, folders: [base] };
    createStopgap(options).keep(stateCodec.empty());
    const [name = ''] = readdirSync(base);
    expect(createStopgap(options).load().kind).toBe('kept');
    chmodSync(join(base, name), 0o666);
    expect(createStopgap(options).load().kind).toBe('none');
    chmodSync(join(base, name), 0o600);
    linkSync(join(base, name), join(base, 'other'));
    expect(createStopgap(options).load().kind).toBe('none');
  });
});
