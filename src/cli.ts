#!/usr/bin/env node
/** The command line: turns on the compile cache, loads the rest, ends with its exit code whatever still hangs. */
import { join } from 'node:path';
import module from 'node:module';

// A folder of the user's own: compiled code that another user could replace would run as this one. What is not absolute
// does not count (https://specifications.freedesktop.org/basedir-spec/latest/). Node 20 has no such cache.
const { XDG_CACHE_HOME: cache = '', HOME: home = '' } = process.env;
const base = cache.startsWith('/') ? cache : home.startsWith('/') ? join(home, '.cache') : undefined;
if (base !== undefined) module.enableCompileCache?.(join(base, 'ops-framework', 'compile'));

const { runCommandLine } = await import('./app.ts');
process.exit(await runCommandLine(process.argv.slice(2), process.env));
