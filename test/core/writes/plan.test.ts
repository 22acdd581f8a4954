import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedSince,
  declaresWrite,
  hiddenParts,
  lastingFiles,
  planText,
  realPaths,
  type Plan,
} from '../../../src/core/writes/plan.ts';
import {
  countedLines,
  differences as differencesOf,
  leavesNothing,
  shownPlan,
} from '../../../src/core/writes/plan-lines.ts';
import { anyText } from '../../support/any-text.ts';
import { english, longRead, write } from '../../support/builders.ts';
import { documentOf, planOf } from '../../support/write-builders.ts';

type Change = readonly [path: readonly (string | number)[], shown: RegExp];

/** Every field of a plan, and how a difference in it is called. */
const fields: readonly Change[] = [
  [['repository'], /^repository: "owner\/name" → "X"$/],
  [['commit'], /^commit: "0123.* → "X"$/],
  [['namespace'], /^namespace: "box" → "X"$/],
  [['host'], /^host \(or its key\): \S{8} → X$/],
  [['config', 'path'], /^config\.path: .* → "X"$/],
  [['config', 'sha256'], /^config\.sha256: .* → "X"$/],
  [['job', 'id'], /^job\.id: "deploy" → "X"$/],
  [['job', 'argv', 1], /^job\.argv\[1\]: "deploy\.sh" → "X"$/],
  [['job', 'program'], /^job\.program: "\/bin\/sh" → "X"$/],
  [['job', 'cwd'], /^job\.cwd: "\/srv\/site" → "X"$/],
  [['job', 'env', 'TOKEN'], /^environment value TOKEN: \S{8} → X$/],
  [['job', 'files', 1, 'path'], /^job\.files\[1\]\.path: .*deploy\.sh" → "X"$/],
  [['job', 'files', 1, 'sha256'], /^job\.files\[1\]\.sha256: /],
  [['job', 'risk'], /^job\.risk: "write_local" → "X"$/],
  [['job', 'timeoutSeconds'], /^job\.timeoutSeconds: 300 → "X"$/],
  [['job', 'after', 0, 'jobId'], /^job\.after\[0\]\.jobId: "check" → "X"$/],
  [['job', 'after', 0, 'when'], /^job\.after\[0\]\.when: /],
  [['job', 'after', 0, 'delaySeconds'], /^job\.after\[0\]\.delaySeconds: 0 → "X"$/],
  [['job', 'approval', 'allowSelfApproval'], /^job\.approval\.allowSelfApproval: false → "X"$/],
  [['job', 'verify', 'attempts'], /^job\.verify\.attempts: 1 → "X"$/],
  [['verification', 0, 'argv', 0], /^verification\[0\]\.argv\[0\]: "cmp" → "X"$/],
  [['verification', 0, 'files', 0, 'sha256'], /^verification\[0\]\.files\[0\]\.sha256: /],
  [['output'], /^what commands\.plan prints: .* → "X"$/],
  [['expiresAt'], /^expiresAt: 2026-03-05T12:00:00.000Z → "X"$/],
];

/** A copy with "X" in that place. */
function changed(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (key === undefined) return 'X';
  if (typeof value !== 'object' || value === null || !(key in value)) throw new Error(`no ${key} here`);
  const copy = Object.entries(value).map(([name, each]): [string, unknown] => [
    name,
    name === String(key) ? changed(each, rest) : each,
  ]);
  return Array.isArray(value) ? copy.map(([, each]) => each) : Object.fromEntries(copy);
}

/** A changed plan is one for the functions under test: they compare whatever stands there. */
function isPlan(value: unknown): value is Plan {
  return typeof value === 'object' && value !== null && 'job' in value;
}

function planWith(path: readonly (string | number)[]): Plan {
  const plan = changed(planOf(), path);
  if (!isPlan(plan)) throw new Error('no plan');
  return plan;
}

const argvText = (...words: readonly string[]) =>
  planText({ ...planOf(), job: { ...planOf().job, argv: words } });

const declared = (job: Parameters<typeof declaresWrite>[0]['jobs'][number]) =>
  declaresWrite({ jobs: [job] }, planOf());

it('a planned write is in a jobs file that has its id with its command', () => {
  const run = ['sh', 'deploy.sh'];
  const other = ['sh', 'other.sh'];
  expect(declared(write({ id: 'deploy', commands: { run } }))).toBe(true);
  expect(declared(write({ id: 'deploy', commands: { run: other } }))).toBe(false);
  expect(declared(write({ id: 'other', commands: { run } }))).toBe(false);
  expect(declared(longRead({ id: 'deploy' }))).toBe(false);
});

it('the real paths of a plan are those of both its commands, each once', () => {
  expect(realPaths(planOf())).toEqual(['/srv/site', '/bin/dash', '/srv/site/deploy.sh', '/usr/bin/cmp']);
});

it('a command that runs now says which of its files are not those of the plan', () => {
  const { job } = planOf();
  const [program, script] = job.files;
  if (!program || !script) throw new Error('no files');
  expect(changedSince(job, job)).toBe(undefined);
  const files = [program, { ...script, sha256: 'x' }, { word: 2, path: '/srv/new', sha256: 'y' }];
  expect(english(changedSince(job, { ...job, files }) ?? '')).toBe(
    'changed since it was approved: /srv/site/deploy.sh, /srv/new',
  );
  expect(english(changedSince(job, { ...job, files: [program], cwd: '/srv/new' }) ?? '')).toBe(
    'changed since it was approved: its folder, now /srv/new, /srv/site/deploy.sh',
  );
});

describe('the text of a plan', () => {
  it('is the same for the same plan, in whatever order its keys stand', () => {
    const entries = Object.entries(planOf());
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        const plan: unknown = Object.fromEntries(shuffled);
        expect(isPlan(plan) && planText(plan)).toBe(planText(planOf()));
      }),
    );
  });

  it.each(fields)('differs with %j, and the difference says what', (path, shown) => {
    const plan = planWith(path);
    expect(planText(plan)).not.toBe(planText(planOf()));
    expect(differences(documentOf(), { plan, text: documentOf().text })).toEqual([
      expect.stringMatching(shown),
    ]);
  });

  it('is the canonical JSON of RFC 8785', () => {
    // The example of its section 3.2.2 and the order of 3.2.3.
    expect(
      canonicalize({
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = { '\u20ac': 1, '\r': 2, '\uFB33': 3, '1': 4, '\u{1F600}': 5, '\u0080': 6, '\u00F6': 7 };
    expect(canonicalize(keys)?.replaceAll(/[^:]*:(\d)[,}]/g, '$1')).toBe('2467153');
    expect(() => argvText('a\uD800')).toThrow();
  });

  it('does not take one word for two', () => {
    expect(new Set([argvText('a b'), argvText('a', 'b'), argvText('a,b'), argvText('a","b')]).size).toBe(4);
  });
});

describe('differences', () => {
  it('are none between equal plans, also when ignored lines of their output differ', () => {
    expect(differences(documentOf(), documentOf({}, 'at 12:01\n'))).toEqual([]);
  });

  it('name what is there in one only', () => {
    const { job } = planOf();
    const more = documentOf({
      job: { ...job, argv: [...job.argv, '--force'], env: { ...job.env, NEW: 'f'.repeat(64) } },
    });
    expect(differences(documentOf(), more)).toEqual([
      'job.argv[2]: not there → "--force"',
      'environment value NEW: not there → ffffffff',
    ]);
    expect(differences(more, documentOf())).toEqual([
      'job.argv[2]: "--force" → not there',
      'environment value NEW: ffffffff → not there',
    ]);
  });

  it('show the lines that the output lost and got', () => {
    const before = documentOf(
      { output: 'b' },
      'same\nold \u001B[31mred\nTOKEN=ghp_0123456789abcdefghij0123456789\n',
    );
    const after = documentOf({ output: 'a' }, 'same\nnew\n');
    expect(differences(before, after)).toEqual([
      'what commands.plan prints: "b" → "a"',
      '- old \\u{1B}[31mred',
      '- TOKEN=[secret]',
      '+ new',
    ]);
  });

  it('are forty lines at most, and say how many more', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `line ${n}`).join('\n');
    const found = differences(documentOf({ output: 'b' }, lines), documentOf({ output: 'a' }, 'x'));
    expect([found.length, found.at(-1)]).toEqual([41, 'and 22 more']);
  });
});

