/** A temporary folder with the real adapters in it, for `selftest`. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lineOf } from '../adapters/host/cli.ts';
import { createPrintMessenger } from '../adapters/messenger/print.ts';
import { createFileStore } from '../adapters/state/file-store.ts';
import { createStopgap } from '../adapters/state/stopgap.ts';
import type { Sandbox } from '../commands/selftest.ts';
import { stateCodec } from '../core/state/state.ts';
import { causeOf, UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Clock, Host } from '../ports/ports.ts';
import { commandPorts, type Adapters, type Commands } from './command-ports.ts';

/** Long: a command in a world of its own, one line for each part of it. */
export async function openSandbox(
  base: Adapters,
  baseInputs: Inputs,
  commands: Commands,
  supervisionIn: (root: string) => ReturnType<Adapters['supervision']>,
): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'ops-framework-selftest-')).catch((error: unknown) => {
    throw new UserError(`cannot create a temporary folder in ${tmpdir()} (${causeOf(error)}): set TMPDIR`, {
      cause: error,
    });
  });
  const inFolder = (name: string) => resolve(folder, name);
  let runs = 0;
  return {
    node: process.execPath,
    write: (name, text) => writeFile(inFolder(name), text),
    read: (name) => readFile(inFolder(name), 'utf8').catch(() => ''),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
    async run(given, now) {
      const inputs = { ...baseInputs, ...given };
      const lines: string[] = [];
      const host: Host = {
        env: base.host.env,
        secrets: base.host.secrets,
        columns: undefined,
        startedBy: { kind: 'person' },
        colour: false,
        printWords: async (text) => void lines.push(text),
        print: async (text) => void lines.push(text),
        problem: async (level, text, place) => void lines.push(lineOf(level, text, place)),
        log: (level, text, place) => void lines.push(lineOf(level, text, place)),
        info: (text) => void lines.push(text),
        progress: () => {},
        stream: (line) => void lines.push(line),
        conclude: () => {},
        page: () => {},
        verdict: () => {},
        inputName: base.host.inputName,
        inputWords: base.host.inputWords,
      };
      const clock: Clock = { ...base.clock, now: () => now, awake: undefined };
      const stateFile = inFolder('state.json');
      const adapters: Adapters = {
        ...base,
        host,
        clock,
        runId: `self${(runs += 1)}`,
        supervision: () => supervisionIn(inFolder('jobs')),
        hasAttempts: () => existsSync(inFolder('jobs')),
        hasWrites: () => false,
        messenger: createPrintMessenger(host, { language: 'en' }),
        store: createFileStore({
          path: stateFile,
          codec: stateCodec,
          processes: base.processes,
          now: clock.now,
        }),
        stopgap: createStopgap({ path: stateFile, codec: stateCodec, now: clock.now, folders: [] }),
        paths: {
          configFile: inFolder('ops-jobs.json'),
          jobsFile: { paths: [inFolder('ops-jobs.json')] },
          stateFile,
          ledgerFile: inFolder('state-writes.json'),
          stateFolder: folder,
          stateDir: folder,
          resolve: (name, from = folder) => resolve(from, name),
        },
      };
      const code = await commands[inputs.command](commandPorts(adapters, inputs), inputs);
      return { code, text: lines.join('\n') };
    },
  };
}
