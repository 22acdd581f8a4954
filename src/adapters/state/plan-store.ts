/**
 * The plans made on this host, whole, in files that only this user reads. They may hold what a job printed. Beside them, which
 * of them this host began: the ledger may come from a cache whose newest entries somebody deleted.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { planSchema, type PlanDocument } from '../../core/writes/plan.ts';
import type { PlanStore } from '../../ports/writes.ts';
import { fileProblem, hasCode, makeFolder, readPlain, replaceFile, writeNew } from '../files/durable-file.ts';
import { trustProblem } from '../files/trusted-path.ts';
import { attempt, UserError } from '../../errors.ts';

const mostKept = 50;
/** Of the marks of what was begun: a plan holds for 30 days at most, and each needs an approval. */
const mostMarks = 1000;

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
      const stored = planSchema.safeParse(attempt(() => JSON.parse(readPlain(pathOf(digest)) ?? '')));
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
