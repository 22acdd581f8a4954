/** One step of a workflow: inputs → a command → log, outputs and summary. */
import { hostname } from 'node:os';
import { getInput } from '@actions/core';
import { refusalOf } from '../core/writes/gate-facts.ts';
import { openActionState } from './state.ts';
import { readActionInputs, secretInputs, type OutputName } from '../inputs/action.ts';
import type { CacheClient } from '../adapters/cache/client.ts';
import { createActionHost, type ActionHost } from '../adapters/host/action.ts';
import { localClock, offsetText } from '../adapters/host/zone.ts';
import { systemClock } from '../adapters/host/system.ts';
import { guarded, runCommand } from '../app.ts';
import { jobsOutput, reportOutput } from '../core/render/outputs.ts';
import { textIn } from '../core/notices/say.ts';
import { sentence } from '../core/notices/sentence.ts';
import type { Text } from '../core/text/words.ts';
import { renderSummary } from '../core/render/summary.ts';
import { causeOf, exitCodes, UserError } from '../errors.ts';
import { commands, type Inputs } from '../inputs/inputs.ts';

/** What the outputs and the summary need besides the record of the host. */
interface Progress {
  inputs?: Inputs;
  namespace: string;
  generation?: number;
}

/** Runs the command that the workflow asks for and returns its exit code. */
export async function runAction(
  variables: NodeJS.ProcessEnv,
  cache: CacheClient | undefined,
  cancellation: AbortSignal,
): Promise<number> {
  const env = { ...variables };
  const refusal = refusalOf(env['GITHUB_EVENT_NAME']);
  const secrets = [...secretInputs(getInput), env['ACTIONS_RUNTIME_TOKEN'] ?? ''].filter(Boolean);
  // On an event that a stranger can cause, masks in the log would confirm guesses at a secret, letter by letter.
  const host = createActionHost(env, refusal === undefined ? secrets : []);
  const progress: Progress = { namespace: '' };
  const exitCode = await guarded(host, async () => {
    const { inputs, warnings } = readActionInputs(getInput);
    progress.inputs = inputs;
    host.speak(inputs.language);
    enterWorkspace(env['GITHUB_WORKSPACE']);
    if (refusal !== undefined && inputs.command !== 'validate-config') throw refused(host, inputs, refusal);
    for (const warning of warnings) host.log('warning', warning);
    const isWatchdog = inputs.command === 'watch';
    if (!isWatchdog && !commands[inputs.command].flags.includes('state-file'))
      return runCommand(inputs, host, cancellation);
    const state = await openActionState(inputs, env, cache, (text) => host.log('warning', text));
    if (!isWatchdog) progress.namespace = state.namespace;
    return runCommand(inputs, host, cancellation, {
      ...state,
      after: async (store) => {
        if (isWatchdog) return;
        const loaded = await store.load();
        if (loaded.kind === 'loaded') progress.generation = loaded.shared ?? loaded.generation;
      },
    });
  });
  if (exitCode > 128) host.log('warning', host.say(sentence('run-canceled')));
  const lastCode = await guarded(host, async () => {
    await finish(host, progress, exitCode);
    return exitCode;
  });
  await host.flush();
  return lastCode;
}

/** Nothing of the host is used, and nothing is sent: the stranger would choose what. A refused write has its verdict. */
function refused(host: ActionHost, { command, job = '' }: Inputs, refusal: Text): UserError {
  const isWrite = command === 'plan' || command === 'apply';
  const line = isWrite
    ? sentence('event-refused-for', { job, reason: 'wrong-event', why: refusal })
    : refusal;
  if (isWrite) host.verdict({ verdict: 'refused', environment: '' });
  const exitCode = isWrite ? exitCodes.failed : exitCodes.badInput;
  return new UserError(textIn('en')(line), { exitCode, lines: [line] });
}

/** The runner may start the action elsewhere; relative paths are in the workspace. */
function enterWorkspace(workspace: string | undefined): void {
  if (!workspace) return;
  try {
    process.chdir(workspace);
  } catch (error) {
    throw new UserError(
      `cannot enter the workspace ${workspace} (${causeOf(error)}): check GITHUB_WORKSPACE`,
      {
        cause: error,
      },
    );
  }
}

async function finish(
  host: ActionHost,
  { inputs, namespace, generation }: Progress,
  exitCode: number,
): Promise<void> {
  const record = host.record();
  const { conclusion, outcome } = record;
  const found = conclusion?.result ?? 'ok';
  const failsOnAlert = found === 'attention' && inputs?.['fail-on-alert'] === true;
  const result = exitCode === exitCodes.done || failsOnAlert ? found : 'failed';
  const outputs: Readonly<Record<OutputName, string>> = {
    result,
    alerts: String(conclusion?.alerts ?? (result === 'failed' ? 1 : 0)),
    report: reportOutput(record.printed),
    jobs: jobsOutput(conclusion?.rows ?? [], textIn('en')),
    'state-generation': String(generation ?? ''),
    'plan-digest': outcome?.digest ?? '',
    environment: outcome?.environment ?? '',
    verdict: outcome?.verdict ?? '',
    namespace,
  };
  const summary = renderSummary(
    {
      command: inputs?.command ?? 'action',
      job: inputs?.job,
      host: namespace === '' ? undefined : (inputs?.namespace ?? hostname().split('.')[0]),
      result,
      exitCode,
      time: timeWithZone(systemClock.now()),
      ...record,
    },
    host.say,
  );
  await host.finish(outputs, summary);
}

/** `2026-03-04 12:00:00 +01:00` in the host's zone. */
function timeWithZone(at: number): string {
  const offset = localClock.offsetMinutes(at);
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19).replace('T', ' ');
  return `${local} ${offsetText(offset)}`;
}
