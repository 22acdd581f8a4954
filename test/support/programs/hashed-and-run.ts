/**
 * Paths of links, `..`, `~` and mounts at random, in a folder that is given: what was hashed for each must be what the kernel
 * ran. `mounts`: in a mount namespace of its own, where folders and files are mounted over others first.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { createExec } from '../../../src/adapters/process/exec.ts';
import { createFileHashes } from '../../../src/adapters/files/file-hashes.ts';
import { lookUp } from '../../../src/commands/writes/named-files.ts';

const [root = '', how] = process.argv.slice(2);
const folders = ['a', 'a/b', 'c', '~', 'c/~'];
const links = ['l', 'a/m', 'a/b/n', 'c/o'];
const files = ['f', 'a/f', 'a/b/f', 'c/f', '~/f', 'c/~/f'];
const targets = [
  '..',
  '.',
  'a',
  'c',
  '../c',
  'a/b',
  '../..',
  'b/..',
  'l/..',
  'f',
  '../f',
  '~',
  '/proc/self/cwd',
];
const parts = ['a', 'b', 'c', 'l', 'm', 'n', 'o', 'f', '~', '.', '..', ''];

const layout = fc.record({
  links: fc.array(fc.constantFrom(...targets, `${root}/c`, `${root}/a/../c`), {
    minLength: links.length,
    maxLength: links.length,
  }),
  mounts: fc.array(
    fc.tuple(fc.constantFrom('a', 'c', 'f', 'c/f'), fc.constantFrom('a/b', 'c', 'a/f', '~/f')),
    {
      maxLength: 2,
    },
  ),
  cwd: fc.array(fc.constantFrom(...parts), { maxLength: 3 }),
  // Most lead to a file, if anywhere.
  words: fc.array(
    fc.tuple(
      fc.array(fc.constantFrom(...parts), { maxLength: 4 }),
      fc.constantFrom('f', 'f', 'f', 'l', '..'),
    ),
    { minLength: 4, maxLength: 4 },
  ),
  isAbsolute: fc.boolean(),
});

const exec = createExec();
const fileHashes = createFileHashes(join(root, 'key'));
const env = { PATH: '/usr/bin:/bin', HOME: join(root, 'a') };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const script = (name: string) => `#!/bin/sh\necho '${name}'\n`;
const byHash = new Map(files.map((name) => [sha256(script(name)), name]));
const counted = { compared: 0, run: 0 };

async function outputOf(cwd: string, program: string, argv: readonly string[]): Promise<string> {
  const result = await exec.run({ argv, program, cwd, env, timeoutMs: 60_000, cleanUp: 'all' });
  return result.kind === 'exited' && result.exitCode === 0 ? result.stdout.head.trim() : '';
}

/** Undefined: refused, which is always allowed. */
async function refusedOr<T>(work: () => Promise<T>): Promise<T | undefined> {
  return work().catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('cannot cover')) return undefined;
    if (error instanceof Error && error.message.includes('each process')) return undefined;
    // Dots that lead out of the tree, into a folder where everybody may make what is missing.
    if (error instanceof Error && error.message.includes('others can create it')) return undefined;
    throw error;
  });
}

async function check(top: string, cwd: string, word: string): Promise<void> {
  const path = word.startsWith('/') ? word : `./${word}`;
  const looked = await refusedOr(async () => ({ found: await fileHashes.look(path, cwd) }));
  if (!looked) return;
  counted.compared += 1;
  const hashed = looked.found?.kind === 'file' ? (byHash.get(looked.found.sha256) ?? '?') : '';
  const ran = await outputOf(cwd, '/bin/sh', ['sh', path]);
  const started = await outputOf(cwd, path, [path]);
  if (ran !== hashed || started !== hashed)
    throw new Error(`${path} in ${cwd.replace(top, '')}: hashed ${hashed}, read ${ran}, ran ${started}`);
  if (hashed === '') return;
  counted.run += 1;
  const named = await refusedOr(() =>
    lookUp({ fileHashes, cwd, searchPath: '', home: undefined }, [
      { word: 0, program: '/bin/sh' },
      { word: 1, text: `-x${path}` },
    ]),
  );
  if (named && !named.files.some(({ sha256: each }) => byHash.get(each) === hashed))
    throw new Error(`-x${path} is not named`);
}

await fc.assert(
  fc.asyncProperty(layout, async (drawn) => {
    const top = mkdtempSync(join(root, 'tree-'));
    const mounted: string[] = [];
    try {
      for (const name of folders) mkdirSync(join(top, name));
      for (const name of files) writeFileSync(join(top, name), script(name), { mode: 0o755 });
      links.forEach((name, index) =>
        symlinkSync((drawn.links[index] ?? '').replace(root, top), join(top, name)),
      );
      if (how === 'mounts')
        for (const [from, to] of drawn.mounts) {
          // A file over a folder cannot be mounted.
          if (from.endsWith('f') !== to.endsWith('f')) continue;
          execFileSync('mount', ['--bind', join(top, from), join(top, to)]);
          mounted.push(join(top, to));
        }
      const folder = await refusedOr(() => fileHashes.look([top, ...drawn.cwd].join('/'), '/'));
      if (folder?.kind !== 'folder') return;
      for (const word of drawn.words)
        await check(top, folder.path, `${drawn.isAbsolute ? `${top}/` : ''}${word.flat().join('/')}`);
    } finally {
      for (const path of mounted.toReversed()) execFileSync('umount', [path]);
      rmSync(top, { recursive: true });
    }
  }),
  { numRuns: 60 },
);
process.stdout.write(JSON.stringify(counted));
