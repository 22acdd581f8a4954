/** A process that counts up a stored document: `path`, `times`. Says every count when it is stored. */
import { writeSync } from 'node:fs';
import { createProcesses } from '../../../src/adapters/process/processes.ts';
import { createFileStore } from '../../../src/adapters/state/file-store.ts';
import { counterCodec, increment } from '../counter-codec.ts';

const [path = '', times = '1'] = process.argv.slice(2);
const processes = createProcesses('test-host');
const store = createFileStore({ path, codec: counterCodec, processes, now: Date.now });
writeSync(1, 'ready\n');
for (let turn = 0; turn < Number(times); turn += 1) {
  try {
    const { count } = await store.update(increment);
    writeSync(1, `${count}\n`);
  } catch (error) {
    writeSync(1, `${String(error)}\n`);
    process.exitCode = 1;
    break;
  }
}
