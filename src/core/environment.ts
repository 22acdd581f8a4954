/** The environment of a job's commands: the caller's, less what belongs to the workflow, plus the job's own. */
import type { Job } from './model.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Variables of the runner and the action: a command that had them could act as the workflow. And the mark of an outer
 * run of this program: what is started here would end with that one. And what that run tells its own job.
 */
const ofTheWorkflow =
  /^(?:INPUT_|ACTIONS_|GITHUB_|RUNNER_TRACKING_ID$|OPS_(?:EXEC_ID|ATTEMPT|RESUME|STOP_REASON|CHECKPOINT_DIR|PROGRESS_FILE)$)/i;
/** A word that ends in `token`: TELEGRAM_BOT_TOKEN, GHTOKEN, authToken, TOKEN_FILE; not TOKENIZERS_PARALLELISM. */
const token = /TOKENS?(?:[_\d]|$)/i;

/** The same caller asks for each of its jobs, and reading the process's own variables is slow. */
const scrubbed = new WeakMap<Variables, Readonly<Record<string, string>>>();

/** The caller's environment without what a command must not see (SPEC 2). Looked at once: it must not change. */
export function scrub(caller: Variables): Readonly<Record<string, string>> {
  const known = scrubbed.get(caller);
  if (known) return known;
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(caller)) {
    if (value !== undefined && !ofTheWorkflow.test(name) && !token.test(name)) kept[name] = value;
  }
  scrubbed.set(caller, kept);
  return kept;
}

/** The page of the workflow run, when there is one. */
export function runUrl(caller: Variables): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = caller;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}

/** The complete environment of one job's commands. What the jobs file sets wins. */
export function environmentOf(job: Job, caller: Variables): Record<string, string> {
  const url = runUrl(caller);
  return { ...scrub(caller), ...job.env, OPS_JOB_ID: job.id, ...(url !== undefined && { OPS_RUN_URL: url }) };
}

/** Where a write looks for programs, unless its `env` says otherwise. */
export const writePath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** What a write gets of the caller's environment: who runs it and how it shall speak. Nothing that loads code. */
const allowed =
  /^(?:HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|XDG_[A-Z_]+|DBUS_SESSION_BUS_ADDRESS|OPENCLAW_(?:HOME|STATE_DIR|CONFIG_PATH))$/;

/** The environment of a write's own commands, and of the reads that verify it, that a plan vouches for. */
export function plannedEnvironment(job: Job, caller: Variables): Record<string, string> {
  const kept = Object.entries(caller).flatMap(([name, value]) =>
    value !== undefined && allowed.test(name) ? [[name, value] as const] : [],
  );
  return { PATH: writePath, ...Object.fromEntries(kept), ...job.env, OPS_JOB_ID: job.id };
}

/** The complete environment of a write's commands (SPEC 6). */
export function writeEnvironment(job: Job, caller: Variables): Record<string, string> {
  const url = runUrl(caller);
  return { ...plannedEnvironment(job, caller), ...(url !== undefined && { OPS_RUN_URL: url }) };
}
