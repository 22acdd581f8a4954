/** What a user may give: the commands, their inputs, and one schema for the values, whoever brings them. */
import * as z from 'zod/mini';
import { nearest } from './core/config/nearest.ts';
import { exitCodes, UserError } from './errors.ts';

/** Every input, by the name it bears as a flag and as an input of the action. `value`: undefined for a switch. */
export const inputs = {
  'config-file': {
    value: 'FILE',
    help: 'jobs file (default: ops-jobs.json here, else in the OpenClaw state dir)',
  },
  'state-file': {
    value: 'FILE',
    help: 'state file (default: net/state/ops-framework.json in the OpenClaw state dir)',
  },
  'print-only': { value: undefined, help: 'act and save as always, but send the report to stdout only' },
  'dry-run': { value: undefined, help: 'probe and show what would be done; start, send and save nothing' },
  strict: { value: undefined, help: 'count warnings as errors' },
  json: { value: undefined, help: 'print JSON' },
  queue: { value: undefined, help: 'leave the run to the next tick' },
  'allow-risk': { value: undefined, help: 'allow a job whose risk is not read_only' },
  concurrency: { value: 'N', help: 'how many commands run at once, 1 to 64 (default 8)' },
  'timeout-seconds': { value: 'N', help: 'deadline of the command, over the one in the jobs file' },
  target: {
    value: 'CHAT',
    help: 'Telegram chat; kept for the chat delivery, without effect while reports are printed',
  },
} as const;

export type InputName = keyof typeof inputs;

interface CommandInfo {
  readonly summary: string;
  /** What the positional argument is; undefined when the command takes none. */
  readonly argument?: 'JOB';
  readonly flags: readonly InputName[];
}

const files: readonly InputName[] = ['config-file', 'state-file'];

/** The verbs, in the order help shows them. */
export const commands = {
  tick: {
    summary: 'one monitoring tick: probe, report, resume what is safe',
    flags: [...files, 'print-only', 'dry-run', 'concurrency', 'target'],
  },
  status: {
    summary: 'probe now and print a table; changes nothing',
    flags: [...files, 'json', 'concurrency'],
  },
  start: { summary: 'start a long job', argument: 'JOB', flags: [...files, 'allow-risk', 'timeout-seconds'] },
  stop: { summary: 'stop a long job', argument: 'JOB', flags: [...files, 'timeout-seconds'] },
  run: {
    summary: 'run a one-shot read once',
    argument: 'JOB',
    flags: [...files, 'queue', 'dry-run', 'timeout-seconds'],
  },
  'validate-config': { summary: 'show all problems of the jobs file', flags: ['config-file', 'strict'] },
  doctor: { summary: 'check this host, line by line, with the mend', flags: files },
  selftest: { summary: 'prove the engine on this machine, offline', flags: [] },
} as const satisfies Record<string, CommandInfo>;

export type CommandName = keyof typeof commands;

const switchValue = z._default(z.stringbool(), false);
const file = z.optional(z.string().check(z.trim(), z.minLength(1)));
const digits = z.pipe(
  z.string().check(z.regex(/^\d{1,9}$/)),
  z.transform((text) => Number(text)),
);
const whole = (most: number) => z.pipe(digits, z.number().check(z.gte(1), z.lte(most)));

/** Values arrive as text: a switch as `true` or `false`, a number in digits. */
const schema = z.object({
  'config-file': file,
  'state-file': file,
  'print-only': switchValue,
  'dry-run': switchValue,
  strict: switchValue,
  json: switchValue,
  queue: switchValue,
  'allow-risk': switchValue,
  concurrency: z._default(whole(64), 8),
  'timeout-seconds': z.optional(whole(86_400)),
  target: z.optional(z.string()),
});

/** What each input takes, for the error message. */
const takes: Readonly<Record<string, string | undefined>> = {
  concurrency: 'a whole number from 1 to 64',
  'timeout-seconds': 'whole seconds from 1 to 86400',
  'config-file': 'the path of a file',
  'state-file': 'the path of a file',
};

export type Inputs = z.infer<typeof schema> & {
  readonly command: CommandName;
  readonly job: string | undefined;
};

/** The command that a word names. Throws a UserError that names the nearest one. */
export function commandNamed(word: string): CommandName {
  const names = Object.keys(commands);
  if (isCommand(word)) return word;
  const near = nearest(word, names);
  const hint = near === undefined ? `the commands are: ${names.join(', ')}` : `did you mean ${near}?`;
  throw new UserError(`unknown command ${JSON.stringify(word)}; ${hint}`, { exitCode: exitCodes.badInput });
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

/** Checks raw values. `label` says how the user calls an input (`--name`, or `name` in a workflow). */
export function parseInputs(
  command: CommandName,
  job: string | undefined,
  raw: Readonly<Partial<Record<InputName, string>>>,
  label: (name: string) => string,
): Inputs {
  const info: CommandInfo = commands[command];
  if (info.argument && (job === undefined || job.trim() === '')) {
    throw new UserError(`${command} needs a job id: ops-framework ${command} JOB`, {
      exitCode: exitCodes.badInput,
    });
  }
  const result = z.safeParse(schema, raw);
  if (result.success) return { ...result.data, command, job: job?.trim() };
  const given: Readonly<Record<string, string | undefined>> = raw;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${label(name)} takes ${takes[name] ?? 'true or false'}; got ${JSON.stringify(given[name] ?? '')}`;
  });
  throw new UserError(lines.join('\n'), { exitCode: exitCodes.badInput });
}
