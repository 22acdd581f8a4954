import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../../src/core/config/parse.ts';
import { examplesFolder } from './run-example.ts';

const project = join(examplesFolder, '..');
const text = readFileSync(join(examplesFolder, 'ops-jobs.example.json'), 'utf8');
const { config, problems } = parseConfig(text);
const jobs = config?.jobs ?? [];

test('the example is valid without a single remark', () => {
  expect(problems).toEqual([]);
});

test('it shows every kind of job, and what runs in a fresh clone does not alarm', () => {
  expect(new Set(jobs.map(({ kind }) => kind)).size).toBe(3);
  const enabled = jobs.filter((job) => job.enabled).map(({ id }) => id);
  expect(enabled).toEqual(['inventory', 'inventory-report', 'disk-space', 'rotate-log-check']);
  const scheduled = jobs.filter((job) => job.enabled && job.everySeconds !== undefined);
  expect(scheduled.map(({ id }) => id)).toEqual(['disk-space']);
});

test('the use cases go together in one file', () => {
  const lists = ['health', 'sync', 'security', 'inventory', 'change'].map((name) => {
    const found = parseConfig(readFileSync(join(examplesFolder, name, 'ops-jobs.json'), 'utf8'));
    expect(found.problems).toEqual([]);
    return found.config?.jobs.map(({ id }) => id) ?? [];
  });
  const ids = lists.flat();
  expect(ids.length).toBeGreaterThan(lists.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test('its demonstration reports at any time of day', () => {
  const quiet = jobs.find(({ id }) => id === 'inventory')?.policy.quietHours;
  expect(quiet?.start).toBe(quiet?.end);
});

test('every command names a program that is here', () => {
  const commands = jobs.flatMap((job) => Object.values(job.commands));
  expect(commands.length).toBeGreaterThan(6);
  for (const [program, file = ''] of commands) {
    expect(program).toBe('node');
    expect(existsSync(join(project, file)), file).toBe(true);
  }
});

test('the defaults it spells out are the built-in ones', () => {
  const bare = parseConfig(text.replace(/"defaults": \{.*?\n {2}\},/su, ''));
  expect(bare.problems).toEqual([]);
  expect(bare.config).toEqual(config);
});
