/** Runs commands that leave something behind. Nothing may keep this program from ending by itself. */
import { createExec } from '../../../src/adapters/process/exec.ts';

const exec = createExec();
const run = (script: string, cleanUp: 'all' | 'detached', timeoutMs: number) =>
  exec.run({ argv: ['/bin/sh', '-c', script], cwd: '/', env: {}, timeoutMs, cleanUp });
const results = await Promise.all([
  run('sleep 100 & exit 0', 'detached', 200_000),
  run('sleep 100 & exit 0', 'all', 200_000),
  run('sleep 100', 'all', 50),
  exec.run({ argv: ['/nonexistent'], cwd: '/', env: {}, timeoutMs: 200_000, cleanUp: 'all' }),
]);
process.stdout.write(results.map(({ kind }) => kind).join(' '));
