import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/core/config/parse.ts';
import { matches } from './json-schema.ts';

const repository = join(import.meta.dirname, '../..');
let folder = '';

function generate(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(repository, 'scripts/generate.ts'), ...args], {
    encoding: 'utf8',
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what is committed is what the schema makes', () => {
  expect(generate('--check')).toMatchObject({ status: 0, stderr: '' });
});

test('--check names each stale file and writes nothing; without it they are written', () => {
  const missing = generate('--check', '--root', folder);
  expect(missing.status).toBe(1);
  expect(missing.stderr).toMatch(/ops-jobs\.schema\.json is stale.*\n.*configuration\.md is stale/);
  expect(generate('--root', folder).status).toBe(0);
  expect(generate('--check', '--root', folder).status).toBe(0);
  const page = join(folder, 'docs/configuration.md');
  appendFileSync(page, 'x');
  const stale = generate('--check', '--root', folder);
  expect(stale).toMatchObject({
    status: 1,
    stderr: 'docs/configuration.md is stale: run npm run generate\n',
  });
  expect(readFileSync(page, 'utf8')).toMatch(/x$/);
});

const page = readFileSync(join(repository, 'docs/configuration.md'), 'utf8');
const schema: unknown = JSON.parse(readFileSync(join(repository, 'schema/ops-jobs.schema.json'), 'utf8'));

test('the example of the page is valid', () => {
  const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
  const { config, problems } = parseConfig(example);
  expect(problems).toEqual([]);
  expect(config?.jobs.map(({ kind }) => kind)).toEqual([
    'long_running_read',
    'one_shot_read',
    'one_shot_write',
  ]);
  expect(matches(schema, JSON.parse(example))).toBe(true);
});

test('every key of the schema has a description and a row in the page', () => {
  const bare: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('items' in node) visit(node.items, `${path}[]`);
    if (!('properties' in node) || typeof node.properties !== 'object' || node.properties === null) return;
    for (const [key, child] of Object.entries(node.properties)) {
      const about: unknown = child;
      const isDeprecated = typeof about === 'object' && about !== null && 'deprecated' in about;
      const isDescribed = typeof about === 'object' && about !== null && 'description' in about;
      const hasRow = new RegExp(
        `^\\| \`(?:quietHours\\.)?${key.replace('$', '\\$')}\` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$`,
        'm',
      ).test(page);
      if (!isDescribed || (!isDeprecated && !hasRow)) bare.push(`${path}.${key}`);
      visit(about, `${path}.${key}`);
    }
  };
  visit(schema, '');
  expect(bare).toEqual([]);
});

const job = { id: 'a', kind: 'one_shot_read', risk: 'read_only', commands: { run: ['x'] } };
const long = {
  id: 'l',
  kind: 'long_running_read',
  risk: 'write_local',
  commands: { start: ['x'], status: ['x'] },
};
const write = { ...job, id: 'w', kind: 'one_shot_write', risk: 'write_local', after: [{ jobId: 'a' }] };
const jobs = (...list: readonly unknown[]): unknown => ({ version: 1, jobs: list });

describe('the JSON Schema agrees with the validator', () => {
  test.each<[boolean, string, unknown]>([
    [true, 'no jobs', jobs()],
    [true, 'all kinds', jobs(job, long, write)],
    [
      true,
      'a supervised job',
      jobs({
        ...long,
        commands: { exec: ['x'] },
        supervise: { maxAttempts: 3, resumeOnExitCodes: [75] },
      }),
    ],
    [false, 'exec beside start', jobs({ ...long, commands: { exec: ['x'], start: ['x'] } })],
    [false, 'exec beside stop', jobs({ ...long, commands: { exec: ['x'], stop: ['x'] } })],
    [false, 'exec of a one-shot read', jobs({ ...job, commands: { exec: ['x'], run: ['x'] } })],
    [false, 'no attempt at all', jobs({ ...long, commands: { exec: ['x'] }, supervise: { maxAttempts: 0 } })],
    [
      false,
      'exit code 0 as one to resume on',
      jobs({ ...long, commands: { exec: ['x'] }, supervise: { resumeOnExitCodes: [0] } }),
    ],
    [
      true,
      'defaults',
      { version: 1, defaults: { stallSeconds: 0, quietHours: { start: '00:00' } }, jobs: [] },
    ],
    [
      true,
      'many keys',
      jobs({ ...job, env: { A: '' }, everySeconds: 60, timeoutSeconds: 1, after: [], approval: {} }, long),
    ],
    [
      true,
      'the way back',
      jobs(job, { ...write, approval: { gate: 'dispatch', approvers: ['a'], required: true } }),
    ],
    [false, 'no version', { jobs: [] }],
    [false, 'another version', { version: 2, jobs: [] }],
    [false, 'a list', []],
    [false, 'a job that is null', jobs(null)],
    [false, 'no id', jobs({ ...job, id: undefined })],
    [false, 'an id with a slash', jobs({ ...job, id: 'a/b' })],
    [false, 'an unknown kind', jobs({ ...job, kind: 'read' })],
    [false, 'a shell string', jobs({ ...job, commands: { run: 'x y' } })],
    [false, 'an empty command', jobs({ ...job, commands: { run: [] } })],
    [false, 'a blank cwd', jobs({ ...job, cwd: ' ' })],
    [false, 'no run', jobs({ ...job, commands: {} })],
    [false, 'no status', jobs({ ...long, commands: { start: ['x'] } })],
    [false, 'a read that writes', jobs({ ...job, risk: 'write_local' })],
    [false, 'a write that reads', jobs(job, { ...write, risk: 'read_only' })],
    [false, 'a write without after', jobs({ ...write, after: undefined })],
    [false, 'a write with an empty after', jobs({ ...write, after: [] })],
    [false, 'everySeconds on a long read', jobs({ ...long, everySeconds: 60 })],
    [false, 'everySeconds too short', jobs({ ...job, everySeconds: 59 })],
    [false, 'negative seconds', jobs({ ...job, policy: { stallSeconds: -1 } })],
    [false, 'fractional seconds', jobs({ ...job, policy: { stallSeconds: 1.5 } })],
    [false, 'a bad time', jobs({ ...job, policy: { quietHours: { end: '24:00' } } })],
    [false, 'a bad variable', jobs({ ...job, env: { 'A B': '' } })],
    [false, 'an empty list of approvers', jobs(job, { ...write, approval: { approvers: [] } })],
  ])('%s: %s', (isValid, _, value) => {
    const text = JSON.stringify(value);
    expect(parseConfig(text).config !== undefined).toBe(isValid);
    expect(matches(schema, JSON.parse(text))).toBe(isValid);
  });

  test('an editor marks what the validator only warns about', () => {
    for (const value of [
      jobs({ ...job, nam: 'x' }),
      jobs({ ...job, cwd: null }),
      jobs({ ...job, commands: { run: ['x'], tail: ['x'] } }),
    ]) {
      expect(parseConfig(JSON.stringify(value))).toMatchObject({
        config: {},
        problems: [{ severity: 'warning' }],
      });
      expect(matches(schema, value)).toBe(false);
    }
  });
});
