/** The action. Exits explicitly: an open handle must not keep it alive. */
import { startCacheClient } from './adapters/cache/client.ts';
import { createCancellation } from './compose/cancellation.ts';
import { prepareProcess } from './compose/start-up.ts';

prepareProcess(process.env);
// The action starts itself once more for the cache; that process lives as long as its channel.
if (process.argv[2] === 'cache') await import('./cache-process.ts');
else {
  const cancellation = createCancellation();
  // The cache toolkit loads while this process does.
  const client = startCacheClient(process.env, process.argv[1] ?? '');
  const { runAction } = await import('./workflow/action.ts');
  const exitCode = await runAction(process.env, client, cancellation);
  client?.close();
  process.exit(exitCode);
}
