/** The inputs and outputs of the action: their tables, and the values that the runner hands over. */
import { exitCodes, UserError } from '../errors.ts';
import {
  actionCommands,
  chat,
  commandNamed,
  commands,
  inputNames,
  inputs,
  parseInputs,
  valueProblems,
  type CommandName,
  type InputName,
  type Inputs,
  type RawInputs,
} from './inputs.ts';

type Variables = Readonly<Record<string, string | undefined>>;

interface ActionInput {
  readonly description: string;
  /** As text; undefined when there is none. */
  readonly default?: string;
}

const defaultCommand: CommandName = 'tick';
const names = inputNames.filter((name) => inputs[name].only !== 'flag');
const label = (name: string) => `input ${name}`;

/** As `action.yml` declares them, in its order. All are optional. */
export const actionInputs: Readonly<Record<string, ActionInput>> = {
  command: {
    description: `what to do: ${actionCommands.join(', ')}`,
    default: defaultCommand,
  },
  job: { description: 'id of the job, for start, stop, logs, run and the commands of a write' },
  ...Object.fromEntries(names.map((name) => [name, describe(name)])),
};

/** As `action.yml` declares them. The last four are set by plan, apply, verify and settle. */
export const actionOutputs = {
  result: 'ok, attention (a job needs a person) or failed (the command itself failed)',
  alerts: 'number of jobs that need attention now, plus alerts that belong to no job',
  report: "text of this run's report; for commands other than tick, their output; long text is cut",
  jobs: 'JSON list with id, name, verdict, level and needsAttention of each job, as in status --json',
  'state-generation':
    'number of the newest saved state: in the Actions cache, or in the file where only that is used',
  'plan-digest': 'digest of the plan, 64 characters, for apply and verify; set by plan, apply and verify',
  environment: 'environment whose reviewers approve; set by plan, apply and verify',
  verdict:
    'outcome of a write: planned, refused, applied, unverified, failed, undetermined or verified; empty when unknown',
  namespace: 'name of this host in the cache',
} as const;

export type OutputName = keyof typeof actionOutputs;

function describe(name: InputName): ActionInput {
  const { help, value, default: text } = inputs[name];
  const given = text ?? (value === undefined ? 'false' : undefined);
  return { description: help, ...(given !== undefined && { default: given }) };
}

/** Values that must never be shown, as far as they were given. */
export function secretsIn(env: Variables): readonly string[] {
  const given = names.filter((name) => inputs[name].isSecret).map((name) => valueOf(env, name));
  return [...given, env['ACTIONS_RUNTIME_TOKEN'] ?? ''].filter((value) => value !== '');
}

/** The runner's name of an input (https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs). */
function valueOf(env: Variables, name: string): string {
  return env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '';
}

export interface ActionInputs {
  readonly inputs: Inputs;
  /** What was given and changes nothing. */
  readonly warnings: readonly string[];
}

/** Reads and checks what the workflow gave. An empty input is none. Throws a UserError (exit 2) with all problems. */
export function readActionInputs(env: Variables): ActionInputs {
  const given = names.map((name) => [name, valueOf(env, name)] as const).filter(([, value]) => value !== '');
  const raw: RawInputs = Object.fromEntries(given);
  const job = valueOf(env, 'job');
  let command: CommandName;
  try {
    command = commandNamed(valueOf(env, 'command') || defaultCommand, actionCommands);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError([error.message, ...valueProblems(raw, label)].join('\n'), {
      exitCode: exitCodes.badInput,
    });
  }
  const parsed = parseInputs(command, job === '' ? undefined : job, raw, label, 'set the input job');
  const changed = given.map(([name]) => name).filter((name) => isChanged(name, parsed, raw));
  const idle = changed.filter((name) => !takes(command, name));
  const without = [...(job !== '' && !('argument' in commands[command]) ? ['job'] : []), ...idle];
  return {
    inputs: parsed,
    warnings: without.map((name) => `input ${name} has no effect on command ${command}`),
  };
}

/**
 * What a workflow hands on to each of its commands, whatever a person chose there: where the state lives, and how to reach
 * people. Not used is no mistake.
 */
const settings: ReadonlySet<InputName> = new Set(
  names.filter(
    (name) => inputs[name].isSecret || name === 'state' || name === 'namespace' || chat.includes(name),
  ),
);

/** True when a value says something else than the default, and was meant for this very command. */
function isChanged(name: InputName, parsed: Inputs, raw: RawInputs): boolean {
  if (settings.has(name)) return false;
  return inputs[name].value === undefined ? parsed[name] === true : raw[name] !== inputs[name].default;
}

function takes(command: CommandName, name: InputName): boolean {
  const { flags }: { readonly flags: readonly InputName[] } = commands[command];
  return flags.includes(name) || (inputs[name].only === 'action' && flags.includes('state-file'));
}
