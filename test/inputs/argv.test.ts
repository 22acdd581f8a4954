import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helpText, parseCommandLine } from '../../src/inputs/argv.ts';
import { exitCodes, UserError } from '../../src/errors.ts';
import { commands, inputs, type CommandName } from '../../src/inputs/inputs.ts';

const names = Object.keys(commands) as CommandName[];

function inputsOf(...words: readonly string[]) {
  const line = parseCommandLine(words);
  if (line.kind !== 'command') throw new Error(`it is ${line.kind}`);
  return line.inputs;
}

function problem(...words: readonly string[]): string {
  try {
    parseCommandLine(words);
  } catch (error) {
    if (error instanceof UserError && error.exitCode === exitCodes.badInput) return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the command line', () => {
  it.each<[string[], object]>([
    [['tick'], { command: 'tick', job: undefined, 'dry-run': false }],
    [['tick', '--dry-run', '--state-file', 's.json'], { 'dry-run': true, 'state-file': 's.json' }],
    [['tick', '--state-file=s.json', '--concurrency=3'], { 'state-file': 's.json', concurrency: 3 }],
    [['tick', '--dry-run=false'], { 'dry-run': false }],
    [['tick', '--concurrency', '1', '--concurrency', '2'], { concurrency: 2 }],
    [
      ['start', 'nightly sync', '--allow-risk'],
      { command: 'start', job: 'nightly sync', 'allow-risk': true },
    ],
    [['run', '--queue', 'check'], { command: 'run', job: 'check', queue: true }],
    [['stop', '--', 'sync'], { command: 'stop', job: 'sync' }],
    [['tick', '--target', '-1001234'], { target: '-1001234' }],
  ])('%j', (words, expected) => expect(inputsOf(...words)).toMatchObject(expected));

  it.each<[string[], object]>([
    [[], { kind: 'help', command: undefined }],
    [['--help'], { kind: 'help', command: undefined }],
    [['-h'], { kind: 'help', command: undefined }],
    [['help'], { kind: 'help', command: undefined }],
    [['help', 'run'], { kind: 'help', command: 'run' }],
    [['run', '--help'], { kind: 'help', command: 'run' }],
    [['run', 'check', '-h'], { kind: 'help', command: 'run' }],
    [['--version'], { kind: 'version' }],
    [['-V'], { kind: 'version' }],
  ])('%j asks', (words, expected) => expect(parseCommandLine(words)).toEqual(expected));

  it.each<[string[], string]>([
    [['tock'], 'unknown command "tock"; did you mean tick?'],
    [['hlep'], 'unknown command "hlep"; did you mean help?'],
    [['version'], 'unknown command "version"; did you mean --version?'],
    [['--hepl'], 'there is no flag --hepl; did you mean --help?'],
    [['--json', 'status'], 'pass the command first: ops-framework status --json …'],
    [['tick', '--hlep'], 'tick has no flag --hlep; did you mean --help?'],
    [['help', 'tock'], 'unknown command "tock"; did you mean tick?'],
    [['--dry-run', 'tick'], 'pass the command first: ops-framework tick --dry-run …'],
    [['--dry-run'], 'pass the command first: ops-framework COMMAND --dry-run …'],
    [['tick', '--dryrun'], 'tick has no flag --dryrun; did you mean --dry-run?'],
    [['tick', '--queue'], 'tick has no flag --queue'],
    [['tick', '-x'], 'tick has no flag -x'],
    [['tick', '--__proto__'], 'tick has no flag --__proto__'],
    [['tick', 'sync'], 'tick takes no argument; unexpected "sync"'],
    [['run', 'a', 'b'], 'run takes one job id; unexpected "b"'],
    [['run'], 'run requires a job id: ops-framework run JOB'],
    [['tick', '--state-file'], '--state-file needs a value: --state-file FILE'],
    [['tick', '--state-file='], '--state-file needs a value: --state-file FILE'],
    [['tick', '--concurrency', 'x'], '--concurrency takes a whole number from 1 to 64; got "x"'],
    // Taken for the file's name, `--dry-run` would be lost and the tick would act.
    [['tick', '--state-file', '--dry-run'], '--state-file needs a value: --state-file FILE'],
  ])('%j is refused with what to write', (words, message) => expect(problem(...words)).toContain(message));

  it('never throws anything but a UserError', () => {
    const word = fc.oneof(
      fc.constantFrom(...names, '--dry-run', '--state-file', '--', '-', '--=', '-h=1', '--no-dry-run'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        try {
          expect(['command', 'help', 'version']).toContain(parseCommandLine(words).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

describe('help', () => {
  it.each([undefined, ...names])('for %s breaks no word at 40 columns', (command) => {
    for (const line of helpText(command, 40).split('\n'))
      if (line.length > 40) expect(line.trim()).not.toContain(' ');
    expect(helpText(command, 40).split(/\s+/)).toEqual(helpText(command).split(/\s+/));
  });

  it.each([undefined, ...names])('for %s fits a terminal and names what there is', (command) => {
    const text = helpText(command);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(78);
    if (command === undefined) for (const name of names) expect(text).toContain(`  ${name} `);
    else for (const flag of commands[command].flags) expect(text).toContain(`--${flag}`);
  });

  it('for one command', () => {
    expect(helpText('run')).toMatchInlineSnapshot(`
      "Usage: ops-framework run JOB [flags]

      run: run a one-shot read once

      Flags:
        --config-file FILE
            jobs file (default: ops-jobs.json here, else in the OpenClaw state dir)
        --state-file FILE
            state file (default: net/state/ops-framework.json in the OpenClaw state
            dir)
        --queue
            queue the run for the next tick
        --no-wait
            exit 1 if the job is already running (default: wait for it)
        --dry-run
            probe and print what a tick would do; start, send and save nothing
        --timeout-seconds N
            command timeout; overrides \`timeoutSeconds\`"
    `);
  });

  it('says of every flag that takes a value which', () => {
    for (const command of names) {
      for (const flag of commands[command].flags) {
        const { value } = inputs[flag];
        if (value !== undefined) expect(helpText(command)).toContain(`--${flag} ${value}`);
      }
    }
  });
});
