/** Looks at this host for `doctor`. */
import { accessSync, constants, existsSync, lstatSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { causeOf } from '../errors.ts';
import type { Inspector } from '../ports.ts';
import { startProblem } from './start-failure.ts';

export const systemInspector: Inspector = {
  nodeVersion: process.versions.node,
  platform: process.platform,
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  startProblem,
  writeProblem(folder) {
    const existing = nearestExisting(folder);
    try {
      if (!statSync(existing).isDirectory()) return `${existing} is not a folder`;
      accessSync(existing, constants.W_OK | constants.X_OK);
      return undefined;
    } catch (error) {
      const cause = causeOf(error);
      return cause === 'ENOENT' ? `${existing} is a link to nothing` : `${existing}: ${cause}`;
    }
  },
  isReadByOthers(path) {
    return existsSync(path) && (statSync(path).mode & 0o077) !== 0;
  },
  freeBytes(folder) {
    const { bavail, bsize } = statfsSync(nearestExisting(folder));
    return bavail * bsize;
  },
};

/** The path or its nearest parent that is there, be it as a link to nothing. */
function nearestExisting(path: string): string {
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  return isThere || dirname(path) === path ? path : nearestExisting(dirname(path));
}
