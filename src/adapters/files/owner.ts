/** Who owns the files that a run writes: those of another user's folder must not become this user's, least of all root's. */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OwnedPaths } from '../../ports/ports.ts';

const root = 0;

/** The path or its nearest parent that this user can see, be it as a link to nothing. */
export function nearestExisting(path: string): string {
  return isSeen(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

function isSeen(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Undefined when the file is not there, or cannot be looked at. */
export function ownerOf(path: string): number | undefined {
  try {
    return statSync(path).uid;
  } catch {
    return undefined;
  }
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
  if (user === root) {
    if (uid !== undefined && uid !== root) return { uid, path: folder };
    return fileUid === undefined || fileUid === root ? undefined : { uid: fileUid, path: stateFile };
  }
  if (uid === undefined || uid === user || fileUid === user) return undefined;
  if (uid !== root) return { uid, path: folder };
  return fileUid === undefined || fileUid === root ? undefined : { uid: fileUid, path: stateFile };
}

/** The name of a user, or its number where there is none on this host. */
export function userName(uid: number): string {
  if (uid === root) return 'root';
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((each) => each.split(':')[2] === String(uid));
    return line?.split(':')[0] || fromDirectory(uid);
  } catch {
    return fromDirectory(uid);
  }
}

/** The beginning of a command that is to be run as this user. */
export function sudoAs(uid: number): string {
  const name = userName(uid);
  // A number is marked, or sudo looks for a user of that name (https://www.sudo.ws/docs/man/sudo.man/#u).
  return `sudo -u ${/^\d+$/.test(name) ? `'#${name}'` : name}`;
}

/** Users of a directory service, and all of macOS. */
function fromDirectory(uid: number): string {
  try {
    const { execFileSync } = process.getBuiltinModule('node:child_process');
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    return execFileSync('id', ['-un', String(uid)], {
      encoding: 'utf8',
      timeout: 2000,
      stdio: [...stdio],
    }).trim();
  } catch {
    return String(uid);
  }
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

const mostEntries = 5000;

/**
 * Files of the state that belong to another user than its folder does, as a command that was run with sudo leaves them. Only
 * what is the state's own by its name: the folder may hold other things. At most some thousand are looked at.
 */
export function foreignFiles({ stateFile, stateFolder }: OwnedPaths): {
  readonly paths: readonly string[];
  readonly rightful: number;
} {
  const folderUid = ownerOf(stateFolder);
  const rightful = folderUid === undefined || folderUid === root ? (currentUser() ?? root) : folderUid;
  if (isNoFile(stateFile)) return { paths: [], rightful };
  const isOurs = (name: string) =>
    isOfState(stateFile, name) || name === 'ops-plans' || name === 'ops-framework.key';
  const waiting = namesIn(stateFolder)
    .filter(isOurs)
    .map((name) => join(stateFolder, name));
  const paths: string[] = [];
  let looked = 0;
  for (let path = waiting.shift(); path !== undefined && looked < mostEntries; path = waiting.shift()) {
    looked += 1;
    const stats = statsOf(path);
    if (!stats) continue;
    if (stats.uid !== rightful) paths.push(path);
    else if (stats.isDirectory()) for (const name of namesIn(path)) waiting.push(join(path, name));
  }
  return { paths, rightful };
}

/** A device or a folder, least of all `/`, is not a state, and neither is what has a name like it. */
function isNoFile(path: string): boolean {
  try {
    return !statSync(path).isFile();
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function statsOf(path: string) {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/**
 * What of a path belongs to somebody else although the folder around it is this user's: left by a command that another
 * user ran. Undefined: nothing.
 */
export function leftByAnother(path: string): { readonly path: string; readonly uid: number } | undefined {
  const user = currentUser();
  for (let at = nearestExisting(path); dirname(at) !== at; at = dirname(at)) {
    const uid = statsOf(at)?.uid;
    if (uid === undefined || user === undefined || uid === user) continue;
    return ownerOf(dirname(at)) === user ? { path: at, uid } : undefined;
  }
  return undefined;
}
