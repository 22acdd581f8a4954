/** Keys of a job that only a write has: how it is approved and how it is verified. */
import * as z from 'zod/mini';
import { exactOptional as optional, _default as orElse } from 'zod/mini';
import {
  field,
  filledText,
  flag,
  lifetime,
  logins,
  noEffect,
  oneOf,
  patterns,
  seconds,
  tries,
  whenUsed,
} from './fields.ts';

export const approvalSchema = whenUsed(() =>
  field(
    z.strictObject({
      environment: orElse(
        filledText(
          'GitHub environment whose reviewers approve the write.',
          'the name of a GitHub environment',
          'ops-write',
        ),
        'ops-write',
      ),
      maxAgeSeconds: orElse(lifetime('How long a plan may wait for its approval.'), 86400),
      allowSelfApproval: orElse(flag('Whether the person who asked may also approve.'), false),
      allowBotRequester: orElse(
        flag(
          'Whether one person may approve what no person asked for: a run that an app, `schedule`, `push` or `repository_dispatch` caused. Without it, two different people have to.',
        ),
        false,
      ),
      approvers: optional(
        logins('GitHub logins that may approve. Without it, everyone whom the gate allows.'),
      ),
      gate: orElse(
        oneOf(
          ['environment', 'dispatch'],
          'Where the approval comes from: the reviewers of the environment, or a second person who dispatches the workflow with the digest.',
        ),
        'environment',
      ),
      ignorePlanLines: orElse(
        patterns(
          'Regular expressions (JavaScript, flag `u`, as far as RE2 knows them: no look-around, no back-references). Lines of the plan that match one do not count for the digest.',
        ),
        [],
      ),
      granted: optional(noEffect()),
      required: optional(noEffect()),
    }),
    'How a write is approved. Only for `one_shot_write`.',
    { expects: 'an object', example: '{ "environment": "ops-write" }' },
  ),
);

export const verifySchema = whenUsed(() =>
  field(
    z.strictObject({
      attempts: orElse(
        tries('How often each verification is tried until it passes, for systems that settle slowly.'),
        1,
      ),
      everySeconds: orElse(seconds('How long to wait between two tries.', 10), 10),
    }),
    'How a write is verified. Only for `one_shot_write`.',
    { expects: 'an object', example: '{ "attempts": 5, "everySeconds": 30 }' },
  ),
);
