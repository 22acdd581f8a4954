#!/usr/bin/env node
/**
 * `npm start`: starts the supervised job of the example and runs one tick, with all files in `.demo/` of the project folder. You
 * can run it repeatedly, while the job runs or after it has finished.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const cli = 'dist/cli/index.js';
const files = ['--config-file', 'examples/ops-jobs.example.json', '--state-file', '.demo/state.json'];

/** Runs one command of the product in the project folder, shown as a person would type it. Resolves with its exit code. */
function run(args) {
  console.log(`\n$ node ${[cli, ...args].join(' ')}\n`);
  // The jobs call `node` by name. If this Node is not in PATH (started by a full path), add it at the end.
  const env = {
    ...process.env,
    PATH: [process.env.PATH, dirname(process.execPath)].filter(Boolean).join(delimiter),
  };
  return new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: project, env, stdio: 'inherit' });
    child.once('error', (error) => {
      console.error(`demo: ${error.message}`);
      done(1);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

async function main() {
  if (process.argv.length > 2) {
    console.error('demo: it takes no arguments\nusage: node examples/demo.mjs');
    return 2;
  }
  if (!existsSync(join(project, cli))) {
    console.error(`demo: ${join(project, cli)} is missing; run npm run build first`);
    return 1;
  }
  // Deletes only the engine's state: the running job is then new to the tick, and is reported.
  const folder = join(project, '.demo');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    // `state.jobs` stays, because it contains the running job.
    if (name.startsWith('state.json')) rmSync(join(folder, name), { recursive: true, force: true });
  }

  if (join(process.cwd(), '/') !== join(project, '/')) console.log(`$ cd "${project}"`);
  const codes = [await run(['start', 'inventory', ...files]), await run(['tick', '--print-only', ...files])];

  console.log('\nTry next:');
  console.log(`  node ${cli} status ${files.join(' ')}`);
  console.log(`  node ${cli} logs inventory ${files.join(' ')}`);
  console.log(`  node ${cli} stop inventory ${files.join(' ')}`);
  return Math.max(...codes);
}

process.exitCode = await main();
