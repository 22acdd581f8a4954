#!/usr/bin/env node
/** The command line: turns on the compile cache, loads the rest, ends with its exit code whatever still hangs. */
import { enableCompileCache } from './compile-cache.ts';

enableCompileCache(process.env);
const { runCommandLine } = await import('./app.ts');
process.exit(await runCommandLine(process.argv.slice(2), process.env));
