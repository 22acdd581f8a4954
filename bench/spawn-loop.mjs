/**
 * The minimum in Node: starts every status command, eight at a time, and reads its output. Each command gets its own session, as in
 * a tick, because the Linux scheduler shares a busy processor among sessions.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [file = '', limit = '8'] = process.argv.slice(2);
const { jobs } = JSON.parse(readFileSync(file, 'utf8'));
const waiting = jobs.values();

const run = ([program, ...args]) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.stderr.resume();
    child.on('error', reject);
    child.on('close', () => resolve(JSON.parse(text)));
  });
const lane = async () => {
  for (const { commands } of waiting) await run(commands.status);
};
await Promise.all(Array.from({ length: Number(limit) }, lane));
process.exit(0);
