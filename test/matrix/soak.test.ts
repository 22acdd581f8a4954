import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { hasTool } from '../support/tools.ts';

const program = fileURLToPath(new URL('../soak/index.ts', import.meta.url));
/** Needs /proc, and bash 5 for the programs of its jobs. */
const canRun = process.platform === 'linux' && hasTool('bash', '-c', '((BASH_VERSINFO[0] >= 5))');

it.runIf(canRun)(
  'two minutes of everything at once, and the three laws hold',
  async () => {
    const child = spawn(process.execPath, [program, '--seconds', '120', '--seed', '15'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    await once(child, 'close');
    expect(child.exitCode, out).toBe(0);
    // It did happen.
    expect(out).toMatch(/kill -9 of a job +[1-9]/);
  },
  900_000,
);
