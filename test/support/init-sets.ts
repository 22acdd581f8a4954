/** The kinds of repositories that `init` sets up: each is checked by the parser, by the linters, and run by act. */

export interface InitSet {
  /** `OWNER/NAME`. */
  readonly repository: string;
  /** Than the one of ops-framework, which is `OWNER`. */
  readonly isOfOther: boolean;
  readonly branch: string;
  readonly isPrivate: boolean;
  /** Flags of `init`. */
  readonly words: readonly string[];
  /** Where its jobs file is. */
  readonly jobsFile: string;
}

export const initSets: Readonly<Record<string, InitSet>> = {
  'private, with the dispatch gate': {
    repository: 'OWNER/my-ops',
    isOfOther: false,
    branch: 'main',
    isPrivate: true,
    words: ['--writes', '--no-required-reviewers'],
    jobsFile: 'ops-jobs.json',
  },
  'public, of the same owner in other letters, with the environment gate': {
    repository: 'owner/ops_public',
    isOfOther: false,
    branch: 'main',
    isPrivate: false,
    words: ['--writes', '--required-reviewers'],
    jobsFile: 'ops-jobs.json',
  },
  'of another owner, private, with the dispatch gate': {
    repository: 'me/my-ops',
    isOfOther: true,
    branch: 'main',
    isPrivate: true,
    words: ['--writes', '--no-required-reviewers'],
    jobsFile: 'ops-jobs.json',
  },
  'of another owner, a monorepo with the environment gate, a branch trunk, dots and capitals': {
    repository: 'Acme-Inc/Mono.Repo',
    isOfOther: true,
    branch: 'trunk',
    isPrivate: true,
    words: ['--required-reviewers', '--config-file', "services/Gateway.ops/the gateway's jobs.json"],
    jobsFile: "services/Gateway.ops/the gateway's jobs.json",
  },
};
