import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getInput } from '@actions/core';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { english } from '../support/builders.ts';
import { refusalOf } from '../../src/core/writes/gate-facts.ts';
import { actionInputs, actionOutputs, readActionInputs, secretInputs } from '../../src/inputs/action.ts';
import { exitCodes, UserError } from '../../src/errors.ts';
import { actionCommands, inputNames, inputs } from '../../src/inputs/inputs.ts';

const root = join(import.meta.dirname, '../..');
const contract = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    author: z.string(),
    branding: z.object({ icon: z.string(), color: z.string() }),
    inputs: z.record(
      z.string(),
      z.strictObject({ description: z.string(), default: z.optional(z.string()) }),
    ),
    outputs: z.record(z.string(), z.strictObject({ description: z.string() })),
    runs: z.strictObject({ using: z.literal('node24'), main: z.string() }),
  })
  .parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

describe('action.yml', () => {
  it('declares the inputs that the code reads: names, descriptions, defaults, none required', () => {
    expect(contract.inputs).toEqual(actionInputs);
    expect(Object.keys(contract.inputs)).toEqual(Object.keys(actionInputs));
  });

  it('declares the outputs that the code sets', () => {
    const declared = Object.entries(contract.outputs).map(([name, { description }]) => [name, description]);
    expect(declared).toEqual(Object.entries(actionOutputs));
  });

  it('names a program that is there', () => {
    expect(existsSync(join(root, contract.runs.main))).toBe(true);
  });

  it('has every input of the action, and each of them but command and job is known to the schema', () => {
    const names = Object.keys(contract.inputs);
    expect(names.filter((name) => name !== 'command' && name !== 'job')).toEqual(
      inputNames.filter((name) => inputs[name].only !== 'flag'),
    );
    expect(names).not.toContain('json');
    expect(contract.inputs['github-token']?.default).toBe(`\${{ github.token }}`);
  });

  it('has defaults that change nothing', () => {
    const { inputs: read, warnings } = readActionInputs((name) => contract.inputs[name]?.default ?? '');
    const { 'github-token': _, ...rest } = read;
    expect(rest).toEqual(given({}).inputs);
    expect(warnings).toEqual([]);
  });
});

const given = (values: Readonly<Record<string, string>>) => readActionInputs((name) => values[name] ?? '');

function problem(values: Readonly<Record<string, string>>): UserError {
  try {
    given(values);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('inputs', () => {
  it('come from the runner, trimmed; an empty one is none', () => {
    vi.stubEnv('INPUT_COMMAND', ' run ');
    vi.stubEnv('INPUT_JOB', ' sync ');
    vi.stubEnv('INPUT_DRY-RUN', 'TRUE');
    vi.stubEnv('INPUT_CONFIG-FILE', '');
    vi.stubEnv('INPUT_CONCURRENCY', ' ');
    const read = readActionInputs(getInput);
    vi.unstubAllEnvs();
    expect(read.inputs).toMatchObject({ command: 'run', job: 'sync', 'dry-run': true, concurrency: 8 });
    expect(read.inputs['config-file']).toBe(undefined);
    expect(given({}).inputs.command).toBe('tick');
  });

  it.each<[Record<string, string>, string[]]>([
    [{ command: 'tikc' }, ['unknown command "tikc"; did you mean tick?']],
    [
      { command: 'tikc', concurrency: '0', strict: 'perhaps' },
      [
        'unknown command "tikc"; did you mean tick?',
        'input strict takes true or false; got "perhaps"',
        'input concurrency takes a whole number from 1 to 64; got "0"',
      ],
    ],
    [
      { command: 'start', state: 'disk' },
      ['start requires a job id: set the input job', 'input state takes auto, file or cache; got "disk"'],
    ],
    [
      { 'state-key': 'hunter2' },
      ['input state-key takes at least 32 characters; generate it: openssl rand -base64 32'],
    ],
  ])('%j is refused, with all problems', (values, lines) => {
    const { message, exitCode } = problem(values);
    expect(message.split('\n').toSorted()).toEqual(lines.toSorted());
    expect(exitCode).toBe(exitCodes.badInput);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ queue: 'true' }, ['input queue has no effect on command tick']],
    [{ queue: 'false', concurrency: '8', 'github-token': 'x' }, []],
    [
      { command: 'validate-config', 'state-file': 'x' },
      ['input state-file has no effect on command validate-config'],
    ],
    // What our workflows hand on with every command.
    [
      {
        command: 'selftest',
        namespace: 'a',
        state: 'cache',
        'state-key': 'k'.repeat(32),
        'telegram-token': 't',
        'telegram-chat-id': '1',
        language: 'zh-CN',
      },
      [],
    ],
    [{ namespace: 'a', 'state-key': 'k'.repeat(32), state: 'file', 'fail-on-alert': 'true' }, []],
    [{ job: 'sync' }, ['input job has no effect on command tick']],
    [{ 'telegram-token': 't', 'telegram-chat-id': '1', language: 'zh-CN' }, []],
  ])('%j warns %j', (values, warnings) => {
    expect(given(values).warnings).toEqual(warnings);
  });

  it('that are secret are known before anything is checked', () => {
    const values: Readonly<Record<string, string>> = {
      'state-key': 'a short one',
      'telegram-token': 'b',
      'github-token': 'c',
      namespace: 'd',
    };
    expect(secretInputs((name) => values[name] ?? '').toSorted()).toEqual(['a short one', 'b', 'c']);
    expect(secretInputs(() => '')).toEqual([]);
  });

  it('are named in the page of the action, as are the commands and the outputs', () => {
    const page = readFileSync(join(root, 'docs/action.md'), 'utf8');
    for (const name of [...Object.keys(actionInputs), ...Object.keys(actionOutputs), ...actionCommands])
      expect(page).toContain(`| \`${name}\` |`);
  });
});

describe('an event', () => {
  it.each(['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'])('%s is served', (event) => {
    expect(refusalOf(event)).toBe(undefined);
  });

  it.each(['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run', 'fork', 'Push', ''])(
    '%j is refused with what to use',
    (event) => {
      const refusal = english(refusalOf(event) ?? '');
      expect(refusal).toContain('a stranger can cause it');
      expect(refusal).toContain('workflow_dispatch');
      expect(refusal).toContain('validate-config');
      expect(refusal).toContain(event === '' ? 'GITHUB_EVENT_NAME' : event);
    },
  );

  it('without a name is refused', () => {
    expect(english(refusalOf(undefined) ?? '')).toContain('without an event name');
  });
});
