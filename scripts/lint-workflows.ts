/**
 * actionlint and zizmor (pedantic) over every workflow of this repository and every example of one. Both must find nothing;
 * what they may not know stands with its reason in .github/actionlint.yaml and .github/zizmor.yml.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTool, type ToolName } from './pinned-tools.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const workflows = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => join(folder, name)),
);

function lint(name: ToolName, args: readonly string[]): boolean {
  const tool = findTool(name, true);
  if ('problem' in tool) {
    console.error(tool.problem);
    return false;
  }
  const { status, stdout, stderr, error } = spawnSync(tool.path, args, { cwd: root, encoding: 'utf8' });
  if (error) console.error(`${name} cannot be started: ${error.message}`);
  // That it found nothing zizmor says too.
  if (status === 0) return true;
  console.error(`${name}:\n${stdout}${stderr}`);
  return false;
}

const flags = ['--offline', '--quiet', '--no-progress', '--strict-collection', '--persona=pedantic'];
const settings = ['--config', '.github/zizmor.yml'];
const results = [
  lint('actionlint', workflows),
  lint('zizmor', [...flags, ...settings, ...workflows, 'action.yml', '.github/dependabot.yml']),
];
if (results.includes(false)) process.exitCode = 1;
else console.log(`actionlint and zizmor find nothing in ${workflows.length} workflows`);