const differences = (...documents: Parameters<typeof differencesOf>) =>
  differencesOf(...documents).map(english);

const shown = (text: string, ignored: readonly string[] = []) =>
  shownPlan(documentOf({ ignored }, text), english);

describe('the output that counts', () => {
  it.each([
    ['nothing is ignored', 'a\nb', [], 'a\nb'],
    ['a line that matches anywhere', 'a\nat 12:01:07\nb', ['\\d\\d:\\d\\d'], 'a\nb'],
    ['line ends of Windows', 'a\r\nb\r\n', [], 'a\nb\n'],
    ['a pattern with a border', 'dated\nup to date', ['^up'], 'dated'],
    ['any of several', 'a\nb\nc', ['a', 'c'], 'b'],
    ['letters of any script', '今天\nb', ['^\\p{Script=Han}+$'], 'b'],
  ])('%s', (_, output, ignored, expected) => {
    expect(countedLines(output, ignored)).toBe(expected);
  });

  it('is shown whole: what is not seen is spelt out, and nothing is hidden', () => {
    expect(shown('\u001B[32m+ a\u001B[0m\nx https://u:rm -rf /@h y\n')).toEqual([
      '\\u{1B}[32m+ a\\u{1B}[0m',
      'x https://u:rm -rf /@h y',
    ]);
    expect(shown('a\u001B]0;title\nrm -rf /\nb\u0007\n')).toEqual([
      'a\\u{1B}]0;title',
      'rm -rf /',
      'b\\u{7}',
    ]);
    expect(shown('user\u202E\u00AD\u200D\u{E0041}\n')).toEqual(['user\\u{202E}\\u{AD}\\u{200D}\\u{E0041}']);
    expect(shown('ok\rrm -rf /\n')).toEqual(['ok\\u{D}rm -rf /']);
  });

  it('is shown with the lines that do not count marked', () => {
    expect(shown('a\nat 12:01\n', ['^at'])).toEqual(['a', '(not in the digest) at 12:01']);
    expect(shown('(not in the digest) rm -rf /\n')).toEqual(['\\u{28}not in the digest) rm -rf /']);
  });

  it('keeps every line, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(anyText({ minLength: 1 }).map((line) => line.replaceAll(/[\r\n]/g, 'x'))),
        (lines) => {
          const text = lines.join('\n');
          expect(shown(text)).toHaveLength(text.trim() === '' ? 0 : lines.length);
        },
      ),
    );
  });
});

