/** An attacker wants a path, of whatever links, dots, tildes and mounts, that is hashed as one file and run as another. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('../support/programs/hashed-and-run.ts', import.meta.url));
const canMount = spawnSync('unshare', ['-m', 'true']).status === 0;

async function compared(words: readonly string[], how: string): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'ops-paths-'));
  const [file, ...args] = [...words, process.execPath, program, root, how];
  const { stdout } = await promisify(execFile)(file, args);
  await rm(root, { recursive: true });
  const counted: unknown = JSON.parse(stdout);
  // Not only paths that lead nowhere.
  expect(counted).toEqual({ compared: expect.any(Number), run: expect.any(Number) });
  expect(counted).not.toMatchObject({ run: 0 });
}

it('links, dots and tildes', () => compared([], 'links'));

it.skipIf(!canMount)('folders and files mounted over others (needs the right to mount)', () =>
  compared(['unshare', '-m', '--propagation', 'private'], 'mounts'),
);
