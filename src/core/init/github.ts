/** Repositories on github.com, as a remote names them. */

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** `git@github.com:o/r.git`, `ssh://git@github.com/o/r`, `https://token@github.com/o/r.git`; undefined for another host. */
export function repositoryOfRemote(remote: string): Repository | undefined {
  const path =
    /^(?:[\w-]+@|(?:ssh|https?|git):\/\/(?:[^/@]*@)?)(?:ssh\.)?github\.com(?::\d+)?[:/]+(.*)$/i.exec(
      remote.trim(),
    )?.[1];
  const [, owner, name] = /^([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(path ?? '') ?? [];
  return owner === undefined || name === undefined ? undefined : { owner, name };
}

/** Which version of ops-framework the workflows call. */
export interface Framework {
  /** `OWNER/NAME`. */
  readonly repository: string;
  /** The whole commit, 40 hex digits. */
  readonly ref: string;
  /** The tag of that commit, for people. */
  readonly tag?: string;
  /** The branch that moves forward with the releases of its major version. */
  readonly major?: string;
}

/**
 * Whether the reusable workflows of a framework may run on the self-hosted runners of a repository
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#self-hosted-runners).
 */
export function isOfSameOwner({ owner }: Repository, framework: Framework): boolean {
  return framework.repository.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
}

/** What `uses` says of it: the action, or a file in its repository. */
export function pinned({ repository, ref, tag }: Framework, path?: string): string {
  return `${repository}${path === undefined ? '' : `/${path}`}@${ref}${tag === undefined ? '' : ` # ${tag}`}`;
}

/**
 * True of a whole commit. Anything else may name other code tomorrow, and GitHub takes no short one
 * (https://github.com/actions/languageservices/pull/260).
 */
export const isCommit = (ref: string): boolean => /^[0-9a-f]{40}$/.test(ref);

/** `OWNER/NAME@REF`; undefined when it is something else. */
export function frameworkNamed(text: string): Framework | undefined {
  const [, repository, ref] = /^([\w-]+\/[\w.-]+)@([\w][\w./-]*)$/.exec(text.trim()) ?? [];
  return repository === undefined || ref === undefined ? undefined : { repository, ref };
}
