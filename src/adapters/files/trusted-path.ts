/** Who could change what a path leads to, step by step as the kernel follows it. */
import { lstatSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { shellWord } from '../../core/format.ts';
import {
  weaknesses,
  writableBits,
  type PathStep,
  type Trusting,
  type Weakness,
} from '../../core/writes/trusted-path.ts';
import { attempt } from '../../errors.ts';
import { currentUser, userName } from './owner.ts';
import { systemTool } from '../process/system-tool.ts';

/** As many as Linux follows (https://man7.org/linux/man-pages/man7/path_resolution.7.html). */
const mostLinks = 40;

/** Who else than this user and root can change what an absolute path leads to, and the fix. Ignores access control lists of macOS and NFS. */
export function trustProblem(path: string, end: Trusting['end'] = 'file'): string | undefined {
  const user = currentUser();
  if (user === undefined) return undefined;
  const trusting: Trusting = { user, isOwnGroup: (step) => isOwnGroup(step, user), end };
  const found = weaknesses(stepsTo(path), trusting);
  const problems = new Map(found.map((weakness) => [weakness.step.path, describe(weakness, trusting)]));
  return problems.size === 0 ? undefined : [...problems.values()].join('; ');
}

/** The same for the entry itself, not the way to it; a link is not followed. */
export function entryProblem(path: string): string | undefined {
  const user = currentUser();
  const step = user === undefined ? undefined : stepAt(path, undefined);
  if (user === undefined || step === undefined || step.kind === 'missing') return undefined;
  const trusting: Trusting = { user, isOwnGroup: (each) => isOwnGroup(each, user), end: 'folder' };
  // Its owner may replace it, also a link.
  if (step.uid !== user && step.uid !== 0) return describe({ step, why: 'owner' }, trusting, true);
  const [found] = weaknesses([step], trusting);
  return found && describe(found, trusting, true);
}

/** Every folder, link and file on the way, `..` as the kernel takes it: from where a link led. */
export function stepsTo(path: string): readonly PathStep[] {
  const top = stepAt('/', undefined);
  const steps = [top];
  let at = top;
  let links = 0;
  const waiting = path.split('/').toReversed();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name === '' || name === '.') continue;
    if (name === '..') {
      at = at.folder ?? at;
      continue;
    }
    const step = stepAt(join(at.path, name), at);
    steps.push(step);
    if (step.kind === 'missing') return steps;
    if (step.kind !== 'link') {
      at = step;
      continue;
    }
    const target = attempt(() => readlinkSync(step.path));
    links += 1;
    if (target === undefined || links > mostLinks) return steps;
    if (target.startsWith('/')) at = top;
    waiting.push(...target.split('/').toReversed());
  }
  // The end comes last, also when a link led back to it.
  return [...steps, at];
}

function stepAt(path: string, folder: PathStep | undefined): PathStep {
  const stats = attempt(() => lstatSync(path));
  if (!stats) return { path, kind: 'missing', uid: 0, gid: 0, mode: 0, folder };
  const { uid, gid, mode } = stats;
  const kind = stats.isDirectory()
    ? 'folder'
    : stats.isSymbolicLink()
      ? 'link'
      : stats.isFile()
        ? 'file'
        : 'other';
  return { path, kind, uid, gid, mode: mode & 0o7777, folder };
}

/**
 * The group that many systems give each user, with nobody else in it: Debian's ssh trusts it too (user-group-modes.patch of
 * https://salsa.debian.org/ssh-team/openssh). A group without members is one of programs that run with its rights. macOS has
 * one group for all users.
 */
function isOwnGroup({ path, gid }: PathStep, user: number): boolean {
  if (process.platform !== 'linux') return false;
  const users = fieldsOf('/etc/passwd');
  const groups = fieldsOf('/etc/group').filter(([, , id]) => id === String(gid));
  if (groups.length === 0) return false;
  const named = groups.flatMap(([, , , members = '']) => members.split(',').filter((name) => name !== ''));
  const uids = [
    ...users.filter(([, , , id]) => id === String(gid)).map(([, , id]) => id),
    ...named.map((member) => users.find(([name]) => name === member)?.[2]),
  ];
  const isOwn = uids.length > 0 && uids.every((uid) => uid === String(user) || uid === '0');
  return isOwn && !hasAccessList(path);
}

function fieldsOf(path: string): readonly (readonly string[])[] {
  const text = attempt(() => readFileSync(path, 'utf8')) ?? '';
  return text.split('\n').map((line) => line.split(':'));
}

/**
 * With an access control list the group's bits are the mask for others in it (https://man7.org/linux/man-pages/man5/acl.5.html).
 * Node has no call for it; busybox does not show it, which counts as a yes.
 */
function hasAccessList(path: string): boolean {
  const found = attempt(() => {
    const { ino, ctimeNs } = lstatSync(path, { bigint: true });
    // A list that is set or changed changes that time.
    const key = `${ino} ${ctimeNs} ${path}`;
    const known =
      accessLists.get(key) ??
      (realpathSync('/bin/ls').endsWith('busybox') ||
        !/^[\w-]{10}[ .]/.test(systemTool('/bin/ls', ['-ld', path])));
    accessLists.set(key, known);
    return known;
  });
  return found ?? true;
}

/** The words of a command lead to the same folders again and again, and each look costs a process. */
const accessLists = new Map<string, boolean>();

/** `isEntry`: not a folder on the way. */
function describe({ step, why }: Weakness, trusting: Trusting, isEntry = false): string {
  const { path, mode, uid, gid, folder } = step;
  if (why === 'made')
    return `${path} does not exist, and others can create it in ${folder?.path}: create it, or name a folder of this user's own`;
  const what = `${path} (mode ${mode.toString(8).padStart(4, '0')}, owner ${userName(uid)}, group ${gid})`;
  const mine = userName(trusting.user);
  if (why === 'owner') {
    const own = `sudo chown ${step.kind === 'link' ? '-h ' : ''}${mine} ${shellWord(path)}`;
    if (step.kind === 'link') return `${what} is a link of another user's: ${own}`;
    // Perhaps somebody's home.
    if (step.kind === 'folder' && !isEntry)
      return `${what} belongs to another user, who can replace its files: name a folder of this user's own or, if that user does not need it, ${own}`;
    return `${what} belongs to another user: remove it or, if its content is right, ${own}`;
  }
  if ((mode & 0o1000) !== 0)
    return `${what} is a folder that others write into: use one of this user's own in it`;
  const bits = writableBits(step, trusting);
  const [who, change] =
    (bits & 0o002) === 0 ? ['its group', 'g-w'] : ['everybody', (mode & 0o020) === 0 ? 'o-w' : 'go-w'];
  const sudo = uid === trusting.user || trusting.user === 0 ? '' : 'sudo ';
  return `${what} can be written by ${who}: ${sudo}chmod ${change} ${shellWord(path)}`;
}
