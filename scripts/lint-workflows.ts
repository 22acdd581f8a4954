/**
 * actionlint and zizmor (pedantic) over every workflow of this repository, every example of one, and all that the built `init`
 * writes into each kind of repository. Both must find nothing; what they may not know stands with its reason in
 * .github/actionlint.yaml and .github/zizmor.yml. `--online`, with a token in GH_TOKEN, asks GitHub too: is each pinned commit
 * the one of the tag beside it, and of that repository?
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cloneFramework } from '../test/support/framework-clone.ts';
import { initSets, type InitSet } from '../test/support/init-sets.ts';
import { findTool, type ToolName } from './pinned-tools.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const filesIn = (folder: string) => readdirSync(join(root, folder)).map((name) => join(root, folder, name));

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`);
}

/** What `init` writes below `.github` of a new repository. */
function written({ repository, words }: InitSet, folder: string): readonly string[] {
  mkdirSync(folder);
  run('git', ['init', '--quiet'], folder);
  run('git', ['remote', 'add', 'origin', `https://github.com/${repository}.git`], folder);
  run(process.execPath, [program, 'init', '--yes', ...words], folder);
  return readdirSync(join(folder, '.github'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yml'))
    .map((name) => join(folder, '.github', name));
}

const temporary = mkdtempSync(join(tmpdir(), 'ops-framework-init-'));
process.on('exit', () => rmSync(temporary, { recursive: true }));
const { program } = cloneFramework(join(temporary, 'clone'));
const ours = [...filesIn('.github/workflows'), ...filesIn('examples/workflows')];
const made = Object.values(initSets).map((set, index) => {
  const folder = join(temporary, String(index));
  return { folder, files: written(set, folder) };
});
const files = [...ours, ...made.flatMap((each) => each.files)];
const isWorkflow = (path: string) => !path.endsWith('/dependabot.yml');

function lint(name: ToolName, args: readonly string[], cwd = root): boolean {
  const tool = findTool(name, true);
  if ('problem' in tool) {
    console.error(tool.problem);
    return false;
  }
  const { status, stdout, stderr, error } = spawnSync(tool.path, args, { cwd, encoding: 'utf8' });
  if (error) console.error(`${name} cannot be started: ${error.message}`);
  // That it found nothing zizmor says too.
  if (status === 0) return true;
  console.error(`${name}:\n${stdout}${stderr}`);
  return false;
}

const isOnline = process.argv.includes('--online');
// The examples, and what `init` makes, call a repository that is not there, which online is an error.
const audited = isOnline ? filesIn('.github/workflows') : files;
const flags = ['--quiet', '--no-progress', '--strict-collection', '--persona=pedantic'];
const settings = [...(isOnline ? [] : ['--offline']), '--config', '.github/zizmor.yml'];
const knowing = ['-config-file', join(root, '.github/actionlint.yaml')];
const results = [
  // Below the folder that it is started in, as the paths of its settings are.
  ...[{ folder: root, files: ours }, ...made].map((each) =>
    lint('actionlint', [...knowing, ...each.files.filter(isWorkflow)], each.folder),
  ),
  lint('zizmor', [...flags, ...settings, ...audited, 'action.yml', '.github/dependabot.yml']),
];
if (results.includes(false)) process.exitCode = 1;
else console.log(`actionlint and zizmor find nothing in ${files.filter(isWorkflow).length} workflows`);
