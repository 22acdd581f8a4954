/** Environment variables of a job's commands: the caller's without the workflow's, plus the job's own. Pure. */
import type { Job } from '../model.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Variables of the caller that commands do not get, and why. */
const lost: readonly { readonly pattern: RegExp; readonly why: 'workflow' | 'ours' | 'token' }[] = [
  // With these, a command could act as the workflow, or behave differently than under cron. Set by the runner:
  // https://docs.github.com/actions/reference/workflows-and-actions/variables
  {
    pattern: /^(?:(?:INPUT|ACTIONS|GITHUB|RUNNER)_.*|CI|AGENT_TOOLSDIRECTORY|ImageOS|ImageVersion)$/i,
    why: 'workflow',
  },
  // The mark of an outer run of this program (its processes end with it), variables for its jobs, the state key, the ping URL, and Node's
  // channel between processes.
  {
    pattern:
      /^(?:OPS_(?:EXEC_ID|ATTEMPT|RESUME|STOP_REASON|CHECKPOINT_DIR|PROGRESS_FILE|JOB_ID|RUN_URL|STATE_KEY|PING_URL)|NODE_CHANNEL_.*|NODE_UNIQUE_ID)$/i,
    why: 'ours',
  },
  // A word that ends in `token`: TELEGRAM_BOT_TOKEN, GHTOKEN, authToken, TOKEN_FILE; not TOKENIZERS_PARALLELISM.
  { pattern: /TOKENS?(?:[_\d]|$)/i, why: 'token' },
];

const isLost = (name: string): boolean => lost.some(({ pattern }) => pattern.test(name));

/** Whether only ops-framework may set this variable for a job. */
export function isOurs(name: string): boolean {
  return lost.find(({ pattern }) => pattern.test(name))?.why === 'ours';
}

/** One scrubbed copy for each caller: reading `process.env` is slow, and a tick asks once for each job. */
const scrubbed = new WeakMap<Variables, Readonly<Record<string, string>>>();

/** The caller's variables that commands may see. `caller` must not change: the result is kept. */
export function scrub(caller: Variables): Readonly<Record<string, string>> {
  const known = scrubbed.get(caller);
  if (known) return known;
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(caller)) {
    if (value !== undefined && !isLost(name)) kept[name] = value;
  }
  scrubbed.set(caller, kept);
  return kept;
}

/** Sorted names of the caller's variables that commands do not get. */
export function lostNames(caller: Variables): readonly string[] {
  return Object.keys(caller)
    .filter((name) => caller[name] !== undefined && isLost(name))
    .sort();
}

/** A dropped token, and the variables that are useless without it. */
export interface Torn {
  readonly name: string;
  readonly left: readonly string[];
}

/** Prefixes of tools that jobs do not need. */
const unrelated = /^(?:TELEGRAM|OPENCLAW|OPS|NODE|NPM)$/i;

const family = (name: string): string | undefined => /^([^_]+)_./.exec(name)?.[1];

/** Tokens whose siblings stay: AWS_SESSION_TOKEN beside AWS_ACCESS_KEY_ID. Siblings have the same first word. */
export function tornGroups(caller: Variables): readonly Torn[] {
  const kept = Object.keys(scrub(caller));
  return lostNames(caller)
    .filter((name) => lost.find(({ pattern }) => pattern.test(name))?.why === 'token')
    .flatMap((name) => {
      const of = family(name);
      if (of === undefined || unrelated.test(of)) return [];
      const left = kept.filter((other) => family(other) === of).sort();
      return left.length === 0 ? [] : [{ name, left }];
    });
}

/** The caller's variables that the job names in `passEnv`. Ours are never passed on. */
export function passedOn(job: Pick<Job, 'passEnv'>, caller: Variables): Record<string, string> {
  return Object.fromEntries(
    (job.passEnv ?? []).flatMap((name) => {
      const value = caller[name];
      return value === undefined || isOurs(name) ? [] : [[name, value] as const];
    }),
  );
}

/** Drops our variables from an `envFile`: one made with `env > job.env` has those of another run. */
export function withoutOurs(variables: OwnVariables): OwnVariables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !isOurs(name)));
}

/** URL of the workflow run; undefined outside of a workflow. */
export function runUrl(caller: Variables): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = caller;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}

/**
 * Whether this is the page of a run or workflow in the caller's repository, with nothing after it: `..` would lead elsewhere.
 * Outside of a workflow the repository is not known, and such a page of any server counts.
 */
export function isActionsPage(url: string, caller: Variables): boolean {
  const [, base, page = ''] = /^(https?:\/\/[^/?#\s]+(?:\/[\w-][\w.-]*){2})\/actions\/(.*)$/.exec(url) ?? [];
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = caller;
  const isHere = !server || !repository || base === `${server}/${repository}`;
  return base !== undefined && isHere && /^(?:runs\/\d+|workflows\/\w[\w.-]*\.ya?ml)$/.test(page);
}

/** Variables from the jobs file: `env` overrides `envFile`, which overrides `passEnv`. */
export type OwnVariables = Readonly<Record<string, string>>;

/** All variables of a job's commands. Those from the jobs file win. */
export function environmentOf(
  { id }: Pick<Job, 'id'>,
  own: OwnVariables,
  caller: Variables,
): Record<string, string> {
  const url = runUrl(caller);
  return { ...scrub(caller), ...own, OPS_JOB_ID: id, ...(url !== undefined && { OPS_RUN_URL: url }) };
}

/** PATH of a write, unless its `env` sets one. */
export const writePath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** The caller's variables that a write gets: user, language, folders. None that loads code. */
const allowed =
  /^(?:HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|XDG_[A-Z_]+|DBUS_SESSION_BUS_ADDRESS|OPENCLAW_(?:HOME|STATE_DIR|CONFIG_PATH))$/;

/** Variables of a write and of its verification that the digest covers. */
export function plannedEnvironment(
  { id }: Pick<Job, 'id'>,
  own: OwnVariables,
  caller: Variables,
): Record<string, string> {
  const kept = Object.entries(caller).flatMap(([name, value]) =>
    value !== undefined && allowed.test(name) ? [[name, value] as const] : [],
  );
  return { PATH: writePath, ...Object.fromEntries(kept), ...own, OPS_JOB_ID: id };
}

/** All variables of a write's commands. */
export function writeEnvironment(
  job: Pick<Job, 'id'>,
  own: OwnVariables,
  caller: Variables,
): Record<string, string> {
  const url = runUrl(caller);
  return { ...plannedEnvironment(job, own, caller), ...(url !== undefined && { OPS_RUN_URL: url }) };
}
