/** The part of the jobs file that says how a supervised job (`commands.exec`) is run, and when any long read is started again. */
import * as z from 'zod/mini';
import { exactOptional as optional, _default as orElse } from 'zod/mini';
import { field, filledText, flag, lifetime, seconds, whenUsed } from './fields.ts';

const exitCode = () =>
  field(z.int().check(z.gte(1), z.lte(255)), 'One exit code.', {
    expects: 'an exit code from 1 to 255',
    example: '75',
  });

export const superviseSchema = whenUsed(() =>
  field(
    z.strictObject({
      stopGraceSeconds: orElse(
        seconds('Time from SIGTERM to SIGKILL when the job is stopped: to write a checkpoint.', 30),
        30,
      ),
      maxRuntimeSeconds: optional(
        lifetime('Longest that one attempt may run, time asleep not counted; then it is stopped.'),
      ),
      minDurationSeconds: optional(
        lifetime(
          'An end with exit code 0 is an alert and no completion when all attempts of the work together ran for less. Not checked when the end of one of them was not observed.',
        ),
      ),
      expectOutput: orElse(
        flag(
          'An end with exit code 0 is an alert and no completion when no attempt of the work wrote anything.',
        ),
        false,
      ),
      resumeOnExitCodes: optional(
        field(
          z.array(exitCode()).check(z.minLength(1)),
          'Exit codes after which a tick may start it again. Without it, every code. After an end by a signal or with the host, a tick may always start it again.',
          { expects: 'a list of at least one exit code', example: '[75]' },
        ),
      ),
      maxAttempts: orElse(
        field(
          z.int().check(z.gte(1), z.lte(1000)),
          'After so many starts within `windowSeconds` without progress, ticks do not start it any more and ask for a person.',
          { expects: 'a whole number from 1 to 1000', example: '5' },
        ),
        5,
      ),
      windowSeconds: orElse(lifetime('See `maxAttempts`.'), 86_400),
      maxBackoffSeconds: orElse(
        seconds(
          '`autoResumeBackoffSeconds` doubles with each failed attempt that made no progress, up to this.',
          14_400,
        ),
        14_400,
      ),
      concurrencyGroup: optional(
        filledText('Jobs of one group never run together.', 'the name of a group', 'disk'),
      ),
    }),
    'How a job with `commands.exec` is run, and when any long read is started again. See docs/long-jobs.md.',
    { expects: 'an object', example: '{ "stopGraceSeconds": 30 }' },
  ),
);

/** Every default applied. Durations in seconds. */
export type Supervise = Readonly<z.output<ReturnType<typeof superviseSchema>>>;
