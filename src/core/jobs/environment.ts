/** The environment of a job's commands: the caller's, less what belongs to the workflow, plus the job's own. */
import type { Job } from '../model.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** What a command does not get of the caller's environment, and why. */
const lost: readonly { readonly pattern: RegExp; readonly why: 'workflow' | 'ours' | 'token' }[] = [
  // With these a command could act as the workflow, or behave otherwise than when cron starts it. What the runner sets:
  // https://docs.github.com/actions/reference/workflows-and-actions/variables
  {
    pattern: /^(?:(?:INPUT|ACTIONS|GITHUB|RUNNER)_.*|CI|AGENT_TOOLSDIRECTORY|ImageOS|ImageVersion)$/i,
    why: 'workflow',
  },
  // The mark of an outer run of this program: what is started here would end with that one. What that run tells its own
  // job. The key of the state. What Node hands from one process to another.
  {
    pattern:
      /^(?:OPS_(?:EXEC_ID|ATTEMPT|RESUME|STOP_REASON|CHECKPOINT_DIR|PROGRESS_FILE|JOB_ID|RUN_URL|STATE_KEY)|NODE_CHANNEL_.*|NODE_UNIQUE_ID)$/i,
    why: 'ours',
  },
  // A word that ends in `token`: TELEGRAM_BOT_TOKEN, GHTOKEN, authToken, TOKEN_FILE; not TOKENIZERS_PARALLELISM.
  { pattern: /TOKENS?(?:[_\d]|$)/i, why: 'token' },
];

const isLost = (name: string): boolean => lost.some(({ pattern }) => pattern.test(name));

/** True for variables that only ops-framework may set for a job. */
export function isOurs(name: string): boolean {
  return lost.find(({ pattern }) => pattern.test(name))?.why === 'ours';
}

/** The same caller asks for each of its jobs, and reading the process's own variables is slow. */
const scrubbed = new WeakMap<Variables, Readonly<Record<string, string>>>();

/** The caller's environment without what a command must not see. Looked at once: it must not change. */
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

/** Names of the caller's variables that commands do not get, in order. */
export function lostNames(caller: Variables): readonly string[] {
  return Object.keys(caller)
    .filter((name) => caller[name] !== undefined && isLost(name))
    .sort();
}

/** A variable that was dropped for its name, and those that stay and are of no use without it. */
export interface Torn {
  readonly name: string;
  readonly left: readonly string[];
}

/** Whose variables stand beside a token of ours or of a tool that a job has no need of. */
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

/** What a job asks for by name, that the caller has. Variables that are ours are not passed on. */
export function passedOn(job: Pick<Job, 'passEnv'>, caller: Variables): Record<string, string> {
  return Object.fromEntries(
    (job.passEnv ?? []).flatMap((name) => {
      const value = caller[name];
      return value === undefined || isOurs(name) ? [] : [[name, value] as const];
    }),
  );
}

/** A file that was made with `env > job.env` holds what ops-framework told another run. */
export function withoutOurs(variables: OwnVariables): OwnVariables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !isOurs(name)));
}

/** The page of the workflow run, when there is one. */
export function runUrl(caller: Variables): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = caller;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}

/**
 * True for the page of a run or of a workflow in the caller's repository, and nothing behind it: an address with `..` leads
 * elsewhere. Outside a workflow nobody says which repository that is, and such a page of any server will do.
 */
export function isActionsPage(url: string, caller: Variables): boolean {
  const [, base, page = ''] = /^(https?:\/\/[^/?#\s]+(?:\/[\w-][\w.-]*){2})\/actions\/(.*)$/.exec(url) ?? [];
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = caller;
  const isHere = !server || !repository || base === `${server}/${repository}`;
  return base !== undefined && isHere && /^(?:runs\/\d+|workflows\/\w[\w.-]*\.ya?ml)$/.test(page);
}

/** What the jobs file gives a job: `passEnv`, over it its `envFile`, over that `env`. */
export type OwnVariables = Readonly<Record<string, string>>;

/** The complete environment of one job's commands. What the jobs file gives wins. */
export function environmentOf(
  { id }: Pick<Job, 'id'>,
  own: OwnVariables,
  caller: Variables,
): Record<string, string> {
  const url = runUrl(caller);
  return { ...scrub(caller), ...own, OPS_JOB_ID: id, ...(url !== undefined && { OPS_RUN_URL: url }) };
}

/** Where a write looks for programs, unless its `env` says otherwise. */
export const writePath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** What a write gets of the caller's environment: who runs it and how it shall speak. Nothing that loads code. */
const allowed =
  /^(?:HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|XDG_[A-Z_]+|DBUS_SESSION_BUS_ADDRESS|OPENCLAW_(?:HOME|STATE_DIR|CONFIG_PATH))$/;

/** The environment of a write's own commands, and of the reads that verify it, that a plan vouches for. */
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

/** The complete environment of a write's commands. */
export function writeEnvironment(
  job: Pick<Job, 'id'>,
  own: OwnVariables,
  caller: Variables,
): Record<string, string> {
  const url = runUrl(caller);
  return { ...plannedEnvironment(job, own, caller), ...(url !== undefined && { OPS_RUN_URL: url }) };
}
