/** Opens files until none is left, then runs a command, frees them and runs it again; prints both results as JSON. */
import { closeSync, openSync } from 'node:fs';
import { createExec } from '../../../src/adapters/process/exec.ts';

const exec = createExec();
const run = () =>
  exec.run({ argv: ['/bin/echo', 'fine'], cwd: '/', env: {}, timeoutMs: 100_000, cleanUp: 'all' });
// What is loaded at the first run needs files, too.
await run();

const open: number[] = [];
try {
  for (;;) open.push(openSync('/dev/null', 'r'));
} catch {
  // That was the last one.
}
const short = await run();
for (const descriptor of open) closeSync(descriptor);
const freed = await run();
process.stdout.write(JSON.stringify({ short, freed }));
