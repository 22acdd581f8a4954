/**
 * A process that takes a lock `times` times: `folder`, `area`, `times`. What it does while it holds the lock goes
 * wrong as soon as another one is in there too. `hold` as `times`: takes it once, says so, and keeps it.
 */
import { readFileSync, unlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { withLock } from '../../../src/adapters/files/file-lock.ts';
import { createProcesses } from '../../../src/adapters/process/processes.ts';

const [folder = '', area = '', times = '1'] = process.argv.slice(2);
const processes = createProcesses('test-host');
const witness = join(area, 'witness');
const counter = join(area, 'counter');

async function countUp(): Promise<void> {
  writeFileSync(witness, '', { flag: 'wx' });
  const count = Number(readFileSync(counter, 'utf8'));
  await setImmediate();
  writeFileSync(counter, String(count + 1));
  unlinkSync(witness);
}

async function hold(): Promise<void> {
  writeSync(1, 'held\n');
  setInterval(() => undefined, 1000);
  await new Promise(() => undefined);
}

const rounds = times === 'hold' ? 1 : Number(times);
for (let round = 0; round < rounds; round += 1) {
  await withLock(folder, processes, 100_000, times === 'hold' ? hold : countUp);
}
