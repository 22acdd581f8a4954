import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addNote, readNotes, removeNotes } from '../../src/adapters/state-notes.ts';
import { makeArea } from '../support/worker.ts';

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
