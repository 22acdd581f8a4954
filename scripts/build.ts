/**
 * Builds dist/: tsc to plain JavaScript, then ncc to one folder per program. `--check` builds into a temporary folder and fails
 * if dist/ differs. The output does not depend on the folder or the Node version.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
/** A file in src/ and a folder in dist/ each. */
const programs = ['cli', 'main', 'supervisor'];

function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

function build(target: string): void {
  const tools = join(root, 'node_modules', '.bin');
  // Always the same folder: ncc numbers modules by their paths.
  const compiled = join(root, 'build');
  rmSync(compiled, { recursive: true, force: true });
  try {
    run(join(tools, 'tsc'), ['-p', 'tsconfig.build.json', '--outDir', compiled]);
    mkdirSync(target, { recursive: true });
    for (const program of programs) {
      const bundle = join(compiled, 'out', program);
      const source = join(compiled, `${program}.js`);
      run(join(tools, 'ncc'), ['build', source, '-o', bundle, '--license', 'LICENSES.txt', '-q']);
      chmodSync(join(bundle, 'index.js'), 0o755);
      // Replaced only now: a failed build keeps the previous one.
      rmSync(join(target, program), { recursive: true, force: true });
      renameSync(bundle, join(target, program));
    }
  } finally {
    rmSync(compiled, { recursive: true, force: true });
  }
}

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(root, 'build-check-'));
  try {
    build(fresh);
    const { status, stdout } = spawnSync('diff', ['-rq', dist, fresh], { encoding: 'utf8' });
    if (status !== 0) {
      console.error(`${stdout}dist/ does not match src/: run "npm run build" and commit it`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
} else {
  build(dist);
}
