/** What `doctor` says of the runner, the token and the cache. */
import type { Finding, WorkflowFacts } from '../ports/ports.ts';

/** The first that gives every workflow `job.workflow_repository` (https://github.com/actions/runner/pull/4335). */
const oldestRunner = [2, 334, 0] as const;

/**
 * `facts` undefined: started from a terminal or by cron, where there is no workflow. `hasWrites`: of the jobs file, whose
 * writes are refused without a `state-key`.
 */
export function workflowChecks(
  facts: WorkflowFacts | undefined,
  hasWrites: boolean,
  runnerVersion: string | undefined,
): Finding[] {
  if (!facts)
    return [
      [
        'ok',
        'workflow',
        'none here: runner, token and cache are checked by the action with "command: doctor"',
      ],
    ];
  const ofTheCache = facts.cache ? [...tokenChecks(facts), branchCheck(facts)] : [];
  return [
    runnerCheck(facts),
    ...versionChecks(runnerVersion),
    ...ofTheCache,
    ...cacheChecks(facts, hasWrites),
  ];
}

function runnerCheck({ runner }: WorkflowFacts): Finding {
  const name = runner.name ?? 'without a name';
  return runner.environment === 'github-hosted'
    ? [
        'fail',
        'runner',
        `${name} is a machine of GitHub's, not your host: set "runs-on" to your runner's labels`,
      ]
    : ['ok', 'runner', `${name}, ${runner.environment ?? 'kind not known'}`];
}

/** An older one does not say which workflow it runs, and a workflow of this repository cannot find its own code. */
function versionChecks(version: string | undefined): Finding[] {
  if (version === undefined) return [];
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldestRunner[0] || (major === oldestRunner[0] && minor >= oldestRunner[1]))
    return [['ok', 'runner', `version ${version}`]];
  const needed = oldestRunner.join('.');
  return [
    [
      'warn',
      'runner',
      `version ${version} is too old for reusable workflows of the repository of ops-framework, not for copies of them: update it to ${needed} or later`,
    ],
  ];
}

function tokenChecks({ listProblem, deleteProblem }: WorkflowFacts): Finding[] {
  const read: Finding =
    listProblem === undefined
      ? ['ok', 'token', 'may list the cache']
      : ['warn', 'token', `without a state file an outage looks like a first run: ${listProblem}`];
  const write: Finding =
    deleteProblem === undefined
      ? ['ok', 'token', 'may delete old generations']
      : ['warn', 'token', `old generations stay until GitHub evicts them: ${deleteProblem}`];
  return [read, write];
}

function branchCheck({ repository }: WorkflowFacts): Finding {
  return repository.isDefaultBranch
    ? ['ok', 'branch', repository.ref]
    : ['warn', 'branch', `${repository.ref} is not the default branch: the state in the cache is left alone`];
}

function cacheChecks({ cache, repository }: WorkflowFacts, hasWrites: boolean): Finding[] {
  if (!cache) return [['ok', 'cache', 'not used: the state is in the file only']];
  const { namespace, generation, problem } = cache;
  const found: Finding =
    problem === undefined
      ? [
          'ok',
          'cache',
          `namespace ${namespace}, ${generation === undefined ? 'empty' : `generation ${generation}`}`,
        ]
      : ['fail', 'cache', `namespace ${namespace}: ${problem}`];
  if (cache.isSealed) return [found];
  const key: Finding[] = hasWrites
    ? [
        [
          'fail',
          'state-key',
          'not set, so every write is refused: openssl rand -base64 32 | gh secret set OPS_STATE_KEY, and hand it on in the workflow',
        ],
      ]
    : [];
  if (!repository.isPublic) return [found, ...key];
  const warning =
    'others can read the cache of a public repository, so what jobs print is kept out of it; to have it there, set state-key';
  return [found, ...key, ['warn', 'cache', warning]];
}
