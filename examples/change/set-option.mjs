#!/usr/bin/env node
/**
 * A small write with everything that a write needs: sets one option in a JSON file.
 *   plan   says exactly what `run` would change and changes nothing. The same facts give the same text, which is how an
 *          approval stays tied to what was approved.
 *   run    does just that. The file as it was stays beside it as FILE.before.
 *   check  the verification, a read: the option has the value.
 *   back   puts FILE.before back: the way back, when the verification fails.
 */
import { copyFileSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';

const usage = 'usage: set-option.mjs plan|run|check|back --file FILE --option a.b.c --value JSON';

const shown = (value) => (value === undefined ? 'not set' : JSON.stringify(value));
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

function valueOf(document, path) {
  return path.reduce((value, key) => (Object.hasOwn(value ?? {}, key) ? value[key] : undefined), document);
}

/** The document with the option set. Folders on the way that are missing are made. */
function changed(document, [key, ...rest], value) {
  const own = Object.hasOwn(document, key) ? document[key] : {};
  if (rest.length > 0 && (typeof own !== 'object' || own === null || Array.isArray(own))) {
    throw new Error(`${key} is ${shown(own)}, no object with options`);
  }
  return { ...document, [key]: rest.length === 0 ? value : changed(own, rest, value) };
}

/** Beside it first, with the same permissions, then renamed. */
function replace(file, text) {
  writeFileSync(`${file}.new`, text, { flush: true, mode: statSync(file).mode });
  renameSync(`${file}.new`, file);
}

const commands = {
  plan({ file, option, path, value }) {
    const now = valueOf(read(file), path);
    if (isDeepStrictEqual(now, value)) throw new Error(`nothing to do: ${option} is ${shown(value)} already`);
    changed(read(file), path, value);
    console.log(`${file}\n- ${option}: ${shown(now)}\n+ ${option}: ${shown(value)}`);
  },
  run({ file, option, path, value }) {
    const text = `${JSON.stringify(changed(read(file), path, value), null, 2)}\n`;
    copyFileSync(file, `${file}.before`);
    replace(file, text);
    console.log(`${option} is ${shown(value)}`);
  },
  check({ file, option, path, value }) {
    const now = valueOf(read(file), path);
    if (!isDeepStrictEqual(now, value)) throw new Error(`${option} is ${shown(now)}, not ${shown(value)}`);
    console.log(`${option} is ${shown(value)}`);
  },
  back({ file }) {
    if (!existsSync(`${file}.before`)) throw new Error(`there is no ${file}.before`);
    replace(file, readFileSync(`${file}.before`, 'utf8'));
    console.log(`${file} is as it was`);
  },
};

function readArguments() {
  const text = { type: 'string' };
  try {
    const options = { file: text, option: text, value: text };
    const { positionals, values } = parseArgs({ allowPositionals: true, options });
    const [command, ...more] = positionals;
    if (!Object.hasOwn(commands, command ?? '') || more.length > 0) return 'one command is needed';
    if (!values.file || !values.option || values.value === undefined) return '--file, --option and --value are needed';
    const path = values.option.split('.');
    return { command, file: resolve(values.file), option: values.option, path, value: JSON.parse(values.value) };
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
    commands[wanted.command](wanted);
  } catch (error) {
    console.error(`set-option: ${error.message}`);
    process.exitCode = 1;
  }
}
