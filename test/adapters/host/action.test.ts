import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActionHost, type ActionHost } from '../../../src/adapters/host/action.ts';
import type { NoticeDraft } from '../../../src/core/notice.ts';
import { commandsIn } from '../../support/action.ts';
import { english, entryOf } from '../../support/builders.ts';

let log = '';
// One for all tests: the toolkit looks up the file of the summary once in a process.
const folder = mkdtempSync(join(tmpdir(), 'ops-host-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let write: { mockRestore(): void };
beforeEach(() => {
  log = '';
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
  vi.stubEnv('GITHUB_OUTPUT', join(folder, 'output'));
  vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'summary'));
  write = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest: unknown[]) => {
    log += String(text);
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  });
});
afterEach(() => {
  write.mockRestore();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

const open = (secrets: readonly string[] = []): ActionHost =>
  createActionHost({ ...process.env, GITHUB_WORKSPACE: '/work space' }, secrets);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('the log', () => {
  it('masks the secrets before the first line, also the lines of one', async () => {
    const host = open(['first-secret', 'two-lines\nof-secret']);
    await host.print('a first-secret and of-secret');
    expect(log).toBe(
      '::add-mask::first-secret\n::add-mask::two-lines\n::add-mask::of-secret\na *** and ***\n',
    );
  });

  it('masks a secret that comes later from then on, also in what the command said before', async () => {
    const host = open();
    await host.print('hunter-two');
    host.secrets.add(['hunter-two', 'x']);
    await host.print('hunter-two');
    expect(log).toBe('hunter-two\n::add-mask::hunter-two\n***\n');
    expect(host.record().printed).toBe('***\n***');
  });

  it('keeps the order of everything, and folds what has a title', async () => {
    const host = open();
    host.log('error', 'one');
    host.info('two');
    await host.print('three', 'Report');
    expect(log).toBe('::error::one\ntwo\n::group::Report\nthree\n::endgroup::\n');
  });

  it.each([
    '::error::x',
    '  ::set-env name=A::b',
    'x ##[add-mask]y',
    'x\r::stop-commands::y\rz',
    // The runner compares words as people read them.
    ':\u200D:error::x',
    '#\u00AD#[error]x',
  ])('does not let %j act', async (text) => {
    await open().print(text, 'Report');
    const lines = log.split('\n');
    const [, word = ''] = /^::stop-commands::(.+)$/.exec(lines[1] ?? '') ?? [];
    expect(word.length).toBeGreaterThan(20);
    expect(lines).toEqual([
      '::group::Report',
      `::stop-commands::${word}`,
      ...text.split('\n'),
      `::${word}::`,
      '::endgroup::',
      '',
    ]);
  });

  it('lets nothing act, whatever is printed, noted, logged or found', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '::',
        '##[',
        ']',
        'error',
        'stop-commands',
        'endgroup',
        ' ',
        '\n',
        '\r',
        ':',
        '#',
        '%0A',
      ),
      fc.string({ maxLength: 5 }),
    );
    const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (one, two) => {
        log = '';
        const host = open();
        await host.print(one, 'Report');
        host.info(two);
        host.log('notice', one);
        host.log('error', two);
        await host.problem('warning', one, { file: two, line: 1, column: 2 });
        const names = commandsIn(log).map((command) => command.split(/[ :]/)[0]);
        expect(names).toEqual(['group', 'endgroup', 'error', 'warning']);
      }),
      { numRuns: 200 },
    );
  });

  it('streams output in its place, marked, and not as what the command printed', async () => {
    const host = open(['hidden-value']);
    host.log('notice', 'begun');
    host.stream('a hidden-value');
    host.stream('b');
    await host.print('ended');
    host.stream('c');
    await host.finish({}, '');
    expect(log).toBe('::add-mask::hidden-value\nbegun\n| a ***\n| b\nended\n| c\n');
    expect(host.record().printed).toBe('ended');
  });

  it('lets no streamed line act', async () => {
    const part = fc.constantFrom(
      '::',
      '##[',
      ']',
      'error',
      'stop-commands',
      ' ',
      '\r',
      ':',
      '#',
      '\u200D',
      'x',
    );
    const line = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 4 }), async (lines) => {
        log = '';
        const host = open();
        for (const each of lines) host.stream(each);
        await host.print('end');
        expect(commandsIn(log)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('shows progress as a line at most every ten seconds', async () => {
    vi.useFakeTimers();
    const host = open();
    await host.print('begun');
    host.progress('1/2');
    vi.advanceTimersByTime(9_000);
    host.progress('2/2');
    vi.advanceTimersByTime(12_000);
    host.progress(undefined);
    vi.advanceTimersByTime(60_000);
    await host.print('ended');
    expect(log).toBe('begun\n2/2\n2/2\nended\n');
  });
});

