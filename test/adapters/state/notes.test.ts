import { spawnSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addNote, readNotes, removeNotes } from '../../../src/adapters/state/notes.ts';
import { hasTool } from '../../support/tools.ts';
import { makeArea } from '../../support/worker.ts';

let area: Awaited<ReturnType<typeof makeArea>>;
let target = '';
beforeEach(async () => {
  area = await makeArea();
  target = join(area.path, 'state.json');
});
afterEach(() => area.cleanup());

it('are read in their order, but for what was torn, until they are removed', async () => {
  expect(readNotes(target)).toEqual([]);
  addNote(target, { noticeIds: ['a'] });
  await appendFile(`${target}.notes`, '\n{"noticeIds":["b');
  addNote(target, { noticeIds: ['c'] });
  expect(readNotes(target)).toEqual([{ noticeIds: ['a'] }, { noticeIds: ['c'] }]);
  removeNotes(target);
  expect([readNotes(target), await area.names()]).toEqual([[], []]);
});

const hasDisk = process.platform === 'linux' && hasTool('unshare', '-m', 'true');
it.runIf(hasDisk)('one that a full disk takes only a part of is not taken for kept', () => {
  const module = new URL('../../../src/adapters/state/notes.ts', import.meta.url);
  const add = `(await import(${JSON.stringify(module.href)})).addNote('state.json', { noticeIds: ['a'] })`;
  const script = [
    'mount -t tmpfs -o size=64k tmpfs "$1" || exit 99',
    'cd "$1"',
    // Ten bytes are left of its page.
    'head -c 4086 /dev/zero | tr "\\0" "\\n" > state.json.notes',
    'dd if=/dev/zero of=fill bs=1k 2> /dev/null',
    'exec "$2" --input-type=module -e "$3"',
  ].join('\n');
  const args = ['-m', 'sh', '-c', script, 'sh', area.path, process.execPath, add];
  const { status, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringContaining('ENOSPC')]);
});
