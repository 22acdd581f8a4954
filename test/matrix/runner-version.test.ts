/** `doctor` in a workflow on a runner of a certain version: its folder, as the runner updates itself, with a copy of this Node. */
import { constants, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchStep } from '../support/action.ts';
import { openArea, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
  await area.jobs([]);
});
afterEach(() => area.close());

/** What `doctor` says of the runner. `listener`: a script in place of the runner's own program; undefined: it is missing. */
async function checked(listener: string | undefined): Promise<readonly string[]> {
  const root = join(dirname(area.path), 'runner');
  const folders = ['externals', 'bin'].map((name) => join(root, `${name}.2.333.1`));
  mkdirSync(join(folders[0] ?? '', 'node24/bin'), { recursive: true });
  mkdirSync(folders[1] ?? '');
  for (const folder of folders) symlinkSync(folder, folder.replace('.2.333.1', ''));
  const node = join(root, 'externals/node24/bin/node');
  copyFileSync(process.execPath, node, constants.COPYFILE_FICLONE);
  if (listener !== undefined) writeFileSync(join(root, 'bin/Runner.Listener'), listener, { mode: 0o755 });
  const { ended } = await launchStep(area, { command: 'doctor', state: 'file' }, {}, node);
  const { stdout } = await ended;
  return stdout.split('\n').filter((line) => /^\w+ +runner: /.test(line));
}
const says = (text: string) => `#!/bin/sh\n[ "$*" = --version ] && echo ${text}\n`;

it('warns of one that does not say which workflow it runs, and names the version that does', async () => {
  const lines = await checked(says('2.333.1'));
  expect(lines).toContain(
    'warn  runner: version 2.333.1 is too old for the reusable workflows of the ops-framework repository (copies of them work): update it to 2.334.0 or later',
  );
});

it.each(['2.334.0', '2.1000.0', '3.0.0'])('takes %s', async (version) => {
  expect(await checked(says(version))).toContain(`ok    runner: version ${version}`);
});

it.each([
  ['fails', says('2.333.1').replace('echo', 'false')],
  ['prints something else', says('"no version"')],
  ['is missing', undefined],
])('says nothing of the version when the program of the runner %s', async (_, listener) => {
  const lines = await checked(listener);
  expect(lines.length).toBe(1);
  expect(lines.join('')).not.toContain('version');
});