const conclusionOf = (standing: readonly NoticeDraft[]) =>
  ({
    result: 'attention',
    alerts: standing.length,
    at: 0,
    rows: [],
    standing,
    told: [],
    done: [],
    held: [],
    openWrites: [],
    waitingWrites: [],
  }) as const;

const alert = (id: string, urgency: 'action' | 'alert') =>
  entryOf({ id, urgency, job: { id, name: id }, headline: 'failed', facts: [] }).notice;

describe('annotations', () => {
  const place = { file: '/work space/ops-jobs.json', line: 3, column: 7 };

  it('stand at their place, with the path in the workspace', async () => {
    const host = open();
    await host.problem('error', 'a\nb', place);
    await host.problem('warning', 'c', { ...place, file: '/elsewhere/x.json' });
    await host.problem('warning', 'd', { ...place, file: '/work space2/x.json' });
    expect(log).toBe(
      '::error file=ops-jobs.json,line=3,col=7::a%0Ab\n' +
        '::warning file=/elsewhere/x.json,line=3,col=7::c\n' +
        '::warning file=/work space2/x.json,line=3,col=7::d\n',
    );
    expect(host.record().printed).toContain('/work space/ops-jobs.json:3:7: error: a\nb\n');
  });

  it('name fifty alerts at most, and how many more there are', async () => {
    const host = open();
    host.conclude(
      conclusionOf(
        Array.from({ length: 5000 }, (_, n) => entryOf({ id: `n${n}`, facts: [`fact ${n}`] }).notice),
      ),
      english,
    );
    await host.print('end');
    expect(log.match(/fact \d+/g)).toHaveLength(50);
    expect(log).toContain('4950 more alerts are in the summary of this job; all jobs: ops-framework status');
  });

  it('mark each standing alert with its cause and the last line of its output, ten of them, in their order', async () => {
    const host = open();
    const job = { id: 'sync', name: 'Sync' };
    const alerts = Array.from(
      { length: 12 },
      (_, n) =>
        entryOf({ job, headline: `exit ${n}`, facts: ['open since 11:00:00'], output: 'one\ntwo' }).notice,
    );
    host.conclude(conclusionOf(alerts), english);
    await host.finish({}, '');
    const marks = commandsIn(log).filter((command) => command.startsWith('error::'));
    expect(marks).toHaveLength(10);
    expect(marks[0]).toBe('error::Sync (sync): exit 0%0Aopen since 11:00:00%0Atwo');
    expect(log).toContain('::notice::2 more errors are in the log of this step: GitHub shows 10 of a kind');
  });

  it('mark open writes: after what needs a person, before other alerts; those that wait are warnings', async () => {
    const host = open();
    const writes = { openWrites: ['applied, unverified: site'], waitingWrites: ['waits for approval: dns'] };
    host.conclude({ ...conclusionOf([alert('a', 'action'), alert('b', 'alert')]), ...writes }, english);
    await host.print('end');
    expect(commandsIn(log)).toEqual([
      'error::a: failed',
      'error::applied, unverified: site',
      'error::b: failed',
      'warning::waits for approval: dns',
    ]);
  });

  it('are ten of each kind at most, so that warnings leave the errors theirs, and the others are counted', async () => {
    const host = open();
    for (let count = 1; count <= 12; count += 1) host.log('warning', `warning ${count}`, place);
    for (let count = 1; count <= 11; count += 1) await host.problem('error', `error ${count}`);
    await host.finish({}, '');
    const lines = log.trimEnd().split('\n');
    const of = (kind: string) => lines.filter((line) => line.startsWith(`::${kind}`));
    expect(of('warning')).toHaveLength(10);
    expect(of('error')).toEqual(Array.from({ length: 10 }, (_, index) => `::error::error ${index + 1}`));
    expect(lines.filter((line) => !line.startsWith('::'))).toEqual([
      '/work space/ops-jobs.json:3:7: warning: warning 11',
      '/work space/ops-jobs.json:3:7: warning: warning 12',
      'error: error 11',
    ]);
    expect(lines.at(-1)).toBe(
      '::notice::1 more error and 2 more warnings are in the log of this step: GitHub shows 10 of a kind',
    );
  });

  it('say nothing of more when there is none, and are no longer than GitHub shows: the log has the rest', async () => {
    const host = open();
    host.log('error', 'x'.repeat(5000));
    for (let count = 2; count <= 10; count += 1) host.log('error', `no ${count}`);
    await host.finish({}, '');
    const lines = log.trimEnd().split('\n');
    expect(lines[0]).toHaveLength('::error::'.length + 4096);
    expect(lines[1]).toBe(`error: ${'x'.repeat(5000)}`);
    expect(lines).toHaveLength(11);
  });

  it('stand once for one trouble, and the log has it each time', async () => {
    const host = open();
    for (let count = 0; count < 12; count += 1) host.log('warning', 'the same');
    host.log('warning', 'the same', place);
    host.log('error', 'the same');
    await host.finish({}, '');
    expect(log).toBe(
      `::warning::the same\n${'warning: the same\n'.repeat(11)}` +
        '::warning file=ops-jobs.json,line=3,col=7::the same\n::error::the same\n',
    );
  });
});

