import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFileMark, createVolatileMark } from '../../../src/adapters/cache/sync-mark.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ops-mark-'));
  path = join(folder, 'state.json.shared');
  return () => rm(folder, { recursive: true });
});

const never = createFileMark('/nowhere/mark', 'host').read();
const some = { ...never, shared: 7, localAt: 12 };

describe('the mark of what is shared', () => {
  it('is that of nothing when there is none', () => {
    expect(never).toMatchObject({ shared: 0, localAt: 0 });
    expect(createFileMark(path, 'host').read()).toEqual(never);
    expect(createVolatileMark().read()).toEqual(never);
  });

  it('is read as it was written last, by the next command too', () => {
    for (const mark of [createFileMark(path, 'host'), createVolatileMark()]) {
      mark.write({ ...some, shared: 6 });
      mark.write(some);
      expect(mark.read()).toEqual(some);
    }
    expect(createFileMark(path, 'host').read()).toEqual(some);
  });

  it('is for its owner alone, and leaves nothing beside it', async () => {
    createFileMark(path, 'host').write(some);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['state.json.shared']);
  });

  it('of another namespace says nothing', () => {
    createFileMark(path, 'host').write(some);
    expect(createFileMark(path, 'host_a').read()).toEqual(never);
  });

  it.each([
    '',
    'null',
    '[]',
    '{',
    '{"namespace":"host"}',
    '{"namespace":"host","shared":"7","localAt":12}',
    '{"namespace":"host","shared":-1,"localAt":12}',
    '{"namespace":"host","shared":1.5,"localAt":12}',
    '{"namespace":"host","shared":1e99,"localAt":12}',
    '{"namespace":null,"shared":7,"localAt":12}',
  ])('says nothing when it is garbage: %s', async (text) => {
    await writeFile(path, text);
    expect(createFileMark(path, 'host').read()).toEqual(never);
  });

  it('is forgotten where it cannot be written or read', async () => {
    await mkdir(path);
    const mark = createFileMark(path, 'host');
    mark.write(some);
    expect(mark.read()).toEqual(never);
    const nowhere = createFileMark(join(folder, 'none', 'mark'), 'host');
    nowhere.write(some);
    expect(nowhere.read()).toEqual(never);
  });
});
