/**
 * Loaded before the program (`NODE_OPTIONS=--import=…`): ends it by SIGKILL at step OPS_TEST_DIE_AT, counted from 1. A step
 * is the moment before a state is put in place, before a request leaves, and after its answer came.
 */
import fs from 'node:fs';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const dieAt = Number(process.env.OPS_TEST_DIE_AT);
// Not for what it starts.
delete process.env.OPS_TEST_DIE_AT;
delete process.env.NODE_OPTIONS;
let steps = 0;

function step() {
  steps += 1;
  if (steps !== dieAt) return;
  process.kill(process.pid, 'SIGKILL');
  // A signal may take a moment; nothing more may happen.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const { renameSync } = fs;
fs.renameSync = (from, to) => {
  // Not the ticket of the lock, nor the generation before.
  if (to.endsWith('.json')) step();
  renameSync(from, to);
};
const { request } = http;
http.request = (...args) => {
  step();
  const call = request(...args);
  // Before the program's own listener, which is added later.
  call.on('response', (response) => response.on('end', step));
  return call;
};
syncBuiltinESMExports();
