#!/usr/bin/env node
/** The command line: turns on the compile cache, loads the rest, ends with its exit code whatever still hangs. */
import { closeInherited } from './adapters/process/inherited.ts';
import { maskInDebugOutput } from './adapters/host/node-debug.ts';
import { enableCompileCache } from './compose/compile-cache.ts';

closeInherited();
enableCompileCache(process.env);
await maskInDebugOutput(process.env);
const { runCommandLine } = await import('./app.ts');
process.exit(await runCommandLine(process.argv.slice(2), process.env));
