/**
 * Who may change what a path leads to. The rule is OpenSSH's StrictModes (safe_path in
 * https://github.com/openssh/openssh-portable/blob/master/misc.c): the file, and each folder up to the root, belongs to this
 * user or to root, and nobody else may write it. That program holds the file open; a command is started by its path, so
 * links on the way count too. And as the kernel has it, others can neither replace nor remove what is this user's in a sticky
 * folder (https://man7.org/linux/man-pages/man7/inode.7.html), so there each entry counts by itself.
 */

/** One step that the kernel makes on the way; `missing` is the last one. */
export interface PathStep {
  readonly path: string;
  readonly kind: 'folder' | 'file' | 'link' | 'other' | 'missing';
  readonly uid: number;
  readonly gid: number;
  /** Permission bits, with the sticky one. */
  readonly mode: number;
  /** The folder that it is in; undefined for the root. */
  readonly folder: PathStep | undefined;
}

export interface Trusting {
  readonly user: number;
  /** Whether nobody but this user and root is let in by the group's bits. */
  readonly isOwnGroup: (step: PathStep) => boolean;
  /**
   * `file`: a folder at the end is not looked at, the way to it is. `folder`: also not one that is sticky. `made`: as `file`,
   * and this user makes what is missing, where it is not taken when it came from somebody else.
   */
  readonly end: 'file' | 'folder' | 'made';
}

/** `made`: it is not there, and others can make it. */
export interface Weakness {
  readonly step: PathStep;
  readonly why: 'owner' | 'written' | 'made';
}

const root = 0;
const sticky = 0o1000;

/** What lets others change what a path leads to, in the order of the way. Empty: nothing does. */
export function weaknesses(steps: readonly PathStep[], trusting: Trusting): readonly Weakness[] {
  const { user, end } = trusting;
  const last = steps.at(-1);
  const isForeign = ({ uid }: PathStep) => uid !== user && uid !== root;
  // What everybody may write needs no look at its group, which is dear.
  const isWritable = (step: PathStep) => (step.mode & 0o002) !== 0 || writableBits(step, trusting) !== 0;
  const isShared = (step: PathStep) => isWritable(step) && (step.mode & sticky) !== 0;
  const why = (step: PathStep): Weakness['why'] | undefined => {
    const isInShared = step.folder !== undefined && isShared(step.folder);
    switch (step.kind) {
      case 'missing':
        return isInShared && end !== 'made' ? 'made' : undefined;
      case 'other':
        // A device: what it holds is nobody's.
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

/** Those of the bits `0o022` that let others write it. */
export function writableBits(step: PathStep, { isOwnGroup }: Pick<Trusting, 'isOwnGroup'>): number {
  const group = step.mode & 0o020;
  return (step.mode & 0o002) | (group !== 0 && !isOwnGroup(step) ? group : 0);
}
