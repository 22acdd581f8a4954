import { execFileSync } from 'node:child_process';
import { link, mkdir, readFile, readlink, rename, rmdir, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProcesses } from '../../../src/adapters/process/processes.ts';
import { createFileStore, type FileStoreOptions } from '../../../src/adapters/state/file-store.ts';
import { decodeEnvelope } from '../../../src/core/state/envelope.ts';
import { UserError } from '../../../src/errors.ts';
import { counterCodec, increment, type Counter } from '../../support/counter-codec.ts';
import { storeContract } from '../../support/state-store-contract.ts';
import { makeArea, startWorker } from '../../support/worker.ts';

const processes = createProcesses('test-host');
const now = () => 1_700_000_000_000;

let area: Awaited<ReturnType<typeof makeArea>>;
let path: string;
beforeEach(async () => {
  area = await makeArea();
  path = join(area.path, 'state.json');
});
afterEach(() => area.cleanup());

function open(options: Partial<FileStoreOptions<Counter>> = {}) {
  return createFileStore({ path, codec: counterCodec, processes, now, ...options });
}

async function countIn(file: string): Promise<number | undefined> {
  const decoded = decodeEnvelope(counterCodec, await readFile(file, 'utf8'));
  return decoded.kind === 'ok' ? decoded.doc.count : undefined;
}

const mode = async (file: string) => (await stat(file)).mode & 0o777;

storeContract('the store in a file', async () => {
  const own = await makeArea();
  const file = join(own.path, 'state.json');
  return {
    store: open({ path: file }),
    reopen: () => open({ path: file }),
    breakDown: async () => {
      await rename(file, `${file}.away`);
      await mkdir(file);
      return async () => {
        await rmdir(file);
        await rename(`${file}.away`, file);
      };
    },
    cleanup: () => own.cleanup(),
  };
});

describe('the file of a store', () => {
  it('is private, in private folders that it makes, with the previous generation beside it', async () => {
    path = join(area.path, 'net', 'state', 'state.json');
    const store = open();
    expect((await store.load()).kind).toBe('fresh');
    expect(await area.names()).toEqual([]);
    await store.update(increment);
    await store.update(increment);
    expect(await mode(path)).toBe(0o600);
    expect(await mode(`${path}.prev`)).toBe(0o600);
    for (const folder of [`${path}.lock`, dirname(path), join(area.path, 'net')]) {
      expect(await mode(folder)).toBe(0o700);
    }
    expect([await countIn(path), await countIn(`${path}.prev`)]).toEqual([2, 1]);
    expect(await store.load()).toMatchObject({ kind: 'loaded', generation: 2, updatedAt: now() });
  });

  it('is beside nothing else but its lock', async () => {
    for (let round = 0; round < 3; round += 1) await open().update(increment);
    expect(await area.names()).toEqual(['state.json', 'state.json.lock', 'state.json.prev']);
  });

  it('is freed of what a killed run left half written', async () => {
    await open().update(increment);
    await writeFile(`${path}.tmp-123-0a0b0c0d`, '{"format":');
    await writeFile(`${path}.tmp-123-0a0b0c0d-previous`, '');
    await writeFile(join(area.path, 'state.json.template'), 'of somebody else');
    await open().update(increment);
    expect(await area.names()).toEqual([
      'state.json',
      'state.json.lock',
      'state.json.prev',
      'state.json.template',
    ]);
  });

  it('goes on after a crash between keeping the old and placing the new', async () => {
    await open().update(increment);
    await link(path, `${path}.prev`);
    await open().update(increment);
    expect([await countIn(path), await countIn(`${path}.prev`)]).toEqual([2, 1]);
    expect(await area.names()).toEqual(['state.json', 'state.json.lock', 'state.json.prev']);
  });
});

