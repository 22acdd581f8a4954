/** The commands of a job. Which of them a kind needs is in `rules.ts`. */
import * as z from 'zod/mini';
import { exactOptional as optional } from 'zod/mini';
import { argv, field, whenUsed } from './fields.ts';

export const commandsSchema = whenUsed(() =>
  field(
    z.strictObject({
      exec: optional(
        argv(
          'The long read itself, in place of `start` and `status`: run in the background and watched.',
          '["python3", "inventory.py"]',
        ),
      ),
      start: optional(
        argv('Starts a long read in the background.', '["systemctl", "--user", "start", "sync"]'),
      ),
      status: optional(
        argv('Prints the status of a long read as one JSON object.', '["python3", "status.py"]'),
      ),
      stop: optional(
        argv(
          'Stops a long read. Without it, the process gets SIGTERM.',
          '["systemctl", "--user", "stop", "sync"]',
        ),
      ),
      run: optional(argv('What a one-shot job does.', '["python3", "check.py"]')),
      plan: optional(argv('Prints what a write would do, and does nothing.', '["terraform", "plan"]')),
    }),
    'Commands by name, each a list of words. A shell string is not accepted.',
    { expects: 'an object', example: '{ "run": ["python3", "check.py"] }' },
  ),
);
