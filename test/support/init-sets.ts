/** The kinds of repositories that `init` sets up: each is checked by the parser, by the linters, and run by act. */

export interface InitSet {
  /** `OWNER/NAME`. */
  readonly repository: string;
  readonly branch: string;
  readonly isPrivate: boolean;
  /** Flags of `init`. */
  readonly words: readonly string[];
  /** Where its jobs file is. */
  readonly jobsFile: string;
}

export const initSets: Readonly<Record<string, InitSet>> = {
  'private, with the dispatch gate': {
    repository: 'me/my-ops',
    branch: 'main',
    isPrivate: true,
    words: ['--writes', '--no-required-reviewers'],
    jobsFile: 'ops-jobs.json',
  },
  'public, with the environment gate': {
    repository: 'me/ops_public',
    branch: 'main',
    isPrivate: false,
    words: ['--writes', '--required-reviewers'],
    jobsFile: 'ops-jobs.json',
  },
  'a monorepo with a branch trunk, dots and capitals': {
    repository: 'Acme-Inc/Mono.Repo',
    branch: 'trunk',
    isPrivate: true,
    words: ['--no-required-reviewers', '--config-file', "services/Gateway.ops/the gateway's jobs.json"],
    jobsFile: "services/Gateway.ops/the gateway's jobs.json",
  },
};