describe('a symbolic link in place of the file', () => {
  it.each(['../kept/real.json', 'hop.json'])('stays a link, %s: the target is written', async (target) => {
    const real = join(area.path, 'kept', 'real.json');
    await mkdir(join(area.path, 'config'));
    await symlink('config', join(area.path, 'shortcut'));
    path = join(area.path, 'shortcut', 'state.json');
    await symlink(target, path);
    await symlink(real, join(area.path, 'config', 'hop.json'));
    const [linked, direct] = [open(), open({ path: real })];
    expect((await linked.load()).kind).toBe('fresh');
    await linked.update(increment);
    await Promise.all([linked.update(increment), direct.update(increment), linked.update(increment)]);
    expect(await readlink(path)).toBe(target);
    expect(await countIn(real)).toBe(4);
    expect(await direct.load()).toEqual(await linked.load());
    expect(
      execFileSync('ls', [dirname(real)], { encoding: 'utf8' })
        .trim()
        .split('\n'),
    ).toEqual(['', '.lock', '.prev'].map((end) => `real.json${end}`));
  });
});

describe('a file that cannot be used', () => {
  const cases: Record<string, () => Promise<unknown>> = {
    // Rights would be the case that people meet, but the superuser, who may run this, has them all.
    'EISDIR: this is a folder': () => mkdir(path),
    'ELOOP: its symbolic links lead in a circle': () => symlink('state.json', path),
    'ENOTDIR: a part of this path is a file': async () => {
      await writeFile(path, '');
      path = join(path, 'state.json');
    },
    'not a regular file': async () => execFileSync('/bin/sh', ['-c', 'mkfifo "$1"', 'sh', path]),
  };

  it.each(Object.keys(cases))('makes the document unavailable and is not touched: %s', async (problem) => {
    await cases[problem]?.();
    const before = execFileSync('ls', ['-lA', '--', area.path], { encoding: 'utf8' });
    const loaded = await open().load();
    expect(loaded).toEqual({ kind: 'unavailable', problem: expect.stringContaining(problem) });
    expect(loaded).toEqual({ kind: 'unavailable', problem: expect.stringContaining(path) });
    expect(execFileSync('ls', ['-lA', '--', area.path], { encoding: 'utf8' })).toBe(before);
    const update = open().update(increment);
    await expect(update).rejects.toThrow(UserError);
    // Where the folder would have to be, the folder is named.
    const folder = `cannot make the folder ${dirname(path)}: EEXIST: something else is there`;
    await expect(update).rejects.toThrow(problem.startsWith('ENOTDIR') ? folder : problem);
    await expect(update).rejects.toThrow(problem.startsWith('ENOTDIR') ? folder : path);
    expect(await open().load()).toEqual(loaded);
  });

  it('is not needed when only the previous one is bad', async () => {
    await open().update(increment);
    await mkdir(`${path}.prev`);
    expect(await open().load()).toMatchObject({ kind: 'loaded', doc: { count: 1, incidents: [] } });
  });
});

describe('a save that fails', () => {
  it('says what is in the way, leaves the old document and no temporary file', async () => {
    await open().update(increment);
    await mkdir(join(`${path}.prev`, 'full'), { recursive: true });
    const before = await readFile(path, 'utf8');
    const update = open().update(increment);
    await expect(update).rejects.toThrow(UserError);
    await expect(update).rejects.toThrow(/cannot replace .*state\.json\.prev: E\w+: .{20}/u);
    expect(await readFile(path, 'utf8')).toBe(before);
    expect(await area.names()).toEqual(['state.json', 'state.json.lock', 'state.json.prev']);
  });

  it.each([
    { limit: 'ulimit -f 8', at: 'cannot save' },
    { limit: 'ulimit -f 0', at: 'cannot lock' },
  ])('for want of room does the same: $limit', async ({ limit, at }) => {
    const notes = Array.from({ length: 20 }, () => 'n'.repeat(1000));
    await open().update((doc) => ({ ...doc, notes }));
    await open().update(increment);
    const before = [await readFile(path, 'utf8'), await readFile(`${path}.prev`, 'utf8')];
    const worker = startWorker('state-worker.ts', [path, '1'], limit);
    expect(await worker.ended).toBe(1);
    const where = at === 'cannot save' ? path : `${path}.lock`;
    const fix = 'EFBIG: a limit on file sizes is in the way: raise it (ulimit -f)';
    expect(worker.lines).toContain(`UserError: ${at} ${where}: ${fix}`);
    expect([await readFile(path, 'utf8'), await readFile(`${path}.prev`, 'utf8')]).toEqual(before);
    expect(await area.names()).toEqual(['state.json', 'state.json.lock', 'state.json.prev']);
    expect(await open().update(increment)).toMatchObject({ count: 2 });
  });
});
