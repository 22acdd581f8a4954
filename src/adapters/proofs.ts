/** Hashes of what a plan rests on, and the key that only this host has. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { accessSync, constants, createReadStream, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { attempt, causeOf, UserError } from '../errors.ts';
import type { Proofs } from '../ports-writes.ts';
import { fileProblem, ignoring, makeFolder, readPlain, writeNew } from './durable-file.ts';

/** `keyFile`: made when it is not there. */
export function createProofs(keyFile: string): Proofs {
  let key: string | undefined;
  return {
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    keyed: (text) =>
      createHmac('sha256', (key ??= hostKey(keyFile)))
        .update(text)
        .digest('hex'),
    async file(path) {
      try {
        const real = realpathSync(path);
        if (!statSync(real).isFile()) return undefined;
        return { path: real, sha256: await hashFile(real) };
      } catch (error) {
        const cause = causeOf(error);
        if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(cause)) return undefined;
        throw new UserError(
          `${path} cannot be read (${cause}), so a plan cannot vouch for it: let this user read it`,
          { cause: error },
        );
      }
    },
    isFolder: (path) => attempt(() => statSync(path).isDirectory()) ?? false,
    program(word, cwd, searchPath) {
      const folders = word.includes('/') ? [''] : searchPath.split(':');
      const found = folders.map((folder) => resolve(cwd, folder, word));
      return found.find(isProgram);
    },
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** 32 random bytes that never leave the host. Of two that make it at once the first one's counts. */
function hostKey(path: string): string {
  try {
    makeFolder(dirname(path));
    ignoring(['EEXIST'], () => writeNew(path, `${randomBytes(32).toString('hex')}\n`));
    const key = readPlain(path)?.trim() ?? '';
    if (/^[0-9a-f]{64}$/.test(key)) return key;
  } catch (error) {
    throw fileProblem('cannot use the key', path, error);
  }
  throw new UserError(`${path} holds no key of ops-framework: remove it, and plan the write anew`);
}

/** The file of the key, in the folder of the state. */
export const keyFileIn = (stateFolder: string): string => join(stateFolder, 'ops-framework.key');
