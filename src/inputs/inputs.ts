/** The commands, their inputs, and one schema for values of the command line and the action. */
import * as z from 'zod/mini';
import { nearest } from '../core/config/nearest.ts';
import { shellWord } from '../core/format.ts';
import { badInput } from '../errors.ts';
import { inputNames, inputs, schema, type InputName } from './table.ts';

export { inputNames, inputs, type InputName } from './table.ts';

interface CommandInfo {
  readonly summary: string;
  /** The positional argument; undefined: none. */
  readonly argument?: 'JOB' | '[JOB]';
  readonly flags: readonly InputName[];
  /** Not in a workflow. */
  readonly isLocal?: true;
}

const files: readonly InputName[] = ['config-file', 'state-file'];
/** Destination and language of messages; `init --timer` passes them to its ticks. */
export const ofTick = [
  'telegram-chat-id',
  'telegram-thread-id',
  'telegram-api-url',
  'telegram-via',
  'language',
] as const satisfies readonly InputName[];
/** The same, with an alias. */
export const chat: readonly InputName[] = ['target', ...ofTick];

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
    flags: ['config-file', 'strict', 'language', 'next', 'json'],
  },
  doctor: {
    summary: 'check this host and print a fix for each problem',
    flags: [...files, ...chat, 'send', 'json'],
  },
  drill: {
    summary: 'send a drill alert and its recovery the way real ones go, and keep the proof',
    flags: [...files, 'print-only', ...chat, 'json'],
  },
  watch: {
    summary: 'tell whether each host of this repository still ticks; in a workflow on another machine',
    flags: ['hosts', 'fail-on-alert', 'json', ...chat],
  },
  selftest: { summary: 'test the engine on this machine, offline', flags: [] },
  init: {
    summary: 'set up your Git repository, or this host outside of one, and a timer',
    flags: [
      'timer',
      'remove',
      'runs-on',
      'telegram',
      'no-telegram',
      ...files,
      'watchdog',
      'no-watchdog',
      'writes',
      'required-reviewers',
      'no-required-reviewers',
      'from',
      'framework',
      'upgrade',
      'dry-run',
      'yes',
      ...ofTick,
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
 * The command with this name. Throws a UserError that suggests the nearest of `names` and `others`, which the caller handles.
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
 * Checks raw values. `label`: how the user writes an input (`--name`, or `input name` in a workflow). Throws a UserError with
 * all problems, one per line.
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

/** Problems of values, one per line, for any command. */
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

/** Flags with a value of their own, as words. */
export function givenFlags(
  given: Inputs,
  names: readonly (typeof ofTick)[number][],
): readonly (readonly [flag: string, value: string])[] {
  return names.flatMap((name) => {
    const value = given[name];
    return value === undefined || value === inputs[name].default
      ? []
      : [[`--${name}`, String(value)] as const];
  });
}

/** The given files, as flags: without them, a suggested command would use other files. */
export function fileFlags(given: Pick<Inputs, 'config-file' | 'state-file'>): readonly string[] {
  return (['config-file', 'state-file'] as const).flatMap((name) => {
    const path = given[name];
    return path === undefined ? [] : [`--${name} ${shellWord(path)}`];
  });
}
