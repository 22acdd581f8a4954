import { expect, test } from 'vitest';
import { runExample } from './run-example.ts';

test.concurrent.for([
  ['inventory/inventory.mjs'],
  ['inventory/inventory.mjs', 'begin', '--root', '.', '--out', 'x'],
  ['inventory/inventory.mjs', '--out', 'x'],
  ['inventory/inventory.mjs', '--out', 'x', '--root', '.', '--dirs-per-second', '0'],
  ['inventory/inventory-report.mjs'],
  ['inventory/inventory-report.mjs', '--inventory', 'x', 'y'],
  ['disk-space.mjs', '--min-free-percent', '101'],
  ['disk-space.mjs', '--min-free-percent', ''],
  ['disk-space.mjs', '--free'],
  ['backup-freshness.mjs'],
  ['backup-freshness.mjs', '--dir', '.', '--max-age-hours', 'x'],
  ['rotate-log.mjs', 'plan'],
  ['rotate-log.mjs', 'run', '--file', 'x', '--keep', '0'],
  ['change/set-option.mjs', 'plan', '--file', 'x'],
  ['change/set-option.mjs', 'back', '--file', 'x', '--back', 'y'],
  ['change/set-option.mjs', 'run', '--file', 'x', '--option', 'a', '--value', '1', '--back', 'y'],
  ['change/set-option.mjs', 'run', '--file', 'x', '--option', 'a', '--value', 'text'],
  ['change/openclaw-version.mjs'],
  ['change/openclaw-version.mjs', '--gateway', 'x'],
  ['demo.mjs', '--help'],
])('%j is refused with the usage', async ([name = '', ...args]) => {
  const { code, stdout, stderr } = await runExample(name, ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/\nusage: /);
});
