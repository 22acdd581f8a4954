import { join } from 'node:path';
import { attempt } from '../../errors.ts';
import { systemTool } from '../process/system-tool.ts';

/** No variable names it: https://github.com/actions/runner/blob/v2.336.0/src/Runner.Worker/JobRunner.cs */
const nodeOfRunner = /^(.*)\/externals[^/]*\/node\d+\/bin\/node$/;

/** Version of the runner that this Node belongs to; undefined: it belongs to none, or the runner does not say. */
export function runnerVersion(node = process.execPath): string | undefined {
  const [, root] = nodeOfRunner.exec(node) ?? [];
  if (root === undefined) return undefined;
  const text = attempt(() => systemTool(join(root, 'bin', 'Runner.Listener'), ['--version']));
  return /^\d+\.\d+\.\d+$/.exec(text?.trim() ?? '')?.[0];
}
