/**
 * Who may change the target of a path. The rule is OpenSSH's StrictModes (safe_path in
 * https://github.com/openssh/openssh-portable/blob/master/misc.c): the file and each folder up to the root belong to this user or
 * to root, and nobody else can write to them. OpenSSH holds the file open; a command is started by path, so links on the way
 * count as well. In a sticky folder others can neither replace nor remove entries of this user
 * (https://man7.org/linux/man-pages/man7/inode.7.html), so each entry there counts by itself. Pure.
 */

/** One step of the kernel's path resolution; `missing` can only be the last. */
export interface PathStep {
  readonly path: string;
  readonly kind: 'folder' | 'file' | 'link' | 'other' | 'missing';
  readonly uid: number;
  readonly gid: number;
  /** Permission bits, including the sticky bit. */
  readonly mode: number;
  /** Its folder; undefined for the root. */
  readonly folder: PathStep | undefined;
}

export interface Trusting {
  readonly user: number;
  /** Whether the group's bits admit only this user and root. */
  readonly isOwnGroup: (step: PathStep) => boolean;
  /**
   * `file`: a folder at the end is not checked, its path is. `folder`: a sticky folder at the end is not accepted either. `made`:
   * like `file`, and this user creates what is missing.
   */
  readonly end: 'file' | 'folder' | 'made';
}

/** `made`: it does not exist, and others can create it. */
export interface Weakness {
  readonly step: PathStep;
  readonly why: 'owner' | 'written' | 'made';
}

const root = 0;
const sticky = 0o1000;

/** What lets others change the target of a path, in order. Empty: nothing. */
export function weaknesses(steps: readonly PathStep[], trusting: Trusting): readonly Weakness[] {
  const { user, end } = trusting;
  const last = steps.at(-1);
  const isForeign = ({ uid }: PathStep) => uid !== user && uid !== root;
  // World-writable: skip the expensive look-up of the group.
  const isWritable = (step: PathStep) => (step.mode & 0o002) !== 0 || writableBits(step, trusting) !== 0;
  const isShared = (step: PathStep) => isWritable(step) && (step.mode & sticky) !== 0;
  const why = (step: PathStep): Weakness['why'] | undefined => {
    const isInShared = step.folder !== undefined && isShared(step.folder);
    switch (step.kind) {
      case 'missing':
        return isInShared && end !== 'made' ? 'made' : undefined;
      case 'other':
        // A device has no content of its own.
        return undefined;
      case 'link':
        return isInShared && isForeign(step) ? 'owner' : undefined;
      case 'folder':
        if (step === last && end !== 'folder') return undefined;
        if (isForeign(step)) return 'owner';
        return isWritable(step) && (step === last || !isShared(step)) ? 'written' : undefined;
      case 'file':
        if (isForeign(step)) return 'owner';
        return isWritable(step) ? 'written' : undefined;
    }
  };
  return steps.flatMap((step) => {
    const found = why(step);
    return found === undefined ? [] : [{ step, why: found }];
  });
}

/** The bits of `0o022` that let others write. */
export function writableBits(step: PathStep, { isOwnGroup }: Pick<Trusting, 'isOwnGroup'>): number {
  const group = step.mode & 0o020;
  return (step.mode & 0o002) | (group !== 0 && !isOwnGroup(step) ? group : 0);
}
