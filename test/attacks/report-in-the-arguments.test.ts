// The attacker is another user of the host and reads reports in the list of processes.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { openArea, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const isHidden = /^\S+ \/proc proc \S*hidepid=(?!0|off)/m.test(readFileSync('/proc/self/mounts', 'utf8'));

it('doctor says that OpenClaw cannot take a report otherwise, and how to send it so that nobody reads it', async () => {
  await area.jobs([]);
  const { stdout } = await area.cli('doctor', '--telegram-via', 'openclaw', '--telegram-chat-id', '42');
  expect(stdout).toMatch(
    isHidden
      ? /telegram arguments.*keeps that from other users/
      : /telegram arguments.*every user of this host can read it \(ps\)\. Leave out telegram-via: openclaw/,
  );
  const direct = await area.cli('doctor', '--telegram-chat-id', '42');
  expect(direct.stdout).not.toContain('telegram arguments');
});
