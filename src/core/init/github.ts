/** Parses repositories on github.com from remotes and `uses`. Pure. */

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

/** The version of ops-framework that the workflows call. */
export interface Framework {
  /** `OWNER/NAME`. */
  readonly repository: string;
  /** Full commit SHA, 40 hex digits. */
  readonly ref: string;
  /** Tag of that commit, for people. */
  readonly tag?: string;
  /** Branch of the newest release of the major version. */
  readonly major?: string;
}

/**
 * Whether the reusable workflows of a framework may run on the self-hosted runners of a repository
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#self-hosted-runners).
 */
export function isOfSameOwner({ owner }: Repository, framework: Framework): boolean {
  return framework.repository.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
}

/** Value of `uses`: the action, or a file in its repository. */
export function pinned({ repository, ref, tag }: Framework, path?: string): string {
  return `${repository}${path === undefined ? '' : `/${path}`}@${ref}${tag === undefined ? '' : ` # ${tag}`}`;
}

/**
 * Whether it is a full SHA. Other refs may change, and GitHub refuses short SHAs
 * (https://github.com/actions/languageservices/pull/260).
 */
export const isCommit = (ref: string): boolean => /^[0-9a-f]{40}$/.test(ref);

/** `OWNER/NAME@REF`; undefined when it is something else. */
export function frameworkNamed(text: string): Framework | undefined {
  const [, repository, ref] = /^([\w-]+\/[\w.-]+)@([\w][\w./-]*)$/.exec(text.trim()) ?? [];
  return repository === undefined || ref === undefined ? undefined : { repository, ref };
}