describe('the end', () => {
  it('writes outputs and summary without secrets', async () => {
    const host = open(['hidden-value']);
    await host.finish({ report: 'a hidden-value\nresult<<EOF\nx', result: 'ok' }, '## hidden-value');
    expect(read('summary')).toBe('## ***');
    expect(read('output')).toMatch(
      /^report<<(ghadelimiter_\S+)\na \*\*\*\nresult<<EOF\nx\n\1\nresult<<(ghadelimiter_\S+)\nok\n\2\n$/,
    );
  });

  it('leaves what later steps compare as it is: a password can be a part of it', async () => {
    const host = open(['applied', 'production']);
    await host.finish({ verdict: 'applied', namespace: 'production-1', jobs: '["applied"]' }, '');
    expect(read('output')).toMatch(/\napplied\n[^]*\nproduction-1\n[^]*\n\["\*\*\*"\]\n/);
  });

  it('says what cannot be written, and goes on', async () => {
    vi.stubEnv('GITHUB_OUTPUT', join(folder, 'gone', 'output'));
    const host = open();
    await host.finish({ result: 'ok' }, 'text');
    expect(log).toContain('::warning::outputs not written: ');
    expect(read('summary')).toBe('text');
  });

  it('says when GitHub named no file', async () => {
    vi.stubEnv('GITHUB_OUTPUT', '');
    vi.stubEnv('GITHUB_STEP_SUMMARY', '');
    const host = open();
    await host.finish({ result: 'ok' }, 'text');
    expect(log).toBe(
      'outputs not written: GITHUB_OUTPUT is not set\n' +
        'summary not written: GITHUB_STEP_SUMMARY is not set\n',
    );
  });
});
