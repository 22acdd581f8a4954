/** The action: turns on the compile cache, loads the rest, ends with its exit code whatever still hangs. */
import { startCacheClient } from './adapters/cache/client.ts';
import { closeInherited } from './adapters/process/inherited.ts';
import { maskInDebugOutput } from './adapters/host/node-debug.ts';
import { createCancellation } from './compose/cancellation.ts';
import { enableCompileCache } from './compose/compile-cache.ts';

closeInherited();
enableCompileCache(process.env);
await maskInDebugOutput(process.env);
// The action starts itself once more for the cache; that process lives as long as its channel.
if (process.argv[2] === 'cache') await import('./cache-process.ts');
else {
  // First of all: it loads while this one does.
  const cancellation = createCancellation();
  const client = startCacheClient(process.env, process.argv[1] ?? '');
  const { runAction } = await import('./workflow/action.ts');
  const exitCode = await runAction(process.env, client, cancellation);
  client?.close();
  process.exit(exitCode);
}
