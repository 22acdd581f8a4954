#!/usr/bin/env node
/** The command line: turns on the compile cache, loads the rest, ends with its exit code whatever still hangs. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import module from 'node:module';

// A folder of the user's own: compiled code that another user could replace would run as this one. Node 20 has none.
// What is not absolute does not count: https://specifications.freedesktop.org/basedir-spec/latest/
const named = process.env['XDG_CACHE_HOME'];
const cache = named?.startsWith('/') ? named : join(homedir(), '.cache');
module.enableCompileCache?.(join(cache, 'ops-framework', 'compile'));

const { runCommandLine } = await import('./app.ts');
process.exit(await runCommandLine(process.argv.slice(2), process.env));
