/**
 * The plans made on this host, whole, in files that only this user reads. They may hold what a job printed. Beside them, which
 * of them this host began: the ledger may come from a cache whose newest entries somebody deleted.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { PlanDocument } from '../../core/writes/plan.ts';
import type { PlanStore } from '../../ports/writes.ts';
import { fileProblem, hasCode, makeFolder, readPlain, replaceFile, writeNew } from '../files/durable-file.ts';
import { trustProblem } from '../files/trusted-path.ts';
import { attempt, UserError } from '../../errors.ts';

const mostKept = 50;
/** Of the marks of what was begun: a plan holds for 30 days at most, and each needs an approval. */
const mostMarks = 1000;
const hash = z.string();
const named = { word: z.union([z.int(), z.string()]), path: z.string() };
const command = {
  id: z.string(),
  argv: z.array(z.string()),
  cwd: z.string(),
  link: z.exactOptional(z.string()),
  program: z.string(),
  env: z.record(z.string(), hash),
  code: z.exactOptional(z.record(z.string(), z.string())),
  files: z.array(z.object({ ...named, sha256: hash })),
  folders: z.exactOptional(z.array(z.object(named))),
};
const schema = z.object({
  text: z.string(),
  plan: z.object({
    version: z.literal(1),
    repository: z.string(),
    commit: z.string(),
    run: z.object({ id: z.string(), requestedBy: z.string() }),
    namespace: z.string(),
    host: hash,
    config: z.object({ path: z.string(), sha256: hash }),
    job: z.object({
      ...command,
      risk: z.string(),
      timeoutSeconds: z.number(),
      after: z.array(
        z.object({
          jobId: z.string(),
          when: z.enum(['success', 'failure', 'always']),
          delaySeconds: z.number(),
        }),
      ),
      approval: z.exactOptional(z.record(z.string(), z.unknown())),
      verify: z.exactOptional(z.object({ attempts: z.number(), everySeconds: z.number() })),
    }),
    verification: z.array(z.object(command)),
    output: z.nullable(hash),
    ignored: z.array(z.string()),
    expiresAt: z.number(),
  }),
});

export function createPlanStore(folder: string): PlanStore {
  const pathOf = (digest: string) => join(folder, `${digest}.json`);
  const openFolder = (path: string) => {
    makeFolder(folder);
    const problem = trustProblem(folder, 'folder');
    if (problem !== undefined) throw new UserError(`others could change the plan ${path}: ${problem}`);
  };
  return {
    keep(digest, document) {
      const path = pathOf(digest);
      try {
        openFolder(path);
        replaceFile({ path, text: `${JSON.stringify(document)}\n` });
      } catch (error) {
        throw fileProblem('cannot keep the plan', path, error);
      }
      removeOld(folder, 'json', mostKept);
    },
    read(digest): PlanDocument | undefined {
      if (trustProblem(pathOf(digest)) !== undefined) return undefined;
      const stored = schema.safeParse(attempt(() => JSON.parse(readPlain(pathOf(digest)) ?? '')));
      return stored.success ? stored.data : undefined;
    },
    begin(digest) {
      const path = join(folder, `${digest}.begun`);
      try {
        openFolder(path);
        writeNew(path, '');
      } catch (error) {
        if (hasCode(error, 'EEXIST')) return false;
        throw fileProblem('cannot note that the write begins', path, error);
      }
      removeOld(folder, 'begun', mostMarks);
      return true;
    },
  };
}

function removeOld(folder: string, ending: 'json' | 'begun', most: number): void {
  const files = attempt(() => readdirSync(folder)) ?? [];
  const aged = files
    .filter((name) => /^[0-9a-f]{64}\./.test(name) && name.endsWith(`.${ending}`))
    .map((name) => ({ name, at: attempt(() => statSync(join(folder, name)).mtimeMs) ?? 0 }))
    .toSorted((a, b) => b.at - a.at);
  for (const { name } of aged.slice(most)) attempt(() => rmSync(join(folder, name), { force: true }));
}
