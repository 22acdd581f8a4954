import { describe, expect, it } from 'vitest';
import { exitCodes, UserError } from '../../src/errors.ts';
import { commandNamed, commands, inputs, parseInputs, type InputName } from '../../src/inputs/inputs.ts';

const parse = (raw: Partial<Record<InputName, string>>, label = (name: string) => `--${name}`) =>
  parseInputs('tick', undefined, raw, label);

function problem(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a command', () => {
  it.each(Object.keys(commands))('%s is known', (name) => expect(commandNamed(name)).toBe(name));

  it.each([
    ['tikc', 'unknown command "tikc"; did you mean tick?'],
    ['validate', 'unknown command "validate"'],
    ['', 'unknown command ""'],
    ['constructor', 'unknown command "constructor"'],
    ['__proto__', 'unknown command "__proto__"'],
  ])('%j is not', (word, message) => {
    const error = problem(() => commandNamed(word));
    expect(error.message).toContain(message);
    expect(error.exitCode).toBe(exitCodes.badInput);
  });

  it('takes only flags that exist', () => {
    for (const { flags } of Object.values(commands)) {
      for (const flag of flags) expect(Object.hasOwn(inputs, flag)).toBe(true);
    }
  });

  it.each(['start', 'stop', 'run'] as const)('%s needs a job', (command) => {
    for (const job of [undefined, '', '  ']) {
      const error = problem(() => parseInputs(command, job, {}, String));
      expect(error.message).toBe(`${command} requires a job id: ops-framework ${command} JOB`);
    }
    expect(parseInputs(command, ' sync ', {}, String).job).toBe('sync');
  });
});

describe('values', () => {
  it('have defaults', () => {
    expect(parse({})).toEqual({
      command: 'tick',
      job: undefined,
      'print-only': false,
      'dry-run': false,
      strict: false,
      json: false,
      lines: 100,
      follow: false,
      send: false,
      queue: false,
      'no-wait': false,
      'allow-risk': false,
      'fail-on-alert': false,
      concurrency: 8,
      gate: 'environment',
      state: 'auto',
      'telegram-via': 'bot-api',
      language: 'en',
      'no-required-reviewers': false,
      watchdog: false,
      'no-watchdog': false,
      'no-telegram': false,
      'required-reviewers': false,
      telegram: false,
      remove: false,
      upgrade: false,
      writes: false,
      yes: false,
    });
  });

  it('are read from text', () => {
    const read = parse({
      'dry-run': 'true',
      strict: 'false',
      concurrency: '64',
      'timeout-seconds': '5',
      'state-file': ' s.json ',
    });
    expect(read).toMatchObject({
      'dry-run': true,
      strict: false,
      concurrency: 64,
      'timeout-seconds': 5,
      'state-file': 's.json',
    });
  });

  it.each<[InputName, string, string]>([
    ['concurrency', '0', '--concurrency takes a whole number from 1 to 64; got "0"'],
    ['concurrency', '65', '--concurrency takes a whole number from 1 to 64; got "65"'],
    ['concurrency', '2.5', '--concurrency takes a whole number from 1 to 64; got "2.5"'],
    ['concurrency', 'many', '--concurrency takes a whole number from 1 to 64; got "many"'],
    ['concurrency', '', '--concurrency takes a whole number from 1 to 64; got ""'],
    ['timeout-seconds', '0', '--timeout-seconds takes whole seconds from 1 to 86400; got "0"'],
    ['timeout-seconds', '-1', '--timeout-seconds takes whole seconds from 1 to 86400; got "-1"'],
    ['timeout-seconds', '86401', '--timeout-seconds takes whole seconds from 1 to 86400; got "86401"'],
    ['timeout-seconds', 'Infinity', '--timeout-seconds takes whole seconds from 1 to 86400; got "Infinity"'],
    ['timeout-seconds', '5m', '--timeout-seconds takes whole seconds from 1 to 86400; got "5m"'],
    ['dry-run', 'perhaps', '--dry-run takes true or false; got "perhaps"'],
    ['config-file', ' ', '--config-file takes the path of a file; got " "'],
    ['state', 'disk', '--state takes auto, file or cache; got "disk"'],
    ['namespace', 'my-host', '--namespace takes 1 to 40 of a-z, 0-9 and _; got "my-host"'],
    ['namespace', 'a'.repeat(41), `--namespace takes 1 to 40 of a-z, 0-9 and _; got "${'a'.repeat(41)}"`],
    [
      'telegram-via',
      'mail',
      '--telegram-via takes bot-api, openclaw, none or (in a workflow) issue; got "mail"',
    ],
    ['telegram-thread-id', 'x', '--telegram-thread-id takes a whole number, 1 or more; got "x"'],
    [
      'telegram-api-url',
      'ftp://x',
      '--telegram-api-url takes a URL that begins with https:// or http://; got "ftp://x"',
    ],
    ['language', 'de', '--language takes en or zh-CN; got "de"'],
    // A secret is never shown.
    ['state-key', 'short', '--state-key takes at least 32 characters; generate it: openssl rand -base64 32'],
  ])('of %s cannot be %j', (name, value, message) => {
    const error = problem(() => parse({ [name]: value }));
    expect([error.message, error.exitCode]).toEqual([message, exitCodes.badInput]);
  });

  it('are all complained of at once, under the names the user knows', () => {
    const error = problem(() => parse({ concurrency: 'x', strict: 'perhaps' }, (name) => `input ${name}`));
    expect(error.message.split('\n').toSorted()).toEqual([
      'input concurrency takes a whole number from 1 to 64; got "x"',
      'input strict takes true or false; got "perhaps"',
    ]);
  });
});
