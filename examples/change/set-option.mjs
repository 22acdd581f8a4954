#!/usr/bin/env node
/**
 * A small write with everything that a write needs: sets one option in a JSON file.
 *   plan   prints exactly what `run` would change and changes nothing. The same facts give the same text, so an approval
 *          applies to exactly this change.
 *   run    makes that change. The original file stays beside it as FILE.before.
 *   check  the verification, a read: the option has the value.
 * With --back FILE.before instead of an option, the same three commands perform the rollback: they restore that file completely. The
 * plan shows every option that differs, including later changes by others. Many people read a plan, so it omits values of options
 * whose names sound like a secret.
 */
import { chmodSync, existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';

const usage = 'usage: set-option.mjs plan|run|check --file FILE (--option a.b.c --value JSON | --back FILE.before)';

const secret = /token|secret|password|credential|key/i;
const hide = (name, value) => (secret.test(name) ? '(hidden)' : value);
/** `name` is the last part of the option's path. */
const shown = (value, name = '') => (value === undefined ? 'not set' : JSON.stringify(hide(name, value), hide));

const isGroup = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function read(file) {
  if (!existsSync(file)) throw new Error(`there is no ${file}`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The text of the error would quote the file.
    throw new Error(`${file} is no plain JSON`);
  }
}

function valueOf(document, path) {
  return path.reduce((value, key) => (Object.hasOwn(value ?? {}, key) ? value[key] : undefined), document);
}

/** The document with the option set. Missing parent objects are created. */
function changed(document, [key, ...rest], value) {
  const own = Object.hasOwn(document, key) ? document[key] : {};
  if (rest.length > 0 && !isGroup(own)) {
    throw new Error(`${key} is ${shown(own, key)}, no object with options`);
  }
  return { ...document, [key]: rest.length === 0 ? value : changed(own, rest, value) };
}

/** Two lines for each option that differs. */
function differences(now, then, path = []) {
  if (isDeepStrictEqual(now, then)) return [];
  if (!isGroup(now) || !isGroup(then)) {
    const name = path.join('.');
    return [`- ${name}: ${shown(now, path.at(-1))}`, `+ ${name}: ${shown(then, path.at(-1))}`];
  }
  const keys = [...new Set([...Object.keys(now), ...Object.keys(then)])].sort();
  return keys.flatMap((key) => differences(valueOf(now, [key]), valueOf(then, [key]), [...path, key]));
}

/** Writes a temporary file with the permissions of another file, flushes it, and renames it. A link stays a link. */
function replace(file, text, like) {
  const path = existsSync(file) ? realpathSync(file) : file;
  rmSync(`${path}.new`, { force: true });
  writeFileSync(`${path}.new`, text, { flush: true, mode: 0o600 });
  chmodSync(`${path}.new`, statSync(like).mode & 0o777);
  renameSync(`${path}.new`, path);
}

const commands = {
  plan({ file, option, path, name, value }) {
    const now = valueOf(read(file), path);
    if (isDeepStrictEqual(now, value)) throw new Error(`nothing to do: ${option} is ${shown(value, name)} already`);
    changed(read(file), path, value);
    console.log(`${file}\n- ${option}: ${shown(now, name)}\n+ ${option}: ${shown(value, name)}`);
  },
  run({ file, option, path, name, value }) {
    const now = read(file);
    // Already done: do not overwrite the original file.
    if (isDeepStrictEqual(valueOf(now, path), value)) throw new Error(`nothing to do: ${option} is ${shown(value, name)} already`);
    const text = `${JSON.stringify(changed(now, path, value), null, 2)}\n`;
    replace(`${file}.before`, readFileSync(file), file);
    replace(file, text, file);
    console.log(`${option} is ${shown(value, name)}`);
  },
  check({ file, option, path, name, value }) {
    const now = valueOf(read(file), path);
    if (!isDeepStrictEqual(now, value)) {
      throw new Error(`${option} is ${shown(now, name)}, not ${shown(value, name)}`);
    }
    console.log(`${option} is ${shown(value, name)}`);
  },
};

const back = {
  plan({ file, before }) {
    const lines = differences(read(file), read(before));
    if (lines.length === 0) throw new Error(`nothing to do: ${file} is as it was`);
    console.log([file, ...lines].join('\n'));
  },
  run({ file, before }) {
    replace(file, readFileSync(before), file);
    console.log(`${file} is as it was`);
  },
  check({ file, before }) {
    const lines = differences(read(file), read(before));
    if (lines.length > 0) throw new Error(`${file} is not as it was\n${lines.join('\n')}`);
    console.log(`${file} is as it was`);
  },
};

function readArguments() {
  const text = { type: 'string' };
  try {
    const options = { file: text, option: text, value: text, back: text };
    const { positionals, values } = parseArgs({ allowPositionals: true, options });
    const [command, ...more] = positionals;
    if (!Object.hasOwn(commands, command ?? '') || more.length > 0) return 'one command is needed';
    if (!values.file) return '--file is needed';
    const file = resolve(values.file);
    if (values.back && values.option === undefined && values.value === undefined) {
      return { act: back[command], file, before: resolve(values.back) };
    }
    if (values.back || !values.option || values.value === undefined) return '--option and --value are needed, or --back alone';
    const { option } = values;
    const path = option.split('.');
    return { act: commands[command], file, option, path, name: path.at(-1), value: JSON.parse(values.value) };
  } catch (error) {
    return error instanceof SyntaxError ? '--value must be JSON (a text in quotes)' : error.message;
  }
}

const wanted = readArguments();
if (typeof wanted === 'string') {
  console.error(`set-option: ${wanted}\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    wanted.act(wanted);
  } catch (error) {
    console.error(`set-option: ${error.message}`);
    process.exitCode = 1;
  }
}
