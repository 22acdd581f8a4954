/**
 * The soak: the built program over minutes, with everything at once going wrong, and the three laws checked by the jobs' own
 * logs and by what the chat took. Linux only: it needs /proc and bash 5.
 * Run: npm run soak -- [--seconds N] [--seed N] [--jobs N]
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hasTool } from '../support/tools.ts';
import { check } from './check.ts';
import { soak } from './drive.ts';
import { render } from './table.ts';

const usage = 'npm run soak -- [--seconds N] [--seed N] [--jobs N]';
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    jobs: { type: 'string', default: '60' },
  },
});
const [seconds, seed, jobs] = [values.seconds, values.seed, values.jobs].map(Number);
if (
  seconds === undefined ||
  seed === undefined ||
  jobs === undefined ||
  !(seconds > 0 && seed >= 0 && jobs >= 5)
) {
  process.stderr.write(`${usage}; at least 5 jobs\n`);
  process.exit(2);
}
if (process.platform !== 'linux') {
  process.stdout.write('not run: the soak needs /proc, so Linux\n');
  process.exit(0);
}

/** Mounts nobody else sees, which are gone with the process. */
const inside = 'OPS_SOAK_MOUNTS';
if (process.env[inside] === undefined) {
  const canMount = hasTool('unshare', '-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt');
  if (!canMount)
    process.stdout.write(
      'left out: the full disk, because nothing can be mounted here (it needs root and unshare)\n',
    );
  const self = [
    process.execPath,
    fileURLToPath(import.meta.url),
    '--seconds',
    `${seconds}`,
    '--seed',
    `${seed}`,
    '--jobs',
    `${jobs}`,
  ];
  const [file = '', ...args] = canMount ? ['unshare', '-m', ...self] : self;
  const env = { ...process.env, [inside]: canMount ? 'yes' : 'no' };
  process.exit(spawnSync(file, args, { stdio: 'inherit', env }).status ?? 1);
}

/** On a terminal the line is drawn again; elsewhere one comes every ten seconds. */
let shownAt = 0;
const { stderr } = process;
function onStep(text: string): void {
  const everyMs = stderr.isTTY ? 500 : 10_000;
  if (performance.now() - shownAt < everyMs) return;
  shownAt = performance.now();
  stderr.write(stderr.isTTY ? `\r\u001B[K${text}` : `${text}\n`);
}

const result = await soak({ seconds, seed, jobs, hasDisk: process.env[inside] === 'yes', onStep });
if (stderr.isTTY) stderr.write('\r\u001B[K');
const report = check(result.record);
process.stdout.write(`${render(result, report, { seconds, seed, jobs })}\n`);
if (report.violations.length > 0) {
  // The repetition meets other moments: what there is to look at is what was recorded.
  const file = join(tmpdir(), `ops-soak-${seed}.json`);
  writeFileSync(file, JSON.stringify(result, null, 1));
  process.stdout.write(`all that was recorded: ${file}\n`);
  process.exitCode = 1;
}
