/** Finds act before the first test. On CI it is installed where Go is there; elsewhere a person is told what to type. */
import type { TestProject } from 'vitest/node';
import { findTool } from '../../scripts/pinned-tools.ts';

declare module 'vitest' {
  interface ProvidedContext {
    act: string;
  }
}

export function setup(project: TestProject): void {
  const found = findTool('act', process.env['CI'] === 'true');
  if ('path' in found) return project.provide('act', found.path);
  // Without a stack: there is nothing to fix in here.
  process.stderr.write(`${found.problem}\n`);
  process.exit(1);
}
