/** The composition root: the only place that builds adapters and hands them to commands. */
import { hostname } from 'node:os';
import type { HostExec } from './adapters/exec.ts';
import { createCliHost } from './adapters/host-cli.ts';
import { createPrintMessenger } from './adapters/messenger-print.ts';
import { locate } from './adapters/openclaw.ts';
import { createProcesses } from './adapters/processes.ts';
import { systemInspector } from './adapters/inspector.ts';
import { createFileStore } from './adapters/state-file.ts';
import { systemClock, systemFiles } from './adapters/system.ts';
import { helpText, parseCommandLine } from './argv.ts';
import type { Deps } from './commands/deps.ts';
import { run } from './commands/run.ts';
import { start } from './commands/start.ts';
import { stop } from './commands/stop.ts';
import { tick } from './commands/tick.ts';
import { validateConfig } from './commands/validate-config.ts';
import { stateCodec } from './core/state.ts';
import { causeOf, exitCodes, UserError, type ExitCode } from './errors.ts';
import type { CommandName, Inputs } from './inputs.ts';
import type { Exec } from './ports.ts';
import { version } from './version.ts';

type Command = (deps: Deps) => Promise<ExitCode>;

/** What is not needed every few minutes is loaded when it is asked for. */
const table: Readonly<Record<CommandName, Command>> = {
  tick,
  start,
  stop,
  run,
  'validate-config': validateConfig,
  status: async (deps) => (await import('./commands/status.ts')).status(deps),
  doctor: async (deps) => (await import('./commands/doctor.ts')).doctor(deps),
  selftest: async (deps) => (await import('./commands/selftest.ts')).selftest(deps),
};

/** Runs the command line and returns its exit code. The one place where errors end. */
export async function runCommandLine(words: readonly string[], env: NodeJS.ProcessEnv): Promise<ExitCode> {
  const host = createCliHost(env);
  try {
    const line = parseCommandLine(words);
    if (line.kind === 'version') await host.print(version);
    else if (line.kind === 'help') await host.print(helpText(line.command));
    else return await runCommand(line.inputs, host);
    return exitCodes.done;
  } catch (error) {
    if (error instanceof UserError) {
      host.log(`error: ${error.message}`);
      return error.exitCode;
    }
    // Whoever read our output has gone: nothing to tell, nobody to tell it to.
    if (causeOf(error) === 'EPIPE') return exitCodes.failed;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    host.log(`This is a bug in ops-framework ${version}, please report it with these lines:\n${stack}`);
    return exitCodes.failed;
  }
}

async function runCommand(inputs: Inputs, host: Deps['host']): Promise<ExitCode> {
  const { env } = host;
  const paths = locate(env, { configFile: inputs['config-file'], stateFile: inputs['state-file'] });
  const processes = createProcesses(hostname().split('.')[0] ?? 'host');
  // Loaded for the first command that runs: an idle tick needs none of it.
  let hostExec: HostExec | undefined;
  const exec: Exec = {
    async run(request) {
      const { createExec } = await import('./adapters/exec.ts');
      hostExec ??= createExec();
      return hostExec.run(request);
    },
  };
  const store = createFileStore({
    path: paths.stateFile,
    codec: stateCodec,
    processes,
    now: systemClock.now,
    seedPath: paths.scriptStateFile,
  });
  // Jobs' commands live in sessions of their own, so that a Ctrl-C here does not reach them by itself.
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => {
      hostExec?.terminateAll();
      process.exit(128 + number);
    });
  }
  const deps: Deps = {
    inputs,
    host,
    clock: systemClock,
    exec,
    processes,
    files: systemFiles,
    inspector: systemInspector,
    store,
    messenger: createPrintMessenger(host),
    paths,
    runId: newRunId(),
    openSandbox: async () => (await import('./sandbox.ts')).openSandbox(deps, table),
  };
  try {
    return await table[inputs.command](deps);
  } finally {
    hostExec?.terminateAll();
  }
}

/** Seven characters: seconds of the last weeks, and chance to tell runs of one second apart. */
function newRunId(): string {
  const time = Math.floor(Date.now() / 1000)
    .toString(36)
    .slice(-4);
  const chance = Math.floor(Math.random() * 36 ** 3)
    .toString(36)
    .padStart(3, '0');
  return time + chance;
}
