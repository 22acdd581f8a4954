/** What the runner wrote down about the event and its repository. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { attempt } from '../../errors.ts';
import type { GitHub } from './github.ts';

export interface EventRepository {
  readonly isPublic: boolean;
  readonly defaultBranch: string | undefined;
  /** Why it is not known. */
  readonly why?: string;
}

const schema = z.object({ repository: z.object({ private: z.boolean(), default_branch: z.string() }) });

/**
 * The repository, from the event's payload, else from the API. What cannot be found out counts as the worse: public, and
 * no branch is the default one.
 */
export async function readRepository(
  env: Readonly<Record<string, string | undefined>>,
  github: GitHub,
): Promise<EventRepository> {
  const path = env['GITHUB_EVENT_PATH'];
  const payload = path === undefined ? undefined : attempt(() => JSON.parse(readFileSync(path, 'utf8')));
  const event = schema.safeParse(payload);
  if (event.success) {
    const { repository } = event.data;
    return { isPublic: !repository.private, defaultBranch: repository.default_branch };
  }
  const known = await github.repository();
  return known.kind === 'known' ? known : { isPublic: true, defaultBranch: undefined, why: known.why };
}
