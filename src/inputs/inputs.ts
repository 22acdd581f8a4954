/** What a user may give: the commands, their inputs, and one schema for the values, whoever brings them. */
import * as z from 'zod/mini';
import { nearest } from '../core/config/nearest.ts';
import { shellWord } from '../core/format.ts';
import { badInput } from '../errors.ts';
import { inputNames, inputs, schema, type InputName } from './table.ts';

export { inputNames, inputs, type InputName } from './table.ts';

interface CommandInfo {
  readonly summary: string;
  /** What the positional argument is; undefined when the command takes none. */
  readonly argument?: 'JOB' | '[JOB]';
  readonly flags: readonly InputName[];
  /** Not in a workflow. */
  readonly isLocal?: true;
}

const files: readonly InputName[] = ['config-file', 'state-file'];
/** Where messages go, and in which language. */
export const chat: readonly InputName[] = [
  'target',
  'telegram-chat-id',
  'telegram-thread-id',
  'telegram-api-url',
  'telegram-via',
  'language',
];

/** In the order of the help. */
const table = {
  tick: {
    summary: 'run one tick: probe, report, resume what is safe',
    flags: [...files, 'print-only', 'dry-run', 'fail-on-alert', 'concurrency', ...chat],
  },
  status: {
    summary: 'probe jobs and print a table, or one job with its details; changes nothing',
    argument: '[JOB]',
    flags: [...files, 'json', 'concurrency'],
  },
  start: { summary: 'start a long job', argument: 'JOB', flags: [...files, 'allow-risk', 'timeout-seconds'] },
  stop: { summary: 'stop a long job', argument: 'JOB', flags: [...files, 'timeout-seconds'] },
  restart: {
    summary: 'stop a long job, wait for its end, and start it',
    argument: 'JOB',
    flags: [...files, 'allow-risk', 'timeout-seconds'],
  },
  logs: {
    summary: "show the end of a supervised job's output",
    argument: 'JOB',
    flags: [...files, 'lines', 'follow', 'json'],
  },
  run: {
    summary: 'run a one-shot read once',
    argument: 'JOB',
    flags: [...files, 'queue', 'no-wait', 'dry-run', 'timeout-seconds'],
  },
  plan: {
    summary: 'show what a write would do, for its approval',
    argument: 'JOB',
    flags: [...files, 'plan-digest', 'json', ...chat],
  },
  apply: {
    summary: 'make an approved write, once; in a workflow only',
    argument: 'JOB',
    flags: [...files, 'plan-digest', ...chat],
  },
  verify: {
    summary: 'verify a write and print the verdict',
    argument: 'JOB',
    flags: [...files, 'plan-digest', ...chat],
  },
  settle: {
    summary: 'report the outcome of an unfinished write',
    argument: 'JOB',
    flags: [...files, 'plan-digest', ...chat],
  },
  history: {
    summary: 'show writes and who planned, approved and verified them',
    argument: '[JOB]',
    flags: [...files, 'json'],
  },
  'validate-config': {
    summary: 'list all problems of the jobs file',
    flags: ['config-file', 'strict', 'next', 'json'],
  },
  doctor: {
    summary: 'check this host and print a fix for each problem',
    flags: [...files, ...chat, 'send', 'json'],
  },
  selftest: { summary: 'test the engine on this machine, offline', flags: [] },
  init: {
    summary: 'set up your Git repository, or cron outside of one',
    flags: [
      'runs-on',
      'telegram',
      'no-telegram',
      'config-file',
      'writes',
      'required-reviewers',
      'no-required-reviewers',
      'from',
      'framework',
      'upgrade',
      'dry-run',
      'yes',
    ],
    isLocal: true,
  },
} as const satisfies Record<string, CommandInfo>;

export type CommandName = keyof typeof table;
export const commands: Readonly<Record<CommandName, CommandInfo>> = table;
const commandNames = Object.keys(commands).filter((name): name is CommandName => Object.hasOwn(table, name));

/** The commands that the action has. */
export const actionCommands = commandNames.filter((name) => commands[name].isLocal !== true);

export type Inputs = z.infer<typeof schema> & {
  readonly command: CommandName;
  readonly job: string | undefined;
};

export type RawInputs = Readonly<Partial<Record<InputName, string>>>;

/**
 * The command of `names` that a word names. Throws a UserError that names the nearest one, or the nearest of `others`, which the
 * caller knows.
 */
export function commandNamed(
  word: string,
  names: readonly CommandName[] = commandNames,
  others: readonly string[] = [],
): CommandName {
  const command = names.find((name) => name === word);
  if (command) return command;
  const near = nearest(word, [...names, ...others]);
  const hint = near === undefined ? `the commands are: ${names.join(', ')}` : `did you mean ${near}?`;
  throw badInput(`unknown command ${JSON.stringify(word)}; ${hint}`);
}

/**
 * Checks raw values. `label` says how the user calls an input (`--name`, or `input name` in a workflow). Throws a
 * UserError with all problems, one a line.
 */
export function parseInputs(
  command: CommandName,
  job: string | undefined,
  raw: RawInputs,
  label: (name: string) => string,
  jobFix = `ops-framework ${command} JOB`,
): Inputs {
  const info: CommandInfo = commands[command];
  const lacksJob = info.argument === 'JOB' && (job === undefined || job.trim() === '');
  const problems = lacksJob ? [`${command} requires a job id: ${jobFix}`] : [];
  const result = z.safeParse(schema, raw);
  if (result.success && !lacksJob) return { ...result.data, command, job: job?.trim() || undefined };
  throw badInput([...problems, ...problemsIn(result.error, raw, label)].join('\n'));
}

/** What is wrong with values, a line each, whatever the command. */
export function valueProblems(raw: RawInputs, label: (name: string) => string): readonly string[] {
  return problemsIn(z.safeParse(schema, raw).error, raw, label);
}

function problemsIn(
  error: z.core.$ZodError | undefined,
  raw: Readonly<Record<string, string | undefined>>,
  label: (name: string) => string,
): readonly string[] {
  const wrong = new Set(error?.issues.map((issue) => issue.path[0]));
  return inputNames
    .filter((name) => wrong.has(name))
    .map((name) => {
      const { takes = 'true or false', isSecret } = inputs[name];
      return `${label(name)} takes ${takes}${isSecret ? '' : `; got ${JSON.stringify(raw[name] ?? '')}`}`;
    });
}

/** The files that were named, as flags: a command for the person without them would be about other files. */
export function fileFlags(given: Pick<Inputs, 'config-file' | 'state-file'>): readonly string[] {
  return (['config-file', 'state-file'] as const).flatMap((name) => {
    const path = given[name];
    return path === undefined ? [] : [`--${name} ${shellWord(path)}`];
  });
}
