/** The check of the jobs file in a pull request. */
import { pinned, type Framework } from './github.ts';
import { quoted } from './yaml.ts';

/** The pin that this repository's workflows use. */
export const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';

/**
 * Without a path filter: a required check that a path filter skips stays pending
 * (https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/troubleshooting-required-status-checks).
 */
export function checkWorkflow(framework: Framework, jobsFile: string): string {
  return `# Made by ops-framework init. Checks the jobs file in every pull request, on a GitHub-hosted machine, and runs no code of the pull request.
name: ops-check
on: pull_request
permissions:
  contents: read # to check out the pull request
concurrency:
  group: ops-check-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  check:
    name: ops-check
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - name: The pull request, with the jobs file
        uses: ${checkout}
        with:
          persist-credentials: false
      - name: validate-config
        uses: ${pinned(framework)}
        with:
          command: validate-config
          config-file: ${quoted(jobsFile)}
`;
}