describe('an output of which nothing counts', () => {
  it.each([
    ['every line is ignored', 'destroy all\nand more\n', ['.']],
    ['every line that says something', 'destroy all\n\n  \n', ['[a-z]']],
    ['all but what nobody sees', 'destroy all\n\u200B\u00AD\n\u2800\n\u001B', ['[a-z]']],
    ['one pattern a line', 'a\nb', ['a', 'b']],
  ])('%s', (_, output, ignored) => expect(leavesNothing(output, ignored)).toBe(true));

  it.each([
    ['nothing was printed', '', ['.']],
    ['only blank lines were', ' \n\n', ['.']],
    ['a line is left', 'at 12:01\n+ a', ['^at']],
    ['a sign is left', 'at 12:01\n+', ['^at']],
  ])('is not so where %s', (_, output, ignored) => expect(leavesNothing(output, ignored)).toBe(false));
});

const none = () => false;
const secretive = (part: string) => part.includes('hunter');

describe('what could not be shown as it is', () => {
  const token = 'ghp_0123456789abcdefghij0123456789';
  const { job, verification } = planOf();
  const [read] = verification;

  it.each<readonly [string, Partial<Plan>, string, RegExp]>([
    [
      'code that looks like a password in an address',
      { job: { ...job, argv: ['sh', '-c', 'x https://ci:x;echo${IFS}evil;:@host'] } },
      '',
      /^word 3 of the command of deploy$/,
    ],
    ['a token', { job: { ...job, argv: ['deploy', token] } }, '', /^word 2 of the command of deploy$/],
    [
      'a key of many lines',
      { job: { ...job, argv: ['sh', '-----BEGIN PRIVATE KEY-----\nrm -rf /'] } },
      '',
      /^word 2 of the command of deploy$/,
    ],
    [
      'half a character',
      { job: { ...job, argv: ['sh', 'a\uD800'] } },
      '',
      /^word 2 of the command of deploy$/,
    ],
    [
      'a known value',
      { job: { ...job, argv: ['sh', 'x hunter2'] } },
      '',
      /^word 2 of the command of deploy$/,
    ],
    [
      'the name of a variable',
      { job: { ...job, env: { A: 'f', [token]: 'f' } } },
      '',
      /^the name of variable 2 of deploy$/,
    ],
    ['the folder', { job: { ...job, cwd: `/srv/${token}` } }, '', /^the folder of deploy$/],
    [
      'a file',
      { job: { ...job, files: [{ word: 0, path: `/srv/${token}`, sha256: 'f' }] } },
      '',
      /^the real path of what word 1 of deploy names$/,
    ],
    [
      'a word of a verification',
      { verification: read ? [{ ...read, argv: ['cmp', token] }] : [] },
      '',
      /^word 2 of the command of check$/,
    ],
    ['a pattern', { ignored: [token] }, '', /^approval\.ignorePlanLines\[0\]$/],
    [
      'a rule of the approval',
      { job: { ...job, approval: { approvers: [token] } } },
      '',
      /^approval\.approvers$/,
    ],
    ['a line of the output', {}, `a\nb ${token}\n`, /^line 2 of what commands\.plan prints$/],
    [
      'a line that does not count',
      { ignored: ['^at'] },
      `a\nat ${token}\n`,
      /^line 2 of what commands\.plan prints$/,
    ],
    ['a known value in a line', {}, 'a\nhunter2', /^line 2 of what commands\.plan prints$/],
    ['bytes that are no UTF-8', {}, 'a\n\uFFFD', /^line 2 of what commands\.plan prints$/],
    [
      'what reaches over lines',
      {},
      'echo EVIL\n-----END PRIVATE KEY-----\n',
      /^line 2 of what commands\.plan prints$/,
    ],
  ])('%s', (_, parts, text, place) => {
    const found = hiddenParts(documentOf(parts, text), secretive).map(english);
    expect(found).toEqual([expect.stringMatching(place)]);
  });

  it('is nothing in a plain plan, also in other scripts', () => {
    expect(hiddenParts(documentOf({}, '部署 é\n\u202E\u001B[1m\n'), none)).toEqual([]);
  });
});

