/** A parent of a cache process, that is killed. Says what it has come to. */
import { createCacheClient } from '../../../src/adapters/cache/client.ts';

const client = createCacheClient({
  env: process.env,
  argv: [process.execPath, process.argv[2] ?? '', 'cache'],
});
process.stdout.write('started\n');
if (process.argv[3] === 'ask') {
  await client.call({ kind: 'look-up', key: 'some-key', file: 'ops-state.json' });
  process.stdout.write('answered\n');
}
setInterval(() => undefined, 1000);
