/** `init` outside of a git repository: a jobs file on this host, and the line for its crontab. */
import { cronLine } from '../core/init/cron.ts';
import { checkCommand, starterJobs } from '../core/init/jobs-file.ts';
import { usualTickSeconds } from '../core/config/schema.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import type { InputName } from '../inputs/table.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { HostSetup } from '../ports/ports.ts';
import { agrees } from './init-choices.ts';
import {
  configOf,
  frameworkOf,
  healthOf,
  importedJobs,
  importAdvice,
  type InitPorts,
  printLine,
  printAdvice,
  write,
} from './init-files.ts';
import { badInput } from './jobs-file.ts';

const ofWorkflows = [
  'runs-on',
  'writes',
  'required-reviewers',
  'no-required-reviewers',
  'framework',
  'upgrade',
] as const satisfies readonly InputName[];

export async function initHost(ports: InitPorts, inputs: Inputs, setup: HostSetup): Promise<ExitCode> {
  const { host, paths } = ports;
  for (const flag of ofWorkflows)
    if (inputs[flag])
      throw badInput(
        `--${flag} is for workflows, and this folder is not in a Git repository: change to your clone, or omit the flag to set up cron`,
      );
  if (inputs.telegram && inputs['no-telegram'])
    throw badInput('--telegram and --no-telegram exclude each other');
  const jobsPath = paths.resolve(inputs['config-file'] ?? paths.configFile);
  await host.print('This folder is not in a Git repository, so init sets up cron on this host.\n');
  const before = setup.read(jobsPath);
  const text =
    inputs.from === undefined
      ? (before ?? starterJobs(jobsPath, frameworkOf(setup)).text)
      : await importedJobs(ports, inputs.from);
  const telegram = await choosesTelegram(ports, inputs, setup);
  const done = await write(ports, inputs, setup, [{ path: jobsPath, before, text }]);
  if (before !== text) await printLine(host, done, jobsPath);
  else await printLine(host, 'kept', `${jobsPath}${await healthOf(ports, '/', jobsPath)}`);
  if (inputs.from !== undefined) await host.print(`\n${importAdvice(paths.stateFolder)}`);
  const config = await configOf(ports, inputs.from, jobsPath);
  await printAdvice(host, config, false);
  const line = cronLine({
    program: (await ports.openTimers()).program,
    env: host.env,
    jobsFile: jobsPath,
    telegram: telegram !== 'no',
    everySeconds: config?.tickEverySeconds ?? usualTickSeconds,
  });
  await host.print(`\n${leftToDo(jobsPath, telegram, line)}`);
  return exitCodes.done;
}

/** `unset`: wanted, but this user has no bot or chat yet. */
type Telegram = 'yes' | 'unset' | 'no';

async function choosesTelegram({ hasChat }: InitPorts, inputs: Inputs, setup: HostSetup): Promise<Telegram> {
  const isFound = await hasChat();
  if (inputs['no-telegram']) return 'no';
  if (inputs.telegram) return isFound ? 'yes' : 'unset';
  const ask = inputs.yes ? undefined : setup.ask;
  if (!isFound) return 'no';
  return (await agrees(ask, 'Send reports to Telegram (with the OpenClaw bot)?', true)) ? 'yes' : 'no';
}

function leftToDo(jobsPath: string, telegram: Telegram, line: string): string {
  const alerts = {
    yes: 'Alerts go to Telegram.',
    unset: 'Alerts go to Telegram once a bot and a chat are set: ops-framework doctor shows how.',
    no: 'Without Telegram, a tick prints its alerts, and cron mails them to this user if this host can send mail. ops-framework init --telegram sends them to Telegram instead.',
  }[telegram];
  return [
    'Remaining manual steps:',
    '',
    `1. Fill in your jobs, then check them: ${checkCommand(jobsPath)}`,
    '2. Run crontab -e and add this line, a tick every ten minutes:',
    '',
    line,
    '',
    '   Or let init do it: ops-framework init --timer cron, systemd or launchd.',
    '',
    alerts,
    'For ticks in GitHub Actions instead, run ops-framework init in a clone of your own private repository.',
  ].join('\n');
}