const file = (word: number, path: string) => ({ word, path, sha256: 'a' });
const command = (...files: readonly ReturnType<typeof file>[]) => ({
  id: 'x',
  argv: [],
  cwd: '/',
  program: 'x',
  env: {},
  files,
});

describe('the files that must last while a write runs', () => {
  const plan = planOf();
  const lasting = (job: ReturnType<typeof command>, ...reads: readonly ReturnType<typeof command>[]) =>
    lastingFiles({ ...plan, job: { ...plan.job, ...job }, verification: reads }).map(({ path }) => path);

  it('are all but those that a verification names too', () => {
    const cp = command(file(0, '/bin/cp'), file(1, '/next'), file(2, '/live'));
    expect(lasting(cp)).toEqual(['/bin/cp', '/next', '/live']);
    expect(lasting(cp, command(file(0, '/bin/cat'), file(1, '/live')))).toEqual(['/bin/cp', '/next']);
  });

  it('are programs and scripts in any case', () => {
    const tool = command(file(0, '/bin/tool'), file(1, '/deploy.sh'), file(2, '/check'));
    const read = command(file(0, '/check'), file(1, '/deploy.sh'), file(2, '/bin/tool'), file(3, '/check'));
    expect(lasting(tool, read)).toEqual(['/bin/tool', '/deploy.sh', '/check']);
  });
});
