/**
 * Programs that npm does not have, at the versions that CI uses: from PATH, else installed by the package manager of their
 * language into node_modules/.cache/tools. Go checks what it downloads with sum.golang.org, pip with the hashes in
 * zizmor-requirements.txt.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Tool {
  readonly version: string;
  /** What a person types who wants it on PATH. */
  readonly fix: string;
  /** Commands that install it into a folder, one after the other; the first word is what must be on PATH. */
  readonly install: (folder: string) => readonly (readonly string[])[];
  /** Its path below that folder. */
  readonly program: string;
}

const fromGo = (name: string, module: string, version: string): Tool => ({
  version,
  fix: `go install ${module}@v${version}`,
  install: (folder) => [['env', `GOBIN=${folder}`, 'go', 'install', `${module}@v${version}`]],
  program: name,
});

const zizmorVersion = '1.32.0';

const tools = {
  act: fromGo('act', 'github.com/nektos/act', '0.2.89'),
  actionlint: fromGo('actionlint', 'github.com/rhysd/actionlint/cmd/actionlint', '1.7.12'),
  zizmor: {
    version: zizmorVersion,
    fix: `pipx install zizmor==${zizmorVersion}`,
    install: (folder) => [
      ['python3', '-m', 'venv', folder],
      [
        join(folder, 'bin', 'pip'),
        'install',
        '--quiet',
        '--only-binary=:all:',
        '--require-hashes',
        `--requirement=${join(root, 'scripts', 'zizmor-requirements.txt')}`,
      ],
    ],
    program: join('bin', 'zizmor'),
  },
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof tools;

/** Path of the program, or what to type to get it. `mayInstall`: try the package manager when PATH has no such version. */
export function findTool(
  name: ToolName,
  mayInstall: boolean,
): { readonly path: string } | { readonly problem: string } {
  const tool: Tool = tools[name];
  const folder = join(root, 'node_modules', '.cache', 'tools', `${name}-${tool.version}`);
  const kept = join(folder, tool.program);
  if (existsSync(kept)) return { path: kept };
  const found = spawnSync(name, ['--version'], { encoding: 'utf8' });
  if (found.status === 0 && found.stdout.includes(tool.version)) return { path: name };
  const lacks = found.error ? 'it is not on PATH' : `on PATH is ${found.stdout.trim().split('\n')[0]}`;
  const failed = mayInstall ? install(tool, folder) : lacks;
  if (failed === undefined) return { path: kept };
  return {
    problem: `${name} ${tool.version} is needed (${failed}); install it and put it on PATH: ${tool.fix}`,
  };
}

/** What went wrong; undefined: nothing. */
function install(tool: Tool, folder: string): string | undefined {
  for (const [program = '', ...args] of tool.install(folder)) {
    const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
    if (error) return `${program} cannot be started: ${error.message}`;
    if (status !== 0)
      return `${[program, ...args].join(' ')} failed: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  }
  return undefined;
}
