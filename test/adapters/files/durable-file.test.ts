import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { linkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  explainFileError,
  fileProblem,
  keepAs,
  readPlain,
  replaceFile,
  targetOf,
  writeNew,
} from '../../../src/adapters/files/durable-file.ts';
import { UserError } from '../../../src/errors.ts';
import { makeArea } from '../../support/worker.ts';

let area: Awaited<ReturnType<typeof makeArea>>;
let path: string;
beforeEach(async () => {
  area = await makeArea();
  path = join(area.path, 'file');
});
afterEach(() => area.cleanup());

const failWith = (code: string): typeof linkSync => {
  return () => {
    throw Object.assign(new Error('no'), { code });
  };
};

const refuse = () => {
  throw new Error('not now');
};

describe('replaceFile', () => {
  it('creates, replaces, and keeps what was there', async () => {
    replaceFile({ path, text: 'one' });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    replaceFile({ path, text: 'two', previous: `${path}.old` });
    expect([await readFile(path, 'utf8'), await readFile(`${path}.old`, 'utf8')]).toEqual(['two', 'one']);
    expect(await area.names()).toEqual(['file', 'file.old']);
  });

  it('leaves the old content when the step before fails', async () => {
    replaceFile({ path, text: 'one' });
    expect(() => replaceFile({ path, text: 'two', before: refuse })).toThrow('not now');
    expect(await readFile(path, 'utf8')).toBe('one');
    expect(await area.names()).toEqual(['file']);
  });

  it('leaves nothing when it cannot take its place', async () => {
    await mkdir(join(path, 'full'), { recursive: true });
    expect(() => replaceFile({ path, text: 'one' })).toThrow();
    expect(await area.names()).toEqual(['file']);
  });
});

describe('keepAs', () => {
  it.each([linkSync, failWith('EPERM'), failWith('ENOTSUP')])(
    'gives a second name, or a copy',
    async (linkTo) => {
      await writeFile(path, 'kept');
      keepAs(path, `${path}.kept`, linkTo);
      replaceFile({ path, text: 'new' });
      expect(await readFile(`${path}.kept`, 'utf8')).toBe('kept');
      expect(() => keepAs(path, `${path}.kept`, linkTo)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
      expect(await readFile(`${path}.kept`, 'utf8')).toBe('kept');
    },
  );

  it('passes on every other failure', async () => {
    await writeFile(path, 'kept');
    expect(() => keepAs(path, `${path}.kept`, failWith('EIO'))).toThrow(
      expect.objectContaining({ code: 'EIO' }),
    );
    expect(await area.names()).toEqual(['file']);
  });
});

describe('readPlain', () => {
  it('reads a file, knows a missing one, and takes nothing else', async () => {
    expect(readPlain(path)).toBeUndefined();
    await writeFile(path, 'text');
    expect(readPlain(path)).toBe('text');
    await symlink('file', `${path}.link`);
    expect(() => readPlain(`${path}.link`)).toThrow(expect.objectContaining({ code: 'ELOOP' }));
    expect(() => readPlain(area.path)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
    expect(() => readPlain('/dev/zero')).toThrow('not a regular file');
  });
});

describe('writeNew', () => {
  it('never writes over a file', async () => {
    writeNew(path, 'one');
    expect(() => writeNew(path, 'two')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(await readFile(path, 'utf8')).toBe('one');
  });
});

describe('targetOf', () => {
  it('follows links to what is not there yet, from where they really are', async () => {
    await mkdir(join(area.path, 'deep', 'down'), { recursive: true });
    await symlink('deep/down', join(area.path, 'short'));
    await symlink('../real', join(area.path, 'deep', 'down', 'link'));
    const real = targetOf(area.path);
    expect(targetOf(join(area.path, 'short', 'link'))).toBe(join(real, 'deep', 'real'));
    expect(targetOf(path)).toBe(path);
    expect(targetOf(join(path, 'missing', 'too'))).toBe(join(path, 'missing', 'too'));
  });
});

describe('a file problem', () => {
  it('says what, where, cause and fix, and keeps the cause', () => {
    const cause = Object.assign(new Error('write'), { code: 'ENOSPC' });
    const problem = fileProblem('cannot save', '/a/b', cause);
    expect(problem.message).toBe('cannot save /a/b: ENOSPC: the disk is full: free some space');
    expect(problem.cause).toBe(cause);
    expect(fileProblem('cannot save', '/a/b', problem)).toBe(problem);
    expect(problem).toBeInstanceOf(UserError);
    expect(explainFileError(Object.assign(new Error('odd'), { code: 'EWHAT' }), '/a/b')).toBe('EWHAT');
    const bug = new TypeError('a bug');
    expect(() => fileProblem('cannot save', '/a/b', bug)).toThrow(bug);
  });
});
