/** What everybody is owed when a write is refused: nothing was run, the reason, the fix, and no secret. */
import { expect } from 'vitest';
import { fixOf } from '../../src/core/writes/notices.ts';
import type { RefusalReason } from '../../src/core/writes/write.ts';
import { english } from './builders.ts';
import type { Stepped } from './action.ts';
import { token as botToken } from './bot-api-caller.ts';
import { writeToken, type WriteArea } from './write-area.ts';

/** A value in the `env` of a job. */
export const secretValue = 'correct-horse-battery';
const cacheToken = 'token-of-the-run';

/** All that left the host, but for the lines that make the runner mask. */
export function saidBy(place: WriteArea, stepped: Stepped): string {
  const log = (stepped.stdout + stepped.stderr).replaceAll(/^::add-mask::.*$/gm, '');
  return [log, stepped.summary, JSON.stringify(stepped.outputs), place.told()].join('\n');
}

/** `detail`: what is said of it besides the reason, in the log and in the message. */
export async function expectRefused(
  place: WriteArea,
  stepped: Stepped,
  reason: RefusalReason,
  detail: RegExp,
): Promise<void> {
  const { code, acted, outputs } = stepped;
  expect(acted.join('\n')).toContain(`error::deploy refused (${reason})`);
  expect([code, outputs['verdict'], outputs['result']]).toEqual([1, 'refused', 'failed']);
  expect(acted.join('\n')).toMatch(detail);
  const isRejected = detail.source.endsWith('rejected it');
  const fix = english(fixOf({ reason, isRejected }));
  expect(acted.join('\n')).toContain(fix.replace(/^f/, 'F'));
  expect(place.told()).toContain(`write refused (${reason})`);
  expect(place.told()).toMatch(detail);
  expect(place.told()).toContain(fix);
  expect(place.told()).toMatch(/nothing was run|this attempt ran nothing/);
  await expectNotRun(place, stepped);
}

export async function expectNotRun(place: WriteArea, stepped: Stepped): Promise<void> {
  expect([await place.area.read('runs'), await place.area.read('live')]).toEqual(['', '']);
  const said = saidBy(place, stepped);
  for (const secret of [writeToken, botToken, cacheToken, secretValue]) expect(said).not.toContain(secret);
}
