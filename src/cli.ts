#!/usr/bin/env node
/** The command line. Exits explicitly: an open handle must not keep it alive. */
import { prepareProcess } from './compose/start-up.ts';

prepareProcess(process.env);
const { runCommandLine } = await import('./app.ts');
process.exit(await runCommandLine(process.argv.slice(2), process.env));
