/** Fetches the named tools at their pinned versions; fails, saying what to type, when one is not to be had here. */
import { findTool, type ToolName } from './pinned-tools.ts';

const names: readonly string[] = process.argv.slice(2);
const known = (name: string): name is ToolName => ['act', 'actionlint', 'zizmor'].includes(name);

for (const name of names.filter(known)) {
  const tool = findTool(name, true);
  if (!('problem' in tool)) continue;
  console.error(tool.problem);
  process.exitCode = 1;
}
