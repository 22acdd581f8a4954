/** Loaded before the program: opens so many files, OPS_TEST_OPEN_FILES, and keeps them open. */
import { openSync } from 'node:fs';

const count = Number(process.env.OPS_TEST_OPEN_FILES);
// Not for what it starts.
delete process.env.OPS_TEST_OPEN_FILES;
delete process.env.NODE_OPTIONS;
for (let opened = 0; opened < count; opened += 1) openSync('/dev/null', 'r');
