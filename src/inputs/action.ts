/** The inputs and outputs of the action, as declared in `action.yml`, and the given values. */
import { badInput, UserError } from '../errors.ts';
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

/** `getInput` of `@actions/core`: trimmed; empty if absent. */
type GetInput = (name: string) => string;

interface ActionInput {
  readonly description: string;
  /** As text; undefined: none. */
  readonly default?: string;
}

const defaultCommand: CommandName = 'tick';
const names = inputNames.filter((name) => inputs[name].only !== 'flag');
const label = (name: string) => `input ${name}`;

/** As declared in `action.yml`, in its order. All are optional. */
export const actionInputs: Readonly<Record<string, ActionInput>> = {
  command: {
    description: `what to do: ${actionCommands.join(', ')}`,
    default: defaultCommand,
  },
  job: {
    description:
      'id of the job, for start, stop, restart, logs, run and the commands of a write; optional for status and history',
  },
  ...Object.fromEntries(names.map((name) => [name, describe(name)])),
};

/** As declared in `action.yml`. plan, apply, verify and settle set the last four. */
export const actionOutputs = {
  result: 'ok, attention (a job needs a person) or failed (the command itself failed)',
  alerts: 'number of jobs that need attention now, plus alerts that belong to no job',
  report: "text of this run's report; for commands other than tick, their output; long text is cut",
  jobs: 'JSON list with id, name, verdict, level and needsAttention of each job, as in status --json; started: this run started it',
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

/** Values of the given inputs that must not be shown. */
export function secretInputs(getInput: GetInput): readonly string[] {
  return names
    .filter((name) => inputs[name].isSecret)
    .map((name) => getInput(name))
    .filter((value) => value !== '');
}

export interface ActionInputs {
  readonly inputs: Inputs;
  /** Inputs without an effect. */
  readonly warnings: readonly string[];
}

/** An empty input counts as absent. Throws a UserError (exit 2) with all problems. */
export function readActionInputs(getInput: GetInput): ActionInputs {
  const given = names.map((name) => [name, getInput(name)] as const).filter(([, value]) => value !== '');
  const raw: RawInputs = Object.fromEntries(given);
  const job = getInput('job');
  let command: CommandName;
  try {
    command = commandNamed(getInput('command') || defaultCommand, actionCommands);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw badInput([error.message, ...valueProblems(raw, label)].join('\n'));
  }
  const parsed = parseInputs(command, job === '' ? undefined : job, raw, label, 'set the input job');
  const unused = given.flatMap(([name]) =>
    isChanged(name, parsed, raw) && !takes(command, name) ? [name] : [],
  );
  const withJob = job !== '' && commands[command].argument === undefined ? ['job', ...unused] : unused;
  return {
    inputs: parsed,
    warnings: withJob.map((name) => `input ${name} has no effect on command ${command}`),
  };
}

/** A workflow may pass these to all commands, even if a command does not use them. */
const settings: ReadonlySet<InputName> = new Set(
  names.filter(
    (name) => inputs[name].isSecret || name === 'state' || name === 'namespace' || chat.includes(name),
  ),
);

/** Whether it differs from the default and is not one of the settings for all commands. */
function isChanged(name: InputName, parsed: Inputs, raw: RawInputs): boolean {
  if (settings.has(name)) return false;
  return inputs[name].value === undefined ? parsed[name] === true : raw[name] !== inputs[name].default;
}

function takes(command: CommandName, name: InputName): boolean {
  const { flags } = commands[command];
  return flags.includes(name) || (inputs[name].only === 'action' && flags.includes('state-file'));
}
