/** Loaded before the program: writes what it loaded, files and parts of Node, into the file OPS_TEST_LOADED at its end. */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const file = process.env.OPS_TEST_LOADED;
// Not for what it starts.
delete process.env.OPS_TEST_LOADED;
delete process.env.NODE_OPTIONS;
const before = new Set(process.moduleLoadList);
const files = [];
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) files.push(url);
    return next(url, context);
  },
});
process.on('exit', () => {
  const own = process.moduleLoadList.filter((name) => !before.has(name));
  const builtins = own.flatMap((name) => /^NativeModule ([a-z_]+)$/.exec(name)?.[1] ?? []);
  writeFileSync(file, JSON.stringify({ files, builtins }));
});
