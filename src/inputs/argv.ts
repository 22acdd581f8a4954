/** The command line: argv → inputs, and the help text. */
import { parseArgs } from 'node:util';
import { nearest } from '../core/config/nearest.ts';
import { folded, foldedText } from '../core/render/fold.ts';
import { badInput, UserError } from '../errors.ts';
import {
  commandNamed,
  commands,
  inputs,
  parseInputs,
  type CommandName,
  type InputName,
  type Inputs,
} from './inputs.ts';

export type CommandLine =
  | { readonly kind: 'command'; readonly inputs: Inputs }
  | { readonly kind: 'help'; readonly command: CommandName | undefined }
  | { readonly kind: 'version' };

/** Parses the words after the program's name. Throws a UserError (exit 2) with the fix. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const [first, ...rest] = argv;
  if (first === undefined || first === '--help' || first === '-h')
    return { kind: 'help', command: undefined };
  if (first === '--version' || first === '-V' || first === '-v') return { kind: 'version' };
  if (first === 'help')
    return { kind: 'help', command: rest[0] === undefined ? undefined : commandNamed(rest[0]) };
  if (first.startsWith('-')) throw flagFirst(first, rest);
  const command = commandNamed(first, undefined, ['help', ...programFlags]);
  const { flags, argument } = commands[command];
  const options = Object.fromEntries(
    flags.map((name) => [
      name,
      { type: inputs[name].value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: rest,
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
  });
  const raw: Partial<Record<InputName, string>> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.name === 'h') return { kind: 'help', command };
    const name = flags.find((flag) => flag === token.name);
    if (!name) throw unknownFlag(command, [...flags, 'help'], token.rawName);
    if (inputs[name].value !== undefined && lacksValue(token)) {
      throw usage(`--${name} needs a value: --${name} ${inputs[name].value}`);
    }
    raw[name] = token.value ?? 'true';
  }
  const surplus = positionals[argument ? 1 : 0];
  if (surplus !== undefined)
    throw usage(
      `${command} takes ${argument ? 'one job id' : 'no argument'}; unexpected ${JSON.stringify(surplus)}`,
    );
  const parsed = parseInputs(command, positionals[0], raw, (name) => `--${name}`);
  if (parsed['telegram-via'] === 'issue')
    throw usage(
      '--telegram-via issue works in a workflow only: pass --telegram-via none to print the alerts',
    );
  return { kind: 'command', inputs: parsed };
}

interface OptionToken {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/**
 * `--state-file --dry-run` lacks a value, because a file is hardly named `--dry-run`. `--state-file=--odd` has one, and the chat id
 * of a group is a negative number.
 */
function lacksValue({ value, inlineValue }: OptionToken): boolean {
  return value === undefined || value === '' || (/^-(?!\d)/.test(value) && !inlineValue);
}

/** Flags of the program itself. */
const programFlags = ['--help', '--version'];

/** A misspelled flag of the program, or a flag before its command. */
function flagFirst(first: string, rest: readonly string[]): UserError {
  const near = nearest(first, programFlags);
  const command = Object.keys(commands).find((name) => rest.includes(name)) ?? 'COMMAND';
  return usage(
    near === undefined
      ? `pass the command first: ops-framework ${command} ${first} …`
      : `there is no flag ${first}; did you mean ${near}?`,
  );
}

/** Whether these words request JSON, even if they are invalid. */
export function asksForJson(argv: readonly string[]): boolean {
  return argv.some((word) => word === '--json' || word === '--json=true');
}

function unknownFlag(command: CommandName, flags: readonly string[], given: string): UserError {
  const near = nearest(given.replace(/^-+/, ''), flags);
  const hint = near === undefined ? `see ops-framework ${command} --help` : `did you mean --${near}?`;
  return usage(`${command} has no flag ${given}; ${hint}`);
}

function usage(message: string): UserError {
  return badInput(message);
}

/** Maximum width of the help. */
const mostColumns = 78;
/** With fewer columns, the summary of a command is below its name. */
const leastForTable = 60;

/** Help for the whole program or one command, in at most `columns` and 78 columns. */
export function helpText(command: CommandName | undefined, columns = mostColumns): string {
  const width = Math.min(mostColumns, columns);
  return foldedText((command === undefined ? overview(width) : helpFor(command)).join('\n'), width);
}

function overview(width: number): readonly string[] {
  const names = Object.keys(commands).map((name) => name.length);
  const room = Math.max(...names);
  const lines = Object.entries(commands).flatMap(([name, { summary }]) =>
    width < leastForTable ? [`  ${name}`, `    ${summary}`] : [`  ${name.padEnd(room)}  ${summary}`],
  );
  return [
    'Usage: ops-framework COMMAND [JOB] [flags]',
    '',
    ...folded(
      'Watches the jobs that ops-jobs.json declares, resumes what is safe to resume, and reports what changed.',
      width,
    ),
    '',
    'Commands:',
    ...lines,
    '',
    'Help for a command: ops-framework COMMAND --help',
    ...folded(
      'Exit codes: 0 success (also with alerts), 1 a command failed or the state is unusable, 2 invalid jobs file or usage, 3 no Telegram target.',
      width,
    ),
  ];
}

function helpFor(command: CommandName): readonly string[] {
  const { summary, flags, argument } = commands[command];
  const usageLine = ['Usage: ops-framework', command, argument, flags.length > 0 ? '[flags]' : undefined];
  const lines = flags.flatMap((name) => {
    const { value, help } = inputs[name];
    return [`  --${name}${value === undefined ? '' : ` ${value}`}`, `      ${help}`];
  });
  return [
    usageLine.filter(Boolean).join(' '),
    '',
    `${command}: ${summary}`,
    ...(lines.length > 0 ? ['', 'Flags:', ...lines] : []),
  ];
}
