/** One run of the action: what the workflow gave → a command → log, outputs and summary. */
import { refusalOf } from '../core/writes/gate-facts.ts';
import { openActionState } from './state.ts';
import { readActionInputs, secretsIn, type OutputName } from '../inputs/action.ts';
import type { CacheClient } from '../adapters/cache/client.ts';
import { createActionHost, type ActionHost } from '../adapters/host/action.ts';
import { localClock, offsetText } from '../adapters/host/zone.ts';
import { systemClock } from '../adapters/host/system.ts';
import { guarded, runCommand } from '../app.ts';
import type { Result } from '../core/jobs/conclusion.ts';
import { jobsOutput, reportOutput } from '../core/render/outputs.ts';
import { renderSummary } from '../core/render/summary.ts';
import { causeOf, exitCodes, UserError } from '../errors.ts';
import { commands, type Inputs } from '../inputs/inputs.ts';

/** Runs the command that the workflow asked for and returns the exit code. */
export async function runAction(
  variables: NodeJS.ProcessEnv,
  cache: CacheClient | undefined,
  cancellation: AbortSignal,
): Promise<number> {
  const env = { ...variables };
  const refusal = refusalOf(env['GITHUB_EVENT_NAME']);
  // Where a stranger's words are shown, a mask would tell which of their guesses at a secret is right, letter by letter.
  const host = createActionHost(env, refusal === undefined ? secretsIn(env) : []);
  let inputs: Inputs | undefined;
  let generation: number | undefined;
  let namespace = '';
  const exitCode = await guarded(host, async () => {
    const given = readActionInputs(env);
    ({ inputs } = given);
    enterWorkspace(env['GITHUB_WORKSPACE']);
    const { command } = inputs;
    if (refusal !== undefined && command !== 'validate-config') throw refusedRun(host, inputs, refusal);
    for (const warning of given.warnings) host.log('warning', warning);
    if (!usesState(command)) return runCommand(inputs, host, cancellation);
    const warn = (text: string) => host.log('warning', text);
    const state = await openActionState(inputs, env, cache, warn);
    ({ namespace } = state);
    return runCommand(inputs, host, cancellation, {
      ...state,
      after: async (store) => {
        const loaded = await store.load();
        if (loaded.kind === 'loaded') generation = loaded.shared ?? loaded.generation;
      },
    });
  });
  if (exitCode > 128)
    host.log(
      'warning',
      'this run was cancelled: commands that were running are ended, and the next tick says what became of what was begun',
    );
  const lastCode = await guarded(host, async () => {
    const result = resultOf(host, inputs, exitCode);
    const outputs = { ...outputsOf(host, result, generation), namespace };
    const summary = renderSummary({
      command: inputs?.command ?? 'action',
      job: inputs?.job,
      result,
      exitCode,
      time: timeWithZone(systemClock.now()),
      conclusion: host.conclusion(),
      printed: host.printed(),
      page: host.paged(),
      logged: host.logged(),
    });
    await host.finish(outputs, summary);
    return exitCode;
  });
  await host.flush();
  return lastCode;
}

/**
 * Nothing of the host is used, so nobody is told elsewhere than here: who caused the run could send what they like. Of a
 * write it is a refusal like any other.
 */
function refusedRun(host: ActionHost, { command, job = '' }: Inputs, refusal: string): UserError {
  if (command !== 'plan' && command !== 'apply')
    return new UserError(refusal, { exitCode: exitCodes.badInput });
  host.verdict({ verdict: 'refused', environment: '' });
  return new UserError(`${job} refused (wrong-event): ${refusal}`);
}

function usesState(command: Inputs['command']): boolean {
  const { flags }: { readonly flags: readonly string[] } = commands[command];
  return flags.includes('state-file');
}

/** Relative paths mean the workspace, wherever the runner starts the action. */
function enterWorkspace(workspace: string | undefined): void {
  if (!workspace) return;
  try {
    process.chdir(workspace);
  } catch (error) {
    const message = `the workspace ${workspace} cannot be entered (${causeOf(error)}): check GITHUB_WORKSPACE`;
    throw new UserError(message, { cause: error });
  }
}

function resultOf(host: ActionHost, inputs: Inputs | undefined, exitCode: number): Result {
  const found = host.conclusion()?.result ?? 'ok';
  const isMeant = found === 'attention' && inputs?.['fail-on-alert'] === true;
  return exitCode === exitCodes.done || isMeant ? found : 'failed';
}

function outputsOf(
  host: ActionHost,
  result: Result,
  generation: number | undefined,
): Readonly<Record<Exclude<OutputName, 'namespace'>, string>> {
  const conclusion = host.conclusion();
  const outcome = host.outcome();
  return {
    result,
    alerts: String(conclusion?.alerts ?? (result === 'failed' ? 1 : 0)),
    report: reportOutput(host.printed()),
    jobs: jobsOutput(conclusion?.rows ?? []),
    'state-generation': generation === undefined ? '' : String(generation),
    'plan-digest': outcome?.digest ?? '',
    environment: outcome?.environment ?? '',
    verdict: outcome?.verdict ?? '',
  };
}

/** `2026-03-04 12:00:00 +01:00` in the host's zone. */
function timeWithZone(at: number): string {
  const offset = localClock.offsetMinutes(at);
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19).replace('T', ' ');
  return `${local} ${offsetText(offset)}`;
}
