/** Who owns the files that a run writes: those of another user's folder must not become this user's, least of all root's. */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { attempt } from '../../errors.ts';
import type { OwnedPaths } from '../../ports/ports.ts';
import { systemTool } from '../process/system-tool.ts';

const root = 0;

/** The path or its nearest parent that this user can see, be it as a link to nothing. */
export function nearestExisting(path: string): string {
  return attempt(() => lstatSync(path)) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

/** Undefined when the file does not exist or cannot be read. */
export function ownerOf(path: string): number | undefined {
  return attempt(() => statSync(path))?.uid;
}

/** Undefined where users have no numbers. */
export function currentUser(): number | undefined {
  return process.geteuid?.();
}

/**
 * The user to whom the state belongs when that is not the one who runs this: what this run writes there, that user could
 * not read any more. A folder of root's (`/tmp`, `/srv/ops`) is a shared one for everybody else, where the file tells; and a
 * state file of one's own in a folder of somebody else's works as it is.
 */
export function otherOwner({
  stateFile,
  stateFolder,
}: OwnedPaths): { readonly uid: number; readonly path: string } | undefined {
  const user = currentUser();
  if (user === undefined) return undefined;
  const folder = nearestExisting(stateFolder);
  const uid = ownerOf(folder);
  const fileUid = ownerOf(stateFile);
  if (user !== root && (uid === undefined || uid === user || fileUid === user)) return undefined;
  if (uid !== undefined && uid !== root) return { uid, path: folder };
  return fileUid === undefined || fileUid === root ? undefined : { uid: fileUid, path: stateFile };
}

/** The name of a user, or its number where there is none on this host. */
export function userName(uid: number): string {
  if (uid === root) return 'root';
  const users = attempt(() => readFileSync('/etc/passwd', 'utf8')) ?? '';
  const user = users.split('\n').find((line) => line.split(':')[2] === String(uid));
  // Not in that file: users of a directory service, and all of macOS.
  return (
    user?.split(':')[0] || attempt(() => systemTool('/usr/bin/id', ['-un', String(uid)]).trim()) || `${uid}`
  );
}

/** The beginning of a command that is to be run as this user. */
export function sudoAs(uid: number): string {
  const name = userName(uid);
  // A number is marked, or sudo looks for a user of that name (https://www.sudo.ws/docs/man/sudo.man/#u).
  return `sudo -u ${/^\d+$/.test(name) ? `'#${name}'` : name}`;
}

/** Why this run must not write the state, and how to do it instead; undefined: it may. `command`: the words that were given; `stateFileInput`: how to name another file. */
export function ownerProblem(paths: OwnedPaths, command: string, stateFileInput: string): string | undefined {
  const other = otherOwner(paths);
  if (!other) return undefined;
  const name = userName(other.uid);
  const { stateFile, stateFolder } = paths;
  const what =
    other.path === stateFile
      ? `the state file ${stateFile}`
      : other.path === stateFolder
        ? `the state folder ${stateFolder}`
        : `${other.path}, where the state folder ${stateFolder} would be made,`;
  return `${what} belongs to ${name}: run it as that user, ${sudoAs(other.uid)} ops-framework ${command}, or name a file of your own with ${stateFileInput}`;
}

/**
 * True when root would write among another user's files, as a command that only reads may do by the way. A path that is not
 * there belongs to the owner of its nearest parent.
 */
export function isRootAmongOthers(path: string): boolean {
  const owner = ownerOf(nearestExisting(path));
  return currentUser() === root && owner !== undefined && owner !== root;
}

/** Whether a name in the folder of the state is that of the state file, of what is kept beside it, or of the ledger. */
export function isOfState(stateFile: string, name: string): boolean {
  const stem = basename(stateFile, '.json');
  return name === stem || name.startsWith(`${stem}.`) || name.startsWith(`${stem}-writes.`);
}

/**
 * What of a path belongs to somebody else although the folder around it is this user's: left by a command that another
 * user ran. Undefined: nothing.
 */
export function leftByAnother(path: string): { readonly path: string; readonly uid: number } | undefined {
  const user = currentUser();
  for (let at = nearestExisting(path); dirname(at) !== at; at = dirname(at)) {
    const uid = attempt(() => lstatSync(at))?.uid;
    if (uid === undefined || user === undefined || uid === user) continue;
    return ownerOf(dirname(at)) === user ? { path: at, uid } : undefined;
  }
  return undefined;
}
