/**
 * Builds dist/: tsc to plain JavaScript, then ncc to one bundle an entry. `--check` builds beside it and fails when the
 * committed dist/ differs. Output does not depend on the folder or the Node version.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Entry in src/ → folder in dist/. */
const entries = { cli: 'cli', main: 'main', supervisor: 'supervisor' };

function run(tool: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  throw new Error(
    `${tool} ${args.join(' ')} failed${error ? `: ${error.message}` : `:\n${stdout}${stderr}`}`,
  );
}

function build(target: string): void {
  // Always the same name: the bundler numbers modules by their paths.
  const compiled = join(root, 'build');
  rmSync(compiled, { recursive: true, force: true });
  try {
    run('tsc', ['-p', 'tsconfig.build.json', '--outDir', compiled]);
    for (const [entry, folder] of Object.entries(entries)) {
      const made = join(compiled, 'out', folder);
      run('ncc', ['build', join(compiled, `${entry}.js`), '-o', made, '--license', 'LICENSES.txt', '-q']);
      chmodSync(join(made, 'index.js'), 0o755);
      // Made elsewhere first: a build that fails leaves the old one.
      mkdirSync(target, { recursive: true });
      rmSync(join(target, folder), { recursive: true, force: true });
      renameSync(made, join(target, folder));
    }
  } finally {
    rmSync(compiled, { recursive: true, force: true });
  }
}

function filesOf(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [relative(folder, path), readFileSync(path, 'utf8')];
    }),
  );
}

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(root, 'build-check-'));
  try {
    build(fresh);
    const [built, committed] = [filesOf(fresh), filesOf(join(root, 'dist'))];
    const names = new Set([...built.keys(), ...committed.keys()]);
    const stale = [...names].filter((name) => built.get(name) !== committed.get(name));
    if (stale.length > 0) {
      console.error(`dist/ does not match src/ (${stale.join(', ')}): run "npm run build" and commit it`);
      process.exit(1);
    }
    console.log(`dist/ matches src/ (${names.size} files)`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
} else {
  build(join(root, 'dist'));
}
