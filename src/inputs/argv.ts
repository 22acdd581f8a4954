/** The command line: words → inputs, and the help text. */
import { parseArgs } from 'node:util';
import { nearest } from '../core/config/nearest.ts';
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

/** Reads the words after the program's name. Throws a UserError (exit 2) that says what to write instead. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const [first, ...rest] = words;
  if (first === undefined || first === '--help' || first === '-h')
    return { kind: 'help', command: undefined };
  if (first === '--version' || first === '-V' || first === '-v') return { kind: 'version' };
  if (first === 'help')
    return { kind: 'help', command: rest[0] === undefined ? undefined : commandNamed(rest[0]) };
  if (first.startsWith('-')) throw usage(`pass the command first: ops-framework COMMAND ${first} …`);
  const command = commandNamed(first);
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
    if (!name) throw unknownFlag(command, flags, token.rawName);
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
 * `--state-file --dry-run` is a forgotten value, not a file called `--dry-run`; `--state-file=--odd` is one, and the chat
 * id of a group is a negative number.
 */
function lacksValue({ value, inlineValue }: OptionToken): boolean {
  return value === undefined || value === '' || (/^-(?!\d)/.test(value) && !inlineValue);
}

function unknownFlag(command: CommandName, flags: readonly InputName[], given: string): UserError {
  const near = nearest(given.replace(/^-+/, ''), flags);
  const hint = near === undefined ? `see ops-framework ${command} --help` : `did you mean --${near}?`;
  return usage(`${command} has no flag ${given}; ${hint}`);
}

function usage(message: string): UserError {
  return badInput(message);
}

/** Help for the whole program or one command, no line over 78 columns. */
export function helpText(command: CommandName | undefined): string {
  if (command === undefined) {
    const width = Math.max(...Object.keys(commands).map((name) => name.length));
    const lines = Object.entries(commands).map(
      ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
    );
    return [
      'Usage: ops-framework COMMAND [JOB] [flags]',
      '',
      'Watches the jobs that ops-jobs.json declares, resumes what is safe to',
      'resume, and reports what changed.',
      '',
      'Commands:',
      ...lines,
      '',
      'Help for a command: ops-framework COMMAND --help',
      'Exit codes: 0 success (also with alerts), 1 a command failed or the state',
      'is unusable, 2 invalid jobs file or usage, 3 no Telegram target.',
    ].join('\n');
  }
  const { summary, flags, argument } = commands[command];
  const usageLine = ['Usage: ops-framework', command, argument, flags.length > 0 ? '[flags]' : undefined];
  const lines = flags.flatMap((name) => {
    const { value, help } = inputs[name];
    return [
      `  --${name}${value === undefined ? '' : ` ${value}`}`,
      ...wrapped(help, 70).map((line) => `      ${line}`),
    ];
  });
  return [
    usageLine.filter(Boolean).join(' '),
    '',
    `${command}: ${summary}`,
    ...(lines.length > 0 ? ['', 'Flags:', ...lines] : []),
  ].join('\n');
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
