/** Errors of the write chain whose text is in the catalog. Loads it: not for what every tick loads. */
import { textIn } from '../../core/notices/say.ts';
import type { Words } from '../../core/text/words.ts';
import { exitCodes, UserError } from '../../errors.ts';

const say = textIn('en');

/** `more`: further lines, such as an output. */
export function problem(line: Words, ...more: readonly Words[]): UserError {
  const lines = [line, ...more];
  return new UserError(lines.map(say).join('\n'), { lines });
}

/** What was given cannot be used: exit 2. */
export function badRequest(line: Words): UserError {
  return new UserError(say(line), { exitCode: exitCodes.badInput, lines: [line] });
}
