import { expect, test } from 'vitest';
import { runExample } from './run-example.ts';

test.concurrent.for([
  ['inventory.mjs'],
  ['inventory.mjs', 'begin', '--state-dir', 'x'],
  ['inventory.mjs', 'start', '--state-dir', 'x'],
  ['inventory.mjs', 'start', '--state-dir', 'x', '--root', '.', '--dirs-per-second', '0'],
  ['inventory.mjs', 'status', '--state', 'x'],
  ['inventory-report.mjs'],
  ['inventory-report.mjs', '--state-dir', 'x', 'y'],
  ['disk-space.mjs', '--min-free-percent', '101'],
  ['disk-space.mjs', '--min-free-percent', ''],
  ['disk-space.mjs', '--free'],
  ['backup-freshness.mjs'],
  ['backup-freshness.mjs', '--dir', '.', '--max-age-hours', 'x'],
  ['rotate-log.mjs', 'plan'],
  ['rotate-log.mjs', 'run', '--file', 'x', '--keep', '0'],
  ['demo.mjs', '--help'],
])('%j is refused with the usage', async ([name = '', ...args]) => {
  const { code, stdout, stderr } = await runExample(name, ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/\nusage: /);
});
