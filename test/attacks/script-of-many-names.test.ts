/** An attacker wants a long script in a plan to keep the host busy for minutes: each name in it, below each folder in it. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFileHashes } from '../../src/adapters/files/file-hashes.ts';
import { lookUp } from '../../src/commands/writes/named-files.ts';

let root: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'ops-names-')));
  for (const folder of ['cwd', 'one', 'two', 'three']) await mkdir(join(root, folder));
  await writeFile(join(root, 'three', 'extra'), 'true\n');
});
afterAll(() => rm(root, { recursive: true }));

it('what is in none of the folders is looked for once, and what is there is found', async () => {
  const fileHashes = createFileHashes(join(root, 'key'));
  let looks = 0;
  const counted: typeof fileHashes = {
    ...fileHashes,
    look(name, ...more) {
      looks += 1;
      return fileHashes.look(name, ...more);
    },
  };
  const names = Array.from({ length: 500 }, (_, index) => `name${index}`).join('\n');
  const text = `ls ${root}/one ${root}/two ${root}/three; . ./extra\n${names}`;
  const place = { fileHashes: counted, cwd: join(root, 'cwd'), home: root, searchPath: '/usr/bin:/bin' };
  const { files } = await lookUp(place, [{ word: 1, text }]);
  expect(files.map(({ path }) => path)).toContain(join(root, 'three', 'extra'));
  const inCwd = looks;
  looks = 0;
  await lookUp(place, [{ word: 1, text: text.replaceAll(/\S+\/(?:one|two|three)/g, 'x') }]);
  expect(inCwd - looks).toBeLessThan(200);
});
