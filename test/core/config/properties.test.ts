import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ConfigResult, parseConfig } from '../../../src/core/config/parse.ts';
import { kinds, risks, whens } from '../../../src/core/config/schema.ts';
import { anyText } from '../../support/any-text.ts';
import { english } from '../../support/spoken.ts';

/** Each problem has a place in the text, says what is wrong in its own words and what to write instead. */
function expectSound({ config, problems }: ConfigResult, text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  for (const { line, column, path, message, fix } of problems) {
    expect(lines[line - 1]?.length ?? -1).toBeGreaterThanOrEqual(column - 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(path).not.toBe('');
    const said = { message: english(message), fix: english(fix) };
    expect(said.message).toMatch(/[^.\s]$/);
    expect(said.message).not.toMatch(/Invalid input|Unexpected/);
    expect(said.fix).toMatch(/^[A-Z].+[.?]$/s);
    expect(`${path}${said.message}${said.fix}`).not.toMatch(/\p{Cc}/u);
  }
  expect(config === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
}

const keys = [
  'version',
  'defaults',
  'jobs',
  'id',
  'kind',
  'risk',
  'commands',
  'run',
  'start',
  'status',
  'after',
];
const moreKeys = [
  'jobId',
  'when',
  'policy',
  'quietHours',
  'approval',
  'env',
  'everySeconds',
  'name',
  '__proto__',
  'a b',
];
const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, -1, 60, 1e300, '', 'x', 'success', ...kinds, ...risks),
  anyText(),
);
const anyFile = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys, ...moreKeys), tie('value'), { maxKeys: 8 }),
  ),
})).value;

test('any JSON value gives a result with sound problems', () => {
  fc.assert(
    fc.property(anyFile, fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expectSound(parseConfig(text), text);
    }),
    { numRuns: 100 },
  );
});

test('any half-right file gives a result with sound problems', () => {
  const job = fc.record(
    {
      id: fc.oneof(fc.constantFrom('a', 'b', ' a '), leaf),
      kind: fc.oneof(fc.constantFrom(...kinds), leaf),
      risk: fc.oneof(fc.constantFrom(...risks), leaf),
      commands: fc.oneof(fc.constant({ run: ['x'], start: ['x'], status: ['x'] }), anyFile),
      policy: anyFile,
      approval: anyFile,
      everySeconds: leaf,
      after: fc.array(
        fc.record({ jobId: fc.constantFrom<unknown>('a', 'b', 'c', 5), when: leaf }, { requiredKeys: [] }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(job, { maxLength: 4 }), (jobs) => {
      const text = JSON.stringify({ version: 1, jobs }, null, 1);
      expectSound(parseConfig(text), text);
    }),
    { numRuns: 100 },
  );
});

test('any text gives a result with sound problems', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    "'",
    '\\',
    '//',
    '/*',
    '*/',
    '\n',
    '\r\n',
    'true',
    '1',
    '-',
    'x',
    '"a"',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
        anyText(),
      ),
      (text) => {
        expectSound(parseConfig(text), text);
      },
    ),
    { numRuns: 300 },
  );
});

const seconds = fc.nat({ max: 1_000_000 });
const time = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const quietHours = fc.record({ start: time, end: time }, { requiredKeys: [] });
const timezone = fc.constantFrom('UTC', 'Asia/Shanghai', 'Europe/Berlin');
const durations = {
  reportEverySeconds: seconds,
  stallSeconds: seconds,
  autoResumeBackoffSeconds: seconds,
  autoResume: fc.boolean(),
};
const policy = fc.record(
  { ...durations, quietHours, timezone, onlyOnChange: fc.boolean(), reportWhileRunning: fc.boolean() },
  { requiredKeys: [] },
);
const argv = fc
  .array(fc.string(), { maxLength: 3 })
  .map((rest) => ['program', ...rest.map((word) => word.replaceAll('\0', ''))]);
const common = {
  name: fc.string(),
  enabled: fc.boolean(),
  cwd: fc.constantFrom('~', '/tmp/a b'),
  policy,
  timeoutSeconds: fc.integer({ min: 1, max: 9999 }),
};
const optionalKeys = { requiredKeys: ['commands'] as ['commands'] };
const longRead = fc.record(
  {
    ...common,
    commands: fc.record({ start: argv, status: argv, stop: argv }, { requiredKeys: ['start', 'status'] }),
  },
  optionalKeys,
);
const oneShot = fc.record(
  { ...common, commands: fc.record({ run: argv }), everySeconds: fc.integer({ min: 60, max: 99_999 }) },
  optionalKeys,
);
const write = fc.record(
  { ...common, commands: fc.record({ run: argv, plan: argv }, { requiredKeys: ['run'] }) },
  optionalKeys,
);

const validFile = fc
  .record({
    defaults: fc.record({ ...durations, quietHours, timezone }, { requiredKeys: [] }),
    longs: fc.array(longRead, { maxLength: 3 }),
    shots: fc.array(oneShot, { minLength: 1, maxLength: 3 }),
    writes: fc.array(fc.tuple(write, fc.constantFrom('write_local', 'write_external')), { maxLength: 3 }),
    when: fc.constantFrom(...whens),
    delaySeconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
  })
  .map(({ defaults, longs, shots, writes, when, delaySeconds }) => ({
    version: 1,
    defaults,
    jobs: [
      ...longs.map((job, index) => ({
        ...job,
        id: `long ${index}`,
        kind: 'long_running_read',
        risk: 'read_only',
        after: [{ jobId: 'shot:0', when, delaySeconds }],
      })),
      ...shots.map((job, index) => ({
        ...job,
        id: `shot:${index}`,
        kind: 'one_shot_read',
        risk: 'read_only',
      })),
      ...writes.map(([job, risk], index) => ({
        ...job,
        id: `写-${index}`,
        kind: 'one_shot_write',
        risk,
        after: [{ jobId: 'shot:0' }, { jobId: 'shot:0', when }],
      })),
    ],
  }));

test('a valid file has no problem, and reads the same as JSON5 with a comment', () => {
  fc.assert(
    fc.property(validFile, (value) => {
      const quick = parseConfig(JSON.stringify(value));
      expect(quick.problems).toEqual([]);
      expect(quick.config?.jobs).toHaveLength(value.jobs.length);
      expect(parseConfig(`// slow way\n${JSON.stringify(value, null, 2)}`)).toEqual(quick);
    }),
    { numRuns: 60 },
  );
});
